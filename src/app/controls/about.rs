//! What a parameter means, and where the preset's value comes from.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::Element;

use crate::app::reading::{inquire, trouble};
use crate::app::state::use_state;
use crate::model::Param;
use crate::platform::background::{Asker, number};
use crate::platform::line::Loss;
use crate::worker::protocol::{Reply, Work};

thread_local! {
    /// Where the answers to the questions under way go. A second may be opened before the first is told.
    static ASKED: RefCell<Vec<(u32, Element)>> = const { RefCell::new(Vec::new()) };
}

/// Told by the worker when it is opened, since few are.
#[component]
pub fn About(row: &'static Param) -> impl IntoView {
    let state = use_state();
    let text = NodeRef::<leptos::html::P>::new();
    let ask = move |_| {
        let Some(paragraph) = text.get_untracked() else {
            return;
        };
        if paragraph.text_content().unwrap_or_default().is_empty() {
            paragraph.set_text_content(Some("One moment \u{2026}"));
        }
        let number = number();
        ASKED.with_borrow_mut(|asked| asked.push((number, paragraph.into())));
        let preset = state.scenario.with_untracked(|scenario| scenario.preset);
        let work = Work::About {
            row: row.id,
            preset: preset.id,
            revision: preset.revision,
        };
        inquire(number, Asker::Control, work, String::new(), hear);
    };
    view! {
        <details class="about" on:toggle=ask>
            <summary>"?"<span class="sr-only">" About "{row.label}</span></summary>
            <p node_ref=text></p>
        </details>
    }
}

/// An answer is for the one who asked; that there is none is for all who wait.
fn hear(number: u32, reply: Result<Reply, Loss>) {
    ASKED.with_borrow_mut(|asked| {
        asked.retain(|(of, paragraph)| {
            let text = match &reply {
                Ok(Reply::Done(told)) if *of == number => told.as_str(),
                Ok(_) => return true,
                Err(loss) => trouble(*loss),
            };
            paragraph.set_text_content(Some(text));
            false
        });
    });
}
