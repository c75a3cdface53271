//! What the page says, as pure text: the sentence, the line under a slider, where a value comes from, what
//! a typed number comes to. How numbers are written comes from outside, so all of it is tested natively.

pub mod origin;
pub mod passports;
pub mod sentence;
pub mod typed;
pub mod under;

use crate::model::params::Unit;
use crate::reader::MONTHS;

/// A lead is told from this share of the budget on: plans are not brought to a more equal footing.
pub const LEAST_LEAD: f64 = 1e-3;

/// How numbers are written.
#[derive(Clone, Copy)]
pub struct Numbers {
    /// Money in three digits.
    pub money: fn(f64) -> String,
    /// Money in full.
    pub full_money: fn(f64) -> String,
    /// A share in whole per cent.
    pub percent: fn(f64) -> String,
    /// A share in per cent, as fine as needed.
    pub fine_percent: fn(f64) -> String,
    /// A plain number.
    pub number: fn(f64) -> String,
}

impl Numbers {
    /// A value as its number box shows it.
    pub fn in_box(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Money | Unit::MoneyPerMonth => (self.full_money)(value),
            unit if unit.is_share() => (self.fine_percent)(value),
            _ => (self.number)(value),
        }
    }

    /// A value in words and units, for those who hear it.
    pub fn spoken(&self, unit: Unit, value: f64) -> String {
        let shown = self.in_box(unit, value);
        if unit == Unit::MonthOfYear {
            return month_of_year(value).to_owned();
        }
        match unit_after_box(unit) {
            "" => shown,
            unit => format!("{shown} {unit}"),
        }
    }
}

/// The unit that stands behind a number box; empty where the number carries it.
pub fn unit_after_box(unit: Unit) -> &'static str {
    match unit {
        Unit::MoneyPerMonth | Unit::SharePerMonth | Unit::PerMonth | Unit::PerSellerMonth => {
            "a month"
        }
        Unit::SharePerYear => "a year",
        Unit::Months => "months",
        Unit::SellerMonths => "seller-months",
        Unit::Money | Unit::Share | Unit::Accounts | Unit::Number | Unit::MonthOfYear => "",
    }
}

/// January for 1, and so on.
pub fn month_of_year(value: f64) -> &'static str {
    let at = (libm::round(value) as usize).clamp(1, 12) - 1;
    MONTHS[at]
}

/// "five years" for 60 months, "30 months" for 30.
pub fn horizon(months: f64) -> String {
    const COUNTED: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let months = libm::round(months) as usize;
    match COUNTED.get(months / 12) {
        Some(years) if months.is_multiple_of(12) => format!("{years} years"),
        _ => format!("{months} months"),
    }
}
