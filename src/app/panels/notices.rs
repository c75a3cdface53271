//! What the visitor must know: a visiting scenario, a bad link, trouble with saving.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::effects::receive;
use crate::app::state::{Guest, Notice, use_state};
use crate::link::{Fingerprint, file};
use crate::platform::download;

/// All of them.
#[component]
pub fn Notices() -> impl IntoView {
    let state = use_state();
    view! {
        <div class="notices" role="region" aria-label="Messages" aria-live="polite">
            {move || state.guest.get().map(|guest| view! { <Visiting guest/> })}
            {move || {
                state.notices.get().into_iter().map(|notice| view! { <One notice/> }).collect_view()
            }}
        </div>
    }
}

/// A scenario that came by link or file: what differs from what was sent, and the ways on.
#[component]
fn Visiting(guest: Guest) -> impl IntoView {
    let state = use_state();
    let title = guest.visit.scenario.title.clone();
    let notes = guest.visit.notes.clone();
    let seen = guest.visit.seen;
    let differences = move || {
        let now = state.rested.with(|rested| {
            (rested.scenario == guest.visit.scenario).then(|| Fingerprint::of(&rested.contest))
        })?;
        let seen = seen?;
        let told: Vec<String> = seen
            .differences(&now)
            .map(|one| {
                format!(
                    "{}: the sender saw {}; this version gives {}.",
                    one.strategy.row().name,
                    (NUMBERS.money)(one.seen),
                    (NUMBERS.money)(one.now)
                )
            })
            .collect();
        Some(if told.is_empty() {
            "The figures match what the sender saw.".to_owned()
        } else {
            told.join(" ")
        })
    };
    view! {
        <section class="notice guest">
            <p>
                <b>"A scenario from a link"</b>
                {(!title.is_empty()).then(|| format!(": {title}"))}
                ". Your own is kept. "
                {differences}
            </p>
            {(!notes.is_empty()).then(|| view! {
                <ul>{notes.into_iter().map(|note| view! { <li>{note.to_string()}</li> }).collect_view()}</ul>
            })}
            <p class="ways">
                <button type="button" on:click=move |_| state.end_visit(true)>"Save a copy"</button>
                <button type="button" on:click=move |_| state.end_visit(false)>"Back to mine"</button>
            </p>
        </section>
    }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let state = use_state();
    let gone = notice.clone();
    let dismiss = move || {
        state
            .notices
            .update(|notices| notices.retain(|other| *other != gone));
    };
    let close = dismiss.clone();
    let body = match notice {
        Notice::Say(text) => view! { <p>{text}</p> }.into_any(),
        Notice::BadLink(text) => view! { <p>{text}</p> <PasteBox done=dismiss/> }.into_any(),
        Notice::Unreadable(text) => view! {
            <p>"Your saved scenario could not be read. It is set aside and nothing of it is lost; the page starts afresh."</p>
            <p class="ways">
                <button type="button" on:click=move |_| { let _ = download::save("two-stroke-unreadable.txt", "text/plain", &text); }>
                    "Download what was saved"
                </button>
            </p>
        }
        .into_any(),
        Notice::OtherTab(text) => {
            let take = move |_| {
                if let Ok(visit) = file::from_json(&text) {
                    state.change("other tab", |scenario| *scenario = visit.scenario);
                }
                dismiss();
            };
            view! {
                <p>"Another tab has saved a different scenario. This tab keeps its own, and saves it with your next change."</p>
                <p class="ways"><button type="button" on:click=take>"Use the other one"</button></p>
            }
            .into_any()
        }
    };
    view! {
        <section class="notice">
            {body}
            <button type="button" class="close" on:click=move |_| close()>"\u{d7}"<span class="sr-only">" Close this message"</span></button>
        </section>
    }
}

/// Where a whole mail may be pasted; the link in it is found.
#[component]
fn PasteBox(done: impl Fn() + Clone + 'static) -> impl IntoView {
    let state = use_state();
    let text = RwSignal::new(String::new());
    let open = move |_| {
        let pasted = text.get_untracked();
        done();
        receive(state, &pasted);
    };
    view! {
        <p class="ways">
            <textarea
                rows="2"
                aria-label="The link, or the whole text around it"
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <button type="button" on:click=open>"Open it"</button>
        </p>
    }
}
