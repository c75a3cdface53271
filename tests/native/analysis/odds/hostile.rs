//! Whatever a visitor can set: figures are finite, or not defined and said so.

use two_stroke::analysis::odds::{Found, Odds};
use two_stroke::analysis::{Question, Telling};
use two_stroke::charts::CHARTS;
use two_stroke::model::params::Params;
use two_stroke::model::{FairFight, Scenario, Strategy};
use two_stroke::words::Numbers;

use super::{Page, all, between, firm, metrics};

fn written(value: f64) -> String {
    assert!(value.is_finite(), "{value} was to be written");
    format!("{value}")
}

/// Numbers that nothing but a number gets past.
const STRICT: Numbers = Numbers {
    money: written,
    full_money: written,
    percent: written,
    fine_percent: written,
    number: written,
};

/// Runs a few futures of every strategy and reads all there is to read; how much was not defined.
#[track_caller]
fn sound(scenario: &Scenario, futures: usize) -> usize {
    let mut undefined = 0;
    let odds = Odds::new(scenario, all(), 0.0);
    for chart in CHARTS {
        let closer = Some((Strategy::Push, chart.figure));
        let set = between(scenario, all(), closer, 0..futures);
        let fan = set.fan().expect("bands");
        let ends = fan.most.iter().chain(&fan.half).flat_map(|&(low, high)| {
            assert!(low <= high, "{}: {low} to {high}", chart.key);
            [low, high]
        });
        assert!(
            ends.chain(fan.middle.iter().copied()).all(f64::is_finite),
            "{}",
            chart.key
        );
        let found = odds.report(Vec::new(), Some(&set));
        let (rows, word) = (found.rows(&STRICT), found.word(&STRICT));
        for row in &rows {
            assert!([1, Found::HEADERS.len()].contains(&row.len()), "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
        undefined += rows
            .iter()
            .flatten()
            .filter(|cell| *cell == "not defined")
            .count();
        assert!(word.ends_with(&format!(" {futures} futures.")), "{word}");
        for picture in found.pictures(&STRICT, 600.0) {
            assert!(!picture.contains("NaN"), "{picture}");
        }
        for strategy in all().strategies() {
            for metric in metrics() {
                let points = set.points(strategy, metric.over_futures.expect("a figure"));
                let ordered = |points: &[f64; 5]| {
                    points.is_sorted() && points.iter().all(|point| point.is_finite())
                };
                assert!(
                    points.as_ref().is_none_or(ordered),
                    "{}: {points:?}",
                    metric.key
                );
            }
        }
    }
    undefined
}

fn extreme_luck(params: &mut Params) {
    params.demand_shock = 1.0;
    params.outreach_shock = 1.0;
    params.shock_memory = 0.98;
    params.shock_correlation = 0.8;
    params.size_cv = 5.0;
}

#[test]
fn extreme_firms_are_told_of_in_figures_or_not_at_all() {
    assert_eq!(sound(&firm(extreme_luck), 6), 0);
    assert_eq!(sound(&firm(|params| params.horizon = 120.0), 4), 0);
    sound(&firm(|params| params.budget = 1000.0), 4);
    // One seller at most: his pay is the whole of the budget.
    sound(&firm(|params| params.budget = params.rep_cost), 4);
    sound(&firm(|params| params.accounts = 10.0), 4);
    for at_once in [24.0, 25.0, 120.0] {
        let mut scenario = firm(|params| {
            extreme_luck(params);
            params.accounts = 10.0;
            params.customers_today = 0.0;
            params.budget = 1000.0;
            params.horizon = at_once;
        });
        scenario.fair = FairFight::Revenue;
        sound(&scenario, 3);
    }
}

/// A budget of nothing cannot be set, and is answered all the same: every plan of it is the same.
#[test]
fn nothing_spent_is_nobody_ahead() {
    let scenario = firm(|params| params.budget = 0.0);
    sound(&scenario, 4);
    let set = between(&scenario, all(), None, 0..4);
    for month in 1..=60 {
        let pair = set.ahead(Strategy::Both, Strategy::Push, month);
        assert!(pair.expect("drawn").all_the_same());
    }
}

/// Nobody buys: bumpiness is not defined, and that is what the table says.
#[test]
fn no_business_has_no_bumps() {
    let scenario = firm(|params| {
        params.demand = 0.0;
        params.prospecting_yield = 0.0;
        params.customers_today = 0.0;
    });
    let page = Page::new(&scenario, all(), 4);
    let rows = page.rows();
    assert!(sound(&scenario, 4) > 0);
    let smooth = rows.iter().find(|row| row[0].starts_with("Smoother"));
    assert_eq!(
        smooth.expect("a row")[1..],
        ["not defined", "new business is too rare"]
    );
    let word = page.word();
    assert!(word.contains("too rare to say which is smoother"), "{word}");
}
