//! The solved values of the presets meet their targets, and where none could the solver says so.

use two_stroke::claims::solve::{TARGETS, Target};
use two_stroke::model::presets::{Preset, Status};
use two_stroke::model::{PARAMS, Param, Params};

fn params(key: &str) -> Params {
    Preset::by_key(key).expect("a preset").params()
}

/// To what the places of the sliders allow: a place of the least fine of them is half a per cent of its value.
const PLACES: f64 = 5e-3;

#[test]
fn the_presets_meet_their_targets() {
    for target in &TARGETS {
        let (miss, name) = target.worst(&params(target.key));
        let key = target.key;
        assert!(miss.abs() < PLACES, "{key} misses the {name} by {miss:.1e}");
    }
    let keys: Vec<_> = Preset::newest().map(|preset| preset.key).collect();
    let targets: Vec<_> = TARGETS.iter().map(|target| target.key).collect();
    assert_eq!(targets, keys);
}

/// What is called solved is what is solved.
#[test]
fn solved_values_are_those_that_the_solver_moves() {
    for preset in Preset::newest() {
        let target = Target::of(preset.key).expect("a target");
        for row in PARAMS {
            let given = preset.given(row).expect("a value");
            assert_eq!(
                given.passport().status == Status::Solved,
                target.solved().contains(&row.key),
                "{} {}",
                preset.key,
                row.key
            );
        }
    }
}

/// From where nothing is right the values are found that the preset has, to a place of each slider.
#[test]
fn the_root_is_found_again() {
    let target = Target::of("software").expect("a target");
    let mut begun = params("software");
    for (key, factor) in target.solved().iter().zip([1.5, 0.6, 1.4, 0.7, 1.3, 0.8]) {
        let row = Param::by_key(key).expect("a row");
        let value = (row.get)(&begun);
        (row.set)(&mut begun, value * factor);
    }
    assert!(target.worst(&begun).0.abs() > 0.1);
    let found = target.root(&begun).expect("a root");
    assert!(target.worst(&found).0.abs() <= 1e-6);
    for key in target.solved() {
        let row = Param::by_key(key).expect("a row");
        let snapped = row.scale.snap((row.get)(&found));
        assert_eq!(snapped, (row.get)(&params("software")), "{key}");
    }
}

/// Too few accounts for what is asked: whoever is called knows the firm, so going dark is hardly felt.
#[test]
fn targets_that_cannot_be_met_are_named() {
    let target = Target::of("enterprise").expect("a target");
    let few = Params {
        accounts: 1500.0,
        ..params("enterprise")
    };
    let why = target.root(&few).expect_err("no root");
    let start =
        "enterprise: no allowed values meet all targets; the nearest of 1 searches misses the ";
    assert!(why.starts_with(start), "{why}");
    assert!(Target::NAMES.iter().any(|name| why.contains(name)), "{why}");
}
