//! What is typed into a number box, and what is said of it: a question with its answers, or what is wrong.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::rows::place;
use crate::app::NUMBERS;
use crate::app::later;
use crate::app::reading::sentence;
use crate::app::room::{self, Listener, Module};
use crate::app::state::State;
use crate::model::Param;
use crate::platform::{self, set_attribute};
use crate::room::protocol::{Answer, Ask};
use crate::screen::Part;
use crate::texts::en as texts;
use crate::words::typed::{Choice, Typed};

/// What is said of the text in a box.
struct Remark {
    row: u16,
    text: String,
    /// Nothing was set: the text was no number, or may mean one of these.
    wrong: bool,
    choices: Vec<Choice>,
    /// The place it speaks of: when the value moves on, the remark is of the past.
    at: i32,
}

thread_local! {
    static REMARKS: RefCell<Vec<Remark>> = const { RefCell::new(Vec::new()) };
}

/// A number was typed: it is set, or asked about.
pub fn commit(state: State, row: &'static Param, text: &str) {
    let text = text.to_owned();
    // What reads numbers comes with what loads later.
    spawn_local(async move {
        let (text, choices) = match later::typed(row, text).await {
            Ok(Ok(Typed::Set { value, note })) => return set(state, row, value, note),
            Ok(Ok(Typed::Ask { question, choices })) => (question, choices),
            Ok(Err(sentence)) => (sentence, Vec::new()),
            Err(lost) => (lost.why().await.to_owned(), Vec::new()),
        };
        remark(Remark {
            row: row.id,
            text,
            wrong: true,
            choices,
            at: place(state, row),
        });
    });
}

/// One of the numbers that a text may mean is chosen.
pub fn choose(state: State, row: &'static Param, at: usize) {
    let chosen = REMARKS.with_borrow(|remarks| {
        let remark = remarks.iter().find(|remark| remark.row == row.id)?;
        remark.choices.get(at).cloned()
    });
    if let Some(Choice { value, note, .. }) = chosen {
        set(state, row, value, note);
        if let Some(input) = platform::input(&Part::Box.id(row.key)) {
            let _ = input.focus();
        }
    }
}

/// The box shows again what counts.
pub fn give_up(state: State, row: &'static Param) {
    show(row, state);
    take_back(row);
}

/// The value has moved: what was said of another is of the past.
pub fn moved(row: &Param, position: i32) {
    let is_past = REMARKS.with_borrow(|remarks| {
        remarks
            .iter()
            .any(|remark| remark.row == row.id && remark.at != position)
    });
    if is_past {
        take_back(row);
    }
}

/// The box shows the value that counts, also where that is the one there was.
fn show(row: &Param, state: State) {
    let value = row.scale.value(place(state, row));
    platform::set_value(&Part::Box.id(row.key), &NUMBERS.in_box(row.unit, value));
}

fn set(state: State, row: &'static Param, value: f64, note: Option<String>) {
    state.put(row, value);
    show(row, state);
    take_back(row);
    if let Some(text) = note {
        remark(Remark {
            row: row.id,
            text,
            wrong: false,
            choices: Vec::new(),
            at: row.scale.position(value),
        });
    }
}

fn take_back(row: &Param) {
    REMARKS.with_borrow_mut(|remarks| remarks.retain(|remark| remark.row != row.id));
    write(row.key, "", false, &[]);
}

fn remark(remark: Remark) {
    if let Some(row) = Param::by_id(remark.row) {
        write(row.key, &remark.text, remark.wrong, &remark.choices);
    }
    REMARKS.with_borrow_mut(|remarks| {
        remarks.retain(|other| other.row != remark.row);
        remarks.push(remark);
    });
}

/// Writes a remark beside the box: the sentence, and a button for each number that may be meant.
fn write(key: &str, text: &str, wrong: bool, choices: &[Choice]) {
    platform::say(&Part::Note.id(key), text);
    let wrong = if wrong { "true" } else { "false" };
    platform::set(&Part::Box.id(key), "aria-invalid", Some(wrong));
    let Some(ways) = platform::element(&Part::Ways.id(key)) else {
        return;
    };
    ways.set_text_content(None);
    for (at, choice) in choices.iter().enumerate() {
        if let Some(button) = platform::new_element("button", &choice.label) {
            set_attribute(&button, "type", Some("button"));
            set_attribute(&button, "data-choice", Some(&at.to_string()));
            let _ = ways.append_child(&button);
        }
    }
}

/// What a figure means, and where the firm's value comes from: told by the worker when it is opened, since few are.
pub fn about(state: State, opened: &Element) {
    let row = opened
        .get_attribute("data-about")
        .and_then(|key| Param::by_key(&key));
    let (Some(row), true) = (row, opened.has_attribute("open")) else {
        return;
    };
    let id = Part::About.id(row.key);
    let said = platform::element(&id).and_then(|text| text.text_content());
    if said.unwrap_or_default().is_empty() {
        platform::say(&id, texts::ONE_MOMENT);
    }
    let preset = state.scenario.with_untracked(|scenario| scenario.preset);
    let asked = Ask::About(row.id, preset.id, preset.revision);
    let hear: Listener = Rc::new(move |_, answer| {
        let text = match answer {
            Ok(Answer::About(text)) => text,
            Ok(_) => return false,
            Err(trouble) => sentence(trouble),
        };
        platform::say(&id, &text);
        true
    });
    room::ask(Module::Questions, vec![asked], true, hear);
}
