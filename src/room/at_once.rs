//! What is answered at once: what link there is in a text, for a page that reads by itself only what it has
//! written, and what a figure means, for a page that need not load what few ask for.

use super::protocol::Found;
use crate::link::{self, Note, file};
use crate::model::Param;
use crate::model::presets::Preset;
use crate::words::{Numbers, passports};

/// What a parameter means, and where the value of a preset's revision comes from; nothing where there is no such figure.
pub fn about(row: u16, preset: u16, revision: u16, numbers: &Numbers) -> String {
    let (row, preset) = (Param::by_id(row), Preset::find(preset, revision));
    row.zip(preset).map_or_else(String::new, |(row, preset)| {
        passports::about(preset, row, numbers)
    })
}

/// What link there is in a text.
pub fn read(text: &str) -> Found {
    match link::read(text) {
        Ok(None) => Found::Nothing,
        Err(problem) => Found::Problem(problem.to_string()),
        Ok(Some(visit)) => Found::Scenario {
            // What the sender saw goes with a code alone.
            text: match &visit.seen {
                Some(seen) => link::encode(&visit.scenario, visit.view, seen),
                None => file::to_json(&visit.scenario, visit.view),
            },
            notes: visit.notes.iter().map(Note::to_string).collect(),
        },
    }
}
