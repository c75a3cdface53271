//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. `false` when the browser does not allow it; the text is then shown to be copied by
/// hand.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Not there at all on a page that is not served securely.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|value| value.is_undefined()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
