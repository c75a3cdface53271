//! `docs/PARAMETERS.md` is written from the tables: every parameter, its range, its value in every
//! preset and where that comes from. `UPDATE_DOCS=1 cargo test --no-default-features --test native docs`
//! writes it anew.

use std::fmt::Write as _;

use two_stroke::model::params::{Group, Unit};
use two_stroke::model::presets::{Given, Preset};
use two_stroke::model::{PARAMS, Param};

use crate::support::same_as_file;

const FILE: &str = "docs/PARAMETERS.md";

const HEAD: &str = "\
# The parameters

Written from the tables in `src/model/params` and `src/model/presets` by the test in
`tests/native/docs.rs`; do not edit it by hand, `UPDATE_DOCS=1 cargo test --no-default-features --test
native docs` writes it.

Each value says where it comes from: **published** was read at its source, **reported** comes from a
secondary source, **solved** was set so that the firm as a whole shows a figure that is published,
reported or assumed, and an **assumption** has no published value. All can be changed in the app.
";

pub(crate) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "money",
        Unit::MoneyPerMonth => "money a month",
        Unit::Share => "share",
        Unit::SharePerMonth => "share a month",
        Unit::SharePerYear => "share a year",
        Unit::PerMonth => "a month",
        Unit::Months => "months",
        Unit::MonthOfYear => "month of the year",
        Unit::Accounts => "accounts",
        Unit::PerSellerMonth => "a seller-month",
        Unit::SellerMonths => "seller-months",
        Unit::Number => "number",
    }
}

/// A value with thin groups of three digits and no more decimals than it has.
pub(crate) fn number(value: f64) -> String {
    let text = format!("{value}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && grouped != "-" {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped + rest
}

pub(crate) fn given(preset: &Preset, row: &Param) -> Given {
    *preset.given(row).expect("a value for every row")
}

/// Where the values of a parameter come from; presets of one answer share a line.
pub(crate) fn sources(row: &Param) -> Vec<String> {
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    for preset in Preset::newest() {
        let Given { status, source, .. } = given(preset, row);
        let line = match source {
            "" => status.word().to_owned(),
            source => format!("{}: {source}", status.word()),
        };
        match lines.iter_mut().find(|(other, _)| *other == line) {
            Some((_, names)) => names.push(preset.name),
            None => lines.push((line, vec![preset.name])),
        }
    }
    let all = lines.len() == 1;
    let with_names = |(line, names): (String, Vec<&str>)| {
        if all {
            line
        } else {
            format!("{line} ({})", names.join("; "))
        }
    };
    lines.into_iter().map(with_names).collect()
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    let mut line = |line: String| writeln!(text, "{line}").expect("text");
    line("\n| Preset | Key | Revision | The firm |\n| --- | --- | ---: | --- |".to_owned());
    for p in Preset::newest() {
        line(format!(
            "| {} | `{}` | {} | {} |",
            p.name, p.key, p.revision, p.about
        ));
    }
    for group in Group::ALL {
        let rows = || PARAMS.iter().filter(|row| row.group == group);
        line(format!("\n## {}\n", group.title()));
        line("| Parameter | Key | Unit | Range | Meaning |".to_owned());
        line("| --- | --- | --- | --- | --- |".to_owned());
        for row in rows() {
            let range = format!("{} to {}", number(row.scale.min()), number(row.scale.max()));
            let (label, key, unit, help) = (row.label, row.key, unit(row.unit), row.help);
            line(format!("| {label} | `{key}` | {unit} | {range} | {help} |"));
        }
        let names: Vec<_> = Preset::newest().map(|preset| preset.name).collect();
        line(format!(
            "\n| Key | {} | Where it comes from |",
            names.join(" | ")
        ));
        line(format!("| --- |{} --- |", " ---: |".repeat(names.len())));
        for row in rows() {
            let values: Vec<_> = Preset::newest()
                .map(|preset| number(given(preset, row).value))
                .collect();
            line(format!(
                "| `{}` | {} | {} |",
                row.key,
                values.join(" | "),
                sources(row).join("<br>")
            ));
        }
    }
    text
}

#[test]
fn the_parameters_are_written_down_as_they_are() {
    same_as_file(FILE, "UPDATE_DOCS", &document());
}

#[test]
fn every_text_fits_its_cell() {
    for row in PARAMS {
        for text in [row.label, row.help] {
            assert!(!text.contains(['|', '\n']), "{}: {text}", row.key);
        }
        for source in Preset::newest().map(|preset| given(preset, row).source) {
            assert!(!source.contains(['|', '\n']), "{}: {source}", row.key);
        }
    }
}
