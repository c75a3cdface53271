//! The worker's own side: hears questions, answers them. Where there are no workers the same module runs on the
//! page and talks through a port that the page has left for it.

use std::cell::RefCell;

use js_sys::{Array, Float64Array, Reflect};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MessageEvent, MessagePort};

use super::{Answer, Ask, PORT, Runner};

/// Starts listening.
pub fn start() {
    let global = js_sys::global();
    let left = Reflect::get(&global, &PORT.into()).ok();
    let left = left.filter(|port| !port.is_undefined());
    // The scope of a worker has the methods of a port.
    let port: MessagePort = left.unwrap_or_else(|| global.into()).unchecked_into();
    let runner = RefCell::new(Runner::default());
    let hear = {
        let port = port.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let numbers = Float64Array::new(&event.data()).to_vec();
            let answer = Ask::from_numbers(&numbers)
                .map_or(Answer::Unreadable, |ask| runner.borrow_mut().answer(&ask));
            say(&port, &answer);
        })
    };
    port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Listens as long as the worker lives.
    hear.forget();
    say(&port, &Answer::Ready);
}

/// Handed over, not copied.
fn say(port: &MessagePort, answer: &Answer) {
    let numbers = Float64Array::from(answer.to_numbers().as_slice());
    let _ = port.post_message_with_transferable(&numbers, &Array::of1(&numbers.buffer()));
}
