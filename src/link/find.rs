//! Looks for a link in a text: mail around it, line breaks in it, a mail gateway's address about it.
//!
//! A code is found by its checksum (`code`). What people write has none, so more care is taken: `words`
//! takes the text apart and joins what a line break has parted, `unwrap` undoes what programs have done to
//! an address, `parts` takes it apart. Of all the ways to read an address the one that leaves least to be
//! noted is right, and of equals the first: the least is undone.

mod code;
mod parts;
mod unwrap;
mod words;

use super::{LinkError, Note, Visit, names, readable};
use parts::{entries, names_something};
use unwrap::{bare, plain, unwrap};
use words::{Word, begins, decoded, gap, last, sure, trimmed, words};

/// How many links of a text are read.
const MOST_LINKS: usize = 20;

/// The scenario of the first link in a text.
pub(super) fn link(text: &str) -> Result<Option<Visit>, LinkError> {
    let text = plain(text);
    let undone = bare(&text);
    for text in [&text, &undone] {
        if let Some((visit, start, end)) = code::first(text) {
            return Ok(Some(among_others(visit?, text, start, end)));
        }
        if undone == *text {
            break;
        }
    }
    by_hand(&text, false)
}

/// The scenario of a code, unless a link written by hand stands before it; with a note if there was another.
fn among_others(visit: Visit, text: &str, start: usize, end: usize) -> Visit {
    let blank = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
    let word = text[..start].rfind(blank).map_or(0, |at| at + 1);
    let before = text.get(..word).and_then(|text| by_hand(text, true).ok()?);
    let mut differ = before.iter().any(|before| before.differs(&visit));
    let mut first = match before {
        Some(before) if differ => before,
        _ => visit,
    };
    let mut rest = &text[end..];
    for text in [text.get(word..start).unwrap_or(""), rest] {
        let other = by_hand(text, false).ok().flatten();
        differ |= other.is_some_and(|other| first.differs(&other));
    }
    while let (false, Some((other, _, end))) = (differ, code::first(rest)) {
        differ = other.is_ok_and(|other| first.differs(&other));
        rest = &rest[end..];
    }
    if differ && !first.notes.contains(&Note::Another) {
        first.notes.push(Note::Another);
    }
    first
}

/// The first link written by hand in a text; or, with `fragments`, the first with a fragment.
fn by_hand(text: &str, fragments: bool) -> Result<Option<Visit>, LinkError> {
    let whole = whole(text).then(|| evaluated(text, true));
    match whole {
        Some(Ok(Some(visit))) if visit.notes.is_empty() => return Ok(Some(visit)),
        Some(read) if !text.contains(char::is_whitespace) => return read,
        _ => {}
    }
    let found = in_words(text, fragments);
    match (whole, &found) {
        // What is understood, such as a unit or another currency, belongs to the value before it.
        (Some(Ok(Some(whole))), Ok(Some(visit)))
            if whole.notes.len() > visit.notes.len()
                && !whole.notes.iter().all(Note::is_understood) =>
        {
            found
        }
        (Some(Ok(whole @ Some(_))), _) => Ok(whole),
        _ => found,
    }
}

/// Whether the whole text is names and values, so that blanks and signs in it belong to them.
fn whole(text: &str) -> bool {
    let inside = text.trim_start_matches(['#', '?']);
    let name = inside.split('=').next().unwrap_or("");
    let own = inside.len() < text.len() || names::known(name).is_some();
    let other = inside.split_once('#');
    own && !inside.contains(['<', '>', '\n'])
        && !inside.contains("://")
        && !other.is_some_and(|(_, fragment)| names_something(fragment))
}

fn in_words(text: &str, fragments: bool) -> Result<Option<Visit>, LinkError> {
    let words = words(text);
    let word = |at: usize| words.get(at).map(|&Word { start, end }| &text[start..end]);
    // What stands between a word and the one before, if both may be of one link.
    let gap_before = |at: usize| gap(&text[words[at - 1].end..words.get(at)?.start]);
    let alone = word(0) == Some(text);
    let (mut visits, mut loose) = (Vec::new(), Vec::new());
    let (mut problem, mut refused) = (None, false);
    let mut at = 0;
    while let Some(first) = word(at) {
        let start = at;
        at += 1;
        let mut link = first.to_owned();
        while link.contains(['#', '?', '=', '%']) {
            let next = (at..).map_while(|at| gap_before(at).and_then(|_| word(at)));
            let more = sure(&link, next);
            for at in at..at + more {
                link += gap_before(at).unwrap_or("");
                link += word(at).unwrap_or("");
            }
            at += more;
            if more == 0 {
                break;
            }
        }
        if !(alone || mentions(&link)) {
            if problem.is_none() {
                problem = entries(trimmed(&link), false).err();
            }
            continue;
        }
        if visits.len() + loose.len() == MOST_LINKS {
            break;
        }
        let mut parted = None;
        if let (Some(gap), Some(next)) = (gap_before(at), word(at)) {
            let closed =
                text[..words[start].start].ends_with('<') && text[words[at].end..].starts_with('>');
            let only = start == 0 && words.len() == at + 1;
            match goes_on(&link, gap, next, closed || only) {
                Some(true) => {
                    link = [&link, gap, next].concat();
                    at += 1;
                }
                Some(false) => {
                    parted = Some(Note::Parted {
                        rest: super::visit::short(next),
                    });
                }
                None => {}
            }
        }
        let link = if alone { &link } else { trimmed(&link) };
        if fragments && !link.contains('#') {
            continue;
        }
        if !alone && !decoded(link).contains(['#', '?']) && !link.contains("://") {
            loose.push(link.to_owned());
            continue;
        }
        match evaluated(link, alone) {
            Ok(Some(mut visit)) => {
                visit.notes.extend(parted);
                visits.push(visit);
            }
            Ok(None) => {}
            Err(error) => {
                problem = problem.or(Some(error));
                refused = true;
            }
        }
    }
    // Names and values that stand about in a text are one scenario, unless they are what is left of another.
    if visits.is_empty() && problem.is_some() {
        loose.clear();
    }
    match evaluated(&loose.join("&"), false) {
        Ok(visit) => visits.extend(visit),
        Err(error) => problem = problem.or(Some(error)),
    }
    // A shop may have a price in its addresses too, but not our names alone.
    let ours = |visit: &Visit| {
        let mut notes = visit.notes.iter();
        !notes.any(|note| matches!(note, Note::UnknownName { .. }))
    };
    let first = visits.iter().position(ours).unwrap_or(0);
    let Some(mut visit) = visits.get(first).cloned() else {
        return problem.map_or(Ok(None), Err);
    };
    if refused || visits.iter().any(|other| visit.differs(other)) {
        visit.notes.push(Note::Another);
    }
    Ok(Some(visit))
}

/// Whether it is worth while to unwrap an address.
fn mentions(link: &str) -> bool {
    names_something(&decoded(link)) || link.contains("-3A__")
}

/// Whether the next word belongs to the link, or may do so: it makes a whole value of half a one, or
/// another value of a whole one. Where there is `nothing_else` in the text that is what it is for.
fn goes_on(link: &str, gap: &str, next: &str, nothing_else: bool) -> Option<bool> {
    let open = decoded(link);
    let (name, value) = last(&open);
    if value.is_none() || begins(next) || matches!(names::known(name), None | Some("title")) {
        return None;
    }
    let joined = [link, gap, trimmed(next)].concat();
    let before = evaluated(link, false).ok()??;
    let after = evaluated(&joined, false).ok()??;
    if after.notes.len() < before.notes.len() {
        return Some(true);
    }
    (after.notes == before.notes && after.differs(&before)).then_some(nothing_else)
}

/// The scenario of an address: of all its forms the one that leaves least to be noted.
fn evaluated(link: &str, alone: bool) -> Result<Option<Visit>, LinkError> {
    let mut best: Option<Visit> = None;
    let mut problem = None;
    let mut forms = vec![link.to_owned()];
    for at in 0.. {
        let Some(form) = forms.get(at) else {
            break;
        };
        // As it stands it was looked through with the whole text.
        if at > 0
            && let Some((Ok(visit), ..)) = code::first(form)
        {
            return Ok(Some(visit));
        }
        match entries(form, alone) {
            Ok(Some(entries)) => {
                let visit = readable::read(&entries);
                let least = best.as_ref().map(|best| best.notes.len());
                if least.is_none_or(|least| visit.notes.len() < least) {
                    best = Some(visit);
                }
            }
            // A name is a better reason than a cut.
            Err(error @ LinkError::Unknown { .. }) => problem = Some(error),
            Err(error) => problem = problem.or(Some(error)),
            Ok(None) => {}
        }
        if best.as_ref().is_some_and(|best| best.notes.is_empty()) {
            break;
        }
        unwrap(&mut forms, at);
    }
    match (best, problem) {
        (None, Some(problem)) => Err(problem),
        (best, _) => Ok(best),
    }
}
