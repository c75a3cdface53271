//! The bar at the top and what belongs to it: the firm, the name, steps back and forth, the link.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Slot, flag, say};
use crate::app::effects::effect;
use crate::app::state::{Notice, State};
use crate::app::{later, mounted};
use crate::model::Scenario;
use crate::model::presets::Preset;
use crate::platform::{self, address, clipboard};
use crate::texts::en as texts;

/// What the controls show of the scenario.
pub fn write(state: State) {
    effect(move |_| {
        state.renewed.track();
        state.scenario.with(|scenario| {
            say(Slot::About, scenario.preset.about);
            platform::set_value(Slot::Preset.id(), scenario.preset.key);
            platform::set_value(Slot::Title.id(), &scenario.title);
            flag(Slot::Reset, "disabled", scenario.changed().next().is_none());
        });
        flag(Slot::Undo, "disabled", !state.can_step(true));
        flag(Slot::Redo, "disabled", !state.can_step(false));
    });
}

/// A button is pressed.
pub fn press(state: State, id: &str) {
    let is = |slot: Slot| slot.id() == id;
    if is(Slot::Undo) || is(Slot::Redo) {
        state.step(is(Slot::Undo));
    } else if is(Slot::CopyLink) {
        copy_link(state);
    } else if id == later::AGAIN {
        mounted::show();
    } else if is(Slot::Reset) {
        let preset = state.scenario.with_untracked(|scenario| scenario.preset);
        state.change("reset", |scenario| begin_anew(scenario, preset));
    }
}

/// Something else is chosen or named.
pub fn change(state: State, id: &str) {
    let value = platform::value(id);
    if id == Slot::Title.id() {
        state.change("title", |scenario| scenario.set_title(&value));
    } else if let (true, Some(preset)) = (id == Slot::Preset.id(), Preset::by_key(&value)) {
        state.change("preset", |scenario| begin_anew(scenario, preset));
    }
}

/// All figures as a firm has them; the name stays.
fn begin_anew(scenario: &mut Scenario, preset: &'static Preset) {
    let title = std::mem::take(&mut scenario.title);
    *scenario = Scenario {
        title,
        ..Scenario::from_preset(preset)
    };
}

/// How long it is said that the link is copied.
const SAID: Duration = Duration::from_secs(2);

fn copy_link(state: State) {
    // The link tells what is on the screen, also when it has not come to rest yet.
    state.rested.set(state.results.get_untracked());
    let code = state.code();
    address::show(&code, state.is_own());
    let link = address::link(&code);
    spawn_local(async move {
        if clipboard::copy(&link).await {
            say(Slot::CopyLink, texts::LINK_COPIED);
            say(Slot::Copied, texts::LINK_IS_COPIED);
            let before = move || {
                say(Slot::CopyLink, texts::COPY_LINK);
                say(Slot::Copied, "");
            };
            set_timeout(before, SAID);
        } else {
            state.notify(Notice::Say(texts::no_copying(&link)));
        }
    });
}
