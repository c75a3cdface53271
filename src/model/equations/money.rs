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

/// Price of haste.
///
/// What is paid for a deal that closes at a pace, over its price at leisure. Deals from leads and from outreach
/// have each their own pace; whoever buys without a seller pays in full.
///
/// Unit: a factor
///
/// Why: a deal that is brought forward was not ready, and the buyer knows of the quarter's end. At a third
/// more than the usual pace a quarter of the deals are early.
///
/// Source: assumed, in its form. Its size is set so that a firm with two thirds of its deals in the last month
/// of a quarter loses 7% of revenue: Larkin 2014, 6 to 8%.
pub fn price_of_haste(haste_discount: f64, pace: f64) -> f64 {
    1.0 - haste_discount * (1.0 - 1.0 / pace).max(0.0)
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
/// Why: the price that was paid, over the term, is the revenue of a month.
///
/// Source: definition.
pub fn customer_margin(price_paid: f64, term: f64, gross_margin: f64) -> f64 {
    price_paid / term * gross_margin
}

/// Worth in hand, one year.
///
/// Gross profit that the customers at the end still bring within a year.
///
/// Unit: money
///
/// Why: the horizon cuts what is already won. Nobody new is counted, no open deal and no lead, and a share of
/// the customers leaves every month.
///
/// Source: definition.
pub fn worth_in_a_year<N: Number>(recurring: N, gross_margin: f64, churn_hazard: f64) -> N {
    let year = if churn_hazard > 0.0 {
        -libm::expm1(-12.0 * churn_hazard) / -libm::expm1(-churn_hazard)
    } else {
        12.0
    };
    let half_stay = 0.5 + libm::exp(-churn_hazard) / 2.0;
    recurring * (gross_margin * half_stay * year)
}

/// Worth in hand, for life.
///
/// The same until the last of them has left, less 10% for each year that it is away.
///
/// Unit: money
///
/// Why: money of later years is worth less than money of now. Without the discount customers who hardly ever
/// leave would decide everything.
///
/// Source: definition. The discount is assumed.
pub fn worth_for_life<N: Number>(recurring: N, gross_margin: f64, churn_hazard: f64) -> N {
    let fading = churn_hazard + libm::log(1.1) / 12.0;
    let half_stay = 0.5 + libm::exp(-churn_hazard) / 2.0;
    recurring * (gross_margin * half_stay / -libm::expm1(-fading))
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
