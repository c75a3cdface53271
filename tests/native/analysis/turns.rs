//! What the answer hangs on: borders beside brute force, beside those of markets whose border is known, and what is said.

use two_stroke::analysis::turns::{Border, Stand, Turns};
use two_stroke::analysis::{Matter, Question as _, Telling as _};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::luck::Draws;
use two_stroke::model::{FairFight, Params, Scenario, Strategy};

use super::{answered, scenario};
use crate::words::NUMBERS;

/// Futures of these tests.
const FUTURES: usize = 60;

/// The place of a value among those that are tried.
#[track_caller]
fn place(turns: &Turns, key: &str) -> usize {
    let found = turns.values().iter().position(|value| value.row.key == key);
    found.expect("a value that is tried")
}

/// The border of a matter on the way of one value to one side, if there is one.
fn border(turns: &Turns, matter: Matter, (key, side): (&str, f64)) -> Option<Border> {
    let piece = 2 * place(turns, key) + usize::from(side > 0.0);
    let part = turns.run(piece).expect("a piece");
    let report = turns.report(vec![(piece, part)], None);
    report.of_matter(matter).first().cloned()
}

fn stand(turns: &Turns, matter: Matter) -> &Stand {
    let found = turns.stands().iter().find(|stand| stand.matter == matter);
    found.expect("a matter that is defined")
}

/// The first futures of the page on other values.
fn futures(params: &Params, fair: FairFight, plans: &[Strategy]) -> FutureSet {
    let contest = Contest::new(params, fair);
    let mut futures = Futures::new(&contest, plans);
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    futures.run_until(FUTURES, &draws);
    futures.results()
}

/// By how much one plan is ahead of another, in the mean.
fn ahead(set: &FutureSet, matter: Matter, one: Strategy, other: Strategy) -> f64 {
    let pairs = set.of(one).iter().zip(set.of(other));
    let gaps = pairs.filter_map(|(one, other)| match matter {
        Matter::Ride => Some(other.bumps_by_month? - one.bumps_by_month?),
        _ => Some(one.profit - other.profit),
    });
    let gaps: Vec<f64> = gaps.collect();
    gaps.iter().sum::<f64>() / gaps.len() as f64
}

/// Every place of a grid by brute force: where the leader is one no longer behind a place where it was, and who is it
/// then.
fn by_grid(
    scenario: &Scenario,
    stand: &Stand,
    values: impl Iterator<Item = (f64, Params)>,
) -> Vec<(f64, Strategy)> {
    let mut leads = true;
    let mut found = Vec::new();
    for (along, params) in values {
        let set = futures(&params, scenario.fair, stand.plans);
        let others = stand.plans.iter().filter(|&&plan| plan != stand.leader);
        let gaps = others.map(|&plan| (ahead(&set, stand.matter, stand.leader, plan), plan));
        let least = gaps.min_by(|one, other| one.0.total_cmp(&other.0));
        let (gap, then) = least.expect("another plan");
        if leads && gap < 0.0 {
            found.push((along, then));
        }
        leads = gap >= 0.0;
    }
    found
}

/// Places of the grid.
const GRID: usize = 24;

#[test]
fn borders_are_where_brute_force_finds_them() {
    let cases = [
        ("scale-up", Matter::Power, ("budget", 1.0)),
        ("scale-up", Matter::Power, ("outreach_limit", -1.0)),
        ("scale-up", Matter::Power, ("accounts", -1.0)),
        ("scale-up", Matter::Power, ("horizon", -1.0)),
        ("software", Matter::Ride, ("budget", -1.0)),
        ("software", Matter::Power, ("activation", 1.0)),
        ("consumer-goods", Matter::Power, ("churn", 1.0)),
        ("small-firm", Matter::Ride, ("budget", -1.0)),
        ("enterprise", Matter::Worth, ("friction", -1.0)),
    ];
    let mut found = 0;
    for (preset, matter, (key, side)) in cases {
        let scenario = scenario(preset, &[]);
        let turns = Turns::new(&scenario, FUTURES);
        let stand = stand(&turns, matter);
        assert!(stand.is_sure(), "{preset}: {stand:?}");
        let value = &turns.values()[place(&turns, key)];
        let grid = (1..=GRID).map(|at| {
            let along = at as f64 / GRID as f64;
            let mut params = scenario.params;
            (value.row.set)(&mut params, value.value(side * along));
            (along, params)
        });
        let expected = by_grid(&scenario, stand, grid);
        let border = border(&turns, matter, (key, side));
        let what = format!("{preset}: {key} {side}, {expected:?} and {border:?}");
        assert_eq!(!expected.is_empty(), border.is_some(), "{what}");
        if let Some(Border { turn, .. }) = border {
            found += 1;
            // It lies in the step of the grid before such a place; values themselves go in steps.
            let step = 1.0 / GRID as f64;
            let is_there = |&(along, then): &(f64, Strategy)| {
                (along - 1.5 * step..along + 0.5 * step).contains(&turn.along) && turn.then == then
            };
            assert!(expected.iter().any(is_there), "{what}");
            // And that is the nearest such place, as far as the border's own error can tell.
            let nearest = expected[0].0;
            let doubt = 2.0 * turn.error + 1.5 * step;
            assert!((turn.along - nearest).abs() <= doubt, "{what}");
        }
    }
    assert!((4..cases.len()).contains(&found), "{found} have a border");
}

/// In a market that sellers cannot exhaust, what outreach brings is in proportion to what a seller finds, and marketing
/// alone does without: two yields tell the border.
#[test]
fn a_border_in_proportion_is_the_one_that_two_values_tell() {
    let base = [
        // One function alone, so that there are just two plans; little luck, and marketing not far behind.
        ("pull_share", 0.0),
        ("size_cv", 0.0),
        ("demand_shock", 0.0),
        ("outreach_shock", 0.0),
        ("self_serve", 0.06),
        ("accounts", 6e6),
        ("demand", 1.2e-4),
        ("outreach_limit", 1.0),
    ];
    let with = |found: f64| {
        let changed = [&base[..], &[("prospecting_yield", found)]].concat();
        scenario("scale-up", &changed)
    };
    let lead = |found: f64| {
        let plans = [Strategy::Push, Strategy::Pull];
        let set = futures(&with(found).params, FairFight::Spend, &plans);
        ahead(&set, Matter::Power, plans[0], plans[1])
    };
    let (low, high) = (8.0, 12.0);
    let known = low + (high - low) * lead(low) / (lead(low) - lead(high));
    assert!((low..high).contains(&known), "{known}");
    for (side, share) in [(-1.0, 1.3), (1.0, 0.75)] {
        let turns = Turns::new(&with(known * share), FUTURES);
        let value = &turns.values()[place(&turns, "prospecting_yield")];
        let border = border(&turns, Matter::Power, ("prospecting_yield", side));
        let border = border.unwrap_or_else(|| panic!("none for {known}: {:?}", turns.stands()));
        let found = value.value(side * border.turn.along);
        // It goes in steps of a tenth.
        assert!((found - known).abs() <= 0.11, "{found} is not {known}");
    }
}

/// With nothing spent on managing, both together and both left alone are one plan.
#[test]
fn plans_that_are_alike_are_too_close_and_nothing_is_tried() {
    let turns = Turns::new(&scenario("scale-up", &[("management", 0.0)]), FUTURES);
    let stand = stand(&turns, Matter::Worth);
    assert!(!stand.is_sure() && stand.lead.value == 0.0, "{stand:?}");
    let told = turns.report(Vec::new(), None).word(&NUMBERS);
    assert!(
        told.contains("Whether managing the two pays is too close to call."),
        "{told}"
    );
}

#[test]
fn one_function_alone_has_no_two_to_manage() {
    let turns = Turns::new(&scenario("scale-up", &[("pull_share", 1.0)]), FUTURES);
    let matters: Vec<Matter> = turns.stands().iter().map(|stand| stand.matter).collect();
    assert_eq!(matters, [Matter::Power, Matter::Ride]);
}

/// Nothing is said to turn nothing before it has been tried.
#[test]
fn what_has_not_been_tried_is_said_to_be_so() {
    let turns = Turns::new(&scenario("scale-up", &[]), 20);
    let told = turns.report(Vec::new(), None);
    let untold = "not every figure has been tried yet";
    assert!(
        told.word(&NUMBERS).contains(untold),
        "{}",
        told.word(&NUMBERS)
    );
    let rows = told.rows(&NUMBERS).concat().join(" ");
    assert!(!rows.contains("turns nothing"), "{rows}");
    let all = answered(&turns);
    assert!(
        !all.word(&NUMBERS).contains("tried"),
        "{}",
        all.word(&NUMBERS)
    );
}

/// The nearest comes first, each value is told, and a value that turns nothing as well.
#[test]
fn borders_are_ranked_and_nothing_is_left_out() {
    let turns = Turns::new(&scenario("scale-up", &[]), 20);
    let told = answered(&turns);
    let borders = told.of_matter(Matter::Power);
    assert!(borders.len() > 3, "{borders:?}");
    assert!(borders.is_sorted_by(|one, other| one.turn.along <= other.turn.along));
    let rows = told.rows(&NUMBERS);
    for value in turns.values() {
        let named = rows
            .iter()
            .any(|row| row.len() > 1 && row[0].contains(value.row.label));
        assert!(named, "{}", value.row.label);
    }
    let nearest = &turns.values()[borders[0].steps[0].0];
    let word = told.word(&NUMBERS);
    let first = format!(
        "earns most, unless \u{201c}{}\u{201d} is ",
        nearest.row.label
    );
    assert!(word.contains(&first), "{word}");
}

/// Where no single value turns a matter, pairs are tried, and none but pairs of different values.
#[test]
fn two_that_turn_it_together_are_two() {
    let scenario = scenario("scale-up", &[]);
    let turns = Turns::new(&scenario, FUTURES);
    let told = answered(&turns);
    let borders = told.of_matter(Matter::Ride);
    assert!(!borders.is_empty() && borders.iter().all(|border| border.steps.len() == 2));
    for border in borders {
        assert_ne!(border.steps[0].0, border.steps[1].0);
        let mut params = scenario.params;
        for &(at, side) in &border.steps {
            let value = &turns.values()[at];
            let beyond = (border.turn.along + 2.0 * border.turn.error).min(1.0);
            (value.row.set)(&mut params, value.value(side * beyond));
        }
        let stand = stand(&turns, Matter::Ride);
        let set = futures(&params, scenario.fair, stand.plans);
        assert!(
            ahead(&set, Matter::Ride, stand.leader, border.turn.then) < 0.0,
            "{border:?}"
        );
    }
    assert!(
        told.word(&NUMBERS).contains("two together do, if "),
        "{}",
        told.word(&NUMBERS)
    );
}
