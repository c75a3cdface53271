//! The rail of controls, made from the table of parameters.

mod about;
mod row;

use leptos::prelude::*;

use crate::model::Scenario;
use crate::model::params::{Group, PARAMS, Param};
use crate::model::presets::Preset;

use super::parts::{Live, Switch, live, options};
use super::state::{Shelf, State, use_state};
use row::Row;

/// All controls.
#[component]
pub fn Rail() -> impl IntoView {
    view! {
        <form class="rail" aria-label="Your figures" on:submit=|event| event.prevent_default()>
            <PresetPicker/>
            <ShelfSwitch/>
            <Rows/>
            <NothingChanged/>
        </form>
    }
}

#[component]
fn PresetPicker() -> impl IntoView {
    let state = use_state();
    let preset = move || state.scenario.with(|scenario| scenario.preset);
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
    let choices = move || options(Preset::newest().map(|row| (row.key, row.name, row == preset())));
    view! {
        <div class="preset">
            <label for="preset">"My market is"</label>
            <select id="preset" on:change=choose prop:live=Live::markup(choices)></select>
            <p class="under">{live(move || preset().about.to_owned())}</p>
        </div>
    }
}

#[component]
fn ShelfSwitch() -> impl IntoView {
    let state = use_state();
    let changed = move || state.scenario.with(|scenario| scenario.changed().count());
    let label = move |shelf| {
        Signal::derive(move || match shelf {
            Shelf::Basic => "Basic".to_owned(),
            Shelf::All => format!("All {}", PARAMS.len()),
            Shelf::Changed => format!("Changed {}", changed()),
        })
    };
    view! {
        <Switch
            name="shelf"
            legend="Which settings to show"
            quiet=true
            labels=Shelf::ALL.map(label).to_vec()
            chosen=Signal::derive(move || state.shelf.get())
            choose=Callback::new(move |at: usize| state.shelf.set(at))
        />
    }
}

/// The rows that the shelf holds, under their headings. The few that matter most stand together, money
/// first, which is the order of their numbers.
fn shelved(state: State) -> Vec<(&'static str, Vec<u16>)> {
    let shelf = state.shelf();
    if shelf == Shelf::Basic {
        let last = PARAMS.iter().map(|row| row.id).max().unwrap_or_default();
        let basic = |id: &u16| Param::by_id(*id).is_some_and(|row| row.basic);
        let rows = (0..=last).filter(basic).collect();
        return vec![("The plan and the firm", rows)];
    }
    let stands = |row: &&Param| {
        shelf == Shelf::All || state.scenario.with(|scenario| scenario.is_changed(row))
    };
    Group::ALL
        .map(|group| {
            let rows = PARAMS
                .iter()
                .filter(|row| row.group == group)
                .filter(stands);
            (group.title(), rows.map(|row| row.id).collect::<Vec<u16>>())
        })
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .collect()
}

#[component]
fn Rows() -> impl IntoView {
    let state = use_state();
    let groups = Memo::new(move |_| shelved(state));
    let group = |(title, rows): (&'static str, Vec<u16>)| {
        view! {
            <fieldset class="group">
                <legend>{title}</legend>
                {rows.into_iter().filter_map(Param::by_id).map(|row| view! { <Row row/> }).collect_view()}
            </fieldset>
        }
    };
    move || groups.get().into_iter().map(group).collect_view()
}

#[component]
fn NothingChanged() -> impl IntoView {
    let state = use_state();
    let nothing = move || {
        state.shelf() == Shelf::Changed
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
