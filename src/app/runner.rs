//! Runs the model for the page: the mean paths at once, futures as many as a frame has room for.

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::fair::Contest;
use crate::model::futures::{FutureSet, Futures};
use crate::model::luck::Draws;
use crate::model::strategies::Strategy;
use crate::model::{Scenario, View};
use crate::platform::now_ms;

use super::state::Results;

/// Futures behind every figure at rest.
pub const FUTURES: usize = 200;
/// Futures that any run has, however slow the device.
const FEWEST: usize = 12;
/// Time for futures in the frame of a change.
pub const FRAME_MS: f64 = 2.5;
/// Time for futures in the frames that follow.
pub const REFINE_MS: f64 = 8.0;

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

/// A fresh run: all mean paths, and the futures that fit.
pub fn run(number: u32, scenario: &Scenario, view: View, milliseconds: f64) -> Results {
    let contest = Arc::new(Contest::new(&scenario.params, scenario.fair));
    let strategies: Vec<Strategy> = view.strategies().collect();
    let none = Futures::new(&contest, &strategies).results();
    let futures = add_futures(&contest, none, scenario, milliseconds);
    Results {
        number,
        contest,
        futures,
        scenario: scenario.clone(),
    }
}

/// The same run with more futures.
pub fn refine(results: &Results, milliseconds: f64) -> Results {
    let contest = Arc::clone(&results.contest);
    let so_far = results.futures.clone();
    let futures = add_futures(&contest, so_far, &results.scenario, milliseconds);
    Results {
        number: results.number,
        contest,
        futures,
        scenario: results.scenario.clone(),
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
    milliseconds: f64,
) -> FutureSet {
    let until = now_ms() + milliseconds;
    let mut futures = Futures::resume(contest, done);
    with_draws(scenario, |draws| {
        while futures.count() < FEWEST || (futures.count() < FUTURES && now_ms() < until) {
            futures.run_next(FUTURES, draws);
        }
    });
    futures.results()
}
