//! Every figure of the market with its passport: value, range, standing, source, reason.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::{Switch, TableView};
use crate::app::state::use_state;
use crate::charts::Table;
use crate::words::passports;

/// The table, and the filter that leaves the guesses alone.
#[component]
pub fn Assumptions() -> impl IntoView {
    let state = use_state();
    let guesses = RwSignal::new(false);
    let labels = ["All figures", "Only the guesses"];
    let table = move |()| Table {
        headers: passports::HEADERS.map(str::to_owned).to_vec(),
        rows: state
            .rested
            .with(|rested| passports::rows(&rested.scenario, guesses.get(), &NUMBERS)),
    };
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
            <TableView caption=Signal::stored("Every figure of this market and where it comes from".to_owned()) table=Callback::new(table)/>
        </section>
    }
}
