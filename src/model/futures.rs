//! Many possible futures, paired: every strategy meets the same luck in the same future.

mod ended;
mod numbers;
mod set;

use super::entrant::Entrant;
use super::fair::Contest;
use super::luck::{Draws, Future, Weather};
use super::market::Market;
use super::number::{Lanes, Number};
use super::outcome::Month;
use super::quantiles::Column;
use super::strategies::{Plan, Strategy};

pub use ended::{Ended, FutureSummary};
pub use set::{Fan, Figure, FutureSet};

/// What is looked at closer: a strategy, and a figure of its months.
pub type Closer = (Strategy, fn(&Month) -> f64);

/// A running set of futures for some strategies on one market.
pub struct Futures<'a> {
    market: &'a Market,
    entrants: Vec<Entrant>,
    closer: Option<Closer>,
    /// The first future.
    first: usize,
    done: FutureSet,
}

impl<'a> Futures<'a> {
    /// Prepares the futures of `strategies`; none has run yet.
    pub fn new(contest: &'a Contest, strategies: &[Strategy]) -> Self {
        Self::resume(contest, FutureSet::none(strategies))
    }

    /// Goes on from futures that have run on the same contest.
    pub fn resume(contest: &'a Contest, done: FutureSet) -> Self {
        let plan = |&strategy| contest.entry(strategy).plan;
        let plans: Vec<Plan> = done.strategies.iter().map(plan).collect();
        Self::of_plans(&contest.market, &plans, done)
    }

    /// Goes on from futures that have run with the same plans, in the order of the strategies.
    pub fn of_plans(market: &'a Market, plans: &[Plan], done: FutureSet) -> Self {
        Self {
            entrants: plans
                .iter()
                .map(|&plan| Entrant::new(market, plan))
                .collect(),
            market,
            closer: None,
            first: 0,
            done,
        }
    }

    /// Looks at one strategy closer, month by month.
    #[must_use]
    pub fn looking_at(mut self, closer: Option<Closer>) -> Self {
        self.closer = closer;
        self
    }

    /// Leaves out the futures before this one, the first of as many as run at once.
    #[must_use]
    pub fn from(mut self, first: usize) -> Self {
        self.first = first;
        self
    }

    /// How many futures have run.
    pub fn count(&self) -> usize {
        self.done.count()
    }

    /// Runs futures until there are so many.
    pub fn run_until(&mut self, count: usize, draws: &Draws) {
        while self.count() < count && !self.entrants.is_empty() {
            self.run_next(count, draws);
        }
    }

    /// Runs the next futures for every strategy, one in each lane, but none behind the last wanted.
    pub fn run_next(&mut self, wanted: usize, draws: &Draws) {
        let (market, path) = (self.market, self.first + self.count());
        let horizon = market.params.horizon as usize;
        let weather = Weather::new(draws, path, horizon, &market.params);
        let luck = Future::new(draws, path, &weather);
        let begun = path % Lanes::LANES;
        let lanes = begun..(begun + wanted - self.count()).min(Lanes::LANES);

        for (at, entrant) in self.entrants.iter_mut().enumerate() {
            let closer = self
                .closer
                .filter(|closer| closer.0 == self.done.strategies[at]);
            let (figures, mut number) = (&mut self.done.figures, 0);
            let ended = entrant.watched(market, &luck, &mut |month| {
                let Some((_, figure)) = closer else { return };
                number += 1;
                figures.resize(figures.len().max(number), Column::default());
                for lane in lanes.clone() {
                    figures[number - 1].put(Some(figure(&month.lane(lane))));
                }
            });
            self.done.done[at].extend(lanes.clone().map(|lane| ended.lane(lane)));
        }
    }

    /// What has run so far, freed from the contest it ran on.
    pub fn results(self) -> FutureSet {
        self.done
    }
}

/// The months of one future of one strategy, whole.
pub fn one_future(contest: &Contest, strategy: Strategy, draws: &Draws, path: usize) -> Vec<Month> {
    let market = &contest.market;
    let horizon = market.params.horizon as usize;
    let weather = Weather::new(draws, path, horizon, &market.params);
    let luck = Future::new(draws, path, &weather);
    let mut months = Vec::with_capacity(horizon);
    let mut entrant = Entrant::new(market, contest.entry(strategy).plan);
    entrant.watched(market, &luck, &mut |month| {
        months.push(month.lane(path % Lanes::LANES));
    });
    months
}
