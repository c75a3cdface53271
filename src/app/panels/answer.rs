//! The question, and the answer at a glance while a slider moves. What changes is written into elements that stand:
//! nothing comes or goes here.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use crate::answer::markup::{self, PARTS};
use crate::app::effects::effect;
use crate::app::glance;
use crate::app::state::{Crowd, State, use_state};
use crate::platform::{self, touched};
use crate::room::Standing;
use crate::room::table::Topic;
use crate::texts::en as texts;

/// Names of the elements here.
const ANSWER: &str = "answer";
const FUTURES: &str = "more-futures";
const STANDING: &str = "standing";
const SPOKEN: &str = "spoken";

/// The questions by their names in the markup.
const TOPICS: [(&str, Topic); 3] = [
    (markup::ASKED[0].0, Topic::Odds),
    (markup::ASKED[1].0, Topic::Turns),
    (markup::ASKED[2].0, Topic::Split),
];

/// Question, verdict, board, whether managing pays, and how sure that is.
#[component]
pub fn Answer() -> impl IntoView {
    let state = use_state();
    let shown = state
        .results
        .with_untracked(|results| glance::parts(results));
    let frame = markup::frame("", &shown);
    write_parts(state, shown);
    write_how_far(state);
    let ask = move |event: MouseEvent| {
        let button = event.target().and_then(|target| {
            let element: Element = target.dyn_into().ok()?;
            element.closest("[data-ask]").ok()?
        });
        let asked = button.and_then(|button| button.get_attribute("data-ask"));
        let of = |topic: &&(&str, Topic)| asked.as_deref() == Some(topic.0);
        if let Some(&(_, topic)) = TOPICS.iter().find(of) {
            state.ask.set(topic as usize + 1);
        }
    };
    view! {
        <section class="answer" id=ANSWER inner_html=frame on:click=ask></section>
        <progress id=FUTURES aria-label=texts::MORE_FUTURES></progress>
        <p class="under" id=STANDING></p>
        <p class="sr-only" role="status" aria-live="polite" id=SPOKEN></p>
    }
}

/// Each part that has changed, in the frame of the run; the words that are spoken once the page rests.
fn write_parts(state: State, shown: Vec<String>) {
    let shown = RefCell::new(shown);
    effect(move |first| {
        state.results.with(|results| {
            let parts = glance::parts(results);
            for (at, part) in parts.iter().enumerate() {
                let Some(element) = platform::element(PARTS[at].0) else {
                    continue;
                };
                if first {
                    touched::make_live(&element);
                }
                if shown.borrow()[at] != *part {
                    element.set_inner_html(part);
                }
            }
            shown.replace(parts);
            platform::set(ANSWER, "data-runs", Some(&results.number.to_string()));
            let count = results.futures.count().to_string();
            platform::set(ANSWER, "data-futures", Some(&count));
        });
    });
    effect(move |_| {
        state.rested.with(|rested| {
            // What stands there, whoever has translated it.
            let text = |name| platform::element(name)?.text_content();
            let words = ["verdict", "then"].map(|name| text(name).unwrap_or_default());
            platform::say(SPOKEN, &words.join(" "));
            platform::set(ANSWER, "data-rested", Some(&rested.number.to_string()));
        });
    });
}

/// How far the workers are with more futures, as a hairline; what became of them where they failed.
fn write_how_far(state: State) {
    effect(move |_| {
        let Crowd {
            done,
            wanted,
            standing,
        } = state.crowd.get();
        let idle = (wanted == 0).then_some("");
        platform::set(FUTURES, "data-idle", idle);
        platform::set(FUTURES, "max", Some(&wanted.max(1).to_string()));
        platform::set(FUTURES, "value", Some(&done.to_string()));
        platform::say(STANDING, standing.words());
        platform::set(STANDING, "data-standing", Some(name(standing)));
    });
}

/// For the tests of the page.
const fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Well => "Well",
        Standing::Replaced => "Replaced",
        Standing::OnPage => "OnPage",
        Standing::Gone => "Gone",
    }
}
