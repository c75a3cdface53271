//! No dead knob: each parameter moves a figure that is shown, in at least one preset.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::one_future;
use two_stroke::model::luck::{Draws, MeanPath};
use two_stroke::model::market::Market;
use two_stroke::model::metrics::{METRICS, Summary};
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::STRATEGIES;
use two_stroke::model::{FairFight, PARAMS, Param, Params, Strategy};

use crate::support::run;

/// Every metric of every strategy, on the mean path and in one future.
fn figures(params: &Params) -> Vec<Option<f64>> {
    let contest = Contest::new(params, FairFight::Spend);
    let draws = Draws::new(params.seed as u64, 1, params.horizon as usize);
    let mut all = Vec::new();
    for row in &STRATEGIES {
        let future = Summary::of(&one_future(&contest, row.strategy, &draws, 0), params);
        for summary in [&contest.entry(row.strategy).summary, &future] {
            all.extend(METRICS.iter().map(|metric| (metric.get)(summary)));
        }
    }
    all
}

/// Whether any figure of a preset changes when the row's value goes to a position.
fn moves(row: &Param, params: &Params, before: &[Option<f64>], position: i32) -> bool {
    let mut moved = *params;
    (row.set)(&mut moved, row.scale.value(position));
    let differ = |(now, before): (&Option<f64>, &Option<f64>)| match (now, before) {
        (Some(now), Some(before)) => (now - before).abs() > 1e-6 * before.abs(),
        (now, before) => now.is_some() != before.is_some(),
    };
    figures(&moved).iter().zip(before).any(differ)
}

#[test]
fn every_knob_moves_a_figure() {
    let presets: Vec<_> = Preset::newest().map(Preset::params).collect();
    let before: Vec<_> = presets.iter().map(figures).collect();
    let alive = |row: &&Param| {
        let (first, last) = (row.scale.first(), row.scale.last());
        presets.iter().zip(&before).any(|(params, before)| {
            let now = row.scale.position((row.get)(params));
            [last, first, now + 1, now - 1]
                .iter()
                .any(|&position| moves(row, params, before, position))
        })
    };
    let dead: Vec<&str> = PARAMS
        .iter()
        .filter(|row| !alive(row))
        .map(|row| row.key)
        .collect();
    assert!(dead.is_empty(), "these move nothing: {dead:?}");
}

/// Today is what was done until today: what is planned cannot change it, nor what carrying on brings.
#[test]
fn the_plan_does_not_change_the_past() {
    for preset in Preset::newest() {
        let params = preset.params();
        let carry_on = |params: &Params| {
            Contest::new(params, FairFight::Spend)
                .entry(Strategy::CarryOn)
                .months
                .clone()
        };
        let before = carry_on(&params);
        for key in [
            "budget",
            "pull_share",
            "management",
            "dominance",
            "inferior_loss",
        ] {
            let row = Param::by_key(key).expect("a row");
            let mut moved = params;
            (row.set)(
                &mut moved,
                row.scale.value(row.scale.position((row.get)(&params)) + 40),
            );
            let same = carry_on(&moved) == before;
            assert!(same, "{}: {key} moves the past", preset.key);
        }
    }
}

/// Where one function has all the money there is nobody to lead, to fight or to manage.
#[test]
fn alone_is_alone_whoever_has_the_say() {
    for preset in Preset::newest() {
        for (pull_share, alone) in [(1.0, Strategy::Pull), (0.0, Strategy::Push)] {
            let params = Params {
                pull_share,
                management: 0.0,
                ..preset.params()
            };
            let contest = Contest::new(&params, FairFight::Spend);
            for strategy in [
                Strategy::Both,
                Strategy::CatAndDog,
                Strategy::PullLeads,
                Strategy::PushLeads,
            ] {
                let same = contest.entry(strategy).months == contest.entry(alone).months;
                assert!(same, "{}: {strategy:?} is not {alone:?}", preset.key);
            }
        }
    }
}

/// A billionth more money makes about a billionth more business, also where open deals take up all the
/// time there is: otherwise the steps of the arithmetic, and not the firm, would make the bumps.
#[test]
fn a_breath_of_money_makes_no_storm() {
    let breath = 1e-9;
    for preset in Preset::newest() {
        for hold_effort in [0.05, 0.1, 0.2, 0.3, 0.5] {
            let params = Params {
                hold_effort,
                ..preset.params()
            };
            let market = Market::new(&params);
            for strategy in [Strategy::Push, Strategy::Both, Strategy::CatAndDog] {
                let business = |times: f64| -> Vec<f64> {
                    let plan = (strategy.row().plan)(&params).scaled(times);
                    run(&market, plan, 60, &MeanPath)
                        .iter()
                        .map(Month::new_business)
                        .collect()
                };
                let (before, after) = (business(1.0), business(1.0 + breath));
                let moved = before.iter().zip(&after).map(|(a, b)| (b / a - 1.0).abs());
                let most = moved.fold(0.0, f64::max);
                let what = format!("{} {strategy:?}, hold effort {hold_effort}", preset.key);
                assert!(
                    most < 10.0 * breath,
                    "{what}: a month's business moved by {most:e}"
                );
            }
        }
    }
}
