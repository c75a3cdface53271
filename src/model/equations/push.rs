//! Push: sellers' time, and what outreach opens.

use super::{in_the_middle, share_leaving};
use crate::model::number::Number;

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

/// Time left by open deals.
///
/// Sellers' time for leads and outreach.
///
/// Unit: seller-months a month
///
/// Why: open deals come first; there is never less than none.
///
/// Source: definition.
pub fn spare_time<N: Number>(time: N, closing: N) -> N {
    (time - closing).max(0.0)
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

/// Time to hold a new deal.
///
/// Seller-months that a deal takes in the step in which it was opened, if it closes at a pace.
///
/// Unit: seller-months
///
/// Why: nobody may take on more in a step than can be held in it.
///
/// Source: assumed.
pub fn holding(hold_effort: f64, pace: f64, months: f64) -> f64 {
    hold_effort * pace * months
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
pub fn lead_months(lead_effort: f64, prospecting_yield: f64, qualified: f64, holding: f64) -> f64 {
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
pub fn follow_up_hazard<N: Number>(spare: N, lead_months: f64, waiting: N, wait: N) -> N {
    let capacity = spare / lead_months;
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
/// Opportunities a month that sellers would open if accounts were without end.
///
/// Unit: opportunities a month
///
/// Why: time, yield, and the lift of a known name.
///
/// Source: assumed.
pub fn outreach_power<N: Number>(outreach_time: N, prospecting_yield: f64, lift: N) -> N {
    outreach_time * prospecting_yield * lift
}

/// Outreach.
///
/// Rate at which a free account is opened by a seller.
///
/// Unit: a month
///
/// Why: the best accounts are called first, so twice the sellers open less than twice as much. Luck multiplies
/// what comes of it, as it does for demand, so that luck of one size is the same luck for both functions.
/// Nobody opens more in a step than there is time to hold, or the arithmetic would swing and not the firm; in
/// no preset does it come to that. Given per free account, so that an empty market is no special case.
///
/// Source: assumed. Its limit is solved so that the elasticity of selling comes out: Albers, Mantrala &
/// Sridhar 2010, mean .34.
pub fn outreach_hazard<N: Number>(
    power: N,
    outreach_limit: f64,
    free: N,
    outreach_luck: N,
    outreach_time: N,
    holding: f64,
) -> N {
    let unbounded = power * outreach_limit / (power + free * outreach_limit) * outreach_luck;
    N::choose(
        power.at_most(0.0),
        N::from(0.0),
        unbounded.min(outreach_time / (free * holding)),
    )
}

/// Coming forward and being called.
///
/// Three figures: the free accounts that come forward in a step, those of them that know the firm whom sellers
/// open, and those that do not.
///
/// Unit: accounts a step; accounts a step; accounts a step
///
/// Why: whoever knows the firm comes or is called, whichever is first, so whoever leaves is shared by rate;
/// whoever does not can only be called. Whoever comes and is turned away has not left, and may come again. Half
/// of those who come back from sales are there on average.
///
/// Source: standard. Competing hazards.
pub fn came_and_opened<N: Number>(
    aware: N,
    unaware: N,
    back_from_sales: N,
    coming: N,
    turned_away: N,
    opening: N,
    months: f64,
) -> [N; 3] {
    let not_turned_away = N::from(1.0) - turned_away;
    let out = coming * not_turned_away + opening;
    let moved = (in_the_middle(aware, back_from_sales) * share_leaving(out, months)).min(aware);
    let came = N::choose(
        out.above(0.0),
        moved * coming / out,
        aware * coming * months,
    );
    // Rounding must not open less than nothing.
    [
        came,
        (moved - came * not_turned_away).max(0.0),
        unaware * share_leaving(opening, months),
    ]
}
