//! Within which range each value may plausibly lie.

use two_stroke::model::plausible::Plausible;
use two_stroke::model::presets::{PRESETS, Preset, Status};
use two_stroke::model::{PARAMS, Param, Scenario};

use crate::support::near;

fn of(preset: &str, changed: &[(&str, f64)], key: &str) -> Option<Plausible> {
    let preset = Preset::by_key(preset).expect("a preset");
    let mut scenario = Scenario::from_preset(preset);
    for (key, value) in changed {
        (row(key).set)(&mut scenario.params, *value);
    }
    Plausible::of(&scenario, row(key))
}

fn row(key: &str) -> &'static Param {
    Param::by_key(key).expect("a row")
}

/// What is said of a value, and the range that it has by that.
#[test]
fn ranges_are_of_the_source_or_the_stated_ones() {
    let cases = [
        ("half to twice", &[][..], "budget", 850_000.0, 3_400_000.0),
        ("half to twice the odds", &[], "win_outbound", 0.05, 0.18),
        ("none: a tenth of the most", &[], "word_of_mouth", 0.0, 0.03),
        (
            "all: a tenth of the most",
            &[("self_serve", 1.0)],
            "self_serve",
            0.9,
            1.0,
        ),
        (
            "as far as can be set",
            &[("horizon", 100.0)],
            "horizon",
            50.0,
            120.0,
        ),
        ("its source's", &[], "churn", 0.08, 0.13),
        (
            "its source's, yours in it",
            &[("churn", 0.12)],
            "churn",
            0.08,
            0.13,
        ),
        (
            "yours out of its source's",
            &[("churn", 0.5)],
            "churn",
            1.0 / 3.0,
            2.0 / 3.0,
        ),
        (
            "yours, was published",
            &[("price", 10_000.0)],
            "price",
            5_000.0,
            20_000.0,
        ),
    ];
    for (what, changed, key, low, high) in cases {
        let value = of("scale-up", changed, key).unwrap_or_else(|| panic!("{what}: none"));
        // Values go in steps.
        near(what, value.low, row(key).scale.snap(low), 1e-12);
        near(what, value.high, row(key).scale.snap(high), 1e-12);
    }
}

#[test]
fn what_was_published_is_no_guess_and_a_seed_no_fact() {
    for key in ["price", "seed", "season_peak"] {
        assert!(of("scale-up", &[], key).is_none(), "{key}");
    }
    for key in ["seed", "season_peak"] {
        assert!(of("scale-up", &[(key, 7.0)], key).is_none(), "{key}");
    }
}

/// From the lowest to the highest, always what can be set, and never backwards.
#[test]
fn every_place_in_a_range_has_its_value() {
    for preset in PRESETS {
        let scenario = Scenario::from_preset(preset);
        for row in PARAMS {
            let Some(value) = Plausible::of(&scenario, row) else {
                continue;
            };
            let what = format!("{} {}", preset.key, row.key);
            let given = preset.given(row).expect("a value");
            assert!(
                given.passport().range.is_some()
                    || matches!(given.passport().status, Status::Assumed | Status::Solved),
                "{what}"
            );
            let places = (-20..=20).map(|place| f64::from(place) / 20.0);
            let values: Vec<f64> = places.map(|place| value.value(place)).collect();
            assert!(values.is_sorted(), "{what}: {values:?}");
            assert!(
                values.iter().all(|&value| value == row.scale.snap(value)),
                "{what}: {values:?}"
            );
            let ends = [values[0], values[20], values[40]];
            let expected = [
                if value.goes(-1.0) { value.low } else { ends[1] },
                row.scale.snap(value.now),
                if value.goes(1.0) { value.high } else { ends[1] },
            ];
            assert_eq!(ends, expected, "{what}");
        }
    }
}

/// A range that a source gives holds the value that stands beside it, and names its source.
#[test]
fn a_source_that_gives_a_range_is_named_and_holds_the_value() {
    let mut found = 0;
    for preset in PRESETS {
        for given in PARAMS.iter().filter_map(|row| preset.given(row)) {
            let Some([low, high]) = given.passport().range else {
                continue;
            };
            found += 1;
            let what = format!("{} {}: {low} to {high}", preset.key, given.key());
            assert!(given.passport().source.is_some(), "{what}: by nobody");
            assert!(
                low < high && (low..=high).contains(&given.value()),
                "{what}"
            );
        }
    }
    assert!(found > 10, "{found} ranges");
}
