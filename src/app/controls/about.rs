//! What a parameter means, and where the preset's value comes from.

use leptos::prelude::*;
use web_sys::Element;

use crate::app::reading::{inquire, trouble};
use crate::app::state::use_state;
use crate::model::Param;
use crate::platform::background::Asker;
use crate::worker::protocol::{Reply, Work};

/// Told by the worker when it is opened, since few are.
#[component]
pub fn About(row: &'static Param) -> impl IntoView {
    let state = use_state();
    let text = NodeRef::<leptos::html::P>::new();
    let ask = move |_| {
        let (Some(text), preset) = (
            text.get_untracked(),
            state.scenario.with_untracked(|scenario| scenario.preset),
        ) else {
            return;
        };
        let work = Work::About {
            row: row.id,
            preset: preset.id,
            revision: preset.revision,
        };
        inquire(
            Asker::Control,
            work,
            String::new(),
            move |reply| match reply {
                Ok(Reply::Done(told)) => tell(&text, &told),
                Ok(_) => {}
                Err(loss) => tell(&text, trouble(loss)),
            },
        );
    };
    view! {
        <details class="about" on:toggle=ask>
            <summary>"?"<span class="sr-only">" About "{row.label}</span></summary>
            <p node_ref=text></p>
        </details>
    }
}

fn tell(paragraph: &Element, text: &str) {
    paragraph.set_text_content(Some(text));
}
