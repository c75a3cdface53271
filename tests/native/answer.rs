//! The answer at a glance: its classes, its words, and what stands on the board beside the store of futures.

mod sentences;
mod store;

use two_stroke::answer::markup::PARTS;
use two_stroke::answer::{Answer, Glance, PLANS, Road, Worth, gap, smoother, swing, typical};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::luck::Draws;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, Params, Scenario, Strategy, View};
use two_stroke::texts::{Gap, Smoother, Swing};

use crate::words::NUMBERS;

/// The first screen of a scenario, as the page puts it together.
pub fn at_a_glance(scenario: &Scenario, contest: &Contest, futures: &FutureSet) -> Glance {
    let params = &scenario.params;
    let shown = typical(futures, &PLANS, usize::MAX);
    let draws = Draws::from(params.seed as u64, shown, 1, params.horizon as usize);
    let road = |&plan| Road::of(contest, plan, &draws, shown);
    let roads = PLANS.iter().map(road).collect();
    let worth = Worth::of(contest, || Worth::curve(contest, scenario.fair));
    Glance::of(contest, futures, roads, worth)
}

fn run(params: &Params, fair: FairFight, count: usize) -> (Scenario, Contest, FutureSet) {
    let scenario = Scenario {
        params: *params,
        fair,
        ..Scenario::default()
    };
    let contest = Contest::new(params, fair);
    let mut futures = Futures::new(&contest, &View::default().run().collect::<Vec<_>>());
    futures.stream_until(count);
    let futures = futures.results();
    (scenario, contest, futures)
}

/// The content of a part of the first screen, and its words without marks.
fn part(glance: &Glance, name: &str) -> (String, String) {
    let (_, content) = PARTS.iter().find(|part| part.0 == name).expect("a part");
    let html = content(glance, &NUMBERS);
    let words = html
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |both| both.1));
    let words = words.collect::<Vec<_>>().concat();
    (html, words)
}

#[test]
fn a_size_has_the_word_of_its_threshold() {
    for (share, word) in [
        (0.0, Gap::Little),
        (0.049, Gap::Little),
        (0.051, Gap::Clearly),
        (0.249, Gap::Clearly),
        (0.251, Gap::Far),
        (3.0, Gap::Far),
    ] {
        assert_eq!(gap(100.0, 100.0 - 100.0 * share), word, "{share}");
    }
    // Beside a loss nothing is a little more; of two losses the larger is the measure.
    assert_eq!(gap(1.0, -0.001), Gap::Far);
    assert_eq!(gap(-98.0, -100.0), Gap::Little);
    assert_eq!(gap(-80.0, -100.0), Gap::Clearly);
    assert_eq!(gap(0.0, -100.0), Gap::Far);
    assert_eq!(gap(0.0, 0.0), Gap::Far);
    for (share, word) in [
        (-0.1, Smoother::About),
        (0.029, Smoother::About),
        (0.031, Smoother::Little),
        (0.149, Smoother::Little),
        (0.151, Smoother::Much),
    ] {
        assert_eq!(smoother(1.0 - share, 1.0), word, "{share}");
    }
    assert_eq!(smoother(0.0, 0.0), Smoother::About);
    for (bumps, word) in [
        (0.0, Swing::Smooth),
        (0.099, Swing::Smooth),
        (0.101, Swing::Little),
        (0.251, Swing::Bumpy),
        (0.501, Swing::Very),
        (0.999, Swing::Very),
        (1.0, Swing::StopAndGo),
        (40.0, Swing::StopAndGo),
    ] {
        assert_eq!(swing(bumps), word, "{bumps}");
    }
}

/// With money for one function there are not two: two lanes, and no card.
#[test]
fn one_function_alone_is_not_two() {
    for (share, words) in [(0.0, "sales"), (1.0, "marketing")] {
        let mut params = PRESETS[0].params();
        params.pull_share = share;
        let (scenario, contest, futures) = run(&params, FairFight::Spend, 40);
        let glance = at_a_glance(&scenario, &contest, &futures);
        assert_eq!(glance.answer.lanes.len(), 2);
        assert_eq!(part(&glance, "worth").0, "");
        let then = format!("With all the money on {words}, there are no two to run.");
        assert_eq!(part(&glance, "then").1, then);
    }
}

/// What cannot sell as much leaves the board, and says why.
#[test]
fn a_plan_that_cannot_play_says_why() {
    let (scenario, contest, futures) = run(&PRESETS[0].params(), FairFight::Revenue, 40);
    let glance = at_a_glance(&scenario, &contest, &futures);
    assert_eq!(glance.answer.out, [(Strategy::Pull, true)]);
    assert!(glance.answer.lane(Strategy::Pull).is_none());
    let board = part(&glance, "board").1;
    assert!(
        board.contains("Marketing alone cannot sell that much at any budget."),
        "{board}"
    );
}

/// Whoever plays beside it, a plan has its own road.
#[test]
fn a_lane_has_the_road_of_its_plan() {
    let flat = "M0,384L1800,384L3600,384";
    for fair in [FairFight::Spend, FairFight::Revenue] {
        let (scenario, contest, futures) = run(&PRESETS[0].params(), fair, 40);
        let mut glance = at_a_glance(&scenario, &contest, &futures);
        for road in &mut glance.roads {
            if road.plan == Strategy::Push {
                road.shares = vec![1.0; 3];
            }
        }
        let board = part(&glance, "board").0;
        let lanes: Vec<&str> = board
            .split("class=\"lane ")
            .filter(|lane| lane.contains(flat))
            .collect();
        assert!(
            matches!(lanes[..], [lane] if lane.starts_with("push")),
            "{board}"
        );
    }
}

/// Odds are said from 200 futures on.
#[test]
fn few_futures_tell_no_odds() {
    let params = PRESETS[0].params();
    for (count, told) in [(60, false), (200, true)] {
        let (scenario, contest, futures) = run(&params, FairFight::Spend, count);
        let said = part(&at_a_glance(&scenario, &contest, &futures), "sure").1;
        assert_eq!(said.contains(" of 100 possible futures."), told, "{said}");
        assert!(
            said.contains(&format!("Worked out {count} times")),
            "{said}"
        );
    }
}

/// What the horizon cuts off is told where it turns the order, and nowhere else.
#[test]
fn a_further_year_is_told_where_it_turns_the_order() {
    for (months, turns) in [(48.0, false), (63.0, true), (84.0, false)] {
        let mut params = PRESETS[0].params();
        params.horizon = months;
        let (_, contest, futures) = run(&params, FairFight::Spend, 200);
        let further = Answer::of(&contest, &futures).further;
        assert_eq!(further.is_some(), turns, "{months}: {further:?}");
    }
}
