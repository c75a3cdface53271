//! The equations, each a function. Times are in months, rates per month, money in currency units. `libm`
//! is used throughout, never the standard library's functions, so that native and WebAssembly builds give
//! the same bits.
//!
//! The page `model.html` is made from these files: the formula it shows is the body of the function, and
//! the words are its doc comment. So every comment has the same parts: a title, the meaning, then `Unit`
//! (of the result), `Why` (this form) and `Source`, which begins with the standing of the form:
//!
//! - *published*: read at its source;
//! - *standard*: textbook mathematics, true by itself once its assumptions are granted;
//! - *definition*: what a word means here;
//! - *assumed*: nobody has published it.
//!
//! A function whose name ends in `_numerically` stands in for the same formula where rounding would spoil it
//! or time matters; the page shows the formula, and says where and how it is computed otherwise.

mod both;
mod chance;
mod deals;
mod fair;
mod force;
mod money;
mod pull;
mod push;
mod ride;
mod time;

pub use both::*;
pub use chance::*;
pub use deals::*;
pub use fair::*;
pub use force::*;
pub use money::*;
pub use pull::*;
pub use push::*;
pub use ride::*;
pub use time::*;
