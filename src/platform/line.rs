//! A line to code that runs beside the page: a worker, or a module on the page itself where there are no workers.
//! What goes in and comes out is whatever both sides understand.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

/// Gets what the other side says.
pub type Hear = Box<dyn Fn(JsValue)>;
/// Called when the other side does not start, or breaks.
pub type Fail = Box<dyn FnMut()>;

/// An open line; dropped, it is cut, and a worker ended, whatever it is doing.
pub struct Line {
    port: MessagePort,
    worker: Option<Worker>,
    /// Called as long as this lives.
    _hear: Closure<dyn FnMut(MessageEvent)>,
    fail: Closure<dyn FnMut()>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.port.set_onmessage(None);
        if let Some(worker) = &self.worker {
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

impl Line {
    /// Starts the worker that `index.html` names in a meta element. `hear` gets what it says, `fail` is called when
    /// it does not start, or breaks. `None` where there are no workers.
    pub fn to_worker(name: &str, hear: Hear, fail: Fail) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address(name)?, &options).ok()?;
        // A worker has the methods of a port.
        let port: MessagePort = worker.clone().unchecked_into();
        let line = Self::open(port, Some(worker), hear, fail);
        let failed = line.fail.as_ref().unchecked_ref();
        line.worker.as_ref()?.set_onerror(Some(failed));
        Some(line)
    }

    /// Loads the same module into the page; it finds its end of the line in a global variable. What it throws there
    /// `boot/boot.js` makes a failure of its script.
    pub fn to_module(name: &str, variable: &str, hear: Hear, fail: Fail) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let channel = MessageChannel::new().ok()?;
        Reflect::set(&js_sys::global(), &variable.into(), &channel.port2()).ok()?;
        let line = Self::open(channel.port1(), None, hear, fail);
        let script = document.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", &address(name)?).ok()?;
        let failed = line.fail.as_ref().unchecked_ref();
        script
            .add_event_listener_with_callback("error", failed)
            .ok()?;
        document.document_element()?.append_child(&script).ok()?;
        Some(line)
    }

    fn open(port: MessagePort, worker: Option<Worker>, hear: Hear, fail: Fail) -> Self {
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(event.data());
        });
        port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Self {
            port,
            worker,
            _hear: hear,
            fail: Closure::wrap(fail),
        }
    }

    /// Sends a message; one that is sent before the other side listens is lost.
    pub fn send(&self, message: &JsValue) {
        let _ = self.port.post_message(message);
    }
}

/// The address of a script: it is built with the page, and has the name of the build in its own.
fn address(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document
        .query_selector(&format!("meta[name={name}]"))
        .ok()??;
    meta.get_attribute("content")
}

/// Why a part of the page is not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// There is no network.
    Offline,
    /// It is not on the server: the page has been updated since it was opened.
    Missing,
    /// It is there, and did not start or broke off.
    Broken,
}

#[wasm_bindgen]
extern "C" {
    /// In `boot/boot.js`, which asks the same when the page itself does not start.
    #[wasm_bindgen(js_namespace = twoStroke, js_name = why)]
    fn why_absent(address: &str) -> Promise;
}

/// Why a worker or module did not start: asks for its script once more.
pub async fn why(name: &str) -> Loss {
    let address = address(name).unwrap_or_default();
    let kind = wasm_bindgen_futures::JsFuture::from(why_absent(&address)).await;
    match kind.ok().and_then(|kind| kind.as_string()).as_deref() {
        Some("offline") => Loss::Offline,
        Some("missing") => Loss::Missing,
        _ => Loss::Broken,
    }
}

/// How many workers the device has room for.
pub fn cores() -> usize {
    let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    cores as usize
}
