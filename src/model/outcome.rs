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
    /// All revenue: the four sources add up to it by definition.
    pub fn revenue(&self) -> f64 {
        self.revenue_self + self.revenue_inbound + self.revenue_outbound + self.revenue_repeat
    }

    /// Revenue less the cost of what was sold.
    pub fn gross_profit(&self) -> f64 {
        self.revenue() - self.cogs
    }

    /// Everything the sales function costs.
    pub fn sales_cost(&self) -> f64 {
        self.sales_pay + self.commission + self.hiring
    }

    /// What marketing, sales and managing the two cost: the money of the fair fight.
    pub fn spend(&self) -> f64 {
        self.marketing + self.sales_cost() + self.management
    }

    /// Gross profit less everything else.
    pub fn operating_income(&self) -> f64 {
        self.gross_profit() - self.spend() - self.overhead
    }

    /// Customers won.
    pub fn won(&self) -> f64 {
        self.won_self + self.won_inbound + self.won_outbound
    }

    /// New business: the value of what was signed in the month.
    pub fn new_business(&self) -> f64 {
        self.business_self + self.business_inbound + self.business_outbound
    }

    /// Open opportunities.
    pub fn pipeline(&self) -> f64 {
        self.open_inbound + self.open_outbound
    }
}
