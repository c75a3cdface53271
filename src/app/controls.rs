//! The rail of controls, made from the table of parameters.

mod row;

use leptos::prelude::*;

use crate::model::Scenario;
use crate::model::params::{Group, PARAMS, Param};
use crate::model::presets::Preset;

use super::state::{Shelf, State, use_state};
use row::Row;

/// All controls.
#[component]
pub fn Rail() -> impl IntoView {
    view! {
        <form class="rail" aria-label="Your figures" on:submit=|event| event.prevent_default()>
            <PresetPicker/>
            <ShelfSwitch/>
            {Group::ALL.map(|group| view! { <Rows group/> }).collect_view()}
            <NothingChanged/>
        </form>
    }
}

#[component]
fn PresetPicker() -> impl IntoView {
    let state = use_state();
    let preset = Memo::new(move |_| state.scenario.with(|scenario| scenario.preset));
    let choose = move |event| {
        if let Some(preset) = Preset::by_key(&event_target_value(&event)) {
            let title = state
                .scenario
                .with_untracked(|scenario| scenario.title.clone());
            state.change("preset", |scenario| {
                *scenario = Scenario {
                    title,
                    ..Scenario::from_preset(preset)
                }
            });
        }
    };
    view! {
        <div class="preset">
            <label for="preset">"My market is"</label>
            <select id="preset" on:change=choose prop:value=move || preset.get().key>
                {Preset::newest()
                    .map(|row| view! { <option value=row.key selected=move || preset.get() == row>{row.name}</option> })
                    .collect_view()}
            </select>
            <p class="under">{move || preset.get().about}</p>
        </div>
    }
}

#[component]
fn ShelfSwitch() -> impl IntoView {
    let state = use_state();
    let changed = Memo::new(move |_| state.scenario.with(|scenario| scenario.changed().count()));
    let label = move |shelf| match shelf {
        Shelf::Basic => "Basic".to_owned(),
        Shelf::All => format!("All {}", PARAMS.len()),
        Shelf::Changed => format!("Changed {}", changed.get()),
    };
    view! {
        <fieldset class="switch">
            <legend class="sr-only">"Which settings to show"</legend>
            {[Shelf::Basic, Shelf::All, Shelf::Changed]
                .map(|shelf| view! {
                    <label>
                        <input type="radio" name="shelf" prop:checked=move || state.shelf.get() == shelf on:change=move |_| state.shelf.set(shelf)/>
                        <span>{move || label(shelf)}</span>
                    </label>
                })
                .collect_view()}
        </fieldset>
    }
}

fn stands_on(state: State, row: &Param) -> bool {
    match state.shelf.get() {
        Shelf::Basic => row.basic,
        Shelf::All => true,
        Shelf::Changed => state.scenario.with(|scenario| scenario.is_changed(row)),
    }
}

/// The rows of a group that the shelf holds; nothing at all when it holds none.
#[component]
fn Rows(group: Group) -> impl IntoView {
    let state = use_state();
    let rows = Memo::new(move |_| {
        PARAMS
            .iter()
            .filter(|row| row.group == group && stands_on(state, row))
            .map(|row| row.id)
            .collect::<Vec<u16>>()
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <fieldset class="group">
                <legend>{group.title()}</legend>
                <For each=move || rows.get() key=|id| *id let:id>
                    {Param::by_id(id).map(|row| view! { <Row row/> })}
                </For>
            </fieldset>
        </Show>
    }
}

#[component]
fn NothingChanged() -> impl IntoView {
    let state = use_state();
    let nothing = move || {
        state.shelf.get() == Shelf::Changed
            && state
                .scenario
                .with(|scenario| scenario.changed().next().is_none())
    };
    view! {
        <Show when=nothing>
            <p class="under">"Everything stands as the preset has it. What you change is listed here."</p>
        </Show>
    }
}
