//! The answers as pictures: how many, how wide, what they say, and what a price does to them.

use two_stroke::model::Scenario;
use two_stroke::room::protocol::{Request, Told};
use two_stroke::room::table::Topic;

use super::{BEHIND, parts, request, tell, told, with_amount};
use crate::charts::check_picture;

fn asked(topic: Topic, scenario: &Scenario, width: u16) -> Vec<String> {
    let request = Request {
        width,
        ..request(topic, scenario)
    };
    pictures(&told(&request, scenario).expect("an answer"))
}

/// One by one.
fn pictures(told: &Told) -> Vec<String> {
    // What may be chosen stands before them.
    let first = told.pictures.find("<figure>").unwrap_or(0);
    let figures = told.pictures[first..].split_inclusive("</figure>");
    figures.map(str::to_owned).collect()
}

/// A picture's sentence, and its drawing.
fn words_and_drawing(picture: &str) -> (&str, &str) {
    let inner = picture
        .strip_prefix("<figure><figcaption><b>")
        .and_then(|inner| inner.strip_suffix("</figure>"))
        .expect("a figure with its words");
    inner.split_once("</figcaption>").expect("a drawing")
}

/// Title and sentence stand for the picture: two full stops, no figure that is none.
#[track_caller]
fn sound(picture: &str, width: f64) {
    let (caption, svg) = words_and_drawing(picture);
    let (title, sentence) = caption.split_once("</b> ").expect("a title");
    assert!(title.ends_with('.') && sentence.ends_with('.'), "{caption}");
    assert!(sentence.len() > 40 && !sentence.contains(". "), "{caption}");
    assert!(
        !caption.contains("NaN") && !caption.contains("inf "),
        "{caption}"
    );
    check_picture(svg, width);
}

const PICTURES: [(Topic, usize); 6] = [
    (Topic::Odds, 4),
    (Topic::Turns, 2),
    (Topic::Map, 3),
    (Topic::Split, 1),
    (Topic::Worth, 2),
    (Topic::Timing, 1),
];

#[test]
fn every_answer_has_its_pictures_at_every_width() {
    let scenario = Scenario::default();
    for (topic, count) in PICTURES {
        let parts = parts(&request(topic, &scenario)).expect("pieces");
        for (width, drawn) in [(0, 280.0), (328, 328.0), (1100, 1100.0), (u16::MAX, 1400.0)] {
            let request = Request {
                width,
                ..request(topic, &scenario)
            };
            let told = tell(&request, &scenario, parts.clone()).expect("an answer");
            let pictures = pictures(&told);
            assert_eq!(pictures.len(), count, "{topic:?}");
            // Maps stand side by side where there is room.
            let beside = match (topic, width) {
                (Topic::Map, 1100..) => 3.0,
                _ => 1.0,
            };
            let between: f64 = 16.0;
            let wide = ((drawn + between) / beside - between).floor();
            for picture in &pictures {
                sound(picture, wide);
            }
        }
    }
}

/// Each of the words as a text of its own in the drawing.
#[track_caller]
fn says(picture: &str, words: &[&str]) {
    for words in words {
        let found = picture.contains(&format!(">{words}</text>"));
        assert!(found, "{words} in {picture}");
    }
}

#[test]
fn pictures_name_what_they_show() {
    let scenario = Scenario::default();
    let odds = asked(Topic::Odds, &scenario, 1100);
    says(
        &odds[0],
        &[
            "both over sales",
            "both over marketing",
            "even",
            "50%",
            "year 5",
        ],
    );
    for spread in &odds[1..] {
        says(spread, &["Marketing alone", "Sales alone", "Both together"]);
    }
    says(&odds[3], &["nothing left"]);
    let split = asked(Topic::Split, &scenario, 1100);
    let sources = [
        "Season",
        "Market luck",
        "Deal luck",
        "Own doing",
        "Settling",
        "Interplay",
    ];
    says(&split[0], &sources);
    says(&split[0], &["Both, left alone"]);
    for worth in asked(Topic::Worth, &scenario, 1100) {
        says(
            &worth,
            &[
                "both together",
                "share of the budget for managing",
                "0%",
                "30%",
            ],
        );
        assert!(
            worth.contains(">best: ") && worth.contains("class=\"level "),
            "{worth}"
        );
    }
    let timing = asked(Topic::Timing, &scenario, 1100);
    says(
        &timing[0],
        &[
            "by month",
            "by quarter",
            "as it is",
            "months after quarter start",
        ],
    );
}

/// Markets at the ends of what can be set: fewer pictures, or figures that are not defined, but none broken.
#[test]
fn odd_markets_have_sound_pictures_or_none() {
    let mut alone = Scenario::default();
    alone.params.pull_share = 1.0;
    let mut calm = Scenario::default();
    calm.params.burst_depth = 0.0;
    calm.params.horizon = 24.0;
    let mut bare = Scenario::default();
    bare.params.budget = 1_000.0;
    bare.params.horizon = 24.0;
    bare.params.cash_today = 0.0;
    for scenario in [&alone, &calm, &bare] {
        for (topic, count) in PICTURES {
            let pictures = asked(topic, scenario, 320);
            assert!(pictures.len() <= count);
            for picture in &pictures {
                sound(picture, 320.0);
            }
        }
    }
    assert_eq!(asked(Topic::Worth, &alone, 320).len(), 0);
    assert_eq!(asked(Topic::Timing, &calm, 320).len(), 0);
    let one_race = &asked(Topic::Odds, &alone, 1100)[0];
    says(one_race, &["sales over marketing"]);
    assert!(!one_race.contains("both over"));
}

fn counted(topic: Topic, key: &str, amount: f64) -> Told {
    let scenario = Scenario::default();
    told(&with_amount(topic, &scenario, key, amount), &scenario).expect("an answer")
}

#[test]
fn the_price_of_a_point_counts_and_is_said() {
    let [free, dear] = [0.0, 2e6].map(|price| counted(Topic::Worth, "price", price));
    let said = |told: &Told, price: &str| {
        let said = format!("a point of bumpiness counted as {price}");
        assert!(told.word.contains(&said), "{}", told.word);
    };
    said(&free, "$0");
    said(&dear, "$2,000,000");
    assert!(
        dear.pictures.contains(">best, bumps paid for: "),
        "{}",
        dear.pictures
    );
    assert_ne!(free.pictures, dear.pictures);
    // A price that no firm could pay leaves no infinite figure behind.
    let told = counted(Topic::Worth, "price", f64::MAX);
    let word = &told.word;
    assert!(word.ends_with('.') && !word.contains("inf"), "{word}");
    for picture in pictures(&told) {
        sound(&picture, 700.0);
    }
}

/// The cash to stay above is named, marked, and counted: whoever must keep more falls short more often.
#[test]
fn a_reserve_is_named_and_counted() {
    let cash = Scenario::default().params.cash_today;
    let [none, all] = [0.0, cash + 1.0].map(|reserve| counted(Topic::Odds, "reserve", reserve));
    let rows = |told: &Told| format!("{:?}", told.rows);
    assert!(rows(&none).contains("Cash below zero") && none.pictures.contains("nothing left"));
    assert!(rows(&all).contains("Cash below $") && all.pictures.contains("your reserve"));
    let short = format!("in all of {BEHIND} futures");
    assert!(
        rows(&all).contains(&short),
        "below it from the first day: {}",
        rows(&all)
    );
    // The picture says it too.
    let said = format!(
        "cash falls below zero at a month\u{2019}s end in none of {BEHIND} futures for marketing alone"
    );
    assert!(none.pictures.contains(&said));
}
