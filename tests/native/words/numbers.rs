//! Numbers as people write them: a line for each.

use two_stroke::model::PARAMS;
use two_stroke::model::params::Unit::{self, Accounts, Money, Months, Number, Share};

#[track_caller]
fn check(unit: Unit, text: &str, value: f64) {
    assert_eq!(unit.read(text), Some(value), "{text:?} of {unit:?}");
}

#[track_caller]
fn none(unit: Unit, texts: &[&str]) {
    for text in texts {
        assert_eq!(unit.read(text), None, "{text:?} of {unit:?}");
    }
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
    check(Money, "26e-1", 2.6);
    check(Number, "-0.3", -0.3);
    check(Number, "\u{2212}0.3", -0.3);
    check(Number, "\u{2212} 0.3", -0.3);
    check(Months, "4.5", 4.5);
}

#[test]
fn thousands_are_kept_apart() {
    check(Money, "260,000", 260_000.0);
    check(Money, "1,234,567", 1_234_567.0);
    check(Money, "1,234,567.89", 1_234_567.89);
    check(Money, "1_260_000.50", 1_260_000.5);
    check(Money, "260 000", 260_000.0);
    check(Money, "260\u{a0}000", 260_000.0);
    check(Money, "260\u{202f}000", 260_000.0);
    check(Money, "1'260'000", 1_260_000.0);
    check(Money, "1’260’000", 1_260_000.0);
    check(Number, "-1,000", -1000.0);
    none(
        Money,
        &["2,5", "2,50", "0,500", "2600,000", ",000", "1,000,"],
    );
    none(
        Money,
        &["1,,000", "1, 000", "1 234,567", "1.234,567", "1.234.567"],
    );
    none(Money, &["1,23,456", "1,2345", "2 5", "-,000", "1,000e,3"]);
}

#[test]
fn amounts_have_short_forms() {
    check(Money, "260k", 260_000.0);
    check(Money, "260 K", 260_000.0);
    check(Money, "1.6M", 1_600_000.0);
    check(Money, "1.6 m", 1_600_000.0);
    check(Money, "$1.6M", 1_600_000.0);
    check(Money, "$ 1.6 M", 1_600_000.0);
    check(Money, "$1,600,000", 1_600_000.0);
    check(Money, "€260 000", 260_000.0);
    check(Money, "260k €", 260_000.0);
    check(Money, "\u{2212}$5", -5.0);
    check(Money, "1bn", 1e9);
    check(Money, "1.23 B", 1.23e9);
    check(Unit::MoneyPerMonth, "£9k", 9000.0);
    check(Accounts, "12k", 12_000.0);
    none(Money, &["k", "$", "$k", "k5", "5kk", "5 thousand", "5k m"]);
    none(Money, &["$$5", "$-5", "35%", "5k%", "12 months"]);
    none(Accounts, &["$12", "12%"]);
}

/// Where an m is for months, and a share has no thousands.
#[test]
fn short_forms_are_for_amounts_alone() {
    none(Months, &["6m", "6k", "$6", "6%"]);
    none(Unit::MonthOfYear, &["3m", "March"]);
    none(Share, &["35k", "$35", "35 m"]);
    none(Number, &["5k"]);
}

#[test]
fn shares_are_in_per_cent() {
    check(Share, "35", 0.35);
    check(Share, "35%", 0.35);
    check(Share, "35 %", 0.35);
    check(Share, "0.35", 0.0035);
    check(Share, "33.4%", 0.334);
    check(Share, "9.5e0", 0.095);
    check(Unit::SharePerMonth, "2.4", 0.024);
    check(Unit::SharePerYear, "7%", 0.07);
    check(Unit::PerMonth, "25%", 0.25);
    check(Number, "50%", 0.5);
    none(Share, &["%", "35%%", "%35", "35 % of it"]);
}

#[test]
fn what_is_no_number() {
    for row in PARAMS {
        none(
            row.unit,
            &[
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
            ],
        );
        none(
            row.unit,
            &[
                "nan", "NaN", "inf", "-inf", "Infinity", "many", "0x10", "1/2",
            ],
        );
        none(
            row.unit,
            &["1e999", "-1e999", "1e9999999999", "1e2147483647", "٣", "½"],
        );
    }
}
