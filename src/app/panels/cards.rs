//! A card for every drawn strategy, its figures from the table of metrics.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::Live;
use crate::app::sight::results_in_sight;
use crate::app::state::{Results, use_state};
use crate::model::Strategy;
use crate::model::metrics::{METRICS, Measure, Metric};

/// The cards.
#[component]
pub fn Cards() -> impl IntoView {
    let state = use_state();
    view! {
        <section class="cards" aria-label="The strategies in figures">
            {move || state.view.get().strategies().map(|strategy| view! { <Card strategy/> }).collect_view()}
        </section>
    }
}

#[component]
fn Card(strategy: Strategy) -> impl IntoView {
    let row = strategy.row();
    let card = NodeRef::new();
    let results = results_in_sight(card);
    // One text of markup: an element of its own for every figure would be as much code again.
    let figures = move || {
        results.with(|results| {
            METRICS
                .iter()
                .map(|metric| row_of(results, strategy, metric))
                .collect::<String>()
        })
    };
    view! {
        <article class=format!("panel card {}", row.key) node_ref=card>
            <h2>{row.title}</h2>
            <p class="under">{row.help}</p>
            <dl prop:live=Live::markup(figures)></dl>
        </article>
    }
}

/// A metric as markup; all of it is from tables of our own.
fn row_of(results: &Results, strategy: Strategy, metric: &Metric) -> String {
    let text = figure(results, strategy, metric);
    [
        "<div class=\"figure\" title=\"",
        metric.help,
        "\"><dt>",
        metric.label,
        "</dt><dd data-metric=\"",
        metric.key,
        "\">",
        &text,
        "</dd></div>",
    ]
    .concat()
}

fn figure(results: &Results, strategy: Strategy, metric: &Metric) -> String {
    let value = match metric.over_futures {
        Some(figure) => results.futures.median(strategy, figure),
        None => (metric.get)(&results.contest.entry(strategy).summary),
    };
    let Some(value) = value else {
        return metric.none.to_owned();
    };
    match metric.measure {
        Measure::Money => (NUMBERS.money)(value),
        Measure::Share => (NUMBERS.percent)(value),
        Measure::Months => format!("{} months", (NUMBERS.number)(libm::round(value))),
        Measure::CountOfMonths => format!(
            "{} of {}",
            value as u32, results.scenario.params.horizon as u32
        ),
    }
}
