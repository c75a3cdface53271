//! Looks for a link in a text: mail around it, line breaks in it, a mail gateway's address about it.

use super::{LinkError, Visit, readable, v1};

/// The longest name of a place on the page, in characters; the shortest payload of a link is longer.
const LONGEST_ANCHOR: usize = 20;

/// The first whole code in the text. Its checksum tells where it begins and ends, so anything may stand
/// around it.
pub(super) fn code(text: &str) -> Option<Result<Visit, LinkError>> {
    let text = percent_decoded(text);
    text.match_indices(v1::PREFIX)
        .find_map(|(at, prefix)| code_at(&text[at + prefix.len()..]))
}

/// Tries the code from its payload on: up to the first gap, then across it to the next, and so on.
fn code_at(payload: &str) -> Option<Result<Visit, LinkError>> {
    let mut code = v1::PREFIX.to_owned();
    for c in payload.chars().chain(['\n']) {
        if is_alphabet(c) {
            code.push(c);
            continue;
        }
        // The two signs of the alphabet with which people also end words.
        let bare = code.trim_end_matches(['_', '-']);
        for code in [code.as_str(), bare] {
            match v1::decode(code) {
                Err(LinkError::Damaged) => {}
                read => return Some(read),
            }
        }
        if !is_gap(c) {
            break;
        }
    }
    None
}

fn is_alphabet(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// What mail programs put inside a long word: line breaks, the `>` of a quotation, the `=` at the end of a
/// quoted-printable line, marks of no width.
fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '>' | '=' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'
        )
}

/// Names and values written by hand; `None` if the text holds no link of any kind.
///
/// Comes after [`code`], so whatever still looks like a code is a broken one.
pub(super) fn entries(text: &str) -> Result<Option<Vec<(String, String)>>, LinkError> {
    let mut found = Found::default();
    if by_hand(text) {
        found.look(text.trim_start_matches(['#', '?']), Place::Fragment)?;
        return Ok(found.entries());
    }
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
        .map(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']))
        .filter(|word| !word.is_empty())
        .collect();
    for word in &words {
        let (address, fragment) = word.split_once('#').unwrap_or((word, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        found.look(fragment, Place::Fragment)?;
        found.look(query, Place::Query)?;
        // An address without a link in it is the page; other words may be what is left of a code.
        for part in path.split('/').filter(|_| !path.contains("://")) {
            let alone = words.len() == 1 && part == *word;
            found.look(part, if alone { Place::Fragment } else { Place::Words })?;
        }
    }
    Ok(found.entries())
}

/// Whether the whole text is names and values, so that blanks in it belong to them.
fn by_hand(text: &str) -> bool {
    let text = text.trim_start_matches(['#', '?']);
    !text.contains("://")
        && !text.contains(['<', '>', '#'])
        && text
            .split_once('=')
            .is_some_and(|(name, _)| is_anchor(name))
        && text.split('&').all(|part| {
            part.split_once('=')
                .is_some_and(|(name, _)| readable::knows(name))
        })
}

/// Where something stands decides what to make of it.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// After `#`, or the only word there is: it is ours.
    Fragment,
    /// After `?`: ours and others'.
    Query,
    /// Somewhere in a text.
    Words,
}

#[derive(Default)]
struct Found {
    ours: Vec<(String, String)>,
    /// Whether one of them has a name that is known, or stands where nothing but ours does.
    sure: bool,
}

impl Found {
    fn look(&mut self, parts: &str, place: Place) -> Result<(), LinkError> {
        for part in parts.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                None => refuse_code(part, place)?,
                Some(("s", code)) if place != Place::Words => refuse_code(code, Place::Fragment)?,
                Some((name, value)) => self.note(name, value, place)?,
            }
        }
        Ok(())
    }

    fn note(&mut self, name: &str, value: &str, place: Place) -> Result<(), LinkError> {
        let known = readable::knows(name);
        match place {
            _ if known => {}
            Place::Fragment if is_anchor(name) => {}
            Place::Fragment => return Err(LinkError::Damaged),
            // Mail tools add their own.
            Place::Query if name.starts_with("utm_") || name.ends_with("clid") => return Ok(()),
            Place::Query => {}
            Place::Words => return Ok(()),
        }
        self.sure |= known || place == Place::Fragment;
        let value = percent_decoded(&value.replace('+', " "));
        self.ours.push((percent_decoded(name), value));
        Ok(())
    }

    fn entries(self) -> Option<Vec<(String, String)>> {
        self.sure.then_some(self.ours)
    }
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
    if lone_word || is_anchor(part) {
        return Ok(());
    }
    Err(match version {
        Some(2..) => LinkError::Newer,
        _ => LinkError::Damaged,
    })
}

/// Whether this can be the name of a place on the page, or of a value.
fn is_anchor(name: &str) -> bool {
    name.len() <= LONGEST_ANCHOR
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(is_alphabet)
}

/// With `%41` read as `A`; anything else after `%` stays.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        rest = if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            &tail[2..]
        } else {
            bytes.push(*first);
            tail
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
