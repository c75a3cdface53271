//! The foot of the page: what it is made of, and the way to a file.

use leptos::prelude::*;

use crate::app::effects::receive;
use crate::app::parts::live;
use crate::app::state::{Notice, use_state};
use crate::platform::{download, storage};

/// The foot.
#[component]
pub fn Footer() -> impl IntoView {
    let state = use_state();
    let save = move |_| {
        if download::save(
            "two-stroke-scenario.json",
            "application/json",
            &state.work(),
        )
        .is_err()
        {
            state.notify(Notice::Say(
                "This browser does not let the page save a file. Copy the link instead.".to_owned(),
            ));
        }
    };
    let saved = move || {
        if !storage::is_open() {
            "Nothing is saved on this device."
        } else if let Some(guest) = state.guest.get() {
            match guest.mine {
                Some(_) => "This scenario came by link and is not saved yet.",
                None => "This scenario came by link. What you change in it is saved on this device.",
            }
        } else {
            "Saved on this device. Some browsers delete it after a week without a visit: copy the link to keep it."
        }
        .to_owned()
    };
    view! {
        <footer>
            <p>{live(saved)}</p>
            <p class="ways">
                <button type="button" on:click=save>"Download my scenario"</button>
                <OpenFile/>
            </p>
            <p>
                "Everything is computed in your browser; nothing you enter leaves it. Market luck, the cost of tension and the power of management are assumptions: change them under "
                <b>"All settings"</b>" and see what they decide."
            </p>
        </footer>
    }
}

#[component]
fn OpenFile() -> impl IntoView {
    let state = use_state();
    let open = move |event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let text = wasm_bindgen_futures::JsFuture::from(chosen.text())
                .await
                .ok()
                .and_then(|text| text.as_string());
            receive(state, &text.unwrap_or_default());
        });
    };
    view! {
        <label class="button">
            "Open a scenario file"
            <input class="sr-only" type="file" accept=".json,application/json,text/plain" on:change=open/>
        </label>
    }
}
