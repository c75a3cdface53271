//! The answer at a glance while a slider moves: of its parts those are written that have changed.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{Slot, flag, glance, put, say, set};
use crate::answer::markup::{self, PARTS};
use crate::app::effects::effect;
use crate::app::state::{Crowd, State};
use crate::platform;
use crate::room::Standing;
use crate::room::table::Topic;

thread_local! {
    /// What stands in each of [`PARTS`].
    static SHOWN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The questions by their names in the markup.
const TOPICS: [(&str, Topic); 3] = [
    (markup::ASKED[0].0, Topic::Odds),
    (markup::ASKED[1].0, Topic::Turns),
    (markup::ASKED[2].0, Topic::Split),
];

/// A question is asked from the first screen.
pub fn ask(state: State, topic: &str) {
    if let Some(&(_, topic)) = TOPICS.iter().find(|(name, _)| *name == topic) {
        state.ask.set(topic as usize + 1);
    }
}

/// Each part in the frame of the run, the words that are spoken once the page rests, and how far the workers are.
pub fn write(state: State) {
    SHOWN.set(glance::painted());
    effect(move |_| {
        state.renewed.track();
        state.results.with(|results| {
            let parts = glance::parts(results);
            let mut shown = SHOWN.take();
            shown.resize(parts.len(), String::new());
            for ((name, _), (before, now)) in PARTS.iter().zip(shown.iter_mut().zip(parts)) {
                if *before != now {
                    put(name, &now);
                    *before = now;
                }
            }
            SHOWN.set(shown);
            set(Slot::Answer, "data-runs", Some(&results.number.to_string()));
            let count = results.futures.count().to_string();
            set(Slot::Answer, "data-futures", Some(&count));
        });
    });
    effect(move |_| {
        state.renewed.track();
        state.rested.with(|rested| {
            // What stands there, whoever has translated it.
            let text = |name| platform::element(name)?.text_content();
            let words = ["verdict", "then"].map(|name| text(name).unwrap_or_default());
            say(Slot::Spoken, &words.join(" "));
            set(
                Slot::Answer,
                "data-rested",
                Some(&rested.number.to_string()),
            );
        });
    });
    write_how_far(state);
}

/// The next time all is written.
pub fn forget() {
    SHOWN.take();
}

/// How far the workers are with more futures, as a hairline; what became of them where they failed.
fn write_how_far(state: State) {
    effect(move |_| {
        state.renewed.track();
        let Crowd {
            done,
            wanted,
            standing,
        } = state.crowd.get();
        flag(Slot::MoreFutures, "data-idle", wanted == 0);
        set(Slot::MoreFutures, "max", Some(&wanted.max(1).to_string()));
        set(Slot::MoreFutures, "value", Some(&done.to_string()));
        say(Slot::Standing, standing.words());
        set(Slot::Standing, "data-standing", Some(name(standing)));
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
