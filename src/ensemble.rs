//! Thousands of futures, piece by piece, in as many workers as the device has room for.
//!
//! The page asks, [`Runner`] runs a piece and answers, [`Crew`] says which worker does what and what to do with
//! one that fails or hangs; all of this is pure. `shell` is the few lines that live in a worker, a module of its
//! own that holds the model and nothing else. Memory is not shared: that would need headers which plain static
//! hosts cannot send.

mod crew;
mod protocol;
mod runner;
#[cfg(feature = "ensemble")]
pub mod shell;

/// Where the page leaves a port for the runner when it runs on the page itself.
pub const PORT: &str = "twoStrokeEnsemble";

pub use crew::{Act, Crew, PIECE, Standing};
pub use protocol::{Answer, Ask, Task};
pub use runner::Runner;
