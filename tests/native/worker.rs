//! The worker's jobs and its messages, without a worker.

mod pictures;

use two_stroke::claims::CLAIMS;
use two_stroke::link::{Fingerprint, encode as link_of};
use two_stroke::model::fair::Contest;
use two_stroke::model::params::{Group, PARAMS};
use two_stroke::model::{Param, Scenario, View};
use two_stroke::words::passports;
use two_stroke::worker::Job;
use two_stroke::worker::found::at_once;
use two_stroke::worker::protocol::{Reply, Request, Work, decode, encode};

use crate::words::NUMBERS;

const ALL: [Work; 9] = [
    Work::Check,
    Work::Weigh,
    Work::Measure,
    Work::Odds,
    Work::Split,
    Work::Worth,
    Work::Timing,
    Work::Figures,
    Work::Guesses,
];

/// A clock that runs: a millisecond each time it is read.
fn clock() -> f64 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NOW: AtomicU32 = AtomicU32::new(0);
    f64::from(NOW.fetch_add(1, Ordering::Relaxed))
}

fn request(work: Work, scenario: &Scenario) -> Request {
    let seen = Fingerprint::of(&Contest::new(&scenario.params, scenario.fair));
    Request {
        work,
        scenario: format!("#{}", link_of(scenario, View::default(), &seen)),
        width: 700,
        price: 0.0,
        reserve: 0.0,
    }
}

fn job(work: Work, scenario: &Scenario) -> Job {
    Job::new(&request(work, scenario), NUMBERS, clock).expect("a scenario")
}

/// A job's headings, its rows until there are so many, and its last word.
fn run(mut job: Job, wanted: usize) -> (Vec<String>, Vec<Vec<String>>, Option<String>) {
    let Reply::Headers(headers) = job.headers() else {
        panic!("no headings");
    };
    let (mut rows, mut word, mut before) = (Vec::new(), None, 0);
    while !job.done() && rows.len() < wanted {
        for reply in job.step() {
            match reply {
                Reply::Row(cells) => rows.push(cells),
                Reply::Done(said) => word = Some(said),
                Reply::Picture(_) => {}
                other => panic!("a step gives rows, pictures and a last word, not {other:?}"),
            }
        }
        let Reply::Progress { done, of } = job.progress() else {
            panic!("no progress");
        };
        assert!(before <= done && done <= of, "{before}, {done} of {of}");
        before = done;
    }
    assert_eq!(job.done(), word.is_some(), "a job ends with its last word");
    (headers, rows, word)
}

#[test]
fn the_checks_are_told_group_by_group() {
    let (headers, rows, word) = run(job(Work::Check, &Scenario::default()), usize::MAX);
    assert!(
        rows.len() == 4 && rows.iter().all(|row| row.len() == headers.len()),
        "{rows:?}"
    );
    let passed = rows
        .iter()
        .map(|row| row[1].parse::<usize>().expect("a count"));
    let passed: usize = passed.sum();
    assert!(
        rows.iter().all(|row| row[2] == "0" && row[3].is_empty()),
        "{rows:?}"
    );
    assert_eq!(word, Some(format!("{passed} checks pass on this device.")));
}

#[test]
fn each_claim_stands_above_its_cases() {
    let first = &CLAIMS[0];
    let wanted = first.cases.len() + 2;
    let (headers, rows, _) = run(job(Work::Weigh, &Scenario::default()), wanted);
    assert_eq!(rows[0], [format!("{} {}", first.id, first.sentence)]);
    for row in &rows[1..=first.cases.len()] {
        assert_eq!(row.len(), headers.len(), "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    let next = &CLAIMS[1];
    let heading = [format!("{} {}", next.id, next.sentence)];
    assert_eq!(rows[wanted - 1], heading);
}

/// Each answers with a sentence and a table of sound figures, and on another scenario with another.
#[test]
fn analyses_are_of_the_scenario_that_was_sent() {
    let mut shorter = Scenario::default();
    shorter.params.horizon = 24.0;
    shorter.params.budget = 800_000.0;
    for work in ALL.into_iter().filter(|work| work.is_of_scenario()) {
        let told = [&Scenario::default(), &shorter].map(|scenario| {
            let (headers, rows, word) = run(job(work, scenario), usize::MAX);
            assert!(rows.len() > 3, "{work:?}: {rows:?}");
            for row in &rows {
                assert!([1, headers.len()].contains(&row.len()), "{work:?}: {row:?}");
            }
            let word = word.expect("a last word");
            let text = format!("{rows:?} {word}");
            assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
            assert!(word.ends_with('.') && word.len() > 30, "{work:?}: {word}");
            text
        });
        assert_ne!(told[0], told[1], "{work:?}");
    }
    for nonsense in ["", "#1.AAAA", "hello"] {
        let request = Request {
            scenario: nonsense.to_owned(),
            ..request(Work::Odds, &Scenario::default())
        };
        assert!(Job::new(&request, NUMBERS, clock).is_none());
    }
}

/// The passports follow the scenario while a visitor looks at them: they may take no more than a piece.
#[test]
fn passports_are_told_at_once() {
    let mut scenario = Scenario::default();
    scenario.params.price = 20_000.0;
    let told = [Work::Figures, Work::Guesses].map(|work| {
        assert!(work.is_quick() && work.is_of_scenario());
        let mut one = job(work, &scenario);
        one.step();
        assert!(one.done(), "{work:?} takes more than a piece");
        assert_eq!(one.progress(), Reply::Progress { done: 1, of: 1 });
        let (headers, rows, word) = run(job(work, &scenario), usize::MAX);
        assert_eq!(headers, passports::HEADERS);
        assert_eq!(
            rows,
            passports::rows(&scenario, work == Work::Guesses, &NUMBERS)
        );
        let (figures, groups): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.len() > 1);
        assert_eq!(groups.len(), Group::ALL.len());
        (figures, word)
    });
    let [(figures, word), (guesses, same)] = told;
    assert_eq!(figures.len(), PARAMS.len());
    assert!(!guesses.is_empty() && guesses.len() < figures.len());
    assert!(
        guesses
            .iter()
            .all(|row| figures.contains(row) && row[3].starts_with("assumption of "))
    );
    assert!(
        figures.iter().any(|row| row[1] == "$20,000, not $38,000"),
        "{figures:?}"
    );
    let said = format!(
        "{} of the {} figures are guesses. 1 has been changed.",
        guesses.len(),
        figures.len()
    );
    assert_eq!((word, same), (Some(said.clone()), Some(said)));
    let heavy = ALL.into_iter().filter(|work| !work.is_quick());
    assert_eq!(heavy.count(), ALL.len() - 2);
}

/// Told beside each figure: what it means, and what this market has for it, since when, and why.
#[test]
fn what_a_figure_means_is_told_at_once() {
    let preset = Scenario::default().preset;
    let ask = |row: u16, revision: u16| {
        let work = Work::About {
            row,
            preset: preset.id,
            revision,
        };
        at_once(&request(work, &Scenario::default()), &NUMBERS)
    };
    for row in PARAMS {
        let Some(Reply::Done(told)) = ask(row.id, preset.revision) else {
            panic!("{} is not told", row.key);
        };
        let (meaning, given) = told.split_once('\n').expect("two lines");
        assert_eq!(meaning, row.help);
        assert!(given.starts_with(&format!("{}: ", preset.name)), "{given}");
        assert!(
            !given.contains("..") && given.ends_with(['.', ' ']),
            "{given}"
        );
    }
    let row = Param::by_key("activation").expect("a row").id;
    let told = |text: &str| Some(Reply::Done(text.to_owned()));
    let meaning = Param::by_key("activation").expect("a row").help;
    assert_eq!(
        ask(row, preset.revision),
        told(&format!(
            "{meaning}\nB2B, mid-size customers: 1.248, solved in 2026, after Sethuraman, Tellis & Briesch 2011. \
             Half of the effect on demand in the first year."
        ))
    );
    assert_eq!(ask(9999, 1), told(""));
    assert_eq!(
        at_once(&request(Work::Odds, &Scenario::default()), &NUMBERS),
        None
    );
}

#[test]
fn messages_come_back_and_others_are_none() {
    for work in ALL {
        let request = Request {
            width: 1234,
            price: 12_345.5,
            reserve: 600.25,
            ..request(work, &Scenario::default())
        };
        assert_eq!(decode(&encode(&request)), Some(request));
    }
    let row = Reply::Row(vec!["a \u{b1} b".to_owned(), String::new()]);
    let progress = Reply::Progress { done: 3, of: 9 };
    let picture = Reply::Picture("<svg></svg>".to_owned());
    for reply in [
        Reply::Ready,
        progress,
        row,
        picture,
        Reply::Done("x".to_owned()),
    ] {
        assert_eq!(decode(&encode(&reply)), Some(reply));
    }
    assert_eq!(decode::<Request>(&[9]), None);
    assert_eq!(decode::<Reply>(&[]), None);
}
