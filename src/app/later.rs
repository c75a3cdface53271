//! What loads after the first answer: messages, all settings, what stands below the first screen, and the reader of typed
//! numbers. In the released page it is a module of its own, taken out of the page's when that is built
//! (`scripts/build.sh`): whatever only the functions marked here reach is in it. Both share one memory, so they are called
//! like any other function, but for the wait. Elsewhere all is there at once.

#[cfg(split)]
use wasm_split_helpers::wasm_split;

use crate::app::{mounted, reading};
use crate::model::Param;
use crate::platform::line::why;
use crate::platform::{element, set_text};
use crate::screen::Slot;
use crate::words::typed::{self, Typed};
use crate::written::{NUMBERS, signs};

/// It could not be had.
pub struct Lost;

impl Lost {
    /// The sentence for why.
    pub async fn why(self) -> &'static str {
        reading::lost(why("later").await)
    }
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Lost {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes of a function one that is loaded first, where it is first called.
macro_rules! loaded {
    ($(#[$doc:meta])* fn $name:ident($($hole:ident: $kind:ty),*) -> $result:ty { $does:expr }) => {
        $(#[$doc])*
        #[cfg(split)]
        #[wasm_split(later, fallible)]
        pub fn $name($($hole: $kind),*) -> Result<$result, Lost> {
            Ok($does)
        }

        $(#[$doc])*
        #[cfg(not(split))]
        pub async fn $name($($hole: $kind),*) -> Result<$result, Lost> {
            Ok($does)
        }
    };
}

loaded! {
    /// Shows what is seen later.
    fn show() -> () { mounted::show_later() }
}

loaded! {
    /// What a number comes to that was typed into a row's box, or what is wrong with it.
    fn typed(row: &'static Param, text: String) -> Result<Typed, String> {
        typed::read(row, &text, &NUMBERS, signs())
    }
}

/// Shows what is seen later; where it cannot be had, why, with a way to try again.
pub async fn show_or_say() {
    let Err(lost) = show().await else { return };
    let sentence = lost.why().await;
    let Some(place) = element(Slot::Rest.id()) else {
        return;
    };
    place.set_inner_html(MISSING);
    if let Ok(Some(text)) = place.query_selector("p") {
        set_text(&text, sentence);
    }
}

const MISSING: &str = r#"<div class="notice" role="alert"><p></p><p class="ways"><button type="button" id="later-again">Try again</button></p></div>"#;

/// The button that tries again.
pub const AGAIN: &str = "later-again";
