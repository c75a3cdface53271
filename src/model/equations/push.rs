//! Push: the sales force, sellers' time, and what outreach opens.

use super::share_leaving;
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
/// New sellers a month: open posts are filled in the mean time it takes. Nobody is hired above plan.
///
/// Unit: sellers a month
///
/// Why: a force cannot be grown in a day, and one that loses people runs below its plan.
///
/// Source: standard. A first-order delay; its length is reported.
pub fn hires<N: Number>(wished: N, heads: N, hiring_time: f64) -> N {
    (wished - heads).max(0.0) / hiring_time
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

/// Time for open deals.
///
/// Sellers' time that open deals ask for. It comes before everything else.
///
/// Unit: seller-months a month
///
/// Why: nobody leaves a deal that is about to close. So a full pipeline stops outreach and is empty a sales
/// cycle later: feast and famine, unless leads refill it.
///
/// Source: assumed.
pub fn time_on_deals<N: Number>(
    hold_effort: f64,
    [inbound, outbound]: [N; 2],
    [inbound_pace, outbound_pace]: [f64; 2],
) -> N {
    (inbound * inbound_pace + outbound * outbound_pace).max(0.0) * hold_effort
}

/// Work done on open deals.
///
/// The share of the work on open deals that gets done. Deals that are not worked are lost.
///
/// Unit: share
///
/// Why: time is short or it is not; without sellers nobody closes, however little work a deal is.
///
/// Source: assumed.
pub fn coverage<N: Number>(time: N, closing: N) -> N {
    N::choose(
        time.at_most(0.0),
        N::from(0.0),
        N::choose(closing.above(time), time / closing, N::from(1.0)),
    )
}

/// Time a lead takes.
///
/// Seller-months to work one lead, and at least the time to hold what comes of it for a step.
///
/// Unit: seller-months
///
/// Why: a lead that is ready costs less than finding a customer; the lower bound keeps sellers from taking
/// on more in a step than they can hold.
///
/// Source: assumed.
pub fn lead_months(
    lead_effort: f64,
    prospecting_yield: f64,
    qualified: f64,
    hold_effort: f64,
    inbound_pace: f64,
    months: f64,
) -> f64 {
    let holding = hold_effort * inbound_pace * months;
    (lead_effort / prospecting_yield).max(qualified * holding)
}

/// Answering leads.
///
/// Rate at which a waiting lead is answered.
///
/// Unit: a month
///
/// Why: with few leads it is one over the wait, with many the sellers' capacity shared by all; in between
/// it is smooth. Without a wait of its own it is the queue with one server (M/M/1).
///
/// Source: assumed, between the two limits. That leads wait, grow stale and tie up sellers: Smith,
/// Gopalakrishna & Chatterjee 2006.
pub fn follow_up_hazard<N: Number>(capacity: N, waiting: N, wait: N) -> N {
    capacity / (waiting + 1.0 + capacity * wait)
}

/// Time for outreach.
///
/// What open deals and leads leave of sellers' time.
///
/// Unit: seller-months a month
///
/// Why: sellers' time is one budget, and looking for new customers comes last.
///
/// Source: assumed.
pub fn time_for_outreach<N: Number>(spare: N, answering: N, waiting: N, lead_months: f64) -> N {
    (spare - answering * waiting * lead_months).max(0.0)
}

/// Power of outreach.
///
/// Opportunities a month that sellers could open if accounts were without end.
///
/// Unit: opportunities a month
///
/// Why: time, yield, the lift of a known name, and luck. Nobody opens more in a step than there is time to
/// hold, or the arithmetic would swing and not the firm.
///
/// Source: assumed.
pub fn outreach_power<N: Number>(
    outreach_time: N,
    prospecting_yield: f64,
    lift: N,
    outreach_luck: N,
    holding: f64,
) -> N {
    outreach_time * (lift * prospecting_yield * outreach_luck).min(1.0 / holding)
}

/// Outreach.
///
/// Rate at which a free account is opened by a seller.
///
/// Unit: a month
///
/// Why: the best accounts are called first, so twice the sellers open less than twice as much. Given per
/// free account, so that an empty market is no special case.
///
/// Source: assumed. Its limit is solved so that the elasticity of selling comes out: Albers, Mantrala &
/// Sridhar 2010, mean .34.
pub fn outreach_hazard<N: Number>(power: N, outreach_limit: f64, free: N) -> N {
    N::choose(
        power.at_most(0.0),
        N::from(0.0),
        power * outreach_limit / (power + free * outreach_limit),
    )
}

/// Coming forward and being called.
///
/// Two figures: the free accounts that come forward in a step and those that sellers open.
///
/// Unit: accounts a step
///
/// Why: both take from the same free accounts at the same time, so whoever leaves is shared by rate.
///
/// Source: standard. Competing hazards.
pub fn came_and_opened<N: Number>(free: N, coming: N, opening: N, months: f64) -> [N; 2] {
    let moved = free * share_leaving(coming + opening, months);
    let came = N::choose(
        opening.above(0.0),
        moved * coming / (coming + opening),
        moved,
    );
    // Rounding must not open less than nothing.
    [came, (moved - came).max(0.0)]
}
