//! The checks that a visitor can start, and what only a test can hold them to: that the table has every
//! oracle figure, and that what moves exactly does so at any sub-step.

pub(crate) mod convergence;
mod table;

use two_stroke::checks::{
    Group, Outcome, SUBJECTS, Subject, all, check, count, figures, pieces, run,
};
use two_stroke::model::Params;
use two_stroke::model::equations as eq;
use two_stroke::model::equations::payback;
use two_stroke::model::market::Step;
use two_stroke::model::pipeline::{Chain, ChainStep};

use crate::support::{mean_path, near, still};

#[track_caller]
fn all_pass<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) {
    let failed: Vec<String> = outcomes
        .into_iter()
        .filter(|outcome| !outcome.passed)
        .map(|outcome| format!("{outcome:?}"))
        .collect();
    assert!(
        failed.is_empty(),
        "{} fail:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn every_check_passes() {
    let outcomes = all();
    assert_eq!(outcomes.len(), count());
    // While the digests are written anew, those built in are the old ones.
    let anew = std::env::var_os("UPDATE_GOLDEN").is_some();
    all_pass(
        outcomes
            .iter()
            .filter(|outcome| !anew || outcome.group != Group::SameBits),
    );
    for group in Group::ALL {
        assert!(
            outcomes.iter().any(|outcome| outcome.group == group),
            "{group:?}"
        );
    }
    // Four standard errors of so few draws that anything passes would be no check.
    for outcome in outcomes
        .iter()
        .filter(|outcome| outcome.group == Group::Randomness)
    {
        let two_stroke::checks::Value::Number(expected) = outcome.expected else {
            panic!("a number: {outcome:?}");
        };
        assert!(
            outcome.allowed < 0.25 * expected.abs(),
            "too wide: {outcome:?}"
        );
    }
}

/// Workers share the pieces: whoever runs one, and whenever, has its part of the whole. Behind the last there is
/// nothing.
#[test]
fn pieces_make_the_whole_in_any_order() {
    let mut parts: Vec<(usize, Vec<Outcome>)> = (0..pieces())
        .rev()
        .map(|piece| (piece, run(piece)))
        .collect();
    assert!(parts.iter().all(|(_, outcomes)| !outcomes.is_empty()));
    parts.sort_by_key(|(piece, _)| *piece);
    let joined: Vec<Outcome> = parts.into_iter().flat_map(|(_, part)| part).collect();
    assert!(joined == all(), "pieces do not come to what all of them do");
    assert!(run(pieces()).is_empty());
}

fn subject(key: &str) -> &'static Subject {
    SUBJECTS
        .iter()
        .find(|subject| subject.key == key)
        .expect("a subject")
}

/// Stocks that nothing couples, and the closing chain, are exact at any sub-step.
#[test]
fn what_moves_exactly_does_so_at_any_sub_step() {
    for key in [
        "nerlove_arrow",
        "vidale_wolfe",
        "tension",
        "erlang3_mean3_cdf",
        "little",
        "rep_ramp",
    ] {
        for parts in [1, 2, 3, 4, 5, 8, 10] {
            let step = Step::of_a_month(parts);
            for figures in subject(key).figures {
                let outcomes: Vec<_> = figures
                    .rows
                    .iter()
                    // The engine remembers 48 sub-steps of training, told in months here.
                    .filter(|row| key != "rep_ramp" || row.at * parts as f64 <= 48.0)
                    .map(|row| check(subject(key), figures, row, step))
                    .collect();
                all_pass(&outcomes);
            }
        }
    }
}

/// The queue is not such a stock, the rate at which leads are answered depends on how many wait: it comes
/// to rest where it should once a sub-step is short against the time it takes to come to rest.
#[test]
fn the_queue_rests_where_it_should_at_short_steps() {
    for parts in [4, 8, 16] {
        let [figures] = subject("mm1_follow_up_delay_months").figures else {
            panic!("one set of figures");
        };
        let of = |row| {
            check(
                subject("mm1_follow_up_delay_months"),
                figures,
                row,
                Step::of_a_month(parts),
            )
        };
        all_pass(&figures.rows.iter().map(of).collect::<Vec<_>>());
    }
}

/// A check is worth what its failing is worth: a figure that is off, or none, does not pass.
#[test]
fn what_is_off_does_not_pass() {
    for (subject, figures, row) in figures() {
        let off = two_stroke::checks::Row {
            expected: row.expected * 1.5 + 0.01,
            ..*row
        };
        let outcome = check(subject, figures, &off, Step::HALF);
        assert!(!outcome.passed, "{outcome:?}");
        let none = two_stroke::checks::Row {
            expected: f64::NAN,
            ..*row
        };
        assert!(!check(subject, figures, &none, Step::HALF).passed);
    }
}

/// The rush moves deals in time and makes none: all that came in a quarter has closed in a quarter.
#[test]
fn a_rush_makes_no_deals() {
    let rate = 30.0;
    for rush in [0.0, 0.35, 1.0] {
        let weights = eq::quarter_weights(rush);
        near("mean of the rush", weights.iter().sum(), 3.0, 1e-12);
        let steps = weights.map(|pace| ChainStep::new(2.0, pace, 0.25));
        let (mut chain, mut closed) = (Chain::default(), 0.0);
        for step in 0..2400 {
            let now = chain.advance(&steps[step / 4 % 3], rate * 0.25);
            closed += if step < 2388 { 0.0 } else { now };
        }
        near("closed in a quarter", closed, 3.0 * rate, 1e-9);
    }
}

/// What came in evenly over a month has closed by the integral of the closed form, at any step.
#[test]
fn inflow_over_a_step_is_exact() {
    // ∫ (1 − e^−a (1 + a + a²/2)) da from 0 to 1.
    let integral = 1.0 - (3.0 - 5.5 * (-1.0_f64).exp());
    let closed_form = |a: f64| 1.0 - (-a).exp() * (1.0 + a + a * a / 2.0);
    let simpson: f64 = (0..=1000)
        .map(|i| {
            let weight = if i == 0 || i == 1000 {
                1.0
            } else {
                f64::from(2 + 2 * (i % 2))
            };
            weight * closed_form(f64::from(i) / 1000.0) / 3000.0
        })
        .sum();
    near("the integral", simpson, integral, 1e-11);
    for steps in [1_u8, 2, 4, 16] {
        let length = 1.0 / f64::from(steps);
        let (step, mut chain) = (ChainStep::new(3.0, 1.0, length), Chain::default());
        let closed: f64 = (0..steps).map(|_| chain.advance(&step, length)).sum();
        near("closed", closed, integral, 1e-9);
    }
}

/// With customers leaving it takes longer to be paid back: m (1 − e^−ct)/c = CAC; and it may be never.
#[test]
fn payback_counts_those_who_leave() {
    let (cac, margin, churn) = (15_000.0, 750.0, 0.02);
    let months = payback(cac, margin, churn).expect("defined");
    let earned = margin * (1.0 - (-churn * months).exp()) / churn;
    near("earned by payback", earned, cac, 1e-9);
    assert!(months > payback(cac, margin, 0.0).expect("defined"));
    assert_eq!(payback(margin / churn, margin, churn), None, "never");
}

#[test]
fn a_season_moves_demand_and_makes_none() {
    for peak in [0.0, 3.0, 11.0] {
        let year: f64 = (0..12)
            .map(|month| eq::season(0.3, peak, f64::from(month)))
            .sum();
        near("a year's season", year, 12.0, 1e-12);
        assert_eq!(eq::season(0.3, peak, peak), 1.3, "at its peak");
    }
}

/// Half of goodwill is gone after τ ln 2.
#[test]
fn goodwill_has_its_half_life() {
    let half_life = 10.0 * 2.0_f64.ln();
    let leaving = eq::share_leaving(eq::goodwill_hazard((-0.1_f64).exp()), half_life);
    near("half-life", leaving, 0.5, 1e-12);
}

/// The helper of many tests does what it says: nothing.
#[test]
fn in_a_still_firm_nothing_happens() {
    let params = Params {
        customers_today: 100.0,
        ..still()
    };
    for month in mean_path(&params, crate::support::NO_SPEND, 24) {
        assert_eq!(
            (month.customers, month.won(), month.spend()),
            (100.0, 0.0, 0.0)
        );
    }
}
