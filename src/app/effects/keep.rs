//! Keeping the visitor's work: on this device, and apart from what other tabs save. What is decided stands in
//! [`crate::keeper`]; here are the clock, the storage and the notices.

use std::time::Duration;

use leptos::prelude::*;

use super::effect;
use crate::app::state::{Notice, State};
use crate::keeper::{Keeper, SOON_MS, Save, Wait};
use crate::link::file;
use crate::platform::{self, address, storage};

/// Saves what the visitor changes, and follows what other tabs save.
pub fn keep(state: State) {
    save_changes(state);
    save_settings(state);
    flush_when_left(state);
    follow_other_tabs(state);
}

/// At once, for a page that is closed a moment later may get no other chance; in a drag every now and then, and when
/// it ends.
fn save_changes(state: State) {
    effect(move |first| {
        state.scenario.track();
        state.view.track();
        state.guest.track();
        let moving = state.moving.get();
        if first || state.is_visited() {
            return;
        }
        if !moving {
            save(state);
            return;
        }
        let wait = state
            .keeper
            .try_update_value(|keeper| keeper.changed(platform::now_ms()));
        match wait {
            Some(Wait::Soon) => {
                set_timeout(move || save(state), Duration::from_millis(SOON_MS as u64));
            }
            Some(Wait::Over) => save(state),
            Some(Wait::Asked) | None => {}
        }
    });
}

/// Saves the work of this tab, unless it is saved, a visit, or older than another tab's.
pub fn save(state: State) {
    let work = state.work();
    platform::say("panic-scenario", &work);
    if state.is_visited() {
        return;
    }
    let stored = storage::read(storage::SCENARIO);
    let decided = state
        .keeper
        .try_update_value(|keeper| keeper.save(&work, stored.as_deref()));
    match decided {
        Some(Save::Write) => match storage::write(storage::SCENARIO, &work) {
            Ok(()) => state.keeper.update_value(|keeper| keeper.saved(&work)),
            Err(problem) => state.notify(Notice::Say(problem.to_string())),
        },
        Some(Save::Ask(other)) => ask(state, other),
        Some(Save::Nothing) | None => {}
    }
}

/// This tab's work stays, and what another tab has saved is written over.
pub fn overrule(state: State, stored: String) {
    state.keeper.update_value(|keeper| keeper.overrule(stored));
    save(state);
}

/// Asks whose work stays. Until then this tab's is in its address alone, which a reload opens as a visit.
fn ask(state: State, other: String) {
    let ours = |notice: &Notice| matches!(notice, Notice::OtherTab(_));
    state
        .notices
        .update(|notices| notices.retain(|notice| !ours(notice)));
    state.notify(Notice::OtherTab(other));
    show_address(state);
}

/// Brings the address up to date, unless the results that go with it are still to come.
fn show_address(state: State) {
    let results = state.results.get_untracked();
    if state
        .scenario
        .with_untracked(|scenario| results.scenario == *scenario)
    {
        state.rested.set(results);
        address::show(&state.code(), state.is_own());
    }
}

/// Which settings are shown is no work: it is saved whatever is shown.
fn save_settings(state: State) {
    effect(move |first| {
        let shelf = if state.unfolded.get() { "all" } else { "basic" };
        if !first {
            // Where it cannot be saved, the work says so.
            let _ = storage::write(storage::SETTINGS, shelf);
        }
    });
}

/// A page that is left has no time for its timers.
fn flush_when_left(state: State) {
    let flush = move || {
        save(state);
        show_address(state);
    };
    let hidden = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if platform::is_hidden() {
            flush();
        }
    });
    let left = window_event_listener(leptos::ev::pagehide, move |_| flush());
    on_cleanup(move || {
        hidden.remove();
        left.remove();
    });
}

/// Two tabs never write over each other's work in silence. A tab that shows a visit follows the other one: its own
/// work is not being changed.
fn follow_other_tabs(state: State) {
    storage::on_change_elsewhere(storage::SCENARIO, move |text| {
        let theirs = file::from_json(&text).ok();
        if let (true, Some(theirs)) = (state.is_visited(), &theirs) {
            state.guest.update(|guest| {
                if let Some(guest) = guest {
                    guest.mine = Some((theirs.scenario.clone(), theirs.view));
                }
            });
            state.keeper.update_value(|keeper| keeper.heard(text));
        } else if theirs.is_some_and(|theirs| {
            state
                .scenario
                .with_untracked(|mine| *mine == theirs.scenario)
                && state.view.get_untracked() == theirs.view
        }) {
            state.keeper.update_value(|keeper| keeper.saved(&text));
        } else {
            state.keeper.update_value(Keeper::ask);
            ask(state, text);
        }
    });
}
