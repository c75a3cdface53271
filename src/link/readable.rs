//! Links written by hand: `budget=260,000&split=35&preset=scale-up&fair=revenue`.
//!
//! Names are the keys of the rows, or one of [`ALIASES`]; values are as on the page, so shares are in per
//! cent.

use super::Visit;
use super::notes::is_share;
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
                Some(row) => put(&mut visit, row, value),
                None => visit.unknown(name),
            },
        }
    }
    visit
}

fn put(visit: &mut Visit, row: &'static Param, value: &str) {
    let share = is_share(row.unit);
    let digits = match value.trim().strip_suffix('%') {
        Some(digits) if share => digits,
        _ => value,
    };
    let unit = if share { 100.0 } else { 1.0 };
    visit.put(row, number(digits).map(|number| number / unit), value);
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

/// A number, its thousands kept apart by commas, underscores, apostrophes, spaces or nothing. A
/// decimal comma is no number here: taken for a separator it would mean ten times as much.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (whole, decimals) = text.find('.').map_or((text, ""), |at| text.split_at(at));
    let mut groups = whole.split([',', '_', '\'', '’', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().unwrap_or("");
    let mut digits = first.to_owned();
    for group in groups {
        let lead = first.trim_start_matches(['-', '+']).len();
        if !(1..=3).contains(&lead) || group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.push_str(decimals);
    digits.parse().ok()
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

    #[track_caller]
    fn check(text: &str, expected: Option<f64>) {
        assert_eq!(number(text), expected, "{text}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check("260000", Some(260_000.0));
        check("260,000", Some(260_000.0));
        check("1_260_000.50", Some(1_260_000.5));
        check("260 000", Some(260_000.0));
        check("1’260’000", Some(1_260_000.0));
        check(" 2.5 ", Some(2.5));
        check(".5", Some(0.5));
        check("-0.3", Some(-0.3));
        check("-1,000", Some(-1000.0));
        check("2.6e5", Some(260_000.0));
        check("2,5", None);
        check("2600,000", None);
        check(",000", None);
        check("1,000,", None);
        check("", None);
        check("many", None);
    }
}
