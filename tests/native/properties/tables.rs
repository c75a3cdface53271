//! What the tables promise to those who read them.

use std::collections::BTreeSet;

use two_stroke::model::metrics::METRICS;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::strategies::STRATEGIES;
use two_stroke::model::{PARAMS, Param, Params};

#[track_caller]
fn all_differ<T: Ord + std::fmt::Debug>(what: &str, values: impl IntoIterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for value in values {
        assert!(!seen.contains(&value), "{what}: {value:?} comes twice");
        seen.insert(value);
    }
}

#[test]
fn rows_are_told_apart() {
    all_differ("id", PARAMS.iter().map(|row| row.id));
    all_differ("key", PARAMS.iter().map(|row| row.key));
    all_differ("label", PARAMS.iter().map(|row| row.label));
    all_differ("metric", METRICS.iter().map(|metric| metric.key));
    all_differ("strategy", STRATEGIES.iter().map(|row| row.key));
    all_differ(
        "preset",
        PRESETS.iter().map(|preset| (preset.id, preset.revision)),
    );
    all_differ("preset key", Preset::newest().map(|preset| preset.key));
    for (at, row) in STRATEGIES.iter().enumerate() {
        assert_eq!(
            row.strategy as usize, at,
            "{} stands where its number says",
            row.key
        );
        assert_eq!(row.strategy.row().key, row.key);
    }
}

/// Reading and writing a row touch the field of its name and no other.
#[test]
fn rows_read_what_they_write() {
    for (at, row) in PARAMS.iter().enumerate() {
        let mut params = Params::default();
        (row.set)(&mut params, 0.25 + at as f64);
        for other in PARAMS {
            let expected = if other.key == row.key {
                0.25 + at as f64
            } else {
                0.0
            };
            assert_eq!(
                (other.get)(&params),
                expected,
                "{} after {}",
                other.key,
                row.key
            );
        }
        assert!(Param::at(row.id, 0).is_some_and(|(found, _)| found.key == row.key));
        assert!(Param::by_key(row.key).is_some_and(|found| found.id == row.id));
        let (min, max) = (row.scale.min(), row.scale.max());
        assert!(min < max, "{}", row.key);
        let ends = (
            row.scale.value(row.scale.first()),
            row.scale.value(row.scale.last()),
        );
        assert_eq!(ends, (min, max), "{}: both ends are positions", row.key);
        assert_eq!(
            (
                row.put(&mut params, f64::INFINITY),
                row.put(&mut params, -1e300)
            ),
            (max, min)
        );
        assert_eq!(row.put(&mut params, f64::NAN), min, "{}", row.key);
    }
}

#[test]
fn every_preset_gives_every_row_once() {
    for preset in PRESETS {
        for list in preset.lists() {
            let keys: Vec<&str> = list.collect();
            all_differ(preset.key, keys.iter().copied());
            for key in keys {
                let known = Param::by_key(key).is_some();
                assert!(known, "{} {key}: no such row", preset.key);
            }
        }
        for row in PARAMS {
            let name = format!("{} {}", preset.key, row.key);
            let given = preset
                .given(row)
                .unwrap_or_else(|| panic!("{name}: no value"));
            assert_eq!(
                row.scale.snap(given.value()),
                given.value(),
                "{name}: on no position"
            );
            assert_eq!((row.get)(&preset.params()), given.value(), "{name}");
        }
    }
}
