//! Where a preset's value comes from, and since when.

use crate::model::presets::{Given, Preset, Status};

/// Standing, source and date of a value. What was published bears its source's year, which is part of its
/// name; what was solved or assumed bears the year of the preset.
pub fn origin(preset: &Preset, given: &Given) -> String {
    let mut text = given.status.word().to_owned();
    let before_source = match given.status {
        Status::Published | Status::Reported => ": ",
        Status::Solved => {
            text.push_str(&format!(" in {}", preset.made));
            ", after "
        }
        Status::Assumed => {
            text.push_str(&format!(" of {}", preset.made));
            ", compare "
        }
    };
    if let Some(source) = given.source {
        text.push_str(before_source);
        text.push_str(source.cite());
    }
    text
}
