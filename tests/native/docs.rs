//! `docs/PARAMETERS.md` is written from the tables: every parameter, its range, its value in every
//! preset and where that comes from. `UPDATE_DOCS=1 cargo test --no-default-features --test native docs`
//! writes it anew.

mod checks;

use std::fmt::Write as _;

use two_stroke::model::params::{Group, Unit};
use two_stroke::model::presets::{Given, Preset};
use two_stroke::model::sources::{Reference, SOURCES, Source};
use two_stroke::model::{PARAMS, Param};
use two_stroke::words::origin::origin;

use crate::support::same_as_file;

const FILE: &str = "docs/PARAMETERS.md";

const HEAD: &str = "\
# The parameters

Written from the tables in `src/model/params` and `src/model/presets` by the test in
`tests/native/docs.rs`; do not edit it by hand, `UPDATE_DOCS=1 cargo test --no-default-features --test
native docs` writes it.

Each value says where it comes from and since when: **published** was read at its source, or in its
abstract or first pages, **reported** is what a secondary source says or lies within the range that it
gives, **solved** was set so that the firm as a whole shows a figure that is published, reported or
assumed, and an **assumption** has no published value; a source named beside it is there to compare. Where
that source gives a range, *What it hangs on* tries the value within it; every other guess is tried from half
to twice what it is (a share: its odds), and one that is none, up to a tenth of the most that can be set. All
can be changed in the app. The full references stand [at the end](#sources).
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
        let given = given(preset, row);
        let origin = origin(preset, &given);
        let range = given
            .passport()
            .range
            .map_or_else(String::new, |[low, high]| {
                format!("; plausible {} to {}", number(low), number(high))
            });
        let line = match given.passport().why {
            "" => origin + &range,
            why => format!("{origin}{range}. {why}"),
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
                .map(|preset| number(given(preset, row).value()))
                .collect();
            line(format!(
                "| `{}` | {} | {} |",
                row.key,
                values.join(" | "),
                sources(row).join("<br>")
            ));
        }
    }
    line(
        "\n## Sources\n\n| Source | What it is | In full | For |\n| --- | --- | --- | --- |"
            .to_owned(),
    );
    let mut all = SOURCES.to_vec();
    all.sort_by_key(|source| source.cite());
    for source in all {
        let Reference { kind, full, .. } = source.reference();
        line(format!(
            "| {} | {} | {full} | {} |",
            source.cite(),
            kind.word(),
            named_by(source)
        ));
    }
    text
}

/// The rows whose values name a source.
fn named_by(source: Source) -> String {
    let names = |row: &&Param| {
        Preset::newest().any(|preset| given(preset, row).passport().source == Some(source))
    };
    let keys = PARAMS
        .iter()
        .filter(names)
        .map(|row| format!("`{}`", row.key));
    keys.collect::<Vec<_>>().join(", ")
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
        for why in Preset::newest().map(|preset| given(preset, row).passport().why) {
            assert!(!why.contains(['|', '\n']), "{}: {why}", row.key);
        }
    }
    for source in SOURCES {
        for text in [source.cite(), source.reference().full] {
            assert!(!text.contains(['|', '\n']), "{text}");
        }
    }
}
