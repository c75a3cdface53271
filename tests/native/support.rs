//! What several tests need.

use std::path::PathBuf;

pub(crate) use two_stroke::checks::{NO_SPEND, still};
use two_stroke::model::Params;
use two_stroke::model::luck::{Luck, MeanPath};
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::simulate::Engine;
use two_stroke::model::strategies::Plan;

/// The months of a plan under some luck.
pub(crate) fn run(market: &Market, plan: Plan, months: usize, luck: &impl Luck) -> Vec<Month> {
    let mut all = Vec::with_capacity(months);
    Engine::new(market, plan, months).run(luck, |month| all.push(*month));
    all
}

/// The months of a plan's mean path.
pub(crate) fn mean_path(params: &Params, plan: Plan, months: usize) -> Vec<Month> {
    run(&Market::new(params), plan, months, &MeanPath)
}

/// Relative closeness; absolute around zero.
#[track_caller]
pub(crate) fn near(what: &str, found: f64, expected: f64, tolerance: f64) {
    let off = (found - expected).abs() / expected.abs().max(f64::MIN_POSITIVE);
    assert!(
        off <= tolerance || (expected == 0.0 && found.abs() <= tolerance),
        "{what}: {found} is not {expected}; off by {off:e}, allowed {tolerance:e}"
    );
}

/// Closeness by a number of standard errors.
#[track_caller]
pub(crate) fn within(what: &str, found: f64, expected: f64, allowed: f64) {
    assert!(
        (found - expected).abs() <= allowed,
        "{what}: {found} is not within {allowed} of {expected}"
    );
}

/// A path below the repository's root.
pub(crate) fn at_root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Compares a text with the file that holds it, or writes the file when the variable `update` is set.
#[track_caller]
pub(crate) fn same_as_file(path: &str, update: &str, text: &str) {
    let file = at_root(path);
    if std::env::var_os(update).is_some() {
        std::fs::write(&file, text).expect("the file can be written");
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept == text {
        return;
    }
    let (kept, now): (Vec<_>, Vec<_>) = (kept.lines().collect(), text.lines().collect());
    let differing: Vec<String> = (0..kept.len().max(now.len()))
        .filter(|&line| kept.get(line) != now.get(line))
        .map(|line| {
            let side = |lines: &[&str]| lines.get(line).map_or("(no line)", |text| text).to_owned();
            format!("line {}\n  - {}\n  + {}", line + 1, side(&kept), side(&now))
        })
        .collect();
    panic!(
        "{path} is not what the code gives; {update}=1 writes it anew. {} lines differ:\n{}",
        differing.len(),
        differing[..differing.len().min(20)].join("\n")
    );
}
