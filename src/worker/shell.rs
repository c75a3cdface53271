//! The worker's own side: hears questions, works in slices, answers.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::Job;
use super::found::at_once;
use super::protocol::{Answer, Call, Reply, decode, encode};
use crate::written::NUMBERS;

/// Between two slices the worker hears whether something else is wanted.
const SLICE_MS: f64 = 40.0;

fn global() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn now_ms() -> f64 {
    global().performance().map_or(0.0, |clock| clock.now())
}

/// The job under way, with the number of its question.
#[derive(Default)]
struct Bench {
    job: RefCell<Option<(u32, Job)>>,
    /// Whether a slice is on its way: there is never more than one.
    awake: Cell<bool>,
}

/// Starts listening.
pub fn start() {
    let bench = Rc::<Bench>::default();
    let work = slices(&bench);
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = Uint8Array::new(&event.data()).to_vec();
        if let Some(call) = decode::<Call>(&bytes) {
            bench.take(call);
            bench.wake(&work);
        }
    });
    global().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Listens as long as the worker lives.
    hear.forget();
    say(0, Reply::Ready);
}

impl Bench {
    /// Takes up a question, or leaves the one before.
    fn take(&self, (number, request): Call) {
        // What takes no time leaves the job under way alone.
        if let Some(reply) = request
            .as_ref()
            .and_then(|request| at_once(request, &NUMBERS))
        {
            return say(number, reply);
        }
        let job = request.and_then(|request| {
            let job = Job::new(&request, NUMBERS, now_ms);
            say(
                number,
                job.as_ref().map_or_else(
                    || Reply::Done("The scenario cannot be read.".to_owned()),
                    Job::headers,
                ),
            );
            Some((number, job?))
        });
        self.job.replace(job);
    }

    fn wake(&self, work: &Closure<dyn FnMut()>) {
        if self.job.borrow().is_some() && !self.awake.replace(true) {
            let _ = global().set_timeout_with_callback(work.as_ref().unchecked_ref());
        }
    }

    /// Works for the time of a slice, or until the job is done.
    fn work(&self) {
        let until = now_ms() + SLICE_MS;
        let mut slot = self.job.borrow_mut();
        let Some((number, job)) = slot.as_mut() else {
            return;
        };
        while !job.done() && now_ms() < until {
            for reply in job.step() {
                say(*number, reply);
            }
        }
        if job.done() {
            *slot = None;
        } else {
            say(*number, job.progress());
        }
    }
}

/// A slice, and after it the next.
fn slices(bench: &Rc<Bench>) -> Rc<Closure<dyn FnMut()>> {
    Rc::new_cyclic(|again: &Weak<Closure<dyn FnMut()>>| {
        let (again, bench) = (again.clone(), Rc::clone(bench));
        Closure::new(move || {
            bench.awake.set(false);
            bench.work();
            if let Some(again) = again.upgrade() {
                bench.wake(&again);
            }
        })
    })
}

fn say(number: u32, reply: Reply) {
    let answer: Answer = (number, reply);
    let _ = global().post_message(&Uint8Array::from(encode(&answer).as_slice()));
}
