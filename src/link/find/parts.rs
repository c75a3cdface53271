//! Takes an address apart: names and values, what is nobody's here, what is left of a code.

use super::super::LinkError;
use super::super::names::{is_tracker, known, misspelt};
use super::code::is_alphabet;
use super::unwrap::percent_decoded;

/// The longest name of a place on the page, in characters; the shortest payload of a link is longer.
const LONGEST_ANCHOR: usize = 20;

/// How many unknown names are compared with the known ones.
const MOST_UNKNOWN: usize = 30;

/// Names and their values, in their order.
pub(super) type Entries = Vec<(String, String)>;

/// Where something stands decides what to make of it.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// After `#`, or the only word there is.
    Fragment,
    /// After `?`, where names of strangers may look like anything.
    Query,
    /// Somewhere in a text.
    Words,
}

/// The names and values of one address, or of a word; `None` if none of the names is known here: then it
/// is nobody's scenario.
///
/// # Errors
/// What is left of a code, a newer one, or nothing but a name that is nearly known.
pub(super) fn entries(link: &str, alone: bool) -> Result<Option<Entries>, LinkError> {
    let mut found = Found::default();
    let (name, _) = link.split_once('=').unwrap_or_default();
    if !name.contains(['#', '?']) && known(after_slash(name)).is_some() {
        found.take(&link[name.len() - after_slash(name).len()..], Place::Words)?;
    } else {
        let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        found.take(query, Place::Query)?;
        found.take(fragment, Place::Fragment)?;
        // An address without a name in it is the page; other words may be what is left of a code.
        let page = path.contains("://");
        for part in path
            .split('/')
            .filter(|part| !page || names_something(part))
        {
            let alone = alone && part == link;
            let place = if alone { Place::Fragment } else { Place::Words };
            found.take(part, place)?;
        }
    }
    match found {
        Found { sure: true, .. } => Ok(Some(found.entries)),
        // Only near misses are kept without a known name beside them.
        Found { entries, .. } => match entries.iter().find_map(|(name, _)| misspelt(name)) {
            Some(problem) => Err(problem),
            None => Ok(None),
        },
    }
}

fn after_slash(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// Whether a text has a name that is known, and `=` behind it.
pub(super) fn names_something(text: &str) -> bool {
    text.match_indices('=')
        .any(|(at, _)| known_before(&text[..at]))
}

fn known_before(text: &str) -> bool {
    let name = text.rsplit(['&', '?', '#', ';', '/', '=']).next();
    name.is_some_and(|name| known(&value(name)).is_some())
}

#[derive(Default)]
struct Found {
    entries: Entries,
    /// Whether one of them has a name that is known.
    sure: bool,
}

impl Found {
    /// Takes a fragment, a query or a word. One in which no name is known is a stranger's; beside known
    /// names others are kept, to be told of, but for those of trackers.
    fn take(&mut self, text: &str, place: Place) -> Result<(), LinkError> {
        let before = self.entries.len();
        let mut sure = false;
        for part in split(text).filter(|part| !part.is_empty()) {
            let (written, text) = part.split_once('=').unwrap_or((part, ""));
            let name = value(written);
            let (is_known, has_value) = (known(&name).is_some(), written.len() < part.len());
            if !has_value && !is_known {
                refuse_code(part, place)?;
            } else if written == "s" && place != Place::Words {
                refuse_code(text, place)?;
            } else if !is_known && place == Place::Fragment && !is_name(written) {
                return Err(LinkError::Damaged);
            }
            sure |= is_known && has_value;
            if is_known || !is_tracker(&name) {
                self.entries.push((name, value(text)));
            }
        }
        if !sure {
            let unknown = self.entries.split_off(before);
            if place != Place::Words {
                let unknown = unknown.into_iter().take(MOST_UNKNOWN);
                let near = unknown.filter(|(name, _)| misspelt(name).is_some());
                self.entries.extend(near);
            }
        }
        self.sure |= sure;
        Ok(())
    }
}

/// The parts between `&`; and between other signs, where a known name and `=` follow: people and programs
/// hang things on an address as if nothing stood there yet.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.match_indices(['&', ';', '?', '#']).find(|(at, sign)| {
            let next = &text[at + 1..];
            let name = next.split(['=', '&', ';', '?', '#']).next().unwrap_or("");
            *sign == "&" || next[name.len()..].starts_with('=') && known(name).is_some()
        });
        rest = end.map(|(at, _)| &text[at + 1..]);
        Some(end.map_or(text, |(at, _)| &text[..at]))
    })
}

/// A name or a value as it was before it came into an address.
fn value(text: &str) -> String {
    percent_decoded(&text.replace('+', " "))
}

/// An error if this is what is left of a code, or a newer one; nothing if it is a word.
fn refuse_code(part: &str, place: Place) -> Result<(), LinkError> {
    let (version, payload) = part.split_once('.').unwrap_or(("", part));
    let version = version.parse::<u32>().ok();
    let payload = payload.trim_matches('.');
    let lone_word = place == Place::Words
        && !(payload.chars().all(is_alphabet)
            && (payload.len() > LONGEST_ANCHOR
                || version.is_some() && payload.starts_with(|c: char| c.is_ascii_alphabetic())));
    // Of a page with pages of its own.
    let route = part.starts_with(['/', '!']) && no_code(part);
    if lone_word || route || is_anchor(part) {
        return Ok(());
    }
    Err(match version {
        Some(2..) => LinkError::Newer,
        _ => LinkError::Damaged,
    })
}

/// Whether this can be the name of a place on the page.
fn is_anchor(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(is_alphabet)
        && no_code(name)
}

/// Whether this can be a name of anybody's.
fn is_name(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit() || c == '.') && !name.is_empty() && no_code(name)
}

/// Whether every word in it is shorter than the payload of a code.
fn no_code(text: &str) -> bool {
    text.split(|c| !is_alphabet(c))
        .all(|word| word.len() <= LONGEST_ANCHOR)
}
