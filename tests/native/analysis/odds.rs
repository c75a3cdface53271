//! Many futures in one summary: it agrees with the futures themselves, whatever is asked of it.

mod agreement;
mod hostile;
mod numbers;
mod points;
mod rate;
mod said;
mod set;
mod word;

use two_stroke::analysis::odds::Odds;
use two_stroke::analysis::{Question, Telling};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{Closer, FutureSet, Futures};
use two_stroke::model::metrics::{METRICS, Metric};
use two_stroke::model::params::Params;
use two_stroke::model::{Scenario, Strategy, View};

use crate::words::NUMBERS;

/// Every strategy is drawn.
fn all() -> View {
    View::from_bits(u8::MAX)
}

/// The default firm with some values changed.
fn firm(change: impl FnOnce(&mut Params)) -> Scenario {
    let mut scenario = Scenario::default();
    change(&mut scenario.params);
    scenario
}

/// The metrics that each future has of its own.
fn metrics() -> impl Iterator<Item = &'static Metric> {
    METRICS
        .iter()
        .filter(|metric| metric.over_futures.is_some())
}

/// Futures from the first to before the last, as a worker runs them, with one strategy looked at closer.
fn between(
    scenario: &Scenario,
    view: View,
    closer: Option<Closer>,
    futures: core::ops::Range<usize>,
) -> FutureSet {
    let contest = Contest::new(&scenario.params, scenario.fair);
    let strategies: Vec<Strategy> = view.strategies().collect();
    let run = Futures::new(&contest, &strategies).looking_at(closer);
    let mut run = run.from(futures.start);
    run.stream_until(futures.len());
    run.results()
}

/// The question about what is drawn, and the futures behind the page.
struct Page {
    odds: Odds,
    futures: FutureSet,
}

impl Page {
    fn new(scenario: &Scenario, view: View, futures: usize) -> Self {
        Self {
            odds: Odds::new(scenario, view, 0.0),
            futures: between(scenario, view, None, 0..futures),
        }
    }

    fn found(&self) -> impl Telling {
        self.odds.report(Vec::new(), Some(&self.futures))
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.found().rows(&NUMBERS)
    }

    fn word(&self) -> String {
        self.found().word(&NUMBERS)
    }
}

/// It runs no futures of its own, and says nothing that no future behind the page has told.
#[test]
fn without_futures_nothing_is_told() {
    let odds = Odds::new(&Scenario::default(), View::default(), 0.0);
    assert!(odds.next(&[]).is_empty());
    let strategies: Vec<Strategy> = View::default().strategies().collect();
    let none = FutureSet::none(&strategies);
    for store in [None, Some(&none)] {
        let found = odds.report(Vec::new(), store);
        assert!(found.rows(&NUMBERS).is_empty());
        assert!(found.pictures(&NUMBERS, 600.0).is_empty());
        assert_eq!(found.word(&NUMBERS), "No future has run yet.");
    }
}
