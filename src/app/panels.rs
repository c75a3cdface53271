//! What loads later (see [`super::later`]): messages, all settings, and what stands below the first screen.

pub mod fight;
pub mod footer;
pub mod income;
pub mod main_chart;
pub mod notices;
pub mod settings;
pub mod tabs;
pub mod works;

use crate::app::NUMBERS;
use crate::charts::{Chart, Measure, Series};
use crate::model::{Strategy, View};
use crate::platform::numbers;

use super::state::Results;

/// How a chart's figures are written.
fn format_of(chart: &Chart) -> fn(f64) -> String {
    match chart.measure {
        Measure::Money => NUMBERS.money,
        Measure::Share => NUMBERS.percent,
        Measure::Count => numbers::short_number,
    }
}

/// The strategies that a chart speaks of.
fn strategies_on(chart: &Chart, results: &Results, view: View) -> impl Iterator<Item = Strategy> {
    view.strategies()
        .filter(|&strategy| !(chart.needs_two && results.contest.entry(strategy).plan.is_single()))
}

/// The lines of a chart: the drawn strategies, with what they were before the last change.
fn series<'a>(
    chart: &Chart,
    results: &'a Results,
    before: Option<&'a Results>,
    view: View,
) -> Vec<Series<'a>> {
    strategies_on(chart, results, view)
        .map(|strategy| Series {
            strategy,
            months: &results.contest.entry(strategy).months,
            before: before.map(|before| before.contest.entry(strategy).months.as_slice()),
        })
        .collect()
}
