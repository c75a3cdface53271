//! How long the model takes, each figure beside a calibration loop timed in the same run: machines and
//! moments differ, the ratio hardly does.

use std::hint::black_box;

use crate::analysis::{Question, Telling, up_to};
use crate::charts::{self, CHARTS, DrawInput, Series, Size};
use crate::claims;
use crate::link;
use crate::model::fair::Contest;
use crate::model::futures::{FutureSet, FutureSummary, Futures};
use crate::model::luck::{Draws, Future, Weather};
use crate::model::simulate::Engine;
use crate::model::{Scenario, Strategy, View};
use crate::words::Numbers;

/// What is written over the rows.
pub const HEADERS: [&str; 4] = [
    "what",
    "milliseconds",
    "ns a quarter month",
    "over calibration",
];

/// The question, with a clock in milliseconds.
pub(super) struct Speed(pub(super) fn() -> f64);

/// What was measured, as rows.
pub(super) struct Measured(Vec<Vec<String>>);

impl Question for Speed {
    type Part = Vec<Vec<String>>;
    type Report<'a> = Measured;

    fn next(&self, done: &[(usize, Self::Part)]) -> Vec<usize> {
        up_to(1, done)
    }

    fn run(&self, piece: usize) -> Option<Self::Part> {
        (piece == 0).then(|| rows(&self.0))
    }

    fn report<'a>(&'a self, parts: Vec<(usize, Self::Part)>, _: Option<&'a FutureSet>) -> Measured {
        Measured(parts.into_iter().flat_map(|(_, rows)| rows).collect())
    }
}

impl Telling for Measured {
    const HEADERS: &'static [&'static str] = &HEADERS;

    fn rows(&self, _: &Numbers) -> Vec<Vec<String>> {
        self.0.clone()
    }

    fn word(&self, _: &Numbers) -> String {
        "Measured.".to_owned()
    }
}

/// The strategies that are always drawn.
const DRAWN: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];
/// The best of so many tries counts: whatever else the machine does only adds to the time.
const TRIES: usize = 5;
/// Futures of the loop alone.
const KERNEL_FUTURES: usize = 200;
const CALIBRATION_STEPS: usize = 1_000_000;
/// Runs are told by the quarter of a month, whatever the engine's sub-step is, so that one version compares with another.
const QUARTERS: usize = 4;

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
    let steps = horizon * QUARTERS;

    let calibration = best(&mut || {
        black_box(bass(CALIBRATION_STEPS));
    });
    let step = calibration / CALIBRATION_STEPS as f64;
    let row = |what: &str, milliseconds: f64, steps: usize| {
        let each = milliseconds / steps as f64;
        let cells = [milliseconds, each * 1e6, each / step];
        let mut written = cells.map(|cell| claims::words::fixed(cell, 2));
        // What is no run of steps has a time alone.
        if steps == 0 {
            written[1..].fill(String::new());
        }
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
    rows.extend(kernels(&best, &row, &contest));
    for futures in [1000, 10_000] {
        let all = futures * DRAWN.len() * steps;
        let running = best(&mut || {
            black_box(stream(&contest, futures));
        });
        rows.push(row(
            &format!("{futures} futures × 3, draws made"),
            running,
            all,
        ));
    }
    let link = format!(
        "#{}",
        link::encode(&scenario, View::default(), &link::Fingerprint::of(&contest))
    );
    let drawing = best(&mut || {
        black_box(read_and_draw(&link));
    });
    rows.push(row("a link read and its chart drawn", drawing, 0));
    rows
}

/// The loop alone, its draws at hand: a number at a time, and as many as there are lanes.
fn kernels(
    best: &dyn Fn(&mut dyn FnMut()) -> f64,
    row: &dyn Fn(&str, f64, usize) -> Vec<String>,
    contest: &Contest,
) -> [Vec<String>; 3] {
    let params = &contest.market.params;
    let (seed, horizon) = (params.seed as u64, params.horizon as usize);
    let all = KERNEL_FUTURES * DRAWN.len() * horizon * QUARTERS;
    let drawing = best(&mut || {
        black_box(Draws::new(black_box(seed), KERNEL_FUTURES, horizon));
    });
    let draws = Draws::new(seed, KERNEL_FUTURES, horizon);
    let lanes = best(&mut || {
        let mut running = Futures::new(contest, &DRAWN);
        running.run_until(KERNEL_FUTURES, &draws);
        black_box(running.results());
    });
    let alone = best(&mut || {
        let engine = |strategy| Engine::new(&contest.market, contest.entry(strategy).plan, horizon);
        let engines = DRAWN.map(engine);
        for path in 0..KERNEL_FUTURES {
            let weather = Weather::new(&draws, path, horizon, params);
            let luck = Future::new(&draws, path, &weather);
            for engine in &engines {
                black_box(FutureSummary::of(engine, &luck, horizon));
            }
        }
    });
    [
        row("200 futures × 3, a number at a time", alone, all),
        row("200 futures × 3, in lanes", lanes, all),
        row("draws of 200 futures, once a seed", drawing, all),
    ]
}

/// Futures as the workers run them: draws are made as they go and let go.
fn stream(contest: &Contest, count: usize) -> FutureSet {
    let mut running = Futures::new(contest, &DRAWN);
    running.stream_until(count);
    running.results()
}

/// What a visitor with a link waits for, but for the page itself.
fn read_and_draw(link: &str) -> Option<usize> {
    let visit = link::read(link).ok().flatten()?;
    let contest = Contest::new(&visit.scenario.params, visit.scenario.fair);
    let of = |strategy: Strategy| Series {
        strategy,
        months: &contest.entry(strategy).months,
        before: None,
    };
    let series: Vec<Series> = visit.view.strategies().map(of).collect();
    let drawing = charts::draw(
        &CHARTS[0],
        &DrawInput {
            series: &series,
            bands: None,
            size: Size {
                width: 800.0,
                height: 400.0,
                text: 13.0,
            },
            held: None,
            format: &|figure| claims::words::fixed(figure, 0),
        },
    );
    Some(drawing.svg.len())
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
