//! Where theory says which way a figure goes, it goes there, whatever the other values; and every stage
//! balances, whatever the values.

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use two_stroke::model::course::{Course, Senses};
use two_stroke::model::luck::{Draws, Future, MeanPath, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{Param, Params};

use super::{CASES, any_params};
use crate::conservation::flows::balance;
use crate::support::run;

/// Looks at any values a visitor can set, and at a share for how far something is moved.
fn for_any(look: impl Fn(&Params, f64) -> Result<(), String>) {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng)
        .run(&(any_params(), 0.0..1.0_f64), |(params, share)| {
            look(&params, share).map_err(TestCaseError::fail)
        })
        .unwrap_or_else(|problem| panic!("{problem}"));
}

/// Every plan of the visitor's strategies.
fn plans(params: &Params) -> impl Iterator<Item = Plan> {
    STRATEGIES.iter().map(|row| (row.plan)(params))
}

/// The first month in which a figure that may not go down does, beyond rounding.
fn falls(before: &[Senses], after: &[Senses], figure: fn(&Senses) -> f64) -> Option<String> {
    (0..before.len()).find_map(|at| {
        let (before, after) = (figure(&before[at]), figure(&after[at]));
        (after < before - 1e-12).then(|| format!("month {at}: {before} then {after}"))
    })
}

#[test]
fn more_marketing_never_lowers_awareness() {
    for_any(|params, share| {
        let market = Market::new(params);
        for plan in plans(params) {
            let more = Plan {
                marketing: plan.marketing * (1.0 + 9.0 * share),
                ..plan
            };
            let months = |plan| Course::new(&market, &plan, 60).months;
            if let Some(problem) = falls(&months(plan), &months(more), |senses| senses.awareness) {
                return Err(format!("{plan:?}: {problem}"));
            }
        }
        Ok(())
    });
}

/// By itself, and by its slider, which takes the money from both functions alike.
#[test]
fn more_management_never_raises_tension() {
    let row = Param::by_key("management").expect("a row");
    for_any(|params, share| {
        let market = Market::new(params);
        let mut moved = *params;
        row.put(
            &mut moved,
            params.management + share * (row.scale.max() - params.management),
        );
        for (plan, by_slider) in plans(params).zip(plans(&moved)) {
            let by_itself = Plan {
                management: plan.management + share * params.budget,
                ..plan
            };
            for more in [by_itself, by_slider] {
                let months = |plan| Course::new(&market, &plan, 60).months;
                if let Some(problem) = falls(&months(more), &months(plan), |senses| senses.tension)
                {
                    return Err(format!("{plan:?}: {problem}"));
                }
            }
        }
        Ok(())
    });
}

/// In every month of the mean path and of a future, the plan being the same.
#[test]
fn a_higher_margin_never_lowers_profit() {
    let row = Param::by_key("gross_margin").expect("a row");
    for_any(|params, share| {
        let mut better = *params;
        row.put(
            &mut better,
            params.gross_margin + share * (1.0 - params.gross_margin),
        );
        let months = params.horizon as usize;
        let draws = Draws::new(params.seed as u64, 1, months);
        let weather = Weather::new(&draws, 0, months, params);
        let luck = Future::new(&draws, 0, &weather);
        let markets = [params, &better].map(Market::new);
        for plan in plans(params) {
            let [before, after] = markets
                .each_ref()
                .map(|market| run(market, plan, months, &MeanPath));
            let [drawn, drawn_after] = markets
                .each_ref()
                .map(|market| run(market, plan, months, &luck));
            let all = before
                .iter()
                .chain(&drawn)
                .zip(after.iter().chain(&drawn_after));
            for (at, (before, after)) in all.enumerate() {
                let (less, more) = (before.operating_income(), after.operating_income());
                let slack = 1e-12 * (before.revenue() + before.spend() + before.overhead);
                if more < less - slack || after.new_business() != before.new_business() {
                    return Err(format!("{plan:?}, month {at}: {less} then {more}"));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn every_stage_balances_whatever_the_values() {
    for_any(|params, _| {
        let months = params.horizon as usize;
        let market = Market::new(params);
        let draws = Draws::new(params.seed as u64, 1, months);
        let weather = Weather::new(&draws, 0, months, params);
        let luck = Future::new(&draws, 0, &weather);
        for plan in plans(params) {
            balance("mean path", &market, plan, months, &MeanPath);
            balance("future", &market, plan, months, &luck);
        }
        Ok(())
    });
}
