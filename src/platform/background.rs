//! The worker that answers questions: bytes in, bytes out. There is one at a time; another start ends the one
//! before.

use std::cell::RefCell;

use js_sys::Uint8Array;

use super::line::Line;

thread_local! {
    static RUNNING: RefCell<Option<Line>> = const { RefCell::new(None) };
}

/// Starts the worker. `hear` gets what it says; `fail` is called when it does not start, or breaks.
pub fn start(hear: impl Fn(Vec<u8>) + 'static, fail: impl Fn() + Clone + 'static) {
    stop();
    let hear = Box::new(move |said| hear(Uint8Array::new(&said).to_vec()));
    match Line::to_worker("worker", hear, Box::new(fail.clone())) {
        Some(line) => drop(RUNNING.replace(Some(line))),
        None => fail(),
    }
}

/// Sends a message; one that is sent before the worker listens is lost.
pub fn send(bytes: &[u8]) {
    RUNNING.with_borrow(|running| {
        if let Some(line) = running {
            line.send(&Uint8Array::from(bytes));
        }
    });
}

/// Ends it, whatever it is doing.
pub fn stop() {
    RUNNING.take();
}
