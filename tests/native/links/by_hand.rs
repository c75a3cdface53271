//! What comes of links and files written by people: a line for each.

use super::{DAMAGED, PAGE, gives, noted, notes, open, row, scenario};
use two_stroke::link::file::{LONGEST_FILE, from_json, to_json};
use two_stroke::link::{LONGEST_TEXT, LinkError};
use two_stroke::model::{FairFight, PARAMS, Scenario, Strategy, View};

/// The value of a row, with nothing to note.
#[track_caller]
fn sets(text: &str, key: &str, value: f64) {
    let visit = open(text);
    assert_eq!((row(key).get)(&visit.scenario.params), value, "{text}");
    assert_eq!(visit.notes, [], "{text}");
}

#[test]
fn values_are_as_on_the_page() {
    sets("budget=260000", "budget", 260_000.0);
    sets("#budget=260000&split=35", "budget", 260_000.0);
    sets("#budget=260000&split=35", "pull_share", 0.35);
    sets("?budget=260,000", "budget", 260_000.0);
    sets("?budget=260_000&utm_source=mail", "budget", 260_000.0);
    sets("budget=260 000", "budget", 260_000.0);
    sets("budget=260k", "budget", 260_000.0);
    sets("?budget=$1.6M&utm_source=mail", "budget", 1_600_000.0);
    sets("budget=260%20000", "budget", 260_000.0);
    sets("budget=260+000", "budget", 260_000.0);
    sets("#Pull-Share=35%", "pull_share", 0.35);
    sets("#pull_share=35%25", "pull_share", 0.35);
    sets("#demand=2.4", "demand", 0.024);
    sets("#churn=9.5", "churn", 0.095);
    sets("#shock_correlation=-0.3", "shock_correlation", -0.3);
    sets("#friction=0.25", "friction", 0.25);
    sets("#months=48", "horizon", 48.0);
    sets("split=20&split=35", "pull_share", 0.35);
    let around = format!("See <{PAGE}#budget=260,000&split=35>.");
    sets(&around, "pull_share", 0.35);
    let at_the_end = format!("See {PAGE}?preset=consumer-goods&split=35.");
    sets(&at_the_end, "pull_share", 0.35);
}

#[test]
fn every_row_can_be_set() {
    for row in PARAMS {
        let middle = i32::midpoint(row.scale.first(), row.scale.last());
        // Three decimals of a per cent may be thousands, and are noted.
        let middle = middle - middle % 10;
        for value in [row.scale.min(), row.scale.value(middle), row.scale.max()] {
            let (key, shown) = (
                row.key,
                // With the sign: without it 0.05 may be 5%.
                if row.unit.is_share() {
                    format!("{}%", value * 100.0)
                } else {
                    value.to_string()
                },
            );
            sets(&format!("#{key}={shown}"), key, value);
            sets(
                &file(&format!(r#", "values": {{"{key}": {value}}}"#)),
                key,
                value,
            );
        }
    }
}

#[test]
fn the_rest_can_be_set() {
    let visit = open(
        "split=35&preset=e-commerce&revision=1&fair=Revenue&also=cat-and-dog,carry-on&title=B: 5% = x",
    );
    assert_eq!(visit.notes, []);
    assert_eq!(visit.scenario.preset.key, "e-commerce");
    assert_eq!(visit.scenario.fair, FairFight::Revenue);
    assert_eq!(visit.scenario.title, "B: 5% = x");
    assert!(visit.view.shows(Strategy::CatAndDog));
    assert!(visit.view.shows(Strategy::CarryOn));
    assert!(!visit.view.shows(Strategy::PullLeads));
    let encoded = open("#title=Plan+B%3A+caf%C3%A9");
    assert_eq!(encoded.scenario.title, "Plan B: café");
}

#[test]
fn what_is_asked_for_in_vain_is_noted() {
    let by_hand = |text, note| noted(text, &[note]);
    by_hand(
        "#split=350",
        "Marketing or sales: 350% is out of range, 100% is used.",
    );
    by_hand(
        "#budget=9e9",
        "Budget: 9,000,000,000 is out of range, 50,000,000 is used.",
    );
    by_hand("#budget=-1", "Budget: -1 is out of range, 1,000 is used.");
    by_hand("#budget=260,049", "Budget: 260,049 is rounded to 260,000.");
    by_hand(
        "#split=33.4",
        "Marketing or sales: 33.4% is rounded to 33%.",
    );
    by_hand(
        "#budget=260000&bugdet=3",
        "“bugdet” is not known here and was left out.",
    );
    by_hand(
        "?budget=260000&spilt=35",
        "“spilt” is not known here and was left out.",
    );
    by_hand(
        "#also=cats",
        "One of the strategies is not known here and is not drawn.",
    );
    by_hand(
        "#preset=bakery",
        "There is no preset “bakery”, “B2B, mid-size customers” is used.",
    );
    by_hand(
        "#preset=scale-up&revision=7",
        "Revision 7 of the preset is not known here, the newest is used.",
    );
    by_hand(
        "#preset=scale-up&revision=x",
        "“revision” is not known here and was left out.",
    );
    by_hand(
        "#fair=play",
        "What is held equal between the strategies is not known here, equal spend is used.",
    );
    for text in ["NaN", "inf", "many", "", "2 5", "1e999"] {
        no_number(&format!("#seed={text}&split=35"), text);
    }
}

#[track_caller]
fn no_number(text: &str, written: &str) {
    let notes = notes(text);
    let said = format!("“{written}” is no number, ");
    assert!(
        notes.len() == 1 && notes[0].contains(&said),
        "{text}: {notes:?}"
    );
}

#[test]
fn a_file_is_for_people() {
    let mut sent = scenario("scale-up", &[("budget", 312_000.0), ("pull_share", 0.55)]);
    sent.set_title("Say \"yes\"");
    sent.fair = FairFight::Revenue;
    let expected = r#"{
  "two-stroke": 1,
  "preset": "scale-up",
  "revision": 3,
  "title": "Say \"yes\"",
  "fair": "revenue",
  "also": ["cat-and-dog", "carry-on"],
  "values": {
    "pull_share": 0.55,
    "budget": 312000
  }
}
"#;
    assert_eq!(to_json(&sent, View::from_bits(1 << 3 | 1 << 6)), expected);
    let plain = to_json(&Scenario::default(), View::default());
    let end = "\"also\": [],\n  \"values\": {}\n}\n";
    assert!(plain.ends_with(end), "{plain}");
}

/// A file that begins as ours do.
fn file(rest: &str) -> String {
    format!(r#"{{"two-stroke": 1, "preset": "scale-up", "revision": 1{rest}}}"#)
}

/// A file with one value.
fn value(value: &str) -> String {
    file(&format!(r#", "values": {{"pull_share": {value}}}"#))
}

#[test]
fn what_a_file_asks_for_in_vain_is_noted() {
    let rest = |text: &str, note| noted(&file(text), &[note]);
    noted(&file(""), &[]);
    noted(&value("0.35"), &[]);
    // A file is for machines as well: a point is a point.
    sets(&file(r#", "values": {"price": 38.000}"#), "price", 38.0);
    noted(
        &value("35"),
        &["Marketing or sales: 3,500% is out of range, 100% is used."],
    );
    noted(
        &value("1e20"),
        &["Marketing or sales: 1e22% is out of range, 100% is used."],
    );
    noted(
        &value("0.351"),
        &["Marketing or sales: 35.1% is rounded to 35%."],
    );
    no_number(&value("\"0.35\""), "\"0.35\"");
    no_number(&value("null"), "null");
    no_number(&value("NaN"), "null");
    no_number(&value("-Infinity"), "null");
    no_number(&value("[1]"), "[…]");
    no_number(&value("true"), "true");
    rest(
        r#", "values": {"budgte": 1}"#,
        "“budgte” is not known here and was left out.",
    );
    rest(
        r#", "colour": "red""#,
        "“colour” is not known here and was left out.",
    );
    rest(
        r#", "title": 7"#,
        "“title” is not known here and was left out.",
    );
    rest(
        r#", "fair": null"#,
        "What is held equal between the strategies is not known here, equal spend is used.",
    );
    rest(
        r#", "also": ["pull-leads", 3]"#,
        "One of the strategies is not known here and is not drawn.",
    );
    noted(
        r#"{"two-stroke": 1}"#,
        &["No preset is named, “B2B, mid-size customers” is used."],
    );
    noted(
        r#"{"two-stroke": 1, "preset": "scale-up", "revision": 99999999}"#,
        &["Revision 99999999 of the preset is not known here, the newest is used."],
    );
    noted(
        r#"{"two-stroke": 1, "preset": "scale-up", "revision": -1}"#,
        &["“revision” is not known here and was left out."],
    );
}

#[test]
fn what_is_no_file_of_ours_is_refused() {
    gives("{", DAMAGED);
    gives("{}", DAMAGED);
    gives(r#"{"two-stroke": "1"}"#, DAMAGED);
    gives(r#"{"two-stroke": 0}"#, DAMAGED);
    gives(r#"{"two-stroke": 1, "values": [1]}"#, DAMAGED);
    gives(r#"{"two-stroke": 1"#, DAMAGED);
    gives(r#"{"two-stroke": 2}"#, Err(LinkError::Newer));
    gives(&"{\"a\":".repeat(10_000), DAMAGED);
    gives(&file(&" ".repeat(LONGEST_FILE)), DAMAGED);
    noted(&file(&" ".repeat(LONGEST_TEXT)), &[]);
    assert_eq!(from_json("[]"), DAMAGED.map(|()| unreachable!()));
}
