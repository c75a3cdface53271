//! Reading what a visitor types into a number box.

use crate::model::Param;
use crate::model::params::Unit;

use super::Numbers;

/// What a typed text comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The value that is set: the nearest allowed one.
    pub value: f64,
    /// What to tell the visitor when it is not the one typed.
    pub note: Option<String>,
}

/// Reads a text for a row. The error is a sentence that says what is wrong and what to do.
pub fn read(row: &Param, text: &str, numbers: &Numbers) -> Result<Typed, String> {
    let shown = |value| numbers.in_box(row.unit, value);
    let wrong = || {
        let (least, most) = (row.scale.min(), row.scale.max());
        let example = shown(row.scale.snap(f64::midpoint(least, most)));
        match text.trim() {
            "" => format!("Type a number like {example}."),
            text => format!("\u{201c}{text}\u{201d} is not a number. Type one like {example}."),
        }
    };
    let typed = row.unit.read(text).ok_or_else(wrong)?;
    let value = row.scale.snap(typed);
    let note = if typed < row.scale.min() {
        Some(format!("The least is {}, so that is set.", shown(value)))
    } else if typed > row.scale.max() {
        Some(format!("The most is {}, so that is set.", shown(value)))
    } else if (value - typed).abs() > 1e-9 * typed.abs() {
        Some(format!("Set to {}, the nearest step.", shown(value)))
    } else {
        None
    };
    Ok(Typed { value, note })
}

/// Reads a sum that is not below zero: an amount of money, to the dollar. The error is a sentence that says
/// what is wrong and what to do.
pub fn amount(text: &str, numbers: &Numbers) -> Result<f64, String> {
    let typed = Unit::Money.read(text).filter(|&amount| amount >= 0.0);
    typed.map(libm::round).ok_or_else(|| {
        let (none, example) = ((numbers.full_money)(0.0), (numbers.full_money)(50_000.0));
        format!(
            "\u{201c}{}\u{201d} is no amount that counts here. Type one like {example}, or {none}.",
            text.trim()
        )
    })
}
