//! Oracles of what flows: adoption, leads, the closing chain, the sales force.

use two_stroke::model::Params;
use two_stroke::model::equations as eq;
use two_stroke::model::market::Market;
use two_stroke::model::pipeline::{Chain, ChainStep};
use two_stroke::model::strategies::Plan;

use super::{oracle, table};
use crate::support::{NO_SPEND, mean_path, near, still, within};

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
