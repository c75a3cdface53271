//! Money: customers, what they pay, and what it costs to win them. The income statement itself is in
//! `outcome.rs`.

use crate::model::number::Number;

/// Customers.
///
/// Customers at the end of a month.
///
/// Unit: accounts
///
/// Why: whoever is won from any of the three sources comes, whoever leaves goes.
///
/// Source: definition.
pub fn customers_step<N: Number>(
    customers: N,
    won_self: N,
    won_inbound: N,
    won_outbound: N,
    churned: N,
) -> N {
    customers + (won_self + won_inbound + won_outbound - churned)
}

/// Recurring revenue.
///
/// What the customers pay a month, at the end of a month.
///
/// Unit: money a month
///
/// Why: a deal keeps its own size for as long as the customer stays, so money is a stock of its own and not
/// customers times price.
///
/// Source: definition.
pub fn recurring_step<N: Number>(recurring: N, customers_stay: N, new_business: N, term: f64) -> N {
    recurring * customers_stay + new_business / term
}

/// Revenue from customers there were.
///
/// What those pay in a month who were customers at its start.
///
/// Unit: money a month
///
/// Why: customers leave evenly over the month, so whoever leaves pays half of it.
///
/// Source: definition.
pub fn repeat_revenue<N: Number>(recurring: N, customers_stay: N) -> N {
    recurring * (customers_stay + 1.0) / 2.0
}

/// Revenue from customers just won.
///
/// What those pay in a month who were won in it.
///
/// Unit: money a month
///
/// Why: revenue is spread evenly over the term, and deals are signed evenly over the month.
///
/// Source: definition.
pub fn first_revenue<N: Number>(business: N, term: f64) -> N {
    business / term / 2.0
}

/// Cost of what was sold.
///
/// What revenue costs to deliver.
///
/// Unit: money a month
///
/// Why: a share of revenue, the same for old and new customers.
///
/// Source: definition.
pub fn cost_of_sales<N: Number>(revenue: N, gross_margin: f64) -> N {
    revenue * (1.0 - gross_margin)
}

/// Commission.
///
/// What sellers are paid for the deals they won.
///
/// Unit: money a month
///
/// Why: a share of the deal, on deals from leads and from outreach alike; none on what was bought without a
/// seller.
///
/// Source: definition.
pub fn commission_paid<N: Number>(
    commission_rate: f64,
    business_inbound: N,
    business_outbound: N,
) -> N {
    (business_inbound + business_outbound) * commission_rate
}

/// Margin of a customer.
///
/// Gross profit that a customer of mean size brings a month.
///
/// Unit: money a month
///
/// Why: price over term is the revenue of a month.
///
/// Source: definition.
pub fn customer_margin(price: f64, term: f64, gross_margin: f64) -> f64 {
    price / term * gross_margin
}

/// Cost to win a customer (CAC).
///
/// Marketing, sales and management over the horizon, for each customer won. Not defined below one customer.
///
/// Unit: money
///
/// Why: fully loaded: all of the three costs, and all customers won.
///
/// Source: definition.
pub fn cac(spend: f64, won: f64) -> Option<f64> {
    (won >= 1.0).then(|| spend / won)
}

/// Lifetime value.
///
/// Gross margin of a customer over the mean time he stays. Not defined when nobody leaves.
///
/// Unit: money
///
/// Why: the mean stay is one over the hazard. Nothing is discounted.
///
/// Source: standard. Mean of exponential survival.
pub fn lifetime_value(margin: f64, churn_hazard: f64) -> Option<f64> {
    (churn_hazard > 0.0).then(|| margin / churn_hazard)
}

/// Payback.
///
/// Months until the gross margin of a group of customers, some of whom leave, has paid for winning them.
/// Never, where they leave before.
///
/// Unit: months
///
/// Why: what they bring by a month is the margin of those still there, summed up; this solves it for the
/// cost. Cost over margin alone forgets those who leave.
///
/// Source: standard. Exponential survival.
pub fn payback(cac: f64, margin: f64, churn_hazard: f64) -> Option<f64> {
    if margin <= 0.0 {
        return None;
    }
    let plain = cac / margin;
    if churn_hazard <= 0.0 {
        return Some(plain);
    }
    let taken = plain * churn_hazard;
    (taken < 1.0).then(|| -libm::log1p(-taken) / churn_hazard)
}
