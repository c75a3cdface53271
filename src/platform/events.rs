//! What is done on the page, heard in one place: what stands there may be replaced, and is heard all the same.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{AddEventListenerOptions, Event};

const KINDS: [&str; 8] = [
    "click",
    "input",
    "change",
    "toggle",
    "keydown",
    "pointerdown",
    "pointerup",
    "pointercancel",
];

/// Hears of all that is done on the page, for its life; on the way down, since not everything bubbles.
pub fn hear(hear: impl FnMut(Event) + 'static) {
    let hear = Closure::<dyn FnMut(Event)>::new(hear).into_js_value();
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    for kind in KINDS {
        let hear = hear.unchecked_ref();
        let _ = document
            .add_event_listener_with_callback_and_add_event_listener_options(kind, hear, &options);
    }
}
