//! Firms for cases: nothing happens in them but what the case is about.

use super::Case;
use crate::model::Params;
use crate::model::course::Course;
use crate::model::luck::MeanPath;
use crate::model::market::Market;
use crate::model::outcome::Month;
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;

/// A firm in which nothing happens: no spend, no demand, no luck, no season. Each case switches on what
/// it is about, so that none depends on a preset.
pub fn still() -> Params {
    Params {
        price: 1.0,
        sales_cycle: 1.0,
        accounts: 1e6,
        term: 1.0,
        half_spend: 1.0,
        response_slope: 1.0,
        burst_cycle: 1.0,
        rep_cost: 1.0,
        prospecting_yield: 1.0,
        lead_effort: 1.0,
        qualified: 1.0,
        hiring_time: 0.5,
        gross_margin: 1.0,
        budget: 1.0,
        horizon: 24.0,
        seed: 1.0,
        ..Params::default()
    }
}

/// A plan that spends nothing.
pub const NO_SPEND: Plan = Plan {
    marketing: 0.0,
    sales: 0.0,
    management: 0.0,
    dominance: 0.0,
};

/// A plan that spends on marketing alone.
pub(super) fn marketing(spend: f64) -> Plan {
    Plan {
        marketing: spend,
        ..NO_SPEND
    }
}

/// The months of a plan's mean path at the case's sub-step.
pub(super) fn mean_path(case: &Case, params: &Params, plan: Plan, months: usize) -> Vec<Month> {
    let market = Market::with_step(params, case.step);
    let mut all = Vec::with_capacity(months);
    Engine::new(&market, plan, months).run(&MeanPath, |month| all.push(*month));
    all
}

/// Goodwill and tension of a plan at the case's sub-step.
pub(super) fn course(case: &Case, params: &Params, plan: Plan, months: usize) -> Course {
    Course::new(&Market::with_step(params, case.step), &plan, months)
}
