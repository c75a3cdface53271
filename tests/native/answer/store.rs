//! The first screen beside the store of futures, for every preset and any firm.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use two_stroke::answer::markup::PARTS;
use two_stroke::answer::{Answer, Glance, Power};
use two_stroke::model::futures::FutureSet;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::{FairFight, PARAMS, Params};

use super::{at_a_glance, part, run};
use crate::words::row;

/// The first thing that is wrong with a first screen beside its store, if any.
fn wrong_with(glance: &Glance, futures: &FutureSet) -> Result<(), String> {
    let answer = &glance.answer;
    let median = |plan| futures.median(plan, |future| Some(future.profit));
    for lane in &answer.lanes {
        if Some(lane.profit[1]) != median(lane.plan) {
            return Err(format!("{lane:?} beside {:?}", median(lane.plan)));
        }
    }
    let best = answer
        .lanes
        .iter()
        .map(|lane| lane.profit[1])
        .fold(f64::NEG_INFINITY, f64::max);
    let leader = answer.power.leader().and_then(|plan| answer.lane(plan));
    if leader.is_some_and(|leader| leader.profit[1] < best) {
        return Err(format!("{leader:?} leads with less than {best}"));
    }
    if matches!(answer.power, Power::LosesLeast(_)) != (leader.is_some() && best < 0.0) {
        return Err(format!("{:?} at {best}", answer.power));
    }
    if let Some(plan) = answer.ride.leader() {
        let own = answer.lane(plan).and_then(|lane| lane.bumps);
        let all = answer.lanes.iter().filter_map(|lane| lane.bumps);
        if own != all.reduce(f64::min) {
            return Err(format!("{plan:?} is not smoothest: {:?}", answer.lanes));
        }
    }
    let board = part(glance, "board").0;
    for (badge, holder) in [
        ("earns most", leader.map(|lane| lane.plan)),
        ("smoothest", answer.ride.leader()),
    ] {
        let shown = board.matches(&format!(">{badge}<")).count();
        let due = usize::from(holder.is_some() && (badge == "smoothest" || best >= 0.0));
        if shown != due {
            return Err(format!("{shown} times {badge}"));
        }
    }
    for (name, _) in PARTS {
        let (html, words) = part(glance, name);
        let wrong = ["NaN", "inf", "  ", "{}", " .", "undefined"]
            .iter()
            .find(|wrong| words.contains(**wrong));
        if let Some(wrong) = wrong {
            return Err(format!("{wrong:?} in {words}"));
        }
        if html.contains("NaN") || html.matches('<').count() != html.matches('>').count() {
            return Err(html);
        }
    }
    for name in ["verdict", "then"] {
        let words = part(glance, name).1;
        if words.contains(char::is_numeric) || !words.ends_with('.') {
            return Err(words);
        }
    }
    Ok(())
}

#[test]
fn every_preset_and_every_end_of_a_slider_agrees_with_the_store() {
    for preset in Preset::newest() {
        for fair in [FairFight::Spend, FairFight::Revenue] {
            let (scenario, contest, futures) = run(&preset.params(), fair, 60);
            let glance = at_a_glance(&scenario, &contest, &futures);
            assert_eq!(wrong_with(&glance, &futures), Ok(()), "{}", preset.key);
        }
        for row in PARAMS.iter().filter(|row| row.basic) {
            for value in [row.scale.min(), row.scale.max()] {
                let mut params = preset.params();
                row.put(&mut params, value);
                let (scenario, contest, futures) = run(&params, FairFight::Spend, 20);
                let glance = at_a_glance(&scenario, &contest, &futures);
                assert_eq!(
                    wrong_with(&glance, &futures),
                    Ok(()),
                    "{}: {} {value}",
                    preset.key,
                    row.key
                );
            }
        }
    }
    let losing = |params: &mut Params| row("overhead").put(params, 5e7);
    let mut params = PRESETS[0].params();
    losing(&mut params);
    let (_, contest, futures) = run(&params, FairFight::Spend, 60);
    assert!(matches!(
        Answer::of(&contest, &futures).power,
        Power::LosesLeast(_)
    ));
}

/// Around each preset any firm: values up to four times as large or as small.
#[test]
fn any_firm_agrees_with_the_store() {
    let firm = (
        0..Preset::newest().count(),
        any::<bool>(),
        proptest::collection::vec(-2.0..2.0, PARAMS.len()),
    );
    let mut runner = TestRunner::new_with_rng(
        Config {
            failure_persistence: None,
            ..Config::with_cases(1200)
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let found = runner.run(&firm, |(preset, fair, powers)| {
        let mut params = Preset::newest().nth(preset).expect("a preset").params();
        for (row, power) in PARAMS.iter().zip(powers) {
            if row.key != "seed" && row.key != "horizon" {
                let value = (row.get)(&params) * f64::powf(2.0, power);
                row.put(&mut params, value);
            }
        }
        let fair = if fair {
            FairFight::Spend
        } else {
            FairFight::Revenue
        };
        let (scenario, contest, futures) = run(&params, fair, 12);
        let glance = at_a_glance(&scenario, &contest, &futures);
        wrong_with(&glance, &futures).map_err(TestCaseError::fail)
    });
    if let Err(wrong) = found {
        panic!("{wrong}");
    }
}
