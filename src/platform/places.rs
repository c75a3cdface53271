//! Places in pictures: where a pointer is, and where a marker stands.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement, MouseEvent};

use super::set_attribute;

/// Hears of pointers, keys and choices on an element, in the place of whoever did before: an element may serve one view
/// after another. What hears is let go by the browser with the element.
pub fn listen(element: &Element, hear: Rc<dyn Fn(Event)>) {
    let hear = Closure::<dyn FnMut(Event)>::new(move |event| hear(event)).into_js_value();
    for kind in [
        "onpointermove",
        "onpointerleave",
        "onclick",
        "onkeydown",
        "onchange",
    ] {
        let _ = Reflect::set(element, &kind.into(), &hear);
    }
}

/// Where a pointer is in the picture under it, in CSS pixels from its upper left corner, as it was drawn: a window that
/// has become narrower shows it smaller.
pub fn in_picture(event: &Event) -> Option<[f64; 2]> {
    let event: &MouseEvent = event.dyn_ref()?;
    let target: Element = event.target()?.dyn_into().ok()?;
    let picture = target.closest("svg").ok()??;
    let shown = picture.get_bounding_client_rect();
    let drawn: u32 = picture.get_attribute("width")?.parse().ok()?;
    let scale = f64::from(drawn) / shown.width();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some([(x - shown.left()) * scale, (y - shown.top()) * scale])
}

/// Puts the marker of a class to a place in every picture of a frame; none takes it away.
pub fn put_all(frame: &Element, class: &str, place: Option<[f64; 2]>) {
    let Ok(markers) = frame.query_selector_all(&[".", class].concat()) else {
        return;
    };
    let text = place.map(|[x, y]| format!("translate({} {})", x as i32, y as i32));
    for at in 0..markers.length() {
        if let Some(marker) = markers.item(at) {
            set_attribute(marker.unchecked_ref(), "transform", text.as_deref());
        }
    }
}

/// Lets an element be reached by keys, under a name; or not.
pub fn let_keys_in(element: &Element, name: Option<&str>) {
    let with = |value| name.map(|_| value);
    for (attribute, value) in [
        ("tabindex", with("0")),
        ("role", with("group")),
        ("aria-label", name),
    ] {
        set_attribute(element, attribute, value);
    }
}

/// Of a choice by number that was made: where, and which.
pub fn chosen(event: &Event) -> Option<(String, u16)> {
    let choice: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some((choice.id(), choice.value().parse().ok()?))
}

/// What did something: its id, its name, and the text in it.
pub fn told_by(event: &Event) -> Option<(String, String, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let name = target.get_attribute("name").unwrap_or_default();
    Some((target.id(), name, target.text_content().unwrap_or_default()))
}

/// Adds a button with a name.
pub fn add_button(place: &Element, name: &str, text: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(button) = document.and_then(|document| document.create_element("button").ok()) {
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("name", name);
        button.set_text_content(Some(text));
        let _ = place.append_child(&button);
    }
}

/// Lets an element have the keys that another lost when it was replaced.
pub fn give_lost_focus_to(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let is_lost =
        document.and_then(|document| Some(document.active_element()? == document.body()?.into()));
    if is_lost == Some(true)
        && let Some(found) = super::element(id)
    {
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}
