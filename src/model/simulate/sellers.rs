//! Sellers' time, and the leads that wait for some of it.

use super::{Engine, Firm, MonthTerms};
use crate::model::course::Conditions;
use crate::model::equations as eq;

impl Engine<'_> {
    /// Sellers' time is one budget: open deals first, more so at quarter-end, then leads, then
    /// prospecting with what is left. A full pipeline stops prospecting, and a sales cycle later it is
    /// empty: feast and famine, unless leads refill it.
    pub(super) fn sellers_time(
        &self,
        firm: &Firm,
        now: &Conditions,
        terms: &MonthTerms,
    ) -> SellersTime {
        let (market, p) = (self.market, &self.market.params);
        let led = self.plan.dominance.max(0.0);
        let time = firm.force.strength() * (1.0 - led * p.inferior_loss);
        let quarter = terms.quarter_month;
        let paced = firm.inbound.open() * market.inbound_pace[quarter]
            + firm.outbound.open() * market.outbound_pace[quarter];
        let closing = p.hold_effort * paced.max(0.0);
        // Without sellers nobody closes, however little work an open deal is.
        let coverage = if time <= 0.0 {
            0.0
        } else if closing > time {
            time / closing
        } else {
            1.0
        };
        let spare = (time - closing).max(0.0);
        let holding = p.hold_effort * market.inbound_pace[quarter] * market.step.months;
        let months_a_lead = (p.lead_effort / p.prospecting_yield).max(p.qualified * holding);
        let follow_up =
            eq::follow_up_hazard(spare / months_a_lead, firm.leads_waiting, now.follow_up);
        let prospecting = (spare - follow_up * firm.leads_waiting * months_a_lead).max(0.0);
        SellersTime {
            coverage,
            follow_up,
            prospecting,
        }
    }
}

/// How sellers spend a sub-step.
pub(super) struct SellersTime {
    /// Share of the work on open deals that gets done; deals that are not worked are lost.
    pub(super) coverage: f64,
    /// Rate at which a waiting lead is answered, a month.
    pub(super) follow_up: f64,
    /// Seller-months a month left for prospecting.
    pub(super) prospecting: f64,
}

/// Moves the waiting leads one sub-step and returns how many were worked and how many went stale.
pub(super) fn work_leads(
    waiting: &mut f64,
    taken_up: f64,
    (follow_up, stale): (f64, f64),
    step_months: f64,
) -> (f64, f64) {
    let hazard = follow_up + stale;
    let before = *waiting + taken_up;
    if hazard <= 0.0 {
        *waiting = before;
        return (0.0, 0.0);
    }
    let rest = taken_up / step_months / hazard;
    *waiting = eq::relax(*waiting, rest, eq::share_leaving(hazard, step_months));
    let left = (before - *waiting).max(0.0);
    (left * follow_up / hazard, left * stale / hazard)
}
