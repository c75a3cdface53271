//! Thousands of futures behind the page: asks the workers once a change has been answered in its frame, and shows what
//! comes back when it is many and when it is all. They are the store that every figure over futures is read from.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::futures::FutureSet;
use crate::platform::now_ms;
use crate::room::Standing;
use crate::room::protocol::{Answer, Ask, Task};

use super::room::{self, Job, Listener, Module};
use super::state::{Crowd, Results, State};

/// What a change asks for.
const MANY: u32 = 2_048;
/// What follows where the device has made those in [`SOON_MS`].
const MOST: u32 = 10_240;
const SOON_MS: f64 = 1_000.0;
/// Futures of a piece: some ten milliseconds of work, so that a worker soon hears of something newer.
const PIECE: u32 = 128;

thread_local! {
    static WANTED: RefCell<Option<Rc<Wanted>>> = const { RefCell::new(None) };
}

/// The futures of a run that are on their way.
struct Wanted {
    state: State,
    /// Of which run.
    results: Arc<Results>,
    task: Task,
    since_ms: f64,
    /// Those that have come back, by piece: they are joined in order, so that it does not matter who ran which.
    came: RefCell<Vec<Option<FutureSet>>>,
    jobs: RefCell<Vec<Job>>,
}

/// Asks for many futures of a run; what was asked before is dropped.
pub fn ask(state: State, results: Arc<Results>) {
    stop(state);
    let scenario = &results.scenario;
    let task = Task::new(
        &scenario.params,
        scenario.fair,
        results.futures.strategies(),
        results.closer,
    );
    let wanted = Rc::new(Wanted {
        state,
        results,
        task,
        since_ms: now_ms(),
        came: RefCell::default(),
        jobs: RefCell::default(),
    });
    WANTED.set(Some(Rc::clone(&wanted)));
    wanted.ask_until(MANY);
}

/// Drops what was asked for.
pub fn stop(state: State) {
    if let Some(wanted) = WANTED.take() {
        for job in wanted.jobs.take() {
            room::leave(job);
        }
    }
    tell(state, |crowd| (crowd.done, crowd.wanted) = (0, 0));
}

/// Tells the page how those who run the futures stand, whenever that changes.
pub fn watch(state: State) {
    room::watch(Box::new(move |standing| {
        tell(state, |crowd| {
            crowd.standing = standing;
            if standing == Standing::Gone {
                crowd.wanted = 0;
            }
        });
    }));
}

/// If there is anything new: in a drag there is not, and a frame has better things to do.
fn tell(state: State, change: impl FnOnce(&mut Crowd)) {
    let Some(before) = state.crowd.try_get_untracked() else {
        return;
    };
    let mut after = before;
    change(&mut after);
    if after != before {
        state.crowd.try_set(after);
    }
}

impl Wanted {
    fn ask_until(self: &Rc<Self>, last: u32) {
        let first = {
            let mut came = self.came.borrow_mut();
            let first = came.len() as u32;
            came.resize_with((last / PIECE) as usize, || None);
            first
        };
        let pieces = first..last / PIECE;
        let asks = pieces.map(|at| Ask::Futures(self.task.clone(), at * PIECE, PIECE));
        let wanted = Rc::clone(self);
        // What trouble there is the crew's standing says.
        let listener: Listener = Rc::new(move |place, answer| match answer {
            Ok(Answer::Futures(numbers)) => wanted.hear(first + place, &numbers),
            Ok(_) => false,
            Err(_) => true,
        });
        let job = room::ask(Module::Futures, asks.collect(), false, listener);
        self.jobs.borrow_mut().push(job);
        self.tell();
    }

    /// Whether they are such futures.
    fn hear(self: &Rc<Self>, place: u32, numbers: &[f64]) -> bool {
        let strategies = self.results.futures.strategies();
        let Some(set) = FutureSet::from_numbers(strategies, numbers) else {
            return false;
        };
        self.came.borrow_mut()[place as usize] = Some(set);
        let (done, all) = self.tell();
        if done == all {
            self.show();
            if all < MOST && now_ms() - self.since_ms < SOON_MS {
                self.ask_until(MOST);
            }
        }
        true
    }

    /// How many have come back, and how many will.
    fn tell(&self) -> (u32, u32) {
        let (done, all) = {
            let came = self.came.borrow();
            let done = came.iter().flatten().count() as u32;
            (done * PIECE, came.len() as u32 * PIECE)
        };
        tell(self.state, |crowd| {
            let wanted = if done < all { all } else { 0 };
            (crowd.done, crowd.wanted) = (done, wanted);
        });
        (done, all)
    }

    /// Shows the futures: each time costs the page a frame, and a sentence that flickers tells nobody more.
    fn show(&self) {
        let (state, run) = (self.state, &self.results);
        let latest = state.results.try_with_untracked(|latest| {
            (latest.scenario == run.scenario).then_some(latest.number)
        });
        let Some(Some(latest)) = latest else { return };
        let mut futures = FutureSet::none(run.futures.strategies());
        for set in self.came.borrow().iter().flatten() {
            futures.join(set);
        }
        state.results.set(Arc::new(Results {
            number: latest + 1,
            contest: Arc::clone(&run.contest),
            futures,
            scenario: run.scenario.clone(),
            closer: run.closer,
        }));
    }
}
