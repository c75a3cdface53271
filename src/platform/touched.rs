//! Whether somebody else has rewritten the document: a translator, an extension.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Document, Element, MutationObserver, MutationObserverInit};

/// The element that all views are in.
const ROOT: &str = "app";
/// Stands at every element whose text changes, as an attribute and as a property.
const LIVE: &str = "live";
/// How long a rewriting may go on before it is looked at: a translator works from paragraph to paragraph.
const CALM_MS: i32 = 200;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The page as it was built.
pub fn as_built() -> String {
    let root = document().and_then(|document| document.get_element_by_id(ROOT));
    root.map_or_else(String::new, |root| root.inner_html())
}

/// Puts the page there as it was built, in place of what somebody has made of it.
pub fn put_back(built: &str) {
    let Some(document) = document() else { return };
    let Ok(fresh) = document.create_element("div") else {
        return;
    };
    fresh.set_id(ROOT);
    fresh.set_inner_html(built);
    match (document.get_element_by_id(ROOT), document.body()) {
        (Some(old), _) => drop(old.replace_with_with_node_1(&fresh)),
        (None, Some(body)) => drop(body.append_child(&fresh)),
        (None, None) => {}
    }
}

/// Marks an element whose text changes: a copy has the attribute and not the property.
pub fn make_live(element: &Element) {
    let _ = element.set_attribute(&format!("data-{LIVE}"), "");
    let _ = Reflect::set(element, &LIVE.into(), &true.into());
}

/// Calls back whenever parts of the page have been replaced by copies.
pub fn watch(rebuild: impl Fn() + 'static) {
    let waiting = Rc::new(Cell::new(false));
    // Longer each time: who rewrites the page without end shall not keep it busy without end.
    let pause = Rc::new(Cell::new(CALM_MS));
    let pauses = Rc::clone(&pause);
    let looks = Rc::clone(&waiting);
    let mut rebuilt = 0;
    let look = Closure::<dyn FnMut()>::new(move || {
        looks.set(false);
        if is_copied() {
            rebuilt += 1;
            pause.set(CALM_MS * rebuilt);
            rebuild();
        }
    });
    let changed = Closure::<dyn FnMut()>::new(move || {
        if !waiting.replace(true)
            && let Some(window) = web_sys::window()
        {
            let look = look.as_ref().unchecked_ref();
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(look, pauses.get());
        }
    });
    let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) else {
        return;
    };
    let all = MutationObserverInit::new();
    all.set_child_list(true);
    all.set_subtree(true);
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = observer.observe_with_options(&body, &all);
    }
    // Watches for the life of the page.
    changed.forget();
}

/// Whether any element that should be live is not, or none is left.
fn is_copied() -> bool {
    let all = document().and_then(|document| {
        document
            .query_selector_all(&format!("#{ROOT} [data-{LIVE}]"))
            .ok()
    });
    let Some(all) = all else {
        return false;
    };
    let live = |at| {
        all.get(at)
            .and_then(|node| Reflect::get(&node, &LIVE.into()).ok())
            .is_some_and(|live| live.is_truthy())
    };
    all.length() == 0 || !(0..all.length()).all(live)
}
