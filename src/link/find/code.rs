//! Looks for a code in a text. Its checksum tells where it begins and ends, so anything may stand around it.

use super::super::{LinkError, Visit, v1};

/// The longest code that is tried, in letters; the longest that is written has some 1,800.
const LONGEST: usize = 3_000;

/// In how many pieces a code may come: a line of a quoted mail has at least some 40 letters.
const PIECES: usize = 64;

/// How many letters are tried in all, some of them again and again.
const WORK: usize = 3_000_000;

/// The first whole code, and where it begins and ends.
pub(super) fn first(text: &str) -> Option<(Result<Visit, LinkError>, usize, usize)> {
    let mut work = WORK;
    text.match_indices(v1::PREFIX).find_map(|(start, prefix)| {
        let payload = start + prefix.len();
        let (visit, length) = at(&text[payload..], &mut work)?;
        Some((visit, start, payload + length))
    })
}

/// Tries the code from its payload on: up to the first gap, then across it to the next, and so on. No
/// letter of a text is looked at for two codes, since a dot, with which each begins, ends the one before.
fn at(payload: &str, work: &mut usize) -> Option<(Result<Visit, LinkError>, usize)> {
    let mut code = v1::PREFIX.to_owned();
    let (mut tried, mut pieces) = (code.len(), 0);
    for (at, c) in payload.char_indices().chain([(payload.len(), '\n')]) {
        if is_alphabet(c) {
            code.push(c);
            if code.len() > LONGEST {
                break;
            }
            continue;
        }
        if code.len() > tried {
            (tried, pieces) = (code.len(), pieces + 1);
            *work = work.checked_sub(tried)?;
            // The two signs of the alphabet with which people also end words.
            let bare = code.trim_end_matches(['_', '-']);
            for code in [&code, bare] {
                match v1::decode(code) {
                    Err(LinkError::Damaged) => {}
                    read => return Some((read, at)),
                }
                if bare.len() == tried {
                    break;
                }
            }
        }
        if !is_gap(c) || pieces == PIECES {
            break;
        }
    }
    None
}

pub(super) fn is_alphabet(c: char) -> bool {
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
