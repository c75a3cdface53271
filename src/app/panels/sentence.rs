//! The question, and the sentence that answers it while a slider moves.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::crowd;
use crate::app::parts::{Live, live};
use crate::app::state::{Crowd, use_state};
use crate::room::Standing;
use crate::words::sentence;

/// Heading and sentence.
#[component]
pub fn Sentence() -> impl IntoView {
    let state = use_state();
    let pieces = move || {
        state.results.with(|results| {
            sentence::html(&sentence::tell(
                &results.contest,
                &results.futures,
                &NUMBERS,
            ))
        })
    };
    let spoken = move || {
        state.rested.with(|rested| {
            sentence::plain(&sentence::tell(&rested.contest, &rested.futures, &NUMBERS))
        })
    };
    let count = move || state.results.with(|results| results.futures.count() as f64);
    let basis = move || {
        let count = (NUMBERS.number)(count());
        format!("Medians of {count} possible futures, the same luck for every plan.")
    };
    view! {
        <h1>"Marketing, sales, or both: which grows your income, and how bumpy is the ride?"</h1>
        <p
            class="sentence"
            data-runs=move || state.results.with(|results| results.number)
            data-rested=move || state.rested.with(|rested| rested.number)
            prop:live=Live::markup(pieces)
        ></p>
        <p class="basis">{live(basis)}<More/></p>
        <p class="sr-only" role="status" aria-live="polite">{live(spoken)}</p>
    }
}

/// How far the workers are with more futures, and a way to stop them; what became of them where they failed.
#[component]
fn More() -> impl IntoView {
    let state = use_state();
    let crowd = state.crowd;
    let idle = move || crowd.get().wanted == 0;
    let told = move || {
        let Crowd {
            wanted, standing, ..
        } = crowd.get();
        let coming = if wanted > 0 {
            format!(" {} are on their way. ", (NUMBERS.number)(wanted.into()))
        } else {
            " ".to_owned()
        };
        coming + standing.words()
    };
    view! {
        <span data-standing=move || name(crowd.get().standing)>{live(told)}</span>
        <progress
            aria-label="Futures that have run"
            hidden=idle
            max=move || crowd.get().wanted.max(1).to_string()
            value=move || crowd.get().done.to_string()
        ></progress>
        <button type="button" class="quiet" hidden=idle on:click=move |_| crowd::stop(state)>"Enough"</button>
    }
}

/// For the tests of the page.
const fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Well => "Well",
        Standing::Replaced => "Replaced",
        Standing::OnPage => "OnPage",
        Standing::Gone => "Gone",
    }
}
