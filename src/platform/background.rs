//! Web workers: bytes in, bytes out.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// A worker that has been started.
pub struct Background {
    worker: Worker,
    /// Heard as long as this lives.
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(web_sys::Event)>,
}

impl Background {
    /// Starts the worker that `index.html` names. `hear` gets what it says; `fail` is called when it does
    /// not start or breaks. `None` if the browser has no workers, or the page names none.
    pub fn start(hear: impl Fn(Vec<u8>) + 'static, fail: impl Fn() + 'static) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let name = document.query_selector("meta[name=worker]").ok()??;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&name.get_attribute("content")?, &options).ok()?;
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(Uint8Array::new(&event.data()).to_vec());
        });
        let fail = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| fail());
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _hear: hear,
            _fail: fail,
        })
    }

    /// Sends a message; one that is sent before the worker listens is lost.
    pub fn send(&self, bytes: &[u8]) {
        let _ = self.worker.post_message(&Uint8Array::from(bytes));
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
