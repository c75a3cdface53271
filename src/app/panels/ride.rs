//! The ride: each month's new business against its own trend, one possible future at a time.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::effects::PLAYED;
use crate::app::parts::{FigureTable, Live, Stepper, live};
use crate::app::plot::width_of;
use crate::app::sight::results_in_sight;
use crate::app::state::{Results, State, use_state};
use crate::app::{NUMBERS, runner};
use crate::charts::{RideInput, RideRow, Size, Table, draw_ride};
use crate::model::futures::one_future;
use crate::model::ride::{bumpiness, judged};
use crate::model::{Month, Strategy, View};
use crate::platform;

/// One road of one future.
struct Road {
    strategy: Strategy,
    new_business: Vec<f64>,
    bumpiness: Option<f64>,
}

fn roads(results: &Results, view: View, future: usize) -> Vec<Road> {
    runner::with_draws(&results.scenario, |draws| {
        view.strategies()
            .map(|strategy| {
                let months = one_future(&results.contest, strategy, draws, future);
                let new_business: Vec<f64> = months.iter().map(Month::new_business).collect();
                let bumpiness = bumpiness(judged(&new_business));
                Road {
                    strategy,
                    new_business,
                    bumpiness,
                }
            })
            .collect()
    })
}

fn bumps(road: &Road) -> String {
    road.bumpiness
        .map_or_else(|| "not defined".to_owned(), NUMBERS.percent)
}

/// The picture that answers "how bumpy is your ride?".
#[component]
pub fn Ride() -> impl IntoView {
    let state = use_state();
    let frame = NodeRef::<Div>::new();
    // As wide as the frame, and never higher for what is drawn in that: measuring does not change it.
    let across = NodeRef::<Div>::new();
    let width = width_of(across);
    let results = results_in_sight(frame);
    let drawn = move || {
        let Some(width) = width.get() else {
            return String::new();
        };
        let roads =
            results.with(|results| roads(results, state.view.get_untracked(), state.future.get()));
        let figures: Vec<String> = roads.iter().map(bumps).collect();
        let rows: Vec<RideRow> = roads
            .iter()
            .zip(&figures)
            .map(|(road, bumpiness)| RideRow {
                strategy: road.strategy,
                new_business: &road.new_business,
                bumpiness,
            })
            .collect();
        let narrow = width < 600.0;
        let height = rows.len() as f64 * if narrow { 56.0 } else { 64.0 } + 28.0;
        let size = Size {
            width,
            height,
            text: if narrow { 12.0 } else { 13.0 },
        };
        draw_ride(&RideInput {
            rows: &rows,
            size,
            held: None,
        })
        .svg
    };
    let spoken = move || {
        let roads = state
            .rested
            .with(|rested| roads(rested, state.view.get(), state.future.get()));
        let lines: Vec<String> = roads
            .iter()
            .map(|road| format!("{} {}", road.strategy.row().name, bumps(road)))
            .collect();
        format!("Bumpiness in this future: {}.", lines.join(", "))
    };
    view! {
        <figure class="panel ride">
            <figcaption>
                <b>"The ride"</b>
                <span>", each month\u{2019}s new business against its own trend, in one possible future."</span>
                <span class="sr-only">{live(spoken)}</span>
            </figcaption>
            <div node_ref=across><Player state/></div>
            <div class="frame drawn" node_ref=frame prop:live=Live::markup(drawn)></div>
            <FigureTable
                caption=Signal::stored("New business by month in this future".to_owned())
                table=Callback::new(move |()| table_of(state))
            />
        </figure>
    }
}

/// Steps through the futures, or plays twenty of them.
#[component]
fn Player(state: State) -> impl IntoView {
    // Round and round: before the first comes the last.
    let step = move |back: bool| {
        state.playing.set(false);
        state
            .future
            .update(|future| *future = (*future + if back { PLAYED - 1 } else { 1 }) % PLAYED);
    };
    let play = move |_| {
        // On from where it paused; from the first again after the last.
        if !state.playing.get_untracked() && state.future.get_untracked() + 1 >= PLAYED {
            state.future.set(0);
        }
        state.playing.update(|playing| *playing = !*playing);
    };
    // Who asked for less motion steps by hand.
    let still = platform::reduced_motion();
    view! {
        <div class="player">
            {(!still).then(|| view! {
                <button type="button" aria-pressed=move || state.playing.get().to_string() on:click=play>
                    {live(move || if state.playing.get() { "Pause" } else { "Play 20 futures" }.to_owned())}
                </button>
            })}
            <Stepper
                thing="future"
                here=Signal::derive(move || format!("future {} of {PLAYED}", state.future.get() + 1))
                can_go_back=Signal::stored(true)
                can_go_on=Signal::stored(true)
                step=Callback::new(step)
            />
        </div>
    }
}

/// New business by month in the future that is shown.
fn table_of(state: State) -> Table {
    let roads = state
        .rested
        .with(|rested| roads(rested, state.view.get(), state.future.get()));
    let names = roads.iter().map(|road| road.strategy.row().name.to_owned());
    let months = roads.first().map_or(0, |road| road.new_business.len());
    let row = |month: usize| {
        let figures = roads
            .iter()
            .map(|road| (NUMBERS.money)(road.new_business[month]));
        std::iter::once((month + 1).to_string())
            .chain(figures)
            .collect()
    };
    Table {
        headers: std::iter::once("Month".to_owned()).chain(names).collect(),
        rows: (0..months).map(row).collect(),
    }
}
