//! The oracles through the production step: `tests/golden/oracles.json` holds figures that are published or
//! derived in closed form, and every entry of kind `engine` has a test.

mod figures;
mod flows;

use std::sync::LazyLock;

use serde_json::Value;
use two_stroke::model::Params;
use two_stroke::model::course::Course;
use two_stroke::model::equations as eq;
use two_stroke::model::market::Market;
use two_stroke::model::strategies::Plan;

use crate::support::{NO_SPEND, near, still};

static ORACLES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../golden/oracles.json")).expect("the oracle file is JSON")
});

/// A figure of an oracle by its path of names.
#[track_caller]
fn oracle(name: &str, path: &[&str]) -> f64 {
    let found = path
        .iter()
        .fold(&ORACLES[name]["case"], |value, key| &value[key]);
    found
        .as_f64()
        .unwrap_or_else(|| panic!("{name} has no {path:?}"))
}

/// The entries of a table of an oracle, the key read as a number.
fn table(name: &str, path: &[&str]) -> Vec<(f64, f64)> {
    let found = path
        .iter()
        .fold(&ORACLES[name]["case"], |value, key| &value[key]);
    let rows = found.as_object().expect("a table").iter();
    let number = |key: &str| key.parse().expect("a number");
    let rows: Vec<_> = rows
        .map(|(key, value)| (number(key), value.as_f64().expect("a number")))
        .collect();
    assert!(!rows.is_empty(), "{name} {path:?}");
    rows
}

#[test]
fn every_engine_oracle_is_tested_here() {
    let tested = [
        "bass",
        "erlang3_mean3_cdf",
        "little",
        "mm1_follow_up_delay_months",
        "nerlove_arrow",
        "rep_ramp",
        "tension",
        "vidale_wolfe",
    ];
    let mut listed: Vec<&str> = ORACLES
        .as_object()
        .expect("a table")
        .iter()
        .filter_map(|(name, entry)| (entry["kind"] == "engine").then_some(name.as_str()))
        .collect();
    listed.sort_unstable();
    assert_eq!(listed, tested);
}

/// a = A/δ, τ = 1/δ: what is kept after a month is e^−δ.
#[test]
fn nerlove_arrow() {
    let forgotten = oracle("nerlove_arrow", &["delta"]);
    let spend = oracle("nerlove_arrow", &["A"]) / forgotten;
    let params = Params {
        adstock: (-forgotten).exp(),
        ..still()
    };
    let plan = Plan {
        marketing: spend,
        ..NO_SPEND
    };
    let course = Course::new(&Market::new(&params), &plan, 600);
    for (month, goodwill) in table("nerlove_arrow", &["cont"]) {
        near(
            "G",
            course.months[month as usize - 1].goodwill,
            goodwill,
            1e-9,
        );
    }
    let steady = oracle("nerlove_arrow", &["steady"]);
    near("G∞", course.end.goodwill, steady, 1e-9);
    // Half-life τ ln 2.
    let half = eq::share_leaving(eq::goodwill_hazard(params.adstock), 6.931_471_805_599_453);
    near("half-life", half, 0.5, 1e-12);
}

/// r · Hill = rA/M: no memory and half the effect, so the reach is twice that.
#[test]
fn vidale_wolfe() {
    let of = |key| oracle("vidale_wolfe", &[key]);
    let (accounts, spend) = (of("M"), of("A"));
    let params = Params {
        accounts,
        reach: 2.0 * of("r") * spend / accounts,
        forgetting: of("lambda"),
        half_spend: spend,
        ..still()
    };
    let plan = Plan {
        marketing: spend,
        ..NO_SPEND
    };
    let mut market = Market::new(&params);
    let course = Course::new(&market, &plan, 600);
    for (month, sales) in table("vidale_wolfe", &["S"]) {
        let aware = course.months[month as usize - 1].awareness;
        near("S", aware * accounts, sales, 1e-9);
    }
    near("S∞", course.end.awareness * accounts, of("Sss"), 1e-9);

    market.senses.awareness = of("Sss") / accounts;
    let stopped = Course::new(&market, &NO_SPEND, 12).end.awareness * accounts;
    near(
        "12 months after",
        stopped,
        of("12_months_after_stop_from_Sss"),
        1e-9,
    );
}

/// Tension's own market: two functions of one size, management `effort` a month.
fn tension_course(effort: f64, months: usize) -> Course {
    let of = |key| oracle("tension", &[key]);
    let params = Params {
        friction: of("g"),
        budget: 1e6,
        present_budget: 1e6,
        management_power: of("mu1") * 1e6,
        ..still()
    };
    let mut market = Market::new(&params);
    market.senses.tension = 0.0;
    let plan = Plan {
        marketing: f64::midpoint(1e6, -effort),
        sales: f64::midpoint(1e6, -effort),
        management: effort,
        dominance: 0.0,
    };
    Course::new(&market, &plan, months)
}

#[test]
fn tension() {
    let of = |key| oracle("tension", &[key]);
    near("I", eq::conflict(0.5, 0.0), of("I"), 1e-12);
    for (effort, rest) in table("tension", &["Tstar"]) {
        // The oracle has ten digits.
        near("T*", tension_course(effort, 600).end.tension, rest, 1e-9);
    }
    let after = tension_course(20_000.0, 6).end.tension;
    near("T(6 | 0, 20 000)", after, of("T6_from0_E20000"), 1e-9);

    // The best effort for a loss of L a month at full tension, found on the production step.
    let (best, loss) = (of("Estar"), of("L"));
    let cost = |effort| loss * tension_course(effort, 600).end.tension + effort;
    near(
        "T(E*)",
        tension_course(best, 600).end.tension,
        of("T_at_Estar"),
        1e-9,
    );
    near("cost at E*", cost(best), of("total_cost"), 1e-9);
    assert!(cost(best) < cost(best * 0.99) && cost(best) < cost(best * 1.01));
}
