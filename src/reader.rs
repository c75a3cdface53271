//! Numbers as people write them, in boxes and in links: `260,000`, `$1.6 M`, `35 %`, `2,60,000`, `٣٥`,
//! `10 weeks`, `EUR 250.000`.
//!
//! What may be meant in two ways is read in both: nothing is guessed.

mod digits;
mod marks;
mod plain;

use crate::model::params::Unit;
use marks::Marks;

pub use digits::{machine, times_power_of_ten};
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

/// A text taken apart.
struct Parts {
    negative: bool,
    /// All digits as one whole number.
    number: f64,
    /// How many of them are decimals.
    decimals: i32,
    /// How many else might be.
    or_decimals: Option<i32>,
    exponent: i32,
    marks: Marks,
}

impl Parts {
    /// Takes a plain text apart; `None` if there is no number or anything else in it.
    fn of(unit: Unit, text: &str, signs: Signs) -> Option<Self> {
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
    fn in_unit(&self, unit: Unit) -> Option<(f64, f64)> {
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
    fn values(&self, unit: Unit) -> Option<(f64, Option<f64>)> {
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
