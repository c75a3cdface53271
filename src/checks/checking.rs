//! All checks, one at a time.

use super::bits::{self, KINDS, digests};
use super::digests::DIGESTS;
use super::{Group, Outcome, Value, check, figures};
use crate::model::fair::Contest;
use crate::model::luck::Draws;
use crate::model::market::Step;
use crate::model::presets::Preset;
use crate::model::strategies::{STRATEGIES, StrategyRow};

/// Goes through all checks, one at a time.
#[derive(Default)]
pub struct Checking {
    results: Vec<Outcome>,
    /// The contest and the draws of the preset whose digests are being made.
    running: Option<(&'static Preset, Contest, Draws)>,
}

impl Checking {
    /// None has run yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many checks there are.
    pub fn count() -> usize {
        figures().count() + Preset::newest().count() * STRATEGIES.len() * KINDS.len()
    }

    /// Whether all have run.
    pub fn done(&self) -> bool {
        self.results.len() >= Self::count()
    }

    /// What has run so far.
    pub fn results(&self) -> &[Outcome] {
        &self.results
    }

    /// How many of those that have run passed.
    pub fn passed(&self) -> usize {
        self.results.iter().filter(|outcome| outcome.passed).count()
    }

    /// Runs the next checks: one figure, or both digests of one strategy on one preset.
    pub fn step(&mut self) {
        let ran = self.results.len();
        if let Some((subject, figures, row)) = figures().nth(ran) {
            let outcome = check(subject, figures, row, Step::QUARTER);
            self.results.push(outcome);
            return;
        }
        let number = (ran - figures().count()) / KINDS.len();
        if let Some(preset) = Preset::newest().nth(number / STRATEGIES.len()) {
            self.digest(preset, &STRATEGIES[number % STRATEGIES.len()], number);
        } else {
            self.running = None;
        }
    }

    fn digest(&mut self, preset: &'static Preset, strategy: &'static StrategyRow, number: usize) {
        if self.running.as_ref().is_none_or(|(of, ..)| *of != preset) {
            let (contest, draws) = bits::prepare(preset);
            self.running = Some((preset, contest, draws));
        }
        let Some((_, contest, draws)) = &self.running else {
            return;
        };
        let found = digests(contest, draws, strategy.strategy);
        // A preset without a row fails here; a test says so sooner.
        let expected = DIGESTS.get(number).copied().unwrap_or_default();
        for (name, (found, expected)) in KINDS.into_iter().zip(found.into_iter().zip(expected)) {
            self.results.push(Outcome {
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
}
