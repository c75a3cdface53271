//! The figures a strategy is judged by, each a row of [`METRICS`].

use super::equations as eq;
use super::futures::Figure;
use super::outcome::Month;
use super::params::Params;
use super::ride::{bumpiness, judged, quarters};

/// What a run comes to. "Not defined" is `None`, never a number that is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// Operating income over the horizon.
    pub profit: f64,
    /// Mean monthly revenue.
    pub mean_revenue: f64,
    /// Revenue of the last month.
    pub last_revenue: f64,
    /// Mean monthly spend on marketing, sales and managing the two.
    pub mean_spend: f64,
    /// Bumpiness of new business by month.
    pub bumps_by_month: Option<f64>,
    /// Bumpiness of new business by quarter.
    pub bumps_by_quarter: Option<f64>,
    /// Bumpiness of revenue by month.
    pub bumps_of_revenue: Option<f64>,
    /// Gross margin that the customers at the end still bring within a year.
    pub worth_year: f64,
    /// The same for as long as they stay, discounted.
    pub worth_life: f64,
    /// Lowest cash at a month's end.
    pub cash_low: f64,
    /// Months until the cash is gone; `None` when it never is.
    pub runway_months: Option<f64>,
    /// Months with an operating loss.
    pub months_in_red: f64,
    /// Spend per customer won; not defined below one customer.
    pub cac: Option<f64>,
    /// Gross margin of a customer over the mean time he stays; not defined when nobody leaves.
    pub lifetime_value: Option<f64>,
    /// Months of gross margin that pay for winning a customer; `None` when a customer leaves before.
    pub payback_months: Option<f64>,
}

impl Summary {
    /// Sums a run up.
    pub fn of(months: &[Month], params: &Params) -> Self {
        let count = months.len().max(1) as f64;
        let total = |figure: fn(&Month) -> f64| months.iter().map(figure).sum::<f64>();
        let series = |figure: fn(&Month) -> f64| months.iter().map(figure).collect::<Vec<f64>>();
        let business = series(Month::new_business);
        let revenue = series(Month::revenue);
        let (spend, won) = (total(Month::spend), total(Month::won));
        let cac = eq::cac(spend, won);
        // Payback and lifetime are of those who were won, at what they paid.
        let price_paid = if won > 0.0 {
            total(Month::new_business) / won
        } else {
            params.price
        };
        let margin = eq::customer_margin(price_paid, params.term, params.gross_margin);
        let churn = eq::hazard_from_yearly_share(params.churn);
        let recurring = months.last().map_or(0.0, |month| month.recurring);
        Self {
            profit: total(Month::operating_income),
            mean_revenue: revenue.iter().sum::<f64>() / count,
            last_revenue: revenue.last().copied().unwrap_or_default(),
            mean_spend: spend / count,
            bumps_by_month: bumpiness(judged(&business)),
            bumps_by_quarter: bumpiness(&quarters(judged(&business))),
            bumps_of_revenue: bumpiness(judged(&revenue)),
            worth_year: eq::worth_in_a_year(recurring, params.gross_margin, churn),
            worth_life: eq::worth_for_life(recurring, params.gross_margin, churn),
            cash_low: months
                .iter()
                .map(|month| month.cash)
                .fold(params.cash_today, f64::min),
            runway_months: months
                .iter()
                .position(|month| month.cash < 0.0)
                .map(|at| (at + 1) as f64),
            months_in_red: months
                .iter()
                .filter(|month| month.operating_income() < 0.0)
                .count() as f64,
            cac,
            lifetime_value: eq::lifetime_value(margin, churn),
            payback_months: cac.and_then(|cac| eq::payback(cac, margin, churn)),
        }
    }
}

/// How a metric is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Money.
    Money,
    /// A share, in per cent.
    Share,
    /// Months, or "never".
    Months,
    /// Months of the horizon, as "n of m".
    CountOfMonths,
}

/// One row of [`METRICS`].
pub struct Metric {
    /// Name in code and files.
    pub key: &'static str,
    /// Everyday name.
    pub label: &'static str,
    /// What it means, in a sentence.
    pub help: &'static str,
    /// How it is written.
    pub measure: Measure,
    /// What to say where there is no figure.
    pub none: &'static str,
    /// Reads it.
    pub get: fn(&Summary) -> Option<f64>,
    /// Reads it in one future: the median is shown then. `None` for figures of the mean path.
    pub over_futures: Option<Figure>,
}

/// Every metric of a plan, in order.
pub static METRICS: &[Metric] = &[
    Metric {
        key: "profit",
        label: "Profit over the horizon",
        help: "Operating income summed over all months.",
        measure: Measure::Money,
        none: "not defined",
        get: |summary| Some(summary.profit),
        over_futures: Some(|future| Some(future.profit)),
    },
    Metric {
        key: "worth-year",
        label: "Still to come in a year",
        help: "Gross profit that the customers at the end still bring within one further year. Nobody new is \
               counted, and no open deal.",
        measure: Measure::Money,
        none: "not defined",
        get: |summary| Some(summary.worth_year),
        over_futures: Some(|future| Some(future.worth_year)),
    },
    Metric {
        key: "worth-life",
        label: "Still to come in all",
        help: "The same for as long as those customers stay, less 10% for each year that it is away, on the mean path.",
        measure: Measure::Money,
        none: "not defined",
        get: |summary| Some(summary.worth_life),
        // It is the year's figure times a factor that is the same for all plans and futures: the same odds.
        over_futures: None,
    },
    Metric {
        key: "bumps-month",
        label: "Bumpiness, by month",
        help: "How far a month's new business strays from its own trend: the standard deviation around \
               a straight line over the mean, after the first year.",
        measure: Measure::Share,
        none: "not defined",
        get: |summary| summary.bumps_by_month,
        over_futures: Some(|future| future.bumps_by_month),
    },
    Metric {
        key: "bumps-quarter",
        label: "Bumpiness, by quarter",
        help: "The same by quarter: the ups and downs within a quarter are gone.",
        measure: Measure::Share,
        none: "not defined",
        get: |summary| summary.bumps_by_quarter,
        over_futures: Some(|future| future.bumps_by_quarter),
    },
    Metric {
        key: "bumps-revenue",
        label: "Bumpiness of revenue",
        help: "The same for revenue by month. Customers who keep paying hide most of the ride.",
        measure: Measure::Share,
        none: "not defined",
        get: |summary| summary.bumps_of_revenue,
        over_futures: Some(|future| future.bumps_of_revenue),
    },
    Metric {
        key: "cash-low",
        label: "Lowest cash",
        help: "The least there is in the bank at the end of any month.",
        measure: Measure::Money,
        none: "not defined",
        get: |summary| Some(summary.cash_low),
        over_futures: Some(|future| Some(future.cash_low)),
    },
    Metric {
        key: "runway",
        label: "Cash lasts",
        help: "Months until the cash is gone, on the mean path.",
        measure: Measure::Months,
        none: "throughout",
        get: |summary| summary.runway_months,
        over_futures: None,
    },
    Metric {
        key: "red",
        label: "Months in the red",
        help: "Months with an operating loss, on the mean path.",
        measure: Measure::CountOfMonths,
        none: "not defined",
        get: |summary| Some(summary.months_in_red),
        over_futures: None,
    },
    Metric {
        key: "cac",
        label: "Cost to win a customer",
        help: "Marketing, sales and management over customers won (CAC), on the mean path.",
        measure: Measure::Money,
        none: "not defined",
        get: |summary| summary.cac,
        over_futures: None,
    },
    Metric {
        key: "payback",
        label: "Paid back after",
        help: "Months until the gross margin of the customers won, of whom some leave, has paid for \
               winning them, on the mean path.",
        measure: Measure::Months,
        none: "never",
        get: |summary| summary.payback_months,
        over_futures: None,
    },
];
