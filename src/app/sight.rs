//! What is out of sight need not keep up with a drag.

use std::sync::Arc;

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

use super::state::{Results, use_state};

/// The latest results for a part of the page: while a slider is dragged they stand still if the part is
/// out of sight, since the time of a frame belongs to what the visitor looks at.
pub fn results_in_sight<E>(node: NodeRef<E>) -> Memo<Arc<Results>>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    // Until the browser says otherwise it can be seen.
    let (seen, set_seen) = signal(true);
    node.on_load(move |element| watch(element.as_ref(), set_seen));
    results_while(seen)
}

/// The latest results, those of before a drag while something is not the case in it.
fn results_while(seen: ReadSignal<bool>) -> Memo<Arc<Results>> {
    let state = use_state();
    Memo::new_with_compare(
        move |last: Option<&Arc<Results>>| match last {
            Some(last) if state.moving.get() && !seen.get() => Arc::clone(last),
            _ => state.results.get(),
        },
        |last, now| !matches!((last, now), (Some(last), Some(now)) if last.number == now.number),
    )
}

/// Keeps up to date whether any of an element can be seen.
fn watch(element: &Element, set_seen: WriteSignal<bool>) {
    let told = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let latest: IntersectionObserverEntry = entries.pop().unchecked_into();
        set_seen.try_set(latest.is_intersecting());
    });
    if let Ok(observer) = IntersectionObserver::new(told.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    // Observed for the life of the page.
    told.forget();
}
