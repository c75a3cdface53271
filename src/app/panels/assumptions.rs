//! Every figure of the market with its passport: value, range, standing, source, reason.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::Switch;
use crate::app::state::use_state;
use crate::model::Scenario;
use crate::model::params::{Group, PARAMS, Param};
use crate::model::presets::Status;
use crate::words::origin::origin;

/// The table, and the filter that leaves the guesses alone.
#[component]
pub fn Assumptions() -> impl IntoView {
    let guesses = RwSignal::new(false);
    let labels = ["All figures", "Only the guesses"];
    view! {
        <section class="panel passports" aria-labelledby="assumptions-title">
            <h2 id="assumptions-title">"Assumptions"</h2>
            <p class="under">
                "What the firm of this market is made of. A published figure was read at its source, a reported one has been seen quoted, "
                "a solved one makes the firm as a whole show such a figure, and an assumption is a guess: the controls change any of them. "
                <a href="model.html">"The equations, with their sources"</a>"."
            </p>
            <Switch
                name="passports"
                legend="Which figures to show"
                quiet=true
                labels=labels.map(|label| Signal::stored(label.to_owned())).to_vec()
                chosen=Signal::derive(move || usize::from(guesses.get()))
                choose=Callback::new(move |at| guesses.set(at == 1))
            />
            <div class="scroll" tabindex="0" role="group" aria-label="Assumptions">
                <table>
                    <caption class="sr-only">"Every figure of this market and where it comes from"</caption>
                    <thead><tr>{["Figure", "Value", "Can be", "From"].map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                    {Group::ALL.map(|group| view! { <Section group guesses=guesses.into()/> })}
                </table>
            </div>
        </section>
    }
}

#[component]
fn Section(group: Group, guesses: Signal<bool>) -> impl IntoView {
    let state = use_state();
    let rows = move || {
        state.rested.with(|rested| {
            let shown = |row: &&'static Param| {
                let given = rested.scenario.preset.given(row);
                !guesses.get() || given.is_some_and(|given| given.status == Status::Assumed)
            };
            let rows = PARAMS.iter().filter(|row| row.group == group);
            rows.filter(shown)
                .map(|row| passport(&rested.scenario, row))
                .collect_view()
        })
    };
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="4" class="part">{group.title()}</th></tr>
            {rows}
        </tbody>
    }
}

fn passport(scenario: &Scenario, row: &'static Param) -> impl IntoView + use<> {
    let said = |value: f64| NUMBERS.spoken(row.unit, value);
    let given = scenario.preset.given(row);
    let yours = scenario
        .is_changed(row)
        .then(|| format!("yours: {}", said((row.get)(&scenario.params))));
    let source = given.map(|given| {
        let stop = if given.why.is_empty() { "" } else { ". " };
        format!("{}{stop}{}", origin(scenario.preset, given), given.why)
    });
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            <td>{given.map(|given| said(given.value))}{yours.map(|yours| view! { <br/><b>{yours}</b> })}</td>
            <td>{said(row.scale.min())}" to "{said(row.scale.max())}</td>
            <td class="words">{source}</td>
        </tr>
    }
}
