//! A worker's own side, the same for every module: hears what is asked, answers. Where there are no workers the module
//! runs on the page and talks through a port that the page has left for it.

use std::cell::RefCell;

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MessageEvent, MessagePort};

use super::port_of;
use super::protocol::{Answer, Ask, decode, encode};

/// Starts listening, as the module of this name.
pub fn start(name: &str, answer: impl FnMut(Ask) -> Answer + 'static) {
    let global = js_sys::global();
    let left = Reflect::get(&global, &port_of(name).into()).ok();
    let left = left.filter(|port| !port.is_undefined());
    // The scope of a worker has the methods of a port.
    let port: MessagePort = left.unwrap_or_else(|| global.into()).unchecked_into();
    let answer = RefCell::new(answer);
    let hear = {
        let port = port.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            match decode::<Ask>(&bytes) {
                Ok((number, ask)) => say(&port, number, &answer.borrow_mut()(ask)),
                Err((number, refusal)) => say(&port, number, &Answer::Refused(refusal)),
            }
        })
    };
    port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Listens as long as the worker lives.
    hear.forget();
    say(&port, 0, &Answer::Ready);
}

/// Handed over, not copied.
fn say(port: &MessagePort, number: u32, answer: &Answer) {
    let bytes = Uint8Array::from(encode(number, answer).as_slice());
    let _ = port.post_message_with_transferable(&bytes, &Array::of1(&bytes.buffer()));
}

/// The clock of a worker, or of the page.
pub fn now_ms() -> f64 {
    let clock = Reflect::get(&js_sys::global(), &"performance".into());
    let clock = clock.ok().and_then(|clock| clock.dyn_into().ok());
    clock.map_or(0.0, |clock: web_sys::Performance| clock.now())
}
