//! The store of futures: counts as they are, and the same in whatever order its parts come.

use two_stroke::charts::CHARTS;
use two_stroke::model::futures::{Figure, FutureSet, FutureSummary, to_numbers};
use two_stroke::model::odds::Score;
use two_stroke::model::{Month, Strategy, View};

use super::{all, between, firm, metrics};

const STRATEGIES: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];
const PROFIT: Figure = |future| Some(future.profit);
const BUMPS: Figure = |future| future.bumps_by_month;

/// A set of made-up futures, the first strategies on top, with what is known of its leads.
fn made_up(plans: &[Vec<FutureSummary>], leads: &[Score], months: usize) -> FutureSet {
    let mut numbers = vec![plans[0].len() as f64, months as f64, 0.0];
    numbers.extend(to_numbers(plans));
    let scores = leads
        .iter()
        .map(|score| [score.wins, score.ties, score.count]);
    numbers.extend(scores.flatten().map(f64::from));
    FutureSet::from_numbers(&STRATEGIES[..plans.len()], &numbers).expect("a set")
}

/// A future in which so much is earned, and cash was never lower.
fn ended(profit: f64, bumps_by_month: Option<f64>, cash_low: f64) -> FutureSummary {
    FutureSummary {
        profit,
        bumps_by_month,
        bumps_by_quarter: None,
        bumps_of_revenue: None,
        cash_low,
        worth_year: profit,
    }
}

const fn score(wins: u32, ties: u32, count: u32) -> Score {
    Score { wins, ties, count }
}

/// A tie is half a win for each; what is not defined for one is not counted for either.
#[test]
fn ties_and_gaps_are_counted_as_such() {
    let bumps = [Some(0.2), None, Some(0.2), Some(0.1)];
    let other = [1.0, 2.0, 3.0, 0.0].into_iter().zip(bumps);
    let other = other.map(|(profit, bumps)| ended(profit, bumps, 1.0));
    let plans = [vec![ended(1.0, Some(0.2), 1.0); 4], other.collect()];
    let set = made_up(&plans, &[], 0);
    let [first, second, _] = STRATEGIES;
    assert_eq!(set.score(second, first, PROFIT), score(2, 1, 4));
    assert_eq!(set.score(first, second, PROFIT), score(1, 1, 4));
    assert_eq!(set.score(first, second, BUMPS), score(1, 2, 3));
    assert_eq!(set.score(second, first, BUMPS), score(0, 2, 3));
    let share = |one, other| set.score(one, other, PROFIT).odds().map(|odds| odds.share);
    assert_eq!(share(second, first), Some(0.625));
    assert_eq!(share(first, second), Some(0.375));
    assert_eq!(set.median(second, PROFIT), Some(1.5));
    assert_eq!(set.points(second, |future| future.bumps_by_quarter), None);
}

/// Each pair and each month has a place of its own, whoever of the two is asked of first.
#[test]
fn leads_are_those_of_the_pair_and_the_month() {
    let leads: Vec<Score> = (0..6).map(|at| score(at, 1, 9)).collect();
    let set = made_up(&vec![Vec::new(); 3], &leads, 2);
    let [first, second, third] = STRATEGIES;
    let pairs = [(second, first), (third, first), (third, second)];
    for ((later, earlier), leads) in pairs.into_iter().zip(leads.chunks(2)) {
        for (month, lead) in (1..).zip(leads) {
            assert_eq!(set.ahead(later, earlier, month), Some(*lead));
            assert_eq!(set.ahead(earlier, later, month), Some(lead.mirrored()));
        }
        assert_eq!(set.ahead(later, earlier, 3), None);
    }
}

#[test]
fn an_empty_till_is_not_below_zero_and_what_is_left_exactly_is_enough() {
    let futures = [0.0, 1.0, 0.5, -0.01, -5.0].map(|cash| ended(1.0, None, cash));
    let set = made_up(&[futures.to_vec()], &[], 0);
    for (reserve, events) in [(0.0, 2), (0.5, 3), (-0.01, 1), (2.0, 5)] {
        let rate = set.short_of_cash(STRATEGIES[0], reserve);
        assert_eq!((rate.events, rate.futures), (events, 5), "{reserve}");
    }
}

/// Everything that a set tells, as text.
fn told(set: &FutureSet) -> Vec<String> {
    let mut told = vec![format!("{} {:?}", set.count(), set.fan())];
    for &one in set.strategies() {
        for figure in metrics().filter_map(|metric| metric.over_futures) {
            told.push(format!("{:?}", set.points(one, figure)));
            let scores = set.strategies().iter();
            let scores = scores.map(|&other| set.score(one, other, figure));
            told.push(format!("{:?}", scores.collect::<Vec<_>>()));
        }
        told.push(format!("{:?}", set.short_of_cash(one, 1e7)));
        for &other in set.strategies() {
            let ahead = (1..=set.months()).map(|month| set.ahead(one, other, month));
            told.push(format!("{:?}", ahead.collect::<Vec<_>>()));
        }
    }
    told
}

/// Workers run what they come to and hand it in when they are done.
#[test]
fn the_order_of_the_parts_does_not_matter() {
    let scenario = firm(|params| params.horizon = 24.0);
    let closer = Some((Strategy::Both, Month::revenue as fn(&Month) -> f64));
    let run = |futures| between(&scenario, all(), closer, futures);
    let whole = run(0..50);
    assert_eq!((whole.count(), whole.months()), (50, 24));
    // Parts that begin and end within what runs at once, too.
    let parts = [0..7, 7..8, 8..20, 20..41, 41..50].map(run);
    let orders = [
        [0, 1, 2, 3, 4],
        [4, 3, 2, 1, 0],
        [2, 4, 1, 0, 3],
        [3, 0, 4, 2, 1],
    ];
    for order in orders {
        let mut joined = FutureSet::none(whole.strategies());
        for part in order {
            joined.join(&parts[part]);
        }
        assert_eq!(told(&joined), told(&whole), "{order:?}");
        assert_eq!(joined == whole, order.is_sorted(), "{order:?}");
        let before = joined.clone();
        joined.join(&FutureSet::none(whole.strategies()));
        assert_eq!(joined, before);
    }
}

/// Of one strategy so many futures are looked at closer, and no more: memory stops growing there.
#[test]
fn those_behind_the_last_looked_at_are_counted_all_the_same() {
    const LOOKED_AT: usize = 4_096;
    let scenario = firm(|params| params.horizon = 24.0);
    let closer = Some((Strategy::Both, CHARTS[0].figure));
    let run = |futures| between(&scenario, View::default(), closer, futures);
    let numbers = |set: &FutureSet| {
        let plain = set.to_numbers().len();
        let of_futures = set.count() * STRATEGIES.len() * 6;
        plain - 3 - of_futures - STRATEGIES.len() * 24 * 3
    };
    let (begun, rest) = (run(0..LOOKED_AT - 50), run(LOOKED_AT - 50..LOOKED_AT + 90));
    let behind = run(LOOKED_AT + 90..LOOKED_AT + 100);
    assert_eq!(behind.fan(), None);
    let mut all = behind;
    all.join(&rest);
    all.join(&begun);
    assert_eq!(all.count(), LOOKED_AT + 100);
    assert_eq!(numbers(&all), 24 * (LOOKED_AT + 1));
    let ahead = all.ahead(Strategy::Both, Strategy::Push, 24);
    assert_eq!(
        ahead.map(|score| score.count as usize),
        Some(LOOKED_AT + 100)
    );
    let mut looked_at = begun;
    assert_ne!(looked_at.fan(), all.fan());
    looked_at.join(&run(LOOKED_AT - 50..LOOKED_AT));
    assert_eq!(looked_at.fan(), all.fan());
}
