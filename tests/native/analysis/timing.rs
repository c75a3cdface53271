//! When campaigns come.

use two_stroke::analysis::timing::{Measure, Timing};
use two_stroke::analysis::{FUTURES, Question, Ran, Telling};
use two_stroke::model::estimate::Verdict;
use two_stroke::model::presets::Preset;
use two_stroke::model::{Params, Scenario};
use two_stroke::words::LEAST_LEAD;

use super::{answered, of, scenario};
use crate::support::{near, still};
use crate::words::NUMBERS;

#[test]
fn one_cycle_is_tried_on_steps_that_can_be_set() {
    let tried = |cycle, offset| {
        let changed = [("burst_cycle", cycle), ("burst_offset", offset)];
        let timing = Timing::new(&scenario("scale-up", &changed), 0);
        let offsets: Vec<f64> = timing.offsets().collect();
        let own = timing.present().map(|at| offsets[at]);
        (offsets, own)
    };
    let steps =
        |count: u32, step: f64| -> Vec<f64> { (0..count).map(|at| f64::from(at) * step).collect() };
    assert_eq!(tried(1.0, 0.0), (steps(4, 0.25), Some(0.0)));
    assert_eq!(tried(3.0, 12.0), (steps(12, 0.25), Some(0.0)));
    assert_eq!(tried(4.0, 5.5), (steps(8, 0.5), Some(1.5)));
    assert_eq!(tried(7.0, 0.0), (steps(10, 0.75), Some(0.0)));
    assert_eq!(tried(12.0, 11.0), (steps(12, 1.0), Some(11.0)));
    let (offsets, own) = tried(12.0, 2.25);
    assert_eq!((offsets.len(), offsets[3], own), (13, 2.25, Some(2.25)));
}

/// A whole cycle later is the same place.
#[test]
fn places_a_cycle_apart_are_one() {
    let at = |offset| Timing::new(&scenario("scale-up", &[("burst_offset", offset)]), 11);
    let (here, there) = (at(1.0), at(4.0));
    let place = here.present().expect("a place");
    assert_eq!(there.present(), Some(place));
    let (here, there) = (answered(&here), answered(&there));
    for measure in [Measure::ByMonth, Measure::ByQuarter, Measure::Profit] {
        let figure = |timing: &Ran<Timing>| timing.figure(place, measure).expect("a figure");
        near("figure", figure(&there), figure(&here), 1e-12);
    }
}

/// Where a quarter has no end and a year no season, no place of the campaign is better than another: one
/// that brings money forward must not look so.
#[test]
fn without_a_quarters_end_no_place_is_better() {
    let p = Scenario::default().params;
    let changed = [
        ("quarter_rush", 0.0),
        ("season", 0.0),
        ("present_budget", p.budget),
        ("present_pull_share", p.pull_share),
        ("present_management", p.management),
    ];
    let timing = Timing::new(&scenario("scale-up", &changed), 40);
    let timing = answered(&timing);
    let gap = timing.extremes(Measure::Profit).expect("extremes").gap;
    let spent = p.budget * p.horizon;
    assert!(gap.value < LEAST_LEAD * spent, "{gap:?} of {spent}");
}

/// Marketing that is heard at once and forgotten soon, in a market with a season: campaigns at its height
/// heap bumps on bumps, half a year away they fill the trough.
fn seasonal() -> Scenario {
    of(&Params {
        pull_share: 1.0,
        self_serve: 1.0,
        demand: 0.01,
        half_spend: 1e5,
        budget: 1e5,
        present_budget: 1e5,
        present_pull_share: 1.0,
        reach: 0.3,
        forgetting: 0.5,
        adstock: 0.0,
        burst_depth: 0.8,
        burst_cycle: 12.0,
        season: 0.4,
        season_peak: 7.0,
        demand_shock: 0.1,
        accounts: 1e7,
        horizon: 60.0,
        ..still()
    })
}

#[test]
fn campaigns_against_the_season_ride_smoothest() {
    let timing = Timing::new(&seasonal(), 40);
    let timing = answered(&timing);
    let found = timing.extremes(Measure::ByMonth).expect("extremes");
    assert_eq!(found.gap.above_zero(), Verdict::Holds);
    let offsets: Vec<f64> = timing.of.offsets().collect();
    let months = |at: usize| offsets[at];
    let apart = (months(found.best) - months(found.worst)).abs();
    assert!((5.0..=7.0).contains(&apart), "{apart} months apart");
    // Awareness lags the spend by no more than a quarter of the cycle; the height of the season is month 6.5.
    assert!(
        (3.5..=7.0).contains(&months(found.worst)),
        "{}",
        months(found.worst)
    );
    let word = timing.word(&NUMBERS);
    assert!(
        word.starts_with("For a smooth month the best of those tried peaks"),
        "{word}"
    );
    // By its sign the best is smoother, and its lead over the scenario's own is no more than over the worst.
    let figure = |at| timing.figure(at, Measure::ByMonth).expect("bumps");
    assert!(figure(found.best) < figure(found.worst));
    let over = timing
        .over_present(found.best, Measure::ByMonth)
        .expect("a lead");
    assert!(over.value > 0.0 && over.value <= found.gap.value + 3.0 * found.gap.error);
}

/// Best and worst are told apart on other futures than they are picked on: where no place is better the gap
/// comes out on either side of nothing. On the same futures it never could be less than that.
#[test]
fn the_best_is_not_measured_where_it_is_picked() {
    let measures = [Measure::ByMonth, Measure::ByQuarter, Measure::Profit];
    let gaps = (1..9).flat_map(|seed| {
        let timing = Timing::new(&scenario("enterprise", &[("seed", f64::from(seed))]), 20);
        let timing = answered(&timing);
        measures.map(|measure| timing.extremes(measure).expect("extremes").gap.value)
    });
    let below = gaps.filter(|gap| *gap < 0.0).count();
    assert!(below > 0);
}

/// In no preset a place rides smoother by enough to be felt: awareness is a slow stock that evens campaigns
/// out. In profit one is better in software and in the small firm, by a few thousandths: activation acts at once.
#[test]
fn in_the_presets_timing_is_hardly_felt() {
    let best = [("software", "2.25"), ("small-firm", "2.5")];
    for preset in Preset::newest() {
        let timing = Timing::new(&Scenario::from_preset(preset), FUTURES);
        let timing = answered(&timing);
        let word = timing.word(&NUMBERS);
        let found = match best.iter().find(|(key, _)| *key == preset.key) {
            Some((_, months)) => {
                let peaks = format!("for profit the best of those tried peaks {months} months");
                word.contains("smooth month it hardly matters")
                    && word.contains("smooth quarter it hardly matters")
                    && word.contains(&peaks)
            }
            None => word.contains("none is better by enough"),
        };
        assert!(found, "{}: {word}", preset.key);
    }
}

#[test]
fn without_bursts_there_is_nothing_to_time() {
    for changed in [("burst_depth", 0.0), ("pull_share", 0.0)] {
        let timing = Timing::new(&scenario("scale-up", &[changed]), 20);
        assert!(timing.next(&[]).is_empty());
        let timing = answered(&timing);
        assert!(timing.rows(&NUMBERS).is_empty());
        assert_eq!(
            timing.word(&NUMBERS),
            "There are no campaign bursts to time."
        );
    }
}
