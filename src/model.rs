//! The simulator: pure, no web, no clock, no chance but what the seed gives.

pub mod best;
pub mod course;
pub mod equations;
pub mod estimate;
pub mod fair;
pub mod force;
pub mod futures;
pub mod income;
pub mod luck;
pub mod market;
pub mod metrics;
pub mod number;
pub mod odds;
pub mod outcome;
pub mod pack;
pub mod params;
pub mod pipeline;
pub mod plausible;
pub mod presets;
pub mod quantiles;
pub mod random;
pub mod rate;
pub mod ride;
pub mod scenario;
pub mod simulate;
pub mod sources;
pub mod strategies;

pub use fair::FairFight;
pub use outcome::Month;
pub use params::{PARAMS, Param, Params};
pub use scenario::{Scenario, View};
pub use strategies::{STRATEGIES, Strategy};

/// Raised whenever a change of the equations or of the draws changes any figure: links carry it, so that a reader can be
/// told why today's figures differ from the sender's.
pub const MODEL_VERSION: u16 = 4;

/// Whether this is the page itself, whose workers have what is only told when asked.
const IS_PAGE: bool = cfg!(all(feature = "web", not(feature = "worker")));

/// A text that the page shows only when asked, and then by the worker: the page need not load it.
const fn told_when_asked(text: &'static str) -> &'static str {
    if IS_PAGE { "" } else { text }
}
