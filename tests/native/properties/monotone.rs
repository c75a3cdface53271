//! Where theory says which way a figure goes, it goes there, whatever the other values; and every stage
//! balances, whatever the values.

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use two_stroke::model::course::Course;
use two_stroke::model::luck::{Draws, Future, MeanPath, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{Param, Params};

use super::{CASES, any_params};
use crate::conservation::flows::balance;
use crate::support::run;

/// Looks at any values a visitor can set, and at a share for how far something is moved.
pub(super) fn for_any(look: impl Fn(&Params, f64) -> Result<(), String>) {
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

/// The first place in which a figure that may not go down does, beyond rounding.
fn falls<T>(before: &[T], after: &[T], figure: fn(&T) -> f64) -> Option<String> {
    (0..before.len()).find_map(|at| {
        let (before, after) = (figure(&before[at]), figure(&after[at]));
        (after < before - 1e-12).then(|| format!("place {at}: {before} then {after}"))
    })
}

/// On both paths: who would know the firm in the end, and who of those comes forward. Without sellers, who call
/// less where there is more else to do, nobody fewer knows it.
#[test]
fn more_marketing_never_lowers_what_it_works_on() {
    for_any(|params, share| {
        let market = Market::new(params);
        for plan in plans(params) {
            let more = |plan: Plan| Plan {
                marketing: plan.marketing * (1.0 + 9.0 * share),
                ..plan
            };
            let steps = |plan| Course::new(&market, &plan, 60).conditions;
            let (before, after) = (steps(plan), steps(more(plan)));
            let alone = Plan { sales: 0.0, ..plan };
            let months = |plan| run(&market, plan, 60, &MeanPath);
            let problem = falls(&before, &after, |now| now.known_rest)
                .or_else(|| falls(&before, &after, |now| now.demand))
                .or_else(|| falls(&months(alone), &months(more(alone)), |now| now.awareness));
            if let Some(problem) = problem {
                return Err(format!("{plan:?}: {problem}"));
            }
        }
        Ok(())
    });
}

/// Of those who know the firm none fewer come forward, from the same first day on.
#[test]
fn more_activation_never_lowers_demand() {
    let row = Param::by_key("activation").expect("a row");
    for_any(|params, share| {
        let mut moved = *params;
        row.put(
            &mut moved,
            params.activation + share * (row.scale.max() - params.activation),
        );
        let market = Market::new(params);
        for plan in plans(params) {
            // The firm of the first day stays: only what happens from then on is another.
            let mut more = market.clone();
            more.params = moved;
            let came = |market: &Market| {
                let steps = Course::new(market, &plan, 60).conditions;
                steps.iter().map(|now| now.demand).collect::<Vec<f64>>()
            };
            if let Some(problem) = falls(&came(&market), &came(&more), |demand| *demand) {
                return Err(format!("{plan:?}: {problem}"));
            }
        }
        Ok(())
    });
}

/// A discount for haste is given away: it makes no deal, and never raises what is signed.
#[test]
fn a_higher_price_of_haste_makes_no_deal_and_raises_no_business() {
    let row = Param::by_key("haste_discount").expect("a row");
    for_any(|params, share| {
        let mut dearer = *params;
        row.put(
            &mut dearer,
            params.haste_discount + share * (1.0 - params.haste_discount),
        );
        let months = params.horizon as usize;
        let markets = [params, &dearer].map(Market::new);
        for plan in plans(params) {
            let [before, after] = markets
                .each_ref()
                .map(|market| run(market, plan, months, &MeanPath));
            for (at, (before, after)) in before.iter().zip(&after).enumerate() {
                let slack = 1e-12 * before.new_business();
                if after.new_business() > before.new_business() + slack
                    || after.won() != before.won()
                {
                    let (less, more) = (before.new_business(), after.new_business());
                    return Err(format!("{plan:?}, month {at}: {less} then {more}"));
                }
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
