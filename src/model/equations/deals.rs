//! Leads that wait, and deals on their way through the closing chain.

use super::{relax, share_leaving};
use crate::model::number::Number;

/// The shortest cycle: below it the step would hold thousands of stage times.
const SHORTEST_CYCLE_MONTHS: f64 = 0.05;

/// Leads taken up.
///
/// Leads that sales does not leave lying.
///
/// Unit: accounts a step
///
/// Why: leads are lost at the border between the functions; the share lost depends on tension.
///
/// Source: assumed. That they are lost is published and reported: Kotler, Rackham & Krishnaswamy 2006.
pub fn taken_up<N: Number>(leads: N, leak: N) -> N {
    leads * (N::from(1.0) - leak)
}

/// Waiting leads.
///
/// Three figures: the leads that wait after a step, those that were worked in it, and those that went stale.
///
/// Unit: accounts; accounts a step; accounts a step
///
/// Why: leads are answered or grow stale at two rates, so the stock moves to its rest and what left is
/// shared by rate. What came, what waits, what left: nothing is made or lost.
///
/// Source: standard. Competing hazards. The rate of going stale is assumed.
pub fn leads_step<N: Number>(
    waiting: N,
    taken_up: N,
    answering: N,
    stale: f64,
    months: f64,
) -> [N; 3] {
    let hazard = answering + stale;
    let before = waiting + taken_up;
    let rest = taken_up / months / hazard;
    let after = relax(waiting, rest, share_leaving(hazard, months));
    let left = (before - after).max(0.0);
    [
        N::choose(hazard.at_most(0.0), before, after),
        N::choose(hazard.at_most(0.0), N::from(0.0), left * answering / hazard),
        N::choose(hazard.at_most(0.0), N::from(0.0), left * stale / hazard),
    ]
}

/// Turned away.
///
/// Of those who come forward, the share who want a seller, are left lying and do not buy unaided. They are free
/// again at once, and know the firm.
///
/// Unit: share
///
/// Why: nobody talks to them, so nothing keeps them.
///
/// Source: assumed.
pub fn turned_away<N: Number>(leak: N, self_serve: f64, unaided_leads: f64) -> N {
    leak * ((1.0 - self_serve) * (1.0 - unaided_leads))
}

/// Back from sales.
///
/// Leads that sales took up and that become free again within a step.
///
/// Unit: accounts a step
///
/// Why: whoever has lost interest, or turned out not to need it, knows the firm. Whoever said no to a seller is
/// free again at the end of the month, and so is a customer who left.
///
/// Source: assumed.
pub fn back_from_sales<N: Number>(gone_stale: N, worked: N, inflow: N) -> N {
    gone_stale + (worked - inflow)
}

/// Quarter-end rush.
///
/// Speed of closing over the usual in the three months of a quarter.
///
/// Unit: factors with mean 1
///
/// Why: sellers with quotas close at quarter-end. The mean is 1, so the rush moves deals in time and makes
/// none.
///
/// Source: assumed, in its shape. That it happens, and moves deals in time: Oyer 1998.
pub fn quarter_weights(quarter_rush: f64) -> [f64; 3] {
    [
        1.0 - 0.7 * quarter_rush,
        1.0 - 0.3 * quarter_rush,
        1.0 + quarter_rush,
    ]
}

/// Rush on leads.
///
/// Speed of closing of deals that began as leads.
///
/// Unit: a factor with mean 1
///
/// Why: whoever came of his own closes when ready, so less of the rush reaches him.
///
/// Source: assumed.
pub fn inbound_pace(outbound_pace: f64, rush_inbound: f64) -> f64 {
    1.0 + rush_inbound * (outbound_pace - 1.0)
}

/// Passage through a stage.
///
/// Expected number of stages that a deal passes in a step, of the three in a row.
///
/// Unit: stages a step
///
/// Why: three equal stages with the sales cycle as their mean time in all.
///
/// Source: standard. Erlang distribution of order 3. The order is assumed.
pub fn stage_passage(sales_cycle: f64, pace: f64, months: f64) -> f64 {
    3.0 * pace * months / sales_cycle.max(SHORTEST_CYCLE_MONTHS)
}

/// Where open deals are after a step.
///
/// Share of what was in a stage that is in the same stage, one further and two further. The rest has closed.
///
/// Unit: shares
///
/// Why: passages are a Poisson process, so these are its probabilities of none, one and two. Exact for any
/// length of step.
///
/// Source: standard. Erlang distribution of order 3.
pub fn chain_stays(passage: f64) -> [f64; 3] {
    let s0 = libm::exp(-passage);
    [s0, s0 * passage, s0 * passage * passage / 2.0]
}

/// Where new deals are after a step.
///
/// Share of those that entered the chain during the step that is in each of the stages at its end.
///
/// Unit: shares
///
/// Why: they enter evenly, so it is the mean over the step of the shares above.
///
/// Source: standard. Erlang distribution of order 3.
pub fn chain_enters(passage: f64, [_, s1, s2]: [f64; 3]) -> [f64; 3] {
    let gone = -libm::expm1(-passage);
    [
        gone.max(0.0) / passage,
        (gone - s1).max(0.0) / passage,
        (gone - s1 - s2).max(0.0) / passage,
    ]
}

/// The closing chain.
///
/// Open deals in the three stages after a step. What is missing from the sum has closed, won or lost.
///
/// Unit: deals
///
/// Why: a sales cycle has a middle: few deals close on the first day, and few take for ever. One stage
/// would close most at once.
///
/// Source: standard. Erlang distribution of order 3.
pub fn chain_step<N: Number>(
    [x0, x1, x2]: [N; 3],
    inflow: N,
    [s0, s1, s2]: [f64; 3],
    [e0, e1, e2]: [f64; 3],
) -> [N; 3] {
    [
        x0 * s0 + inflow * e0,
        x0 * s1 + x1 * s0 + inflow * e1,
        x0 * s2 + x1 * s1 + x2 * s0 + inflow * e2,
    ]
}

/// Deals still open.
///
/// Of the open deals in the three stages, those that are open after a step in which none comes.
///
/// Unit: deals
///
/// Why: what closes of itself is known before the step, and with it most of what is open in its middle.
///
/// Source: standard. Erlang distribution of order 3.
pub fn still_open<N: Number>([x0, x1, x2]: [N; 3], [s0, s1, s2]: [f64; 3]) -> N {
    x0 * (s0 + s1 + s2) + x1 * (s0 + s1) + x2 * s0
}

/// Deals won.
///
/// Expected deals won of those that closed in a step.
///
/// Unit: deals a step
///
/// Why: a known name lifts the win rate, which cannot exceed one; deals without a seller's time are lost.
///
/// Source: assumed. Win rates are assumed or reported.
pub fn deals_won<N: Number>(closed: N, win_rate: f64, lift: N, coverage: N) -> N {
    closed * (lift * win_rate).min(1.0) * coverage
}
