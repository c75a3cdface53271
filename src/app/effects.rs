//! Every effect of the page, all of them towards the outside: the next frame, storage, the address bar.

mod arrive;
mod keep;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::platform::{self, address};
use crate::room::Standing;

use super::crowd;
use super::room;
use super::runner::{self, FrameTime};
use super::state::{Results, State, closer};

/// What stands still this long is at rest: tables, address bar and the live region follow.
const REST: Duration = Duration::from_millis(400);
/// What stands still this long is worth thousands of futures.
const STILL: Duration = Duration::from_millis(100);
pub use arrive::receive;
pub use keep::overrule;

/// Starts them all.
pub fn start(state: State) {
    crowd::watch(state);
    run_in_next_frame(state);
    ask_for_many(state);
    come_to_rest(state);
    arrive::follow_the_address(state);
    keep::keep(state);
    prepare_for_questions(state);
    take_keys(state);
}

/// An effect, told whether it runs for the first time. All are of one type, so that the library's code for
/// it is in the page once.
pub fn effect(mut run: impl FnMut(bool) + 'static) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |before| run(before.is_none()));
    Effect::new(run);
}

/// A change asks for one animation frame; whatever else changes before it comes is in the same run.
/// Futures that did not fit follow in the frames after it, unless something changes again.
fn run_in_next_frame(state: State) {
    let asked = Rc::new(Cell::new(false));
    let changed = Rc::clone(&asked);
    let frame_time = Rc::new(Cell::new(FrameTime::new()));
    effect(move |first| {
        state.scenario.track();
        state.view.track();
        state.banded.track();
        state.main_chart.track();
        if first || changed.replace(true) {
            return;
        }
        let (asked, frame_time) = (Rc::clone(&changed), Rc::clone(&frame_time));
        request_animation_frame(move || {
            // Cleared before the run: a change during it asks for the next frame.
            asked.set(false);
            let begun = platform::now_ms();
            run_now(state, frame_time.get().milliseconds());
            // The next frame begins when this one is done, painting included.
            request_animation_frame(move || {
                let mut heard = frame_time.get();
                heard.heard(platform::now_ms() - begun);
                frame_time.set(heard);
            });
        });
    });

    effect(move |_| {
        let results = state.results.get();
        if !state.moving.get() && !results.is_full() {
            let shown = results.futures.count();
            refine_in_next_frame(state, results, shown, Rc::clone(&asked));
        }
    });
}

/// The run of a frame. What the workers do is for a scenario that is no longer the latest, so they drop it.
fn run_now(state: State, milliseconds: f64) {
    let (Some(scenario), Some(view)) = (
        state.scenario.try_get_untracked(),
        state.view.try_get_untracked(),
    ) else {
        return;
    };
    crowd::stop(state);
    let before = state.results.get_untracked();
    let (banded, chart) = (
        state.banded.get_untracked(),
        state.main_chart.get_untracked(),
    );
    let closer = closer(banded, chart, view);
    let results = runner::rerun(&before, &scenario, view, closer, milliseconds);
    state.results.set(Arc::new(results));
}

/// Once nothing has changed for a tenth of a second, thousands of futures are asked for. A hand that holds a slider
/// still has them too.
fn ask_for_many(state: State) {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    effect(move |_| {
        let latest = state.results.get();
        let many = latest.futures.count() > runner::FUTURES;
        if let Some(earlier) = waiting.get_value() {
            earlier.clear();
        }
        if many {
            return;
        }
        let ask = move || {
            if let Some(results) = state.results.try_get_untracked() {
                crowd::ask(state, results);
            }
        };
        waiting.set_value(set_timeout_with_handle(ask, STILL).ok());
    });
}

/// Adds futures frame by frame, and shows them each time they have doubled: a sentence that flickers with
/// every few futures tells nobody more. Ends when something changes.
fn refine_in_next_frame(state: State, results: Arc<Results>, shown: usize, asked: Rc<Cell<bool>>) {
    request_animation_frame(move || {
        let latest = state
            .results
            .try_with_untracked(|latest| latest.number == results.number);
        if latest != Some(true) || asked.get() {
            return;
        }
        let mut more = runner::refine(&results, runner::REFINE_MS);
        if more.futures.count() >= 2 * shown || more.is_full() {
            more.number += 1;
            state.results.set(Arc::new(more));
        } else {
            refine_in_next_frame(state, Arc::new(more), shown, asked);
        }
    });
}

/// Once nothing has moved for a moment, everything that need not keep up is brought up to date.
fn come_to_rest(state: State) {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    effect(move |_| {
        state.results.track();
        state.guest.track();
        if let Some(earlier) = waiting.get_value() {
            earlier.clear();
        }
        let handle = set_timeout_with_handle(move || rest(state), REST).ok();
        waiting.set_value(handle);
    });
}

fn rest(state: State) {
    let Some(results) = state.results.try_get_untracked() else {
        return;
    };
    state.rested.set(results);
    platform::say("panic-scenario", &state.work());
    address::show(&state.code(), state.is_own());
}

/// Work in the background that follows the scenario: asked for at once, and whenever the page comes to
/// rest. It ends with the panel that wants it.
pub fn at_rest(state: State, ask: impl Fn() + 'static) {
    effect(move |_| {
        state.rested.track();
        ask();
    });
}

/// Once the page has all it needs, what answers questions is loaded too: losing the network later costs nothing.
fn prepare_for_questions(state: State) {
    let mut asked = false;
    effect(move |_| {
        let many = state
            .results
            .with(|results| results.futures.count() > runner::FUTURES);
        let stands = many || state.crowd.get().standing == Standing::Gone;
        if stands && !asked {
            asked = true;
            platform::when_idle(room::prepare);
        }
    });
}

/// Undo and redo by keyboard, where no text is being typed.
fn take_keys(state: State) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let typing = event_target_is_text(&event);
        if typing || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let back = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => true,
            ("z", true) | ("y", false) => false,
            _ => return,
        };
        event.prevent_default();
        state.step(back);
    });
    on_cleanup(move || listener.remove());
}

fn event_target_is_text(event: &web_sys::KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        .is_some_and(|input| matches!(input.type_().as_str(), "text" | "search" | "number"))
}
