//! The bar at the top: name, steps back and forth, the link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::live;
use crate::app::state::{Notice, use_state};
use crate::model::Scenario;
use crate::platform::{address, clipboard};

/// The bar.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="bar">
            <span class="brand" inner_html=BRAND></span>
            <Title/>
            <Steps/>
            <CopyLink/>
        </header>
    }
}

/// Two pistons on one crank, and the name, as in the first paint.
const BRAND: &str = "<svg class=\"mark\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">\
    <path d=\"M9 14v9q0 4 4 4h7q4 0 4-4v-2\" class=\"crank\"/>\
    <rect x=\"5\" y=\"3\" width=\"8\" height=\"12\" rx=\"2\" class=\"pull\"/>\
    <rect x=\"20\" y=\"10\" width=\"8\" height=\"12\" rx=\"2\" class=\"push\"/></svg>Two-Stroke";

#[component]
fn Title() -> impl IntoView {
    let state = use_state();
    let title = move || state.scenario.with(|scenario| scenario.title.clone());
    let rename = move |event| {
        let text = event_target_value(&event);
        state.change("title", |scenario| scenario.set_title(&text));
    };
    view! {
        <input
            class="title"
            type="text"
            maxlength="80"
            autocomplete="off"
            aria-label="Name of this scenario"
            placeholder="Name this scenario"
            prop:value=title
            on:change=rename
        />
    }
}

#[component]
fn Steps() -> impl IntoView {
    let state = use_state();
    let at_preset = move || {
        state
            .scenario
            .with(|scenario| scenario.changed().next().is_none())
    };
    let reset = move |_| {
        state.change("reset", |scenario| {
            let title = scenario.title.clone();
            *scenario = Scenario {
                title,
                ..Scenario::from_preset(scenario.preset)
            };
        });
    };
    view! {
        <span class="steps">
            <button type="button" disabled=move || !state.can_step(true) title="Ctrl+Z" on:click=move |_| state.step(true)>"Undo"</button>
            <button type="button" disabled=move || !state.can_step(false) title="Ctrl+Shift+Z" on:click=move |_| state.step(false)>"Redo"</button>
            <button type="button" disabled=at_preset title="All figures as the preset has them" on:click=reset>"Reset"</button>
        </span>
    }
}

#[component]
fn CopyLink() -> impl IntoView {
    let state = use_state();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        // The link tells what is on the screen, also when it has not come to rest yet.
        state.rested.set(state.results.get_untracked());
        let code = state.code();
        address::show(&code, state.is_own());
        let link = address::link(&code);
        spawn_local(async move {
            if clipboard::copy(&link).await {
                copied.set(true);
                set_timeout(
                    move || {
                        copied.try_set(false);
                    },
                    std::time::Duration::from_secs(2),
                );
            } else {
                state.notify(Notice::Say(format!(
                    "This browser does not let the page copy. Here is the link: {link}"
                )));
            }
        });
    };
    view! {
        <button type="button" class="primary" on:click=copy>
            {live(move || if copied.get() { "Link copied" } else { "Copy link" }.to_owned())}
        </button>
        <span class="sr-only" role="status">
            {live(move || if copied.get() { "The link is copied." } else { "" }.to_owned())}
        </span>
    }
}
