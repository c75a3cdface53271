//! The amounts that a question counts with, typed beside it.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::Live;
use crate::platform;
use crate::room::table::Amount;
use crate::words::typed::{self, Typed};
use crate::written::signs;

/// Where a panel's amounts are typed, and its pictures stand.
#[derive(Clone, Copy)]
pub(super) struct Places {
    /// What is wrong with an amount, or asked of it.
    remark: RwSignal<Remark>,
    /// As wide as a picture may be.
    pub(super) frame: NodeRef<Div>,
}

/// What is said of an amount that was not taken as typed.
#[derive(Clone, Default)]
struct Remark {
    key: &'static str,
    text: String,
    /// The sums that may be meant, as they are written.
    choices: Vec<String>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            remark: RwSignal::default(),
            frame: NodeRef::new(),
        }
    }

    /// The amount in its box, which then shows the one that counts; `None` where it is none, or may be one of two. Until
    /// there is a box it is what counts until something is typed.
    pub(super) fn amount(self, of: &Amount) -> Option<f64> {
        let Some(input) = platform::input(of.key) else {
            return Some(of.default);
        };
        let (text, choices, amount) = match typed::amount(&input.value(), &NUMBERS, signs()) {
            Ok(Typed::Set { value, .. }) => {
                input.set_value(&(NUMBERS.full_money)(value));
                (String::new(), Vec::new(), Some(value))
            }
            Ok(Typed::Ask { question, choices }) => {
                let labels = choices.into_iter().map(|choice| choice.label).collect();
                (question, labels, None)
            }
            Err(sentence) => (sentence, Vec::new(), None),
        };
        self.remark.set(Remark {
            key: of.key,
            text,
            choices,
        });
        amount
    }

    fn is_wrong(self) -> bool {
        self.remark.with(|remark| !remark.text.is_empty())
    }

    /// Takes one of the sums that may be meant.
    fn choose(self, key: &'static str, label: &str) {
        if let Some(input) = platform::input(key) {
            input.set_value(label);
            self.remark.set(Remark::default());
            let _ = input.focus();
        }
    }
}

/// What is wrong with an amount, and a button for each sum that may be meant.
#[component]
pub(super) fn AmountRemark(places: Places) -> impl IntoView {
    let text = move || places.remark.get().text;
    let button = move |key: &'static str, label: String| {
        let chosen = label.clone();
        view! { <button type="button" on:click=move |_| places.choose(key, &chosen)>{label}</button> }
    };
    let buttons = move || {
        let Remark { key, choices, .. } = places.remark.get();
        (!choices.is_empty()).then(|| {
            let buttons = choices.into_iter().map(|label| button(key, label));
            view! { <p class="ways">{buttons.collect_view()}</p> }
        })
    };
    view! {
        <p class="note" role="alert" id="amount-wrong" prop:live=Live::text(text)></p>
        {buttons}
    }
}

/// The box for an amount of money.
#[component]
pub(super) fn AmountBox(amount: &'static Amount, places: Places) -> impl IntoView {
    let Amount {
        key,
        label,
        about,
        default,
    } = *amount;
    view! {
        <p class="price">
            <label for=key>{label}</label>
            <span class="box">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=key
                    value=(NUMBERS.full_money)(default)
                    aria-invalid=move || places.is_wrong().to_string()
                    aria-describedby=format!("{key}-about amount-wrong")
                    on:change=move |_| { places.amount(amount); }
                />
            </span>
            <span class="under" id=format!("{key}-about")>{about}</span>
        </p>
    }
}
