//! Numbers as people write them: a line for each.

mod doubt;
mod machine;
mod money;
mod page;
mod scripts;
mod units;

use two_stroke::model::PARAMS;
use two_stroke::model::params::Unit::{self, Accounts, Money, Months, Number, Share};
use two_stroke::reader::{Reading, Signs, Wrong, read};

const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// What a text may mean, wherever the range ends.
fn reading(unit: Unit, text: &str, signs: Signs) -> Result<Reading, Wrong> {
    read(unit, ANY, text, signs)
}

/// One value or both.
fn values(reading: &Reading) -> Vec<f64> {
    [Some(reading.value), reading.or]
        .into_iter()
        .flatten()
        .collect()
}

/// One value, with nothing to say about it, for visitors with either signs.
#[track_caller]
fn check(unit: Unit, text: &str, value: f64) {
    for signs in [Signs::Point, Signs::Comma] {
        check_with(unit, text, value, signs);
    }
}

#[track_caller]
fn check_with(unit: Unit, text: &str, value: f64, signs: Signs) {
    let plain = Reading {
        value,
        or: None,
        foreign: false,
        decided: false,
        converted: false,
    };
    assert_eq!(
        reading(unit, text, signs),
        Ok(plain),
        "{text:?} of {unit:?} with {signs:?}"
    );
}

#[track_caller]
fn fails(unit: Unit, texts: &[&str], wrong: Wrong) {
    for text in texts {
        for signs in [Signs::Point, Signs::Comma] {
            let found = reading(unit, text, signs);
            assert_eq!(found, Err(wrong), "{text:?} of {unit:?} with {signs:?}");
        }
    }
}

#[track_caller]
fn none(unit: Unit, texts: &[&str]) {
    fails(unit, texts, Wrong::Number);
}

/// A number of something else.
#[track_caller]
fn misfits(unit: Unit, texts: &[&str]) {
    fails(unit, texts, Wrong::Unit);
}

#[test]
fn plain_numbers() {
    check(Money, "260000", 260_000.0);
    check(Money, " 2.5 ", 2.5);
    check(Money, ".5", 0.5);
    check(Money, "5.", 5.0);
    check(Money, "007", 7.0);
    check(Money, "+7", 7.0);
    check(Money, "2.6e5", 260_000.0);
    check(Money, "2.6E+5", 260_000.0);
    check(Money, "2,6E+5", 260_000.0);
    check(Money, "1e5", 100_000.0);
    check(Money, "26e-1", 2.6);
    check(Number, "-0.3", -0.3);
    for minus in ['\u{2212}', '\u{2012}', '\u{2013}', '\u{2014}'] {
        check(Number, &format!("{minus}0.3"), -0.3);
        check(Number, &format!("{minus} 0,3"), -0.3);
    }
    check(Months, "4.5", 4.5);
    // A value is the one that the digits stand for, to the last bit.
    check(Number, "0.07", 0.07);
    check(Share, "7", 0.07);
    check(Money, "123456789.012345", 123_456_789.012_345);
}

#[test]
fn thousands_are_kept_apart() {
    for text in [
        "1234567",
        "1,234,567",
        "1.234.567",
        "1 234 567",
        "1'234'567",
        "1’234’567",
        "1_234_567",
        "12,34,567",
        "1\u{a0}234\u{a0}567",
        "1\u{202f}234\u{202f}567",
        "1\u{2009}234\u{2009}567",
        "1\u{3000}234\u{3000}567",
    ] {
        check(Money, text, 1_234_567.0);
        check(Number, &format!("-{text}"), -1_234_567.0);
    }
    check(Money, "260 000", 260_000.0);
    check(Money, "260'000", 260_000.0);
    check(Money, "2,60,000", 260_000.0);
    check(Money, "1,23,456", 123_456.0);
    check(Money, "1,00,00,000.50", 10_000_000.5);
}

#[test]
fn the_last_of_two_signs_is_for_decimals() {
    check(Money, "1,234,567.89", 1_234_567.89);
    check(Money, "1.234.567,89", 1_234_567.89);
    check(Money, "1.260,50", 1260.5);
    check(Money, "1,260.50", 1260.5);
    check(Money, "1,234.5", 1234.5);
    check(Money, "1.234,567", 1234.567);
    check(Money, "1,234.567", 1234.567);
    check(Money, "1 234,567", 1234.567);
    check(Money, "1 234.5", 1234.5);
    check(Money, "1'600'000.50", 1_600_000.5);
    check(Money, "1_260_000.50", 1_260_000.5);
    check(Money, "2,5", 2.5);
    check(Money, "2,50", 2.5);
    check(Money, "2,", 2.0);
    check(Money, "12,3456", 12.3456);
    check(Money, "0,350", 0.35);
    check(Money, "0.350", 0.35);
    check(Money, ",5", 0.5);
}

#[test]
fn a_dash_stands_for_no_cents() {
    for text in [
        "1.260,-",
        "1.260,\u{2013}",
        "1,260.\u{2013}",
        "1260.-",
        "1'260.--",
    ] {
        check(Money, text, 1260.0);
    }
    check_with(Money, "1,260/-", 1260.0, Signs::Point);
    check(Money, "12,60,000/-", 1_260_000.0);
    check(Money, "38,-", 38.0);
    none(
        Money,
        &["38-", "38,-5", "38.\u{2013}40", "-,-", "38/", "38/-5"],
    );
}

#[test]
fn what_is_no_way_to_keep_thousands_apart() {
    none(Money, &["1,000,", "1,,000", "1, 000", "2 5", "2'5"]);
    // A part of something larger, or of nothing.
    let torn = [
        (",000", Signs::Point),
        ("-,350", Signs::Point),
        (".000", Signs::Comma),
    ];
    for (text, signs) in torn {
        let found = reading(Money, text, signs);
        assert_eq!(found, Err(Wrong::Number), "{text}");
    }
    none(
        Money,
        &[
            "-.,000",
            "..5",
            ". 5",
            "1,000e,3",
            "1.2.3",
            "0.350.000",
            "1,2345,678",
        ],
    );
    none(
        Money,
        &["1.23.456", "1 234,567.89", "1.234,567,890", "1,234.567.890"],
    );
    none(
        Money,
        &["1,000,00", "12,34,56", "1234,567,890", "1..5", "5 . 3"],
    );
    none(
        Money,
        &["260,000-300,000", "260–300", "10:30", "1/2", "12345'6"],
    );
}

#[test]
fn shares_are_in_per_cent() {
    check(Share, "35", 0.35);
    check(Share, "35%", 0.35);
    check(Share, "35 %", 0.35);
    check(Share, "0.35%", 0.0035);
    check(Share, "33.4%", 0.334);
    check(Share, "33,4 %", 0.334);
    check(Share, "9.5e0", 0.095);
    check(Share, "-0.5", -0.005);
    check(Share, "1", 0.01);
    check(Share, "0", 0.0);
    check(Unit::SharePerMonth, "2.4", 0.024);
    check(Unit::SharePerYear, "7%", 0.07);
    check(Unit::PerMonth, "25%", 0.25);
    check(Unit::PerMonth, "0.25", 0.25);
    check(Number, "50%", 0.5);
    none(Share, &["%", "35%%", "%35", "35 % of it"]);
}

#[test]
fn what_is_no_number() {
    for row in PARAMS {
        let texts = [
            "",
            " ",
            "-",
            "--5",
            "\u{2212}-5",
            ".",
            "e",
            "e5",
            "1e",
            "1e5.5",
        ];
        none(row.unit, &texts);
        let words = [
            "nan", "NaN", "inf", "-inf", "Infinity", "many", "0x10", "1/2",
        ];
        none(row.unit, &words);
        let huge = [
            "1e999",
            "-1e999",
            "1e9999999999",
            "1e2147483647",
            "½",
            "+-5",
        ];
        none(row.unit, &huge);
    }
    none(Months, &["1e308 years", "9e307 quarters"]);
    check(Accounts, "1e-999", 0.0);
}
