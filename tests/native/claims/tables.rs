//! The tables of cases and sweeps.

use std::collections::HashSet;

use two_stroke::claims::solve::Target;
use two_stroke::claims::{CLAIMS, Expected, SWEEPS, Varied};
use two_stroke::model::Param;
use two_stroke::model::presets::Preset;

#[track_caller]
fn row(key: &str) -> &'static Param {
    Param::by_key(key).unwrap_or_else(|| panic!("no parameter {key}"))
}

#[test]
fn every_claim_is_put_to_the_test_where_it_should_hold_and_where_not() {
    let mut keys = HashSet::new();
    for (claim, number) in CLAIMS.iter().zip(1..) {
        assert_eq!(claim.id, format!("C{number}"));
        let expects = |expected| claim.cases.iter().any(|case| case.expected == expected);
        assert!(expects(Expected::Holds), "{}", claim.id);
        // The thesis knows no market where these fail.
        let everywhere = ["C1", "C2", "C4", "C7", "C9"].contains(&claim.id);
        assert_eq!(expects(Expected::Fails), !everywhere, "{}", claim.id);
        for case in claim.cases {
            assert!(keys.insert(case.key), "{} twice", case.key);
            assert!(
                case.key.starts_with(&format!("{}-", claim.id)),
                "{}",
                case.key
            );
            assert!(Preset::by_key(case.market).is_some(), "{}", case.key);
            for &(key, value) in case.changed {
                assert_eq!(row(key).scale.snap(value), value, "{}", case.key);
            }
        }
    }
}

#[test]
fn sweeps_move_what_can_be_moved_over_many_values() {
    for sweep in SWEEPS {
        assert!(CLAIMS.iter().any(|claim| claim.id == sweep.claim));
        assert!(Preset::by_key(sweep.market).is_some(), "{sweep:?}");
        assert!(sweep.values.len() >= 7, "{sweep:?}");
        assert!(sweep.values.is_sorted_by(|a, b| a < b), "{sweep:?}");
        let keys = match &sweep.varied {
            Varied::Value(key) => std::slice::from_ref(key),
            Varied::Scale(_, keys) => keys,
            Varied::PriceOfAPoint => &[],
            Varied::ThirdDarkYear => {
                let target = Target::of(sweep.market).expect("a target");
                let given = Preset::by_key(sweep.market).expect("a preset").params();
                for &value in sweep.values {
                    let found = target.with_dark_year(value).root(&given);
                    assert!(found.is_ok(), "{found:?}");
                }
                &[]
            }
        };
        let given = Preset::by_key(sweep.market).expect("a preset").params();
        for &key in keys {
            let row = row(key);
            for &value in sweep.values {
                let (params, _) = sweep.at(value);
                let wished = match sweep.varied {
                    Varied::Value(_) => value,
                    _ => (row.get)(&given) * value,
                };
                // Snapped to the scale, never cut off at its end.
                let found = (row.get)(&params);
                assert_eq!(found, row.scale.snap(wished), "{key} at {value}");
                assert!(
                    row.scale.min() <= wished && wished <= row.scale.max(),
                    "{key} at {value}"
                );
            }
        }
    }
    // Claims with a condition have a sweep of it; C2 and C4 have none.
    for claim in ["C1", "C3", "C5", "C6", "C7", "C8", "C9", "C10"] {
        assert!(SWEEPS.iter().any(|sweep| sweep.claim == claim), "{claim}");
    }
}
