//! Unit tests in a real browser: what native tests cannot reach. The page as a whole is tested in
//! `tests/e2e`.
#![cfg(target_arch = "wasm32")]

use two_stroke::checks;
use two_stroke::link::{self, LinkError, file};
use two_stroke::model::presets::Preset;
use two_stroke::model::{Scenario, View};
use two_stroke::platform::{numbers, storage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "native/golden/text.rs"]
mod text;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn numbers_are_written_as_a_boss_reads_them() {
    for (written, expected) in [
        (numbers::money(1_600_000.0), "$1.6M"),
        (numbers::money(-812_345.0), "\u{2212}$812K"),
        (numbers::money(0.0), "$0"),
        (numbers::full_money(38_000.0), "$38,000"),
        (numbers::percent(0.123), "12%"),
        (numbers::fine_percent(0.034_76), "3.476%"),
        (numbers::number(2.4), "2.4"),
        (numbers::short_number(12_345.0), "12.3K"),
        (numbers::money(f64::NAN), "not defined"),
        (numbers::percent(f64::INFINITY), "not defined"),
    ] {
        assert_eq!(written, expected);
    }
}

#[wasm_bindgen_test]
fn what_is_stored_is_read_back_and_can_be_set_aside() {
    let key = "two-stroke/test";
    assert!(storage::is_open());
    assert_eq!(storage::write(key, "first"), Ok(()));
    assert_eq!(storage::read(key).as_deref(), Some("first"));
    storage::set_aside(key, "first");
    assert_eq!(storage::read(key), None);
    assert_eq!(storage::read(storage::UNREADABLE).as_deref(), Some("first"));
}

#[wasm_bindgen_test]
fn a_full_storage_is_said() {
    let too_much = "x".repeat(20_000_000);
    assert_eq!(
        storage::write("two-stroke/test-full", &too_much),
        Err(storage::NotSaved::Full)
    );
}

/// The golden files hold every figure at full precision, and the native tests hold the native build to
/// them: so both builds give the same bits.
#[wasm_bindgen_test]
fn the_browser_gives_the_same_bits_as_the_machine() {
    for (key, native) in [
        ("scale-up", include_str!("golden/scale-up.txt")),
        ("consumer-goods", include_str!("golden/consumer-goods.txt")),
        ("enterprise", include_str!("golden/enterprise.txt")),
        ("small-firm", include_str!("golden/small-firm.txt")),
        ("e-commerce", include_str!("golden/e-commerce.txt")),
        ("software", include_str!("golden/software.txt")),
    ] {
        let here = Preset::by_key(key).map(text::golden).unwrap_or_default();
        let differing = here
            .lines()
            .zip(native.lines())
            .find(|(here, native)| here != native);
        assert_eq!(differing, None, "{key}");
        assert_eq!(here.lines().count(), native.lines().count(), "{key}");
    }
}

/// The page reads files with the browser's JSON, the native tests with a library's (`src/json.rs`).
#[wasm_bindgen_test]
fn files_are_read_and_written_with_the_browsers_json() {
    let mut sent = Scenario::default();
    sent.set_title("Say \"yes\" \u{1f415}\u{1f408}\\");
    sent.params.budget = 312_000.0;
    sent.params.pull_share = 0.55;
    let view = View::from_bits(1 << 3 | 1 << 6);
    let text = file::to_json(&sent, view);
    let visit = file::from_json(&text).expect("our own file");
    assert_eq!((visit.scenario, visit.view), (sent, view));
    assert_eq!(visit.notes, []);

    for text in [
        "[]",
        "1",
        "\"text\"",
        "null",
        "{",
        "{\"two-stroke\": \"1\"}",
    ] {
        assert_eq!(file::from_json(text), Err(LinkError::Damaged), "{text}");
    }
    let notes = |values: &str| {
        let text = format!("{{\"two-stroke\": 1, \"preset\": \"scale-up\", \"values\": {values}}}");
        let visit = link::read(&text).ok().flatten().expect("a file");
        visit
            .notes
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    for (values, said) in [
        (
            "{\"pull_share\": NaN}",
            "\u{201c}null\u{201d} is no number, ",
        ),
        (
            "{\"pull_share\": \"0.35\"}",
            "\u{201c}\"0.35\"\u{201d} is no number, ",
        ),
        (
            "{\"pull_share\": [1]}",
            "\u{201c}[\u{2026}]\u{201d} is no number, ",
        ),
        (
            "{\"pull_share\": 1e20}",
            "1e22% is out of range, 100% is used.",
        ),
        (
            "{\"budgte\": 1}",
            "\u{201c}budgte\u{201d} is not known here and was left out.",
        ),
    ] {
        let notes = notes(values);
        assert!(
            notes.len() == 1 && notes[0].contains(said),
            "{values}: {notes:?}"
        );
    }
    assert_eq!(notes("{\"pull_share\": 3.5e-1}"), [""; 0]);
}

/// Every oracle, and the digests of every preset and strategy, which the native build has written: as the
/// page runs them.
#[wasm_bindgen_test]
fn every_check_passes_on_this_device() {
    let outcomes = checks::all();
    let failed: Vec<_> = outcomes.iter().filter(|outcome| !outcome.passed).collect();
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(outcomes.len(), checks::count());
}
