//! How the parts of the answer stand: which plan leads, and by how much.

use crate::analysis::matter::Matter;
use crate::model::Strategy;
use crate::model::estimate::{Estimate, Verdict};
use crate::model::futures::FutureSummary;

/// How a matter stands in the scenario as it is set.
#[derive(Clone, Copy, Debug)]
pub struct Stand {
    /// Which one.
    pub matter: Matter,
    /// The plans that are compared.
    pub plans: &'static [Strategy],
    /// The one that leads.
    pub leader: Strategy,
    /// The one that comes next.
    pub next: Strategy,
    /// How far it is behind.
    pub lead: Estimate,
    /// Whether the leader loses money, in the mean.
    pub loses: bool,
}

impl Stand {
    /// Whether that is beyond doubt: only then is there an answer that can turn.
    pub fn is_sure(&self) -> bool {
        self.lead.above_zero() == Verdict::Holds
    }
}

/// How far a plan leads the best of the others, and which that is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    pub(super) by: Estimate,
    pub(super) over: Strategy,
}

/// How far a plan leads the best of the others, over the futures in which both have the figure; `None` where these are
/// fewer than half.
pub(super) fn lead<'a>(
    matter: Matter,
    leader: Strategy,
    plans: &[Strategy],
    of: impl Fn(Strategy) -> &'a [FutureSummary],
) -> Option<Lead> {
    let figure = matter.figure();
    let mut least: Option<Lead> = None;
    for &over in plans.iter().filter(|&&plan| plan != leader) {
        let pairs = of(leader).iter().zip(of(over));
        let all = pairs.len();
        let gaps = pairs.map(|(one, other)| Some(figure(one)? - figure(other)?));
        let gaps: Vec<Option<f64>> = gaps.collect();
        if 2 * gaps.iter().flatten().count() < all {
            return None;
        }
        let by = Estimate::over(gaps.into_iter())?.finite()?;
        if least.is_none_or(|least| by.value < least.by.value) {
            least = Some(Lead { by, over });
        }
    }
    least
}
