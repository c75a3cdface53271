//! Names as people write them: `Pull-Share`, `pullShare` and `pull share` are one.

use super::LinkError;
use super::visit::short;
use crate::model::PARAMS;

/// Names that people expect, and the row each is for.
pub(super) const ALIASES: [(&str, &str); 8] = [
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
pub(super) const OTHERS: [&str; 5] = ["preset", "revision", "fair", "also", "title"];

/// What mail tools, shops and networks hang on every address; `*` is for anything.
pub(super) const TRACKERS: [&str; 16] = [
    "utm_*", "mtm_*", "pk_*", "piwik_*", "matomo_*", "mc_*", "hsa_*", "_hs*", "_g*", "*clid",
    "igsh*", "mkt_tok", "xtor", "at_*", "ref", "trk",
];

/// Whether a name is `own`, but for capitals, blanks and signs.
pub(super) fn same(own: &str, name: &str) -> bool {
    is(own, &letters(name).collect::<String>())
}

/// The same with the letters of the name. Most differ in the first, and the table is long.
fn is(own: &str, letters_of_name: &str) -> bool {
    let first = own.bytes().next().map(|byte| byte.to_ascii_lowercase());
    first == letters_of_name.bytes().next() && letters(own).eq(letters_of_name.chars())
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let name = name.trim_matches(|c: char| c.is_ascii_punctuation());
    let letters = name.chars().filter(|&c| !" -_+,'".contains(c));
    letters.map(|c| c.to_ascii_lowercase())
}

/// What a name stands for: the key of a row, or one of [`OTHERS`].
pub(super) fn known(name: &str) -> Option<&'static str> {
    let name: String = letters(name).collect();
    if let Some((_, key)) = ALIASES.iter().find(|(alias, _)| is(alias, &name)) {
        return Some(key);
    }
    let other = OTHERS.into_iter().find(|other| is(other, &name));
    other.or_else(|| {
        let mut rows = PARAMS.iter();
        let row = rows.find(|row| is(row.key, &name) || is(row.label, &name));
        row.map(|row| row.key)
    })
}

/// Whether this names something of whoever sent the address around, and no setting of any page.
pub(super) fn is_tracker(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRACKERS
        .iter()
        .any(|tracker| match tracker.split_once('*') {
            Some((start, end)) => name.starts_with(start) && name.ends_with(end),
            None => name == *tracker,
        })
}

/// What an unknown name was probably meant for. Short words resemble each other too much; five letters may
/// be swapped, dropped or doubled, but not replaced: a `state` is not `stale`.
pub(super) fn near(name: &str) -> Option<&'static str> {
    const LONGEST: usize = 24;
    let written: Vec<char> = letters(name).take(LONGEST).collect();
    let aliases = ALIASES.iter().map(|&(alias, _)| alias);
    let mut names = aliases
        .chain(OTHERS)
        .chain(PARAMS.iter().map(|row| row.key));
    names.find(|name| {
        let meant: Vec<char> = letters(name).collect();
        let (edits, replacing) = match written.len().min(meant.len()) {
            0..5 => return false,
            5 => (1, false),
            6..9 => (1, true),
            _ => (2, true),
        };
        written[0] == meant[0] && within(&written, &meant, edits, replacing)
    })
}

/// Whether so many edits make one of the other: a letter more, less, another, or two swapped.
fn within(one: &[char], other: &[char], edits: u8, replacing: bool) -> bool {
    let ([x, a @ ..], [y, b @ ..]) = (one, other) else {
        return one.len() + other.len() <= usize::from(edits);
    };
    if x == y {
        return within(a, b, edits, replacing);
    }
    let swapped = || match (a, b) {
        ([p, a @ ..], [q, b @ ..]) => p == y && q == x && within(a, b, edits - 1, replacing),
        _ => false,
    };
    edits > 0
        && (within(a, other, edits - 1, replacing)
            || within(one, b, edits - 1, replacing)
            || replacing && within(a, b, edits - 1, replacing)
            || swapped())
}

/// The error about a name that is not known, and the one it resembles.
pub(super) fn misspelt(name: &str) -> Option<LinkError> {
    near(name).map(|meant| LinkError::Unknown {
        name: short(name),
        meant,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Param;

    #[test]
    fn a_name_is_for_one_thing() {
        for (alias, key) in ALIASES {
            assert!(Param::by_key(key).is_some(), "{alias} is for a row: {key}");
            assert_eq!(known(alias), Some(key));
        }
        for other in OTHERS {
            assert_eq!(known(other), Some(other), "{other} is taken");
        }
        for row in PARAMS {
            for name in [row.key, row.label] {
                assert_eq!(known(name), Some(row.key), "{name} is taken");
                assert!(!is_tracker(name), "{name} is a tracker");
            }
        }
    }

    #[test]
    fn a_near_miss_is_no_other_word() {
        let misses = [
            ("bugdet", "budget"),
            ("spilt", "split"),
            ("splitt", "split"),
            ("pricee", "price"),
            ("budgt", "budget"),
            ("Bugdet", "budget"),
            ("pull-shaer", "pull_share"),
            ("custmers_tody", "customers_today"),
            ("presets", "preset"),
        ];
        for (written, meant) in misses {
            assert_eq!(near(written), Some(meant), "{written}");
        }
        let others = "state code scope lang page reason search style scale react sead cach tem ramps \
                      access_token id_token expires_in source q url sa usg data reserved main";
        for word in others.split_whitespace() {
            assert_eq!(near(word), None, "{word}");
        }
    }
}
