//! The page. [`state`] owns every signal, [`effects`] every effect; the rest are views of them.

mod crowd;
mod effects;
mod history;
mod later;
mod mounted;
mod panels;
mod parts;
mod plot;
mod reading;
mod results;
mod room;
mod runner;
mod screen;
mod state;

use leptos::prelude::*;

use crate::keeper::Keeper;
use crate::link::file;
use crate::model::{Scenario, Strategy, View};
use crate::platform::{self, address, storage};
use crate::written::NUMBERS;

use reading::{Arrival, Read, read_now};
use state::{Guest, Notice, Results, State};

/// Starts the page: what was saved, or what came by link, runs once before anything is shown.
pub fn start() {
    // The trap that follows raises the panel (`boot/boot.js`); the released page has no words for it.
    std::panic::set_hook(Box::new(|panic| {
        platform::say("panic-what", &panic.to_string());
    }));
    // Without views nothing else says how effects are run.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(async {
        screen::keep_first_paint();
        let opening = Opening::new().await;
        let first = first_results(&opening).await;
        // Owns the signals for as long as there is a page, whatever becomes of its views.
        let owner = Owner::new();
        owner.set();
        let state = State::new(opening.scenario, opening.view, first, opening.keeper);
        state.unfolded.set(opening.unfolded);
        state.guest.set(opening.guest);
        state.notices.set(opening.notices);
        provide_context(state);
        screen::bind(state);
        // What is to be known of a link stands there when its figures do, and moves nothing.
        if state.guest.with_untracked(Option::is_some)
            || !state.notices.with_untracked(Vec::is_empty)
        {
            later::show_or_say().await;
        }
        mounted::watch(state);
        effects::start(state);
        std::mem::forget(owner);
        // Last: it has the word that is shown when something breaks before the page stands.
        platform::clear_first_paint();
    });
}

/// Behind the first paint all the futures run, in slices, so that the sentence that replaces it is the
/// final one and nothing moves under the eyes. A device that needs longer than this shows what it has.
const PATIENCE_MS: f64 = 800.0;
/// Short enough for the browser to scroll and paint in between.
const SLICE_MS: f64 = 30.0;

async fn first_results(opening: &Opening) -> Results {
    let until = platform::now_ms() + PATIENCE_MS;
    let closer = state::closer(Some(Strategy::Both), 0, opening.view);
    let mut results = runner::run(&opening.scenario, opening.view, closer, SLICE_MS);
    while !results.is_full() && platform::now_ms() < until {
        platform::breathe().await;
        results = runner::refine(&results, SLICE_MS);
    }
    results
}

/// What the page opens with.
struct Opening {
    scenario: Scenario,
    view: View,
    unfolded: bool,
    guest: Option<Guest>,
    notices: Vec<Notice>,
    keeper: Keeper,
}

impl Opening {
    async fn new() -> Self {
        let mut opening = Self::from_storage().await;
        let carried = address::carried();
        if address::is_own() && opening.keeper.has_work() {
            // Reloaded: what is stored is the same, or newer by a last change.
            return opening;
        }
        match read_now(&carried).await {
            Read::Arrival(arrival) => opening.receive(*arrival),
            Read::Nothing => {}
            Read::Problem(problem) => opening.notices.push(Notice::BadLink(problem)),
        }
        opening
    }

    async fn from_storage() -> Self {
        let mut notices = Vec::new();
        let mut own = (Scenario::default(), View::default());
        if !storage::is_open() {
            notices.push(Notice::Say(storage::NotSaved::Blocked.to_string()));
        }
        let mut kept = None;
        if let Some(text) = storage::read(storage::SCENARIO) {
            if let Ok(visit) = file::from_json(&text) {
                // The words for what is not as it was saved are the worker's.
                if !visit.notes.is_empty()
                    && let Read::Arrival(arrival) = read_now(&text).await
                {
                    notices.extend(arrival.notes.into_iter().map(Notice::Say));
                }
                own = (visit.scenario, visit.view);
                kept = Some(text);
            } else {
                storage::set_aside(storage::SCENARIO, &text);
                notices.push(Notice::Unreadable(text));
            }
        }
        let unfolded = storage::read(storage::SETTINGS).is_some_and(|shelf| shelf == "all");
        Self {
            keeper: Keeper::new(kept, file::to_json(&own.0, own.1)),
            scenario: own.0,
            view: own.1,
            unfolded,
            guest: None,
            notices,
        }
    }

    /// A link stands beside the visitor's own work, if there is any. Without it what came is his own from the first
    /// change on.
    fn receive(&mut self, arrival: Arrival) {
        let visit = &arrival.visit;
        if self.keeper.has_work() && visit.scenario == self.scenario {
            // His own link.
            self.view = visit.view;
            self.notices
                .extend(arrival.notes.into_iter().map(Notice::Say));
            return;
        }
        let mine = (self.scenario.clone(), self.view);
        self.scenario = visit.scenario.clone();
        self.view = visit.view;
        self.keeper.settle(file::to_json(&self.scenario, self.view));
        self.guest = Some(Guest {
            arrival,
            mine: self.keeper.has_work().then_some(mine),
        });
    }
}
