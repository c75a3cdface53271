//! What a parameter means, and where the preset's value comes from.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::reading::sentence;
use crate::app::room::{self, Listener, Module};
use crate::app::state::use_state;
use crate::model::Param;
use crate::room::protocol::{Answer, Ask};

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
        let preset = state.scenario.with_untracked(|scenario| scenario.preset);
        let about = Ask::About(row.id, preset.id, preset.revision);
        let hear: Listener = Rc::new(move |_, answer| {
            let text = match answer {
                Ok(Answer::About(text)) => text,
                Ok(_) => return false,
                Err(trouble) => sentence(trouble),
            };
            paragraph.set_text_content(Some(&text));
            true
        });
        room::ask(Module::Questions, vec![about], true, hear);
    };
    view! {
        <details class="about" on:toggle=ask>
            <summary>"?"<span class="sr-only">" About "{row.label}</span></summary>
            <p node_ref=text></p>
        </details>
    }
}
