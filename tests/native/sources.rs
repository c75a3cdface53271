//! Every value of every preset says where it comes from and since when.

use two_stroke::model::presets::{Given, PRESETS, Preset, Status};
use two_stroke::model::sources::{SOURCES, Source};
use two_stroke::model::{PARAMS, Param};
use two_stroke::words::origin::origin;

/// Rows whose meaning says why a value was chosen: a contract's length, a rush that sellers cannot press on
/// those who came by themselves, a number that only names a set of futures.
const SAY_IT_ALL: [&str; 3] = ["term", "rush_inbound", "seed"];

fn values() -> impl Iterator<Item = (&'static Preset, &'static Given, String)> {
    PRESETS.iter().flat_map(|&preset| {
        let name = |given: &Given| format!("{} {}", preset.key, given.key());
        PARAMS
            .iter()
            .filter_map(|row| preset.given(row))
            .map(move |given| (preset, given, name(given)))
    })
}

/// A figure for which nobody can be named is a guess, whoever was thought to have published it.
#[test]
fn what_is_published_or_reported_names_its_source() {
    for (_, given, name) in values() {
        if matches!(
            given.passport().status,
            Status::Published | Status::Reported
        ) {
            assert!(
                given.passport().source.is_some(),
                "{name}: {} by nobody",
                given.passport().status.word()
            );
        }
    }
}

/// A solved value was solved for a figure: that of its source, or one that was assumed, which is then said.
#[test]
fn what_is_solved_or_assumed_gives_its_reason() {
    for (_, given, name) in values() {
        if matches!(given.passport().status, Status::Solved | Status::Assumed) {
            let plain = SAY_IT_ALL.contains(&given.key());
            assert_eq!(
                given.passport().why.is_empty(),
                plain,
                "{name}: \"{}\"",
                given.passport().why
            );
        }
    }
    for key in SAY_IT_ALL {
        assert!(Param::by_key(key).is_some(), "{key} is no row");
    }
}

#[test]
fn every_source_has_its_year_and_its_use() {
    let used: Vec<Source> = values()
        .filter_map(|(_, given, _)| given.passport().source)
        .collect();
    for &source in SOURCES {
        let reference = source.reference();
        assert!((1957..=2026).contains(&reference.year), "{source:?}");
        let dated = source.cite().ends_with(&reference.year.to_string());
        assert!(dated, "{}: not of {}", source.cite(), reference.year);
        assert!(
            used.contains(&source),
            "{} is named by no value",
            source.cite()
        );
        let same = SOURCES.iter().filter(|other| other.cite() == source.cite());
        assert_eq!(same.count(), 1, "{} could be two", source.cite());
    }
}

/// Whatever the standing, a reader finds a year: of the source, or of the guess.
#[test]
fn every_value_is_dated() {
    for (preset, given, name) in values() {
        let text = origin(preset, given);
        let year = match (given.passport().status, given.passport().source) {
            (Status::Published | Status::Reported, Some(source)) => source.reference().year,
            _ => preset.made,
        };
        assert!(text.contains(&year.to_string()), "{name}: {text}");
        assert!(
            text.starts_with(given.passport().status.word()),
            "{name}: {text}"
        );
    }
}

/// The sentence that the page shows, in each standing.
#[test]
fn the_origin_reads_as_a_sentence() {
    let preset = Preset::by_key("scale-up").expect("the default");
    let said = |key: &str| {
        let row = Param::by_key(key).expect("a row");
        origin(preset, preset.given(row).expect("a value"))
    };
    assert_eq!(said("adstock"), "published: Leone 1995");
    assert_eq!(said("leak_tense"), "reported: Marketo 2011");
    assert_eq!(said("demand"), "solved in 2026");
    assert_eq!(
        said("outreach_limit"),
        "solved in 2026, after Albers, Mantrala & Sridhar 2010"
    );
    assert_eq!(said("friction"), "assumption of 2026");
    assert_eq!(
        said("quarter_rush"),
        "assumption of 2026, compare Larkin 2014"
    );
}

/// Reasons stand in a sentence of the page, which ends them with a full stop.
#[test]
fn reasons_are_phrases() {
    for (_, given, name) in values().filter(|(_, given, _)| !given.passport().why.is_empty()) {
        let first = given.passport().why.chars().next().expect("a letter");
        assert!(
            first.is_ascii_digit() || first.is_uppercase(),
            "{name}: {}",
            given.passport().why
        );
        assert!(
            !given.passport().why.ends_with('.'),
            "{name}: {}",
            given.passport().why
        );
    }
}
