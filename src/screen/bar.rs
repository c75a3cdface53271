//! The bar at the top: the name, the firm, steps back and forth, the link.

use crate::answer::markup::fill;
use crate::model::presets::Preset;
use crate::texts::en as texts;

/// The bar, with a firm chosen.
pub fn bar(preset: &str) -> String {
    let firms = Preset::newest().map(|row| (row.key, row.name, row.key == preset));
    fill(
        BAR,
        &[
            texts::FIRM,
            &options(firms),
            texts::UNDO,
            texts::UNDO_KEYS,
            texts::REDO,
            texts::REDO_KEYS,
            texts::COPY_LINK,
        ],
    )
}

/// Two pistons on one crank, and the name.
const BAR: &str = r#"<header class="bar"><span class="brand"><svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M9 14v9q0 4 4 4h7q4 0 4-4v-2" class="crank"/><rect x="5" y="3" width="8" height="12" rx="2" class="pull"/><rect x="20" y="10" width="8" height="12" rx="2" class="push"/></svg><b>Two-Stroke</b></span><label class="firm"><span>{}</span> <select id="preset">{}</select></label><span class="steps"><button type="button" class="icon" id="undo" aria-label="{}" title="{}" disabled>↶</button><button type="button" class="icon" id="redo" aria-label="{}" title="{}" disabled>↷</button></span><button type="button" class="primary" id="copy-link">{}</button><span class="sr-only" role="status" id="copied"></span></header>"#;

/// The options of a choice as markup: key, name, and whether it is chosen. All of it is from tables of our own.
pub fn options(rows: impl Iterator<Item = (&'static str, &'static str, bool)>) -> String {
    let option = |(key, name, chosen)| {
        let chosen = if chosen { " selected" } else { "" };
        fill(OPTION, &[key, chosen, name])
    };
    rows.map(option).collect()
}

const OPTION: &str = r#"<option value="{}"{}>{}</option>"#;
