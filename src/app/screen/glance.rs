//! What the first screen shows, put together once a frame.

use std::cell::{Cell, RefCell};

use crate::answer::markup::PARTS;
use crate::answer::{Glance, PLANS, Road, Worth, typical};
use crate::model::Scenario;
use crate::platform;

use crate::app::NUMBERS;
use crate::app::runner::{FUTURES, with_draws};
use crate::app::state::Results;

thread_local! {
    /// The future whose roads are shown.
    static SHOWN: Cell<usize> = const { Cell::new(usize::MAX) };
    /// The curve of managing, and the scenario it is of but for what is spent on that.
    static CURVE: RefCell<Option<(Scenario, Vec<[f64; 2]>)>> = const { RefCell::new(None) };
    /// What the first paint shows of the default firm: told from more futures than the page has at first.
    static PAINTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The content of each of [`PARTS`].
pub fn parts(results: &Results) -> Vec<String> {
    if results.futures.count() <= FUTURES && results.scenario == Scenario::default() {
        let painted = painted();
        if !painted.is_empty() {
            return painted;
        }
    }
    let glance = glance(results);
    PARTS.iter().map(|part| part.1(&glance, &NUMBERS)).collect()
}

/// What the first paint shows.
pub fn painted() -> Vec<String> {
    PAINTED.with_borrow(Clone::clone)
}

/// Keeps what the first paint shows, before anything is written over it.
pub fn keep_first_paint() {
    let painted = PARTS.iter().map(|part| {
        let element = platform::element(part.0)?;
        Some(element.inner_html())
    });
    PAINTED.set(painted.collect::<Option<_>>().unwrap_or_default());
}

/// The first screen of a run.
fn glance(results: &Results) -> Glance {
    let (contest, futures) = (&results.contest, &results.futures);
    if futures.count() >= FUTURES {
        SHOWN.set(typical(futures, &PLANS, SHOWN.get()));
    }
    let future = SHOWN.get();
    // None is chosen before there are enough to choose from.
    let future = if future == usize::MAX { 0 } else { future };
    let roads = with_draws(&results.scenario, |draws| {
        let road = |&plan| Road::of(contest, plan, draws, future);
        PLANS.iter().map(road).collect()
    });
    let worth = Worth::of(contest, || curve(results));
    Glance::of(contest, futures, roads, worth)
}

/// The curve that is known already serves as long as nothing has changed but what is spent on managing.
fn curve(results: &Results) -> Vec<[f64; 2]> {
    let mut of = results.scenario.clone();
    of.params.management = 0.0;
    CURVE.with_borrow_mut(|known| match known {
        Some((scenario, curve)) if *scenario == of => curve.clone(),
        _ => {
            let curve = Worth::curve(&results.contest, of.fair);
            *known = Some((of, curve.clone()));
            curve
        }
    })
}
