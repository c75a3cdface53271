//! One parameter: name, number box, minus and plus, slider, and what the value comes to.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::about::About;
use crate::app::NUMBERS;
use crate::app::parts::{Live, live};
use crate::app::state::{State, use_state};
use crate::model::Param;
use crate::platform;
use crate::words::typed::{self, Choice, Typed};
use crate::words::{under, unit_after_box};
use crate::written::signs;

/// What a row says of the text that was typed into its box.
#[derive(Clone)]
struct Remark {
    text: String,
    /// Nothing was set: the text was no number, or may mean one of these.
    wrong: bool,
    choices: Vec<Choice>,
    /// The position it speaks of: when the value moves on, the remark is of the past.
    at: i32,
}

/// A row of the table as a control.
#[component]
pub fn Row(row: &'static Param) -> impl IntoView {
    let state = use_state();
    let position = Memo::new(move |_| {
        state
            .scenario
            .with(|scenario| row.scale.position((row.get)(&scenario.params)))
    });
    let changed = Memo::new(move |_| state.scenario.with(|scenario| scenario.is_changed(row)));
    let consequence = move || {
        state
            .results
            .with(|results| under::under(row.key, &results.contest, &NUMBERS))
    };
    let told = RwSignal::new(None::<Remark>);
    let remark = Signal::derive(move || told.get().filter(|remark| remark.at == position.get()));
    let note = move || remark.get().map_or_else(String::new, |remark| remark.text);
    // Whether there is anything to say depends on the row alone.
    let speaks = state
        .results
        .with_untracked(|results| under::under(row.key, &results.contest, &NUMBERS).is_some());
    let unit = unit_after_box(row.unit);
    view! {
        <div class="row" class:changed=move || changed.get()>
            <div class="head">
                <label for=box_id(row)>
                    {row.label}
                    {(!unit.is_empty()).then(|| view! { <span class="unit">", "{unit}</span> })}
                </label>
                <Show when=move || changed.get()>
                    <span class="dot" role="img" aria-label="changed" title="Changed from the preset"></span>
                </Show>
                <About row/>
                <NumberBox row position remark told/>
            </div>
            <Slider row position/>
            {speaks.then(|| view! { <p class="under">{live(move || consequence().unwrap_or_default())}</p> })}
            <p class="note" role="status" id=format!("note-{}", row.key) prop:live=Live::text(note)></p>
            <Choices row remark told/>
        </div>
    }
}

fn nudge(state: State, row: &'static Param, here: i32, presses: i32) {
    state.put(
        row,
        row.scale
            .value(here.saturating_add(presses * row.scale.nudge(here))),
    );
}

/// Sets a value that was typed or chosen.
fn set(
    state: State,
    row: &'static Param,
    input: &HtmlInputElement,
    told: RwSignal<Option<Remark>>,
    value: f64,
    note: Option<String>,
) {
    state.put(row, value);
    // The box shows the value that counts, also where that is the one there was.
    input.set_value(&NUMBERS.in_box(row.unit, value));
    told.set(note.map(|text| Remark {
        text,
        wrong: false,
        choices: Vec::new(),
        at: row.scale.position(value),
    }));
}

/// A button for each number that a typed text may mean.
#[component]
fn Choices(
    row: &'static Param,
    remark: Signal<Option<Remark>>,
    told: RwSignal<Option<Remark>>,
) -> impl IntoView {
    let state = use_state();
    let button = move |Choice { label, value, note }: Choice| {
        let choose = move |_| {
            if let Some(input) = platform::input(&box_id(row)) {
                set(state, row, &input, told, value, note.clone());
                let _ = input.focus();
            }
        };
        view! { <button type="button" on:click=choose>{label}</button> }
    };
    move || {
        let choices = remark.get().map_or_else(Vec::new, |remark| remark.choices);
        (!choices.is_empty()).then(|| {
            view! { <p class="ways">{choices.into_iter().map(button).collect_view()}</p> }
        })
    }
}

fn box_id(row: &Param) -> String {
    format!("box-{}", row.key)
}

#[component]
fn NumberBox(
    row: &'static Param,
    position: Memo<i32>,
    remark: Signal<Option<Remark>>,
    told: RwSignal<Option<Remark>>,
) -> impl IntoView {
    let state = use_state();
    let wrong = move || remark.with(|remark| remark.as_ref().is_some_and(|remark| remark.wrong));
    let shown = move || NUMBERS.in_box(row.unit, row.scale.value(position.get()));
    let commit = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        let (text, choices) = match typed::read(row, &input.value(), &NUMBERS, signs()) {
            Ok(Typed::Set { value, note }) => {
                return set(state, row, &input, told, value, note);
            }
            Ok(Typed::Ask { question, choices }) => (question, choices),
            Err(sentence) => (sentence, Vec::new()),
        };
        told.set(Some(Remark {
            text,
            wrong: true,
            choices,
            at: position.get_untracked(),
        }));
    };
    let give_up = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event_target::<HtmlInputElement>(&event).set_value(&shown());
            told.set(None);
        }
    };
    let press = move |presses: i32| {
        nudge(state, row, position.get_untracked(), presses);
    };
    view! {
        <span class="box">
            <button type="button" disabled=move || { position.get() <= row.scale.first() } on:click=move |_| press(-1)>
                "\u{2212}"<span class="sr-only">" less: "{row.label}</span>
            </button>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                id=box_id(row)
                prop:value=shown
                aria-invalid=move || wrong().to_string()
                aria-describedby=format!("note-{}", row.key)
                on:change=commit
                on:keydown=give_up
            />
            <button type="button" disabled=move || { position.get() >= row.scale.last() } on:click=move |_| press(1)>
                "+"<span class="sr-only">" more: "{row.label}</span>
            </button>
        </span>
    }
}

#[component]
fn Slider(row: &'static Param, position: Memo<i32>) -> impl IntoView {
    let state = use_state();
    // After Escape the pointer may still be down: what it does until it is let go does not count.
    let given_up = StoredValue::new(false);
    let slide = move |event| {
        let input: HtmlInputElement = event_target(&event);
        if given_up.get_value() {
            input.set_value(&position.get_untracked().to_string());
        } else if let Ok(position) = input.value().parse::<i32>() {
            state.put(row, row.scale.value(position));
        }
    };
    let release = move || {
        given_up.set_value(false);
        state.moving.set(false);
    };
    let keys = move |event: KeyboardEvent| {
        let presses = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1,
            "ArrowLeft" | "ArrowDown" => -1,
            "PageUp" => 10,
            "PageDown" => -10,
            "Escape" => {
                given_up.set_value(state.moving.get_untracked());
                state.cancel_drag();
                return;
            }
            _ => return,
        };
        event.prevent_default();
        nudge(state, row, position.get_untracked(), presses);
    };
    view! {
        <input
            type="range"
            class=format!("slider {}", row.key)
            aria-label=row.label
            min=row.scale.first().to_string()
            max=row.scale.last().to_string()
            step="1"
            prop:value=move || position.get().to_string()
            aria-valuetext=move || NUMBERS.spoken(row.unit, row.scale.value(position.get()))
            on:input=slide
            on:pointerdown=move |_| state.begin_drag()
            on:pointerup=move |_| release()
            on:pointercancel=move |_| release()
            on:change=move |_| release()
            on:keydown=keys
        />
    }
}
