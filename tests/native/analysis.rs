//! Closer questions on one market: what is found, and that whatever a visitor sets gives figures or none.

mod moving;
mod odds;
mod split;
mod timing;
mod worth;

use two_stroke::analysis as asked;
use two_stroke::analysis::split::Split;
use two_stroke::analysis::timing::Timing;
use two_stroke::analysis::worth::Worth;
use two_stroke::claims::set;
use two_stroke::model::presets::Preset;
use two_stroke::model::{Params, Scenario};

use crate::words::NUMBERS;

/// Every step to the end; progress rises by what runs at once at most, and done is done.
macro_rules! finished {
    ($analysis:expr) => {{
        let mut analysis = $analysis;
        let (mut before, all) = analysis.progress();
        assert_eq!(before, 0);
        while !analysis.done() {
            analysis.step();
            let (now, still) = analysis.progress();
            let most = before + two_stroke::model::entrant::Entrant::AT_ONCE as u32;
            assert!(before < now && now <= most, "{before} to {now}");
            assert_eq!(still, all);
            before = now;
        }
        assert_eq!(before, all);
        analysis.step();
        assert_eq!(analysis.progress(), (all, all));
        analysis
    }};
}
pub(crate) use finished;

/// A scenario on a preset, some values changed; those that no visitor could set are set all the same.
fn scenario(key: &str, changed: &[(&str, f64)]) -> Scenario {
    let preset = Preset::by_key(key).expect("a preset");
    let mut scenario = Scenario::from_preset(preset);
    for &(key, value) in changed {
        set(&mut scenario.params, key, value);
    }
    scenario
}

/// A scenario of its own values.
fn of(params: &Params) -> Scenario {
    Scenario {
        params: *params,
        ..Scenario::default()
    }
}

#[track_caller]
fn sound(what: &str, headers: usize, rows: &[Vec<String>], word: &str) {
    assert!(word.ends_with('.'), "{what}: {word}");
    for text in rows.iter().flatten().map(String::as_str).chain([word]) {
        let broken = ["NaN", "inf", "optimal"]
            .iter()
            .any(|sign| text.contains(sign));
        assert!(!broken, "{what}: {text}");
    }
    for row in rows {
        assert!([1, headers].contains(&row.len()), "{what}: {row:?}");
    }
}

#[track_caller]
fn all_sound(what: &str, scenario: &Scenario, price: f64, futures: usize) {
    let found = finished!(Split::new(scenario, futures));
    let (rows, word) = (found.rows(&NUMBERS), found.word(&NUMBERS));
    sound(what, asked::split::HEADERS.len(), &rows, &word);
    let found = finished!(Worth::new(scenario, price, futures));
    let (rows, word) = (found.rows(&NUMBERS), found.word(&NUMBERS));
    sound(what, asked::worth::HEADERS.len(), &rows, &word);
    let found = finished!(Timing::new(scenario, futures));
    let (rows, word) = (found.rows(&NUMBERS), found.word(&NUMBERS));
    sound(what, asked::timing::HEADERS.len(), &rows, &word);
}

/// Values that a scenario may be bent to.
const BENT: [(&str, &[(&str, f64)]); 9] = [
    ("sales only", &[("pull_share", 0.0)]),
    ("marketing only", &[("pull_share", 1.0)]),
    ("least budget", &[("budget", 0.0)]),
    (
        "ten accounts",
        &[("accounts", 10.0), ("customers_today", 0.0)],
    ),
    ("ten years", &[("horizon", 120.0)]),
    ("two years", &[("horizon", 24.0)]),
    (
        "wild market",
        &[
            ("demand_shock", 1.0),
            ("outreach_shock", 1.0),
            ("shock_memory", 0.98),
        ],
    ),
    (
        "wild deals",
        &[("size_cv", 3.0), ("turnover", 0.9), ("churn", 0.95)],
    ),
    (
        "no business",
        &[
            ("demand", 0.0),
            ("win_inbound", 0.0),
            ("win_outbound", 0.0),
            ("unaided_leads", 0.0),
        ],
    ),
];

#[test]
fn whatever_is_set_gives_figures_or_none() {
    for preset in ["scale-up", "enterprise", "e-commerce"] {
        for (what, changed) in BENT {
            all_sound(what, &scenario(preset, changed), 1e4, 20);
        }
    }
}

#[test]
fn nothing_to_spend_gives_figures_or_none() {
    for preset in Preset::newest() {
        let mut scenario = Scenario::from_preset(preset);
        scenario.params.budget = 0.0;
        scenario.params.present_budget = 0.0;
        all_sound("no budget", &scenario, 0.0, 20);
    }
}

#[test]
fn few_futures_or_none_give_no_errors() {
    for futures in [0, 1, 2, 9] {
        all_sound("few futures", &Scenario::default(), 0.0, futures);
    }
}

#[test]
fn nothing_is_told_before_anything_has_run() {
    let scenario = Scenario::default();
    let split = Split::new(&scenario, 20);
    sound(
        "split",
        asked::split::HEADERS.len(),
        &split.rows(&NUMBERS),
        &split.word(&NUMBERS),
    );
    let worth = Worth::new(&scenario, 0.0, 20);
    sound(
        "worth",
        asked::worth::HEADERS.len(),
        &worth.rows(&NUMBERS),
        &worth.word(&NUMBERS),
    );
    let timing = Timing::new(&scenario, 20);
    sound(
        "timing",
        asked::timing::HEADERS.len(),
        &timing.rows(&NUMBERS),
        &timing.word(&NUMBERS),
    );
}
