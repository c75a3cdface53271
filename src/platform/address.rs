//! The address bar.

use wasm_bindgen::JsValue;

/// What the address carries behind the page: the fragment, or else the query, for mail gateways lose
/// fragments. `None` when it is the bare page.
pub fn carried() -> Option<String> {
    let location = web_sys::window()?.location();
    let behind = [
        location.hash().unwrap_or_default(),
        location.search().unwrap_or_default(),
    ];
    behind.into_iter().find(|text| text.len() > 1)
}

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

/// Writes the code into the address bar, without a step in the history. Only when the text changes, and
/// a refusal is no harm: Safari throws after a hundred calls in ten seconds.
pub fn show(code: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let link = link(code);
    if window.location().href().is_ok_and(|now| now == link) {
        return;
    }
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&link));
    }
}
