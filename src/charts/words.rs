//! The same charts without a picture: a table to read and copy, a sentence to hear.

use super::catalog::Chart;
use super::sheet::push_escaped;
use super::{Format, Series};
use crate::model::futures::Fan;

/// A chart as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heading of each column.
    pub headers: Vec<String>,
    /// A row each; the first cell is its heading.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As markup, to stand in a table element. Whatever the cells hold is text: none of it becomes markup.
    pub fn html(&self) -> String {
        let mut html = "<thead><tr>".to_owned();
        for head in &self.headers {
            push_cell(&mut html, "th", " scope=\"col\"", head);
        }
        html.push_str("</tr></thead><tbody>");
        let wide = format!(" scope=\"row\" colspan=\"{}\"", self.headers.len());
        for row in &self.rows {
            html.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                match (at, row.len()) {
                    // A cell that is alone is the heading of the rows below it.
                    (0, 1) => push_cell(&mut html, "th", &wide, cell),
                    (0, _) => push_cell(&mut html, "th", " scope=\"row\"", cell),
                    _ => push_cell(&mut html, "td", "", cell),
                }
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody>");
        html
    }
}

fn push_cell(html: &mut String, tag: &str, attributes: &str, text: &str) {
    for piece in ["<", tag, attributes, ">"] {
        html.push_str(piece);
    }
    push_escaped(html, text);
    for piece in ["</", tag, ">"] {
        html.push_str(piece);
    }
}

/// What bands say of the last month; nothing where there is no month.
pub fn bands(fan: &Fan, format: Format) -> Option<String> {
    let ((low, high), (lowest, highest)) = (fan.half.last()?, fan.most.last()?);
    let [low, high, lowest, highest] = [low, high, lowest, highest].map(|&value| format(value));
    let month = fan.middle.len();
    Some(format!(
        " In month {month} half of the possible futures lie between {low} and {high} (darker), nine in ten between {lowest} and {highest}."
    ))
}

/// Which months a table shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// All of them.
    Month,
    /// The last of each year, and the last.
    Year,
}

/// What stands where there is no figure.
const NO_FIGURE: &str = "not defined";

/// The figures of a chart, month by month.
pub fn table(chart: &Chart, series: &[Series], every: Every, format: Format) -> Table {
    let names = series.iter().map(|series| series.strategy.row().name);
    let headers = std::iter::once("Month").chain(names);
    let last = series.iter().map(|series| series.months.len()).max();
    let last = last.unwrap_or(0);
    let shown = (1..=last).filter(|&month| match every {
        Every::Month => true,
        Every::Year => month.is_multiple_of(12) || month == last,
    });
    let row = |month: usize| {
        let figures = series.iter().map(|series| {
            let month = series.months.get(month - 1);
            figure(month.map(chart.figure), format)
        });
        std::iter::once(month.to_string()).chain(figures).collect()
    };
    Table {
        headers: headers.map(str::to_owned).collect(),
        rows: shown.map(row).collect(),
    }
}

/// A chart in one sentence: where each line begins and where it ends.
pub fn summary(chart: &Chart, series: &[Series], format: Format) -> String {
    let last = series.iter().map(|series| series.months.len()).max();
    let Some(last) = last.filter(|&last| last > 0) else {
        return format!("{}: nothing to show.", chart.title);
    };
    let lines = series.iter().map(|series| {
        let figure = |month| figure(Option::map(month, chart.figure), format);
        let from = figure(series.months.first());
        let to = figure(series.months.last());
        format!(
            "{} from {from} to {to}",
            in_sentence(series.strategy.row().name)
        )
    });
    let lines: Vec<String> = lines.collect();
    format!(
        "{}, from month 1 to month {last}: {}.",
        chart.title,
        lines.join(", ")
    )
}

fn figure(value: Option<f64>, format: Format) -> String {
    match value {
        Some(value) if value.is_finite() => format(value),
        _ => NO_FIGURE.to_owned(),
    }
}

/// A name inside a sentence: its first letter small.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters
        .next()
        .into_iter()
        .map(|first| first.to_ascii_lowercase());
    first.chain(letters).collect()
}
