//! The views on the page, and what to do when somebody else rewrites them.
//!
//! A translator or an extension may replace parts of the document by copies. A copy looks alive: it shows the figures
//! of the moment at which it was made, and hears no click. So every element whose text the page changes says so
//! (`live`), as an attribute, which a copy has too, and as a property, which it has not. Where a copy is found, all
//! views are made anew; the signals, and with them everything the visitor did, outlive that.
//!
//! Texts that change are set as a property of such an element (`parts::Live`), never as a text node of their own:
//! whatever became of the nodes inside, the next change puts the whole text in place.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{REST, first_screen, later, rest};
use crate::platform::{element, touched, when_idle};

thread_local! {
    /// The first screen, and the rest once it is there.
    static SHOWN: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Shows the page: what is seen first at once, the rest when the browser is idle, and all of it anew whenever its
/// document has been rewritten.
pub fn show() {
    show_first_screen();
    when_idle(show_rest);
    touched::watch(|| {
        SHOWN.take();
        show_first_screen();
        show_rest();
    });
}

fn show_first_screen() {
    mount(touched::fresh_root(), first_screen);
}

/// Below the first screen; where that part of the page cannot be had, why, and a way to try again.
pub fn show_rest() {
    wasm_bindgen_futures::spawn_local(async {
        if later::show().await.is_err() {
            later::say_why().await;
        }
    });
}

/// What [`later`] does once its code is there.
pub fn show_rest_now() {
    // Made anew already where the document was rewritten in the meantime.
    if SHOWN.with_borrow(Vec::len) == 1 {
        mount(element(REST), rest);
    }
}

fn mount(place: Option<web_sys::Element>, view: fn() -> AnyView) {
    if let Some(place) = place {
        let shown = mount_to(place.unchecked_into(), view);
        SHOWN.with_borrow_mut(|all| all.push(Box::new(shown)));
    }
}
