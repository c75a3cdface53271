//! Many possible futures, paired: every strategy meets the same luck in the same future.

use core::cmp::Ordering;

use super::equations as eq;
use super::fair::Contest;
use super::luck::{Draws, Future, Luck, Weather};
use super::number::{Lanes, Number};
use super::outcome::Month;
use super::ride::{Bumpiness, judged, quarters};
use super::simulate::Engine;
use super::strategies::{Plan, Strategy};

/// What one future of one strategy comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FutureSummary {
    /// Operating income over the horizon.
    pub profit: f64,
    /// Bumpiness of new business by month.
    pub bumps_by_month: Option<f64>,
    /// Bumpiness of new business by quarter.
    pub bumps_by_quarter: Option<f64>,
    /// Bumpiness of revenue by month.
    pub bumps_of_revenue: Option<f64>,
    /// Lowest cash at a month's end.
    pub cash_low: f64,
}

/// A share of futures with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Odds {
    /// Share of the futures, ties counted half.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
    /// Whether an even chance cannot be ruled out.
    close: bool,
}

impl Odds {
    /// Of the pairs in which one thing is greater than another; `None` without pairs.
    pub fn of(pairs: impl Iterator<Item = Ordering>) -> Option<Self> {
        let (mut points, mut count) = (0.0, 0.0_f64);
        for pair in pairs {
            count += 1.0;
            points += match pair {
                Ordering::Greater => 1.0,
                Ordering::Equal => 0.5,
                Ordering::Less => 0.0,
            };
        }
        Self::of_points(points, count)
    }

    /// Of points among so many pairs, half a point for a tie; `None` without pairs.
    pub fn of_points(points: f64, count: f64) -> Option<Self> {
        (count > 0.0).then(|| Self {
            share: eq::odds_share(points, count),
            error: eq::odds_error(points, count),
            close: eq::too_close(points, count),
        })
    }

    /// Whether an even chance cannot be ruled out.
    pub fn too_close(&self) -> bool {
        self.close
    }
}

/// A running set of futures for some strategies of a contest.
pub struct Futures<'a> {
    engines: Vec<Engine<'a, Lanes>>,
    horizon: usize,
    done: FutureSet,
}

/// The plan of a strategy, the same in every lane.
fn engine(contest: &Contest, strategy: Strategy) -> Engine<'_, Lanes> {
    let horizon = contest.market.params.horizon as usize;
    let plan = Plan::each(|_| contest.entry(strategy).plan);
    Engine::new(&contest.market, plan, horizon)
}

impl<'a> Futures<'a> {
    /// Prepares the futures of `strategies`; none has run yet.
    pub fn new(contest: &'a Contest, strategies: &[Strategy]) -> Self {
        let none = vec![Vec::new(); strategies.len()];
        Self::resume(
            contest,
            FutureSet {
                strategies: strategies.to_vec(),
                done: none,
            },
        )
    }

    /// Goes on from futures that have run on the same contest.
    pub fn resume(contest: &'a Contest, done: FutureSet) -> Self {
        let horizon = contest.market.params.horizon as usize;
        let engine = |&strategy| engine(contest, strategy);
        Self {
            engines: done.strategies.iter().map(engine).collect(),
            horizon,
            done,
        }
    }

    /// How many futures have run.
    pub fn count(&self) -> usize {
        self.done.count()
    }

    /// Runs futures until there are so many.
    pub fn run_until(&mut self, count: usize, draws: &Draws) {
        while self.count() < count {
            self.run_next(draws);
        }
        for done in &mut self.done.done {
            done.truncate(count);
        }
    }

    /// Runs the next futures for every strategy, one in each lane.
    pub fn run_next(&mut self, draws: &Draws) {
        let path = self.count();
        let Some(first) = self.engines.first() else {
            return;
        };
        let params = &first.market.params;
        let weather = Weather::new(draws, path, self.horizon, params);
        let luck = Future::new(draws, path, &weather);
        for (engine, done) in self.engines.iter().zip(&mut self.done.done) {
            done.extend(Ended::of(engine, &luck, self.horizon).behind(path));
        }
    }

    /// What has run so far, freed from the contest it ran on.
    pub fn results(self) -> FutureSet {
        self.done
    }
}

impl FutureSummary {
    /// Runs one future of a plan and sums it up.
    pub fn of(engine: &Engine, luck: &impl Luck, horizon: usize) -> Self {
        Ended::of(engine, luck, horizon).lane(0)
    }
}

/// What the futures of a plan, one in each lane, come to.
#[derive(Clone, Copy, Debug)]
pub struct Ended<N> {
    profit: N,
    bumps_by_month: Bumpiness<N>,
    bumps_by_quarter: Bumpiness<N>,
    bumps_of_revenue: Bumpiness<N>,
    cash_low: N,
}

impl<N: Number> Ended<N> {
    /// Runs them.
    pub fn of(engine: &Engine<N>, luck: &impl Luck<N>, horizon: usize) -> Self {
        Self::watched(engine, luck, horizon, |_| {})
    }

    /// The same, and shows every month to `observe`.
    pub fn watched(
        engine: &Engine<N>,
        luck: &impl Luck<N>,
        horizon: usize,
        mut observe: impl FnMut(&Month<N>),
    ) -> Self {
        let mut business = Vec::with_capacity(horizon);
        let mut revenue = Vec::with_capacity(horizon);
        let mut profit = N::default();
        let mut cash_low = N::from(engine.market.params.cash_today);
        engine.run(luck, |month| {
            business.push(month.new_business());
            revenue.push(month.revenue());
            profit += month.operating_income();
            cash_low = month.cash.min(cash_low);
            observe(month);
        });
        Self {
            profit,
            bumps_by_month: Bumpiness::of(judged(&business)),
            bumps_by_quarter: Bumpiness::of(&quarters(judged(&business))),
            bumps_of_revenue: Bumpiness::of(judged(&revenue)),
            cash_low,
        }
    }

    /// What the future of a lane comes to.
    pub fn lane(&self, at: usize) -> FutureSummary {
        FutureSummary {
            profit: self.profit.lane(at),
            bumps_by_month: self.bumps_by_month.lane(at),
            bumps_by_quarter: self.bumps_by_quarter.lane(at),
            bumps_of_revenue: self.bumps_of_revenue.lane(at),
            cash_low: self.cash_low.lane(at),
        }
    }

    /// What they come to, but for those of them before a path: they are there already.
    pub fn behind(&self, path: usize) -> impl Iterator<Item = FutureSummary> {
        (path % N::LANES..N::LANES).map(|at| self.lane(at))
    }
}

/// The months of one future of one strategy, whole.
pub fn one_future(contest: &Contest, strategy: Strategy, draws: &Draws, path: usize) -> Vec<Month> {
    let horizon = contest.market.params.horizon as usize;
    let weather = Weather::new(draws, path, horizon, &contest.market.params);
    let mut months = Vec::with_capacity(horizon);
    let luck = Future::new(draws, path, &weather);
    engine(contest, strategy).run(&luck, |month| months.push(month.lane(path % Lanes::LANES)));
    months
}

/// Finished futures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FutureSet {
    strategies: Vec<Strategy>,
    done: Vec<Vec<FutureSummary>>,
}

/// A figure of a future, where it is defined.
pub type Figure = fn(&FutureSummary) -> Option<f64>;

impl FutureSet {
    /// How many futures.
    pub fn count(&self) -> usize {
        self.done.first().map_or(0, Vec::len)
    }

    /// The futures of a strategy; empty when it was not among them.
    pub fn of(&self, strategy: Strategy) -> &[FutureSummary] {
        let at = self.strategies.iter().position(|&other| other == strategy);
        at.map_or(&[], |at| &self.done[at])
    }

    /// The median of a figure over the futures where it is defined.
    pub fn median(&self, strategy: Strategy, figure: Figure) -> Option<f64> {
        let mut values: Vec<f64> = self.of(strategy).iter().filter_map(figure).collect();
        if values.is_empty() {
            return None;
        }
        let (half, even) = (values.len() / 2, values.len().is_multiple_of(2));
        let (below, middle, _) = values.select_nth_unstable_by(half, f64::total_cmp);
        let upper = *middle;
        if even {
            let lower = below.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            return Some(f64::midpoint(lower, upper));
        }
        Some(upper)
    }

    /// In what share of the futures the figure of `one` is above that of `other`, over the futures in
    /// which both are defined. `None` without such futures.
    pub fn odds_above(&self, one: Strategy, other: Strategy, figure: Figure) -> Option<Odds> {
        let pairs = self.of(one).iter().zip(self.of(other));
        Odds::of(pairs.filter_map(|(a, b)| Some(figure(a)?.total_cmp(&figure(b)?))))
    }
}
