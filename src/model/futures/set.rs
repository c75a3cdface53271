//! Finished futures: what each came to, and what can be said of all of them.

use core::cmp::Ordering;
use core::ops::Range;

use super::FutureSummary;
use crate::model::number::{Lanes, Number};
use crate::model::odds::Score;
use crate::model::quantiles::{Column, median, points};
use crate::model::rate::Rate;
use crate::model::strategies::Strategy;

/// A figure of a future, where it is defined.
pub type Figure = fn(&FutureSummary) -> Option<f64>;

/// Finished futures of some strategies, the same futures for each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FutureSet {
    pub(super) strategies: Vec<Strategy>,
    /// By strategy.
    pub(super) done: Vec<Vec<FutureSummary>>,
    /// By pair and month, how often the later of the two has earned more by then: the second over the first, the third
    /// over the first and over the second, and so on.
    pub(super) leads: Vec<Vec<Score>>,
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
        let count = strategies.len();
        Self {
            strategies: strategies.to_vec(),
            done: vec![Vec::new(); count],
            leads: vec![Vec::new(); count * count.saturating_sub(1) / 2],
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

    /// Months in which the strategies are compared.
    pub fn months(&self) -> usize {
        self.leads.first().map_or(0, Vec::len)
    }

    /// The median of a figure over the futures where it is defined.
    pub fn median(&self, strategy: Strategy, figure: Figure) -> Option<f64> {
        median(&mut self.column(strategy, figure))
    }

    /// The points of [`crate::model::quantiles::PERCENTS`] of a figure over the futures where it is defined.
    pub fn points(&self, strategy: Strategy, figure: Figure) -> Option<[f64; 5]> {
        points(&mut self.column(strategy, figure))
    }

    fn column(&self, strategy: Strategy, figure: Figure) -> Vec<f64> {
        let figures = self.of(strategy).iter().filter_map(figure);
        figures.filter(|figure| figure.is_finite()).collect()
    }

    /// In how many futures the figure of `one` is above that of `other`, of those in which both are defined.
    pub fn score(&self, one: Strategy, other: Strategy, figure: Figure) -> Score {
        let mut score = Score::default();
        for (one, other) in self.of(one).iter().zip(self.of(other)) {
            if let (Some(one), Some(other)) = (figure(one), figure(other)) {
                score.add(one.total_cmp(&other));
            }
        }
        score
    }

    /// In how many futures `one` has earned more than `other` by the end of a month, the first of which is 1; `None`
    /// where either was not among the strategies, or the month is beyond the horizon.
    pub fn ahead(&self, one: Strategy, other: Strategy, month: usize) -> Option<Score> {
        let (one, other) = (self.place(one)?, self.place(other)?);
        let score = |later, earlier| {
            self.leads
                .get(pair(later, earlier))?
                .get(month.checked_sub(1)?)
        };
        match one.cmp(&other) {
            Ordering::Greater => score(one, other).copied(),
            Ordering::Less => score(other, one).map(|score| score.mirrored()),
            Ordering::Equal => None,
        }
    }

    /// In how many futures the cash of a strategy falls below this at a month's end.
    pub fn short_of_cash(&self, strategy: Strategy, reserve: f64) -> Rate {
        let mut rate = Rate::default();
        for future in self.of(strategy) {
            rate.add(future.cash_low < reserve);
        }
        rate
    }

    /// Where the futures of the strategy that is looked at closer lie; `None` where none is.
    pub fn fan(&self) -> Option<Fan> {
        Fan::of(self.figures.iter().map(Column::points))
    }

    /// Counts who is ahead by what each strategy has earned by the end of each month, a future in each of some lanes.
    pub(super) fn add_leads(&mut self, earned: &[Vec<Lanes>], lanes: Range<usize>) {
        for (at, later) in earned.iter().enumerate() {
            for (below, earlier) in earned[..at].iter().enumerate() {
                let scores = &mut self.leads[pair(at, below)];
                scores.resize(later.len(), Score::default());
                for (score, (later, earlier)) in scores.iter_mut().zip(later.iter().zip(earlier)) {
                    for lane in lanes.clone() {
                        score.add(later.lane(lane).total_cmp(&earlier.lane(lane)));
                    }
                }
            }
        }
    }

    /// Adds other futures of the same strategies. No future may come twice; their order does not matter.
    pub fn join(&mut self, other: &Self) {
        for (mine, more) in self.done.iter_mut().zip(&other.done) {
            mine.extend_from_slice(more);
        }
        for (mine, more) in self.leads.iter_mut().zip(&other.leads) {
            mine.resize(mine.len().max(more.len()), Score::default());
            for (mine, more) in mine.iter_mut().zip(more) {
                mine.join(*more);
            }
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

/// The place of a pair of strategies, the later one and the earlier.
const fn pair(later: usize, earlier: usize) -> usize {
    later * later.saturating_sub(1) / 2 + earlier
}
