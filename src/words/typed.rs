//! What a typed number comes to: a value that is set, a question, or a sentence that says what is wrong.

use crate::model::Param;
use crate::model::params::Unit;
use crate::reader::{self, Signs, Wrong, plain, wanted};

use super::Numbers;

/// What a typed text comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A value is set: the nearest allowed one.
    Set {
        /// The value.
        value: f64,
        /// What to tell the visitor when it is not the one typed, or was not plain.
        note: Option<String>,
    },
    /// It may mean more than one value, or is not in the page's currency: until the visitor has chosen, the
    /// value there was stays.
    Ask {
        /// The question, a sentence.
        question: String,
        /// The answers, one or two.
        choices: Vec<Choice>,
    },
}

/// An answer to a question about a typed number.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The number that may be meant, as the page writes it.
    pub label: String,
    /// The value to set then: the nearest allowed one.
    pub value: f64,
    /// What to tell the visitor then, if that is another one.
    pub note: Option<String>,
}

/// Reads a text for a row, by a visitor with these signs. The error is a sentence that says what is wrong
/// and what to do.
pub fn read(row: &Param, text: &str, numbers: &Numbers, signs: Signs) -> Result<Typed, String> {
    understand(Some(row), text, numbers, signs).map_err(|wrong| {
        let text = text.trim();
        let scale = &row.scale;
        let value = scale.snap(f64::midpoint(scale.min(), scale.max()));
        let example = numbers.in_box(row.unit, value);
        if text.is_empty() {
            return format!("Type a number like {example}.");
        }
        if wrong == Wrong::Number {
            return format!("\u{201c}{text}\u{201d} is not a number. Type one like {example}.");
        }
        let (wanted, example) = (wanted(row.unit), numbers.spoken(row.unit, value));
        format!(
            "\u{201c}{text}\u{201d} does not fit here. This is {wanted}. Type it like {example}."
        )
    })
}

/// Reads a sum that is not below zero: an amount of money, to the dollar. The error is a sentence that says
/// what is wrong and what to do.
pub fn amount(text: &str, numbers: &Numbers, signs: Signs) -> Result<Typed, String> {
    understand(None, text, numbers, signs).map_err(|_| {
        let (none, example) = ((numbers.full_money)(0.0), (numbers.full_money)(50_000.0));
        format!(
            "\u{201c}{}\u{201d} is no amount that counts here. Type one like {example}, or {none}.",
            text.trim()
        )
    })
}

/// Reads a text for a row, or for a sum of money where there is none.
fn understand(
    row: Option<&Param>,
    text: &str,
    numbers: &Numbers,
    signs: Signs,
) -> Result<Typed, Wrong> {
    let (unit, least, most) = row.map_or((Unit::Money, 0.0, f64::INFINITY), |row| {
        (row.unit, row.scale.min(), row.scale.max())
    });
    let shown = |value| numbers.in_box(unit, value);
    let snap = |value| row.map_or_else(|| libm::round(value), |row| row.scale.snap(value));
    let read = |signs| reader::read(unit, (least, most), text, signs);
    // What the page writes is meant as the page means it, wherever the visitor lives.
    let english = read(Signs::Point);
    let typed = plain(text);
    let own = |&value: &f64| {
        let written = [shown(value), numbers.spoken(unit, value)];
        snap(value) == value && written.iter().any(|written| plain(written) == typed)
    };
    if let Ok(reading) = &english
        && let Some(value) = [Some(reading.value), reading.or]
            .into_iter()
            .flatten()
            .find(own)
    {
        return Ok(Typed::Set { value, note: None });
    }
    let reading = match signs {
        Signs::Point => english?,
        Signs::Comma => read(signs)?,
    };
    if row.is_none() && reading.value < least {
        return Err(Wrong::Number);
    }
    let choice = |typed: f64| {
        let value = snap(typed);
        let set = shown(value);
        let note = if typed < least {
            Some(format!("The least is {set}, so that is set."))
        } else if typed > most {
            Some(format!("The most is {set}, so that is set."))
        } else if row.is_some() && (value - typed).abs() > 1e-9 * typed.abs() {
            Some(format!("Set to {set}, the nearest step."))
        } else {
            None
        };
        Choice {
            label: shown(typed),
            value,
            note,
        }
    };
    let first = choice(reading.value);
    // Two that come to the same are no choice.
    let other = reading.or.map(choice);
    let other = other.filter(|other| other.value != first.value);
    if reading.foreign || other.is_some() {
        return Ok(ask(first, other, reading.foreign));
    }
    let Choice { label, value, note } = first;
    let note = if reading.converted || reading.decided {
        let read = if reading.converted {
            numbers.spoken(unit, reading.value)
        } else {
            label.clone()
        };
        // Where it comes to the same there was no step.
        let rest = note.filter(|_| label != shown(value));
        let rest = rest.map_or_else(String::new, |note| format!(" {note}"));
        Some(format!("Read as {read}.{rest}"))
    } else {
        note
    };
    Ok(Typed::Set { value, note })
}

fn ask(first: Choice, other: Option<Choice>, foreign: bool) -> Typed {
    let mut asked = first.label.clone();
    let mut choices = vec![first];
    if let Some(other) = other {
        asked = format!("{asked} or {}", other.label);
        choices.push(other);
    }
    let question = if foreign {
        format!("This page counts in dollars. Take it as {asked}?")
    } else {
        format!("Do you mean {asked}?")
    };
    Typed::Ask { question, choices }
}
