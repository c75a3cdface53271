//! The split beside the futures behind the page: what both show is one figure.

use two_stroke::analysis::Telling;
use two_stroke::analysis::split::{PARTS, SPLIT, Span, Split};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{Figure, FutureSet, Futures};
use two_stroke::model::{Scenario, Strategy, View};

use super::{answered, answered_beside};
use crate::support::near;
use crate::words::NUMBERS;

/// The futures behind the page, more of them than the split has of its own.
fn behind(scenario: &Scenario, drawn: &[Strategy]) -> FutureSet {
    let contest = Contest::new(&scenario.params, scenario.fair);
    let mut futures = Futures::new(&contest, drawn);
    futures.stream_until(120);
    futures.results()
}

const SPANS: [(Span, Figure); 2] = [
    (Span::Month, |run| run.bumps_by_month),
    (Span::Quarter, |run| run.bumps_by_quarter),
];

/// Of a strategy that is drawn the page shows the bumpiness, and the split says the same to the last bit; what is
/// without a part is less by as much of it. Any other strategy has the split's own figure.
#[test]
fn the_bumpiness_is_that_of_the_page() {
    let scenario = Scenario::default();
    let drawn: Vec<Strategy> = View::default().strategies().collect();
    let store = behind(&scenario, &drawn);
    let split = Split::new(&scenario, 40);
    let (own, beside) = (answered(&split), answered_beside(&split, Some(&store)));
    let rows = beside.rows(&NUMBERS);
    let headings = rows.iter().filter(|row| row.len() == 1);
    for (strategy, heading) in SPLIT.into_iter().zip(headings) {
        let [by_month, by_quarter] = SPANS.map(|(span, figure)| {
            let alone = own.bumps(strategy, span).expect("bumps");
            let bumps = beside.bumps(strategy, span).expect("bumps");
            let median = store.median(strategy, figure);
            assert_eq!(median.is_some(), drawn.contains(&strategy));
            assert_eq!(bumps.to_bits(), median.unwrap_or(alone).to_bits());
            for part in PARTS.iter().map(|row| row.part) {
                let without = own.without(strategy, span, part).expect("a figure");
                let found = beside.without(strategy, span, part).expect("a figure");
                near("without", found / bumps, without / alone, 1e-14);
            }
            (NUMBERS.fine_percent)((bumps * 1e3).round() / 1e3)
        });
        let name = strategy.row().name;
        assert_eq!(
            heading[..],
            [format!(
                "{name}: {by_month} by month, {by_quarter} by quarter"
            )]
        );
    }
}

/// Shares are told by the split's own futures, in which each part is off: the page has nothing to say of them.
#[test]
fn the_shares_are_the_same_to_the_bit() {
    let scenario = Scenario::default();
    let store = behind(&scenario, &SPLIT);
    let split = Split::new(&scenario, 40);
    let (own, beside) = (answered(&split), answered_beside(&split, Some(&store)));
    for strategy in SPLIT {
        for (span, _) in SPANS {
            assert_ne!(beside.bumps(strategy, span), own.bumps(strategy, span));
            for part in PARTS.iter().map(|row| row.part) {
                let share = own.share(strategy, span, part);
                assert!(share.is_some());
                assert_eq!(beside.share(strategy, span, part), share);
            }
            let rest = own.interplay(strategy, span);
            assert_eq!(beside.interplay(strategy, span), rest);
            assert_eq!(beside.nobodys(strategy, span), own.nobodys(strategy, span));
        }
    }
}

/// Before a future has run behind the page, it is as if there were no page.
#[test]
fn an_empty_store_says_nothing() {
    let none = FutureSet::none(&SPLIT);
    let split = Split::new(&Scenario::default(), 20);
    let (own, beside) = (answered(&split), answered_beside(&split, Some(&none)));
    assert_eq!(beside.rows(&NUMBERS), own.rows(&NUMBERS));
    assert_eq!(beside.word(&NUMBERS), own.word(&NUMBERS));
}
