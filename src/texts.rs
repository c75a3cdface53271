//! The words of the first screen, made from `texts/en.ftl` when the crate is built (`build/texts.rs`): a constant for a
//! text, a function for one with holes. A key or a hole that is not there does not compile.
//!
//! Here are the kinds of which the words depend.

pub use crate::model::Strategy as Plan;

/// By how much a plan earns more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is felt.
    Little,
    /// It is plain.
    Clearly,
    /// Nobody would compare.
    Far,
}

/// By how much a plan rides smoother.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Smoother {
    /// Not by enough to be felt.
    About,
    /// A little.
    Little,
    /// Much.
    Much,
}

/// How bumpy a ride is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swing {
    /// Hardly at all.
    Smooth,
    /// A little.
    Little,
    /// Months differ.
    Bumpy,
    /// Much.
    Very,
    /// A usual month strays by more than it brings.
    StopAndGo,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// Nobody.
    None,
    /// One.
    One,
    /// More, or a part of one.
    More,
}

/// How marketing and sales get on, after Kotler, Rackham & Krishnaswamy 2006 (undefined, defined, aligned, integrated).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// They work as one.
    One,
    /// They are aligned.
    Well,
    /// Their roles are defined, and no more.
    Apart,
    /// Each works for itself.
    Alone,
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
