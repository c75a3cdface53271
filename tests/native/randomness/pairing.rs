//! Common random numbers: every strategy and every slider position meets the same luck.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::one_future;
use two_stroke::model::luck::Draws;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::{FairFight, Param, Params, Strategy};

/// The same plan under another name has the same months, to the last bit.
#[test]
fn equal_plans_have_equal_futures() {
    for preset in Preset::newest() {
        let params = Params {
            management: 0.0,
            ..preset.params()
        };
        let contest = Contest::new(&params, FairFight::Spend);
        let draws = Draws::new(3, 4, params.horizon as usize);
        for path in 0..4 {
            let months = |strategy| one_future(&contest, strategy, &draws, path);
            assert_eq!(
                months(Strategy::Both),
                months(Strategy::CatAndDog),
                "{}",
                preset.key
            );
            assert_ne!(
                months(Strategy::Both),
                months(Strategy::Pull),
                "{}",
                preset.key
            );
        }
    }
}

/// Two slider positions side by side: counts move by whole units, few of them, and not all at once.
#[test]
fn one_slider_step_reshuffles_nothing() {
    let base = Preset::by_key("scale-up").expect("a preset").params();
    let draws = Draws::new(1, 8, base.horizon as usize);
    let future = |params: &Params, path| {
        one_future(
            &Contest::new(params, FairFight::Spend),
            Strategy::CarryOn,
            &draws,
            path,
        )
    };
    for key in [
        "demand",
        "win_outbound",
        "prospecting_yield",
        "season",
        "demand_shock",
        "churn",
    ] {
        let row = Param::by_key(key).expect("a row");
        let mut moved = base;
        let next = row.scale.position((row.get)(&base)) + 1;
        (row.set)(&mut moved, row.scale.value(next));
        for path in 0..8 {
            let pairs: Vec<(Month, Month)> = future(&base, path)
                .into_iter()
                .zip(future(&moved, path))
                .collect();
            for (name, count) in COUNTS {
                let (mut steps, mut drift, mut afresh) = (0.0, 0.0, 0.0);
                for (before, after) in &pairs {
                    let (few, more) = (count(before), count(after));
                    assert_eq!((more - few).fract(), 0.0, "{key}: part of a unit, {name}");
                    steps += (more - few).abs();
                    drift += more - few;
                    // Two counts drawn apart at a rate differ by √(4 · rate/π) on average.
                    afresh += (4.0 * few / std::f64::consts::PI).sqrt();
                }
                assert!(
                    steps <= drift.abs() + 0.1 * afresh,
                    "{key}, future {path}, {name}: {steps} steps for {drift}, {afresh} afresh"
                );
            }
        }
    }
}

type Count = fn(&Month) -> f64;

/// What is drawn in whole ones.
const COUNTS: [(&str, Count); 4] = [
    ("self-served", |month| month.won_self),
    ("from leads", |month| month.won_inbound),
    ("from outreach", |month| month.won_outbound),
    ("leaving", |month| month.churned),
];

#[test]
fn seeds_differ_and_a_seed_repeats() {
    let params = PRESETS[0].params();
    let contest = Contest::new(&params, FairFight::Spend);
    let horizon = params.horizon as usize;
    let months = |seed| one_future(&contest, Strategy::Both, &Draws::new(seed, 1, horizon), 0);
    assert_eq!(months(5), months(5));
    assert_ne!(months(5), months(6));
}
