//! What is out of sight need not keep up with a drag.

use std::sync::Arc;

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

use super::state::{Results, use_state};

/// The latest results for a part of the page: while a slider is dragged they stand still if the part is
/// out of sight, since the time of a frame belongs to what the visitor looks at.
pub fn results_in_sight<E>(node: NodeRef<E>) -> Memo<Arc<Results>>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<web_sys::Element> + 'static,
{
    let state = use_state();
    let in_sight = in_sight(node);
    Memo::new_with_compare(
        move |last: Option<&Arc<Results>>| match last {
            Some(last) if state.moving.get() && !in_sight.get() => Arc::clone(last),
            _ => state.results.get(),
        },
        |last, now| !matches!((last, now), (Some(last), Some(now)) if last.number == now.number),
    )
}

/// Whether any of an element can be seen. Until the browser says otherwise it can.
fn in_sight<E>(node: NodeRef<E>) -> ReadSignal<bool>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<web_sys::Element> + 'static,
{
    let (seen, set_seen) = signal(true);
    node.on_load(move |element| {
        let told = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let latest: web_sys::IntersectionObserverEntry = entries.pop().unchecked_into();
            set_seen.try_set(latest.is_intersecting());
        });
        if let Ok(observer) = web_sys::IntersectionObserver::new(told.as_ref().unchecked_ref()) {
            observer.observe(element.as_ref());
        }
        // Observed for the life of the page.
        told.forget();
    });
    seen
}
