//! The amounts that a question counts with, typed beside it.

use leptos::html::{Div, Input};
use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::words::typed;

/// An amount of money that some choice counts with: the name of its box, what it is, what it does.
pub type Amount = (&'static str, &'static str, &'static str);

/// Where a panel's amounts are typed, and its pictures stand.
#[derive(Clone, Copy)]
pub(super) struct Places {
    /// The price of a point of bumpiness, and the cash to stay above; not there where nothing depends on them.
    amounts: [NodeRef<Input>; 2],
    /// What is wrong with one of them.
    pub(super) wrong: RwSignal<String>,
    /// As wide as a picture may be.
    pub(super) frame: NodeRef<Div>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            amounts: [NodeRef::new(), NodeRef::new()],
            wrong: RwSignal::new(String::new()),
            frame: NodeRef::new(),
        }
    }

    /// The amount in a box, which then shows the one that counts; `None` where it is none.
    pub(super) fn amount(self, at: usize) -> Option<f64> {
        let Some(input) = self.amounts[at].get_untracked() else {
            return Some(0.0);
        };
        let read = typed::amount(&input.value(), &NUMBERS);
        if let Ok(amount) = read {
            input.set_value(&(NUMBERS.full_money)(amount));
        }
        let wrong = read.as_ref().err().cloned().unwrap_or_default();
        self.wrong.set(wrong);
        read.ok()
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
                    aria-invalid=move || places.wrong.with(|wrong| !wrong.is_empty()).to_string()
                    aria-describedby=format!("{id}-about amount-wrong")
                    node_ref=places.amounts[at]
                    on:change=move |_| { places.amount(at); }
                />
            </span>
            <span class="under" id=format!("{id}-about")>{about}</span>
        </p>
    }
}
