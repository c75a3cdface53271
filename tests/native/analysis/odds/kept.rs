//! What is kept: exact points, the same in any order, and no more with the futures.

use two_stroke::analysis::odds::{Ended, MOST_KEPT, PERCENTS, Score, Tally, points};
use two_stroke::model::futures::FutureSummary;
use two_stroke::model::random::{Purpose, uniform};

use super::metrics;

/// The point on the straight line between two figures of a sorted list.
pub(super) fn sorted_point(sorted: &[f64], share: f64) -> f64 {
    let at = (sorted.len() - 1) as f64 * share;
    let (below, above) = (at.floor() as usize, at.ceil() as usize);
    let part = at - at.floor();
    sorted[below] * (1.0 - part) + sorted[above] * part
}

#[test]
fn points_are_those_of_a_sorted_copy() {
    for count in 1..=200_u32 {
        // Wide, and with many ties.
        for coarse in [1e9, 1.0] {
            let figure =
                |at| ((uniform(1, at, count, Purpose::Churn) - 0.3) * 7.0 * coarse).round();
            let mut figures: Vec<f64> = (0..count).map(figure).collect();
            let mut sorted = figures.clone();
            sorted.sort_by(f64::total_cmp);
            let found = points(&mut figures).expect("figures");
            for (found, percent) in found.into_iter().zip(PERCENTS) {
                let expected = sorted_point(&sorted, percent as f64 / 100.0);
                // The expected place among the figures is rounded, by as much as there are figures.
                let largest = sorted[sorted.len() - 1].abs().max(sorted[0].abs());
                let slack = 4.0 * f64::EPSILON * f64::from(count) * largest;
                crate::support::within("point", found, expected, slack);
            }
            assert!(found.is_sorted(), "{found:?}");
        }
    }
    assert_eq!(points(&mut []), None);
    assert_eq!(points(&mut [0.1; 7]), Some([0.1; 5]));
}

/// The first hundred and one whole numbers have their points among themselves.
#[test]
fn points_of_whole_numbers() {
    let mut figures: Vec<f64> = (0..=100).rev().map(f64::from).collect();
    assert_eq!(points(&mut figures), Some([5.0, 25.0, 50.0, 75.0, 95.0]));
}

/// A made-up future of some strategies, the same for the same path.
fn made_up(path: usize, strategies: usize, marks: usize, months: usize) -> Vec<Ended> {
    let draw = |strategy: usize, what: usize, purpose| {
        // Coarse, so that strategies tie now and then.
        let uniform = uniform(strategy as u64, path as u32, what as u32, purpose);
        (uniform * 50.0).floor() - 10.0
    };
    let one = |strategy| {
        let bumps = draw(strategy, 1, Purpose::Churn);
        Ended {
            summary: FutureSummary {
                profit: draw(strategy, 0, Purpose::Churn),
                bumps_by_month: (bumps > 0.0).then_some(bumps),
                bumps_by_quarter: Some(draw(strategy, 2, Purpose::Churn)),
                bumps_of_revenue: None,
                cash_low: draw(strategy, 3, Purpose::Churn),
                worth_year: draw(strategy, 4, Purpose::Churn),
            },
            earned: (0..marks)
                .map(|at| draw(strategy, at, Purpose::Exits))
                .collect(),
            figures: (0..if strategy == 0 { months } else { 0 })
                .map(|at| draw(strategy, at, Purpose::Inbound))
                .collect(),
        }
    };
    (0..strategies).map(one).collect()
}

/// Everything that a tally tells, as text.
fn told(tally: &Tally, strategies: usize, marks: usize) -> Vec<String> {
    let fan: Vec<_> = tally.fan().collect();
    let mut told = vec![format!("{} {fan:?}", tally.futures())];
    for one in 0..strategies {
        told.extend(metrics().map(|metric| format!("{:?}", tally.spread(one, metric))));
        told.push(format!("{:?}", tally.out_of_cash(one)));
        for other in 0..strategies {
            let ahead = (0..marks).map(|mark| tally.ahead(one, other, mark));
            told.extend(ahead.map(|score| format!("{score:?}")));
            told.push(format!("{:?}", tally.smoother(one, other)));
        }
    }
    told
}

/// Forwards, backwards, and by leaps: past what is kept, too.
#[test]
fn the_order_of_the_futures_does_not_matter() {
    let (strategies, marks, months) = (3, 2, 4);
    let count = MOST_KEPT + 900;
    let sum = |order: &mut dyn Iterator<Item = usize>| {
        let mut tally = Tally::new(strategies, marks);
        for path in order {
            tally.add(path, &made_up(path, strategies, marks, months));
        }
        told(&tally, strategies, marks)
    };
    let forwards = sum(&mut (0..count));
    assert_eq!(sum(&mut (0..count).rev()), forwards);
    // 1999 is prime and does not divide the count: every future comes once.
    assert_eq!(sum(&mut (0..count).map(|at| at * 1999 % count)), forwards);
    // Those that are not kept are counted all the same.
    assert_ne!(sum(&mut (0..MOST_KEPT)), forwards);
}

/// Seven strategies over ten years: 5.1 megabytes, after four thousand futures and after a hundred thousand.
#[test]
fn memory_stops_growing() {
    let (strategies, marks, months) = (7, 10, 120);
    let mut tally = Tally::new(strategies, marks);
    let mut ended = made_up(0, strategies, marks, months);
    for one in &mut ended {
        one.summary.bumps_by_month = Some(0.2);
        one.summary.bumps_of_revenue = Some(0.1);
    }
    let mut full = 0;
    for path in 0..100_000 {
        tally.add(path, &ended);
        if path + 1 == MOST_KEPT {
            full = tally.bytes();
        }
    }
    assert_eq!(tally.futures(), 100_000);
    let columns = months + strategies * metrics().count();
    assert_eq!(full, MOST_KEPT * columns * size_of::<f64>());
    assert_eq!(tally.bytes(), full);
    assert!(full <= 5_100_000, "{full} bytes");
}

/// A future in which the only mark finds so much earned, and cash was never lower.
fn ended(earned: f64, bumps: Option<f64>, cash_low: f64) -> Ended {
    Ended {
        summary: FutureSummary {
            profit: earned,
            bumps_by_month: bumps,
            bumps_by_quarter: None,
            bumps_of_revenue: None,
            cash_low,
            worth_year: earned,
        },
        earned: vec![earned],
        figures: vec![earned],
    }
}

/// A tie is half a win for each; what is not defined for one is not counted for either.
#[test]
fn ties_and_gaps_are_counted_as_such() {
    let mut tally = Tally::new(2, 1);
    let bumps = [Some(0.2), None, Some(0.2), Some(0.1)];
    for (path, (earned, bumps)) in [1.0, 2.0, 3.0, 0.0].into_iter().zip(bumps).enumerate() {
        tally.add(
            path,
            &[ended(1.0, Some(0.2), 1.0), ended(earned, bumps, 1.0)],
        );
    }
    let score = |wins, ties, count| Some(Score { wins, ties, count });
    assert_eq!(tally.ahead(1, 0, 0), score(2, 1, 4));
    assert_eq!(tally.ahead(0, 1, 0), score(1, 1, 4));
    assert_eq!(tally.smoother(1, 0), score(1, 2, 3));
    assert_eq!(tally.smoother(0, 1), score(0, 2, 3));
    let share = |one, other| tally.ahead(one, other, 0).and_then(|score| score.odds());
    assert_eq!(share(1, 0).map(|odds| odds.share), Some(0.625));
    assert_eq!(share(0, 1).map(|odds| odds.share), Some(0.375));
}

#[test]
fn an_empty_till_is_not_below_zero() {
    let mut tally = Tally::new(1, 1);
    for (path, cash_low) in [0.0, 1.0, -0.01, -5.0].into_iter().enumerate() {
        tally.add(path, &[ended(1.0, None, cash_low)]);
    }
    assert_eq!(
        (tally.out_of_cash(0).events, tally.out_of_cash(0).futures),
        (2, 4)
    );
}

#[test]
fn a_reserve_is_counted_as_such() {
    let mut tally = Tally::new(1, 1).with_reserve(0.5);
    for (path, cash_low) in [0.0, 1.0, 0.5, -5.0].into_iter().enumerate() {
        tally.add(path, &[ended(1.0, None, cash_low)]);
    }
    assert_eq!(
        tally.out_of_cash(0).events,
        2,
        "what is left exactly is enough"
    );
}

/// The model gives no such figures for any value that can be set; were there one, it would not be told.
#[test]
fn what_is_not_finite_is_not_told() {
    let mut tally = Tally::new(1, 1);
    let metric = metrics().next().expect("profit");
    for (path, earned) in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY]
        .into_iter()
        .enumerate()
    {
        tally.add(path, &[ended(earned, None, 1.0)]);
    }
    assert_eq!(tally.spread(0, metric), None);
    assert_eq!(tally.fan().collect::<Vec<_>>(), [None]);
    tally.add(3, &[ended(7.0, None, 1.0)]);
    assert_eq!(tally.spread(0, metric), Some([7.0; 5]));
    assert_eq!(tally.fan().collect::<Vec<_>>(), [Some([7.0; 5])]);
}
