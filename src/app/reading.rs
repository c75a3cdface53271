//! Reading whatever a visitor brings. What the page itself has written it reads at once; what people write, and what
//! mail programs make of a link, is for the worker, so that a page without such a text need not load the reader.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsValue;

use crate::link::{self, Visit};
use crate::platform::line::Loss;
use crate::room::protocol::{Answer, Ask, Found};

use super::room::{self, Listener, Module, Trouble};

/// A scenario that has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The scenario.
    pub visit: Visit,
    /// Everything in it that is not as it was written, each a sentence.
    pub notes: Vec<String>,
}

/// What a text comes to.
pub enum Read {
    /// There is no link in it.
    Nothing,
    /// A scenario.
    Arrival(Box<Arrival>),
    /// A link that cannot be read, and why.
    Problem(String),
}

/// What is said when a part of the page that is loaded later cannot be had.
pub const fn lost(loss: Loss) -> &'static str {
    match loss {
        Loss::Offline => {
            "The connection is lost, and this needs a part of the page that is not loaded yet. Your scenario is kept: \
             try again when you are online."
        }
        Loss::Missing => {
            "The page has been updated since you opened it, and this needs a part of the old one. Your scenario is \
             kept: reload to get the new page."
        }
        Loss::Broken => {
            "The part of the page that does this broke off. Your scenario is kept: try again, and if that does not \
             help, reload the page."
        }
    }
}

/// The sentence for why nothing comes of a question.
pub fn sentence(trouble: Trouble) -> String {
    match trouble {
        Trouble::Lost(loss) => lost(loss).to_owned(),
        Trouble::Refused(sentence) => sentence,
    }
}

/// A worker that has not answered after this time is not waited for: a page that opens with such a text has nothing
/// to show until then.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads a text, and calls back with what it comes to; of several texts the last counts.
pub fn read(text: &str, then: impl FnOnce(Read) + 'static) {
    match link::at_once(text) {
        Some(None) => then(Read::Nothing),
        Some(Some(visit)) => then(arrived(visit, Vec::new())),
        None => ask(text, Box::new(then)),
    }
}

/// The same for who waits for it.
pub async fn read_now(text: &str) -> Read {
    let came = Rc::new(RefCell::new(Read::Nothing));
    let comes = Rc::clone(&came);
    let done = Promise::new(&mut |resolve, _| {
        let comes = Rc::clone(&comes);
        read(text, move |read| {
            *comes.borrow_mut() = read;
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    let _ = wasm_bindgen_futures::JsFuture::from(done).await;
    came.replace(Read::Nothing)
}

fn arrived(visit: Visit, notes: Vec<String>) -> Read {
    Read::Arrival(Box::new(Arrival { visit, notes }))
}

fn ask(text: &str, then: Box<dyn FnOnce(Read)>) {
    let then = Rc::new(RefCell::new(Some(then)));
    let tell = move |read: Read| {
        if let Some(then) = then.take() {
            then(read);
        }
    };
    let late = tell.clone();
    let give_up = move || late(Read::Problem(lost(Loss::Broken).to_owned()));
    set_timeout(give_up, PATIENCE);
    let hear: Listener = Rc::new(move |_, answer| {
        tell(match answer {
            Ok(Answer::Found(found)) => understood(found),
            Ok(_) => return false,
            Err(trouble) => Read::Problem(sentence(trouble)),
        });
        true
    });
    let asks = vec![Ask::Read(text.to_owned())];
    room::ask(Module::Questions, asks, true, hear);
}

fn understood(found: Found) -> Read {
    match found {
        Found::Nothing => Read::Nothing,
        Found::Problem(why) => Read::Problem(why),
        Found::Scenario { text, notes } => match link::at_once(&text) {
            Some(Some(visit)) => arrived(visit, notes),
            _ => Read::Problem(lost(Loss::Broken).to_owned()),
        },
    }
}
