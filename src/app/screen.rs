//! The first screen, which stands as HTML when the page starts (`crate::screen`): what changes is written into its places,
//! and what is done to its controls is heard in one place, [`hear`].

mod answer;
mod bar;
mod glance;
mod rows;
mod typing;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use crate::answer::markup::PARTS;
use crate::model::Param;
use crate::platform::{self, events, touched};
use crate::screen::Slot;

use super::state::State;

pub use glance::keep_first_paint;

/// Ties the state to what stands on the page.
pub fn bind(state: State) {
    mark();
    answer::write(state);
    bar::write(state);
    rows::write(state);
    events::hear(move |event| hear(state, &event));
}

/// All of it is written anew: it stands there fresh.
pub fn renew(state: State) {
    mark();
    answer::forget();
    renew_rows(state);
}

/// The rows are written anew: there are others.
pub fn renew_rows(state: State) {
    rows::forget();
    state.renewed.update(|times| *times += 1);
}

/// What is done on the page, by what it is done to.
fn hear(state: State, event: &Event) {
    let Some(target) = event.target().and_then(|at| at.dyn_into::<Element>().ok()) else {
        return;
    };
    match event.type_().as_str() {
        "click" => click(state, &target),
        "change" => change(state, &target),
        "toggle" => typing::about(state, &target),
        "keydown" => {
            let (Some(row), Some(key)) = (row_of(&target), event.dyn_ref::<KeyboardEvent>()) else {
                return;
            };
            if target.matches(SLIDER).unwrap_or_default() {
                rows::key(state, row, key);
            } else if key.key() == "Escape" && target.matches(BOX).unwrap_or_default() {
                typing::give_up(state, row);
            }
        }
        "pointerup" | "pointercancel" => rows::release(state),
        kind => {
            if let (Some(row), Some(slider)) = (row_of(&target), input(&target, SLIDER)) {
                match kind {
                    "pointerdown" => state.begin_drag(),
                    _ => rows::slide(state, row, &slider),
                }
            }
        }
    }
}

const SLIDER: &str = ".slider";
const BOX: &str = "[id^=box-]";

fn click(state: State, target: &Element) {
    let said = |name: &str| {
        let at = target.closest(&["[", name, "]"].concat()).ok()??;
        at.get_attribute(name)
    };
    if let Some(topic) = said("data-ask") {
        answer::ask(state, &topic);
    } else if let Some(lever) = said("data-lever") {
        rows::choose(&lever);
    } else if let (Some(row), Some(steps)) = (row_of(target), said("data-step")) {
        rows::nudge(state, row, steps.parse().unwrap_or_default());
    } else if let (Some(row), Some(at)) = (row_of(target), said("data-choice")) {
        typing::choose(state, row, at.parse().unwrap_or_default());
    } else if let Ok(Some(button)) = target.closest("button") {
        bar::press(state, &button.id());
    }
}

fn change(state: State, target: &Element) {
    match (row_of(target), input(target, BOX)) {
        (Some(row), Some(typed)) => typing::commit(state, row, &typed.value()),
        (Some(_), None) => rows::release(state),
        _ => bar::change(state, &target.id()),
    }
}

/// The row of a control.
fn row_of(target: &Element) -> Option<&'static Param> {
    let row = target.closest("[data-row]").ok()??;
    Param::by_key(&row.get_attribute("data-row")?)
}

/// The input that something was done to, if it is one of this kind.
fn input(target: &Element, kind: &str) -> Option<HtmlInputElement> {
    let input = target.dyn_ref::<HtmlInputElement>()?;
    input.matches(kind).ok()?.then(|| input.clone())
}

/// Makes a text all that a place holds.
fn say(slot: Slot, text: &str) {
    platform::say(slot.id(), text);
}

/// Sets an attribute of a place, or takes it away.
fn set(slot: Slot, name: &str, value: Option<&str>) {
    platform::set(slot.id(), name, value);
}

/// Whether an attribute without a value stands there.
fn flag(slot: Slot, name: &str, stands: bool) {
    set(slot, name, stands.then_some(""));
}

/// Writes markup of our own into an element.
fn put(name: &str, markup: &str) {
    if let Some(element) = platform::element(name) {
        element.set_inner_html(markup);
    }
}

/// Marks what markup is written into as live: a copy of it would be found out.
fn mark() {
    let parts = PARTS.iter().map(|part| part.0);
    for name in parts.chain([Slot::Engine.id(), Slot::About.id()]) {
        if let Some(element) = platform::element(name) {
            touched::make_live(&element);
        }
    }
}
