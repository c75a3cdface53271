//! What one future comes to.

use crate::model::equations as eq;
use crate::model::luck::Luck;
use crate::model::number::Number;
use crate::model::outcome::Month;
use crate::model::ride::{Bumpiness, judged, quarters};
use crate::model::simulate::Engine;

/// What one future of one strategy comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FutureSummary {
    /// Operating income over the horizon.
    pub profit: f64,
    /// Bumpiness of new business by month.
    pub bumps_by_month: Option<f64>,
    /// Bumpiness of new business by quarter.
    pub bumps_by_quarter: Option<f64>,
    /// Bumpiness of revenue by month.
    pub bumps_of_revenue: Option<f64>,
    /// Lowest cash at a month's end.
    pub cash_low: f64,
    /// Gross margin that the customers at the end still bring within a year.
    pub worth_year: f64,
}

impl FutureSummary {
    /// Runs one future of a plan and sums it up.
    pub fn of(engine: &Engine, luck: &impl Luck, horizon: usize) -> Self {
        Ended::of(engine, luck, horizon).lane(0)
    }
}

/// What the futures of a plan, one in each lane, come to.
#[derive(Clone, Copy, Debug)]
pub struct Ended<N> {
    profit: N,
    bumps_by_month: Bumpiness<N>,
    bumps_by_quarter: Bumpiness<N>,
    bumps_of_revenue: Bumpiness<N>,
    cash_low: N,
    worth_year: N,
}

impl<N: Number> Ended<N> {
    /// Runs them.
    pub fn of(engine: &Engine<N>, luck: &dyn Luck<N>, horizon: usize) -> Self {
        Self::watched(engine, luck, horizon, &mut |_| {})
    }

    /// The same, and shows every month to `observe`.
    pub fn watched(
        engine: &Engine<N>,
        luck: &dyn Luck<N>,
        horizon: usize,
        observe: &mut dyn FnMut(&Month<N>),
    ) -> Self {
        let mut business = Vec::with_capacity(horizon);
        let mut revenue = Vec::with_capacity(horizon);
        let mut profit = N::default();
        let mut cash_low = N::from(engine.market.params.cash_today);
        let mut recurring = N::default();
        engine.run(luck, |month| {
            business.push(month.new_business());
            revenue.push(month.revenue());
            profit += month.operating_income();
            cash_low = month.cash.min(cash_low);
            recurring = month.recurring;
            observe(month);
        });
        let (margin, churn) = (
            engine.market.params.gross_margin,
            engine.market.churn_hazard,
        );
        Self {
            profit,
            bumps_by_month: Bumpiness::of(judged(&business)),
            bumps_by_quarter: Bumpiness::of(&quarters(judged(&business))),
            bumps_of_revenue: Bumpiness::of(judged(&revenue)),
            cash_low,
            worth_year: eq::worth_in_a_year(recurring, margin, churn),
        }
    }

    /// What the future of a lane comes to.
    pub fn lane(&self, at: usize) -> FutureSummary {
        FutureSummary {
            profit: self.profit.lane(at),
            bumps_by_month: self.bumps_by_month.lane(at),
            bumps_by_quarter: self.bumps_by_quarter.lane(at),
            bumps_of_revenue: self.bumps_of_revenue.lane(at),
            cash_low: self.cash_low.lane(at),
            worth_year: self.worth_year.lane(at),
        }
    }
}
