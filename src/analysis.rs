//! Closer questions on a visitor's own market, each worked out in pieces and told in rows, pictures and a sentence. All
//! futures are paired: whatever is compared meets the same draws.
//!
//! [`Question`] says what a question is; most are answered from futures of plans of their own ([`FromFutures`]).

pub mod map;
mod matter;
pub mod odds;
pub mod plans;
mod question;
mod said;
pub mod split;
pub mod timing;
pub mod turns;
pub mod worth;

pub use matter::Matter;
pub use question::{FromFutures, Question, Ran, up_to};

use crate::words::Numbers;

/// Futures of a question, where nothing else is asked for.
pub const FUTURES: usize = 1_000;

/// What was found, in words and pictures.
pub trait Telling {
    /// The headings of the table.
    const HEADERS: &'static [&'static str];

    /// The table: each row has as many cells as there are headings, or one cell that is the heading of those below.
    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>>;

    /// All of it in a sentence.
    fn word(&self, numbers: &Numbers) -> String;

    /// The same as pictures of a width, each with its sentence; no word in them is a visitor's.
    fn pictures(&self, _numbers: &Numbers, _width: f64) -> Vec<String> {
        Vec::new()
    }

    /// What may be chosen about the pictures, as markup before them; no word in it is a visitor's.
    fn choices(&self) -> String {
        String::new()
    }

    /// Where the pictures are maps: the values across and up, and where these lie on each, in CSS pixels.
    fn places(&self, _numbers: &Numbers, _width: f64) -> Option<[Vec<f64>; 4]> {
        None
    }

    /// What there is to say of each of these places, by rows from below.
    fn says(&self, _numbers: &Numbers) -> Vec<String> {
        Vec::new()
    }
}
