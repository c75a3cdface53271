//! The web worker: bytes in, bytes out. There is one at a time; another start ends the one before.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

struct Running {
    worker: Worker,
    /// Called as long as this lives.
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Starts the worker that `index.html` names. `hear` gets what it says; `fail` is called when it does not
/// start, or breaks.
pub fn start(hear: impl Fn(Vec<u8>) + 'static, fail: impl Fn() + 'static) {
    stop();
    let Some(worker) = named().and_then(|name| {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Worker::new_with_options(&name, &options).ok()
    }) else {
        return fail();
    };
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        hear(Uint8Array::new(&event.data()).to_vec());
    });
    let fail = Closure::<dyn FnMut()>::new(fail);
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    RUNNING.replace(Some(Running {
        worker,
        _hear: hear,
        _fail: fail,
    }));
}

/// Sends a message; one that is sent before the worker listens is lost.
pub fn send(bytes: &[u8]) {
    RUNNING.with_borrow(|running| {
        if let Some(running) = running {
            let _ = running.worker.post_message(&Uint8Array::from(bytes));
        }
    });
}

/// Ends it, whatever it is doing.
pub fn stop() {
    RUNNING.take();
}

/// The address of its script: it is built with the page, and has the name of the build in its own.
fn named() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let name = document.query_selector("meta[name=worker]").ok()??;
    name.get_attribute("content")
}
