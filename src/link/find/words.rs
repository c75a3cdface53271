//! Takes a text apart into words, and puts together what a line break or a blank has parted.

use std::borrow::Cow;

use super::super::names::{is_tracker, known};
use super::super::readable::is_end;
use super::unwrap::bare;

/// The longest link that is put together, in bytes.
const LONGEST: usize = 3_000;

/// How many words ahead a name is looked for.
const AHEAD: usize = 12;

/// A word of a text, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
}

/// The words of a text, between blanks and the signs that stand around addresses.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        // [name](address)
        let named = c == ']' && text[at..].starts_with("](");
        if !(named || c.is_whitespace() || matches!(c, '<' | '>' | '"')) {
            continue;
        }
        // <address|name>
        let word = &text[start..at];
        let slack = if text[..start].ends_with('<') {
            '|'
        } else {
            ' '
        };
        let end = start + word.find(slack).unwrap_or(word.len());
        if end > start {
            words.push(Word { start, end });
        }
        start = at + c.len_utf8();
    }
    words
}

/// A word without the text around it. A closing bracket whose opening one is in the word stays.
pub(super) fn trimmed(word: &str) -> &str {
    let mut word = word.trim_start_matches(['(', '[', '{', '\'', '*', '_', '|', '“', '„', '«']);
    let [opening, mut closing] = ['(', ')'].map(|sign| word.matches(sign).count());
    while let Some(end) = word.chars().next_back().filter(|&c| is_end(c)) {
        if end == ')' {
            if closing <= opening {
                break;
            }
            closing -= 1;
        }
        word = &word[..word.len() - end.len_utf8()];
    }
    word
}

/// What was between two words of one link: a blank, or a line break with the marks of a quotation, for
/// which nothing stands. `None` if they are of two.
pub(super) fn gap(between: &str) -> Option<&'static str> {
    let (line, next) = match between.split_once('\n') {
        Some((line, next)) => (line, Some(next)),
        None => (between, None),
    };
    let is_blank = |c: char| c.is_whitespace() && c != '\n';
    let joins = !line.is_empty() || next.is_some();
    let blank = line.chars().all(is_blank);
    let marks = |next: &str| next.chars().all(|c| is_blank(c) || c == '>');
    (joins && blank && next.is_none_or(marks)).then_some(if next.is_some() { "" } else { " " })
}

/// The last name and value of a link, whose value may go on.
pub(super) fn last(link: &str) -> (&str, Option<&str>) {
    let from = link.rfind(['#', '?', '&']).map_or(0, |at| at + 1);
    let (name, value) = match link[from..].split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (&link[from..], None),
    };
    (name, value)
}

/// Undoes percent signs, where there are any.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if text.contains('%') {
        bare(text).into()
    } else {
        text.into()
    }
}

/// How many of the next words belong to the link for sure: only a link has `&` and a known name, and what
/// stands before is the rest of the value before.
pub(super) fn sure<'a>(link: &str, next: impl Iterator<Item = &'a str>) -> usize {
    if link.len() > LONGEST {
        return 0;
    }
    let encoded = ["%2", "%3"].iter().any(|sign| link.contains(sign));
    let half = link[link.rfind('%').unwrap_or(link.len())..].to_owned();
    let link = decoded(link);
    let (name, value) = last(&link);
    let mut before = String::new();
    for (at, word) in next.take(AHEAD).enumerate() {
        // Within the percent sign for one of the signs that make a link: `%3` and `D`.
        let sign = |sign: &str| {
            let mut signs = ["%", "%25", "%2525"]
                .map(|percent| [percent, sign].concat())
                .into_iter();
            signs.any(|sign| {
                let end = sign.strip_prefix(&half).unwrap_or("");
                !end.is_empty() && word.starts_with(end)
            })
        };
        if at == 0 && encoded && !half.is_empty() && ["3D", "26", "23", "3F"].into_iter().any(sign)
        {
            return 1;
        }
        let word = decoded(word);
        if begins(&word) {
            break;
        }
        let mut parts = word.split('&').map(|part| part.split_once('='));
        let first = parts.next().flatten().map(|(name, _)| name);
        let joined = |start: &str| first.is_some_and(|end| known(&[start, end].concat()).is_some());
        // Within a name, or between two: all up to the next sign makes a known one.
        let open = match (value, before.rfind('&')) {
            (None, _) => Some([name, &before].concat()),
            (_, sign) => sign.map(|sign| before[sign + 1..].to_owned()),
        };
        if open.is_some_and(|open| joined(&open)) {
            return at + usize::from(value.is_none() && link.contains(['#', '?', '&']));
        }
        if value.is_none() {
            if first.is_some() {
                break;
            }
            before += &word;
            continue;
        }
        let is_name = |name: &str| known(name).is_some() || is_tracker(name);
        let other = first.and_then(|first| first.rsplit(['#', '?']).next());
        if !is_name(name) || other.is_some_and(is_name) {
            break;
        }
        // What is encoded is within another address, whose names are anybody's.
        if parts.flatten().any(|(name, _)| encoded || is_name(name)) {
            return at + 1;
        }
        before += &word;
    }
    0
}

/// Whether a word is the beginning of a link, or of an item in a list, and so the end of nothing.
pub(super) fn begins(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let item = number.len() < word.len() && number.len() <= 2;
    item && number.chars().all(|c| c.is_ascii_digit())
        || matches!(word, "-" | "*" | "•" | "–")
        || word.starts_with('#')
        || word.contains("://")
}
