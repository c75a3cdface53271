//! The worker's own side: hears requests, works in slices, answers.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::Job;
use super::protocol::{Reply, Request, decode, encode};
use crate::written::NUMBERS;

/// Between two slices the worker hears whether something else is wanted.
const SLICE_MS: f64 = 40.0;

fn global() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn now_ms() -> f64 {
    global().performance().map_or(0.0, |clock| clock.now())
}

/// Starts listening.
pub fn start() {
    let scope = global();
    let job: Rc<RefCell<Option<Job>>> = Rc::default();
    let work = slices(&scope, &job);
    let hear = {
        let (scope, job) = (scope.clone(), Rc::clone(&job));
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            let Some(request) = decode::<Request>(&bytes) else {
                return;
            };
            let Some(new) = Job::new(&request, NUMBERS, now_ms) else {
                return say(
                    &scope,
                    &Reply::Done("The scenario cannot be read.".to_owned()),
                );
            };
            say(&scope, &new.headers());
            if job.replace(Some(new)).is_none() {
                later(&scope, &work);
            }
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Listens as long as the worker lives.
    hear.forget();
    say(&scope, &Reply::Ready);
}

/// Works a slice at a time until the job is done.
fn slices(
    scope: &DedicatedWorkerGlobalScope,
    job: &Rc<RefCell<Option<Job>>>,
) -> Rc<Closure<dyn FnMut()>> {
    Rc::new_cyclic(|again: &std::rc::Weak<Closure<dyn FnMut()>>| {
        let (again, scope, job) = (again.clone(), scope.clone(), Rc::clone(job));
        Closure::new(move || {
            let until = now_ms() + SLICE_MS;
            let mut slot = job.borrow_mut();
            let Some(job) = slot.as_mut() else { return };
            while !job.done() && now_ms() < until {
                job.step().iter().for_each(|reply| say(&scope, reply));
            }
            if job.done() {
                *slot = None;
                return;
            }
            say(&scope, &job.progress());
            if let Some(again) = again.upgrade() {
                later(&scope, &again);
            }
        })
    })
}

fn later(scope: &DedicatedWorkerGlobalScope, work: &Closure<dyn FnMut()>) {
    let _ = scope.set_timeout_with_callback(work.as_ref().unchecked_ref());
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let _ = scope.post_message(&Uint8Array::from(encode(reply).as_slice()));
}
