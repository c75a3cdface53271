//! Many paired futures of the drawn strategies, summed up month by month, one future at a time.
//!
//! Odds are counted over every future. What needs the figures themselves, quantiles, is told of the first
//! [`MOST_KEPT`] futures: a future is a function of the seed and its number, so the first are as good a sample
//! as any, the same in whatever order they run, and memory stops growing there.

mod entrants;
mod pictures;
mod tally;
mod word;
mod words;

pub use crate::model::odds::Score;
pub use crate::model::quantiles::{PERCENTS, points};
pub use crate::model::rate::Rate;
pub use tally::{Ended, Tally};
pub use words::HEADERS;

use crate::charts::{CHARTS, Chart};
use crate::model::futures::Fan;
use crate::model::metrics::Metric;
use crate::model::{Scenario, Strategy, View};

use entrants::Entrants;

/// Futures whose figures are kept. With seven strategies over ten years that is at most 5.1 MB, and a
/// quantile of one in twenty has a standard error of a third of a per cent of the futures.
pub const MOST_KEPT: usize = 3900;

/// A running summary of many futures.
pub struct Odds {
    entrants: Entrants,
    marks: Vec<usize>,
    shown: (Strategy, &'static Chart),
    tally: Tally,
    futures: usize,
}

impl Odds {
    /// Brings the drawn strategies to their footing; no future has run yet. The bands are those of both
    /// together on the first chart, unless [`Odds::showing`] chooses others.
    pub fn new(scenario: &Scenario, view: View, futures: usize) -> Self {
        let entrants = Entrants::new(scenario, view);
        let marks = marks(entrants.horizon());
        Self {
            tally: Tally::new(entrants.count(), entrants.horizon()),
            entrants,
            marks,
            shown: (Strategy::Both, &CHARTS[0]),
            futures,
        }
    }

    /// Chooses whose bands are kept, and of which chart. Nothing is kept of a strategy that is not drawn.
    #[must_use]
    pub fn showing(mut self, strategy: Strategy, chart: &'static Chart) -> Self {
        self.shown = (strategy, chart);
        let reserve = self.tally.reserve();
        self.tally =
            Tally::new(self.entrants.count(), self.entrants.horizon()).with_reserve(reserve);
        self
    }

    /// Counts the futures in which cash falls below this, instead of below zero.
    #[must_use]
    pub fn with_reserve(mut self, reserve: f64) -> Self {
        self.tally = self.tally.with_reserve(reserve);
        self
    }

    /// Runs the next futures of every drawn strategy, as many as run at once: the same luck for all.
    pub fn step(&mut self) {
        if !self.done() {
            let first = self.futures_run();
            let ended = self.entrants.run(first, self.shown);
            for (path, ended) in (first..self.futures).zip(&ended) {
                self.tally.add(path, ended);
            }
        }
    }

    /// Whether all futures have run.
    pub fn done(&self) -> bool {
        self.futures_run() >= self.futures
    }

    /// Futures that have run, and all that were asked for.
    pub fn progress(&self) -> (u32, u32) {
        (self.tally.futures(), self.futures as u32)
    }

    /// How many futures have run.
    pub fn futures_run(&self) -> usize {
        self.tally.futures() as usize
    }

    /// The drawn strategies, in order.
    pub fn strategies(&self) -> impl Iterator<Item = Strategy> {
        self.entrants.strategies()
    }

    /// The months of which the table tells: the last of each year, and the last.
    pub fn marks(&self) -> &[usize] {
        &self.marks
    }

    /// The bands of the strategy and chart chosen; `None` before a future has run, or where a month has no
    /// figure.
    pub fn fan(&self) -> Option<Fan> {
        Fan::of(self.tally.fan())
    }

    /// The points of [`PERCENTS`] of a metric over the futures in which it is defined; `None` where there are
    /// none, or the metric is one of the mean path.
    pub fn spread(&self, strategy: Strategy, metric: &Metric) -> Option<[f64; 5]> {
        self.tally.spread(self.place(strategy)?, metric)
    }

    /// How often `one` has earned more than `other` by the end of a month, the first of which is 1; `None`
    /// where either is not drawn or the month is beyond the horizon.
    pub fn ahead(&self, one: Strategy, other: Strategy, month: usize) -> Option<Score> {
        let mark = month.checked_sub(1)?;
        if mark >= self.entrants.horizon() {
            return None;
        }
        let (one, other) = (self.place(one)?, self.place(other)?);
        self.tally.ahead(one, other, mark)
    }

    /// How often one strategy has earned more than another over the horizon, with what the customers at its end
    /// still bring within a year.
    pub fn with_a_year(&self, one: Strategy, other: Strategy) -> Option<Score> {
        self.tally.with_a_year(self.place(one)?, self.place(other)?)
    }

    /// How often `one` is less bumpy by month than `other`, where both are defined; `None` where either is not
    /// drawn.
    pub fn smoother(&self, one: Strategy, other: Strategy) -> Option<Score> {
        self.tally.smoother(self.place(one)?, self.place(other)?)
    }

    /// In how many futures cash falls below zero at a month's end.
    pub fn out_of_cash(&self, strategy: Strategy) -> Option<Rate> {
        Some(self.tally.out_of_cash(self.place(strategy)?))
    }

    fn place(&self, strategy: Strategy) -> Option<usize> {
        self.strategies().position(|other| other == strategy)
    }
}

/// The last month of each year, and the last.
fn marks(horizon: usize) -> Vec<usize> {
    let last = (!horizon.is_multiple_of(12)).then_some(horizon);
    (12..=horizon).step_by(12).chain(last).collect()
}
