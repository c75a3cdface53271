//! The table and the sentence say what was counted.

use two_stroke::analysis::odds::{HEADERS, Odds, Score};
use two_stroke::model::presets::Preset;
use two_stroke::model::{Scenario, Strategy, View};

use super::{all, finished, firm};
use crate::words::NUMBERS;

fn run(scenario: &Scenario, futures: usize) -> Odds {
    finished(Odds::new(scenario, View::default(), futures))
}

/// The rows below a heading that begins so.
fn below(rows: &[Vec<String>], heading: &str) -> Vec<Vec<String>> {
    let starts = |row: &&Vec<String>| !(row.len() == 1 && row[0].starts_with(heading));
    let rows = rows.iter().skip_while(starts).skip(1);
    rows.take_while(|row| row.len() > 1).cloned().collect()
}

#[test]
fn a_row_for_each_thing_counted() {
    let odds = run(&firm(|params| params.horizon = 30.0), 20);
    let rows = odds.rows(&NUMBERS);
    let headings: Vec<&str> = rows
        .iter()
        .filter(|row| row.len() == 1)
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(
        headings,
        [
            "Sales alone against marketing alone",
            "Both together against marketing alone",
            "Both together against sales alone",
            "Cash below zero at a month\u{2019}s end within 30 months, from $20M today",
            "Profit over the horizon",
            "Still to come in a year",
            "Bumpiness, by month",
            "Bumpiness, by quarter",
            "Bumpiness of revenue",
            "Lowest cash",
        ]
    );
    assert!(
        rows.iter()
            .all(|row| row.len() == 1 || row.len() == HEADERS.len())
    );
    let pair = below(&rows, "Both together against sales alone");
    let subjects: Vec<&str> = pair.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        subjects,
        [
            "Has earned more by month 12",
            "Has earned more by month 24",
            "Has earned more by month 30",
            "The same, with a further year of the customers then",
            "Smoother by month, over 30 months",
        ]
    );
}

/// Shares as they were counted; too close to call where two standard errors reach an even chance. In a few
/// futures and in many: the more there are, the finer the shares are written.
#[test]
fn odds_are_said_as_counted() {
    let (mut close, mut clear, mut one_sided) = (0, 0, 0);
    let mut scenario = Scenario::from_preset(Preset::by_key("software").expect("a preset"));
    for (months, futures) in [(60.0, 24_u32), (24.0, 999)] {
        scenario.params.horizon = months;
        let odds = finished(Odds::new(&scenario, all(), futures as usize));
        for (row, score) in pairs(&odds) {
            assert_eq!(score.count, futures);
            let odds = score.odds().expect("futures");
            let called = row[2].contains("too close to call");
            if score.wins == 0 || score.wins == score.count {
                let often = if score.wins == 0 { "none" } else { "all" };
                assert_eq!(row[1], format!("in {often} of {futures} futures"));
                assert!(!called && row[2].contains("rule of three"), "{row:?}");
                one_sided += 1;
                continue;
            }
            let said: f64 = row[1].trim_end_matches('%').parse().expect("a share");
            // Written as fine as a third of the error.
            crate::support::within(&row[0], said / 100.0, odds.share, odds.error / 3.0);
            let even = (odds.share - 0.5).abs() <= 2.0 * odds.error;
            assert_eq!(called, even, "{row:?}");
            *if called { &mut close } else { &mut clear } += 1;
        }
    }
    assert!(
        close > 0 && clear > 0 && one_sided > 0,
        "{close} {clear} {one_sided}"
    );
}

/// The rows of every pair, each with what was counted.
fn pairs(odds: &Odds) -> Vec<(Vec<String>, Score)> {
    let rows = odds.rows(&NUMBERS);
    let strategies: Vec<Strategy> = odds.strategies().collect();
    let mut found = Vec::new();
    for (at, &one) in strategies.iter().enumerate() {
        for &other in &strategies[..at] {
            let name = other.row().name.to_lowercase();
            let pair = below(&rows, &format!("{} against {name}", one.row().name));
            let marks = odds.marks().iter();
            let scores = marks.map(|&month| odds.ahead(one, other, month));
            let scores: Vec<Score> = scores
                .chain([odds.with_a_year(one, other), odds.smoother(one, other)])
                .flatten()
                .collect();
            assert_eq!(pair.len(), scores.len(), "{one:?} {other:?}");
            found.extend(pair.into_iter().zip(scores));
        }
    }
    found
}

/// A few futures of one kind do not rule out an even chance: six heads in a row are one in 32, both ways.
#[test]
fn few_futures_are_too_close() {
    let score = |wins, count| Score {
        wins,
        ties: 0,
        count,
    };
    for count in 0..=6 {
        assert!(
            score(0, count).too_close() && score(count, count).too_close(),
            "{count}"
        );
    }
    assert!(!score(0, 7).too_close() && !score(7, 7).too_close());
    assert!(score(55, 100).too_close() && !score(65, 100).too_close());
}

#[test]
fn what_never_happened_is_bounded_by_the_rule_of_three() {
    let cash = |odds: &Odds| below(&odds.rows(&NUMBERS), "Cash below zero");
    let rich = cash(&run(&firm(|params| params.cash_today = 1e9), 60));
    for (row, name) in rich
        .iter()
        .zip(["Marketing alone", "Sales alone", "Both together"])
    {
        assert_eq!(
            row[..],
            [
                name,
                "in none of 60 futures",
                "below 5% with 95% confidence, rule of three"
            ]
        );
    }
    let poor = firm(|params| {
        params.cash_today = 0.0;
        params.overhead = 5e7;
    });
    let poor = cash(&run(&poor, 60));
    assert_eq!(
        poor[0][1..],
        [
            "in all of 60 futures",
            "above 95% with 95% confidence, rule of three"
        ]
    );
    let few = cash(&run(&firm(|params| params.cash_today = 1e9), 3));
    assert_eq!(
        few[0][1..],
        ["in none of 3 futures", "too few to say how sure that is"]
    );
}
