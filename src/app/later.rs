//! What loads after the first answer: everything below the first screen. In the released page it is a module of its own,
//! taken out of the page's when that is built (`scripts/build.sh`): whatever only the function here reaches is in it, and
//! both share one memory, so it is called like any other function, but for the wait. Elsewhere it is there at once.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::app::{REST, mounted, reading};
use crate::platform::line::why;
use crate::platform::{element, set_text};

/// The part could not be had.
pub struct Lost;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Lost {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Shows what stands below the first screen.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(later, fallible)]
pub fn show() -> Result<(), Lost> {
    mounted::show_rest_now();
    Ok(())
}

/// The same where the page is one module.
#[cfg(not(split))]
pub async fn show() -> Result<(), Lost> {
    mounted::show_rest_now();
    Ok(())
}

/// Says below the first screen why nothing stands there, with a way to try again.
pub async fn say_why() {
    let sentence = reading::lost(why("later").await);
    let Some(place) = element(REST) else { return };
    place.set_inner_html(MISSING);
    let first = place.first_element_child();
    if let Some(text) = first.and_then(|notice| notice.first_element_child()) {
        set_text(&text, sentence);
    }
    let again = place.query_selector("button").ok().flatten();
    if let Some(again) = again {
        let again_pressed = Closure::once_into_js(|| {
            if let Some(place) = element(REST) {
                place.set_inner_html("");
            }
            mounted::show_rest();
        });
        again
            .unchecked_into::<web_sys::HtmlElement>()
            .set_onclick(Some(again_pressed.unchecked_ref()));
    }
}

const MISSING: &str = r#"<div class="notice" role="alert"><p></p><p class="ways"><button type="button">Try again</button></p></div>"#;
