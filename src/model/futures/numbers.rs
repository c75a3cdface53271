//! Finished futures as plain numbers, to be handed from a worker to the page as they are.

use super::{FutureSet, FutureSummary};
use crate::model::number::Number;
use crate::model::odds::Score;
use crate::model::quantiles::Column;
use crate::model::strategies::Strategy;

/// What is not defined.
const NONE: f64 = f64::NAN;

/// Figures of a future.
const FIGURES: usize = 6;

impl FutureSummary {
    fn to_numbers(self) -> [f64; FIGURES] {
        [
            self.profit,
            self.bumps_by_month.unwrap_or(NONE),
            self.bumps_by_quarter.unwrap_or(NONE),
            self.bumps_of_revenue.unwrap_or(NONE),
            self.cash_low,
            self.worth_year,
        ]
    }

    fn from_numbers(&[profit, month, quarter, revenue, cash_low, worth]: &[f64; FIGURES]) -> Self {
        let defined = |number: f64| (!number.is_nan()).then_some(number);
        Self {
            profit,
            bumps_by_month: defined(month),
            bumps_by_quarter: defined(quarter),
            bumps_of_revenue: defined(revenue),
            cash_low,
            worth_year: worth,
        }
    }
}

/// The same futures of some plans in a row: plan by plan, future by future.
pub fn to_numbers(plans: &[Vec<FutureSummary>]) -> Vec<f64> {
    let futures = plans.iter().flatten();
    futures.flat_map(|future| future.to_numbers()).collect()
}

/// Back from numbers, of so many plans; `None` where they are not of so many.
pub fn summaries(plans: usize, numbers: &[f64]) -> Option<Vec<Vec<FutureSummary>>> {
    let (futures, rest) = numbers.as_chunks::<FIGURES>();
    let each = futures.len().checked_div(plans).unwrap_or_default();
    if !rest.is_empty() || each * plans != futures.len() {
        return None;
    }
    let of = |plan: usize| futures[plan * each..][..each].iter();
    Some(
        (0..plans)
            .map(|plan| of(plan).map(FutureSummary::from_numbers).collect())
            .collect(),
    )
}

impl FutureSet {
    /// All of it in a row: how many futures there are, months in which they are compared and months looked at closer;
    /// of each strategy each future; of each pair of them each month; of each month looked at its figures.
    pub fn to_numbers(&self) -> Vec<f64> {
        let sizes = [self.count(), self.months(), self.figures.len()];
        let mut numbers = Vec::from(sizes.map(|size| size as f64));
        numbers.extend(to_numbers(&self.done));
        for score in self.leads.iter().flatten() {
            numbers.extend([score.wins, score.ties, score.count].map(f64::from));
        }
        for column in &self.figures {
            numbers.push(column.figures().len() as f64);
            numbers.extend_from_slice(column.figures());
        }
        numbers
    }

    /// Back from numbers, of these strategies; `None` where they are of no such set.
    pub fn from_numbers(strategies: &[Strategy], numbers: &[f64]) -> Option<Self> {
        let mut rest = numbers;
        let mut take = |count: usize| {
            let (taken, left) = rest.split_at_checked(count)?;
            rest = left;
            Some(taken)
        };
        let sizes = take(3)?.iter().map(|&number| size(number));
        let &[count, months, columns] = sizes.collect::<Option<Vec<_>>>()?.as_slice() else {
            return None;
        };
        let mut set = Self::none(strategies);
        let plans = strategies.len();
        set.done = summaries(plans, take(count.checked_mul(plans * FIGURES)?)?)?;
        for lead in &mut set.leads {
            let (scores, _) = take(months.checked_mul(3)?)?.as_chunks::<3>();
            *lead = scores.iter().map(score).collect::<Option<_>>()?;
        }
        for _ in 0..columns {
            let figures = size(*take(1)?.first()?)?;
            set.figures.push(Column::from(take(figures)?));
        }
        rest.is_empty().then_some(set)
    }
}

/// A count; `None` of what is none.
fn size(number: f64) -> Option<usize> {
    (number >= 0.0 && number.whole() == number).then_some(number as usize)
}

/// Nobody wins more often than there are futures.
fn score(numbers: &[f64; 3]) -> Option<Score> {
    let [wins, ties, count] = numbers.map(|number| number as u32);
    (wins.checked_add(ties)? <= count).then_some(Score { wins, ties, count })
}
