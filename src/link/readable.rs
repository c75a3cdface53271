//! Links written by hand: `budget=260,000&split=35&preset=scale-up&fair=revenue`.
//!
//! Names are the keys of the rows, or one of [`ALIASES`]; values are as on the page, so shares are in per
//! cent.

use super::Visit;
use crate::model::presets::PRESETS;
use crate::model::{PARAMS, Param};

/// Names that people expect, and the row each is for.
const ALIASES: [(&str, &str); 8] = [
    ("split", "pull_share"),
    ("customers", "customers_today"),
    ("cycle", "sales_cycle"),
    ("margin", "gross_margin"),
    ("cash", "cash_today"),
    ("managing", "management"),
    ("months", "horizon"),
    ("market", "accounts"),
];

/// Names that are not of rows.
const OTHERS: [&str; 5] = ["preset", "revision", "fair", "also", "title"];

/// Whether a name means something here.
pub(super) fn knows(name: &str) -> bool {
    let name = plain(name);
    OTHERS.contains(&name.as_str()) || row(&name).is_some()
}

/// Reads names and their values; of two with one name the last counts.
pub(super) fn read(entries: &[(String, String)]) -> Visit {
    let value_of = |wanted: &str| {
        let mut entries = entries.iter().rev();
        entries
            .find(|(name, _)| plain(name) == wanted)
            .map(|(_, value)| value.trim())
    };
    // The preset comes first, wherever it stands: the values are set upon it.
    let mut visit = Visit::from_names(
        &value_of("preset")
            .unwrap_or(PRESETS[0].key)
            .to_ascii_lowercase(),
        value_of("revision").and_then(|revision| revision.parse().ok()),
    );
    for (name, value) in entries {
        match plain(name).as_str() {
            "preset" => {}
            "revision" if value.trim().parse::<u64>().is_ok() => {}
            "fair" => visit.put_fair(&value.trim().to_ascii_lowercase()),
            "also" => value
                .split(',')
                .for_each(|name| visit.put_drawn(&name.trim().to_ascii_lowercase())),
            "title" => visit.put_title(value.trim()),
            plain => match row(plain) {
                Some(row) => visit.put_text(row, value),
                None => visit.unknown(name),
            },
        }
    }
    visit
}

fn row(plain: &str) -> Option<&'static Param> {
    let alias = ALIASES.iter().find(|(alias, _)| *alias == plain);
    let key = alias.map_or(plain, |&(_, key)| key);
    PARAMS.iter().find(|row| row.key == key)
}

/// A name without the difference between `Pull-Share` and `pull_share`.
fn plain(name: &str) -> String {
    name.trim().to_ascii_lowercase().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_for_a_row_and_is_no_key_itself() {
        for (alias, key) in ALIASES {
            assert!(Param::by_key(key).is_some(), "{alias} is for a row: {key}");
            assert!(Param::by_key(alias).is_none(), "{alias} is no key");
            assert!(!OTHERS.contains(&alias), "{alias} is taken");
        }
        assert!(OTHERS.iter().all(|name| Param::by_key(name).is_none()));
    }
}
