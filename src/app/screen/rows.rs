//! The rows of controls that stand on the page, wherever they are: levers of the engine, rows of all settings.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::{Slot, put, set, typing};
use crate::app::NUMBERS;
use crate::app::effects::effect;
use crate::app::state::State;
use crate::model::Param;
use crate::model::params::PARAMS;
use crate::platform::{self, element, set_attribute};
use crate::screen::{Control, LEVERS, Part, drawing, said_under};

thread_local! {
    /// What is written of each row: its place, and whether it is changed.
    static WRITTEN: RefCell<Vec<Option<(i32, bool)>>> = const { RefCell::new(Vec::new()) };
    /// The drawing that stands there.
    static DRAWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// After Escape the pointer may still be down: what it does until it is let go does not count.
    static GIVEN_UP: Cell<bool> = const { Cell::new(false) };
}

/// What the rows show of the scenario at once, and of the run in its frame.
pub fn write(state: State) {
    effect(move |_| {
        state.renewed.track();
        state.scenario.with(|scenario| {
            let mut written = WRITTEN.take();
            written.resize(PARAMS.len(), None);
            for (row, before) in PARAMS.iter().zip(&mut written) {
                let position = row.scale.position((row.get)(&scenario.params));
                let now = Some((position, scenario.is_changed(row)));
                if *before != now {
                    *before = now;
                    let control = Control::of(row, &scenario.params, &NUMBERS);
                    write_row(row, &control, scenario.is_changed(row));
                }
            }
            WRITTEN.set(written);
            for lever in &LEVERS {
                platform::say(
                    &Part::Brief.id(lever.key),
                    &lever.brief(&scenario.params, &NUMBERS),
                );
            }
        });
    });
    effect(move |_| {
        state.renewed.track();
        state.results.with(|results| {
            let now = drawing(&results.contest, &NUMBERS);
            if DRAWN.with_borrow(|drawn| *drawn != now) {
                put(Slot::Engine.id(), &now);
                DRAWN.set(now);
            }
            for row in PARAMS {
                if let Some(text) = said_under(row.key, &results.contest, &NUMBERS) {
                    platform::say(&Part::Under.id(row.key), &text);
                }
            }
        });
    });
}

/// Rows that stand there are as if nothing was written.
pub fn forget() {
    WRITTEN.take();
    DRAWN.take();
}

fn write_row(row: &'static Param, control: &Control, changed: bool) {
    let Some(slider) = platform::input(&Part::Slider.id(row.key)) else {
        return;
    };
    slider.set_value(&control.position.to_string());
    set_attribute(&slider, "aria-valuetext", Some(&control.spoken));
    platform::set_value(&Part::Box.id(row.key), &control.number);
    typing::moved(row, control.position);
    let Ok(Some(all)) = slider.closest("[data-row]") else {
        return;
    };
    set_attribute(&all, "data-changed", changed.then_some(""));
    let ends = [("-1", row.scale.first()), ("1", row.scale.last())];
    for (step, end) in ends {
        let button = all.query_selector(&["[data-step='", step, "']"].concat());
        if let Ok(Some(button)) = button {
            let disabled = (control.position == end).then_some("");
            set_attribute(&button, "disabled", disabled);
        }
    }
}

/// The slider is at another place.
pub fn slide(state: State, row: &'static Param, slider: &HtmlInputElement) {
    if GIVEN_UP.get() {
        slider.set_value(&place(state, row).to_string());
    } else if let Ok(position) = slider.value().parse::<i32>() {
        state.put(row, row.scale.value(position));
    }
}

/// The slider is let go.
pub fn release(state: State) {
    GIVEN_UP.set(false);
    if state.moving.get_untracked() {
        state.moving.set(false);
    }
}

/// A key is pressed on the slider.
pub fn key(state: State, row: &'static Param, event: &KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => 1,
        "ArrowLeft" | "ArrowDown" => -1,
        "PageUp" => 10,
        "PageDown" => -10,
        "Escape" => {
            GIVEN_UP.set(state.moving.get_untracked());
            state.cancel_drag();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    nudge(state, row, steps);
}

/// So many steps up or down.
pub fn nudge(state: State, row: &'static Param, steps: i32) {
    let here = place(state, row);
    let there = here.saturating_add(steps * row.scale.nudge(here));
    state.put(row, row.scale.value(there));
}

/// Where a row stands on its slider.
pub fn place(state: State, row: &Param) -> i32 {
    let value = state
        .scenario
        .with_untracked(|scenario| (row.get)(&scenario.params));
    row.scale.position(value)
}

/// On a phone: the slider is this lever's.
pub fn choose(lever: &str) {
    set(Slot::Levers, "data-chosen", Some(lever));
    for other in &LEVERS {
        let button = element(&Part::Brief.id(other.key)).and_then(|brief| brief.parent_element());
        if let Some(button) = button {
            let pressed = if other.key == lever { "true" } else { "false" };
            set_attribute(&button, "aria-pressed", Some(pressed));
        }
    }
}
