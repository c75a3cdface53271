//! A month in other numbers: from lanes to one of them.

use super::Month;
use crate::model::number::Number;

impl<N: Number> Month<N> {
    /// The same month, every figure turned into something else.
    pub fn map<M>(&self, to: impl Fn(N) -> M) -> Month<M> {
        Month {
            awareness: to(self.awareness),
            tension: to(self.tension),
            sellers: to(self.sellers),
            leads_waiting: to(self.leads_waiting),
            open_inbound: to(self.open_inbound),
            open_outbound: to(self.open_outbound),
            customers: to(self.customers),
            recurring: to(self.recurring),
            leads: to(self.leads),
            won_self: to(self.won_self),
            won_inbound: to(self.won_inbound),
            won_outbound: to(self.won_outbound),
            churned: to(self.churned),
            business_self: to(self.business_self),
            business_inbound: to(self.business_inbound),
            business_outbound: to(self.business_outbound),
            revenue_self: to(self.revenue_self),
            revenue_inbound: to(self.revenue_inbound),
            revenue_outbound: to(self.revenue_outbound),
            revenue_repeat: to(self.revenue_repeat),
            cogs: to(self.cogs),
            marketing: to(self.marketing),
            sales_pay: to(self.sales_pay),
            commission: to(self.commission),
            hiring: to(self.hiring),
            management: to(self.management),
            overhead: to(self.overhead),
            cash: to(self.cash),
        }
    }

    /// The month of a lane.
    pub fn lane(&self, at: usize) -> Month {
        self.map(|figure| figure.lane(at))
    }
}
