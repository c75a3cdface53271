//! What is known of a place of the map: by how much each plan leads each other, in the mean.

use super::PLANS;
use crate::analysis::Matter;
use crate::model::Strategy;
use crate::model::estimate::{Blocks, Estimate, Verdict};
use crate::model::futures::FutureSummary;
use crate::model::random::BLOCK;

/// The gaps between two plans, as plain numbers.
pub(super) type Gaps = [f64; Blocks::NUMBERS];

/// The pairs of plans that are compared for each matter, by their places among those that run.
const PAIRS: [(Matter, usize, usize); 7] = [
    (Matter::Power, 0, 1),
    (Matter::Power, 0, 2),
    (Matter::Power, 1, 2),
    (Matter::Ride, 0, 1),
    (Matter::Ride, 0, 2),
    (Matter::Ride, 1, 2),
    (Matter::Worth, 2, 3),
];

/// A place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// How many futures have run.
    pub futures: usize,
    gaps: [Blocks; PAIRS.len()],
}

/// Which plan leads, and by how much over the best of the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// The plan.
    pub plan: Strategy,
    /// How far it is ahead.
    pub by: Estimate,
    /// Of whom.
    pub over: Strategy,
}

impl Lead {
    /// Whether that is beyond doubt.
    pub fn is_sure(&self) -> bool {
        self.by.above_zero() == Verdict::Holds
    }
}

/// The gaps of each pair over some futures. With one function alone there are no two to join.
pub(super) fn gaps(ran: &[Vec<FutureSummary>], two: bool) -> Vec<Gaps> {
    let pairs = PAIRS.iter().map(|&(matter, one, other)| {
        let mut gaps = Blocks::default();
        if !two && one.max(other) > 1 {
            return gaps.numbers();
        }
        let figure = matter.figure();
        for (one, other) in ran[one].chunks(BLOCK).zip(ran[other].chunks(BLOCK)) {
            let pairs = one.iter().zip(other);
            gaps.add(pairs.filter_map(|(one, other)| Some(figure(one)? - figure(other)?)));
        }
        gaps.numbers()
    });
    pairs.collect()
}

impl Cell {
    /// Adds what some more futures came to.
    pub(super) fn add(&mut self, gaps: &[Gaps], futures: usize) {
        self.futures += futures;
        for (mine, more) in self.gaps.iter_mut().zip(gaps) {
            mine.join(&Blocks::from_numbers(*more));
        }
    }

    /// By how much one plan is ahead of another; `None` where that is not defined in half of the futures.
    fn gap(&self, of: Matter, plan: usize, over: usize) -> Option<Estimate> {
        let mut pairs = PAIRS.iter().zip(&self.gaps);
        let (&(_, one, _), gaps) = pairs.find(|(pair, _)| {
            pair.0 == of && (pair.1, pair.2) == (plan.min(over), plan.max(over))
        })?;
        if 2.0 * gaps.count < self.futures as f64 {
            return None;
        }
        let gap = gaps.estimate()?;
        let value = if one == plan { gap.value } else { -gap.value };
        Estimate { value, ..gap }.finite()
    }

    /// How far a plan leads the best of the others; `None` where it is not compared, or that is not defined.
    pub(super) fn lead(&self, of: Matter, plan: Strategy) -> Option<Lead> {
        let at = PLANS.iter().position(|&other| other == plan)?;
        let others = (0..PLANS.len()).filter(|&over| over != at);
        let gaps = others.filter_map(|over| Some((over, self.gap(of, at, over)?)));
        let (over, by) = gaps.min_by(|one, other| one.1.value.total_cmp(&other.1.value))?;
        let over = PLANS[over];
        Some(Lead { plan, by, over })
    }

    /// The plan that leads.
    pub fn leader(&self, of: Matter) -> Option<Lead> {
        let leads = PLANS.iter().filter_map(|&plan| self.lead(of, plan));
        leads.max_by(|one, other| one.by.value.total_cmp(&other.by.value))
    }

    /// Whether any matter is too close to call.
    pub(super) fn is_close(&self) -> bool {
        let leaders = Matter::ALL.into_iter().filter_map(|of| self.leader(of));
        leaders.into_iter().any(|lead| !lead.is_sure())
    }
}
