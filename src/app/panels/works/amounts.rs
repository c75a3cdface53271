//! The amounts that a question counts with, typed beside it.

use leptos::html::{Div, Input};
use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::words::typed::{self, Typed};
use crate::written::signs;

/// An amount of money that some choice counts with: the name of its box, what it is, what it does.
pub type Amount = (&'static str, &'static str, &'static str);

/// Where a panel's amounts are typed, and its pictures stand.
#[derive(Clone, Copy)]
pub(super) struct Places {
    /// The price of a point of bumpiness, and the cash to stay above; not there where nothing depends on them.
    amounts: [NodeRef<Input>; 2],
    /// What is wrong with one of them, or asked of it.
    remark: RwSignal<Remark>,
    /// As wide as a picture may be.
    pub(super) frame: NodeRef<Div>,
}

/// What is said of an amount that was not taken as typed.
#[derive(Clone, Default)]
struct Remark {
    at: usize,
    text: String,
    /// The sums that may be meant, as they are written.
    choices: Vec<String>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            amounts: [NodeRef::new(), NodeRef::new()],
            remark: RwSignal::default(),
            frame: NodeRef::new(),
        }
    }

    /// The amount in a box, which then shows the one that counts; `None` where it is none, or may be one of two.
    pub(super) fn amount(self, at: usize) -> Option<f64> {
        let Some(input) = self.amounts[at].get_untracked() else {
            return Some(0.0);
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
        self.remark.set(Remark { at, text, choices });
        amount
    }

    fn is_wrong(self) -> bool {
        self.remark.with(|remark| !remark.text.is_empty())
    }

    fn choose(self, at: usize, label: &str) {
        if let Some(input) = self.amounts[at].get_untracked() {
            input.set_value(label);
            self.amount(at);
            let _ = input.focus();
        }
    }
}

/// What is wrong with an amount, and a button for each sum that may be meant.
#[component]
pub(super) fn AmountRemark(places: Places) -> impl IntoView {
    let text = move || places.remark.get().text;
    let button = move |at: usize, label: String| {
        let chosen = label.clone();
        view! { <button type="button" on:click=move |_| places.choose(at, &chosen)>{label}</button> }
    };
    let buttons = move || {
        let Remark { at, choices, .. } = places.remark.get();
        (!choices.is_empty()).then(|| {
            let buttons = choices.into_iter().map(|label| button(at, label));
            view! { <p class="ways">{buttons.collect_view()}</p> }
        })
    };
    view! {
        <p class="note" role="alert" id="amount-wrong" data-live="" prop:live=true prop:textContent=text></p>
        {buttons}
    }
}

/// The box for an amount of money.
#[component]
pub(super) fn AmountBox(amount: &'static Amount, at: usize, places: Places) -> impl IntoView {
    let &(id, label, about) = amount;
    view! {
        <p class="price">
            <label for=id>{label}</label>
            <span class="box">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=id
                    value=(NUMBERS.full_money)(0.0)
                    aria-invalid=move || places.is_wrong().to_string()
                    aria-describedby=format!("{id}-about amount-wrong")
                    node_ref=places.amounts[at]
                    on:change=move |_| { places.amount(at); }
                />
            </span>
            <span class="under" id=format!("{id}-about")>{about}</span>
        </p>
    }
}
