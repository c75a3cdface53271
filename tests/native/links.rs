//! Links and files: round trips, damage, and every kind of bad input of `docs/LINKS.md`.

mod at_once;
mod by_hand;
mod damage;
mod fixtures;
mod lines;
mod noise;
mod numbers;
mod strangers;
mod tables;
mod wild;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use two_stroke::link::{self, Fingerprint, LinkError, Note, Visit};
use two_stroke::model::fair::Contest;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::{FairFight, PARAMS, Param, STRATEGIES, Scenario, View};

/// A host as long as they come.
const PAGE: &str = "https://two-stroke-growth.some-company.example.org/simulator/index.html";

const DAMAGED: Result<(), LinkError> = Err(LinkError::Damaged);
const NEWER: Result<(), LinkError> = Err(LinkError::Newer);

/// What the sender sees of a scenario.
fn seen(scenario: &Scenario) -> Fingerprint {
    Fingerprint::of(&Contest::new(&scenario.params, scenario.fair))
}

#[track_caller]
fn open(text: &str) -> Visit {
    match link::read(text) {
        Ok(Some(visit)) => visit,
        other => panic!("{text}\nshould hold a scenario: {other:?}"),
    }
}

/// A row of the table.
#[track_caller]
fn row(key: &str) -> &'static Param {
    Param::by_key(key).unwrap_or_else(|| panic!("no row {key}"))
}

/// A preset with these values, each of them allowed.
#[track_caller]
fn scenario(preset: &str, values: &[(&str, f64)]) -> Scenario {
    let mut scenario = Scenario::from_preset(Preset::by_key(preset).expect("a preset"));
    for &(key, value) in values {
        let put = row(key).put(&mut scenario.params, value);
        assert_eq!(put, value, "{key} may take the value");
    }
    scenario
}

/// A preset with every value moved as far as it goes: the longest link there is.
fn all_changed() -> Scenario {
    let mut scenario = Scenario::default();
    for row in PARAMS {
        let given = row.scale.position((row.get)(&scenario.params));
        let far = if given == row.scale.last() {
            row.scale.first()
        } else {
            row.scale.last()
        };
        (row.set)(&mut scenario.params, row.scale.value(far));
    }
    assert_eq!(scenario.changed().count(), PARAMS.len());
    scenario
}

/// No link in the text, or an error.
#[track_caller]
fn gives(text: &str, expected: Result<(), LinkError>) {
    match link::read(text) {
        Ok(Some(visit)) => panic!("{text}\nis read as {visit:?}"),
        other => assert_eq!(other.map(|_| ()), expected, "{text}"),
    }
}

/// Each note as the visitor reads it.
#[track_caller]
fn notes(text: &str) -> Vec<String> {
    open(text).notes.iter().map(Note::to_string).collect()
}

/// A scenario, and what is noted about it.
#[track_caller]
fn noted(text: &str, expected: &[&str]) {
    assert_eq!(notes(text), expected, "{text}");
}

/// Any scenario that the page can make.
fn scenarios() -> impl Strategy<Value = (Scenario, View)> {
    let title = prop_oneof![
        Just(String::new()),
        r"[ -~]{0,80}",
        r#"["'<>&\\/#?={}🐈🐕👩‍💻éß漢字עִ\u{202e}]{0,80}"#,
        r"\PC{0,90}",
    ];
    let fair = select(vec![FairFight::Spend, FairFight::Revenue]);
    let changes = proptest::collection::vec((any::<Index>(), any::<Index>()), 0..90);
    (select(PRESETS.to_vec()), changes, fair, title, any::<u8>()).prop_map(
        |(preset, changes, fair, title, bits)| {
            let mut scenario = Scenario::from_preset(preset);
            for (row, place) in changes {
                let row = &PARAMS[row.index(PARAMS.len())];
                let places = (row.scale.last() - row.scale.first() + 1).unsigned_abs() as usize;
                let position = row.scale.first() + i32::try_from(place.index(places)).unwrap();
                (row.set)(&mut scenario.params, row.scale.value(position));
            }
            scenario.fair = fair;
            scenario.set_title(&title);
            (scenario, View::from_bits(bits))
        },
    )
}

/// Any three figures, by way of a contest that is never run.
fn fingerprints() -> impl Strategy<Value = Fingerprint> {
    let figure = prop_oneof![any::<f64>(), -1e9..1e9, Just(0.0)];
    [figure.clone(), figure.clone(), figure].prop_map(|profits| {
        let mut contest = CONTEST.clone();
        for (entry, profit) in contest.entries.iter_mut().zip(profits) {
            entry.summary.profit = profit;
        }
        Fingerprint::of(&contest)
    })
}

static CONTEST: std::sync::LazyLock<Contest> = std::sync::LazyLock::new(|| {
    let scenario = Scenario::default();
    Contest::new(&scenario.params, scenario.fair)
});

proptest! {
    #[test]
    fn a_link_brings_back_what_it_was_made_of((scenario, view) in scenarios(), seen in fingerprints()) {
        let code = link::encode(&scenario, view, &seen);
        prop_assert!(code.len() + PAGE.len() < 1_900, "{} characters", code.len());
        let visit = Visit { scenario, view, notes: Vec::new(), seen: Some(seen) };
        prop_assert_eq!(link::read(&code), Ok(Some(visit.clone())));
        prop_assert_eq!(link::read(&format!("Look: <{PAGE}#{code}>.")), Ok(Some(visit)));
    }

    #[test]
    fn a_file_brings_back_what_it_was_made_of((scenario, view) in scenarios()) {
        let text = link::file::to_json(&scenario, view);
        let visit = Visit { scenario, view, notes: Vec::new(), seen: None };
        prop_assert_eq!(link::read(&text), Ok(Some(visit.clone())));
        prop_assert_eq!(link::file::from_json(&text), Ok(visit));
    }
}

#[test]
fn a_link_is_short() {
    let seen = Fingerprint::of(&CONTEST);
    let length = |scenario: &Scenario| {
        format!(
            "{PAGE}#{}",
            link::encode(scenario, View::from_bits(u8::MAX), &seen)
        )
        .len()
    };
    let plain = Scenario::default();
    let mut typical = all_changed();
    for row in &PARAMS[10..] {
        row.put(&mut typical.params, (row.get)(&plain.params));
    }
    typical.set_title("Plan B: what if we hire now?");
    let mut longest = all_changed();
    longest.set_title(&"🐈".repeat(80));
    println!(
        "characters with the host: plain {}, ten changes and a title {}, everything {}",
        length(&plain),
        length(&typical),
        length(&longest)
    );
    assert!(length(&typical) <= 300);
    assert!(length(&longest) <= 1_900);
}

#[test]
fn the_fingerprint_is_the_profit_of_pull_push_and_both() {
    let profits = Fingerprint::of(&CONTEST).profits();
    for (row, seen) in STRATEGIES.iter().zip(profits) {
        let profit = CONTEST.entry(row.strategy).summary.profit;
        assert!(
            (seen - profit).abs() <= 0.005 * profit.abs(),
            "{}: {seen} for {profit}",
            row.key
        );
    }
}

#[test]
fn figures_that_differ_are_told_apart() {
    let mut visit = open(&link::encode(
        &Scenario::default(),
        View::default(),
        &Fingerprint::of(&CONTEST),
    ));
    assert_eq!(visit.differences(&Fingerprint::of(&CONTEST)), []);
    let mut later = CONTEST.clone();
    later.entries[2].summary.profit *= 1.1;
    let told = visit.differences(&Fingerprint::of(&later));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].strategy, two_stroke::model::Strategy::Both);
    assert_eq!(told[0].seen, Fingerprint::of(&CONTEST).profits()[2]);
    assert_eq!(told[0].now, Fingerprint::of(&later).profits()[2]);
    visit.seen = None;
    assert_eq!(visit.differences(&Fingerprint::of(&later)), []);
}
