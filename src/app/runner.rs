//! Runs the model for the page: the mean paths at once, futures as many as a frame has room for.

use std::cell::RefCell;
use std::sync::Arc;

use crate::charts::CHARTS;
use crate::model::fair::Contest;
use crate::model::futures::{FutureSet, Futures};
use crate::model::luck::Draws;
use crate::model::strategies::Strategy;
use crate::model::{Scenario, View};
use crate::platform::now_ms;

use super::state::{Closer, Results};

/// Futures behind every figure at rest.
pub const FUTURES: usize = 200;
/// Futures that any run has, however slow the device.
const FEWEST: usize = 12;
/// Time for futures in the frames that follow.
pub const REFINE_MS: f64 = 8.0;

/// Time for futures in the frame of a change: as much as the device takes without dropping a frame.
#[derive(Clone, Copy)]
pub struct FrameTime {
    milliseconds: f64,
}

impl FrameTime {
    const FEWEST_MS: f64 = 1.0;
    const MOST_MS: f64 = 4.0;
    /// A frame that takes longer has cost the next one.
    const SMOOTH_MS: f64 = 25.0;

    /// To begin with.
    pub fn new() -> Self {
        Self { milliseconds: 2.5 }
    }

    /// For the next frame.
    pub fn milliseconds(self) -> f64 {
        self.milliseconds
    }

    /// Hears how long such a frame was, to the beginning of the next: a little more as long as that is smooth, a
    /// third less when it is not.
    pub fn heard(&mut self, frame_ms: f64) {
        self.milliseconds = if frame_ms < Self::SMOOTH_MS {
            (self.milliseconds * 1.05).min(Self::MOST_MS)
        } else {
            (self.milliseconds * 0.67).max(Self::FEWEST_MS)
        };
    }
}

thread_local! {
    /// The draws of the seed in use: they do not depend on any other slider.
    static DRAWS: RefCell<Option<Draws>> = const { RefCell::new(None) };
}

/// Runs `body` with draws for a scenario.
pub fn with_draws<R>(scenario: &Scenario, body: impl FnOnce(&Draws) -> R) -> R {
    let (seed, months) = (
        scenario.params.seed as u64,
        scenario.params.horizon as usize,
    );
    DRAWS.with_borrow_mut(|kept| {
        let serves = kept
            .as_ref()
            .is_some_and(|draws| draws.serves(seed, months));
        if !serves {
            *kept = None;
        }
        body(kept.get_or_insert_with(|| Draws::new(seed, FUTURES, months)))
    })
}

/// A first run: all mean paths, and the futures that fit.
pub fn run(scenario: &Scenario, view: View, closer: Option<Closer>, milliseconds: f64) -> Results {
    let contest = Contest::new(&scenario.params, scenario.fair);
    filled(0, contest, scenario, view, closer, milliseconds)
}

/// The run after another one.
pub fn rerun(
    before: &Results,
    scenario: &Scenario,
    view: View,
    closer: Option<Closer>,
    milliseconds: f64,
) -> Results {
    let contest = Contest::beside(&before.contest, &scenario.params, scenario.fair);
    filled(
        before.number + 1,
        contest,
        scenario,
        view,
        closer,
        milliseconds,
    )
}

fn filled(
    number: u32,
    contest: Contest,
    scenario: &Scenario,
    view: View,
    closer: Option<Closer>,
    milliseconds: f64,
) -> Results {
    let contest = Arc::new(contest);
    let strategies: Vec<Strategy> = view.run().collect();
    let none = Futures::new(&contest, &strategies).results();
    let futures = add_futures(&contest, none, scenario, closer, milliseconds);
    Results {
        number,
        contest,
        futures,
        scenario: scenario.clone(),
        closer,
    }
}

/// The same run with more futures.
pub fn refine(results: &Results, milliseconds: f64) -> Results {
    let contest = Arc::clone(&results.contest);
    let so_far = results.futures.clone();
    let closer = results.closer;
    let futures = add_futures(&contest, so_far, &results.scenario, closer, milliseconds);
    Results {
        number: results.number,
        contest,
        futures,
        scenario: results.scenario.clone(),
        closer,
    }
}

impl Results {
    /// Whether it has all the futures it will have.
    pub fn is_full(&self) -> bool {
        self.futures.count() >= FUTURES
    }
}

fn add_futures(
    contest: &Contest,
    done: FutureSet,
    scenario: &Scenario,
    closer: Option<Closer>,
    milliseconds: f64,
) -> FutureSet {
    let until = now_ms() + milliseconds;
    let closer = closer.map(|(strategy, chart)| (strategy, CHARTS[chart].figure));
    let mut futures = Futures::resume(contest, done).looking_at(closer);
    with_draws(scenario, |draws| {
        while futures.count() < FEWEST || (futures.count() < FUTURES && now_ms() < until) {
            futures.run_next(FUTURES, draws);
        }
    });
    futures.results()
}
