//! The winner map: its places beside the futures themselves, what comes first, and what is said.

use two_stroke::analysis::map::{Cell, Map, Mapped};
use two_stroke::analysis::{Matter, Question as _, Telling as _};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::{Param, Scenario, Strategy};

use super::{answered, scenario};
use crate::support::near;
use crate::words::NUMBERS;

fn map(scenario: &Scenario, axes: [&str; 2], futures: [usize; 2]) -> Map {
    let rows = axes.map(|key| Param::by_key(key).expect("a row"));
    Map::new(scenario, rows, futures)
}

fn cell<'a>(mapped: &'a Mapped, place: usize) -> &'a Cell {
    mapped.cell(place).expect("a place that has run")
}

/// In every tenth place: the plan that leads, and by how much, from futures that were run for it alone.
#[test]
fn places_are_what_their_futures_come_to() {
    let scenario = scenario("scale-up", &[]);
    let map = map(&scenario, ["budget", "self_serve"], [12, 12]);
    let mapped = answered(&map);
    let plans = [
        Strategy::Pull,
        Strategy::Push,
        Strategy::Both,
        Strategy::CatAndDog,
    ];
    for place in (0..map.places()).step_by(10) {
        let params = map.params(place);
        let contest = Contest::new(&params, scenario.fair);
        let mut futures = Futures::new(&contest, &plans);
        futures.run_until(
            12,
            &Draws::new(params.seed as u64, 12, params.horizon as usize),
        );
        let set = futures.results();
        let profit = |plan| set.of(plan).iter().map(|future| future.profit).sum::<f64>() / 12.0;
        let compared: [(Matter, &[Strategy]); 2] =
            [(Matter::Power, &plans[..3]), (Matter::Worth, &plans[2..])];
        for (of, plans) in compared {
            let mut by_profit: Vec<Strategy> = plans.to_vec();
            by_profit.sort_by(|one, other| profit(*other).total_cmp(&profit(*one)));
            let found = cell(&mapped, place).leader(of).expect("a leader");
            assert_eq!(
                [found.plan, found.over],
                [by_profit[0], by_profit[1]],
                "{place}"
            );
            let lead = profit(by_profit[0]) - profit(by_profit[1]);
            near("lead", found.by.value, lead, 1e-9);
        }
    }
}

/// The coarsest places come first and the finest last; then those that are too close get more futures, and no others.
#[test]
fn places_come_coarse_first_and_close_ones_again() {
    let scenario = scenario("scale-up", &[]);
    let map = map(&scenario, ["budget", "price"], [16, 32]);
    assert_eq!(map.places(), 21 * 21);
    let mut done = Vec::new();
    let mut asked = Vec::new();
    loop {
        let next = map.next(&done);
        if next.is_empty() {
            break;
        }
        asked.push(next.len());
        let told = map.report(done.clone(), None).word(&NUMBERS);
        assert!(
            told.contains("becomes finer") || told.contains("No place"),
            "{told}"
        );
        done.extend(
            next.into_iter()
                .map(|piece| (piece, map.run(piece).expect("a piece"))),
        );
    }
    assert_eq!(asked[..3], [36, 121 - 36, 441 - 121]);
    let mapped = map.report(done, None);
    assert!(
        !mapped.word(&NUMBERS).contains("finer"),
        "{}",
        mapped.word(&NUMBERS)
    );
    let again = (0..map.places())
        .filter(|&place| cell(&mapped, place).futures == 32)
        .count();
    assert_eq!(again, asked[3]);
    assert!((1..441).contains(&again), "{again}");
    for place in 0..map.places() {
        let leaders = Matter::ALL.map(|of| cell(&mapped, place).leader(of));
        let close = leaders.iter().flatten().any(|lead| !lead.is_sure());
        assert!(!close || cell(&mapped, place).futures == 32, "{place}");
    }
}

/// Values go in steps: a share near nothing has fewer values than there could be places.
#[test]
fn a_coarse_scale_has_fewer_places() {
    let map = map(
        &scenario("scale-up", &[]),
        ["horizon", "self_serve"],
        [2, 2],
    );
    let [across, up] = map.axes();
    assert_eq!((across.values.len(), up.values.len()), (21, 8));
    for axis in map.axes() {
        assert!(
            axis.values.is_sorted_by(|one, other| one < other),
            "{:?}",
            axis.values
        );
        let snapped = |value: &f64| axis.row.scale.snap(*value) == *value;
        assert!(axis.values.iter().all(snapped), "{:?}", axis.values);
    }
}

#[test]
fn one_function_alone_is_not_managed_anywhere() {
    let map = map(
        &scenario("scale-up", &[("pull_share", 0.0)]),
        ["budget", "price"],
        [8, 8],
    );
    let mapped = answered(&map);
    let worth = (0..map.places()).filter_map(|place| cell(&mapped, place).leader(Matter::Worth));
    assert_eq!(worth.count(), 0);
    assert_eq!(mapped.pictures(&NUMBERS, 600.0).len(), 2);
}

/// Each place has its sentence, with its own futures; before anything ran none is said to lead.
#[test]
fn every_place_says_what_is_known_of_it() {
    let map = map(
        &scenario("scale-up", &[]),
        ["budget", "self_serve"],
        [16, 32],
    );
    let nothing = map.report(Vec::new(), None);
    assert_eq!(nothing.says(&NUMBERS).len(), map.places());
    assert!(nothing.says(&NUMBERS)[0].ends_with("not run yet."));
    assert_eq!(nothing.word(&NUMBERS), "No place of the map has run yet.");
    let mapped = answered(&map);
    for (place, says) in mapped.says(&NUMBERS).into_iter().enumerate() {
        let futures = cell(&mapped, place).futures;
        assert!(says.starts_with("Budget "), "{says}");
        assert!(
            says.ends_with(&format!(", in {futures} futures.")),
            "{says}"
        );
        for lead in Matter::ALL
            .iter()
            .filter_map(|of| cell(&mapped, place).leader(*of))
        {
            assert!(
                lead.is_sure() || says.contains("too close to call"),
                "{says}"
            );
        }
    }
    let [across, up, xs, ys] = mapped.places(&NUMBERS, 600.0).expect("a map");
    assert_eq!((across.len(), up.len()), (xs.len(), ys.len()));
    assert!(
        xs.is_sorted() && ys.is_sorted_by(|one, other| one > other),
        "{xs:?} {ys:?}"
    );
}
