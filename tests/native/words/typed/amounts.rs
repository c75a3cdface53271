//! Boxes for an amount of money that is no value of the scenario.

use two_stroke::reader::Signs::{self, Comma, Point};
use two_stroke::words::typed::{self, Typed};

use super::super::NUMBERS;
use super::ask;

#[track_caller]
fn amount(text: &str, signs: Signs, value: f64) {
    let set = Typed::Set { value, note: None };
    assert_eq!(typed::amount(text, &NUMBERS, signs), Ok(set), "{text}");
}

#[test]
fn a_price_is_an_amount_of_money_a_question_or_a_sentence() {
    for (text, price) in [
        ("0", 0.0),
        ("$50,000", 5e4),
        (" 1.5m ", 1.5e6),
        ("0.4", 0.0),
        ("-0", 0.0),
    ] {
        amount(text, Point, price);
        amount(text, Comma, price);
    }
    amount("50,000", Point, 5e4);
    amount("50.000", Comma, 5e4);
    amount("1.260,50", Point, 1261.0);
    let both = [("$50", 50.0, ""), ("$50,000", 5e4, "")];
    for (text, signs) in [("50.000", Point), ("50,000", Comma)] {
        let found = typed::amount(text, &NUMBERS, signs);
        assert_eq!(found, Ok(ask("Do you mean $50 or $50,000?", &both)));
    }
    let found = typed::amount("£50k", &NUMBERS, Point);
    let asked = "This page counts in dollars. Take it as $50,000?";
    assert_eq!(found, Ok(ask(asked, &both[1..])));
    for text in [
        "",
        "abc",
        "-5",
        "\u{2212}1",
        "-50.000",
        "1e999",
        "NaN",
        "inf",
        "35%",
        "5 a month",
    ] {
        let said = format!(
            "\u{201c}{text}\u{201d} is no amount that counts here. Type one like $50,000, or $0."
        );
        assert_eq!(typed::amount(text, &NUMBERS, Point), Err(said));
    }
}
