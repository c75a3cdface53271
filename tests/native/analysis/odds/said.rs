//! The table and the sentence say what was counted.

use two_stroke::analysis::odds::{Found, Odds};
use two_stroke::analysis::{Question, Telling};
use two_stroke::model::futures::Figure;
use two_stroke::model::odds::Score;
use two_stroke::model::presets::Preset;
use two_stroke::model::{Scenario, Strategy, View};

use super::{Page, all, firm};
use crate::words::NUMBERS;

fn rows(scenario: &Scenario, futures: usize) -> Vec<Vec<String>> {
    Page::new(scenario, View::default(), futures).rows()
}

/// The rows below a heading that begins so.
fn below(rows: &[Vec<String>], heading: &str) -> Vec<Vec<String>> {
    let starts = |row: &&Vec<String>| !(row.len() == 1 && row[0].starts_with(heading));
    let rows = rows.iter().skip_while(starts).skip(1);
    rows.take_while(|row| row.len() > 1).cloned().collect()
}

#[test]
fn a_row_for_each_thing_counted() {
    let rows = rows(&firm(|params| params.horizon = 30.0), 20);
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
            .all(|row| [1, Found::HEADERS.len()].contains(&row.len()))
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
        let page = Page::new(&scenario, all(), futures as usize);
        for (row, score) in pairs(&page) {
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
fn pairs(page: &Page) -> Vec<(Vec<String>, Score)> {
    let (rows, set) = (page.rows(), &page.futures);
    let strategies: Vec<Strategy> = all().strategies().collect();
    let with_a_year: Figure = |future| Some(future.profit + future.worth_year);
    let bumps: Figure = |future| future.bumps_by_month;
    let mut found = Vec::new();
    for (at, &one) in strategies.iter().enumerate() {
        for &other in &strategies[..at] {
            let name = other.row().name.to_lowercase();
            let pair = below(&rows, &format!("{} against {name}", one.row().name));
            let marks = (12..=set.months()).step_by(12);
            let scores = marks.filter_map(|month| set.ahead(one, other, month));
            // What is smoother has the other above it.
            let scores: Vec<Score> = scores
                .chain([
                    set.score(one, other, with_a_year),
                    set.score(other, one, bumps),
                ])
                .collect();
            assert_eq!(pair.len(), scores.len(), "{one:?} {other:?}");
            found.extend(pair.into_iter().zip(scores));
        }
    }
    found
}

/// Of all futures behind the page: the more there are, the more the page's own figures are those told.
#[test]
fn spreads_are_told_over_all_futures() {
    let page = Page::new(&Scenario::default(), View::default(), 50);
    let profits = below(&page.rows(), "Profit over the horizon");
    for (row, strategy) in profits.iter().zip(View::default().strategies()) {
        let points = page.futures.points(strategy, |future| Some(future.profit));
        let [lowest, low, middle, high, highest] = points.expect("futures").map(NUMBERS.money);
        let spread = format!("half of them {low} to {high}; nine in ten {lowest} to {highest}");
        assert_eq!(row[1..], [format!("{middle} in the middle"), spread]);
    }
    assert_eq!(profits.len(), 3);
}

#[test]
fn a_reserve_is_counted_and_named() {
    let page = Page::new(&Scenario::default(), View::default(), 50);
    let reserve = 1.9e7;
    let odds = Odds::new(&Scenario::default(), View::default(), reserve);
    let rows = odds.report(Vec::new(), Some(&page.futures)).rows(&NUMBERS);
    let heading = "Cash below $19M at a month\u{2019}s end within 60 months, from $20M today";
    let cash = below(&rows, heading);
    assert_eq!(cash.len(), 3);
    for (row, strategy) in cash.iter().zip(View::default().strategies()) {
        let rate = page.futures.short_of_cash(strategy, reserve);
        let said = match rate.events {
            0 => row[1] == "in none of 50 futures",
            50 => row[1] == "in all of 50 futures",
            events => row[2].ends_with(&format!("; in {events} of 50 futures")),
        };
        assert!(said, "{rate:?}: {row:?}");
    }
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
    let cash = |scenario, futures| below(&rows(&scenario, futures), "Cash below zero");
    let rich = cash(firm(|params| params.cash_today = 1e9), 60);
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
    let poor = cash(poor, 60);
    assert_eq!(
        poor[0][1..],
        [
            "in all of 60 futures",
            "above 95% with 95% confidence, rule of three"
        ]
    );
    let few = cash(firm(|params| params.cash_today = 1e9), 3);
    assert_eq!(
        few[0][1..],
        ["in none of 3 futures", "too few to say how sure that is"]
    );
}
