//! A text taken apart: sign, digits, exponent, and what stands around them.

use super::marks::{self, Marks};
use super::{Signs, digits};
use crate::model::params::Unit;

/// A text taken apart.
pub(super) struct Parts {
    negative: bool,
    /// All digits as one whole number.
    number: f64,
    /// How many of them are decimals.
    decimals: i32,
    /// How many else might be.
    or_decimals: Option<i32>,
    exponent: i32,
    pub marks: Marks,
}

impl Parts {
    /// Takes a plain text apart; `None` if there is no number or anything else in it.
    pub fn of(unit: Unit, text: &str, signs: Signs) -> Option<Self> {
        let mut start = text.find(|c: char| c.is_ascii_digit())?;
        // `.5` begins with its point, `Rs.5` does not.
        let before = &text[..start];
        if let Some(point) = before.chars().next_back().filter(|&c| digits::is_point(c)) {
            let at = start - point.len_utf8();
            if !text[..at].ends_with(marks::is_letter) {
                start = at;
            }
        }
        let (front, rest) = text.split_at(start);
        let front = front.trim_start();
        let (front, negative) = match front.strip_prefix('-') {
            Some(front) => (front, true),
            None => (front.strip_prefix('+').unwrap_or(front), false),
        };
        let front = Marks::read(unit, front).filter(Marks::is_currency)?;
        let end = rest.find(|c| !digits::is_inner(c)).unwrap_or(rest.len());
        let (inner, rest) = rest.split_at(end);
        let (power, rest) = exponent(rest)?;
        let inner = inner.trim_end();
        let digits = digits::readings(inner, signs, power.is_some());
        let (number, decimals, or_decimals) = digits?;
        // The dash of `260,-` stands for no cents, that of `260/-` for no paise.
        let rest = if inner.ends_with(digits::is_point) {
            rest.trim_start_matches('-')
        } else {
            rest.strip_prefix("/-").unwrap_or(rest)
        };
        let mut marks = Marks::read(unit, rest)?;
        marks.foreign = match (front.foreign, marks.foreign) {
            (Some(front), Some(behind)) => Some(front || behind),
            (front, behind) => front.or(behind),
        };
        Some(Self {
            negative,
            number,
            decimals,
            or_decimals,
            exponent: power.unwrap_or(0),
            marks,
        })
    }

    /// The length in months of what is counted, and of what it is counted in: 3 for quarters, 12 for money a
    /// year. `None` if it is a number of something else.
    pub fn in_unit(&self, unit: Unit) -> Option<(f64, f64)> {
        let Marks {
            power,
            foreign,
            per_cent,
            time,
            each,
            of,
        } = self.marks;
        let money = matches!(unit, Unit::Money | Unit::MoneyPerMonth);
        let rate = matches!(unit, Unit::PerMonth | Unit::Number);
        let fits = (power.is_none() || money || unit == Unit::Accounts)
            && (foreign.is_none() || money)
            && (per_cent.is_none() || rate || unit.is_share())
            && (time.is_none() || unit == Unit::Months)
            && of.is_none_or(|of| of == unit);
        if !fits {
            return None;
        }
        let own = if unit == Unit::SharePerYear {
            12.0
        } else {
            1.0
        };
        let counted = match unit {
            Unit::MoneyPerMonth | Unit::PerSellerMonth => true,
            Unit::SharePerMonth | Unit::PerMonth | Unit::SharePerYear => {
                each.is_none_or(|each| each == own)
            }
            _ => each.is_none(),
        };
        let each = each.filter(|_| !matches!(unit, Unit::SharePerYear));
        counted.then_some((time.unwrap_or(1.0), each.unwrap_or(1.0)))
    }

    /// The value that is meant, and the other one that may be; `None` if none can be told.
    pub fn values(&self, unit: Unit) -> Option<(f64, Option<f64>)> {
        let marks = &self.marks;
        let power = marks.power.unwrap_or(0).checked_add(self.exponent)?;
        let value = |decimals: i32, power: i32| {
            let value = digits::times_power_of_ten(self.number, power.checked_sub(decimals)?);
            Some(if self.negative { -value } else { value })
        };
        let own = value(self.decimals, power)?;
        let sign = marks.per_cent.is_some();
        let power = if sign || unit.is_share() {
            power.checked_sub(2)?
        } else {
            power
        };
        let written = value(self.decimals, power)?;
        // 0.35 of a share is 35% or 0.35%.
        if unit.is_share() && !sign && own > 0.0 && own < 1.0 {
            return Some((own, Some(written)));
        }
        let or = self.or_decimals.map(|decimals| value(decimals, power));
        Some((written, or.flatten()))
    }
}

/// The power of ten of `e5`, `e+5`, and what is behind it. An `e` without digits is a letter of the rest.
/// In a link the plus may have become a blank.
fn exponent(text: &str) -> Option<(Option<i32>, &str)> {
    let Some(power) = text.strip_prefix('e') else {
        return Some((None, text));
    };
    let (digits, negative) = match power.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (power.strip_prefix(['+', ' ']).unwrap_or(power), false),
    };
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    if end == 0 {
        return Some((None, text));
    }
    let power: i32 = digits[..end].parse().ok()?;
    Some((Some(if negative { -power } else { power }), &digits[end..]))
}
