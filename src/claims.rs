//! The ten claims of two-stroke growth, and how they are weighed.
//!
//! A claim is a sentence; a case puts it to the model on one market, on one footing, by one measure. What
//! the thesis expects is typed; what is found is computed, and may refute it. Nothing here knows more of
//! the model than a visitor could see.
//!
//! - `table`: the claims and their cases, [`CLAIMS`].
//! - `question`: what a case can ask.
//! - `weighing`: [`weigh`] brings the plans of a case to their footing and runs their futures. `figure`: what it finds.
//! - `judge`: from futures to a verdict. `exact`: what chance has no part in. `best`: the best amount of
//!   management.
//! - `sweep` and `sweeps`: a case at many values of one parameter, and where its verdict turns.
//! - [`words`] and [`phrases`]: figures and cases in words, the same on the page and on paper.
//! - [`present`]: a firm under its present plan, measured as published figures are.

use crate::model::estimate;

mod best;
mod exact;
mod figure;
mod judge;
pub mod phrases;
pub mod present;
mod question;
pub mod solve;
mod sweep;
mod sweeps;
mod table;
mod weighing;
pub mod words;

pub use estimate::{BOUND, CONFIDENCE, Estimate, MARGIN, Verdict};
pub use figure::{Figure, Of, Quantity, Weighed};
pub use question::{
    Beside, Case, Claim, Expected, Finding, Function, Measure, Over, Question, set,
};
pub use sweep::{Point, Sweep, Varied};
pub use sweeps::SWEEPS;
pub use table::CLAIMS;
pub use weighing::{weigh, weigh_on};

/// Futures of a case, where nothing else is asked for.
pub const FUTURES: usize = 300;
