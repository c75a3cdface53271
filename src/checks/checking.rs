//! All checks, in pieces that anybody may run: a subject, or the digests of a preset.

use super::bits::{self, KINDS, digests};
use super::digests::DIGESTS;
use super::{Group, Outcome, SUBJECTS, Value, check, figures};
use crate::model::market::Step;
use crate::model::presets::Preset;
use crate::model::strategies::STRATEGIES;

/// How many checks there are.
pub fn count() -> usize {
    figures().count() + Preset::newest().count() * STRATEGIES.len() * KINDS.len()
}

/// How many pieces they come in.
pub fn pieces() -> usize {
    SUBJECTS.len() + Preset::newest().count()
}

/// Runs a piece of them, those of a group one after another.
pub fn run(piece: usize) -> Vec<Outcome> {
    let Some(subject) = SUBJECTS.get(piece) else {
        return same_bits(piece - SUBJECTS.len());
    };
    let of_figures = subject.figures.iter().flat_map(|figures| {
        let outcome = |row| check(subject, figures, row, Step::HALF);
        figures.rows.iter().map(outcome)
    });
    of_figures.collect()
}

/// Runs all of them.
pub fn all() -> Vec<Outcome> {
    (0..pieces()).flat_map(run).collect()
}

/// Both digests of every strategy on a preset.
fn same_bits(at: usize) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let Some(preset) = Preset::newest().nth(at) else {
        return outcomes;
    };
    let (contest, draws) = bits::prepare(preset);
    for (place, strategy) in STRATEGIES.iter().enumerate() {
        let found = digests(&contest, &draws, strategy.strategy);
        // A preset without a row fails here; a test says so sooner.
        let expected = DIGESTS.get(at * STRATEGIES.len() + place);
        let expected = expected.copied().unwrap_or_default();
        for (name, (found, expected)) in KINDS.into_iter().zip(found.into_iter().zip(expected)) {
            outcomes.push(Outcome {
                group: Group::SameBits,
                subject: preset.name,
                name,
                detail: strategy.name,
                at: 0.0,
                expected: Value::Bits(expected),
                found: Value::Bits(found),
                allowed: 0.0,
                why: "equal bits",
                source: "the native build of this version",
                passed: found == expected,
            });
        }
    }
    outcomes
}
