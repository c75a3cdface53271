//! The strip of small charts; a press swaps one into the large frame.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::parts::{Live, live};
use crate::app::plot::width_of;
use crate::app::sight::results_in_sight;
use crate::app::state::{Results, use_state};
use crate::charts::{self, CHARTS, DrawInput, Size};
use crate::model::Strategy;

use super::{format_of, series};

/// The strip.
#[component]
pub fn SmallCharts() -> impl IntoView {
    view! {
        <section class="strip" aria-label="More charts: press one to see it large">
            {(0..CHARTS.len()).map(|at| view! { <Small at/> }).collect_view()}
        </section>
    }
}

#[component]
fn Small(at: usize) -> impl IntoView {
    let state = use_state();
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let chart = &CHARTS[at];
    let chosen = move || state.main_chart.get() == at;
    let draw = move |results: &Results, width: f64| {
        let series = series(chart, results, None, state.view.get_untracked());
        let size = Size {
            width,
            height: 96.0,
            text: 12.0,
        };
        let format = format_of(chart);
        charts::draw(
            chart,
            &DrawInput {
                series: &series,
                bands: None,
                size,
                held: None,
                format: &format,
                compact: true,
            },
        )
        .svg
    };
    let results = results_in_sight(frame);
    let drawn = move || match width.get() {
        Some(width) => results.with(|results| draw(results, width)),
        None => String::new(),
    };
    let end = move || {
        results.with(|results| {
            let last = results.contest.entry(Strategy::Both).months.last();
            last.map_or_else(String::new, |month| format_of(chart)((chart.figure)(month)))
        })
    };
    view! {
        <button type="button" class="panel small" aria-pressed=move || chosen().to_string() on:click=move |_| state.main_chart.set(at)>
            <span class="small-head"><b>{chart.title}</b><span class="end">{live(end)}</span></span>
            <div class="drawn" node_ref=frame prop:live=Live::markup(drawn)></div>
        </button>
    }
}
