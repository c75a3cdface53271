//! What a typed number comes to: a value that is set, a question, or a sentence that says what is wrong.

use crate::model::Param;
use crate::model::params::Unit;
use crate::reader::{self, Reading, Signs, Wrong, plain, wanted};

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
    let (unit, scale) = (row.unit, &row.scale);
    let range = (scale.min(), scale.max());
    let shown = |value| numbers.in_box(unit, value);
    let wrong = |wrong: Wrong| {
        let example = scale.snap(f64::midpoint(range.0, range.1));
        match (wrong, text.trim()) {
            (_, "") => format!("Type a number like {}.", shown(example)),
            (Wrong::Number, text) => {
                let example = shown(example);
                format!("\u{201c}{text}\u{201d} is not a number. Type one like {example}.")
            }
            (Wrong::Unit, text) => {
                let (wanted, example) = (wanted(unit), numbers.spoken(unit, example));
                format!(
                    "\u{201c}{text}\u{201d} does not fit here. This is {wanted}. Type it like {example}."
                )
            }
        }
    };
    let read = |signs| reader::read(unit, range, text, signs).map_err(wrong);
    // What the page writes is meant as the page means it, wherever the visitor lives.
    let english = read(Signs::Point);
    let typed = plain(text);
    let own = |&value: &f64| {
        scale.snap(value) == value
            && (plain(&shown(value)) == typed || plain(&numbers.spoken(unit, value)) == typed)
    };
    if let Some(value) = written_here(&english, own) {
        return Ok(Typed::Set { value, note: None });
    }
    let reading = match signs {
        Signs::Point => english?,
        Signs::Comma => read(signs)?,
    };
    let choice = |typed: f64| {
        let value = scale.snap(typed);
        let note = if typed < range.0 {
            Some(format!("The least is {}, so that is set.", shown(value)))
        } else if typed > range.1 {
            Some(format!("The most is {}, so that is set.", shown(value)))
        } else if (value - typed).abs() > 1e-9 * typed.abs() {
            Some(format!("Set to {}, the nearest step.", shown(value)))
        } else {
            None
        };
        Choice {
            label: shown(typed),
            value,
            note,
        }
    };
    let mut typed = settle(&reading, choice);
    if let Typed::Set { value, note } = &mut typed
        && (reading.decided || reading.converted)
    {
        let said = |value| {
            if reading.converted {
                numbers.spoken(unit, value)
            } else {
                shown(value)
            }
        };
        let read = said(reading.value);
        let rest = note.take().filter(|_| read != said(*value));
        let rest = rest.map_or_else(String::new, |note| format!(" {note}"));
        *note = Some(format!("Read as {read}.{rest}"));
    }
    Ok(typed)
}

/// Reads a sum that is not below zero: an amount of money, to the dollar. The error is a sentence that says
/// what is wrong and what to do.
pub fn amount(text: &str, numbers: &Numbers, signs: Signs) -> Result<Typed, String> {
    let shown = |value| (numbers.full_money)(value);
    let read = |signs| {
        let reading = reader::read(Unit::Money, (0.0, f64::INFINITY), text, signs);
        let reading = reading.ok().filter(|reading| reading.value >= 0.0);
        reading.ok_or_else(|| {
            let (none, example) = (shown(0.0), shown(50_000.0));
            format!(
                "\u{201c}{}\u{201d} is no amount that counts here. Type one like {example}, or {none}.",
                text.trim()
            )
        })
    };
    let choice = |typed: f64| Choice {
        label: shown(typed),
        value: libm::round(typed),
        note: None,
    };
    let own = |&value: &f64| plain(&shown(value)) == plain(text);
    if let Some(value) = written_here(&read(Signs::Point), own) {
        let value = libm::round(value);
        return Ok(Typed::Set { value, note: None });
    }
    Ok(settle(&read(signs)?, choice))
}

/// The reading that the page itself writes just so.
fn written_here(english: &Result<Reading, String>, own: impl Fn(&f64) -> bool) -> Option<f64> {
    let reading = english.as_ref().ok()?;
    Some(reading.value).filter(&own).or(reading.or.filter(&own))
}

/// A value where there is no doubt, a question where there is.
fn settle(reading: &Reading, choice: impl Fn(f64) -> Choice) -> Typed {
    let first = choice(reading.value);
    let other = reading.or.map(choice);
    // Two that come to the same are no choice.
    let other = other.filter(|other| other.value != first.value);
    if !reading.foreign && other.is_none() {
        let Choice { value, note, .. } = first;
        return Typed::Set { value, note };
    }
    let mut asked = first.label.clone();
    let mut choices = vec![first];
    if let Some(other) = other {
        asked = format!("{asked} or {}", other.label);
        choices.push(other);
    }
    let question = if reading.foreign {
        format!("This page counts in dollars. Take it as {asked}?")
    } else {
        format!("Do you mean {asked}?")
    };
    Typed::Ask { question, choices }
}
