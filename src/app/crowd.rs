//! Thousands of futures behind the page: asks the crew of workers once a change has been answered in its frame,
//! and shows what comes back as it grows.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Float64Array;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use crate::ensemble::{Act, Answer, Ask, Crew, Standing, Task};
use crate::model::futures::FutureSet;
use crate::platform::line::{Line, cores};
use crate::platform::now_ms;

use super::state::{Crowd, Results, State};

/// What a change asks for.
const MANY: u32 = 2_048;
/// What follows where the device has made those in [`SOON_MS`].
const MOST: u32 = 10_240;
const SOON_MS: f64 = 1_000.0;
/// More workers than this share little of what is left to gain.
const MOST_WORKERS: usize = 4;
/// How often the crew is asked whether anybody hangs.
const BEAT: std::time::Duration = std::time::Duration::from_secs(2);

thread_local! {
    static GANG: RefCell<Option<Gang>> = const { RefCell::new(None) };
}

/// The crew, the lines to it, and the job it is on.
struct Gang {
    state: State,
    crew: Crew,
    lines: Vec<(usize, Line)>,
    job: Option<Job>,
}

struct Job {
    /// Of which run, with how many futures wanted.
    results: Arc<Results>,
    task: Task,
    since_ms: f64,
    wanted: u32,
    set: FutureSet,
    shown: usize,
}

/// Asks for many futures of a run; what was asked before is dropped.
pub fn ask(state: State, results: Arc<Results>) {
    let task = Task {
        params: results.scenario.params,
        fair: results.scenario.fair,
        strategies: results.futures.strategies().to_vec(),
        closer: results.closer,
    };
    with_gang(state, |gang| {
        gang.job = Some(Job {
            set: FutureSet::none(results.futures.strategies()),
            shown: results.futures.count(),
            results,
            task,
            since_ms: now_ms(),
            wanted: MANY,
        });
        gang.crew.want(MANY)
    });
}

/// Drops what was asked for.
pub fn stop(state: State) {
    let begun = GANG.with_borrow(Option::is_some);
    if begun {
        with_gang(state, |gang| {
            gang.job = None;
            gang.crew.want(0)
        });
    }
}

/// Lets the gang decide, does what it says, and tells the page how it stands.
fn with_gang(state: State, decide: impl FnOnce(&mut Gang) -> Vec<Act>) {
    let mut decide = Some(decide);
    // The rest is in the page once, whatever is decided.
    settle(state, &mut |gang| {
        decide.take().map_or_else(Vec::new, |decide| decide(gang))
    });
}

fn settle(state: State, decide: &mut dyn FnMut(&mut Gang) -> Vec<Act>) {
    let more = GANG.with_borrow_mut(|slot| {
        let gang = slot.get_or_insert_with(|| Gang::new(state));
        let acts = decide(gang);
        gang.act(acts);
        gang.tell()
    });
    // Set when nothing is borrowed any more: what follows from it may ask again.
    if let Some(results) = more {
        state.results.set(results);
    }
}

impl Gang {
    fn new(state: State) -> Self {
        let _ = set_interval_with_handle(
            move || {
                let busy =
                    GANG.with_borrow(|gang| gang.as_ref().is_some_and(|gang| gang.crew.busy()));
                if busy {
                    with_gang(state, |gang| gang.crew.beat());
                }
            },
            BEAT,
        );
        Self {
            state,
            crew: Crew::new(cores().min(MOST_WORKERS)),
            lines: Vec::new(),
            job: None,
        }
    }

    fn act(&mut self, mut acts: Vec<Act>) {
        let mut next = 0;
        while let Some(act) = acts.get(next).cloned() {
            next += 1;
            match act {
                Act::End(number) => self.lines.retain(|(other, _)| *other != number),
                Act::Start(number) | Act::StartOnPage(number) => {
                    match self.open(number, act == Act::StartOnPage(number)) {
                        Some(line) => self.lines.push((number, line)),
                        None => acts.extend(self.crew.failed(number)),
                    }
                }
                Act::Run(number, first, count) => self.send(number, first, count),
            }
        }
    }

    fn open(&self, number: usize, on_page: bool) -> Option<Line> {
        let state = self.state;
        let hear = Box::new(move |said| {
            let answer = Answer::from_numbers(&Float64Array::new(&said).to_vec());
            with_gang(state, |gang| gang.hear(number, answer));
        });
        let fail = Box::new(move || with_gang(state, |gang| gang.crew.failed(number)));
        if on_page {
            Line::to_module("ensemble", crate::ensemble::PORT, hear, fail)
        } else {
            Line::to_worker("ensemble", hear, fail)
        }
    }

    fn send(&self, number: usize, first: u32, count: u32) {
        let line = self.lines.iter().find(|(other, _)| *other == number);
        if let (Some((_, line)), Some(job)) = (line, &self.job) {
            let ask = Ask {
                job: self.crew.job(),
                first,
                count,
                task: job.task.clone(),
            };
            line.send(&Float64Array::from(ask.to_numbers().as_slice()));
        }
    }

    fn hear(&mut self, number: usize, answer: Answer) -> Vec<Act> {
        match answer {
            Answer::Ready => self.crew.ready(number),
            Answer::Unreadable => self.crew.failed(number),
            Answer::Futures { job, numbers } => {
                let latest = self.job.as_mut().filter(|_| job == self.crew.job());
                let set = latest.as_ref().map(|latest| {
                    FutureSet::from_numbers(latest.results.futures.strategies(), &numbers)
                });
                // Before the crew takes the piece for done: it must be run again.
                if set == Some(None) {
                    return self.crew.failed(number);
                }
                let (wanted, mut acts) = self.crew.answered(number, job);
                let (Some(job), Some(set), true) = (latest, set.flatten(), wanted) else {
                    return acts;
                };
                job.set.join(&set);
                let soon = now_ms() - job.since_ms < SOON_MS;
                if job.set.count() >= MANY as usize && job.wanted < MOST && soon {
                    job.wanted = MOST;
                    acts.extend(self.crew.want_more(MOST));
                }
                acts
            }
        }
    }

    /// Shows how far it is, and the futures when there are many and when there are all: each time costs the page a
    /// frame, and a sentence that flickers tells nobody more.
    fn tell(&mut self) -> Option<Arc<Results>> {
        let standing = self.crew.standing();
        let Some(job) = &mut self.job else {
            let none = Crowd {
                standing,
                ..Crowd::default()
            };
            show(self.state, none);
            return None;
        };
        let done = job.set.count();
        let ended = done >= job.wanted as usize || standing == Standing::Gone;
        let how_far = Crowd {
            done: done as u32,
            wanted: if ended { 0 } else { job.wanted },
            standing,
        };
        show(self.state, how_far);
        let many = MANY as usize;
        let shown =
            (done >= many && job.shown < many) || (done >= job.wanted as usize && done > job.shown);
        let latest = self
            .state
            .results
            .try_with_untracked(|latest| latest.scenario == job.results.scenario);
        if !shown || latest != Some(true) {
            return None;
        }
        job.shown = done;
        let number = self
            .state
            .results
            .try_with_untracked(|latest| latest.number)?
            + 1;
        Some(Arc::new(Results {
            number,
            contest: Arc::clone(&job.results.contest),
            futures: job.set.clone(),
            scenario: job.results.scenario.clone(),
            closer: job.results.closer,
        }))
    }
}

/// Tells the page, if there is anything new: in a drag there is not, and a frame has better things to do.
fn show(state: State, how_far: Crowd) {
    if state.crowd.try_get_untracked() != Some(how_far) {
        state.crowd.try_set(how_far);
    }
}
