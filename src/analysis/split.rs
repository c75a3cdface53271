//! What makes the ride bumpy: the same futures with one source switched off at a time.
//!
//! A source is switched off by its value (season, market luck, campaign bursts, quarter-end rush, hand-off)
//! or by its draws: without deal luck counts and sizes are as expected, without turnover sellers' exits
//! are, and all other draws stay as they were. Plans keep the money they have with every source on, and
//! every run begins with the same firm on the first day.
//!
//! Bumpiness is the detrended coefficient of variation of new business, its median over futures. The square
//! of it is shared out, since squares of independent bumps add up: a source's share is what the square drops
//! by when that source alone is off. A source may smooth the ride; then its share is negative. What stays
//! with everything off is no bump but a bend, the plan *settling*, which a straight trend does not follow.
//! What is left after settling and the drops of season, market luck, deal luck and own doing is their
//! *interplay*: negative where sources feed each other, as each drop takes along what they do together.

mod parts;
mod pictures;
mod telling;

use core::ops::Range;

use super::paired::{by_groups, from_today, median};
use crate::model::entrant::Entrant;
use crate::model::estimate::Estimate;
use crate::model::fair::Ground;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::strategies::Plan;
use crate::model::{Params, Scenario, Strategy};
use parts::{NOBODYS, World};
pub use parts::{PARTS, Part, PartRow};
pub use telling::HEADERS;

/// The strategies that are split.
pub const SPLIT: [Strategy; 4] = [
    Strategy::Pull,
    Strategy::Push,
    Strategy::Both,
    Strategy::CatAndDog,
];

/// Bumpiness below a tenth of a point is none to be split.
const LEAST_BUMPS: f64 = 1e-3;

/// How finely the ride is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Month by month.
    Month,
    /// Quarter by quarter.
    Quarter,
}

/// The values with every source of bumps switched off that is switched off by a value.
pub fn stilled(params: &Params) -> Params {
    World::without(params, &PARTS[Part::Settling as usize]).params
}

/// The same plans with everything on, or with a part off.
struct Run {
    world: World,
    market: Market,
    /// In the order of [`SPLIT`].
    entrants: Vec<Entrant>,
}

impl Run {
    fn new(whole: &Market, world: &World, plans: &[Plan]) -> Self {
        let market = from_today(whole, &world.params);
        let enter = |&plan| Entrant::new(&market, plan);
        Self {
            world: *world,
            entrants: plans.iter().map(enter).collect(),
            market,
        }
    }

    fn futures(&mut self, draws: &Draws, path: usize, wanted: usize) {
        let params = &self.market.params;
        let weather = Weather::new(draws, path, params.horizon as usize, params);
        let luck = self.world.luck(Future::new(draws, path, &weather));
        for entrant in &mut self.entrants {
            entrant.run(&self.market, &luck, wanted);
        }
    }
}

/// The split on its way.
pub struct Split {
    whole: Market,
    ground: Ground,
    draws: Draws,
    plans: Vec<Plan>,
    /// Everything on, then without each of [`PARTS`].
    runs: Vec<Run>,
    futures: usize,
}

impl Split {
    /// Sets it up on a scenario and its footing; nothing has run yet.
    pub fn new(scenario: &Scenario, futures: usize) -> Self {
        let params = &scenario.params;
        let whole = Market::new(params);
        Self {
            ground: Ground::new(&whole, scenario.fair),
            whole,
            draws: Draws::new(params.seed as u64, 0, params.horizon as usize),
            plans: Vec::new(),
            runs: Vec::new(),
            futures,
        }
    }

    /// Does one unit of work: levels a plan, switches a part off, or runs one future in every world.
    pub fn step(&mut self) {
        if self.done() {
            return;
        }
        let params = &self.whole.params;
        if let Some(&strategy) = SPLIT.get(self.plans.len()) {
            self.plans.push(self.ground.plan(&self.whole, strategy).0);
        } else if self.runs.len() <= PARTS.len() {
            let world = match self.runs.len().checked_sub(1) {
                None => World::whole(params),
                Some(part) => World::without(params, &PARTS[part]),
            };
            self.runs.push(Run::new(&self.whole, &world, &self.plans));
        } else {
            let path = self.futures_run();
            self.draws.extend_to(path + Entrant::AT_ONCE);
            for run in &mut self.runs {
                run.futures(&self.draws, path, self.futures);
            }
        }
    }

    /// Whether every future has run.
    pub fn done(&self) -> bool {
        self.futures_run() >= self.futures && self.runs.len() > PARTS.len()
    }

    /// Steps done, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        let done = self.plans.len() + self.runs.len() + self.futures_run();
        let all = SPLIT.len() + 1 + PARTS.len() + self.futures;
        (done as u32, all as u32)
    }

    fn futures_run(&self) -> usize {
        let last = self.runs.get(PARTS.len());
        last.map_or(0, |run| run.entrants[0].done.len())
    }

    /// Bumpiness with everything on: the median over the futures in which it is defined whatever is off.
    pub fn bumps(&self, strategy: Strategy, span: Span) -> Option<f64> {
        self.medians(strategy, span, 0..self.futures_run())
            .map(|all| all[0])
    }

    /// Bumpiness without a part, over the same futures.
    pub fn without(&self, strategy: Strategy, span: Span, part: Part) -> Option<f64> {
        self.medians(strategy, span, 0..self.futures_run())
            .map(|all| all[1 + part as usize])
    }

    /// The share of a part in the square of the bumpiness, with its standard error. `None` where there
    /// are too few futures, or hardly any bumps.
    pub fn share(&self, strategy: Strategy, span: Span, part: Part) -> Option<Estimate> {
        self.shared(strategy, span, |squares| drop_of(squares, part))
    }

    /// The share that is left: what the sources do to each other.
    pub fn interplay(&self, strategy: Strategy, span: Span) -> Option<Estimate> {
        self.shared(strategy, span, |squares| {
            let parts = NOBODYS.iter().chain(&[Part::Own, Part::Settling]);
            squares[0] - parts.map(|&part| drop_of(squares, part)).sum::<f64>()
        })
    }

    /// The share of season, market luck and deal luck together.
    pub fn nobodys(&self, strategy: Strategy, span: Span) -> Option<Estimate> {
        self.shared(strategy, span, |squares| {
            NOBODYS.iter().map(|&part| drop_of(squares, part)).sum()
        })
    }

    fn shared(
        &self,
        strategy: Strategy,
        span: Span,
        piece: impl Fn(&[f64]) -> f64,
    ) -> Option<Estimate> {
        by_groups(self.futures_run(), |futures| {
            let bumps = self.medians(strategy, span, futures)?;
            let squares: Vec<f64> = bumps.iter().map(|bumps| bumps * bumps).collect();
            (bumps[0] >= LEAST_BUMPS).then(|| piece(&squares) / squares[0])
        })
    }

    /// The median bumpiness of each run over some futures: those in which it is defined in every run.
    fn medians(&self, strategy: Strategy, span: Span, futures: Range<usize>) -> Option<Vec<f64>> {
        let place = SPLIT.iter().position(|&split| split == strategy)?;
        let mut columns = vec![Vec::new(); self.runs.len()];
        for future in futures {
            let all: Option<Vec<f64>> = self
                .runs
                .iter()
                .map(|run| {
                    let summary = &run.entrants[place].done[future];
                    match span {
                        Span::Month => summary.bumps_by_month,
                        Span::Quarter => summary.bumps_by_quarter,
                    }
                })
                .collect();
            for (column, bumps) in columns.iter_mut().zip(all.into_iter().flatten()) {
                column.push(bumps);
            }
        }
        let medians: Option<Vec<f64>> = columns.into_iter().map(median).collect();
        medians.filter(|all| !all.is_empty() && all.iter().all(|bumps| bumps.is_finite()))
    }
}

/// What the square drops by without a part; for what stays with everything off, the square itself.
fn drop_of(squares: &[f64], part: Part) -> f64 {
    let without = squares[1 + part as usize];
    match part {
        Part::Settling => without,
        _ => squares[0] - without,
    }
}
