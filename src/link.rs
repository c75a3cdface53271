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
//! Reading in order: `find` looks for a code in the text, `v1` decodes it, `readable` is for what people
//! write by hand, `file` for JSON. All fill a [`Visit`], the one place that checks values.

pub mod file;
mod find;
mod fingerprint;
mod notes;
mod readable;
mod v1;
mod visit;

pub use fingerprint::{Difference, Fingerprint};
pub use notes::{Note, Written};
pub use visit::Visit;

use crate::model::{Scenario, View};

/// The longest text that is looked through for a link, in characters: chat tools split at about this many.
pub const LONGEST_TEXT: usize = 4_000;

/// Why a text gives no scenario. Displayed, it is what the visitor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Cut off, a wrong checksum, letters outside the alphabet, or too long.
    #[error("This link looks cut off or changed. Ask for it again, or paste the whole text here.")]
    Damaged,
    /// Whole, but only a newer page can have written it.
    #[error("Made with a newer version. Reload to update.")]
    Newer,
}

/// The code that follows `#` or `?s=` in the address of the page: `1.` and some hundred characters, all of
/// which stay themselves in an address.
///
/// `seen` is what the sender sees, for the reader to compare with.
pub fn encode(scenario: &Scenario, view: View, seen: &Fingerprint) -> String {
    v1::encode(scenario, view, seen)
}

/// Reads a scenario from a fragment (with or without `#`), a query, a whole link with anything around it,
/// a bare code, our JSON file, or the form written by hand.
///
/// `Ok(None)` means that the text holds no link at all: empty, an ordinary anchor such as `#main`, the
/// bare address of the page. That is no error when a page opens; a box to paste into says "no link here".
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
    if text.starts_with('{') {
        return file::from_json(text).map(Some);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(LinkError::Damaged);
    }
    if let Some(visit) = find::code(text) {
        return visit.map(Some);
    }
    Ok(find::entries(text)?.map(|entries| readable::read(&entries)))
}
