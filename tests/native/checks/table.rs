//! The table against `tests/golden/oracles.json`, figures that are published or derived in closed form.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use two_stroke::checks::{SUBJECTS, figures};

use super::{near, subject};

static ORACLES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../golden/oracles.json"))
        .expect("the oracle file is JSON")
});

/// Every number below a value, by its path.
fn leaves(path: &str, value: &Value, found: &mut BTreeMap<String, f64>) {
    let join = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}/{name}")
        }
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                leaves(&join(name), value, found);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                leaves(&join(&at.to_string()), value, found);
            }
        }
        value => {
            found.insert(path.to_owned(), value.as_f64().expect("a number"));
        }
    }
}

fn case(key: &str) -> BTreeMap<String, f64> {
    let mut found = BTreeMap::new();
    leaves("", &ORACLES[key]["case"], &mut found);
    assert!(!found.is_empty(), "no oracle {key}");
    found
}

/// Half a unit of the last digit that a number is written with; nothing for one written in full.
fn half_a_digit(value: f64) -> f64 {
    let text = format!("{value}");
    let digits = text
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>();
    if digits.trim_start_matches('0').len() >= 15 {
        return value.abs() * 4.0 * f64::EPSILON;
    }
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    0.500_000_1 / 10.0_f64.powf(decimals as f64)
}

/// Figures of the file that are no check: a form that is not this engine's, and a series with those of its
/// measures that the application does not show (their formulas stand below).
const NOT_IN_THE_TABLE: [(&str, &[&str]); 2] = [
    ("nerlove_arrow", &["discrete_G_eq_0.9G_plus_A/"]),
    (
        "smoothness",
        &[
            "R/",
            "mean",
            "sd",
            "CV",
            "CV_pop",
            "semidev_pop",
            "semidev_ratio",
            "maxDD",
            "ulcer_pct",
            "peak_trough",
            "sd_mom",
            "mean_abs_change_ratio",
        ],
    ),
];

#[test]
fn the_table_has_every_oracle_figure() {
    let listed = ORACLES.as_object().expect("a table");
    let mut missing = Vec::new();
    for key in listed.keys() {
        let subject = subject(key);
        let free = NOT_IN_THE_TABLE.iter().find(|(other, _)| other == key);
        let free = free.map_or(&[][..], |(_, names)| names);
        for (path, _) in case(key) {
            let row = figures().any(|(of, _, row)| of.key == *key && row.figure == path);
            let given = subject.given.iter().any(|(name, _)| *name == path);
            let free = free
                .iter()
                .any(|name| path == *name || name.ends_with('/') && path.starts_with(name));
            if !(row || given || free) {
                missing.push(format!("{key} {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}

/// What the table says is what the file says, to the digits that the file has.
#[test]
fn the_table_says_what_the_oracles_say() {
    let bass = case("bass");
    for subject in SUBJECTS {
        if ORACLES.get(subject.key).is_none() {
            let derived = subject.figures.iter().flat_map(|figures| figures.rows);
            assert!(
                derived.clone().all(|row| row.figure.is_empty()),
                "{}",
                subject.key
            );
            continue;
        }
        let file = case(subject.key);
        for (name, value) in subject.given {
            near(
                &format!("{} {name}", subject.key),
                *value,
                // The recursion by year has its givens from the closed form.
                *file.get(*name).unwrap_or_else(|| &bass[*name]),
                1e-11,
            );
        }
        for row in subject.figures.iter().flat_map(|figures| figures.rows) {
            if row.figure.is_empty() {
                continue;
            }
            let kept = *file
                .get(row.figure)
                .unwrap_or_else(|| panic!("{} {}", subject.key, row.figure));
            let off = (row.expected - kept).abs();
            let what = format!("{} {}", subject.key, row.figure);
            assert!(
                off <= half_a_digit(kept),
                "{what}: {} is not {kept}",
                row.expected
            );
        }
    }
}

/// What the file calls a matter of the engine, or of draws, is checked as one.
#[test]
fn every_kind_is_checked_as_it_is_tagged() {
    use two_stroke::checks::{Group, Tolerance};
    for (key, entry) in ORACLES.as_object().expect("a table") {
        let subject = subject(key);
        let drawn = subject
            .figures
            .iter()
            .any(|figures| figures.tolerance == Tolerance::FourErrors);
        assert_eq!(drawn, entry["kind"] == "monte-carlo", "{key}");
        assert_eq!(drawn, subject.group == Group::Randomness, "{key}");
    }
}

/// The measures of bumpiness that the page does not show, by formulas that only this test has; so a slip
/// in the file's series would show.
#[test]
fn the_twelve_months_have_their_other_measures() {
    let file = case("smoothness");
    let series: Vec<f64> = (0..12).map(|month| file[&format!("R/{month}")]).collect();
    let n = series.len() as f64;
    let mean = series.iter().sum::<f64>() / n;
    let squares: f64 = series.iter().map(|x| (x - mean).powi(2)).sum();
    let (low, high) = series.iter().fold((f64::MAX, f64::MIN), |(low, high), &x| {
        (low.min(x), high.max(x))
    });
    let below = (series
        .iter()
        .map(|x| (x - mean).min(0.0).powi(2))
        .sum::<f64>()
        / n)
        .sqrt();
    let mut peak = 0.0_f64;
    let falls: Vec<f64> = series
        .iter()
        .map(|&x| {
            peak = peak.max(x);
            x / peak - 1.0
        })
        .collect();
    let growth: Vec<f64> = series
        .windows(2)
        .map(|pair| pair[1] / pair[0] - 1.0)
        .collect();
    let mean_growth = growth.iter().sum::<f64>() / growth.len() as f64;
    let growth_squares: f64 = growth.iter().map(|x| (x - mean_growth).powi(2)).sum();
    let changes: f64 = series
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .sum();
    for (name, found) in [
        ("mean", mean),
        ("sd", (squares / (n - 1.0)).sqrt()),
        ("CV", (squares / (n - 1.0)).sqrt() / mean),
        ("CV_pop", (squares / n).sqrt() / mean),
        ("semidev_pop", below),
        ("semidev_ratio", below / mean),
        ("maxDD", falls.iter().copied().fold(0.0, f64::min)),
        (
            "ulcer_pct",
            100.0 * (falls.iter().map(|x| x * x).sum::<f64>() / n).sqrt(),
        ),
        ("peak_trough", high / low),
        ("sd_mom", (growth_squares / (n - 2.0)).sqrt()),
        ("mean_abs_change_ratio", changes / (n - 1.0) / mean),
    ] {
        near(name, found, file[name], 1e-9);
    }
}
