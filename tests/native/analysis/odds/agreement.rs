//! The same figures as the futures kept whole give.

use two_stroke::charts::{Bands, CHARTS};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{Figure, FutureSet, one_future};
use two_stroke::model::luck::Draws;
use two_stroke::model::metrics::Summary;
use two_stroke::model::odds::Score;
use two_stroke::model::presets::Preset;
use two_stroke::model::rate::Rate;
use two_stroke::model::{FairFight, Month, Scenario, Strategy, View};

use super::points::sorted_point;
use super::{all, between, firm, metrics};

const FUTURES: usize = 40;

fn set(scenario: &Scenario) -> FutureSet {
    between(scenario, all(), None, 0..FUTURES)
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

/// In how many futures a figure is above another, where both are defined.
fn counted(one: &[Option<f64>], other: &[Option<f64>]) -> Score {
    let mut score = Score::default();
    for (one, other) in one.iter().zip(other) {
        if let (Some(one), Some(other)) = (one, other) {
            score.wins += u32::from(one > other);
            score.ties += u32::from(one == other);
            score.count += 1;
        }
    }
    score
}

/// Medians and odds, to the last bit, of every strategy and every pair, both ways round.
#[test]
fn medians_and_odds_are_those_of_the_months() {
    for fair in [FairFight::Spend, FairFight::Revenue] {
        let scenario = Scenario {
            fair,
            ..Scenario::default()
        };
        let set = set(&scenario);
        let summaries: Vec<Vec<Summary>> = all()
            .strategies()
            .map(|strategy| {
                let futures = whole(&scenario, strategy);
                let summary = |months: &Vec<Month>| Summary::of(months, &scenario.params);
                futures.iter().map(summary).collect()
            })
            .collect();
        for metric in metrics() {
            let figure = metric.over_futures.expect("of each future");
            let columns: Vec<Vec<Option<f64>>> = summaries
                .iter()
                .map(|futures| futures.iter().map(metric.get).collect())
                .collect();
            let columns: Vec<_> = all().strategies().zip(columns).collect();
            for (one, column) in &columns {
                let mut sorted: Vec<f64> = column.iter().copied().flatten().collect();
                sorted.sort_by(f64::total_cmp);
                assert_eq!(sorted.len(), FUTURES, "{one:?} {}", metric.key);
                let middle = f64::midpoint(sorted[FUTURES / 2 - 1], sorted[FUTURES / 2]);
                let what = format!("{one:?} {}", metric.key);
                assert_eq!(set.median(*one, figure), Some(middle), "{what}");
                let points = set.points(*one, figure).expect("futures");
                assert_eq!(points[2], middle, "{what}");
                for (other, below) in &columns {
                    let score = set.score(*one, *other, figure);
                    assert_eq!(score, counted(column, below), "{what} {other:?}");
                }
            }
        }
    }
}

/// Who has earned more by the last month has the higher profit.
#[test]
fn odds_by_the_last_month_are_those_of_the_profit() {
    let scenario = Scenario::default();
    let set = set(&scenario);
    let profit: Figure = |future| Some(future.profit);
    for one in all().strategies() {
        for other in all().strategies().filter(|&other| other != one) {
            let ahead = set.ahead(one, other, set.months());
            assert_eq!(
                ahead,
                Some(set.score(one, other, profit)),
                "{one:?} {other:?}"
            );
        }
    }
}

#[test]
fn odds_by_month_are_counted_from_the_months() {
    let mut scenario = Scenario::from_preset(Preset::by_key("small-firm").expect("a preset"));
    scenario.params.horizon = 54.0;
    let set = set(&scenario);
    assert_eq!(set.months(), 54);
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
        let score = set.ahead(Strategy::Both, Strategy::Push, mark);
        let score = score.expect("both are drawn");
        assert_eq!((score.wins, score.count), (ahead, FUTURES as u32), "{mark}");
        let other = set.ahead(Strategy::Push, Strategy::Both, mark);
        assert_eq!(other, Some(score.mirrored()));
        seen.push(ahead);
    }
    // Not a comparison of noughts: the odds move with the months.
    assert!(
        seen.iter()
            .any(|&ahead| ahead > 0 && ahead < FUTURES as u32),
        "{seen:?}"
    );
}

#[test]
fn cash_is_short_where_a_month_ends_below_the_reserve() {
    let mut mixed = 0;
    for (cash, reserve) in [(0.0, 0.0), (5e5, 0.0), (2e6, 1e5), (1e7, 0.0), (1e7, 5e6)] {
        let scenario = firm(|params| params.cash_today = cash);
        let set = set(&scenario);
        for strategy in all().strategies() {
            let futures = whole(&scenario, strategy);
            let short = |months: &&Vec<Month>| months.iter().any(|month| month.cash < reserve);
            let short = futures.iter().filter(short).count() as u32;
            let rate = set.short_of_cash(strategy, reserve);
            assert_eq!(
                (rate.events, rate.futures),
                (short, FUTURES as u32),
                "{strategy:?}"
            );
            mixed += usize::from(short > 0 && short < FUTURES as u32);
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
            let closer = Some((strategy, chart.figure));
            let fan = between(&scenario, all(), closer, 0..FUTURES).fan();
            let fan = fan.expect("futures have run");
            let bands = Bands::of(strategy, &fan);
            assert_eq!((bands.most.len(), bands.half.len()), (24, 24));
            for at in 0..24 {
                let mut figures: Vec<f64> = futures
                    .iter()
                    .map(|months| (chart.figure)(&months[at]))
                    .collect();
                figures.sort_by(f64::total_cmp);
                // 39 steps: a twentieth of them is 1.95.
                let point = |share: f64| sorted_point(&figures, share);
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
    let closer = Some((Strategy::CarryOn, CHARTS[0].figure));
    let set = between(&Scenario::default(), View::default(), closer, 0..2);
    assert_eq!(set.fan(), None);
    let profit: Figure = |future| Some(future.profit);
    assert!(set.of(Strategy::CarryOn).is_empty());
    assert_eq!(set.short_of_cash(Strategy::CarryOn, 0.0), Rate::default());
    assert_eq!(set.median(Strategy::CarryOn, profit), None);
    assert_eq!(set.points(Strategy::CarryOn, profit), None);
    let score = set.score(Strategy::Both, Strategy::CarryOn, profit);
    assert_eq!(score, Score::default());
    assert_eq!(set.ahead(Strategy::Both, Strategy::CarryOn, 60), None);
    assert_eq!(set.ahead(Strategy::Both, Strategy::Both, 60), None);
    assert_eq!(set.ahead(Strategy::Both, Strategy::Push, 0), None);
    assert_eq!(set.ahead(Strategy::Both, Strategy::Push, 61), None);
    assert!(set.ahead(Strategy::Both, Strategy::Push, 60).is_some());
}
