//! What the page says: whatever the figures, the words are true, and figures are read as they are written.

mod sentence;
mod typed;
mod under;
mod written;

use two_stroke::model::Param;
use two_stroke::model::params::Unit;
use two_stroke::words::{horizon, unit_after_box};

pub(crate) use written::NUMBERS;

/// A row of the table.
#[track_caller]
pub(crate) fn row(key: &str) -> &'static Param {
    Param::by_key(key).unwrap_or_else(|| panic!("no row {key}"))
}

#[test]
fn months_in_words() {
    let check = |months, words: &str| assert_eq!(horizon(months), words);
    check(24.0, "two years");
    check(25.0, "25 months");
    check(37.0, "37 months");
    check(60.0, "five years");
    check(119.0, "119 months");
    check(120.0, "ten years");
    check(132.0, "132 months");
}

#[test]
fn values_are_spoken_with_their_units() {
    let check = |unit, value, words: &str| assert_eq!(NUMBERS.spoken(unit, value), words);
    check(Unit::Money, 38_000.0, "$38,000");
    check(Unit::MoneyPerMonth, 1.6e6, "$1,600,000 a month");
    check(Unit::Share, 0.35, "35%");
    check(Unit::SharePerMonth, 0.000_05, "0.005% a month");
    check(Unit::SharePerYear, 0.095, "9.5% a year");
    check(Unit::PerMonth, 0.25, "0.25 a month");
    check(Unit::Months, 4.5, "4.5 months");
    check(Unit::MonthOfYear, 3.0, "March");
    check(Unit::Accounts, 12_000.0, "12,000");
    check(Unit::PerSellerMonth, 8.0, "8 a month");
    check(Unit::SellerMonths, 0.05, "0.05 seller-months");
    check(Unit::Number, -0.3, "\u{2212}0.3");
    assert_eq!(unit_after_box(Unit::Share), "");
}
