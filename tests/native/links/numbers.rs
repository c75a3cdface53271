//! Numbers in links written by hand: read, questioned in a note, never guessed in silence.

use super::{notes, open, row};
use two_stroke::model::Scenario;

/// The value of a row and the one note about it; the rest of the scenario is the default firm's.
#[track_caller]
fn sets(text: &str, key: &str, value: f64, note: &str) {
    let visit = open(text);
    assert_eq!((row(key).get)(&visit.scenario.params), value, "{text}");
    let noted = notes(text);
    assert_eq!(
        noted,
        Vec::from_iter((!note.is_empty()).then_some(note)),
        "{text}"
    );
}

/// The preset's value stays, and why.
#[track_caller]
fn keeps(text: &str, key: &str, note: &str) {
    let own = (row(key).get)(&Scenario::default().params);
    sets(text, key, own, note);
}

#[test]
fn numbers_of_any_country() {
    let budget = |text: &str| sets(&format!("#budget={text}"), "budget", 260_000.0, "");
    for text in [
        "260,000",
        "260'000",
        "260 000",
        "2,60,000",
        "260.000,00",
        "260,000.00",
        "２６０，０００",
        "٢٦٠٬٠٠٠",
        "2.6 lakh",
        "0.26 million",
        "$260,000 a month",
        "260k/mo",
        "US$ 260k",
        "2.6E+5",
        "260000,-",
        "\u{200e}260,000\u{200f}",
        "%E2%80%8E260,000",
        "260+tsd",
    ] {
        budget(text);
    }
    sets("#cycle=2,5", "sales_cycle", 2.5, "");
    sets("#cycle=2.5 months", "sales_cycle", 2.5, "");
    sets("#split=35 per cent", "pull_share", 0.35, "");
    sets("#split=٣٥٪", "pull_share", 0.35, "");
    sets("#churn=9.5% a year", "churn", 0.095, "");
    sets("#season_peak=March", "season_peak", 3.0, "");
    sets("#customers=1,200 firms", "customers_today", 1200.0, "");
}

#[test]
fn what_may_mean_two_numbers_is_kept_and_noted() {
    keeps(
        "#price=38.000",
        "price",
        "Price of a contract or order: “38.000” may mean 38 or 38,000. The preset's 38,000 is kept.",
    );
    keeps(
        "#customers=2.260",
        "customers_today",
        "Customers today: “2.260” may mean 2.26 or 2,260. The preset's 1,260 is kept.",
    );
    keeps(
        "#split=0.35",
        "pull_share",
        "Marketing or sales: “0.35” may mean 35% or 0.35%. The preset's 25% is kept.",
    );
    keeps(
        "#churn=0,1",
        "churn",
        "Customers lost in a year: “0,1” may mean 10% or 0.1%. The preset's 9% is kept.",
    );
}

#[test]
fn what_the_range_decides_is_set_and_noted() {
    sets(
        "#budget=260.000",
        "budget",
        260_000.0,
        "Budget: “260.000” is read as 260,000 a month.",
    );
    sets(
        "#managing=0.5",
        "management",
        0.005,
        "Managing the two: “0.5” is read as 0.5%.",
    );
    sets(
        "#margin=0,7",
        "gross_margin",
        0.7,
        "Gross margin: “0,7” is read as 70%.",
    );
    sets(
        "#months=48.000",
        "horizon",
        48.0,
        "Months ahead: “48.000” is read as 48 months.",
    );
    let noted = notes("#budget=260.049");
    assert_eq!(
        noted,
        [
            "Budget: “260.049” is read as 260,049 a month.",
            "Budget: 260,049 is rounded to 260,000."
        ]
    );
}

#[test]
fn other_units_of_time_are_noted() {
    sets(
        "#cycle=10 weeks",
        "sales_cycle",
        2.3,
        "Sales cycle: “10 weeks” is read as 2.3 months.",
    );
    sets(
        "#cycle=1 year",
        "sales_cycle",
        12.0,
        "Sales cycle: “1 year” is read as 12 months.",
    );
    sets(
        "#budget=$3.12M a year",
        "budget",
        260_000.0,
        "Budget: “$3.12M a year” is read as 260,000 a month.",
    );
    sets(
        "#cycle=2 years",
        "sales_cycle",
        18.0,
        "Sales cycle: 24 is out of range, 18 is used.",
    );
}

#[test]
fn money_of_another_country_is_kept_and_noted() {
    for text in [
        "€250,000",
        "250000 EUR",
        "¥250,000",
        "₹2,50,000",
        "EUR 250.000",
    ] {
        let note = format!(
            "Budget: “{text}” is in another currency, and this page counts in dollars. The preset's 1,700,000 is kept."
        );
        keeps(&format!("#budget={text}"), "budget", &note);
    }
}

#[test]
fn a_number_of_something_else_is_kept_and_noted() {
    keeps(
        "#split=$50,000",
        "pull_share",
        "Marketing or sales: “$50,000” is not a share in per cent. The preset's 25% is kept.",
    );
    keeps(
        "#budget=35%",
        "budget",
        "Budget: “35%” is not money a month. The preset's 1,700,000 is kept.",
    );
    keeps(
        "#price=6 months",
        "price",
        "Price of a contract or order: “6 months” is not a sum of money. The preset's 38,000 is kept.",
    );
    keeps(
        "#demand=5% a year",
        "demand",
        "Demand of those aware: “5% a year” is not a share a month in per cent. The preset's 1.187% is kept.",
    );
}
