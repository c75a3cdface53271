//! Every figure of a market with its passport: value, range, standing, source, reason.

use super::Numbers;
use super::origin::origin;
use crate::model::Scenario;
use crate::model::params::{Group, PARAMS, Param, Unit};
use crate::model::presets::{Preset, Status};

/// The heading of each column.
pub const HEADERS: [&str; 4] = ["Figure", "Value", "Can be", "From"];

/// A row for each figure, under a row of one cell for each group; of the guesses alone, if so wished.
pub fn rows(scenario: &Scenario, guesses: bool, numbers: &Numbers) -> Vec<Vec<String>> {
    let shown = |row: &&Param| !guesses || is_guess(scenario, row);
    let mut rows = Vec::new();
    for group in Group::ALL {
        rows.push(vec![group.title().to_owned()]);
        let of_group = PARAMS.iter().filter(|row| row.group == group);
        rows.extend(
            of_group
                .filter(shown)
                .map(|row| passport(scenario, row, numbers)),
        );
    }
    rows
}

/// What a figure means, and in a line of its own what a market has for it and why.
pub fn about(preset: &Preset, row: &Param, numbers: &Numbers) -> String {
    let given = preset.given(row).map_or_else(String::new, |given| {
        let value = numbers.spoken(row.unit, given.value());
        let stop = if given.passport().why.is_empty() {
            ""
        } else {
            "."
        };
        let from = origin(preset, given);
        format!(
            "\n{}: {value}, {from}. {}{stop}",
            preset.name,
            given.passport().why
        )
    });
    format!("{}{given}", row.help)
}

/// How many of all figures are guesses, and how many the visitor has changed.
pub fn word(scenario: &Scenario) -> String {
    let guesses = PARAMS.iter().filter(|row| is_guess(scenario, row)).count();
    let changed = match scenario.changed().count() {
        0 => "None has been changed.".to_owned(),
        1 => "1 has been changed.".to_owned(),
        more => format!("{more} have been changed."),
    };
    format!(
        "{guesses} of the {} figures are guesses. {changed}",
        PARAMS.len()
    )
}

fn is_guess(scenario: &Scenario, row: &Param) -> bool {
    let given = scenario.preset.given(row);
    given.is_some_and(|given| given.passport().status == Status::Assumed)
}

fn passport(scenario: &Scenario, row: &Param, numbers: &Numbers) -> Vec<String> {
    let said = |value: f64| numbers.spoken(row.unit, value);
    let yours = (row.get)(&scenario.params);
    let (mut value, from) = scenario.preset.given(row).map_or_else(
        || (said(yours), String::new()),
        |given| {
            let stop = if given.passport().why.is_empty() {
                ""
            } else {
                ". "
            };
            let from = format!(
                "{}{stop}{}",
                origin(scenario.preset, given),
                given.passport().why
            );
            (said(given.value()), from)
        },
    );
    if scenario.is_changed(row) {
        value = format!("{}, not {value}", said(yours));
    }
    let most = said(row.scale.max());
    let least = match row.unit {
        Unit::MonthOfYear => said(row.scale.min()),
        unit => numbers.in_box(unit, row.scale.min()),
    };
    vec![
        row.label.to_owned(),
        value,
        format!("{least} to {most}"),
        from,
    ]
}
