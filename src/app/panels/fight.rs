//! The fair fight: what is held equal, and who else is drawn.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::state::use_state;
use crate::model::{FairFight as Fair, STRATEGIES};
use crate::words::under;

/// The switch, what it means here, and the strategies that are one click away.
#[component]
pub fn FairFight() -> impl IntoView {
    let state = use_state();
    let fair = Memo::new(move |_| state.scenario.with(|scenario| scenario.fair));
    let choices = [(Fair::Spend, "same spend"), (Fair::Revenue, "same revenue")];
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
            <fieldset class="switch">
                <legend>"Fair fight:"</legend>
                {choices
                    .map(|(choice, label)| view! {
                        <label>
                            <input
                                type="radio"
                                name="fair"
                                prop:checked=move || fair.get() == choice
                                on:change=move |_| state.change("fair", |scenario| scenario.fair = choice)
                            />
                            <span>{label}</span>
                        </label>
                    })
                    .collect_view()}
            </fieldset>
            <p class="under">{footing}</p>
            <Others/>
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
