//! What a run leaves behind: one record a month, and the income statement's identities.

/// One month of one strategy. Flows are the month's, stocks stand as at its end. Money in currency
/// units, counts in accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month {
    /// Share of the accounts that know the firm.
    pub awareness: f64,
    /// Tension between the two functions, 0 to 1.
    pub tension: f64,
    /// Sellers employed.
    pub sellers: f64,
    /// Leads waiting for an answer.
    pub leads_waiting: f64,
    /// Open opportunities from leads.
    pub open_inbound: f64,
    /// Open opportunities from outreach.
    pub open_outbound: f64,
    /// Customers.
    pub customers: f64,
    /// What the customers pay, money a month.
    pub recurring: f64,
    /// Leads that came forward.
    pub leads: f64,
    /// Customers won without a seller.
    pub won_self: f64,
    /// Customers won from leads.
    pub won_inbound: f64,
    /// Customers won from outreach.
    pub won_outbound: f64,
    /// Customers lost.
    pub churned: f64,
    /// Contracts or first orders signed without a seller.
    pub business_self: f64,
    /// Contracts signed from leads.
    pub business_inbound: f64,
    /// Contracts signed from outreach.
    pub business_outbound: f64,
    /// Revenue of the month from customers just won without a seller.
    pub revenue_self: f64,
    /// Revenue of the month from customers just won from leads.
    pub revenue_inbound: f64,
    /// Revenue of the month from customers just won from outreach.
    pub revenue_outbound: f64,
    /// Revenue of the month from the customers there were.
    pub revenue_repeat: f64,
    /// Cost of what was sold.
    pub cogs: f64,
    /// Marketing.
    pub marketing: f64,
    /// Sellers' fixed pay.
    pub sales_pay: f64,
    /// Commission.
    pub commission: f64,
    /// Hiring.
    pub hiring: f64,
    /// Managing the tension.
    pub management: f64,
    /// All other fixed costs.
    pub overhead: f64,
    /// Cash in the bank.
    pub cash: f64,
}

impl Month {
    /// Revenue.
    ///
    /// All revenue of a month.
    ///
    /// Unit: money a month
    ///
    /// Why: the four sources add up to it, so whoever asks where revenue comes from has the answer.
    ///
    /// Source: definition.
    pub fn revenue(&self) -> f64 {
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
    pub fn gross_profit(&self) -> f64 {
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
    pub fn sales_cost(&self) -> f64 {
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
    pub fn spend(&self) -> f64 {
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
    pub fn operating_income(&self) -> f64 {
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
    pub fn won(&self) -> f64 {
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
    pub fn new_business(&self) -> f64 {
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
    pub fn pipeline(&self) -> f64 {
        self.open_inbound + self.open_outbound
    }
}
