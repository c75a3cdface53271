//! The answers as pictures: how many, how wide, what they say, and what a price does to them.

use two_stroke::model::Scenario;
use two_stroke::worker::Job;
use two_stroke::worker::protocol::{Reply, Request, Work};

use super::{clock, request};
use crate::charts::check_picture;
use crate::words::NUMBERS;

/// The pictures of a request, and its last word.
fn run(request: &Request) -> (Vec<String>, String) {
    let mut job = Job::new(request, NUMBERS, clock).expect("a scenario");
    let (mut pictures, mut word) = (Vec::new(), String::new());
    while !job.done() {
        for reply in job.step() {
            match reply {
                Reply::Picture(picture) => pictures.push(picture),
                Reply::Done(said) => word = said,
                _ => {}
            }
        }
    }
    (pictures, word)
}

fn asked(work: Work, scenario: &Scenario, width: u16) -> Vec<String> {
    run(&Request {
        width,
        ..request(work, scenario)
    })
    .0
}

/// A picture's sentence, and its drawing.
fn parts(picture: &str) -> (&str, &str) {
    let inner = picture
        .strip_prefix("<figure><figcaption><b>")
        .and_then(|inner| inner.strip_suffix("</figure>"))
        .expect("a figure with its words");
    inner.split_once("</figcaption>").expect("a drawing")
}

/// Title and sentence stand for the picture: two full stops, no figure that is none.
#[track_caller]
fn sound(picture: &str, width: f64) {
    let (caption, svg) = parts(picture);
    let (title, sentence) = caption.split_once("</b> ").expect("a title");
    assert!(title.ends_with('.') && sentence.ends_with('.'), "{caption}");
    assert!(sentence.len() > 40 && !sentence.contains(". "), "{caption}");
    assert!(
        !caption.contains("NaN") && !caption.contains("inf "),
        "{caption}"
    );
    check_picture(svg, width);
}

const PICTURES: [(Work, usize); 4] = [
    (Work::Odds, 4),
    (Work::Split, 1),
    (Work::Worth, 2),
    (Work::Timing, 1),
];

#[test]
fn every_answer_has_its_pictures_at_every_width() {
    for (work, count) in PICTURES {
        for (width, drawn) in [(0, 280.0), (328, 328.0), (1100, 1100.0), (u16::MAX, 1400.0)] {
            let pictures = asked(work, &Scenario::default(), width);
            assert_eq!(pictures.len(), count, "{work:?}");
            for picture in &pictures {
                sound(picture, drawn);
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
    let odds = asked(Work::Odds, &scenario, 1100);
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
    let split = asked(Work::Split, &scenario, 1100);
    let parts = [
        "Season",
        "Market luck",
        "Deal luck",
        "Own doing",
        "Settling",
        "Interplay",
    ];
    says(&split[0], &parts);
    says(&split[0], &["Both, left alone"]);
    for worth in asked(Work::Worth, &scenario, 1100) {
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
    let timing = asked(Work::Timing, &scenario, 1100);
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
        for (work, count) in PICTURES {
            let pictures = asked(work, scenario, 320);
            assert!(pictures.len() <= count);
            for picture in &pictures {
                sound(picture, 320.0);
            }
        }
    }
    assert_eq!(asked(Work::Worth, &alone, 320).len(), 0);
    assert_eq!(asked(Work::Timing, &calm, 320).len(), 0);
    let one_race = &asked(Work::Odds, &alone, 1100)[0];
    says(one_race, &["sales over marketing"]);
    assert!(!one_race.contains("both over"));
}

fn worth(price: f64) -> (Vec<String>, String) {
    run(&Request {
        price,
        ..request(Work::Worth, &Scenario::default())
    })
}

#[test]
fn the_price_of_a_point_counts_and_is_said() {
    let (free, dear) = (worth(0.0), worth(2e6));
    assert!(
        free.1.contains("a point of bumpiness counted as $0"),
        "{}",
        free.1
    );
    assert!(
        dear.1
            .contains("a point of bumpiness counted as $2,000,000"),
        "{}",
        dear.1
    );
    assert!(
        dear.0[0].contains(">best, bumps paid for: "),
        "{}",
        dear.0[0]
    );
    assert_ne!(free.0, dear.0);
}

#[test]
fn a_price_that_is_none_is_said_to_be() {
    for price in [-1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let (pictures, word) = worth(price);
        assert!(pictures.is_empty());
        assert_eq!(
            word,
            "What a point of bumpiness costs must be an amount of money, zero or more."
        );
    }
    // A price that no firm could pay leaves no infinite figure behind.
    let (pictures, word) = worth(f64::MAX);
    assert!(word.ends_with('.') && !word.contains("inf"), "{word}");
    for picture in &pictures {
        sound(picture, 700.0);
    }
    // Others do not ask for it.
    let split = run(&Request {
        price: -1.0,
        ..request(Work::Split, &Scenario::default())
    });
    assert_eq!(split.0.len(), 1);
}

/// The cash to stay above is named, marked, and counted: whoever must keep more falls short more often.
#[test]
fn a_reserve_is_named_and_counted() {
    let asked = |reserve| Request {
        reserve,
        ..request(Work::Odds, &Scenario::default())
    };
    let of = |reserve| Job::new(&asked(reserve), NUMBERS, clock).expect("a scenario");
    let told = |reserve| {
        let (mut job, mut rows, mut pictures) = (of(reserve), Vec::new(), String::new());
        while !job.done() {
            for reply in job.step() {
                match reply {
                    Reply::Row(cells) => rows.push(cells.join(" | ")),
                    Reply::Picture(picture) => pictures += &picture,
                    _ => {}
                }
            }
        }
        (rows.join("\n"), pictures)
    };
    let cash = Scenario::default().params.cash_today;
    let (none, all) = (told(0.0), told(cash + 1.0));
    assert!(none.0.contains("Cash below zero") && none.1.contains("nothing left"));
    assert!(
        all.0.contains("Cash below $") && all.1.contains("your reserve"),
        "{}",
        all.0
    );
    assert!(
        all.0.contains("in all of 2,500 futures"),
        "below it from the first day: {}",
        all.0
    );
    // The picture says it too.
    assert!(none.1.contains(
        "cash falls below zero at a month’s end in none of 2,500 futures for marketing alone"
    ));
    for reserve in [-1.0, f64::NAN, f64::INFINITY] {
        let Some(Reply::Done(word)) = of(reserve).step().pop() else {
            panic!("a last word");
        };
        assert!(word.contains("must be an amount of money"), "{word}");
    }
}
