//! Reading what a visitor types into a number box.

use crate::model::params::{Param, Unit};

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
    let wrong = || {
        let example = numbers.in_box(
            row.unit,
            row.scale
                .snap(f64::midpoint(row.scale.min(), row.scale.max())),
        );
        format!(
            "\u{201c}{}\u{201d} is not a number. Type one like {example}.",
            text.trim()
        )
    };
    let typed = number(text, is_share(row.unit)).ok_or_else(wrong)?;
    let value = row.scale.snap(typed);
    let shown = |value| numbers.in_box(row.unit, value);
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

fn is_share(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::SharePerMonth | Unit::SharePerYear)
}

/// A number with its ornaments: `$1,600,000`, `1.6 M`, `260k`, `35 %`, `−0.3`. A share may be typed with
/// or without the sign; 35 means 35%.
fn number(text: &str, share: bool) -> Option<f64> {
    let mut plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '_' | '$' | '\'' | '\u{2019}'))
        .map(|c| {
            if c == '\u{2212}' {
                '-'
            } else {
                c.to_ascii_lowercase()
            }
        })
        .collect();
    let mut factor = if share { 0.01 } else { 1.0 };
    if let Some(rest) = plain.strip_suffix('%') {
        factor = 0.01;
        plain = rest.to_owned();
    }
    for (ending, times) in [("bn", 1e9), ("b", 1e9), ("m", 1e6), ("k", 1e3)] {
        if let Some(rest) = plain.strip_suffix(ending) {
            factor *= times;
            plain = rest.to_owned();
            break;
        }
    }
    // Words that the standard parser takes for numbers, such as "inf" and "nan", are not numbers here.
    if plain.is_empty() || plain.chars().any(|c| c.is_alphabetic() && c != 'e') {
        return None;
    }
    plain
        .parse::<f64>()
        .ok()
        .map(|value| value * factor)
        .filter(|value| value.is_finite())
}
