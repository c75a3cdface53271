//! The end of a month: counts and sizes are drawn, customers and money move, the month is written down.

use super::{Engine, Firm, Flows, Pipeline};
use crate::model::equations as eq;
use crate::model::luck::Luck;
use crate::model::number::Number;
use crate::model::outcome::Month;
use crate::model::random::Purpose;

impl<N: Number> Engine<'_, N> {
    /// Draws the month's counts and sizes, moves customers and money, and writes the month down.
    pub(super) fn close_books(
        &self,
        firm: &mut Firm<N>,
        month: usize,
        flows: &Flows<N>,
        luck: &dyn Luck<N>,
    ) -> Month<N> {
        let (market, p) = (self.market, &self.market.params);
        let all = N::from(p.accounts);
        let free = all - firm.customers - firm.in_talks() - flows.closed();
        // In talks, or decided this month.
        let held = flows.closed() + firm.in_talks();
        let won_self = luck.count(month, Purpose::SelfServed, flows.self_served, free.max(0.0));
        let win = |pipeline: &mut Pipeline<N>, closed: N, expected: N, purpose| {
            let won = luck.count(
                month,
                purpose,
                expected,
                (pipeline.open() + closed).max(0.0),
            );
            pipeline.settle(closed, won);
            won
        };
        let won_inbound = win(
            &mut firm.inbound,
            flows.closed_inbound,
            flows.won_inbound,
            Purpose::Inbound,
        );
        let won_outbound = win(
            &mut firm.outbound,
            flows.closed_outbound,
            flows.won_outbound,
            Purpose::Outbound,
        );
        let churned = luck.count(
            month,
            Purpose::Churn,
            firm.customers * market.churn_share,
            firm.customers,
        );

        let size = |purpose, count| luck.size(month, purpose, count, market);
        let price_paid = |pace: &[f64; 3]| eq::price_of_haste(p.haste_discount, pace[month % 3]);
        let business_self = size(Purpose::SelfServedSize, won_self);
        let business_inbound =
            size(Purpose::InboundSize, won_inbound) * price_paid(&market.inbound_pace);
        let business_outbound =
            size(Purpose::OutboundSize, won_outbound) * price_paid(&market.outbound_pace);
        let stays = N::choose(
            firm.customers.above(0.0),
            N::from(1.0) - churned / firm.customers,
            N::default(),
        );
        // Customers come and go evenly over the month: on average each pays for half of it.
        let repeat = eq::repeat_revenue(firm.recurring, stays);
        let first_half = |business: N| eq::first_revenue(business, p.term);
        let new_business = business_self + business_inbound + business_outbound;
        firm.recurring = eq::recurring_step(firm.recurring, stays, new_business, p.term);
        firm.customers =
            eq::customers_step(firm.customers, won_self, won_inbound, won_outbound, churned);
        // Whoever said no, whoever left, and whoever was expected to buy and did not is free, and knows the firm.
        let given_back = held - firm.in_talks() - won_inbound - won_outbound;
        let free = (all - firm.customers - firm.in_talks()).max(0.0);
        let aware = firm.aware + (flows.self_served - won_self) + given_back + churned;
        firm.aware = aware.max(0.0).min(free);

        let mut record = Month {
            awareness: (all - (free - firm.aware)) / p.accounts,
            tension: self.course.months[month].tension,
            sellers: firm.force.total(),
            leads_waiting: firm.leads_waiting,
            open_inbound: firm.inbound.open(),
            open_outbound: firm.outbound.open(),
            customers: firm.customers,
            recurring: firm.recurring,
            leads: flows.leads,
            won_self,
            won_inbound,
            won_outbound,
            churned,
            business_self,
            business_inbound,
            business_outbound,
            revenue_self: first_half(business_self),
            revenue_inbound: first_half(business_inbound),
            revenue_outbound: first_half(business_outbound),
            revenue_repeat: repeat,
            cogs: N::default(),
            marketing: flows.marketing,
            sales_pay: flows.seller_months * p.rep_cost,
            commission: eq::commission_paid(p.commission, business_inbound, business_outbound),
            hiring: flows.hired * p.hiring_cost,
            management: self.plan.management,
            overhead: p.overhead.into(),
            cash: N::default(),
        };
        record.cogs = eq::cost_of_sales(record.revenue(), p.gross_margin);
        firm.cash += record.operating_income();
        record.cash = firm.cash;
        record
    }
}
