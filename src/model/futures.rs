//! Many possible futures, paired: every strategy meets the same luck in the same future.

mod ended;
mod numbers;
mod set;

use super::fair::Contest;
use super::luck::Draws;
use super::market::Market;
use super::number::Lanes;
use super::outcome::Month;
use super::pack::{AT_ONCE, Pack, lanes};
use super::quantiles::Column;
use super::strategies::{Plan, Strategy};

pub use ended::{Ended, FutureSummary};
pub use numbers::{summaries, to_numbers};
pub use set::{Fan, Figure, FutureSet};

/// What is looked at closer: a strategy, and a figure of its months.
pub type Closer = (Strategy, fn(&Month) -> f64);

/// Futures that are looked at closer: a point of one in twenty is told to a third of a per cent of the futures.
const MOST_LOOKED_AT: usize = 4_096;

/// A running set of futures for some strategies on one market.
pub struct Futures<'a> {
    pack: Pack<'a>,
    months: usize,
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
            pack: Pack::new(market, plans),
            months: market.params.horizon as usize,
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

    /// Leaves out the futures before this one.
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
        while self.count() < count && self.pack.size() > 0 {
            self.run_next(count, draws);
        }
    }

    /// Runs futures until there are so many, with draws that are made for a few at a time and let go.
    pub fn stream_until(&mut self, count: usize) {
        while self.count() < count && self.pack.size() > 0 {
            let draws = self.pack.draws(self.first + self.count());
            self.run_next(count, &draws);
        }
    }

    /// Runs the next futures for every strategy, one in each lane, but none behind the last wanted.
    pub fn run_next(&mut self, wanted: usize, draws: &Draws) {
        let path = self.first + self.count();
        let lanes = lanes(path, self.first + wanted);
        let closer = self.closer.filter(|_| path < MOST_LOOKED_AT);
        let done = &mut self.done;
        let mut seen = Seen::new(self.pack.size(), self.months);
        let ended = self.pack.run(path, draws, &mut |at, month| {
            let number = seen.add(at, month);
            let Some((_, figure)) = closer.filter(|closer| closer.0 == done.strategies[at]) else {
                return;
            };
            let months = done.figures.len().max(number);
            done.figures.resize(months, Column::default());
            for lane in lanes.clone() {
                done.figures[number - 1].put(Some(figure(&month.lane(lane))));
            }
        });
        done.add_leads(&seen.earned, lanes.clone());
        for (done, ended) in done.done.iter_mut().zip(&ended) {
            done.extend(lanes.clone().map(|lane| ended.lane(lane)));
        }
    }

    /// What has run so far, freed from the contest it ran on.
    pub fn results(self) -> FutureSet {
        self.done
    }
}

/// What each plan has earned by the end of each month, while it runs.
struct Seen {
    earned: Vec<Vec<Lanes>>,
}

impl Seen {
    fn new(plans: usize, months: usize) -> Self {
        Self {
            earned: (0..plans).map(|_| Vec::with_capacity(months)).collect(),
        }
    }

    /// The number of the month, the first of which is 1.
    fn add(&mut self, at: usize, month: &Month<Lanes>) -> usize {
        let earned = &mut self.earned[at];
        let before = earned.last().copied().unwrap_or_default();
        earned.push(before + month.operating_income());
        earned.len()
    }
}

/// The months of one future of one strategy, whole.
pub fn one_future(contest: &Contest, strategy: Strategy, draws: &Draws, path: usize) -> Vec<Month> {
    let mut months = Vec::with_capacity(contest.market.params.horizon as usize);
    let pack = Pack::new(&contest.market, &[contest.entry(strategy).plan]);
    pack.run(path, draws, &mut |_, month| {
        months.push(month.lane(path % AT_ONCE));
    });
    months
}
