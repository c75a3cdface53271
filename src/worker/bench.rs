//! How long the model takes, each figure beside a calibration loop timed in the same run: machines and
//! moments differ, the ratio hardly does.

use std::hint::black_box;

use crate::model::fair::Contest;
use crate::model::futures::Futures;
use crate::model::luck::Draws;
use crate::model::market::Step;
use crate::model::{Scenario, Strategy};

/// What is written over the rows.
pub const HEADERS: [&str; 4] = ["what", "milliseconds", "ns a step", "over calibration"];

/// The strategies that are always drawn.
const DRAWN: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];
/// The best of so many tries counts: whatever else the machine does only adds to the time.
const TRIES: usize = 5;
const CALIBRATION_STEPS: usize = 1_000_000;

/// Measures by a clock in milliseconds.
pub fn rows(now_ms: &dyn Fn() -> f64) -> Vec<Vec<String>> {
    let best = |work: &mut dyn FnMut()| {
        let tries = (0..TRIES).map(|_| {
            let start = now_ms();
            work();
            now_ms() - start
        });
        tries.fold(f64::INFINITY, f64::min)
    };
    let scenario = Scenario::default();
    let horizon = scenario.params.horizon as usize;
    let (seed, steps) = (
        scenario.params.seed as u64,
        horizon * Step::QUARTER.per_month,
    );

    let calibration = best(&mut || {
        black_box(bass(CALIBRATION_STEPS));
    });
    let step = calibration / CALIBRATION_STEPS as f64;
    let row = |what: &str, milliseconds: f64, steps: usize| {
        let each = milliseconds / steps as f64;
        let cells = [milliseconds, each * 1e6, each / step];
        let written = cells.map(|cell| crate::claims::words::fixed(cell, 2));
        core::iter::once(what.to_owned()).chain(written).collect()
    };
    let mut rows = vec![row(
        "calibration: Bass, two stocks",
        calibration,
        CALIBRATION_STEPS,
    )];

    let contest = Contest::new(&scenario.params, scenario.fair);
    let paths = best(&mut || {
        black_box(Contest::new(black_box(&scenario.params), scenario.fair));
    });
    let entries = contest.entries.len();
    rows.push(row(
        "mean paths of all strategies, levelled",
        paths,
        entries * steps,
    ));
    for futures in [200, 1000] {
        let drawing = best(&mut || {
            black_box(Draws::new(black_box(seed), futures, horizon));
        });
        let draws = Draws::new(seed, futures, horizon);
        let running = best(&mut || {
            let mut running = Futures::new(&contest, &DRAWN);
            running.run_until(futures, &draws);
            black_box(running.results());
        });
        let all = futures * DRAWN.len() * steps;
        rows.push(row(
            &format!("{futures} futures × 3, draws kept"),
            running,
            all,
        ));
        rows.push(row(
            &format!("draws of {futures} futures, once a seed"),
            drawing,
            all,
        ));
    }
    rows
}

/// The recursion of Bass with a second stock that follows the first: the least that a stock-and-flow model
/// can be.
fn bass(steps: usize) -> f64 {
    let (p, q, h) = black_box((0.03, 0.38, 0.000_1));
    let (mut adopters, mut follows) = (0.0_f64, 0.0_f64);
    for _ in 0..steps {
        let adopting = (p + q * adopters) * (1.0 - adopters);
        adopters += h * adopting;
        follows += h * (adopting - follows);
    }
    adopters + follows
}
