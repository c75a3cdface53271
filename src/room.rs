//! The room for work that takes longer than a frame: a few workers, the futures behind the page and the questions about
//! a scenario in pieces, one way of talking for all of it.
//!
//! [`protocol`] is what page and workers say to each other. [`Crew`] says which worker does which piece, and what to do
//! with one that fails or hangs. [`table`] has a row for every question, `open` says how each is answered. There are two
//! modules: [`Runner`] runs futures and has the model alone, so that it is small and there soon; [`Clerk`] answers
//! questions and has all the words. All of this is pure; `shell` is the few lines that live in a worker. Memory is not
//! shared: that would need headers which plain static hosts cannot send.

pub mod at_once;
pub mod bench;
mod clerk;
mod crew;
mod futures;
mod open;
mod proof;
pub mod protocol;
#[cfg(feature = "worker")]
pub mod shell;
mod standing;
pub mod table;

/// Where the page leaves a port for a module that runs on the page itself: a global variable.
pub fn port_of(module: &str) -> String {
    format!("twoStroke/{module}")
}

pub use clerk::Clerk;
pub use crew::{Act, Crew};
pub use futures::Runner;
pub use standing::Standing;
