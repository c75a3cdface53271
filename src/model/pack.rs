//! A pack of paired futures: plans side by side, each on its market, that meet the same draws.
//!
//! Everybody who runs futures runs them here: the page, its workers, the questions and the claims.

use core::ops::Range;

use super::force::Exits;
use super::futures::{Ended, FutureSummary};
use super::luck::{Draws, Future, Luck, MeanPath, Weather};
use super::market::Market;
use super::number::{Lanes, Number};
use super::outcome::Month;
use super::random::Purpose;
use super::simulate::Engine;
use super::strategies::Plan;

/// Futures that run at a time, one in each lane.
pub const AT_ONCE: usize = Lanes::LANES;

/// A market, and which of its luck is switched off.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The market.
    pub market: &'a Market,
    /// Whether deals come, customers leave and sizes fall as expected.
    pub deals_as_expected: bool,
    /// Whether sellers leave as expected.
    pub exits_as_expected: bool,
}

impl<'a> World<'a> {
    /// A market with all its luck.
    pub fn of(market: &'a Market) -> Self {
        Self {
            market,
            deals_as_expected: false,
            exits_as_expected: false,
        }
    }
}

/// A plan on its way, with what carries no luck of it: the same in every future.
struct Member<'a> {
    world: World<'a>,
    engine: Engine<'a, Lanes>,
}

/// Plans that run through the same futures.
#[derive(Default)]
pub struct Pack<'a> {
    members: Vec<Member<'a>>,
}

impl<'a> Pack<'a> {
    /// Plans on one market.
    pub fn new(market: &'a Market, plans: &[Plan]) -> Self {
        let mut pack = Self::default();
        for &plan in plans {
            pack.enter(World::of(market), plan);
        }
        pack
    }

    /// One more plan, in a world of its own if need be. Seed and horizon are those of the others.
    pub fn enter(&mut self, world: World<'a>, plan: Plan) {
        let months = world.market.params.horizon as usize;
        let engine = Engine::new(world.market, Plan::each(|_| plan), months);
        self.members.push(Member { world, engine });
    }

    /// How many plans there are.
    pub fn size(&self) -> usize {
        self.members.len()
    }

    /// Runs every plan through a future and those that run with it, [`AT_ONCE`] of them, and shows `watch` the months of
    /// each plan by its place.
    pub fn run(
        &self,
        path: usize,
        draws: &Draws,
        watch: &mut dyn FnMut(usize, &Month<Lanes>),
    ) -> Vec<Ended<Lanes>> {
        let mut weather: Option<(&Market, Weather<Lanes>)> = None;
        let mut ended = Vec::with_capacity(self.members.len());
        for (at, Member { world, engine }) in self.members.iter().enumerate() {
            let (market, months) = (world.market, world.market.params.horizon as usize);
            // Plans of one market follow each other and share its weather.
            let kept = weather.take().filter(|(of, _)| core::ptr::eq(*of, market));
            let new = || (market, Weather::new(draws, path, months, &market.params));
            let (_, weather) = weather.insert(kept.unwrap_or_else(new));
            let luck = Partly {
                future: Future::new(draws, path, weather),
                world: *world,
            };
            let mut watch = |month: &Month<Lanes>| watch(at, month);
            ended.push(Ended::watched(engine, &luck, months, &mut watch));
        }
        ended
    }

    /// What some futures come to, by plan; their draws are made for a few at a time and let go, so that memory does not
    /// grow with their number.
    pub fn futures(&self, futures: Range<usize>) -> Vec<Vec<FutureSummary>> {
        let mut done = vec![Vec::with_capacity(futures.len()); self.size()];
        let mut path = futures.start;
        while path < futures.end && !done.is_empty() {
            let lanes = lanes(path, futures.end);
            let ended = self.run(path, &self.draws(path), &mut |_, _| {});
            for (done, ended) in done.iter_mut().zip(&ended) {
                done.extend(lanes.clone().map(|lane| ended.lane(lane)));
            }
            path += lanes.len();
        }
        done
    }

    /// The draws of a future and of those that run with it.
    pub fn draws(&self, path: usize) -> Draws {
        let params = self.members.first().map(|first| &first.world.market.params);
        let (seed, months) = params.map_or((0, 0), |p| (p.seed as u64, p.horizon as usize));
        Draws::from(seed, path, AT_ONCE, months)
    }
}

/// The lanes of the futures from one on that run at once with it, without those from the last on.
pub fn lanes(path: usize, last: usize) -> Range<usize> {
    let begun = path % AT_ONCE;
    begun..(begun + last - path).min(AT_ONCE)
}

/// Futures in which some things go as expected. Every other draw is the future's own.
struct Partly<'a> {
    future: Future<'a, Lanes>,
    world: World<'a>,
}

impl Luck<Lanes> for Partly<'_> {
    fn demand(&self, month: usize) -> Lanes {
        self.future.demand(month)
    }
    fn outreach(&self, month: usize) -> Lanes {
        self.future.outreach(month)
    }
    fn count(&self, month: usize, purpose: Purpose, expected: Lanes, available: Lanes) -> Lanes {
        if self.world.deals_as_expected {
            MeanPath.count(month, purpose, expected, available)
        } else {
            self.future.count(month, purpose, expected, available)
        }
    }
    fn size(&self, month: usize, purpose: Purpose, count: Lanes, market: &Market) -> Lanes {
        if self.world.deals_as_expected {
            MeanPath.size(month, purpose, count, market)
        } else {
            self.future.size(month, purpose, count, market)
        }
    }
    fn exits(&self, month: usize, heads: Lanes, market: &Market) -> Exits<Lanes> {
        if self.world.exits_as_expected {
            MeanPath.exits(month, heads, market)
        } else {
            self.future.exits(month, heads, market)
        }
    }
}
