//! The views on the page, and what to do when somebody else rewrites them.
//!
//! A translator or an extension may replace parts of the document by copies. A copy looks alive: it shows the figures
//! of the moment at which it was made, and hears no click. So every element whose text the page changes says so
//! (`live`), as an attribute, which a copy has too, and as a property, which it has not. Where a copy is found, all
//! views are made anew; the signals, and with them everything the visitor did, outlive that.
//!
//! Texts that change are set as a property of such an element (`prop:textContent`, `inner_html`), never as a text
//! node of their own: whatever became of the nodes inside, the next change puts the whole text in place.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::platform::touched;

thread_local! {
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows the page, now and whenever its document has been rewritten.
pub fn show(page: fn() -> AnyView) {
    mount(page);
    touched::watch(move || mount(page));
}

fn mount(page: fn() -> AnyView) {
    SHOWN.take();
    if let Some(root) = touched::fresh_root() {
        let shown = mount_to(root.unchecked_into(), page);
        SHOWN.set(Some(Box::new(shown)));
    }
}
