//! Links that are out in the world, and the numbers they rest on. What is in `tests/links` has been
//! released and is for ever: a test that fails here has found a change that breaks somebody's link.
//!
//! `UPDATE_LINKS=1 cargo test …` writes the files anew: only for what was never released.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use super::{all_changed, open, scenario, seen};
use two_stroke::link::file::to_json;
use two_stroke::link::{self, Note};
use two_stroke::model::params::{FORMER, Scale};
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, PARAMS, Param, Scenario, View};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/links")
        .join(name)
}

fn updating() -> bool {
    env::var_os("UPDATE_LINKS").is_some()
}

/// The scenarios behind the links of version 1.
fn kept() -> Vec<(&'static str, Scenario, u8)> {
    let mut titled = scenario("consumer-goods", &[("budget", 5e6), ("pull_share", 0.9)]);
    titled.set_title("“Plan B” 🐈 & <b>café</b> \\ 100%");
    let mut fair = scenario("enterprise", &[("seed", 9999.0), ("horizon", 119.0)]);
    fair.fair = FairFight::Revenue;
    let signed = [("shock_correlation", -0.3), ("demand", 0.123_45)];
    let ends = [("cash_today", 1e9), ("budget", 1e3), ("churn", 0.95)];
    let mut everything = all_changed();
    everything.set_title(&"🐕".repeat(80));
    everything.fair = FairFight::Revenue;
    vec![
        ("as-it-comes", Scenario::default(), 0),
        ("title", titled, 1 << 3),
        ("equal-revenue", fair, 1 << 6),
        ("below-zero", scenario("scale-up", &signed), 0),
        ("ends-of-ranges", scenario("small-firm", &ends), 0b11 << 4),
        ("shop", scenario("e-commerce", &[("season", 0.77)]), 0),
        ("software", scenario("software", &[("follow_up", 2.95)]), 0),
        ("everything", everything, u8::MAX),
    ]
}

/// What a link says: the sender's three profits, then the scenario as a file.
fn contents(code: &str) -> String {
    let visit = open(code);
    // But for the version of the model, which goes on.
    let other = visit
        .notes
        .iter()
        .find(|note| !matches!(note, Note::OlderModel { .. }));
    assert_eq!(other, None, "nothing else to note about {code}");
    let profits = visit.seen.expect("every link has them").profits();
    let file = to_json(&visit.scenario, visit.view);
    format!("seen {profits:?}\n{file}")
}

#[test]
fn every_link_ever_released_says_what_it_said() {
    if updating() {
        for (name, scenario, view) in kept() {
            let code = link::encode(&scenario, View::from_bits(view), &seen(&scenario));
            let text = format!("{code}\n{}", contents(&code));
            fs::write(path(&format!("v1/{name}.txt")), text).expect("a file");
        }
    }
    let mut files = 0;
    for entry in fs::read_dir(path("v1")).expect("the folder") {
        let file = entry.expect("an entry").path();
        let text = fs::read_to_string(&file).expect("a text");
        let (code, said) = text.split_once('\n').expect("a link and what it says");
        assert_eq!(contents(code), said, "{}", file.display());
        files += 1;
    }
    assert!(files >= kept().len(), "links are never taken away: {files}");
}

/// Compares a list with the one that is kept.
#[track_caller]
fn unchanged(name: &str, now: &str) {
    if updating() {
        fs::write(path(name), now).expect("a file");
    }
    let kept = fs::read_to_string(path(name)).expect("the list");
    for line in kept.lines() {
        assert!(
            now.lines().any(|live| live == line),
            "{name}: “{line}” is in links that are out, and now it is gone or means something else"
        );
    }
    // An empty list: nothing has been released yet.
    for line in now.lines().filter(|_| !kept.is_empty()) {
        assert!(
            kept.lines().any(|old| old == line),
            "{name}: “{line}” is new: add it to the list"
        );
    }
}

#[test]
fn a_number_in_a_link_means_the_same_value_for_ever() {
    let mut rows: Vec<_> = PARAMS.iter().collect();
    rows.sort_by_key(|row| row.id);
    let once = rows.windows(2).all(|pair| pair[0].id < pair[1].id);
    assert!(once, "every number is used once");
    let lines = rows.iter().map(|row| match row.scale {
        Scale::Even { min, max, per_unit } => {
            format!("{} {} even {min} {max} {per_unit}\n", row.id, row.key)
        }
        Scale::Ladder { min, max, unit } => {
            format!("{} {} ladder {min} {max} {unit}\n", row.id, row.key)
        }
    });
    let former = FORMER.iter().map(|&(id, now, finer)| {
        let (row, place) = Param::at(id, 1).expect("a number that was");
        assert_eq!((row.id, place), (now, finer), "{id}");
        let Scale::Even { min, max, per_unit } = row.scale else {
            panic!("{id}: only even scales have become finer")
        };
        let per_unit = per_unit / finer.unsigned_abs();
        format!("{id} {} even {min} {max} {per_unit}\n", row.key)
    });
    unchanged("ids.txt", &lines.chain(former).collect::<String>());
}

#[test]
fn a_released_preset_never_changes() {
    let mut now = String::new();
    for preset in PRESETS {
        let (id, revision, key) = (preset.id, preset.revision, preset.key);
        for row in PARAMS {
            let value = (row.get)(&preset.params());
            writeln!(now, "{id} {revision} {key} {} {value}", row.key).expect("a text");
        }
    }
    unchanged("presets.txt", &now);
}
