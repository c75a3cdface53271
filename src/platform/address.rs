//! The address bar.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

thread_local! {
    /// The address as it was last read or written here.
    static SEEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What the address carries behind the page: the query, for mail gateways lose fragments, and the fragment.
pub fn carried() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return String::new();
    };
    SEEN.set(location.href().unwrap_or_default());
    location.search().unwrap_or_default() + &location.hash().unwrap_or_default()
}

/// Whether [`show`] has marked this place in the history as the visitor's own.
pub fn is_own() -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history
        .and_then(|history| history.state().ok())
        .is_some_and(|state| state == OWN)
}

const OWN: &str = "own";

/// The page's own address with a code behind it.
pub fn link(code: &str) -> String {
    let page = web_sys::window()
        .and_then(|window| {
            let location = window.location();
            Some(location.origin().ok()? + &location.pathname().ok()?)
        })
        .unwrap_or_default();
    format!("{page}#{code}")
}

/// Writes the code into the address bar, without a step in the history, and whether it is the visitor's own. Only
/// when that changes, and a refusal is no harm: Safari throws after a hundred calls in ten seconds. An address that
/// has not been read yet is left alone: a link may just have been opened in this tab.
pub fn show(code: &str, own: bool) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let link = link(code);
    let now = window.location().href().unwrap_or_default();
    if now == link && own == is_own() || SEEN.with_borrow(|seen| *seen != now) {
        return;
    }
    if let Ok(history) = window.history() {
        let mark = if own {
            JsValue::from_str(OWN)
        } else {
            JsValue::NULL
        };
        let _ = history.replace_state_with_url(&mark, "", Some(&link));
        SEEN.set(window.location().href().unwrap_or_default());
    }
}
