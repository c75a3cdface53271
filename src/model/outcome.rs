//! What a run leaves behind: one record a month, and the income statement's identities.

mod lanes;

use super::number::Number;

/// One month of one strategy. Flows are the month's, stocks stand as at its end. Money in currency
/// units, counts in accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month<N = f64> {
    /// Share of the accounts that know the firm.
    pub awareness: N,
    /// Tension between the two functions, 0 to 1.
    pub tension: N,
    /// Sellers employed.
    pub sellers: N,
    /// Leads waiting for an answer.
    pub leads_waiting: N,
    /// Open opportunities from leads.
    pub open_inbound: N,
    /// Open opportunities from outreach.
    pub open_outbound: N,
    /// Customers.
    pub customers: N,
    /// What the customers pay, money a month.
    pub recurring: N,
    /// Leads that came forward.
    pub leads: N,
    /// Customers won without a seller.
    pub won_self: N,
    /// Customers won from leads.
    pub won_inbound: N,
    /// Customers won from outreach.
    pub won_outbound: N,
    /// Customers lost.
    pub churned: N,
    /// Contracts or first orders signed without a seller.
    pub business_self: N,
    /// Contracts signed from leads.
    pub business_inbound: N,
    /// Contracts signed from outreach.
    pub business_outbound: N,
    /// Revenue of the month from customers just won without a seller.
    pub revenue_self: N,
    /// Revenue of the month from customers just won from leads.
    pub revenue_inbound: N,
    /// Revenue of the month from customers just won from outreach.
    pub revenue_outbound: N,
    /// Revenue of the month from the customers there were.
    pub revenue_repeat: N,
    /// Cost of what was sold.
    pub cogs: N,
    /// Marketing.
    pub marketing: N,
    /// Sellers' fixed pay.
    pub sales_pay: N,
    /// Commission.
    pub commission: N,
    /// Hiring.
    pub hiring: N,
    /// Managing the tension.
    pub management: N,
    /// All other fixed costs.
    pub overhead: N,
    /// Cash in the bank.
    pub cash: N,
}

impl<N: Number> Month<N> {
    /// Revenue.
    ///
    /// All revenue of a month.
    ///
    /// Unit: money a month
    ///
    /// Why: the four sources add up to it, so whoever asks where revenue comes from has the answer.
    ///
    /// Source: definition.
    pub fn revenue(&self) -> N {
        self.revenue_self + self.revenue_inbound + self.revenue_outbound + self.revenue_repeat
    }

    /// Gross profit.
    ///
    /// Revenue less the cost of what was sold.
    ///
    /// Unit: money a month
    ///
    /// Why: what is left to pay for everything else.
    ///
    /// Source: definition.
    pub fn gross_profit(&self) -> N {
        self.revenue() - self.cogs
    }

    /// Cost of sales.
    ///
    /// Everything the sales function costs.
    ///
    /// Unit: money a month
    ///
    /// Why: fixed pay is not all of it.
    ///
    /// Source: definition.
    pub fn sales_cost(&self) -> N {
        self.sales_pay + self.commission + self.hiring
    }

    /// Spend.
    ///
    /// What marketing, sales and managing the two cost.
    ///
    /// Unit: money a month
    ///
    /// Why: the money of the fair fight: whatever a plan chooses to spend.
    ///
    /// Source: definition.
    pub fn spend(&self) -> N {
        self.marketing + self.sales_cost() + self.management
    }

    /// Operating income.
    ///
    /// Gross profit less everything else. Summed over the horizon it is profit.
    ///
    /// Unit: money a month
    ///
    /// Why: the figure by which plans are compared.
    ///
    /// Source: definition.
    pub fn operating_income(&self) -> N {
        self.gross_profit() - self.spend() - self.overhead
    }

    /// Customers won.
    ///
    /// Customers won in a month, from all three sources.
    ///
    /// Unit: accounts a month
    ///
    /// Why: won without a seller, from leads, and from outreach.
    ///
    /// Source: definition.
    pub fn won(&self) -> N {
        self.won_self + self.won_inbound + self.won_outbound
    }

    /// New business.
    ///
    /// The value of what was signed in a month: whole contracts, or first orders.
    ///
    /// Unit: money a month
    ///
    /// Why: revenue hides the ride behind customers who keep paying; what is signed does not.
    ///
    /// Source: definition.
    pub fn new_business(&self) -> N {
        self.business_self + self.business_inbound + self.business_outbound
    }

    /// Pipeline.
    ///
    /// Open deals at the end of a month.
    ///
    /// Unit: deals
    ///
    /// Why: from leads and from outreach.
    ///
    /// Source: definition.
    pub fn pipeline(&self) -> N {
        self.open_inbound + self.open_outbound
    }
}
