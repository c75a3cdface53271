//! Number boxes: what is typed, what is set, and what is said about it.

use two_stroke::model::PARAMS;
use two_stroke::words::typed::{self, Typed};

use super::{NUMBERS, row};

#[track_caller]
fn sets(key: &str, text: &str, value: f64, note: &str) {
    let note = (!note.is_empty()).then(|| note.to_owned());
    let found = typed::read(row(key), text, &NUMBERS);
    assert_eq!(found, Ok(Typed { value, note }), "{key}: {text}");
}

#[track_caller]
fn wrong(key: &str, text: &str, said: &str) {
    let found = typed::read(row(key), text, &NUMBERS);
    assert_eq!(found, Err(said.to_owned()), "{key}: {text}");
}

#[test]
fn what_is_allowed_is_set() {
    sets("budget", "260000", 260_000.0, "");
    sets("budget", "260,000", 260_000.0, "");
    sets("budget", "$1.6 M", 1_600_000.0, "");
    sets("budget", "1000", 1_000.0, "");
    sets("pull_share", "35", 0.35, "");
    sets("pull_share", "100 %", 1.0, "");
    sets("demand", "2.4", 0.024, "");
    sets("shock_correlation", "\u{2212}0.3", -0.3, "");
    sets("horizon", "48", 48.0, "");
}

#[test]
fn what_is_not_allowed_is_set_to_the_nearest() {
    let budget = |text, value, note| sets("budget", text, value, note);
    budget("999", 1_000.0, "The least is $1,000, so that is set.");
    budget("-5", 1_000.0, "The least is $1,000, so that is set.");
    budget("9bn", 5e7, "The most is $50,000,000, so that is set.");
    budget("260,049", 260_000.0, "Set to $260,000, the nearest step.");
    let split = |text, value, note| sets("pull_share", text, value, note);
    split("101", 1.0, "The most is 100%, so that is set.");
    split("-1", 0.0, "The least is 0%, so that is set.");
    split("33.4%", 0.33, "Set to 33%, the nearest step.");
    split("0.35", 0.0, "Set to 0%, the nearest step.");
    sets(
        "shock_correlation",
        "-1",
        -0.3,
        "The least is \u{2212}0.3, so that is set.",
    );
    sets("horizon", "4.5e1", 45.0, "");
    sets("horizon", "45.2", 45.0, "Set to 45, the nearest step.");
}

#[test]
fn what_is_no_number_is_said_with_an_example() {
    let budget = "is not a number. Type one like $25,000,000.";
    wrong("budget", "much", &format!("“much” {budget}"));
    wrong("budget", " 2,5 ", &format!("“2,5” {budget}"));
    wrong("budget", "inf", &format!("“inf” {budget}"));
    wrong("budget", "35%", &format!("“35%” {budget}"));
    wrong("budget", "", "Type a number like $25,000,000.");
    wrong("budget", "  ", "Type a number like $25,000,000.");
    let months = "“6m” is not a number. Type one like 9.1.";
    wrong("sales_cycle", "6m", months);
    let share = "“NaN” is not a number. Type one like 50%.";
    wrong("pull_share", "NaN", share);
}

#[test]
fn a_box_reads_what_it_shows() {
    for row in PARAMS {
        let (first, last) = (row.scale.first(), row.scale.last());
        for position in [first, first + 1, i32::midpoint(first, last), last - 1, last] {
            let value = row.scale.value(position);
            let shown = NUMBERS.in_box(row.unit, value);
            sets(row.key, &shown, value, "");
        }
    }
}

#[test]
fn a_price_is_an_amount_of_money_or_a_sentence() {
    for (text, price) in [
        ("0", 0.0),
        ("$50,000", 5e4),
        (" 1.5m ", 1.5e6),
        ("0.4", 0.0),
        ("-0", 0.0),
    ] {
        assert_eq!(typed::amount(text, &NUMBERS), Ok(price), "{text}");
    }
    for text in ["", "abc", "-5", "\u{2212}1", "1e999", "NaN", "inf"] {
        let said = format!(
            "\u{201c}{text}\u{201d} is no amount that counts here. Type one like $50,000, or $0."
        );
        assert_eq!(typed::amount(text, &NUMBERS), Err(said));
    }
}
