//! A row of the board: what a plan earns, and how bumpy it rides.

use super::{BUMPS, PROFIT};
use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::model::futures::FutureSet;

/// A plan's figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// The plan.
    pub plan: Strategy,
    /// Profit over the horizon: between the first and the last half of the futures end, and the middle one.
    pub profit: [f64; 3],
    /// How far a usual month strays, in the middle future; none where that is not defined.
    pub bumps: Option<f64>,
}

impl Lane {
    pub(super) fn of(plan: Strategy, contest: &Contest, futures: &FutureSet) -> Self {
        Self {
            plan,
            profit: profit(plan, contest, futures),
            bumps: futures.median(plan, BUMPS),
        }
    }
}

/// The quarter points of a plan's profit; the mean path's before any future has run.
pub(super) fn profit(plan: Strategy, contest: &Contest, futures: &FutureSet) -> [f64; 3] {
    match futures.points(plan, PROFIT) {
        Some([_, low, middle, high, _]) => [low, middle, high],
        None => [contest.entry(plan).summary.profit; 3],
    }
}
