//! The question, and the sentence that answers it while a slider moves.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::state::use_state;
use crate::words::sentence::{self, Piece};

/// Heading and sentence.
#[component]
pub fn Sentence() -> impl IntoView {
    let state = use_state();
    let pieces = move || {
        state
            .results
            .with(|results| sentence::tell(&results.contest, &results.futures, &NUMBERS))
    };
    let spoken = move || {
        state.rested.with(|rested| {
            sentence::plain(&sentence::tell(&rested.contest, &rested.futures, &NUMBERS))
        })
    };
    let count = move || state.results.with(|results| results.futures.count());
    view! {
        <h1>"Marketing, sales, or both: which grows your income, and how bumpy is the ride?"</h1>
        <p class="sentence" data-runs=move || state.results.with(|results| results.number)>
            {move || pieces().into_iter().map(piece).collect_view()}
        </p>
        <p class="basis">{move || format!("Medians of {} possible futures, the same luck for every plan.", count())}</p>
        <p class="sr-only" role="status" aria-live="polite">{spoken}</p>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(text) => text.into_any(),
        Piece::Strong(text) => view! { <b>{text}</b> }.into_any(),
        Piece::Name(strategy) => {
            view! { <b class=format!("name {}", strategy.row().key)>{sentence::name(strategy)}</b> }
                .into_any()
        }
    }
}
