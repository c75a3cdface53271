//! Adoption, leads, the closing chain, the sales force.

use super::firm::{NO_SPEND, marketing, mean_path, still};
use super::{Case, Found};
use crate::model::Params;
use crate::model::equations as eq;
use crate::model::luck::MeanPath;
use crate::model::market::{Market, Step};
use crate::model::pipeline::{Chain, ChainStep};
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;

/// Share of all accounts that have bought after `years`, with everybody aware and served by himself, for
/// yearly coefficients of innovation and imitation. The months are as long as makes the last one end there.
pub fn bass_share(innovation: f64, imitation: f64, years: f64, step: Step) -> f64 {
    adopted(innovation, 0.0, imitation, years, step)
}

/// The same, where part of the innovation comes of marketing that has half of its greatest effect.
fn adopted(innovation: f64, activation: f64, imitation: f64, years: f64, step: Step) -> f64 {
    let months = libm::ceil(years * 12.0);
    let years_a_month = years / months;
    let params = Params {
        awareness_floor: 1.0,
        self_serve: 1.0,
        demand: innovation / (1.0 + activation / 2.0) * years_a_month,
        word_of_mouth: imitation * years_a_month,
        activation,
        present_budget: 1.0,
        present_pull_share: 1.0,
        ..still()
    };
    let market = Market::with_step(&params, step);
    let mut customers = 0.0;
    Engine::new(&market, marketing(1.0), months as usize)
        .run(&MeanPath, |month| customers = month.customers);
    customers / params.accounts
}

/// Where the share tends as the sub-step is halved: the second to the fifth order of the error taken out.
fn bass_limit(case: &Case, activation: f64, years: f64) -> f64 {
    let mut orders = [1, 2, 4, 8, 16].map(|finer| {
        let step = Step::of_a_month(case.step.per_month * finer);
        adopted(case.of("p"), activation, case.of("q"), years, step)
    });
    let mut power = 2.0;
    for order in 1..orders.len() {
        power *= 2.0;
        for at in (order..orders.len()).rev() {
            orders[at] += (orders[at] - orders[at - 1]) / (power - 1.0);
        }
    }
    orders[orders.len() - 1]
}

pub(super) fn bass(case: &Case) -> Found {
    bass_limit(case, 0.0, case.at).into()
}

pub(super) fn bass_activated(case: &Case) -> Found {
    bass_limit(case, 2.0, case.at).into()
}

/// Adopters a year at a share, by the engine's hazard.
fn adopting(case: &Case, share: f64) -> f64 {
    eq::demand_hazard(1.0, case.of("p"), case.of("q"), share) * (1.0 - share)
}

pub(super) fn bass_peak(case: &Case) -> Found {
    adopting(case, bass_limit(case, 0.0, case.at)).into()
}

/// When the share comes to where most adopt, by Newton's method on the engine's own curve.
pub(super) fn bass_peak_time(case: &Case) -> Found {
    let mut years = case.at;
    for _ in 0..4 {
        let share = bass_limit(case, 0.0, years);
        years += (case.of("Fstar") - share) / adopting(case, share);
    }
    years.into()
}

/// Adopters in the year of a number, in whole years: the engine's hazard, not its step.
pub(super) fn bass_by_year(case: &Case) -> Found {
    let accounts = 1e5;
    let (mut share, mut adopters) = (0.0, 0.0);
    for _ in 0..=case.at as usize {
        adopters = adopting(case, share) * accounts;
        share += adopters / accounts;
    }
    adopters.into()
}

/// A firm whose sellers do nothing but answer leads: `leads` a month come, `capacity` could be worked.
/// How many wait once all is settled.
fn waiting(case: &Case, leads: f64, capacity: f64, delay: f64) -> f64 {
    let params = Params {
        accounts: 1e15,
        awareness_floor: 1.0,
        demand: leads / 1e15,
        prospecting_yield: capacity,
        follow_up: delay,
        ..still()
    };
    let plan = Plan {
        sales: 1.0,
        ..NO_SPEND
    };
    let months = mean_path(case, &params, plan, 240);
    months.last().map_or(f64::NAN, |month| month.leads_waiting)
}

pub(super) fn backlog(case: &Case) -> Found {
    waiting(
        case,
        case.of("lam_per_month"),
        1e12,
        case.of("W_days") / case.at,
    )
    .into()
}

/// Once settled, without a rush.
pub(super) fn open_deals(case: &Case) -> Found {
    let step = ChainStep::new(case.of("W_days") / case.at, 1.0, case.step.months);
    let mut chain = Chain::default();
    for _ in 0..100 * case.step.per_month {
        chain.advance(&step, case.of("lam_per_month") * case.step.months);
    }
    chain.total().into()
}

pub(super) fn queue(case: &Case) -> Found {
    (waiting(case, case.at, case.of("mu"), 0.0) / case.at).into()
}

/// The force that the spin-up leaves behind, left alone until it is settled to the last bit.
pub(super) fn ramp(case: &Case) -> Found {
    let turnover = if case.at >= 9.0 { 0.25 } else { 0.35 };
    let params = Params {
        ramp: case.at,
        turnover,
        hiring_time: 1.5,
        present_budget: 40.0,
        ..still()
    };
    let market = Market::with_step(&params, case.step);
    let rules = market.force_rules(&Plan::present(&params));
    let mut force = market.today.force.clone();
    for _ in 0..240 * case.step.per_month {
        force.advance(&rules, &market.exits);
    }
    (force.strength() / force.total()).into()
}

/// Closed by month `at` of what came in all at once.
pub(super) fn closing(case: &Case) -> Found {
    let step = ChainStep::new(3.0, 1.0, case.step.months);
    let mut chain = Chain::default();
    // A step of no length lets in at once.
    chain.advance(&ChainStep::new(3.0, 0.0, 0.0), 1.0);
    let steps = case.at as usize * case.step.per_month;
    (0..steps)
        .map(|_| chain.advance(&step, 0.0))
        .sum::<f64>()
        .into()
}
