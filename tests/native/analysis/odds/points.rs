//! Exact points of a distribution, by selection.

use two_stroke::model::quantiles::{Column, PERCENTS, median, points};
use two_stroke::model::random::{Purpose, uniform};

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
            let middle = median(&mut figures.clone());
            let column = Column::from(&figures[..]).points();
            let found = points(&mut figures).expect("figures");
            for (found, percent) in found.into_iter().zip(PERCENTS) {
                let expected = sorted_point(&sorted, percent as f64 / 100.0);
                // The expected place among the figures is rounded, by as much as there are figures.
                let largest = sorted[sorted.len() - 1].abs().max(sorted[0].abs());
                let slack = 4.0 * f64::EPSILON * f64::from(count) * largest;
                crate::support::within("point", found, expected, slack);
            }
            assert!(found.is_sorted(), "{found:?}");
            assert_eq!((middle, column), (Some(found[2]), Some(found)));
        }
    }
    assert_eq!(points(&mut []), None);
    assert_eq!(median(&mut []), None);
    assert_eq!(points(&mut [0.1; 7]), Some([0.1; 5]));
}

/// The first hundred and one whole numbers have their points among themselves.
#[test]
fn points_of_whole_numbers() {
    let mut figures: Vec<f64> = (0..=100).rev().map(f64::from).collect();
    assert_eq!(points(&mut figures), Some([5.0, 25.0, 50.0, 75.0, 95.0]));
}

/// The model gives no such figures for any value that can be set; were there one, it would not be told.
#[test]
fn what_is_not_finite_is_not_kept() {
    let mut column = Column::default();
    for figure in [
        None,
        Some(f64::NAN),
        Some(f64::INFINITY),
        Some(-f64::INFINITY),
    ] {
        column.put(figure);
    }
    assert_eq!((column.points(), column.figures().len()), (None, 0));
    column.put(Some(7.0));
    assert_eq!(column.points(), Some([7.0; 5]));
    let mut joined = Column::default();
    joined.join(&column);
    joined.join(&column);
    assert_eq!(joined.figures(), [7.0; 2]);
}
