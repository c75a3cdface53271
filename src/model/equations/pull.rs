//! Pull: from marketing spend to accounts that come forward.

use super::{relax, share_leaving};
use crate::model::number::{Number, cosine};

/// Campaign bursts.
///
/// Marketing spend over its mean at a moment of the campaign cycle.
///
/// Unit: a factor with mean 1
///
/// Why: campaigns come in bursts. A cosine is the smoothest wave with a depth, a length and an offset, and
/// it leaves the yearly spend as it is.
///
/// Source: assumed.
pub fn campaign_pulse(burst_depth: f64, burst_cycle: f64, burst_offset: f64, month: f64) -> f64 {
    1.0 + burst_depth * cosine((month - burst_offset) / burst_cycle)
}

/// Forgetting of goodwill.
///
/// The rate at which goodwill fades, from the share of it that is kept after a month. With nothing kept
/// there is no memory at all.
///
/// Unit: a month
///
/// Why: studies report the share kept, the differential equation needs a rate; this makes the two agree
/// for any step.
///
/// Source: standard. The geometric decay of Nerlove & Arrow 1962 in continuous time.
pub fn goodwill_hazard(adstock: f64) -> f64 {
    if adstock > 0.0 {
        -libm::log(adstock)
    } else {
        f64::INFINITY
    }
}

/// Goodwill.
///
/// Remembered marketing after a step: spend flows in, memory fades.
///
/// Unit: money a month
///
/// Why: advertising works on after it was paid for. It is normalised, so that a steady spend gives goodwill
/// of the same size and the two can be compared.
///
/// Source: published. Nerlove & Arrow 1962, exact over a step.
pub fn goodwill_step<N: Number>(goodwill: N, heard: N, leaving: f64) -> N {
    relax(goodwill, heard, N::from(leaving))
}

/// Diminishing response.
///
/// Share of its greatest effect that marketing has at some goodwill.
///
/// Unit: share
///
/// Why: twice the spend does not sell twice as much. With a slope of 1 each unit does less than the one
/// before; above 1 little happens until spend is large enough. Every preset has 1.
///
/// Source: standard. The saturating form of Hill 1910, in general use for advertising; its half-way point
/// is solved for the elasticity in Sethuraman, Tellis & Briesch 2011.
pub fn hill<N: Number>(goodwill: N, half_spend: f64, response_slope: f64) -> N {
    // Written as a power of the ratio: G^s alone overflows for large budgets and steep slopes.
    let ratio = N::from(half_spend) / goodwill;
    N::choose(
        goodwill.at_most(0.0),
        N::from(0.0),
        N::from(1.0) / (ratio.power(response_slope) + 1.0),
    )
}

/// Reach of marketing.
///
/// The rate at which those who do not know the firm get to know it, by the goodwill in the middle of a step.
///
/// Unit: a month
///
/// Why: marketing at its full effect makes a fixed share of the unaware aware each month.
///
/// Source: published. The response term of Vidale & Wolfe 1957, with the diminishing response in place of
/// their spend.
pub fn reached<N: Number>(reach: f64, response: N) -> N {
    response * reach
}

/// Learning and forgetting.
///
/// Two figures: the share of the free accounts that would know the firm in the end, if marketing stayed as it
/// is and nobody came or was called, and the share of the way there that half a step covers: it is half a step
/// that is given.
///
/// Unit: share; share
///
/// Why: the nearer everybody knows the firm, the less is left to win, and what is won must be kept up. The
/// floor is what a firm keeps without marketing. Exact for a reach that holds for the step. It is done in halves,
/// before and after whoever goes and comes back, so that neither is first.
///
/// Source: published. Vidale & Wolfe 1957; the floor is added here.
pub fn learning<N: Number>(
    reached: N,
    forgetting: f64,
    awareness_floor: f64,
    months: f64,
) -> [N; 2] {
    let hazard = reached + forgetting;
    [
        N::choose(
            hazard.above(0.0),
            (reached + forgetting * awareness_floor) / hazard,
            N::from(0.0),
        ),
        share_leaving(hazard, months),
    ]
}

/// Awareness.
///
/// Share of the free accounts that know the firm.
///
/// Unit: share
///
/// Why: only whoever is free can come or be called. Where nobody is free it is nothing.
///
/// Source: definition.
pub fn awareness<N: Number>(aware: N, free: N) -> N {
    N::choose(free.above(0.0), aware / free, N::from(0.0))
}

/// Aware free accounts.
///
/// Free accounts that know the firm after half a step's learning and forgetting.
///
/// Unit: accounts
///
/// Why: knowing the firm and not knowing it are the two states of a free account, and each has a rate out of
/// it.
///
/// Source: published. Vidale & Wolfe 1957, in accounts.
pub fn aware_step<N: Number>(aware: N, free: N, known_rest: N, learning: N) -> N {
    relax(aware, known_rest * free, learning)
}

/// Season.
///
/// Demand over its yearly mean in a month, counted from 0 for January.
///
/// Unit: a factor with mean 1
///
/// Why: the smoothest wave with a size and a peak. It acts on demand alone, not on outreach.
///
/// Source: assumed.
pub fn season(season_depth: f64, peak_month: f64, month: f64) -> f64 {
    1.0 + season_depth * cosine((month - peak_month) / 12.0)
}

/// Activated demand.
///
/// Rate at which an account that knows the firm comes forward by itself, season and luck apart.
///
/// Unit: a month
///
/// Why: marketing works on two paths. The slow one makes the firm known; the fast one moves those who know it
/// already, and is gone with the goodwill.
///
/// Source: published, in its form: Horsky & Simon 1983 let advertising act on Bass's coefficient of
/// innovation; the two paths: Bruce, Peters & Naik 2012. Its size is solved.
pub fn activated_demand<N: Number>(demand: f64, activation: f64, response: N) -> N {
    (response * activation + 1.0) * demand
}

/// Demand.
///
/// Rate at which a free account that knows the firm comes forward.
///
/// Unit: a month
///
/// Why: some come by themselves and some because customers talk. Whoever does not know the firm cannot come.
///
/// Source: published. Bass 1969: innovation and imitation; that both need awareness is added here.
pub fn demand_hazard<N: Number>(
    demand_factor: N,
    activated_demand: N,
    word_of_mouth: f64,
    customer_share: N,
) -> N {
    demand_factor * (customer_share * word_of_mouth + activated_demand)
}

/// Leads.
///
/// Those who came forward and want to talk to a seller.
///
/// Unit: accounts a step
///
/// Why: the others buy by themselves; how many differs most between markets.
///
/// Source: assumed.
pub fn leads<N: Number>(came: N, self_serve: f64) -> N {
    came * (1.0 - self_serve)
}

/// Won without a seller.
///
/// Those who never needed a seller, and the few leads that buy although no seller took them up.
///
/// Unit: accounts a step
///
/// Why: marketing alone must be able to sell, and a lead that nobody answers is not always lost.
///
/// Source: assumed.
pub fn served_alone<N: Number>(came: N, leads: N, taken_up: N, unaided_leads: f64) -> N {
    came - leads + (leads - taken_up) * unaided_leads
}
