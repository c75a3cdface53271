//! The sales force: hired, trained, leaving.

use crate::model::number::Number;

/// Sellers wished for.
///
/// As many as the money pays for.
///
/// Unit: sellers
///
/// Why: a sales budget is people; pay beyond the fixed part follows deals and is a cost of its own.
///
/// Source: definition.
pub fn sellers_wished<N: Number>(sales_money: N, rep_cost: f64) -> N {
    sales_money / rep_cost
}

/// Hiring.
///
/// New sellers a month over a step: the posts that are open in its middle are filled in the mean time it takes, and
/// half of the new ones are there by then. Nobody is hired above plan.
///
/// Unit: sellers a month
///
/// Why: a force cannot be grown in a day, and one that loses people runs below its plan.
///
/// Source: standard. A first-order delay, by the midpoint rule; its length is reported.
pub fn hires<N: Number>(wished: N, heads: N, stays: N, kept: N, hiring_time: f64) -> N {
    (wished - (heads + heads * stays) / 2.0).max(0.0) / (kept / 2.0 + hiring_time)
}

/// Sellers leaving, in a step.
///
/// Three figures: the share of the heads that stays, the heads left at the end for one hire a month, and
/// the months of training those have by then.
///
/// Unit: share; months; months squared
///
/// Why: hires come evenly over a step and leave at the same hazard as all others, so their number and
/// training are integrals of e^(−aτ) and τ e^(−aτ) over the step.
///
/// Source: standard. Exponential survival.
pub fn exits<N: Number>(hazard: N, months: f64) -> [N; 3] {
    let x = hazard * months;
    let stays = (-x).exponential();
    let kept = x.gone() / hazard;
    [
        N::either(x.below(1e-6), || stays_numerically(x), || stays),
        N::either(x.below(1e-6), || kept_numerically(x, months), || kept),
        N::either(
            x.below(1e-6),
            || trained_numerically(x, months),
            || (kept - stays * months) / hazard,
        ),
    ]
}

/// Series to second order: the closed forms would divide nothing by nothing.
fn stays_numerically<N: Number>(x: N) -> N {
    N::from(1.0) - x + x * x / 2.0
}

fn kept_numerically<N: Number>(x: N, months: f64) -> N {
    (N::from(1.0) - x / 2.0) * months
}

fn trained_numerically<N: Number>(x: N, months: f64) -> N {
    (N::from(0.5) - x / 3.0) * (months * months)
}

/// Heads.
///
/// Sellers employed after a step.
///
/// Unit: sellers
///
/// Why: those who stayed, and those of the hires who did.
///
/// Source: standard. Conservation of heads.
pub fn heads_step<N: Number>(heads: N, stays: N, hires: N, kept: N) -> N {
    heads * stays + hires * kept
}

/// Joining the training.
///
/// Hires, less those of one training ago who would end it now.
///
/// Unit: sellers a month
///
/// Why: who was hired a training ago ends it now, as far as he is still there. Where it
/// is no whole number of steps, the hires of two steps end it, in the parts that docs/MODEL.md says; before the first
/// day's run nobody was hired.
///
/// Source: standard. Conservation of heads.
pub fn joining<N: Number>(hires: N, hires_then: N, still_there: N) -> N {
    hires - hires_then * still_there
}

/// In training.
///
/// Sellers still in training after a step.
///
/// Unit: sellers
///
/// Why: the same as for heads; those whose training ends count against those who join it.
///
/// Source: standard. Conservation of heads.
pub fn in_training_step<N: Number>(in_training: N, stays: N, joining: N, kept: N) -> N {
    (in_training * stays + joining * kept).max(0.0)
}

/// Strength of the force.
///
/// The sum of everybody's share of full strength after a step.
///
/// Unit: sellers at full strength
///
/// Why: each head in training gains strength evenly until the training ends, so the gain of a step is the
/// months of training that those who stay had in it.
///
/// Source: standard, for even growth. That strength grows evenly is assumed; the length of training is
/// reported.
pub fn strength_step<N: Number>(
    strength: N,
    in_training: N,
    joining: N,
    [stays, trained]: [N; 2],
    months: f64,
    ramp: f64,
) -> N {
    let gained = in_training * months * stays + joining * trained;
    (strength * stays + gained / ramp).max(0.0)
}

/// Steady strength.
///
/// Mean strength of a seller in a force that has been hired and left for long.
///
/// Unit: share
///
/// Why: no step uses it: it is what the steps above must come to, and a test holds them to it.
///
/// Source: standard. The mean of even growth under exponential survival.
pub fn steady_strength(ramp: f64, hazard: f64) -> f64 {
    let x = hazard * ramp;
    if x > 0.0 { -libm::expm1(-x) / x } else { 1.0 }
}
