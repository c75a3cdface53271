//! Finished futures as plain numbers, to be handed from a worker to the page as they are.

use super::{FutureSet, FutureSummary};
use crate::model::quantiles::Column;
use crate::model::strategies::Strategy;

/// What is not defined.
const NONE: f64 = f64::NAN;

impl FutureSet {
    /// All of it in a row: how many futures, and months looked at closer; of each strategy each future; of each
    /// month its figures.
    pub fn to_numbers(&self) -> Vec<f64> {
        let sizes = [self.count(), self.figures.len()];
        let mut numbers = Vec::from(sizes.map(|size| size as f64));
        for future in self.done.iter().flatten() {
            numbers.extend([
                future.profit,
                future.bumps_by_month.unwrap_or(NONE),
                future.bumps_by_quarter.unwrap_or(NONE),
                future.bumps_of_revenue.unwrap_or(NONE),
                future.cash_low,
                future.worth_year,
            ]);
        }
        for column in &self.figures {
            numbers.push(column.figures().len() as f64);
            numbers.extend_from_slice(column.figures());
        }
        numbers
    }

    /// Back from numbers, of these strategies; `None` where they are of no such set.
    pub fn from_numbers(strategies: &[Strategy], numbers: &[f64]) -> Option<Self> {
        let mut rest = numbers.iter().copied();
        let [count, columns] = [rest.next()?, rest.next()?];
        let mut set = Self::none(strategies);
        for done in &mut set.done {
            for _ in 0..count as usize {
                done.push(FutureSummary {
                    profit: rest.next()?,
                    bumps_by_month: defined(rest.next()?),
                    bumps_by_quarter: defined(rest.next()?),
                    bumps_of_revenue: defined(rest.next()?),
                    cash_low: rest.next()?,
                    worth_year: rest.next()?,
                });
            }
        }
        for _ in 0..columns as usize {
            let mut column = Column::default();
            for _ in 0..rest.next()? as usize {
                column.put(Some(rest.next()?));
            }
            set.figures.push(column);
        }
        rest.next().is_none().then_some(set)
    }
}

fn defined(number: f64) -> Option<f64> {
    (!number.is_nan()).then_some(number)
}
