//! What is read at rest: one tab at a time.

use leptos::html::Button;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::income::Income;
use super::works::{Amount, Choice, Works};
use crate::worker::protocol::Work;

/// A tab: its title, and what is on it.
struct Tab {
    key: &'static str,
    title: &'static str,
    panel: fn() -> AnyView,
}

const ODDS: &[Choice] = &[
    ("Who is ahead, and when", Work::Odds),
    ("What makes the bumps", Work::Split),
    ("Is managing worth it", Work::Worth),
    ("When to campaign", Work::Timing),
];
const AMOUNTS: &[Amount] = &[
    (
        "price",
        "A point of bumpiness costs you",
        "counted in \u{201c}Is managing worth it\u{201d}, for each percentage point by month",
    ),
    (
        "reserve",
        "Cash you must not fall below",
        "counted in \u{201c}Who is ahead, and when\u{201d}, at every month\u{2019}s end",
    ),
];
const ABOUT_ODDS: &str = "Questions about your own figures, answered from thousands of possible futures. Every plan gets the same luck.";

const FIGURES: &[Choice] = &[
    ("All figures", Work::Figures),
    ("Only the guesses", Work::Guesses),
];
const ABOUT_FIGURES: &str = "Where every figure comes from. Published: read at its source. Reported: quoted by others. Solved: set \
    so that the firm as a whole fits. Assumption: a guess, for you to change.";

const PROOF: &[Choice] = &[
    ("Check the simulator", Work::Check),
    ("Weigh the ten claims", Work::Weigh),
];
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
            works("Odds", ABOUT_ODDS, more, ODDS, AMOUNTS)
        },
    },
    Tab {
        key: "assumptions",
        title: "Assumptions",
        panel: || {
            let more = ("model.html", "The equations, with their sources");
            works("Assumptions", ABOUT_FIGURES, more, FIGURES, &[])
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
            works("Claims and checks", ABOUT_PROOF, more, PROOF, &[])
        },
    },
];

fn works(
    title: &'static str,
    about: &'static str,
    more: (&'static str, &'static str),
    choices: &'static [Choice],
    amounts: &'static [Amount],
) -> AnyView {
    view! { <Works title about more choices amounts/> }.into_any()
}

/// The tabs, and the one that is open.
#[component]
pub fn Tabs() -> impl IntoView {
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
