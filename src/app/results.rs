//! What the model and the workers have given so far.

use std::sync::Arc;

use crate::model::fair::Contest;
use crate::model::futures::FutureSet;
use crate::model::{Scenario, Strategy, View};
use crate::room::Standing;

/// What one run of the model gave.
pub struct Results {
    /// Which run: results are compared by it, never by content.
    pub number: u32,
    /// Every strategy's mean path.
    pub contest: Arc<Contest>,
    /// The paired futures so far.
    pub futures: FutureSet,
    /// The scenario it is of.
    pub scenario: Scenario,
    /// Whose futures are looked at closer, month by month, on which chart.
    pub closer: Option<Closer>,
}

/// A strategy, and the place of a chart.
pub type Closer = (Strategy, usize);

/// Whose futures are looked at closer: nobody's where the strategy is not drawn.
pub fn closer(strategy: Option<Strategy>, chart: usize, view: View) -> Option<Closer> {
    let strategy = strategy.filter(|strategy| view.strategies().any(|drawn| drawn == *strategy))?;
    Some((strategy, chart))
}

/// How far the workers are with thousands of futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// Futures that have come back.
    pub done: u32,
    /// And how many are to come; none where nothing is under way.
    pub wanted: u32,
    /// How those who run them stand.
    pub standing: Standing,
}

impl Default for Crowd {
    fn default() -> Self {
        Self {
            done: 0,
            wanted: 0,
            standing: Standing::Well,
        }
    }
}
