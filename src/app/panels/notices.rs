//! What the visitor must know: a visiting scenario, a bad link, trouble with saving.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::effects::{overrule, receive};
use crate::app::parts::Live;
use crate::app::state::{Guest, Notice, Results, use_state};
use crate::link::{Difference, Fingerprint, Visit, file};
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
    let Guest { visit, mine } = guest;
    let title = match visit.scenario.title.as_str() {
        "" => String::new(),
        title => format!(": {title}"),
    };
    let (kept, ways) = match mine {
        Some(_) => (
            "Your own is kept. ",
            view! {
                <p class="ways">
                    <button type="button" on:click=move |_| state.end_visit(true)>"Save a copy"</button>
                    <button type="button" on:click=move |_| state.end_visit(false)>"Back to mine"</button>
                </p>
            }
            .into_any(),
        ),
        None => (
            "What you change in it is yours. ",
            view! { <Close close=Callback::new(move |()| state.end_visit(false))/> }.into_any(),
        ),
    };
    let notes = visit.notes.clone();
    let compared = move || state.rested.with(|rested| compared(&visit, rested));
    view! {
        <section class="notice guest">
            <p>
                <b>"A scenario from a link"</b>
                {title}
                ". "
                {kept}
                <Live text=Signal::derive(compared)/>
            </p>
            {(!notes.is_empty()).then(|| view! {
                <ul>{notes.into_iter().map(|note| view! { <li>{note.to_string()}</li> }).collect_view()}</ul>
            })}
            {ways}
        </section>
    }
}

/// Whether this page computes what the sender's did; nothing once the scenario is another. It compares expected
/// profits: those above are medians, and each device runs as many futures as it can.
fn compared(visit: &Visit, rested: &Results) -> String {
    let (Some(seen), true) = (visit.seen, rested.scenario == visit.scenario) else {
        return String::new();
    };
    let now = Fingerprint::of(&rested.contest);
    let differ = |one: Difference| {
        format!(
            "{}: the sender\u{2019}s page expected a profit of {}, this version expects {}.",
            one.strategy.row().name,
            (NUMBERS.money)(one.seen),
            (NUMBERS.money)(one.now)
        )
    };
    let told: Vec<String> = seen.differences(&now).map(differ).collect();
    if told.is_empty() {
        "It is computed as the sender\u{2019}s was; what is counted over possible futures may differ in the last digit."
            .to_owned()
    } else {
        told.join(" ")
    }
}

#[component]
fn Close(close: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="close" on:click=move |_| close.run(())>
            "\u{d7}"<span class="sr-only">" Close this message"</span>
        </button>
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
    let close = Callback::new(move |()| close());
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
            let other = file::from_json(&text).ok();
            let (kept, seen) = (dismiss.clone(), text);
            let keep = move |_| {
                kept();
                overrule(state, seen.clone());
            };
            let take = other.map(|visit| {
                let take = move |_| {
                    state.view.set(visit.view);
                    state.change("other tab", |scenario| *scenario = visit.scenario.clone());
                    dismiss();
                };
                view! { <button type="button" on:click=take>"Use the other one"</button> }
            });
            view! {
                <p>"Another tab has saved a different scenario. Nothing of this tab is saved until you choose which of the two to keep."</p>
                <p class="ways">{take}<button type="button" on:click=keep>"Keep this one"</button></p>
            }
            .into_any()
        }
    };
    view! {
        <section class="notice">
            {body}
            <Close close/>
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
