//! The proof that the simulator computes what it says, run by whoever doubts it: figures with a source,
//! each beside the engine's own, and digests of whole runs, which must come out to the last bit.
//!
//! One table of [`Subject`]s, and two digests for every preset and strategy. [`run`] goes through a piece of them, so that
//! workers in a browser can share them.

mod balance;
mod bits;
mod checking;
mod digests;
mod drawn;
mod firm;
mod flows;
mod formulas;
mod stocks;
mod subjects;

pub use bits::{Digests, all_digests, digests};
pub use checking::{all, count, pieces, run};
pub use digests::DIGESTS;
pub use firm::{NO_SPEND, still};
pub use flows::bass_share;
pub use subjects::SUBJECTS;

use crate::model::market::Step;

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Closed forms and published figures, through the production step.
    Oracle,
    /// Nothing is made up and nothing lost.
    Conservation,
    /// What is drawn follows its law.
    Randomness,
    /// The same seed gives the same bits on every machine.
    SameBits,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 4] = [
        Self::Oracle,
        Self::Conservation,
        Self::Randomness,
        Self::SameBits,
    ];

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Oracle => "Closed forms",
            Self::Conservation => "Nothing made up, nothing lost",
            Self::Randomness => "The laws of luck",
            Self::SameBits => "The same bits everywhere",
        }
    }
}

/// How far a figure may be off, and why by so much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// By this share of what is expected, for this reason.
    Relative(f64, &'static str),
    /// By this much, for this reason.
    Absolute(f64, &'static str),
    /// By four standard errors of the number of draws.
    FourErrors,
    /// Not at all.
    EqualBits,
}

/// One figure of an oracle.
pub struct Row {
    /// Where it stands in the oracle figures, names joined by `/`; empty when it is derived here.
    pub figure: &'static str,
    /// What it belongs to: a month, a rate, a spend; see the subject.
    pub at: f64,
    /// What must come out.
    pub expected: f64,
}

/// Figures that are found in one way.
pub struct Figures {
    /// What they are, in plain words.
    pub name: &'static str,
    /// How far they may be off.
    pub tolerance: Tolerance,
    /// How the engine gives one.
    pub find: fn(&Case) -> Found,
    /// The figures.
    pub rows: &'static [Row],
}

/// A published or derived result and how the engine maps onto it.
pub struct Subject {
    /// Its name among the oracle figures, or what is conserved.
    pub key: &'static str,
    /// What it is about.
    pub group: Group,
    /// Where it comes from.
    pub source: &'static str,
    /// How the engine's parameters are set to be this very case.
    pub mapping: &'static str,
    /// The givens of the case, by their place in the oracle figures.
    pub given: &'static [(&'static str, f64)],
    /// What is checked.
    pub figures: &'static [Figures],
}

/// What a figure is asked for.
pub struct Case<'a> {
    given: &'a [(&'static str, f64)],
    /// What the row belongs to.
    pub at: f64,
    /// The sub-step.
    pub step: Step,
}

impl Case<'_> {
    /// A given; not a number where there is none, and then nothing passes.
    pub fn of(&self, name: &str) -> f64 {
        let found = self.given.iter().find(|(key, _)| *key == name);
        found.map_or(f64::NAN, |(_, value)| *value)
    }
}

/// What the engine says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The figure.
    pub value: f64,
    /// Its standard error; nothing where nothing is drawn.
    pub error: f64,
}

impl From<f64> for Found {
    fn from(value: f64) -> Self {
        Self { value, error: 0.0 }
    }
}

/// A figure: a number, or the digest of many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A digest of the bits of many numbers.
    Bits(u64),
}

/// One check that has run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What it is about.
    pub group: Group,
    /// Name of the subject, or the preset's.
    pub subject: &'static str,
    /// What was checked, in plain words.
    pub name: &'static str,
    /// Which of these: the place of the figure, or the strategy's name.
    pub detail: &'static str,
    /// What the figure belongs to: a month, a rate, a spend; nothing for a digest.
    pub at: f64,
    /// What had to come out.
    pub expected: Value,
    /// What the engine gives here.
    pub found: Value,
    /// How far it may be off, in the unit of the figure.
    pub allowed: f64,
    /// Why by so much.
    pub why: &'static str,
    /// Where what is expected comes from.
    pub source: &'static str,
    /// Whether it is as it must be.
    pub passed: bool,
}

/// Runs one figure of a subject at a sub-step.
pub fn check(
    subject: &'static Subject,
    figures: &'static Figures,
    row: &Row,
    step: Step,
) -> Outcome {
    let case = Case {
        given: subject.given,
        at: row.at,
        step,
    };
    let found = (figures.find)(&case);
    let (allowed, why) = match figures.tolerance {
        Tolerance::Relative(share, why) => (share * libm::fabs(row.expected), why),
        Tolerance::Absolute(most, why) => (most, why),
        Tolerance::FourErrors => (4.0 * found.error, "four standard errors of the draws"),
        Tolerance::EqualBits => (0.0, "equal bits"),
    };
    Outcome {
        group: subject.group,
        subject: subject.key,
        name: figures.name,
        detail: row.figure,
        at: row.at,
        expected: Value::Number(row.expected),
        found: Value::Number(found.value),
        allowed,
        why,
        source: subject.source,
        // What is not a number is not near to anything.
        passed: libm::fabs(found.value - row.expected) <= allowed,
    }
}

/// Every figure of every subject, in order.
pub fn figures() -> impl Iterator<Item = (&'static Subject, &'static Figures, &'static Row)> {
    SUBJECTS.iter().flat_map(|subject| {
        subject
            .figures
            .iter()
            .flat_map(move |figures| figures.rows.iter().map(move |row| (subject, figures, row)))
    })
}
