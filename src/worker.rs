//! What takes longer than a frame runs in a web worker: a module of its own, loaded when first needed.
//!
//! [`protocol`] is what page and worker say to each other, [`Job`] is the work in small pieces, both pure;
//! `shell` is the few lines that live in the worker. Threads with shared memory would need headers that
//! plain static hosts cannot send.

pub mod bench;
pub mod found;
mod job;
pub mod protocol;
#[cfg(feature = "worker")]
pub mod shell;
mod told;

pub use job::Job;
