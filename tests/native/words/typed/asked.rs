//! What is asked, and what the range or the visitor's country decides.

use two_stroke::reader::Signs::{Comma, Point};

use super::{asks, sets, sets_with};

#[test]
fn what_may_mean_two_numbers_is_asked() {
    let thousands = [("$38", 38.0, ""), ("$38,000", 38_000.0, "")];
    asks(
        "price",
        "38.000",
        Point,
        "Do you mean $38 or $38,000?",
        &thousands,
    );
    asks(
        "price",
        "38,000",
        Comma,
        "Do you mean $38 or $38,000?",
        &thousands,
    );
    let step = "Set to 1, the nearest step.";
    let customers = [("1.26", 1.0, step), ("1,260", 1_260.0, "")];
    asks(
        "customers_today",
        "1.260",
        Point,
        "Do you mean 1.26 or 1,260?",
        &customers,
    );
    let cash = [
        ("$500", 1_000.0, "Set to $1,000, the nearest step."),
        ("$500,000", 500_000.0, ""),
    ];
    asks(
        "cash_today",
        "500.000",
        Point,
        "Do you mean $500 or $500,000?",
        &cash,
    );
    let nothing = "Set to 0%, the nearest step.";
    let split = [("35%", 0.35, ""), ("0.35%", 0.0, nothing)];
    asks(
        "pull_share",
        "0.35",
        Point,
        "Do you mean 35% or 0.35%?",
        &split,
    );
    let managing = [("5%", 0.05, ""), ("0.05%", 0.0, nothing)];
    asks(
        "management",
        "0.05",
        Point,
        "Do you mean 5% or 0.05%?",
        &managing,
    );
    // One is out of range, so the other is meant.
    sets("gross_margin", "0.7", 0.7, "Read as 70%.");
    asks(
        "demand",
        ".05",
        Comma,
        "Do you mean 5% or 0.05%?",
        &[("5%", 0.05, ""), ("0.05%", 0.0005, "")],
    );
}

#[test]
fn what_is_written_as_at_home_is_not_asked() {
    sets("price", "38,000", 38_000.0, "");
    sets_with("price", "38.000", Comma, 38_000.0, "");
    sets_with("budget", "260.000", Comma, 260_000.0, "");
    sets_with(
        "price",
        "1.260,50",
        Comma,
        1_260.0,
        "Set to $1,260, the nearest step.",
    );
    sets_with("friction", ",350", Comma, 0.35, "");
    // As the page writes it, wherever that is read.
    sets_with("price", "$38,000", Comma, 38_000.0, "");
    sets_with("customers_today", "1,260", Comma, 1_260.0, "");
    sets_with("demand", "12.345%", Comma, 0.12345, "");
}

#[test]
fn what_the_range_decides_is_set_and_said() {
    sets("budget", "260.000", 260_000.0, "Read as $260,000.");
    sets_with("budget", "260,000", Comma, 260_000.0, "Read as $260,000.");
    sets(
        "budget",
        "260.049",
        260_000.0,
        "Read as $260,049. Set to $260,000, the nearest step.",
    );
    sets("management", "0.5", 0.005, "Read as 0.5%.");
    sets("horizon", "48.000", 48.0, "Read as 48.");
}

#[test]
fn other_units_of_time_are_set_and_said() {
    sets("sales_cycle", "10 weeks", 2.3, "Read as 2.3 months.");
    sets("sales_cycle", "1 year", 12.0, "Read as 12 months.");
    sets(
        "sales_cycle",
        "90 days",
        3.0,
        "Read as 2.957 months. Set to 3, the nearest step.",
    );
    let most = "Read as 24 months. The most is 18, so that is set.";
    sets("sales_cycle", "2 years", 18.0, most);
    sets(
        "budget",
        "$3.12M a year",
        260_000.0,
        "Read as $260,000 a month.",
    );
    sets(
        "budget",
        "3,120,000 p.a.",
        260_000.0,
        "Read as $260,000 a month.",
    );
}

#[test]
fn money_of_another_country_is_asked() {
    let dollars = |amount| format!("This page counts in dollars. Take it as {amount}?");
    let quarter = [("$250,000", 250_000.0, "")];
    for text in [
        "EUR 250000",
        "€250,000",
        "250000€",
        "¥250,000",
        "₹2,50,000",
        "250 000 kr",
    ] {
        asks("budget", text, Point, &dollars("$250,000"), &quarter);
    }
    asks("budget", "250.000 €", Point, &dollars("$250,000"), &quarter);
    asks("budget", "250.000 €", Comma, &dollars("$250,000"), &quarter);
    let both = [("$38", 38.0, ""), ("$38,000", 38_000.0, "")];
    asks(
        "price",
        "38.000 €",
        Point,
        &dollars("$38 or $38,000"),
        &both,
    );
    let most = "The most is $50,000,000, so that is set.";
    asks(
        "budget",
        "€90m",
        Point,
        &dollars("$90,000,000"),
        &[("$90,000,000", 5e7, most)],
    );
}
