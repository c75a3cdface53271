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

use super::visit::fair_key;
use super::{LinkError, Visit};
use crate::json::{Member, items, members, number, quoted, string};
use crate::model::scenario::LONGEST_TITLE;
use crate::model::{Param, Scenario, View};
use crate::reader::machine;

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
            format!("\n    {}: {}", quoted(row.key), number(value))
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
    let named = without_nan(text);
    let file = members(text)
        .or_else(|| members(&named))
        .ok_or(LinkError::Damaged)?;
    match whole(named_in(&file, "two-stroke")) {
        Some(VERSION) => visit(&file),
        Some(version) if version > VERSION => Err(LinkError::Newer),
        _ => Err(LinkError::Damaged),
    }
}

fn visit(file: &[Member]) -> Result<Visit, LinkError> {
    let preset = string(named_in(file, "preset")).unwrap_or_default();
    let mut visit = Visit::from_names(&preset, whole(named_in(file, "revision")));
    for (name, text) in file {
        match name.as_str() {
            "two-stroke" | "preset" => {}
            "revision" if whole(text).is_some() => {}
            "title" if text.starts_with('"') => {
                visit.put_title(&string(text).unwrap_or_default());
            }
            "fair" => visit.put_fair(&string(text).unwrap_or_default()),
            "also" if text.starts_with('[') => {
                for name in items(text).unwrap_or_default() {
                    visit.put_drawn(&string(&name).unwrap_or_default());
                }
            }
            "values" => put_values(&mut visit, &members(text).ok_or(LinkError::Damaged)?),
            _ => visit.unknown(name),
        }
    }
    Ok(visit)
}

fn put_values(visit: &mut Visit, values: &[Member]) {
    for (key, text) in values {
        match Param::by_key(key) {
            Some(row) => visit.put(row, machine(text), as_written(text)),
            None => visit.unknown(key),
        }
    }
}

/// The text of a member; of two with one name the last counts, as it does in browsers.
fn named_in<'a>(members: &'a [Member], name: &str) -> &'a str {
    let found = members.iter().rfind(|(own, _)| own == name);
    found.map_or("", |(_, text)| text)
}

fn whole(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// Python and others write these words, which JSON does not know; here they are values that are none.
fn without_nan(text: &str) -> String {
    ["-Infinity", "Infinity", "NaN"]
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, "null"))
}

/// A value as the file has it, for the note about it.
fn as_written(text: &str) -> &str {
    match text.as_bytes().first() {
        Some(b'[') => "[\u{2026}]",
        Some(b'{') => "{\u{2026}}",
        _ => text,
    }
}
