//! Number boxes: what is typed, what is set, what is asked, and what is said about it.

use two_stroke::model::PARAMS;
use two_stroke::reader::Signs::{self, Comma, Point};
use two_stroke::words::typed::{self, Choice, Typed};

use super::{NUMBERS, row};

mod amounts;
mod asked;

#[track_caller]
fn sets_with(key: &str, text: &str, signs: Signs, value: f64, note: &str) {
    let note = (!note.is_empty()).then(|| note.to_owned());
    let found = typed::read(row(key), text, &NUMBERS, signs);
    assert_eq!(found, Ok(Typed::Set { value, note }), "{key}: {text}");
}

#[track_caller]
fn sets(key: &str, text: &str, value: f64, note: &str) {
    sets_with(key, text, Point, value, note);
}

#[track_caller]
fn wrong(key: &str, text: &str, said: &str) {
    for signs in [Point, Comma] {
        let found = typed::read(row(key), text, &NUMBERS, signs);
        assert_eq!(found, Err(said.to_owned()), "{key}: {text}");
    }
}

/// A question, and each answer with its value and what is said then.
#[track_caller]
fn asks(key: &str, text: &str, signs: Signs, asked: &str, answers: &[(&str, f64, &str)]) {
    let found = typed::read(row(key), text, &NUMBERS, signs);
    assert_eq!(found, Ok(ask(asked, answers)), "{key}: {text}");
}

fn ask(asked: &str, answers: &[(&str, f64, &str)]) -> Typed {
    let choice = |&(label, value, note): &(&str, f64, &str)| Choice {
        label: label.to_owned(),
        value,
        note: (!note.is_empty()).then(|| note.to_owned()),
    };
    Typed::Ask {
        question: asked.to_owned(),
        choices: answers.iter().map(choice).collect(),
    }
}

#[test]
fn what_is_allowed_is_set() {
    sets("budget", "260000", 260_000.0, "");
    sets("budget", "260,000", 260_000.0, "");
    sets("budget", "$1.6 M", 1_600_000.0, "");
    sets("budget", "1000", 1_000.0, "");
    sets("budget", "38000 USD", 38_000.0, "");
    sets("budget", "1.5 million", 1_500_000.0, "");
    sets("budget", "30000/mo", 30_000.0, "");
    sets("budget", "$1,600,000 a month", 1_600_000.0, "");
    sets("pull_share", "35", 0.35, "");
    sets("pull_share", "100 %", 1.0, "");
    sets("pull_share", "35％", 0.35, "");
    sets("demand", "2.4", 0.024, "");
    sets("sales_cycle", "2.4 months", 2.4, "");
    sets("sales_cycle", "2,5", 2.5, "");
    sets("sales_cycle", "6m", 6.0, "");
    sets("season_peak", "Jan", 1.0, "");
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
    split("0.35%", 0.0, "Set to 0%, the nearest step.");
    // Both of 0.4% and 0.004% are nothing here: no need to ask.
    split("0.004", 0.0, "Set to 0%, the nearest step.");
    let least = "The least is \u{2212}0.3, so that is set.";
    sets("shock_correlation", "-1", -0.3, least);
    sets("horizon", "4.5e1", 45.0, "");
    sets("horizon", "45.2", 45.0, "Set to 45, the nearest step.");
}

#[test]
fn what_is_no_number_is_said_with_an_example() {
    let budget = "is not a number. Type one like $25,000,000.";
    for text in ["much", "inf", "2 5", "$-5", "1.2.3"] {
        wrong("budget", text, &format!("“{text}” {budget}"));
    }
    wrong("budget", " 2 5 ", &format!("“2 5” {budget}"));
    wrong("budget", "", "Type a number like $25,000,000.");
    wrong("budget", "  ", "Type a number like $25,000,000.");
    let share = "“NaN” is not a number. Type one like 50%.";
    wrong("pull_share", "NaN", share);
}

#[test]
fn a_number_of_something_else_is_told_what_is_wanted() {
    let check = |key, text: &str, wanted: &str| {
        let said = format!("\u{201c}{text}\u{201d} does not fit here. This is {wanted}.");
        wrong(key, text, &said);
    };
    let money = "money a month. Type it like $25,000,000 a month";
    check("budget", "35%", money);
    check("budget", "6 months", money);
    let sum = "a sum of money. Type it like $2,500,000";
    check("price", "6 months", sum);
    check("price", "$500 a month", sum);
    check(
        "pull_share",
        "$50,000",
        "a share in per cent. Type it like 50%",
    );
    check("pull_share", "35k", "a share in per cent. Type it like 50%");
    let monthly = "a share a month in per cent. Type it like 15% a month";
    check("demand", "5% a year", monthly);
    let yearly = "a share a year in per cent. Type it like 47.5% a year";
    check("churn", "1% a month", yearly);
    check(
        "sales_cycle",
        "$6",
        "a number of months. Type it like 9.1 months",
    );
    check(
        "customers_today",
        "12%",
        "a number of customers. Type it like 2,500,000",
    );
    check(
        "season_peak",
        "6k",
        "a month of the year. Type it like July",
    );
    check("seed", "5k", "a plain number. Type it like 5,000");
    check("friction", "5k", "a rate a month. Type it like 0.5 a month");
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
