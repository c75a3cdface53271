//! Where a preset's value comes from, and since when.

use crate::model::presets::{Given, Preset, Status};

/// Standing, source and date of a value. What was published bears its source's year, which is part of its
/// name; what was solved or assumed bears the year of the preset.
pub fn origin(preset: &Preset, given: &Given) -> String {
    let word = given.passport().status.word();
    let made = preset.made;
    let (mut text, before_source) = match given.passport().status {
        Status::Published | Status::Reported => (word.to_owned(), ": "),
        Status::Solved => (format!("{word} in {made}"), ", after "),
        Status::Assumed => (format!("{word} of {made}"), ", compare "),
    };
    if let Some(source) = given.passport().source {
        text.push_str(before_source);
        text.push_str(source.cite());
    }
    text
}
