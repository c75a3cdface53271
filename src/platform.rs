//! The browser's edge: storage, address bar, clipboard, downloads, numbers in words. Strings in, strings
//! out: nothing here knows the model.

#[cfg(feature = "web")]
pub mod address;
#[cfg(feature = "web")]
pub mod clipboard;
#[cfg(feature = "web")]
pub mod download;
#[cfg(feature = "web")]
pub mod events;
#[cfg(feature = "web")]
pub mod line;
pub mod numbers;
#[cfg(feature = "web")]
pub mod places;
#[cfg(feature = "web")]
pub mod storage;
#[cfg(feature = "web")]
pub mod touched;

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

/// Lets the browser do what waits, such as scrolling and painting, and goes on.
#[cfg(feature = "web")]
pub async fn breathe() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(turn).await;
}

/// Whether the page is out of sight: behind another tab, minimised, about to be left.
#[cfg(feature = "web")]
pub fn is_hidden() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.hidden())
}

/// Calls back once the browser has nothing else to do.
#[cfg(feature = "web")]
pub fn when_idle(run: fn()) {
    use wasm_bindgen::{JsCast, prelude::Closure};

    let run = Closure::once_into_js(run);
    if let Some(window) = web_sys::window()
        && window.request_idle_callback(run.unchecked_ref()).is_err()
    {
        // Safari has no such call.
        let _ = window.set_timeout_with_callback(run.unchecked_ref());
    }
}

/// Whether the visitor asked for less motion.
pub fn reduced_motion() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

/// Makes a text all that the element of a name holds. The panel that outlives a panic finds there the scenario, or what
/// happened (see `index.html`).
pub fn say(name: &str, text: &str) {
    if let Some(element) = element(name) {
        set_text(&element, text);
    }
}

/// Sets an attribute of the element of a name, or takes it away.
#[cfg(feature = "web")]
pub fn set(name: &str, attribute: &str, value: Option<&str>) {
    if let Some(element) = element(name) {
        set_attribute(&element, attribute, value);
    }
}

/// Sets an attribute, or takes it away, where that is not so: writing the same costs as much as writing another.
#[cfg(feature = "web")]
pub fn set_attribute(element: &web_sys::Element, attribute: &str, value: Option<&str>) {
    if element.get_attribute(attribute).as_deref() == value {
        return;
    }
    let _ = match value {
        Some(value) => element.set_attribute(attribute, value),
        None => element.remove_attribute(attribute),
    };
}

/// Makes a text all that an element holds, where that is not so.
pub fn set_text(element: &web_sys::Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// The page stands: what is said until then goes, and with it what `boot/boot.js` said of the page that was on its way.
pub fn clear_first_paint() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        root.set_class_name("");
    }
    for part in ["on-its-way", "trouble"] {
        if let Some(part) = element(part) {
            part.remove();
        }
    }
}

/// The value of a control of this name; nothing where there is none.
#[cfg(feature = "web")]
pub fn value(id: &str) -> String {
    let value =
        element(id).and_then(|element| js_sys::Reflect::get(&element, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Sets the value of a control, where it is another: a box that is typed in keeps its cursor.
#[cfg(feature = "web")]
pub fn set_value(id: &str, text: &str) {
    if let Some(element) = element(id)
        && value(id) != text
    {
        let _ = js_sys::Reflect::set(&element, &"value".into(), &text.into());
    }
}

/// A new element that holds a text.
#[cfg(feature = "web")]
pub fn new_element(kind: &str, text: &str) -> Option<web_sys::Element> {
    let element = web_sys::window()?.document()?.create_element(kind).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// A box on the page.
#[cfg(feature = "web")]
pub fn input(id: &str) -> Option<web_sys::HtmlInputElement> {
    use wasm_bindgen::JsCast;

    element(id)?.dyn_into().ok()
}

/// An element by its name.
pub fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
