//! Parts that several panels are made of. Their types are concrete: each is in the page once.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use web_sys::Element;

use crate::charts::Table;
use crate::platform::{self, touched};

/// A text that changes, in an element of its own.
pub fn live(text: impl Fn() -> String + 'static) -> AnyView {
    // Of one type, so that the code for it is in the page once.
    fn boxed(text: Live) -> AnyView {
        view! { <span prop:live=text></span> }.into_any()
    }
    boxed(Live::text(text))
}

/// What an element holds, as it changes, for its property `live`. It is set whole, so that it is right whatever a
/// translator has made of the nodes inside, and only where it is other than what stands there: writing the same costs a
/// layout, and is read out again. The element is live: a copy of it would be found out (see [`super::mounted`]).
#[derive(Clone)]
pub struct Live {
    content: Rc<dyn Fn() -> String>,
    is_markup: bool,
}

impl Live {
    /// The text at any time.
    pub fn text(content: impl Fn() -> String + 'static) -> Self {
        Self {
            content: Rc::new(content),
            is_markup: false,
        }
    }

    /// The markup at any time. No visitor's words are in it but escaped.
    pub fn markup(content: impl Fn() -> String + 'static) -> Self {
        Self {
            content: Rc::new(content),
            is_markup: true,
        }
    }
}

impl IntoProperty for Live {
    type State = (Element, RenderEffect<String>);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, _key: &str) -> Self::State {
        touched::make_live(element);
        let written = element.clone();
        let write = move |last: Option<String>| {
            let now = (self.content)();
            if !self.is_markup {
                platform::set_text(&written, &now);
            } else if last.as_ref() != Some(&now) {
                written.set_inner_html(&now);
            }
            now
        };
        (element.clone(), RenderEffect::new(write))
    }

    fn rebuild(self, state: &mut Self::State, key: &str) {
        *state = self.build(&state.0, key);
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}

/// A few choices side by side, of which one holds.
#[component]
pub fn Switch(
    /// Name of the group, for the browser.
    name: &'static str,
    /// What is chosen, in words; hidden from view when `quiet`.
    legend: &'static str,
    quiet: bool,
    /// The choices in words.
    labels: Vec<Signal<String>>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> impl IntoView {
    let choice = |(at, label): (usize, Signal<String>)| {
        view! {
            <label>
                <input type="radio" name=name prop:checked=move || chosen.get() == at on:change=move |_| choose.run(at)/>
                {live(move || label.get())}
            </label>
        }
    };
    view! {
        <fieldset class="switch">
            <legend class:sr-only=quiet>{legend}</legend>
            {labels.into_iter().enumerate().map(choice).collect_view()}
        </fieldset>
    }
}

/// One step back, where we are, one step on.
#[component]
pub fn Stepper(
    /// What is stepped through, for those who hear it.
    thing: &'static str,
    here: Signal<String>,
    can_go_back: Signal<bool>,
    can_go_on: Signal<bool>,
    /// Called with whether the step is back.
    step: Callback<bool>,
) -> impl IntoView {
    view! {
        <span class="player">
            <button type="button" disabled=move || !can_go_back.get() on:click=move |_| step.run(true)>
                "\u{2039}"<span class="sr-only">" The "{thing}" before"</span>
            </button>
            <span class="count">{live(move || here.get())}</span>
            <button type="button" disabled=move || !can_go_on.get() on:click=move |_| step.run(false)>
                "\u{203a}"<span class="sr-only">" The next "{thing}</span>
            </button>
        </span>
    }
}

/// A chart's figures as a table, made when it is opened.
#[component]
pub fn FigureTable(caption: Signal<String>, table: Callback<(), Table>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="table" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>"Show as a table"</summary>
            {move || open.get().then(|| view! { <TableView caption table/> })}
        </details>
    }
}

/// A table in a box of its own, which scrolls where the table is wider.
#[component]
pub fn TableView(caption: Signal<String>, table: Callback<(), Table>) -> impl IntoView {
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=caption>
            <table aria-label=caption prop:live=Live::markup(move || table.run(()).html())></table>
        </div>
    }
}
