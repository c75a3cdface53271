//! Finished futures: what each came to, and what can be said of all of them.

use super::FutureSummary;
use crate::model::odds::Odds;
use crate::model::quantiles::{Column, points};
use crate::model::strategies::Strategy;

/// A figure of a future, where it is defined.
pub type Figure = fn(&FutureSummary) -> Option<f64>;

/// Finished futures of some strategies, the same futures for each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FutureSet {
    pub(super) strategies: Vec<Strategy>,
    /// By strategy.
    pub(super) done: Vec<Vec<FutureSummary>>,
    /// By month, the figures of the one strategy that is looked at closer, if any is.
    pub(super) figures: Vec<Column>,
}

/// Where the futures of one strategy lie, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// From the 5% to the 95% point.
    pub most: Vec<(f64, f64)>,
    /// From the 25% to the 75% point.
    pub half: Vec<(f64, f64)>,
    /// The median.
    pub middle: Vec<f64>,
}

impl Fan {
    /// From the points of each month; `None` without months, or where one has no figure.
    pub fn of(months: impl Iterator<Item = Option<[f64; 5]>>) -> Option<Self> {
        let months: Vec<[f64; 5]> = months.collect::<Option<_>>()?;
        let pairs = |low: usize, high: usize| months.iter().map(|at| (at[low], at[high])).collect();
        (!months.is_empty()).then(|| Self {
            most: pairs(0, 4),
            half: pairs(1, 3),
            middle: months.iter().map(|at| at[2]).collect(),
        })
    }
}

impl FutureSet {
    /// None yet, of some strategies.
    pub fn none(strategies: &[Strategy]) -> Self {
        Self {
            strategies: strategies.to_vec(),
            done: vec![Vec::new(); strategies.len()],
            figures: Vec::new(),
        }
    }

    /// How many futures.
    pub fn count(&self) -> usize {
        self.done.first().map_or(0, Vec::len)
    }

    /// The strategies, in order.
    pub fn strategies(&self) -> &[Strategy] {
        &self.strategies
    }

    /// The futures of a strategy; empty when it was not among them.
    pub fn of(&self, strategy: Strategy) -> &[FutureSummary] {
        self.place(strategy).map_or(&[], |at| &self.done[at])
    }

    /// The median of a figure over the futures where it is defined.
    pub fn median(&self, strategy: Strategy, figure: Figure) -> Option<f64> {
        self.points(strategy, figure).map(|points| points[2])
    }

    /// The points of [`crate::model::quantiles::PERCENTS`] of a figure over the futures where it is defined.
    pub fn points(&self, strategy: Strategy, figure: Figure) -> Option<[f64; 5]> {
        let mut values: Vec<f64> = self.of(strategy).iter().filter_map(figure).collect();
        points(&mut values)
    }

    /// In what share of the futures the figure of `one` is above that of `other`, over the futures in
    /// which both are defined. `None` without such futures.
    pub fn odds_above(&self, one: Strategy, other: Strategy, figure: Figure) -> Option<Odds> {
        let pairs = self.of(one).iter().zip(self.of(other));
        Odds::of(pairs.filter_map(|(a, b)| Some(figure(a)?.total_cmp(&figure(b)?))))
    }

    /// Where the futures of the strategy that is looked at closer lie; `None` where none is.
    pub fn fan(&self) -> Option<Fan> {
        Fan::of(self.figures.iter().map(Column::points))
    }

    /// Adds other futures of the same strategies. No future may come twice; their order does not matter.
    pub fn join(&mut self, other: &Self) {
        for (mine, more) in self.done.iter_mut().zip(&other.done) {
            mine.extend_from_slice(more);
        }
        let months = self.figures.len().max(other.figures.len());
        self.figures.resize(months, Column::default());
        for (mine, more) in self.figures.iter_mut().zip(&other.figures) {
            mine.join(more);
        }
    }

    fn place(&self, strategy: Strategy) -> Option<usize> {
        self.strategies.iter().position(|&other| other == strategy)
    }
}
