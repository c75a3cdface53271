//! Every question, asked and told: what comes out is of the scenario that was sent, in words that can be read.

use two_stroke::claims::CLAIMS;
use two_stroke::model::params::{Group, PARAMS};
use two_stroke::model::{Param, Scenario};
use two_stroke::room::protocol::{Answer, Ask, Refusal, Request};
use two_stroke::room::table::Topic;
use two_stroke::words::passports;

use super::{clerk, of_scenario, request, sent, told, with_amount};
use crate::words::NUMBERS;

/// Some pieces of a question, told.
fn part(topic: Topic, pieces: u32) -> two_stroke::room::protocol::Told {
    let request = request(topic, &Scenario::default());
    let mut clerk = clerk();
    let piece = |piece| match clerk.answer(Ask::Piece(request.clone(), piece)) {
        Answer::Part(part) => (piece, part),
        other => panic!("{other:?}"),
    };
    let parts = (0..pieces).map(piece).collect();
    match clerk.answer(Ask::Tell(request.clone(), parts, Vec::new())) {
        Answer::Told(told) => told,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_checks_are_told_group_by_group() {
    let all = told(
        &request(Topic::Checks, &Scenario::default()),
        &Scenario::default(),
    );
    let all = all.expect("an answer");
    let fits = |row: &Vec<String>| row.len() == all.headers.len();
    assert!(
        all.rows.len() == 4 && all.rows.iter().all(fits),
        "{:?}",
        all.rows
    );
    let passed = all
        .rows
        .iter()
        .map(|row| row[1].parse::<usize>().expect("a count"));
    let passed: usize = passed.sum();
    let failed = |row: &&Vec<String>| row[2] != "0" || !row[3].is_empty();
    assert_eq!(all.rows.iter().find(failed), None);
    assert_eq!(all.word, format!("{passed} checks pass on this device."));
    // A few of them are told as a few.
    let few = part(Topic::Checks, 2);
    assert!(
        few.word
            .ends_with("checks have run on this device, and pass."),
        "{}",
        few.word
    );
    assert_eq!(few.rows.len(), 1);
}

#[test]
fn each_claim_stands_above_its_cases() {
    let (first, next) = (&CLAIMS[0], &CLAIMS[1]);
    let told = part(Topic::Claims, first.cases.len() as u32 + 1);
    let rows = told.rows;
    assert_eq!(rows[0], [format!("{} {}", first.id, first.sentence)]);
    for row in &rows[1..=first.cases.len()] {
        assert_eq!(row.len(), told.headers.len(), "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    assert_eq!(
        rows[first.cases.len() + 1],
        [format!("{} {}", next.id, next.sentence)]
    );
    assert_eq!(rows.len(), first.cases.len() + 3);
    let count = format!("Of {} cases ", first.cases.len() + 1);
    assert!(told.word.starts_with(&count), "{}", told.word);
}

/// Each answers with a sentence and a table of sound figures, and on another scenario with another.
#[test]
fn answers_are_of_the_scenario_that_was_sent() {
    let mut shorter = Scenario::default();
    shorter.params.horizon = 24.0;
    shorter.params.budget = 800_000.0;
    for topic in of_scenario() {
        let texts = [&Scenario::default(), &shorter].map(|scenario| {
            let told = told(&request(topic, scenario), scenario).expect("an answer");
            assert!(told.rows.len() > 3, "{topic:?}: {:?}", told.rows);
            for row in &told.rows {
                let fits = [1, told.headers.len()].contains(&row.len());
                assert!(fits, "{topic:?}: {row:?}");
            }
            let text = format!("{:?} {}", told.rows, told.word);
            assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
            let word = told.word;
            assert!(word.ends_with('.') && word.len() > 30, "{topic:?}: {word}");
            text
        });
        assert_ne!(texts[0], texts[1], "{topic:?}");
        for nonsense in ["", "#1.AAAA", "hello"] {
            let request = Request {
                scenario: nonsense.to_owned(),
                ..request(topic, &Scenario::default())
            };
            let sentence = "The scenario cannot be read.".to_owned();
            let refused = Err(Refusal::Question(sentence));
            assert_eq!(told(&request, &Scenario::default()), refused);
        }
    }
}

/// A question whose amount is not there, or is none, says which it wants; it never counts with nothing instead.
#[test]
fn an_amount_that_is_missing_is_an_error() {
    let scenario = Scenario::default();
    for topic in of_scenario() {
        for amount in topic.row().amounts {
            let wanted = format!(
                "\u{201c}{}\u{201d} must be an amount of money, zero or more.",
                amount.label
            );
            let refused = Err(Refusal::Question(wanted));
            let asked =
                |key: &str, value| told(&with_amount(topic, &scenario, key, value), &scenario);
            for none in [-1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                assert_eq!(asked(amount.key, none), refused);
            }
            assert_eq!(asked("another", 3.0), refused);
            assert!(asked(amount.key, 0.0).is_ok());
        }
    }
    // Others do not ask for one.
    let split = Request {
        amounts: Vec::new(),
        ..request(Topic::Split, &scenario)
    };
    assert!(told(&split, &scenario).is_ok());
}

/// The passports follow the scenario while a visitor looks at them: there is nothing to work out.
#[test]
fn passports_are_told_at_once() {
    let mut scenario = Scenario::default();
    scenario.params.price = 20_000.0;
    let told = [Topic::Figures, Topic::Guesses].map(|topic| {
        let request = request(topic, &scenario);
        assert_eq!(
            clerk().answer(Ask::Open(request.clone())),
            Answer::Opened(Vec::new())
        );
        let told = told(&request, &scenario).expect("an answer");
        assert_eq!(told.headers, passports::HEADERS);
        let guesses = topic == Topic::Guesses;
        assert_eq!(told.rows, passports::rows(&scenario, guesses, &NUMBERS));
        let (figures, groups): (Vec<_>, Vec<_>) =
            told.rows.into_iter().partition(|row| row.len() > 1);
        assert_eq!(groups.len(), Group::ALL.len());
        (figures, told.word)
    });
    let [(figures, word), (guesses, same)] = told;
    assert_eq!(figures.len(), PARAMS.len());
    assert!(!guesses.is_empty() && guesses.len() < figures.len());
    let is_guess =
        |row: &Vec<String>| figures.contains(row) && row[3].starts_with("assumption of ");
    assert!(guesses.iter().all(is_guess));
    let changed = figures.iter().any(|row| row[1] == "$20,000, not $38,000");
    assert!(changed, "{figures:?}");
    let said = format!(
        "{} of the {} figures are guesses. 1 has been changed.",
        guesses.len(),
        figures.len()
    );
    assert_eq!((&word, &same), (&said, &said));
}

/// Told beside each figure: what it means, and what this market has for it, since when, and why.
#[test]
fn what_a_figure_means_is_told_at_once() {
    let preset = Scenario::default().preset;
    let ask =
        |row: u16, revision: u16| match sent(&mut clerk(), &Ask::About(row, preset.id, revision)) {
            Answer::About(text) => text,
            other => panic!("{other:?}"),
        };
    for row in PARAMS {
        let told = ask(row.id, preset.revision);
        let (meaning, given) = told.split_once('\n').expect("two lines");
        assert_eq!(meaning, row.help);
        assert!(given.starts_with(&format!("{}: ", preset.name)), "{given}");
        assert!(
            !given.contains("..") && given.ends_with(['.', ' ']),
            "{given}"
        );
    }
    let row = Param::by_key("activation").expect("a row").id;
    let meaning = Param::by_key("activation").expect("a row").help;
    let told = format!(
        "{meaning}\nB2B, mid-size customers: 1.206, solved in 2026, after Sethuraman, Tellis & Briesch 2011. \
         Half of the effect on demand in the first year."
    );
    assert_eq!(ask(row, preset.revision), told);
    assert_eq!(ask(9999, 1), "");
}
