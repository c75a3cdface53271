//! Numbers as people write them, in boxes and in links: `260,000`, `$1.6 M`, `35 %`, `2,60,000`, `٣٥`,
//! `10 weeks`, `EUR 250.000`.
//!
//! What may be meant in two ways is read in both: nothing is guessed.

mod digits;
mod marks;
mod parts;
mod plain;

use crate::model::params::Unit;
use parts::Parts;

pub use digits::times_power_of_ten;
pub use plain::plain;

/// How numbers are written where the visitor lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

impl Signs {
    /// By the decimal sign. Where it is neither a point nor a comma (Arabic), the point serves beside it.
    pub const fn from_decimal(sign: char) -> Self {
        if sign == ',' {
            Self::Comma
        } else {
            Self::Point
        }
    }

    const fn decimal(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// What a text may stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The value as it is stored.
    pub value: f64,
    /// What the text may mean as well.
    pub or: Option<f64>,
    /// It is money of another country: not to be taken for the page's without a word.
    pub foreign: bool,
    /// It might have meant a value out of the range as well.
    pub decided: bool,
    /// It was in another unit of time: weeks, or money a year.
    pub converted: bool,
}

/// Why a text stands for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no number.
    Number,
    /// It is a number of something else, see [`wanted`].
    Unit,
}

/// What a unit is a number of, for whoever gave one of something else.
pub const fn wanted(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "a sum of money",
        Unit::MoneyPerMonth => "money a month",
        Unit::Share => "a share in per cent",
        Unit::SharePerMonth => "a share a month in per cent",
        Unit::SharePerYear => "a share a year in per cent",
        Unit::PerMonth => "a rate a month",
        Unit::Months => "a number of months",
        Unit::MonthOfYear => "a month of the year",
        Unit::Accounts => "a number of customers",
        Unit::PerSellerMonth => "a number a month",
        Unit::SellerMonths => "a number of seller-months",
        Unit::Number => "a plain number",
    }
}

/// Reads a number of a unit. Of several readings those outside the `range` are left out, if one is inside.
pub fn read(unit: Unit, range: (f64, f64), text: &str, signs: Signs) -> Result<Reading, Wrong> {
    let text = plain(text);
    if let (Unit::MonthOfYear, Some(month)) = (unit, month(&text)) {
        return Ok(Reading {
            value: month,
            or: None,
            foreign: false,
            decided: false,
            converted: false,
        });
    }
    let parts = Parts::of(unit, &text, signs).ok_or(Wrong::Number)?;
    let (times, over) = parts.in_unit(unit).ok_or(Wrong::Unit)?;
    let (value, or) = parts.values(unit).ok_or(Wrong::Number)?;
    let counted = |value: f64| value * times / over;
    let (value, or) = (counted(value), or.map(counted).filter(|or| or.is_finite()));
    if !value.is_finite() {
        return Err(Wrong::Number);
    }
    let inside = |value: f64| value >= range.0 && value <= range.1;
    let (value, left) = match or {
        Some(or) if inside(value) && !inside(or) => (value, None),
        Some(or) if inside(or) && !inside(value) => (or, None),
        or => (value, or),
    };
    Ok(Reading {
        value,
        or: left,
        foreign: parts.marks.foreign == Some(true),
        decided: or.is_some() && left.is_none(),
        converted: times != over,
    })
}

/// Reads a number as JSON has it: `-1.5e-3`; its point is for decimals. `None` for everything else.
pub fn machine(text: &str) -> Option<f64> {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
    let ends = text.starts_with('+') || text.starts_with('.') || text.ends_with(['.', '-']);
    if ends || !text.chars().all(known) {
        return None;
    }
    let parts = Parts::of(Unit::Number, &text.to_ascii_lowercase(), Signs::Point)?;
    let (value, _) = parts.values(Unit::Number)?;
    value.is_finite().then_some(value)
}

/// The months of a year.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// 1 for `Jan.`, `january` and so on.
fn month(plain: &str) -> Option<f64> {
    let name = plain.trim_end_matches('.').as_bytes();
    let begins = |month: &str| {
        let own = month.as_bytes().get(..name.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    let at = MONTHS.iter().position(|month| begins(month))?;
    (name.len() >= 3).then_some(at as f64 + 1.0)
}
