//! The claims, weighed: every verdict is the recorded one, and `docs/CLAIMS.md` says what was found.
//! A verdict that changes is a finding: look why before it is recorded anew.

mod document;
mod record;
mod slices;
mod tables;

use std::sync::OnceLock;

use two_stroke::claims::{CLAIMS, Case, Finding, Point, SWEEPS, Sweep, Verdict, Weighed, weigh};

use record::RECORD;

use crate::ranges::{EXCEPTIONS, RANGES};
use crate::support::at_root;

/// Futures at each value of a sweep: fewer than in a case, since the border is looked for and not the figure.
const SWEEP_FUTURES: usize = 100;

/// Every case, weighed once for all tests.
fn weighed() -> &'static [(&'static Case, Weighed)] {
    static ALL: OnceLock<Vec<(&'static Case, Weighed)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let cases = CLAIMS.iter().flat_map(|claim| claim.cases);
        cases.map(|case| (case, weigh(case))).collect()
    })
}

fn weighed_case(case: &Case) -> &'static Weighed {
    let found = weighed().iter().find(|(other, _)| other.key == case.key);
    &found.expect("every case is weighed").1
}

/// Every sweep, run once for all tests.
fn swept() -> &'static [(&'static Sweep, Vec<Point>)] {
    static ALL: OnceLock<Vec<(&'static Sweep, Vec<Point>)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let run = |sweep: &'static Sweep| (sweep, sweep.run(SWEEP_FUTURES));
        SWEEPS.iter().map(run).collect()
    })
}

#[test]
fn every_verdict_is_the_recorded_one() {
    let found: Vec<(&str, Verdict)> = weighed()
        .iter()
        .map(|(case, weighed)| (case.key, weighed.verdict))
        .collect();
    let differing: Vec<String> = found
        .iter()
        .filter(|now| !RECORD.contains(now))
        .map(|(key, verdict)| format!("(\"{key}\", {verdict:?}),"))
        .collect();
    assert!(
        differing.is_empty(),
        "not as recorded:\n{}",
        differing.join("\n")
    );
    assert_eq!(found.len(), RECORD.len());
}

/// The counts that other documents quote are those found.
#[test]
fn the_counts_are_quoted_right() {
    let count = |finding| {
        let cases = weighed().iter();
        cases
            .filter(|(case, weighed)| case.finding(weighed.verdict) == finding)
            .count()
    };
    let quoted = format!(
        "weighed on {} cases: {} come out as the thesis expects, {} are refuted, {} stay open.",
        weighed().len(),
        count(Finding::AsExpected),
        count(Finding::Refuted),
        count(Finding::Open)
    );
    let missed = format!("in {} of {} places", EXCEPTIONS.len(), RANGES.len());
    for (file, sentence) in [
        ("README.md", &quoted),
        ("ARCHITECTURE.md", &quoted),
        ("docs/MODEL.md", &quoted),
        ("ARCHITECTURE.md", &missed),
    ] {
        let text = std::fs::read_to_string(at_root(file)).expect("a document");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(sentence), "{file} does not say: {sentence}");
    }
}

/// The thesis does not come out whole, and the table says so.
#[test]
fn what_is_refuted_is_said() {
    let refuted = weighed()
        .iter()
        .filter(|(case, weighed)| case.finding(weighed.verdict) == Finding::Refuted);
    for (case, weighed) in refuted {
        let text = document::row(case, weighed);
        assert!(text.contains("**refuted**"), "{text}");
    }
}
