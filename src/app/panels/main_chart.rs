//! The large chart.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::parts::{FigureTable, Live, live};
use crate::app::plot::{Plot, TipLine, width_of};
use crate::app::state::{State, use_state};
use crate::charts::words::Every;
use crate::charts::{self, Bands, CHARTS, Chart, DrawInput, Drawing, Size, Table, within};
use crate::screen::options;

use crate::texts::en as texts;

use super::{format_of, series, strategies_on};

/// The chart that was chosen, with its ghost, its crosshair and its table.
#[component]
pub fn MainChart() -> impl IntoView {
    let state = use_state();
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let chart = move || &CHARTS[state.main_chart.get()];
    let drawn = drawn(state, chart, width);
    let drawing = Signal::derive(move || drawn.with(|drawn| drawn.drawing.clone()));
    let rescaled = move || {
        let rescaled = drawn.with(|drawn| drawn.rescaled);
        if rescaled {
            " The scale has changed."
        } else {
            ""
        }
        .to_owned()
    };
    let choices = move || {
        let chosen = state.main_chart.get();
        let charts = CHARTS.iter().enumerate();
        options(charts.map(|(at, chart)| (chart.key, chart.title, at == chosen)))
    };
    let choose = move |event| {
        let key = event_target_value(&event);
        let at = CHARTS.iter().position(|chart| chart.key == key);
        state.main_chart.set(at.unwrap_or_default());
    };
    view! {
        <figure class="panel main-chart">
            <figcaption>
                <select aria-label=texts::WHICH_CHART on:change=choose prop:live=Live::markup(choices)></select>
                {live(move || format!(" {}.", chart().what))}
                {live(rescaled)}
                <span class="sr-only">{live(move || spoken(state, chart()))}</span>
            </figcaption>
            <div class="frame" node_ref=frame>
                <Plot label="The chart, month by month" drawing tip=move |month| tip_of(state, chart(), month)/>
            </div>
            <FigureTable
                caption=Signal::derive(move || chart().title.to_owned())
                table=Callback::new(move |()| table_of(state, chart()))
            />
        </figure>
    }
}

/// A drawing, and the axis it was drawn on.
#[derive(Clone, PartialEq)]
struct Drawn {
    drawing: Drawing,
    key: &'static str,
    /// The axis held still during the last drag and has followed since.
    rescaled: bool,
    moving: bool,
}

/// Draws whenever something moves. The axis holds still during a drag and follows after it.
fn drawn(
    state: State,
    chart: impl Fn() -> &'static Chart + Send + Sync + 'static,
    width: ReadSignal<Option<f64>>,
) -> Memo<Drawn> {
    Memo::new(move |last: Option<&Drawn>| {
        let (chart, moving) = (chart(), state.moving.get());
        let last = last.filter(|last| last.key == chart.key);
        let held = last
            .filter(|_| moving)
            .map(|last| last.drawing.plot.y.clone());
        let drawing = state.results.with(|results| {
            state.before.with(|before| {
                let series = series(
                    chart,
                    results,
                    before.as_deref(),
                    state.view.get_untracked(),
                );
                let fan = results.futures.fan();
                // Bands of another chart are on their way out: the next run has those of this one.
                let shown = results
                    .closer
                    .filter(|closer| CHARTS[closer.1].key == chart.key);
                let bands = shown
                    .zip(fan.as_ref())
                    .map(|(shown, fan)| Bands::of(shown.0, fan));
                let (size, format) = (room(width.get().unwrap_or_default()), format_of(chart));
                charts::draw(
                    chart,
                    &DrawInput {
                        series: &series,
                        bands,
                        size,
                        held,
                        format: &format,
                    },
                )
            })
        });
        let rescaled = last.is_some_and(|last| {
            if last.moving {
                !moving && last.drawing.plot.y != drawing.plot.y
            } else {
                last.rescaled && !moving
            }
        });
        Drawn {
            drawing,
            key: chart.key,
            rescaled,
            moving,
        }
    })
}

/// Wide screens get a chart of five to two; phones one that leaves room for the controls.
fn room(width: f64) -> Size {
    let height = if width < 600.0 {
        within(width * 0.62, 190.0, 300.0)
    } else {
        within(width * 0.4, 260.0, 360.0)
    };
    Size {
        width,
        height,
        text: if width < 600.0 { 12.0 } else { 13.0 },
    }
}

fn tip_of(state: State, chart: &'static Chart, month: usize) -> (String, Vec<TipLine>) {
    let format = format_of(chart);
    let lines = state.results.with(|results| {
        strategies_on(chart, results, state.view.get())
            .filter_map(|strategy| {
                let row = strategy.row();
                let value = (chart.figure)(results.contest.entry(strategy).months.get(month - 1)?);
                Some((row.key, row.name.to_owned(), format(value)))
            })
            .collect()
    });
    (charts::months::month_name(month), lines)
}

fn spoken(state: State, chart: &'static Chart) -> String {
    state.rested.with(|rested| {
        charts::summary(
            chart,
            &series(chart, rested, None, state.view.get()),
            &format_of(chart),
        )
    })
}

fn table_of(state: State, chart: &'static Chart) -> Table {
    state.rested.with(|rested| {
        let series = series(chart, rested, None, state.view.get());
        charts::table(chart, &series, Every::Month, &format_of(chart))
    })
}
