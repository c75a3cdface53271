//! Futures as plain numbers: what comes back is what went, and what is no set is none.

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy as Drawn};
use two_stroke::charts::CHARTS;
use two_stroke::model::futures::{FutureSet, FutureSummary, summaries, to_numbers};
use two_stroke::model::{Scenario, Strategy, View};

use super::{all, between, firm};

/// Sets of every kind: with and without months looked at, with figures that are not defined, with nothing at all.
fn sets() -> Vec<FutureSet> {
    let short = firm(|params| params.horizon = 24.0);
    let nobody_buys = firm(|params| {
        params.horizon = 24.0;
        params.demand = 0.0;
        params.prospecting_yield = 0.0;
        params.customers_today = 0.0;
    });
    let closer = Some((Strategy::Push, CHARTS[0].figure));
    vec![
        between(&short, View::default(), closer, 0..5),
        between(&nobody_buys, all(), None, 3..7),
        between(&Scenario::default(), all(), closer, 0..1),
        FutureSet::none(&[Strategy::Both]),
        FutureSet::none(&[Strategy::Pull, Strategy::Push]),
        FutureSet::none(&[]),
    ]
}

fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

#[test]
fn a_set_comes_back_bit_for_bit() {
    for set in sets() {
        let numbers = set.to_numbers();
        let back = FutureSet::from_numbers(set.strategies(), &numbers).expect("a set");
        assert_eq!(back, set);
        assert_eq!(bits(&back.to_numbers()), bits(&numbers));
    }
}

#[test]
fn cut_off_or_with_more_behind_it_is_none() {
    for set in sets() {
        let mut numbers = set.to_numbers();
        for end in 0..numbers.len() {
            let cut = FutureSet::from_numbers(set.strategies(), &numbers[..end]);
            assert_eq!(cut, None, "{end} of {}", numbers.len());
        }
        numbers.push(0.0);
        assert_eq!(FutureSet::from_numbers(set.strategies(), &numbers), None);
    }
}

/// Sizes that are not those of the numbers behind them, or no sizes.
#[test]
fn wrong_sizes_are_none() {
    for set in sets().iter().filter(|set| set.count() > 0) {
        let numbers = set.to_numbers();
        for at in 0..3 {
            let now = numbers[at];
            let wrong = [f64::NAN, -1.0, f64::INFINITY, 1e300, now + 1.0];
            // Of nothing looked at, less than nothing is the same.
            for wrong in wrong.into_iter().filter(|wrong| now > 0.0 || *wrong >= 1.0) {
                let mut numbers = numbers.clone();
                numbers[at] = wrong;
                let found = FutureSet::from_numbers(set.strategies(), &numbers);
                assert!(found.is_none(), "{wrong} for {now} at {at}");
            }
        }
        let others = [Strategy::Pull, Strategy::Push];
        assert_eq!(FutureSet::from_numbers(&others, &numbers), None);
    }
}

/// Any number at all, small whole ones now and then.
fn garbage() -> impl Drawn<Value = f64> {
    prop_oneof![
        any::<f64>(),
        (0..6_u8).prop_map(f64::from),
        Just(f64::NAN),
        Just(-0.0),
    ]
}

/// A future with figures of any kind; what is defined is a number.
fn future() -> impl Drawn<Value = FutureSummary> {
    let bumps = || proptest::option::of(any::<f64>().prop_filter("a number", |one| !one.is_nan()));
    let money = any::<[f64; 3]>();
    let drawn = (money, bumps(), bumps(), bumps());
    drawn.prop_map(
        |([profit, cash_low, worth_year], month, quarter, revenue)| FutureSummary {
            profit,
            bumps_by_month: month,
            bumps_by_quarter: quarter,
            bumps_of_revenue: revenue,
            cash_low,
            worth_year,
        },
    )
}

proptest! {
    #![proptest_config(proptest::test_runner::Config {
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn garbage_breaks_nothing(numbers in vec(garbage(), 0..80), drawn in 0..5_usize) {
        let strategies: Vec<Strategy> = all().strategies().take(drawn).collect();
        if let Some(set) = FutureSet::from_numbers(&strategies, &numbers) {
            prop_assert!(set.to_numbers().len() <= numbers.len());
        }
        for plans in 0..4 {
            let found = summaries(plans, &numbers);
            let whole = plans > 0 && numbers.len() % (6 * plans) == 0;
            prop_assert_eq!(found.is_some(), whole || numbers.is_empty());
        }
    }

    #[test]
    fn summaries_come_back_bit_for_bit(plans in 1..4_usize, futures in vec(future(), 0..12)) {
        let each = futures.len() / plans;
        let done: Vec<Vec<FutureSummary>> = (0..plans)
            .map(|plan| futures[plan * each..][..each].to_vec())
            .collect();
        let numbers = to_numbers(&done);
        let back = summaries(plans, &numbers).expect("so many plans");
        prop_assert_eq!((back.len(), back[0].len()), (plans, each));
        prop_assert_eq!(bits(&to_numbers(&back)), bits(&numbers));
    }
}
