//! What is on the page beside the first screen, and what to do when somebody else rewrites it.
//!
//! A translator or an extension may replace parts of the document by copies. A copy looks alive: it shows the figures
//! of the moment at which it was made. So every element whose text the page changes says so (`live`), as an attribute,
//! which a copy has too, and as a property, which it has not. Where a copy is found, the page is put there anew: the first
//! screen as it was built, with everything written into it, and the views; the signals, and with them everything the
//! visitor did, outlive that.
//!
//! Texts that change are set whole, as a property of such an element (`parts::Live`), never as a text node of their own:
//! whatever became of the nodes inside, the next change puts the whole text in place.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::state::State;
use super::{later, panels, screen};
use crate::platform::{element, touched, when_idle};
use crate::screen::Slot;

thread_local! {
    /// The views that are there.
    static SHOWN: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Shows what loads later when the browser is idle, and puts the page there anew whenever it has been rewritten.
pub fn watch(state: State) {
    let built = touched::as_built();
    when_idle(show);
    touched::watch(move || {
        touched::put_back(&built);
        screen::renew(state);
        show();
    });
}

/// Shows what loads later, in place of what there is of it.
pub fn show() {
    spawn_local(later::show_or_say());
}

/// What [`later::show`] does once its code is there.
pub fn show_later() {
    SHOWN.take();
    mount(Slot::Notices, || panels::notices::Notices().into_any());
    mount(Slot::Settings, || panels::settings::Settings().into_any());
    mount(Slot::Rest, rest);
}

fn mount(slot: Slot, view: fn() -> AnyView) {
    if let Some(place) = element(slot.id()) {
        place.set_inner_html("");
        let shown = mount_to(place.unchecked_into(), view);
        SHOWN.with_borrow_mut(|all| all.push(Box::new(shown)));
    }
}

/// Below the first screen.
fn rest() -> AnyView {
    view! {
        <div class="rest">
            <section class="over-time" aria-label=crate::texts::en::OVER_TIME>
                <panels::fight::FairFight/>
                <panels::main_chart::MainChart/>
            </section>
            <panels::tabs::Tabs/>
            <panels::footer::Footer/>
        </div>
    }
    .into_any()
}
