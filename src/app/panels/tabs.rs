//! What is read at rest: one tab at a time.

use leptos::html::Button;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::income::Income;
use super::works::Works;
use crate::app::effects::effect;
use crate::app::state::use_state;
use crate::room::table::Topic;

/// A tab: its title, and what is on it.
struct Tab {
    key: &'static str,
    title: &'static str,
    panel: fn() -> AnyView,
}

const ODDS: &[Topic] = &[
    Topic::Odds,
    Topic::Plans,
    Topic::Turns,
    Topic::Map,
    Topic::Split,
    Topic::Worth,
    Topic::Timing,
];
const ABOUT_ODDS: &str = "Questions about your own figures, answered from thousands of possible futures. Every plan gets the same luck.";

const FIGURES: &[Topic] = &[Topic::Figures, Topic::Guesses];
const ABOUT_FIGURES: &str = "Where every figure comes from. Published: read at its source. Reported: quoted by others. Solved: set \
    so that the firm as a whole fits. Assumption: a guess, for you to change.";

const PROOF: &[Topic] = &[Topic::Checks, Topic::Claims];
const ABOUT_PROOF: &str = "Your own device works these out. The checks compare the simulator with known results. The claims of \
    two-stroke growth are weighed in 300 futures each; where one does not hold we say so.";

static TABS: [Tab; 4] = [
    Tab {
        key: "income",
        title: "Income statement",
        panel: || view! { <Income/> }.into_any(),
    },
    Tab {
        key: "odds",
        title: "Odds",
        panel: || {
            let more = ("model.html#eq-detrended-cv", "How bumpiness is measured");
            works("Odds", ABOUT_ODDS, more, ODDS)
        },
    },
    Tab {
        key: "assumptions",
        title: "Assumptions",
        panel: || {
            let more = ("model.html", "The equations, with their sources");
            works("Assumptions", ABOUT_FIGURES, more, FIGURES)
        },
    },
    Tab {
        key: "proof",
        title: "Claims and checks",
        panel: || {
            let more = (
                "model.html#claims",
                "The same on paper, and where each claim turns",
            );
            works("Claims and checks", ABOUT_PROOF, more, PROOF)
        },
    },
];

/// The place of the one with the odds.
const ODDS_TAB: usize = 1;

fn works(
    title: &'static str,
    about: &'static str,
    more: (&'static str, &'static str),
    topics: &'static [Topic],
) -> AnyView {
    view! { <Works title about more topics/> }.into_any()
}

/// The tabs, and the one that is open.
#[component]
pub fn Tabs() -> impl IntoView {
    let state = use_state();
    let open = RwSignal::new(0_usize);
    let buttons: [NodeRef<Button>; TABS.len()] = std::array::from_fn(|_| NodeRef::new());
    let keys = move |event: KeyboardEvent| {
        let (here, last) = (open.get_untracked(), TABS.len() - 1);
        let there = match event.key().as_str() {
            "ArrowRight" => (here + 1) % TABS.len(),
            "ArrowLeft" => (here + last) % TABS.len(),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        open.set(there);
        if let Some(button) = buttons[there].get_untracked() {
            let _ = button.focus();
        }
    };
    // What is asked from the first screen is answered on the tab of the odds.
    effect(move |_| {
        if state.ask.get() > 0 {
            open.set(ODDS_TAB);
            if let Some(button) = buttons[ODDS_TAB].get_untracked() {
                button.scroll_into_view();
                let _ = button.focus();
            }
        }
    });
    let button = |(at, tab): (usize, &'static Tab)| {
        let chosen = move || open.get() == at;
        view! {
            <button
                type="button"
                role="tab"
                id=format!("tab-{}", tab.key)
                aria-controls="tab-panel"
                aria-selected=move || chosen().to_string()
                tabindex=move || if chosen() { "0" } else { "-1" }
                node_ref=buttons[at]
                on:click=move |_| open.set(at)
            >
                {tab.title}
            </button>
        }
    };
    view! {
        <div class="tabs">
            <div role="tablist" aria-label="More about these figures" on:keydown=keys>
                {TABS.iter().enumerate().map(button).collect_view()}
            </div>
            <div role="tabpanel" id="tab-panel" aria-labelledby=move || format!("tab-{}", TABS[open.get()].key)>
                {move || (TABS[open.get()].panel)()}
            </div>
        </div>
    }
}
