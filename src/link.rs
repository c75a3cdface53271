//! Share links and saved files: a scenario as text, and back from whatever text arrives.
//!
//! A link is `<page>#1.<payload>`: the version of the form, a dot, and bytes in the URL-safe base64
//! alphabet (see `v1.rs`). [`read`] takes much more than that: mail with a link somewhere inside, the
//! query `?s=`, a file, or `budget=260000&split=35` written by hand. Three promises hold for any text:
//!
//! * it never panics;
//! * it never gives another scenario than the sender's without a [`Note`] for each difference;
//! * what it cannot read is an error with a sentence for the visitor, never a silent default.
//!
//! Reading in order: `find` looks for a link in the text, whatever stands around it; `v1` decodes a code,
//! `readable` is for what people write by hand (`names` for their names), `file` for JSON. All fill a
//! [`Visit`], the one place that checks values.

pub mod file;
mod find;
mod fingerprint;
mod names;
mod notes;
mod readable;
mod v1;
mod visit;

pub use fingerprint::{Difference, Fingerprint};
pub use notes::{Note, Written};
pub use visit::Visit;

use crate::model::{Scenario, View};

/// The longest text that is looked through for a link, in characters: a thread of mails.
pub const LONGEST_TEXT: usize = 300_000;

/// Why a text gives no scenario. Displayed, it is what the visitor is told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Cut off, a wrong checksum, letters outside the alphabet, or too long.
    #[error("This link looks cut off or changed. Ask for it again, or paste the whole text here.")]
    Damaged,
    /// Whole, but only a newer page can have written it.
    #[error("Made with a newer version. Reload to update.")]
    Newer,
    /// No name in it is known, but one is nearly so.
    #[error(
        "“{name}” means nothing here. Did you mean “{meant}”? Correct it in the link and open it again."
    )]
    Unknown {
        /// The name as written.
        name: String,
        /// The name it resembles.
        meant: &'static str,
    },
}

/// The code that follows `#` or `?s=` in the address of the page: `1.` and some hundred characters, all of
/// which stay themselves in an address.
///
/// `seen` is what the sender sees, for the reader to compare with.
pub fn encode(scenario: &Scenario, view: View, seen: &Fingerprint) -> String {
    v1::encode(scenario, view, seen)
}

/// Reads what the page itself writes, and nothing else: a code behind `#` or `?s=`, a file, or no link at all, be it
/// with a stranger's names behind the address. `None`: only [`read`] can tell, which is too large for a page that has
/// to start.
///
/// ```
/// use two_stroke::link;
/// assert_eq!(link::at_once("?utm_source=mail#main"), Some(None));
/// assert_eq!(link::at_once("#budget=260000"), None);
/// ```
pub fn at_once(text: &str) -> Option<Option<Visit>> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let nobodys = |part: &str| {
        if let Some((name, _)) = part.split_once('=') {
            return names::is_tracker(name);
        }
        let anchor = part.starts_with(is_letter) && part.len() < 20;
        part.is_empty() || anchor && part.chars().all(|c| is_letter(c) || c == '-')
    };
    if text.split(['?', '#', '&']).all(nobodys) {
        return Some(None);
    }
    let visit = if text.starts_with('{') {
        file::from_json(text)
    } else {
        let code = text.strip_prefix("?s=").unwrap_or(text);
        v1::decode(code.trim_start_matches('#'))
    };
    // A note wants words, and they are with the rest.
    Some(Some(visit.ok().filter(|visit| visit.notes.is_empty())?))
}

/// Reads a scenario from a fragment (with or without `#`), a query, both together as the address has them,
/// a whole link with anything around it, a bare code, our JSON file, or the form written by hand.
///
/// `Ok(None)` means that the text holds no link of ours: empty, an ordinary anchor such as `#main`, the
/// bare address of the page, what strangers hang on it (`?utm_source=mail`). That is no error when a page
/// opens; a box to paste into says "no link here".
///
/// # Errors
/// [`LinkError`], if there is a link, or what is left of one, that cannot be read.
///
/// ```
/// use two_stroke::link;
/// let visit = link::read("#budget=260,000&split=35")?.expect("a link");
/// assert_eq!((visit.scenario.params.budget, visit.scenario.params.pull_share), (260_000.0, 0.35));
/// assert_eq!(link::read("#main")?, None);
/// assert_eq!(link::read("#1.AQEB"), Err(link::LinkError::Damaged));
/// # Ok::<(), link::LinkError>(())
/// ```
pub fn read(text: &str) -> Result<Option<Visit>, LinkError> {
    // Some editors open a file with a byte order mark.
    let text = text.trim_start_matches('\u{feff}').trim();
    let json = text.starts_with('{');
    if json {
        let read = file::from_json(text);
        if read != Err(LinkError::Damaged) || text.contains("\"two-stroke\"") {
            return read.map(Some);
        }
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(LinkError::Damaged);
    }
    match find::link(text) {
        // Another program's file, without a link in it.
        Ok(None) if json => Err(LinkError::Damaged),
        read => read,
    }
}
