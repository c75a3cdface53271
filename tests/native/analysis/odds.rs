//! Many futures in one summary: it agrees with the futures themselves, whatever is asked of it.

mod agreement;
mod hostile;
mod kept;
mod rate;
mod said;
mod word;

use two_stroke::analysis::odds::Odds;
use two_stroke::model::metrics::{METRICS, Metric};
use two_stroke::model::params::Params;
use two_stroke::model::{Scenario, View};

/// Every strategy is drawn.
fn all() -> View {
    View::from_bits(u8::MAX)
}

/// Runs to the end.
fn finished(mut odds: Odds) -> Odds {
    while !odds.done() {
        odds.step();
    }
    odds
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

#[test]
fn a_step_is_what_runs_at_once_and_done_is_done() {
    let mut odds = Odds::new(&firm(|params| params.horizon = 30.0), View::default(), 3);
    assert_eq!(odds.marks(), [12, 24, 30]);
    assert_eq!((odds.progress(), odds.done()), ((0, 3), false));
    assert_eq!(odds.fan(), None);
    odds.step();
    assert_eq!(odds.progress(), (3, 3));
    assert!(odds.done());
    let fan = odds.fan();
    odds.step();
    assert_eq!((odds.progress(), odds.fan()), ((3, 3), fan));
    let none = Odds::new(&Scenario::default(), View::default(), 0);
    assert!(none.done());
}
