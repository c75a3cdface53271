//! Sellers' time.

use super::{Engine, Firm, MonthTerms};
use crate::model::course::Conditions;
use crate::model::equations as eq;
use crate::model::number::Number;

impl<N: Number> Engine<'_, N> {
    /// Sellers' time is one budget: open deals first, more so at quarter-end, then leads, then
    /// prospecting with what is left. A full pipeline stops prospecting, and a sales cycle later it is
    /// empty: feast and famine, unless leads refill it. All as in the middle of the sub-step.
    pub(super) fn sellers_time(
        &self,
        firm: &Firm<N>,
        strength: N,
        now: &Conditions<N>,
        terms: &MonthTerms<N>,
    ) -> SellersTime<N> {
        let (market, p) = (self.market, &self.market.params);
        let time = strength * eq::led_effect(self.plan.dominance, p.inferior_loss);
        let quarter = terms.quarter_month;
        let closing = eq::time_on_deals(
            p.hold_effort,
            [
                firm.inbound
                    .in_the_middle(&market.inbound_steps[quarter], firm.latest.qualified),
                firm.outbound
                    .in_the_middle(&market.outbound_steps[quarter], firm.latest.opened),
            ],
            [market.inbound_pace[quarter], market.outbound_pace[quarter]],
        );
        let spare = eq::spare_time(time, closing);
        let lead_months = eq::lead_months(
            p.lead_effort,
            p.prospecting_yield,
            p.qualified,
            eq::holding(
                p.hold_effort,
                market.inbound_pace[quarter],
                market.step.months,
            ),
        );
        let waiting = eq::in_the_middle(firm.leads_waiting, firm.latest.waiting);
        let follow_up = eq::follow_up_hazard(spare, lead_months, waiting, now.follow_up);
        let prospecting = eq::time_for_outreach(spare, follow_up, waiting, lead_months);
        SellersTime {
            coverage: eq::coverage(time, closing),
            follow_up,
            prospecting,
        }
    }

    /// Rate at which free accounts are opened, a month.
    pub(super) fn opening(
        &self,
        time: &SellersTime<N>,
        lift: N,
        free: N,
        terms: &MonthTerms<N>,
    ) -> N {
        let (market, p) = (self.market, &self.market.params);
        eq::outreach_hazard(
            eq::outreach_power(time.prospecting, p.prospecting_yield, lift),
            p.outreach_limit,
            free,
            terms.outreach,
            time.prospecting,
            eq::holding(
                p.hold_effort,
                market.outbound_pace[terms.quarter_month],
                market.step.months,
            ),
        )
    }
}

/// How sellers spend a sub-step; nobody spends none.
#[derive(Default)]
pub(super) struct SellersTime<N> {
    /// Share of the work on open deals that gets done; deals that are not worked are lost.
    pub(super) coverage: N,
    /// Rate at which a waiting lead is answered, a month.
    pub(super) follow_up: N,
    /// Seller-months a month left for prospecting.
    pub(super) prospecting: N,
}
