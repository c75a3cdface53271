//! What is kept of the futures: counts of all of them, figures of the first.

use super::MOST_KEPT;
use crate::model::futures::{self, FutureSummary};
use crate::model::metrics::{METRICS, Metric};
use crate::model::odds::Score;
use crate::model::quantiles::Column;
use crate::model::rate::Rate;

/// What one future of one strategy came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ended {
    /// The whole of it.
    pub summary: FutureSummary,
    /// Operating income from the first day to each mark.
    pub earned: Vec<f64>,
    /// The chart's figure of each month; empty for a strategy whose bands are not shown.
    pub figures: Vec<f64>,
}

/// Two strategies, the later one in order against the earlier.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pair {
    /// Earned more by each mark.
    ahead: Vec<Score>,
    /// Earned more over the horizon, with what the customers at its end still bring within a year.
    with_a_year: Score,
    /// Less bumpy by month.
    smoother: Score,
}

/// Everything that is kept. The order in which futures come does not matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    futures: u32,
    /// By strategy, then by metric over futures.
    figures: Vec<Vec<Column>>,
    /// Of the strategy shown, by month.
    fan: Vec<Column>,
    /// By the later strategy, then by the earlier.
    pairs: Vec<Vec<Pair>>,
    /// What cash must not fall below.
    reserve: f64,
    /// By strategy.
    out_of_cash: Vec<Rate>,
}

impl Tally {
    /// Nothing yet, of so many strategies that are compared at so many marks.
    pub fn new(strategies: usize, marks: usize) -> Self {
        let pair = Pair {
            ahead: vec![Score::default(); marks],
            with_a_year: Score::default(),
            smoother: Score::default(),
        };
        Self {
            futures: 0,
            figures: vec![vec![Column::default(); over_futures().count()]; strategies],
            fan: Vec::new(),
            pairs: (0..strategies)
                .map(|later| vec![pair.clone(); later])
                .collect(),
            reserve: 0.0,
            out_of_cash: vec![Rate::default(); strategies],
        }
    }

    /// The same, with cash that must not fall below this instead of zero.
    #[must_use]
    pub fn with_reserve(mut self, reserve: f64) -> Self {
        self.reserve = reserve;
        self
    }

    /// What cash must not fall below.
    pub fn reserve(&self) -> f64 {
        self.reserve
    }

    /// Adds what future `path` came to, a value for each strategy. No future may come twice.
    pub fn add(&mut self, path: usize, ended: &[Ended]) {
        self.futures += 1;
        if path < MOST_KEPT {
            self.keep(ended);
        }
        for (rate, one) in self.out_of_cash.iter_mut().zip(ended) {
            rate.add(one.summary.cash_low < self.reserve);
        }
        for (pairs, later) in self.pairs.iter_mut().zip(ended) {
            for (pair, earlier) in pairs.iter_mut().zip(ended) {
                pair.add(later, earlier);
            }
        }
    }

    fn keep(&mut self, ended: &[Ended]) {
        for (columns, one) in self.figures.iter_mut().zip(ended) {
            for (column, (_, figure)) in columns.iter_mut().zip(over_futures()) {
                column.put(figure(&one.summary));
            }
            if self.fan.len() < one.figures.len() {
                self.fan.resize_with(one.figures.len(), Column::default);
            }
            for (column, figure) in self.fan.iter_mut().zip(&one.figures) {
                column.put(Some(*figure));
            }
        }
    }

    /// How many futures.
    pub fn futures(&self) -> u32 {
        self.futures
    }

    /// What the figures kept take up, in bytes.
    pub fn bytes(&self) -> usize {
        let columns = self.figures.iter().flatten().chain(&self.fan);
        columns.map(Column::bytes).sum()
    }

    /// The points of each month of the strategy shown; `None` for a month without figures.
    pub fn fan(&self) -> impl Iterator<Item = Option<[f64; 5]>> {
        self.fan.iter().map(Column::points)
    }

    /// The points of a metric of one strategy, by its place.
    pub fn spread(&self, strategy: usize, metric: &Metric) -> Option<[f64; 5]> {
        let at = over_futures().position(|(other, _)| other.key == metric.key)?;
        self.figures[strategy][at].points()
    }

    /// How often one strategy has earned more than another by a mark, by their places; `None` for a strategy
    /// against itself.
    pub fn ahead(&self, one: usize, other: usize, mark: usize) -> Option<Score> {
        self.score(one, other, |pair| pair.ahead[mark])
    }

    /// How often one strategy has earned more than another over the horizon, with what the customers at its end
    /// still bring within a year, by their places.
    pub fn with_a_year(&self, one: usize, other: usize) -> Option<Score> {
        self.score(one, other, |pair| pair.with_a_year)
    }

    /// How often one strategy is less bumpy by month than another, by their places.
    pub fn smoother(&self, one: usize, other: usize) -> Option<Score> {
        self.score(one, other, |pair| pair.smoother)
    }

    /// How often the cash of a strategy falls below zero, by its place.
    pub fn out_of_cash(&self, strategy: usize) -> Rate {
        self.out_of_cash[strategy]
    }

    fn score(&self, one: usize, other: usize, of: impl Fn(&Pair) -> Score) -> Option<Score> {
        if let Some(pair) = self.pairs[one].get(other) {
            return Some(of(pair));
        }
        self.pairs[other].get(one).map(|pair| of(pair).mirrored())
    }
}

impl Pair {
    fn add(&mut self, later: &Ended, earlier: &Ended) {
        for ((score, later), earlier) in self
            .ahead
            .iter_mut()
            .zip(&later.earned)
            .zip(&earlier.earned)
        {
            score.add(later.total_cmp(earlier));
        }
        let worth = |ended: &Ended| ended.summary.profit + ended.summary.worth_year;
        self.with_a_year
            .add(worth(later).total_cmp(&worth(earlier)));
        let bumps = |ended: &Ended| ended.summary.bumps_by_month;
        if let (Some(later), Some(earlier)) = (bumps(later), bumps(earlier)) {
            // The smaller of the two is the better.
            self.smoother.add(earlier.total_cmp(&later));
        }
    }
}

/// The metrics that each future has of its own.
pub(super) fn over_futures() -> impl Iterator<Item = (&'static Metric, futures::Figure)> {
    METRICS
        .iter()
        .filter_map(|metric| Some((metric, metric.over_futures?)))
}
