//! The oracles through the production step. The oracle file came with the project's brief; the copy in
//! `tests/golden/oracles.json` is what is read here, and every entry of kind `engine` has a test.

use std::sync::LazyLock;

use serde_json::Value;
use two_stroke::model::Params;
use two_stroke::model::course::Course;
use two_stroke::model::equations as eq;
use two_stroke::model::market::Market;
use two_stroke::model::metrics::{Summary, payback};
use two_stroke::model::outcome::Month;
use two_stroke::model::pipeline::{Chain, ChainStep};
use two_stroke::model::ride::bumpiness;
use two_stroke::model::strategies::Plan;

use crate::support::{NO_SPEND, mean_path, near, still, within};

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

/// Adopters' share after some years, with the sub-step in effect `slower` times as short.
fn bass_share(years: f64, slower: f64) -> f64 {
    let of = |key| oracle("bass", &[key]);
    let params = Params {
        accounts: 1e6,
        awareness_floor: 1.0,
        self_serve: 1.0,
        demand: of("p") / 12.0 / slower,
        word_of_mouth: of("q") / 12.0 / slower,
        ..still()
    };
    let months = (years * 12.0 * slower).round() as usize;
    let run = mean_path(&params, NO_SPEND, months);
    run[months - 1].customers / params.accounts
}

#[test]
fn bass_is_first_order_in_the_step() {
    for (years, share) in table("bass", &["F"]) {
        let [e1, e2, e4] = [1.0, 2.0, 4.0].map(|slower| bass_share(years, slower) - share);
        assert!(
            e1.abs() < 0.006,
            "F({years}) is off by {e1} at a quarter month"
        );
        within("error over error at half the step", e1 / e2, 2.0, 0.1);
        within("error over error at half the step", e2 / e4, 2.0, 0.05);
        // Richardson: the first two orders taken out leave the closed form.
        let limit = (e1 - 6.0 * e2 + 8.0 * e4) / 3.0;
        within("limit of small steps", limit, 0.0, 3e-6);
    }
}

#[test]
fn bass_peaks_when_it_should() {
    let slower = 4.0;
    let months = (12.0 * 12.0 * slower) as usize;
    let of = |key| oracle("bass", &[key]);
    let params = Params {
        awareness_floor: 1.0,
        self_serve: 1.0,
        demand: of("p") / 12.0 / slower,
        word_of_mouth: of("q") / 12.0 / slower,
        ..still()
    };
    let run = mean_path(&params, NO_SPEND, months);
    let peak = (0..months)
        .max_by(|&a, &b| run[a].won_self.total_cmp(&run[b].won_self))
        .expect("a month");
    let years = (peak as f64 + 0.5) / 12.0 / slower;
    within("t*", years, of("tstar"), 1.0 / 12.0 / slower);
    let rate = run[peak].won_self / params.accounts * 12.0 * slower;
    within("f*", rate, of("fstar"), 1e-4);
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

/// A firm whose sellers do nothing but answer leads: `leads` a month come, `capacity` could be worked.
/// Returns the mean wait, waiting over flow, once settled.
fn wait_of_leads(leads: f64, capacity: f64, delay: f64) -> f64 {
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
    let run = mean_path(&params, plan, 1200);
    let last = run[run.len() - 1];
    near("leads", last.leads, leads, 1e-9);
    last.leads_waiting / last.leads
}

/// Stale 0 and ample capacity: L = λ W in the backlog, and again in the closing chain.
#[test]
fn little() {
    let of = |key| oracle("little", &[key]);
    let (rate, wait) = (of("lam_per_month"), of("W_days") / 30.4375);
    let waiting = wait_of_leads(rate, 1e12, wait) * rate;
    near("backlog", waiting, of("L"), 1e-9);

    for rush in [0.0, 0.35, 1.0] {
        let steps = eq::quarter_weights(rush).map(|pace| ChainStep::new(wait, pace, 0.25));
        let mut chain = Chain::default();
        let mut closed_in_quarter = 0.0;
        for step in 0..2400 {
            let closed = chain.advance(&steps[step / 4 % 3], rate * 0.25);
            closed_in_quarter += if step < 2388 { 0.0 } else { closed };
        }
        // The rush moves deals in time and makes none.
        near("closed in a quarter", closed_in_quarter, 3.0 * rate, 1e-9);
        if rush == 0.0 {
            near("chain", chain.total(), of("L"), 1e-9);
        }
    }
}

/// Sellers answer at random times, one after the other: the wait is 1/(c − λ).
#[test]
fn mm1_follow_up_delay_months() {
    let capacity = oracle("mm1_follow_up_delay_months", &["mu"]);
    for (rate, wait) in table("mm1_follow_up_delay_months", &["lambda"]) {
        near("wait", wait_of_leads(rate, capacity, 0.0), wait, 1e-9);
    }
}

/// Through the whole firm: the force that the spin-up leaves behind.
#[test]
fn rep_ramp() {
    for (key, ramp, turnover) in [
        ("R5_attr35", 5.0, 0.35),
        ("R3_attr35", 3.0, 0.35),
        ("R9_attr25", 9.0, 0.25),
    ] {
        let params = Params {
            ramp,
            turnover,
            present_budget: 40.0,
            ..still()
        };
        let force = Market::new(&params).today.force;
        let strength = force.strength() / force.total();
        // Sixty months of spin-up from an empty office leave e^−18 of the way.
        near(key, strength, oracle("rep_ramp", &[key]), 1e-7);
        let steady = eq::steady_strength(ramp, eq::hazard_from_yearly_share(turnover));
        near(key, steady, oracle("rep_ramp", &[key]), 1e-9);
    }
}

/// Share closed of what entered all at once, by the closed form.
fn erlang3(a: f64) -> f64 {
    1.0 - (-a).exp() * (1.0 + a + a * a / 2.0)
}

#[test]
fn erlang3_mean3_cdf() {
    for (month, closed) in table("erlang3_mean3_cdf", &[]) {
        within("closed form", erlang3(month), closed, 5e-7);
        for steps_a_month in [1.0, 2.0, 4.0, 16.0] {
            let step = ChainStep::new(3.0, 1.0, 1.0 / steps_a_month);
            let mut chain = Chain::default();
            // A step of no length lets in at once.
            chain.advance(&ChainStep::new(3.0, 0.0, 0.0), 1.0);
            let share: f64 = (0..(month * steps_a_month) as usize)
                .map(|_| chain.advance(&step, 0.0))
                .sum();
            near("closed", share, erlang3(month), 1e-9);
            near("open", chain.total(), 1.0 - erlang3(month), 1e-9);
        }
    }
}

/// What came in evenly over a month has closed by the integral of the closed form, at any step.
#[test]
fn inflow_over_a_step_is_exact() {
    // ∫ F from 0 to 1, for a stage rate of one a month, by Simpson.
    let n = 1000;
    let integral: f64 = (0..=n)
        .map(|i| {
            let weight = if i == 0 || i == n {
                1.0
            } else {
                f64::from(2 + 2 * (i % 2))
            };
            weight * erlang3(f64::from(i) / f64::from(n)) / f64::from(n) / 3.0
        })
        .sum();
    for steps in [1_u8, 2, 4, 16] {
        let length = 1.0 / f64::from(steps);
        let (step, mut chain) = (ChainStep::new(3.0, 1.0, length), Chain::default());
        let closed: f64 = (0..steps).map(|_| chain.advance(&step, length)).sum();
        near("closed", closed, integral, 1e-9);
    }
}

#[test]
fn formulas() {
    for (slope, key) in [(1.0, "slope1"), (2.0, "slope2")] {
        for (goodwill, response) in table("hill_ec100", &[key]) {
            near(key, eq::hill(goodwill, 100.0, slope), response, 1e-12);
        }
    }
    let series: Vec<f64> = ORACLES["smoothness"]["case"]["R"]
        .as_array()
        .expect("a series")
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    let bumps = bumpiness(&series).expect("defined");
    near(
        "bumpiness",
        bumps,
        oracle("smoothness", &["detrended_CV_n2"]),
        1e-12,
    );
    for peak in [0.0, 3.0, 11.0] {
        let year: f64 = (0..12)
            .map(|month| eq::season(0.3, peak, f64::from(month)))
            .sum();
        near("a year's season", year, 12.0, 1e-12);
    }
    for rush in [0.0, 0.35, 1.0] {
        near(
            "a quarter's rush",
            eq::quarter_weights(rush).iter().sum(),
            3.0,
            1e-12,
        );
    }
}

/// CAC, value over the lifetime and payback of a month that wins the oracle's customers.
#[test]
fn unit_economics() {
    let of = |key| oracle("unit_economics", &[key]);
    let month = Month {
        marketing: of("s_and_m"),
        won_self: of("customers"),
        ..Month::default()
    };
    let yearly_churn = 1.0 - (-12.0 * of("churn")).exp();
    let params = Params {
        price: of("arpa"),
        gross_margin: of("gross_margin"),
        churn: yearly_churn,
        ..still()
    };
    let summary = Summary::of(&[month], &params);
    near("CAC", summary.cac.expect("defined"), of("cac"), 1e-12);
    near(
        "LTV",
        summary.lifetime_value.expect("defined"),
        of("ltv"),
        1e-9,
    );
    let margin = of("arpa") * of("gross_margin");
    let months = payback(of("cac"), margin, 0.0).expect("defined");
    near("payback", months, of("payback_months"), 1e-12);
    // With churn it takes longer: m (1 − e^−ct)/c = CAC.
    let months = summary.payback_months.expect("defined");
    let earned = margin * (1.0 - (-of("churn") * months).exp()) / of("churn");
    near("earned by payback", earned, of("cac"), 1e-9);
    assert_eq!(payback(of("ltv"), margin, of("churn")), None, "never");
}

/// The income statement's identities on the oracle's month.
#[test]
fn pnl() {
    let of = |key| oracle("pnl", &[key]);
    let month = Month {
        revenue_self: of("revenue") * 0.1,
        revenue_inbound: of("revenue") * 0.2,
        revenue_outbound: of("revenue") * 0.3,
        revenue_repeat: of("revenue") * 0.4,
        cogs: of("cogs"),
        marketing: of("sm_incl_coord"),
        overhead: of("rd") + of("ga"),
        ..Month::default()
    };
    near("revenue", month.revenue(), of("revenue"), 1e-12);
    near(
        "gross profit",
        month.gross_profit(),
        of("gross_profit"),
        1e-12,
    );
    near(
        "operating income",
        month.operating_income(),
        of("operating_income"),
        1e-12,
    );
}
