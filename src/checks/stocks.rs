//! Goodwill, tension and awareness.

use core::f64::consts::TAU;

use super::firm::{NO_SPEND, course, marketing, still};
use super::{Case, Found};
use crate::model::Params;
use crate::model::course::{Course, Senses};
use crate::model::equations as eq;
use crate::model::luck::MeanPath;
use crate::model::market::{Market, Step};
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;

/// After `at` months, or at rest.
fn senses(course: &Course, at: f64) -> Senses {
    let month = (at as usize).wrapping_sub(1);
    course.months.get(month).copied().unwrap_or(course.end)
}

/// a = A/δ, τ = 1/δ: what is kept after a month is e^−δ.
pub(super) fn goodwill(case: &Case) -> Found {
    let forgotten = case.of("delta");
    let params = Params {
        adstock: libm::exp(-forgotten),
        ..still()
    };
    let months = case.at as usize;
    let course = course(case, &params, marketing(case.of("A") / forgotten), months);
    senses(&course, case.at).goodwill.into()
}

/// Adstock of a pulsed series, a month a pulse, by the engine's own memory.
fn adstock(kept: f64, spends: impl Iterator<Item = f64>) -> impl Iterator<Item = f64> {
    let leaving = eq::share_leaving(eq::goodwill_hazard(kept), 1.0);
    let mut goodwill = 0.0;
    spends.map(move |spend| {
        goodwill = eq::relax(goodwill, spend, leaving);
        goodwill
    })
}

pub(super) fn unnormalised(case: &Case) -> Found {
    let kept = case.of("theta");
    let spends = (0..6).map(|month| case.of(["x/0", "x/1", "x/2", "x/3", "x/4", "x/5"][month]));
    let goodwill = adstock(kept, spends).nth(case.at as usize);
    (goodwill.unwrap_or(f64::NAN) / (1.0 - kept)).into()
}

/// One month in `at` all that is spent, of which `kept` stays: .7 for four, .5 for three.
pub(super) fn pulsed(case: &Case) -> Found {
    let every = case.at as usize;
    let kept = if every == 4 { 0.7 } else { 0.5 };
    let spends = (0..).map(|month| f64::from(u8::from(month % every == 0)));
    let settled: Vec<f64> = adstock(kept, spends)
        .skip(100 * every)
        .take(every)
        .collect();
    let count = case.at;
    let mean = settled.iter().sum::<f64>() / count;
    let squares: f64 = settled.iter().map(|x| (x - mean) * (x - mean)).sum();
    (libm::sqrt(squares / count) / mean).into()
}

/// r · Hill = rA/M: no memory and half the effect, so the reach is twice that.
fn aware(case: &Case) -> (Market, Plan) {
    let (accounts, spend) = (case.of("M"), case.of("A"));
    let params = Params {
        accounts,
        reach: 2.0 * case.of("r") * spend / accounts,
        forgetting: case.of("lambda"),
        half_spend: spend,
        ..still()
    };
    (Market::with_step(&params, case.step), marketing(spend))
}

pub(super) fn awareness(case: &Case) -> Found {
    let (market, plan) = aware(case);
    aware_after(&market, plan, case.at).into()
}

/// Accounts that know the firm after some months. Nobody comes and nobody is called, so all of them are free.
fn aware_after(market: &Market, plan: Plan, months: f64) -> f64 {
    let mut awareness = 0.0;
    Engine::new(market, plan, months as usize).run(&MeanPath, |month| awareness = month.awareness);
    awareness * market.params.accounts
}

/// Goodwill is cut at once when marketing stops: there is no memory here.
pub(super) fn awareness_after(case: &Case) -> Found {
    let (mut market, _) = aware(case);
    market.today.aware = case.of("Sss");
    aware_after(&market, NO_SPEND, case.at).into()
}

/// Tension among two functions of one size, after `months` from none, at `effort` of management a month.
fn tension(case: &Case, effort: f64, months: usize) -> f64 {
    let budget = 1e6;
    let params = Params {
        friction: case.of("g"),
        management_power: case.of("mu1") * budget,
        ..still()
    };
    let plan = Plan {
        marketing: (budget - effort) / 2.0,
        sales: (budget - effort) / 2.0,
        management: effort,
        dominance: 0.0,
    };
    course(case, &params, plan, months).end.tension
}

/// Months after which tension is at rest to the last bit: it gets there at .3 a month or faster.
const AT_REST: usize = 140;

pub(super) fn conflict(_: &Case) -> Found {
    eq::conflict(0.5, 0.0).into()
}

pub(super) fn tension_at_rest(case: &Case) -> Found {
    tension(case, case.at, AT_REST).into()
}

pub(super) fn tension_on_the_way(case: &Case) -> Found {
    tension(case, 20_000.0, case.at as usize).into()
}

fn cost(case: &Case, effort: f64) -> f64 {
    case.of("L") * tension(case, effort, AT_REST) + effort
}

pub(super) fn cost_of_both(case: &Case) -> Found {
    cost(case, case.at).into()
}

/// The effort that costs least, by thirds of a bracket.
pub(super) fn best_effort(case: &Case) -> Found {
    let (mut low, mut high) = (0.0, 60_000.0);
    for _ in 0..60 {
        let third = (high - low) / 3.0;
        if cost(case, low + third) < cost(case, high - third) {
            high -= third;
        } else {
            low += third;
        }
    }
    f64::midpoint(low, high).into()
}

/// Amplitude of goodwill over that of spend, a wave of `at` months. The input is held for a sub-step, so
/// the error is of second order in it: two sub-steps, eight and sixteen times as fine, take it out.
pub(super) fn delayed_wave(case: &Case) -> Found {
    let [coarse, fine] = [8, 16].map(|finer| amplitude(case.at, case.step.per_month * finer));
    ((4.0 * fine - coarse) / 3.0).into()
}

fn amplitude(cycle: f64, steps: usize) -> f64 {
    let params = Params {
        adstock: libm::exp(-1.0 / 3.0),
        burst_depth: 1.0,
        burst_cycle: cycle,
        ..still()
    };
    let market = Market::with_step(&params, Step::of_a_month(steps));
    let course = Course::new(&market, &marketing(1.0), 120 + cycle as usize);
    let (mut along, mut across) = (0.0, 0.0);
    for (month, senses) in course.months.iter().enumerate().skip(120) {
        let angle = TAU * month as f64 / cycle;
        along += senses.goodwill * libm::cos(angle);
        across += senses.goodwill * libm::sin(angle);
    }
    libm::sqrt(along * along + across * across) * 2.0 / cycle
}
