//! What the page reads by itself is what the reader of everything reads, and the worker hands on the rest whole.

use proptest::prelude::*;

use super::{fingerprints, scenarios};
use two_stroke::link::{self, Note, Visit, at_once, file};
use two_stroke::room::at_once::read as found;
use two_stroke::room::protocol::Found;

/// What the page makes of what the worker has found.
fn by_way_of_the_worker(text: &str) -> (Option<Visit>, Vec<String>) {
    match found(text) {
        Found::Scenario { text, notes } => (at_once(&text).expect("read at once"), notes),
        Found::Nothing => (None, Vec::new()),
        Found::Problem(why) => (None, vec![why]),
    }
}

proptest! {
    #[test]
    fn what_the_page_writes_it_reads_at_once((scenario, view) in scenarios(), seen in fingerprints()) {
        let code = link::encode(&scenario, view, &seen);
        let texts = [code.clone(), format!("#{code}"), format!("?s={code}"), file::to_json(&scenario, view)];
        for text in texts {
            prop_assert_eq!(at_once(&text), Some(link::read(&text).expect("a link")), "{}", text);
        }
    }

    #[test]
    fn what_it_reads_at_once_is_what_is_there(text in r"[?#]?[a-z_=&.1/-]{0,30}") {
        if let Some(visit) = at_once(&text) {
            prop_assert_eq!(Ok(visit), link::read(&text), "{}", text);
        }
    }
}

#[test]
fn who_brings_nothing_of_ours_does_not_wait() {
    for text in [
        "",
        "#",
        "?",
        "#main",
        "#how-it-works",
        "?utm_source=mail",
        "?utm_source=a&gclid=b#main",
        "#mtm_campaign=x",
        "#xtor=RSS-1",
    ] {
        assert_eq!(at_once(text), Some(None), "{text}");
        assert_eq!(link::read(text), Ok(None), "{text}");
    }
    for text in [
        "#budget=260000",
        "?budget=3",
        "#bugdet=3",
        "#1.AQEB",
        "see #budget=3",
        "{}",
    ] {
        assert_eq!(at_once(text), None, "{text}");
    }
}

#[test]
fn the_worker_hands_on_the_scenario_and_every_note() {
    for text in [
        "#budget=260,000&split=35&title=Plan%20B",
        "#split=350&bugdet=3",
        "#price=38.000",
        "#preset=lemonade",
        "https://gate.example/?url=https%3A%2F%2Fhost%2F%23budget%3D260000",
        "?s=1.AQEBAAAAAJQHCpwCDJACDDsVWrs#utm_source=x",
        "#lang=de",
        "#1.AQEB",
        "#spilt=35",
        "2.AQEB",
    ] {
        let (visit, notes) = by_way_of_the_worker(text);
        match link::read(text) {
            Ok(Some(read)) => {
                let visit = visit.expect("a scenario");
                let same = (&visit.scenario, visit.view, visit.seen);
                assert_eq!(same, (&read.scenario, read.view, read.seen), "{text}");
                assert_eq!(
                    notes,
                    read.notes.iter().map(Note::to_string).collect::<Vec<_>>(),
                    "{text}"
                );
            }
            Ok(None) => assert_eq!((visit, notes), (None, Vec::new()), "{text}"),
            Err(problem) => assert_eq!((visit, notes), (None, vec![problem.to_string()]), "{text}"),
        }
    }
}
