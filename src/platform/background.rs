//! The worker that answers questions: bytes in, bytes out. There is one as long as the page lives, since a page that
//! has lost its network could not load another.

use std::cell::{Cell, RefCell};

use js_sys::Uint8Array;

use super::line::{Line, Loss, why};

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static LISTENERS: RefCell<[Option<Listener>; ASKERS]> =
        const { RefCell::new([None, None, None]) };
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// Who asks. Each has one question at a time, and hears all that the worker says: questions have numbers.
#[derive(Clone, Copy)]
pub enum Asker {
    /// A tab of the page.
    Tab,
    /// Whoever has a text with a link in it.
    Reader,
    /// Whoever wants to know what a figure means.
    Control,
}

const ASKERS: usize = 3;

/// A number that no question has had.
pub fn number() -> u32 {
    NUMBER.set(NUMBER.get() + 1);
    NUMBER.get()
}

struct Worker {
    line: Line,
    /// Whether it listens: what is sent before that is lost.
    ready: bool,
    waiting: Vec<Vec<u8>>,
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
            waiting: Vec::new(),
        })),
        None => tell(Err(Loss::Broken)),
    }
}

/// Sends a message, as soon as the worker listens. What it says from now on goes to `listener`, until the same asker
/// asks something else.
pub fn ask(asker: Asker, bytes: Vec<u8>, listener: impl Fn(Result<Vec<u8>, Loss>) + 'static) {
    LISTENERS.with_borrow_mut(|listeners| listeners[asker as usize] = Some(Box::new(listener)));
    prepare();
    send(bytes);
}

/// The asker does not hear any more what it says; `bytes` tell it so.
pub fn leave(asker: Asker, bytes: Vec<u8>) {
    LISTENERS.with_borrow_mut(|listeners| listeners[asker as usize] = None);
    send(bytes);
}

fn send(bytes: Vec<u8>) {
    WORKER.with_borrow_mut(|worker| {
        if let Some(worker) = worker {
            worker.waiting.push(bytes);
            worker.send();
        }
    });
}

impl Worker {
    fn send(&mut self) {
        if self.ready {
            for bytes in self.waiting.drain(..) {
                self.line.send(&Uint8Array::from(bytes.as_slice()));
            }
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
    // Each is taken out while it is called: it may ask again.
    for at in 0..ASKERS {
        let listener = LISTENERS.with_borrow_mut(|listeners| listeners[at].take());
        if let Some(listener) = listener {
            listener(said.clone());
            LISTENERS.with_borrow_mut(|listeners| {
                listeners[at].get_or_insert(listener);
            });
        }
    }
}
