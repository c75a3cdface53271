//! What link there is in a text, for a page that reads by itself only what it has written.

use super::protocol::Found;
use crate::link::{self, Note, file};

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
