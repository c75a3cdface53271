//! What may mean more than one number: nothing is guessed, and what the range decides is marked.

use two_stroke::model::params::Unit::{
    self, Accounts, Money, MoneyPerMonth, Number, PerMonth, Share,
};
use two_stroke::reader::{Reading, Signs, read};

use super::{ANY, check_with, reading, values};

#[track_caller]
fn means(unit: Unit, range: (f64, f64), text: &str, signs: Signs, expected: &[f64]) {
    let found = read(unit, range, text, signs).map(|reading| values(&reading));
    assert_eq!(
        found.as_deref(),
        Ok(expected),
        "{text:?} of {unit:?} with {signs:?}"
    );
}

#[test]
fn three_digits_behind_a_sign() {
    for (point, comma, values) in [
        ("38.000", "38,000", [38.0, 38_000.0]),
        ("1.260", "1,260", [1.26, 1260.0]),
        ("260.049", "260,049", [260.049, 260_049.0]),
        ("-5.125", "-5,125", [-5.125, -5125.0]),
        ("$2.500", "$2,500", [2.5, 2500.0]),
        ("1.250k", "1,250k", [1250.0, 1_250_000.0]),
        ("２．５００", "２，５００", [2.5, 2500.0]),
    ] {
        // One's own decimal sign may be for decimals or, from elsewhere, for thousands.
        means(Money, ANY, point, Signs::Point, &values);
        means(Money, ANY, comma, Signs::Comma, &values);
        // The other sign is for thousands.
        check_with(Money, comma, values[1], Signs::Point);
        check_with(Money, point, values[1], Signs::Comma);
    }
    means(Share, ANY, "1.260", Signs::Point, &[0.0126, 12.6]);
    means(Share, ANY, "1.260%", Signs::Point, &[0.0126, 12.6]);
}

/// No thousands: a nothing in front, an exponent, other than three digits, more than three before.
#[test]
fn decimals_without_a_doubt() {
    for signs in [Signs::Point, Signs::Comma] {
        for (text, value) in [
            ("0.350", 0.35),
            ("0,350", 0.35),
            ("00.350", 0.35),
            ("38.00", 38.0),
            ("38,0", 38.0),
            ("38.0000", 38.0),
        ] {
            check_with(Money, text, value, signs);
        }
    }
    check_with(Money, "2600.125", 2600.125, Signs::Point);
    check_with(Money, "2600,125", 2600.125, Signs::Comma);
    check_with(Money, ".350", 0.35, Signs::Point);
    check_with(Money, ",350", 0.35, Signs::Comma);
    check_with(Money, "2.605e5", 260_500.0, Signs::Point);
}

/// The sign that is not one's decimal one, with too many digits before it: a separator is missing, or it is
/// for decimals.
#[test]
fn a_separator_may_be_missing() {
    means(Money, ANY, "2600,000", Signs::Point, &[2600.0, 2_600_000.0]);
    means(Money, ANY, "2600.000", Signs::Comma, &[2600.0, 2_600_000.0]);
}

#[test]
fn a_share_below_one() {
    for signs in [Signs::Point, Signs::Comma] {
        for (text, values) in [
            ("0.35", [0.35, 0.0035]),
            (".05", [0.05, 0.0005]),
            ("0,7", [0.7, 0.007]),
            ("0,350", [0.35, 0.0035]),
            ("٠٫٥", [0.5, 0.005]),
            ("35e-2", [0.35, 0.0035]),
        ] {
            means(Share, ANY, text, signs, &values);
            means(
                Unit::SharePerMonth,
                ANY,
                &format!("{text} a month"),
                signs,
                &values,
            );
            means(Unit::SharePerYear, ANY, text, signs, &values);
            means(Share, ANY, &format!("{text}%"), signs, &values[1..]);
            means(Number, ANY, text, signs, &values[..1]);
            means(PerMonth, ANY, text, signs, &values[..1]);
        }
        means(Share, ANY, "0", signs, &[0.0]);
        means(Share, ANY, "1", signs, &[0.01]);
        means(Share, ANY, "1.0", signs, &[0.01]);
        means(Share, ANY, "-0.35", signs, &[-0.0035]);
    }
}

#[track_caller]
fn decided(unit: Unit, range: (f64, f64), text: &str, value: f64) {
    let expected = Reading {
        value,
        or: None,
        foreign: false,
        decided: true,
        converted: false,
    };
    assert_eq!(
        read(unit, range, text, Signs::Point),
        Ok(expected),
        "{text}"
    );
}

#[test]
fn the_range_decides_where_one_reading_is_inside() {
    let budget = (1000.0, 5e7);
    decided(MoneyPerMonth, budget, "260.000", 260_000.0);
    decided(MoneyPerMonth, budget, "1.250M", 1_250_000.0);
    decided(Share, (0.0, 0.3), "0.35", 0.0035);
    decided(Share, (0.1, 1.0), "0.35", 0.35);
    decided(Share, (0.0, 0.3), "12.345", 0.12345);
    // Its ends are inside.
    means(
        Accounts,
        (1.26, 1260.0),
        "1.260",
        Signs::Point,
        &[1.26, 1260.0],
    );
    // None is inside: which is meant is still open.
    means(
        Accounts,
        (5.0, 1000.0),
        "1.260",
        Signs::Point,
        &[1.26, 1260.0],
    );
    let foreign = read(MoneyPerMonth, budget, "260.000 €", Signs::Point).expect("a number");
    assert_eq!(
        (values(&foreign), foreign.foreign, foreign.decided),
        (vec![260_000.0], true, true)
    );
    let both = read(Money, ANY, "38.000 €", Signs::Point).expect("a number");
    assert_eq!((values(&both), both.foreign), (vec![38.0, 38_000.0], true));
}

#[test]
fn where_the_decimal_sign_is_neither_a_point_nor_a_comma() {
    assert_eq!(Signs::from_decimal(','), Signs::Comma);
    assert_eq!(Signs::from_decimal('.'), Signs::Point);
    assert_eq!(Signs::from_decimal('\u{66b}'), Signs::Point);
    let found = reading(Money, "38.000", Signs::from_decimal('\u{66b}'));
    assert_eq!(found.map(|reading| values(&reading).len()), Ok(2));
}
