//! Finished futures as plain numbers, to be handed from a worker to the page as they are.

use super::{FutureSet, FutureSummary};
use crate::model::odds::Score;
use crate::model::quantiles::Column;
use crate::model::strategies::Strategy;

/// What is not defined.
const NONE: f64 = f64::NAN;

impl FutureSet {
    /// All of it in a row: how many futures; of each strategy each future; of each pair and month wins and ties;
    /// of each month the figures looked at closer.
    pub fn to_numbers(&self) -> Vec<f64> {
        let months = self.ahead.first().map_or(0, Vec::len);
        let sizes = [self.count(), months, self.figures.len()];
        let mut numbers = Vec::from(sizes.map(|size| size as f64));
        for future in self.done.iter().flatten() {
            numbers.extend([
                future.profit,
                future.bumps_by_month.unwrap_or(NONE),
                future.bumps_by_quarter.unwrap_or(NONE),
                future.bumps_of_revenue.unwrap_or(NONE),
                future.cash_low,
            ]);
        }
        for score in self.ahead.iter().flatten() {
            numbers.extend([score.wins, score.ties].map(f64::from));
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
        let [count, months, columns] = [rest.next()?, rest.next()?, rest.next()?];
        let mut set = Self::none(strategies);
        for done in &mut set.done {
            for _ in 0..count as usize {
                done.push(FutureSummary {
                    profit: rest.next()?,
                    bumps_by_month: defined(rest.next()?),
                    bumps_by_quarter: defined(rest.next()?),
                    bumps_of_revenue: defined(rest.next()?),
                    cash_low: rest.next()?,
                });
            }
        }
        for scores in &mut set.ahead {
            for _ in 0..months as usize {
                scores.push(Score {
                    wins: rest.next()? as u32,
                    ties: rest.next()? as u32,
                    count: count as u32,
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
