//! The fair fight: what is held equal, and who else is drawn.

use leptos::prelude::*;

use super::format_of;
use crate::app::NUMBERS;
use crate::app::parts::{Live, Switch, live};
use crate::app::state::use_state;
use crate::charts::{self, CHARTS};
use crate::model::{FairFight as Fair, STRATEGIES};
use crate::screen::options;
use crate::words::under;

/// The switch, what it means here, and the strategies that are one click away.
#[component]
pub fn FairFight() -> impl IntoView {
    let state = use_state();
    let chosen = move || {
        state
            .scenario
            .with(|scenario| usize::from(scenario.fair == Fair::Revenue))
    };
    let choose = move |at| {
        state.change("fair", |scenario| {
            scenario.fair = if at == 0 { Fair::Spend } else { Fair::Revenue }
        });
    };
    let footing = move || {
        state.results.with(|results| {
            under::footing(
                &results.contest,
                results.scenario.fair == Fair::Revenue,
                &NUMBERS,
            )
        })
    };
    view! {
        <div class="fight">
            <Switch
                name="fair"
                legend="Fair fight:"
                quiet=false
                labels=["same spend", "same revenue"].map(|label| Signal::stored(label.to_owned())).to_vec()
                chosen=Signal::derive(chosen)
                choose=Callback::new(choose)
            />
            <p class="under">{live(footing)}</p>
            <Others/>
            <BandChoice/>
        </div>
    }
}

#[component]
fn Others() -> impl IntoView {
    let state = use_state();
    view! {
        <fieldset class="others">
            <legend>"Also show:"</legend>
            {STRATEGIES
                .iter()
                .filter(|row| !row.always)
                .map(|row| view! {
                    <label title=row.help>
                        <input
                            type="checkbox"
                            prop:checked=move || state.view.get().shows(row.strategy)
                            on:change=move |event| state.view.update(|view| view.show(row.strategy, event_target_checked(&event)))
                        />
                        <span class=format!("key {}", row.key)></span>
                        {row.name}
                    </label>
                })
                .collect_view()}
        </fieldset>
    }
}

/// Whose futures are shaded, and what the shades are.
#[component]
fn BandChoice() -> impl IntoView {
    let state = use_state();
    let choose = move |event| {
        let key = event_target_value(&event);
        let chosen = STRATEGIES.iter().find(|row| row.key == key);
        state.banded.set(chosen.map(|row| row.strategy));
    };
    let chosen = move || state.banded.get().map_or("", |strategy| strategy.row().key);
    let told = move || {
        state.results.with(|results| {
            let (_, chart) = results.closer?;
            let fan = results.futures.fan()?;
            charts::words::bands(&fan, &format_of(&CHARTS[chart]))
        })
    };
    let choices = move || {
        let drawn = state.view.get();
        let drawn = drawn
            .strategies()
            .map(|strategy| (strategy.row().key, strategy.row().name));
        let all = core::iter::once(("", "nothing")).chain(drawn);
        let chosen = chosen();
        options(all.map(|(key, name)| (key, name, key == chosen)))
    };
    view! {
            <p class="bands">
                <label>
                    "Shaded: "
    <select on:change=choose prop:live=Live::markup(choices)></select>
                </label>
                <span class="under">{live(move || told().unwrap_or_default())}</span>
            </p>
        }
}
