//! Working together: what the two functions gain from each other, and what their quarrel costs.

use super::relax;
use crate::model::number::Number;

/// The budget shared out.
///
/// Three sums: marketing, sellers' pay, and managing the two.
///
/// Unit: money a month
///
/// Why: managing is paid first, out of the same money; what is left is split between the two functions.
///
/// Source: definition.
pub fn budget_shares(budget: f64, pull_share: f64, management: f64) -> [f64; 3] {
    let working = budget * (1.0 - management);
    [
        working * pull_share,
        working * (1.0 - pull_share),
        budget * management,
    ]
}

/// Conflict.
///
/// How strongly the two functions are set against each other. Nothing where one has no money.
///
/// Unit: 0 to 1
///
/// Why: greatest when they are of one size and nobody has the say; nothing when one has no money or all
/// the say.
///
/// Source: assumed.
pub fn conflict<N: Number>(pull_share: N, dominance: N) -> N {
    N::from(4.0) * pull_share * (N::from(1.0) - pull_share) * (N::from(1.0) - dominance.abs())
}

/// Rise of tension.
///
/// Rate at which tension grows while there is none.
///
/// Unit: a month
///
/// Why: friction is the firm's own, conflict comes from the plan.
///
/// Source: assumed. That the two functions quarrel: Kotler, Rackham & Krishnaswamy 2006.
pub fn tension_rising<N: Number>(friction: f64, conflict: N) -> N {
    conflict * friction
}

/// Calming of tension.
///
/// Rate at which tension falls.
///
/// Unit: a month
///
/// Why: by management, counted as its share of the plan's money, so that a large firm needs more of it;
/// and a little by itself.
///
/// Source: assumed.
pub fn tension_calming<N: Number>(management_power: f64, management_share: N, settling: f64) -> N {
    management_share * management_power + settling
}

/// Tension at rest.
///
/// Where tension settles.
///
/// Unit: 0 to 1
///
/// Why: where rise and calming are equal, when each acts on what is left of it.
///
/// Source: assumed. That tension costs is published, no curve of it is.
pub fn tension_rest<N: Number>(rising: N, calming: N) -> N {
    let hazard = rising + calming;
    N::choose(hazard.above(0.0), rising / hazard, N::from(0.0))
}

/// Tension that outlives the quarrel.
///
/// Tension on the day when one of the two functions goes. From then on it settles by itself.
///
/// Unit: 0 to 1
///
/// Why: with nobody to quarrel with it may end at once, or the habits of the quarrel may stay.
///
/// Source: assumed. In every preset it ends at once.
pub fn tension_left<N: Number>(lingering: f64, tension: N) -> N {
    tension * lingering
}

/// Tension.
///
/// Tension between the two functions after a step.
///
/// Unit: 0 to 1
///
/// Why: a quarrel builds up and settles over months, at the sum of the two rates.
///
/// Source: assumed.
pub fn tension_step<N: Number>(tension: N, tension_rest: N, leaving: N) -> N {
    relax(tension, tension_rest, leaving)
}

/// Lift from awareness.
///
/// What awareness adds to outreach and to closing.
///
/// Unit: a factor
///
/// Why: selling is easier where the name is known. Tension spoils it. That one function only follows is no
/// further loss here: it loses by its own effect.
///
/// Source: published, in its product form: Naik & Raman 2003, Gatignon & Hanssens 1987. Its size and what
/// spoils it are assumed.
pub fn synergy_lift<N: Number>(synergy: f64, tension: N, awareness: N) -> N {
    (N::from(1.0) - tension) * synergy * awareness + 1.0
}

/// Leads lost.
///
/// Share of the leads that sales never takes up.
///
/// Unit: share
///
/// Why: a straight line between peace and war, as nothing is known of its shape. Tension never lowers the
/// loss.
///
/// Source: assumed. Vendors report four leads in five lost, without a study.
pub fn leak<N: Number>(leak_base: f64, leak_tense: f64, tension: N) -> N {
    tension * (leak_tense - leak_base).max(0.0) + leak_base
}

/// Wait of a lead.
///
/// How long a lead waits for its first answer when sellers have time.
///
/// Unit: months
///
/// Why: a straight line, as nothing is known of its shape.
///
/// Source: assumed.
pub fn follow_up_wait<N: Number>(follow_up: f64, delay_tension: f64, tension: N) -> N {
    (tension * delay_tension + 1.0) * follow_up
}

/// Effect of the one who is led.
///
/// What is left of the effect of a function while the other has the say. Marketing's acts on its spend, the
/// sellers' on their time.
///
/// Unit: share
///
/// Why: whoever only follows loses some of his judgement and his drive. The say is that of the other
/// function, and counts where it is positive.
///
/// Source: assumed.
pub fn led_effect<N: Number>(say: N, inferior_loss: f64) -> N {
    N::from(1.0) - say.max(0.0) * inferior_loss
}
