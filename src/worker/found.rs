//! What is answered at once: what link there is in a text, for a page that reads by itself only what it has
//! written, and what a figure means, for a page that need not load what few ask for.

use super::protocol::{Found, Reply, Request, Work};
use crate::link::{self, Note, file};
use crate::model::Param;
use crate::model::presets::Preset;
use crate::words::{Numbers, passports};

/// The whole answer to a request, if it takes no time.
pub fn at_once(request: &Request, numbers: &Numbers) -> Option<Reply> {
    match request.work {
        Work::Read => Some(Reply::Found(found(&request.scenario))),
        Work::About {
            row,
            preset,
            revision,
        } => Some(Reply::Done(about(row, preset, revision, numbers))),
        _ => None,
    }
}

/// Nothing where there is no such figure.
fn about(row: u16, preset: u16, revision: u16, numbers: &Numbers) -> String {
    let (row, preset) = (Param::by_id(row), Preset::find(preset, revision));
    row.zip(preset).map_or_else(String::new, |(row, preset)| {
        passports::about(preset, row, numbers)
    })
}

/// Reads a text.
pub fn found(text: &str) -> Found {
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
