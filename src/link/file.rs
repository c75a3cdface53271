//! A scenario as JSON that people can read: what is kept in the browser, and what *Download* gives.
//!
//! ```json
//! {
//!   "two-stroke": 1,
//!   "preset": "scale-up",
//!   "revision": 1,
//!   "title": "Next year",
//!   "fair": "spend",
//!   "also": ["cat-and-dog"],
//!   "values": {
//!     "budget": 300000,
//!     "pull_share": 0.4
//!   }
//! }
//! ```
//!
//! `values` holds what differs from the preset, as stored: shares are fractions.

use serde_json::{Map, Value};

use super::visit::fair_key;
use super::{LinkError, Visit};
use crate::model::scenario::LONGEST_TITLE;
use crate::model::{Param, Scenario, View};

/// Version of the form of a file.
const VERSION: u64 = 1;

/// The longest file that is read, in bytes; the longest that is written has some three thousand.
pub const LONGEST_FILE: usize = 100_000;

/// The scenario as a file.
pub fn to_json(scenario: &Scenario, view: View) -> String {
    let title: String = scenario.title.chars().take(LONGEST_TITLE).collect();
    let also: Vec<String> = view
        .strategies()
        .filter(|strategy| !strategy.row().always)
        .map(|strategy| quoted(strategy.row().key))
        .collect();
    let values: Vec<String> = scenario
        .changed()
        .map(|row| {
            let value = row.scale.snap((row.get)(&scenario.params));
            format!("\n    {}: {value}", quoted(row.key))
        })
        .collect();
    let end = if values.is_empty() { "}" } else { "\n  }" };
    format!(
        "{{\n  \"two-stroke\": {VERSION},\n  \"preset\": {},\n  \"revision\": {},\n  \"title\": {},\n  \
         \"fair\": {},\n  \"also\": [{}],\n  \"values\": {{{}{end}\n}}\n",
        quoted(scenario.preset.key),
        scenario.preset.revision,
        quoted(&title),
        quoted(fair_key(scenario.fair)),
        also.join(", "),
        values.join(","),
    )
}

/// Reads a file. What is unknown or not allowed is noted, see [`Visit::notes`].
///
/// # Errors
/// [`LinkError::Damaged`] if it is no JSON, none of ours or longer than [`LONGEST_FILE`];
/// [`LinkError::Newer`] if its form is newer than this page.
pub fn from_json(text: &str) -> Result<Visit, LinkError> {
    if text.len() > LONGEST_FILE {
        return Err(LinkError::Damaged);
    }
    let text = text.trim_start_matches('\u{feff}');
    let Ok(Value::Object(file)) =
        serde_json::from_str(text).or_else(|_| serde_json::from_str(&without_nan(text)))
    else {
        return Err(LinkError::Damaged);
    };
    match file.get("two-stroke").and_then(Value::as_u64) {
        Some(VERSION) => visit(&file),
        Some(version) if version > VERSION => Err(LinkError::Newer),
        _ => Err(LinkError::Damaged),
    }
}

fn visit(file: &Map<String, Value>) -> Result<Visit, LinkError> {
    let preset = file.get("preset").and_then(Value::as_str).unwrap_or("");
    let mut visit = Visit::from_names(preset, file.get("revision").and_then(Value::as_u64));
    for (name, value) in file {
        match (name.as_str(), value) {
            ("two-stroke" | "preset", _) => {}
            ("revision", value) if value.is_u64() => {}
            ("title", Value::String(title)) => visit.put_title(title),
            ("fair", value) => visit.put_fair(value.as_str().unwrap_or("")),
            ("also", Value::Array(names)) => {
                for name in names {
                    visit.put_drawn(name.as_str().unwrap_or(""));
                }
            }
            ("values", Value::Object(values)) => put_values(&mut visit, values),
            ("values", _) => return Err(LinkError::Damaged),
            _ => visit.unknown(name),
        }
    }
    Ok(visit)
}

fn put_values(visit: &mut Visit, values: &Map<String, Value>) {
    for (key, value) in values {
        match Param::by_key(key) {
            Some(row) => visit.put(row, value.as_f64(), &as_written(value)),
            None => visit.unknown(key),
        }
    }
}

/// Python and others write these words, which JSON does not know; here they are values that are none.
fn without_nan(text: &str) -> String {
    ["-Infinity", "Infinity", "NaN"]
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, "null"))
}

/// A value as the file has it, for the note about it. Not by the JSON library's own hand: its way to
/// write numbers brings ten thousand bytes of tables into the page.
fn as_written(value: &Value) -> String {
    match value {
        Value::Number(number) => number
            .as_f64()
            .map(|number| number.to_string())
            .unwrap_or_default(),
        Value::String(text) => quoted(text),
        Value::Bool(bool) => bool.to_string(),
        Value::Null => "null".to_owned(),
        Value::Array(_) => "[\u{2026}]".to_owned(),
        Value::Object(_) => "{\u{2026}}".to_owned(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
