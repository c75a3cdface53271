//! The same figures as the futures kept whole give.

use two_stroke::analysis::odds::Odds;
use two_stroke::charts::{Bands, CHARTS};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{Figure, FutureSet, Futures, one_future};
use two_stroke::model::luck::Draws;
use two_stroke::model::presets::Preset;
use two_stroke::model::{FairFight, Month, Scenario, Strategy};

use super::{all, finished, firm, metrics};

const FUTURES: usize = 40;

fn set(scenario: &Scenario, strategies: &[Strategy]) -> FutureSet {
    let params = &scenario.params;
    let contest = Contest::new(params, scenario.fair);
    let mut futures = Futures::new(&contest, strategies);
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    futures.run_until(FUTURES, &draws);
    futures.results()
}

/// Medians and odds, to the last bit, of every strategy and every pair, both ways round.
#[test]
fn medians_and_odds_are_those_of_the_set() {
    for fair in [FairFight::Spend, FairFight::Revenue] {
        let scenario = Scenario {
            fair,
            ..Scenario::default()
        };
        let odds = finished(Odds::new(&scenario, all(), FUTURES));
        let strategies: Vec<Strategy> = odds.strategies().collect();
        let set = set(&scenario, &strategies);
        let horizon = scenario.params.horizon as usize;
        let (profit, bumps): (Figure, Figure) =
            (|future| Some(future.profit), |future| future.bumps_by_month);
        for &one in &strategies {
            for metric in metrics() {
                let figure = metric.over_futures.expect("of each future");
                let median = odds.spread(one, metric).map(|points| points[2]);
                assert_eq!(median, set.median(one, figure), "{one:?} {}", metric.key);
                assert!(median.is_some(), "{one:?} {}", metric.key);
            }
            for &other in strategies.iter().filter(|&&other| other != one) {
                let ahead = odds.ahead(one, other, horizon);
                let ahead = ahead.and_then(|score| score.odds());
                assert_eq!(
                    ahead,
                    set.odds_above(one, other, profit),
                    "{one:?} {other:?}"
                );
                let smoother = odds.smoother(one, other);
                let smoother = smoother.and_then(|score| score.odds());
                // What is smoother has the other above it.
                let above = set.odds_above(other, one, bumps);
                assert_eq!(smoother, above, "{one:?} {other:?}");
            }
        }
    }
}

/// The months of every future of a strategy, whole.
fn whole(scenario: &Scenario, strategy: Strategy) -> Vec<Vec<Month>> {
    let params = &scenario.params;
    let contest = Contest::new(params, scenario.fair);
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    (0..FUTURES)
        .map(|path| one_future(&contest, strategy, &draws, path))
        .collect()
}

#[test]
fn odds_by_month_are_counted_from_the_months() {
    let mut scenario = Scenario::from_preset(Preset::by_key("small-firm").expect("a preset"));
    scenario.params.horizon = 54.0;
    let odds = finished(Odds::new(&scenario, all(), FUTURES));
    let (both, push) = (
        whole(&scenario, Strategy::Both),
        whole(&scenario, Strategy::Push),
    );
    let mut seen = Vec::new();
    for mark in 1..=54 {
        let earned =
            |months: &[Month]| -> f64 { months[..mark].iter().map(Month::operating_income).sum() };
        let ahead = both
            .iter()
            .zip(&push)
            .filter(|(a, b)| earned(a) > earned(b));
        let ahead = ahead.count() as u32;
        let score = odds.ahead(Strategy::Both, Strategy::Push, mark);
        let score = score.expect("both are drawn");
        assert_eq!((score.wins, score.count), (ahead, FUTURES as u32), "{mark}");
        let other = odds.ahead(Strategy::Push, Strategy::Both, mark);
        assert_eq!(other, Some(score.mirrored()));
        seen.push(ahead);
    }
    // Not a comparison of noughts: the odds move with the months.
    assert_eq!(odds.marks(), [12, 24, 36, 48, 54]);
    assert!(
        seen.iter()
            .any(|&ahead| ahead > 0 && ahead < FUTURES as u32),
        "{seen:?}"
    );
}

#[test]
fn cash_runs_out_where_a_month_ends_below_zero() {
    let mut mixed = 0;
    for cash in [0.0, 5e5, 2e6, 1e7] {
        let scenario = firm(|params| params.cash_today = cash);
        let odds = finished(Odds::new(&scenario, all(), FUTURES));
        for strategy in odds.strategies() {
            let futures = whole(&scenario, strategy);
            let out = |months: &&Vec<Month>| months.iter().any(|month| month.cash < 0.0);
            let out = futures.iter().filter(out).count() as u32;
            let rate = odds.out_of_cash(strategy).expect("drawn");
            assert_eq!(
                (rate.events, rate.futures),
                (out, FUTURES as u32),
                "{strategy:?}"
            );
            mixed += usize::from(out > 0 && out < FUTURES as u32);
        }
    }
    assert!(mixed > 0, "always or never: nothing was told apart");
}

/// Bands of every chart: the points of a sorted copy, one within the other.
#[test]
fn bands_are_the_points_of_the_months() {
    let scenario = firm(|params| params.horizon = 24.0);
    for strategy in [Strategy::Both, Strategy::CarryOn] {
        let futures = whole(&scenario, strategy);
        for chart in CHARTS {
            let odds = Odds::new(&scenario, all(), FUTURES).showing(strategy, chart);
            let fan = finished(odds).fan().expect("futures have run");
            let bands = Bands::of(strategy, &fan);
            assert_eq!((bands.most.len(), bands.half.len()), (24, 24));
            for at in 0..24 {
                let mut figures: Vec<f64> = futures
                    .iter()
                    .map(|months| (chart.figure)(&months[at]))
                    .collect();
                figures.sort_by(f64::total_cmp);
                // 39 steps: a twentieth of them is 1.95.
                let point = |share: f64| super::kept::sorted_point(&figures, share);
                let found = [
                    fan.most[at].0,
                    fan.half[at].0,
                    fan.middle[at],
                    fan.half[at].1,
                    fan.most[at].1,
                ];
                for (found, share) in found.iter().zip([0.05, 0.25, 0.5, 0.75, 0.95]) {
                    crate::support::near(chart.key, *found, point(share), 1e-12);
                }
                assert!(found.is_sorted(), "{} in month {at}: {found:?}", chart.key);
            }
        }
    }
}

#[test]
fn nothing_is_told_of_what_is_not_drawn() {
    let odds = Odds::new(&Scenario::default(), two_stroke::model::View::default(), 2);
    let odds = finished(odds.showing(Strategy::CarryOn, &CHARTS[0]));
    assert_eq!(odds.fan(), None);
    assert_eq!(odds.out_of_cash(Strategy::CarryOn), None);
    assert_eq!(odds.ahead(Strategy::Both, Strategy::CarryOn, 60), None);
    assert_eq!(odds.ahead(Strategy::Both, Strategy::Both, 60), None);
    assert_eq!(odds.ahead(Strategy::Both, Strategy::Push, 0), None);
    assert_eq!(odds.ahead(Strategy::Both, Strategy::Push, 61), None);
    assert!(odds.ahead(Strategy::Both, Strategy::Push, 60).is_some());
}
