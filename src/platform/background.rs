//! The worker that answers questions: bytes in, bytes out. There is one as long as the page lives, since a page that
//! has lost its network could not load another.

use std::cell::RefCell;

use js_sys::Uint8Array;

use super::line::{Line, Loss, why};

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

struct Worker {
    line: Line,
    /// Whether it listens: what is sent before that is lost.
    ready: bool,
    waiting: Option<Vec<u8>>,
}

/// Gets what the worker says, or why there is none.
type Listener = Box<dyn Fn(Result<Vec<u8>, Loss>)>;

/// Starts the worker, unless it runs already. The first thing that a worker says is that it listens.
pub fn prepare() {
    if WORKER.with_borrow(Option::is_some) {
        return;
    }
    let hear = Box::new(|said| hear(Uint8Array::new(&said).to_vec()));
    match Line::to_worker("worker", hear, Box::new(lost)) {
        Some(line) => WORKER.set(Some(Worker {
            line,
            ready: false,
            waiting: None,
        })),
        None => tell(Err(Loss::Broken)),
    }
}

/// Sends a message, as soon as the worker listens. What it says from now on goes to `listener`.
pub fn ask(bytes: Vec<u8>, listener: impl Fn(Result<Vec<u8>, Loss>) + 'static) {
    LISTENER.set(Some(Box::new(listener)));
    prepare();
    WORKER.with_borrow_mut(|worker| {
        if let Some(worker) = worker {
            worker.waiting = Some(bytes);
            worker.send();
        }
    });
}

/// Nobody hears any more what it says; `bytes` tell it so.
pub fn leave(bytes: Vec<u8>) {
    LISTENER.set(None);
    WORKER.with_borrow_mut(|worker| {
        if let Some(worker) = worker {
            worker.waiting = worker.ready.then_some(bytes);
            worker.send();
        }
    });
}

impl Worker {
    fn send(&mut self) {
        if self.ready
            && let Some(bytes) = self.waiting.take()
        {
            self.line.send(&Uint8Array::from(bytes.as_slice()));
        }
    }
}

fn hear(bytes: Vec<u8>) {
    let first = WORKER.with_borrow_mut(|worker| {
        worker.as_mut().is_some_and(|worker| {
            let first = !worker.ready;
            worker.ready = true;
            worker.send();
            first
        })
    });
    if !first {
        tell(Ok(bytes));
    }
}

/// It did not start, or broke. The next question starts another.
fn lost() {
    wasm_bindgen_futures::spawn_local(async {
        // Dropped here and not in its own call.
        WORKER.take();
        tell(Err(why("worker").await));
    });
}

fn tell(said: Result<Vec<u8>, Loss>) {
    LISTENER.with_borrow(|listener| {
        if let Some(listener) = listener {
            listener(said);
        }
    });
}
