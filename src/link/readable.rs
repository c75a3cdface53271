//! Links written by hand: `budget=260,000&split=35&preset=scale-up&fair=revenue`.
//!
//! Names are the keys of the rows, or others (see `names`); values are as on the page, so shares are in per
//! cent.

use super::Visit;
use super::names::{known, same};
use crate::model::presets::{PRESETS, Preset};
use crate::model::{Param, STRATEGIES};

/// Reads names and their values; of two with one name the last counts.
pub(super) fn read(entries: &[(String, String)]) -> Visit {
    let value_of = |wanted: &str| {
        let mut entries = entries.iter().rev();
        entries
            .find(|(name, _)| known(name) == Some(wanted))
            .map(|(_, value)| without_end(value))
    };
    // The preset comes first, wherever it stands: the values are set upon it.
    let asked = value_of("preset").unwrap_or(PRESETS[0].key);
    let preset =
        Preset::newest().find(|preset| same(preset.key, asked) || same(preset.name, asked));
    let mut visit = Visit::from_names(
        preset.map_or(asked, |preset| preset.key),
        value_of("revision").and_then(|revision| revision.parse().ok()),
    );
    for (name, value) in entries {
        let title = value.trim();
        let value = without_end(value);
        match known(name).unwrap_or_default() {
            "preset" => {}
            "revision" if value.parse::<u64>().is_ok() => {}
            "fair" => visit.put_fair(value),
            // One of the names has a comma itself.
            "also" if STRATEGIES.iter().any(|row| same(row.name, value)) => visit.put_drawn(value),
            "also" => value.split(',').for_each(|name| visit.put_drawn(name)),
            "title" => visit.put_title(title),
            key => match Param::by_key(key) {
                Some(row) => visit.put_text(row, value),
                None => visit.unknown(name),
            },
        }
    }
    visit
}

/// Signs that end a sentence or close what was opened around a link; no value but a title ends in one.
pub(super) fn is_end(c: char) -> bool {
    ".,;:!?)]}>\"'*_|/\\~`…”’“»«。，、！？）】」".contains(c)
}

/// A value without the text around the link, and without what was around that: `<address|name>`.
fn without_end(value: &str) -> &str {
    let value = value.trim_start_matches([' ', '"']);
    let end = value.find(['|', '<', '>', '"']).unwrap_or(value.len());
    value[..end]
        .trim_end_matches(|c: char| is_end(c) || c.is_whitespace())
        .trim_start()
}
