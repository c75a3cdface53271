//! Closer questions on a visitor's own market, each a computation in small steps, told in rows and a
//! sentence. All futures are paired: whatever is compared meets the same draws.

pub mod odds;
mod paired;
mod said;
pub mod split;
pub mod timing;
pub mod worth;

/// Futures of an analysis, where nothing else is asked for.
pub const FUTURES: usize = 200;
