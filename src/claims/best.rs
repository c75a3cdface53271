//! The best amount of management: a grid of shares of the budget, run through the same futures.

use super::estimate::{Estimate, Verdict};
use super::figure::{Figure, Of, Quantity};

/// Shares of the budget that are tried, the last one the most there can be.
pub(super) const SHARES: [f64; 17] = [
    0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.4,
];
/// The futures are cut into so many groups; the best of each tells how sure the best of all is.
const GROUPS: usize = 10;

/// The verdict on an inner best, from the profits of each share in the same futures.
pub(super) fn weigh(profits: &[Vec<f64>], budget: f64) -> Option<(Verdict, Vec<Figure>)> {
    let all = 0..profits.first()?.len();
    let best = highest(profits, all.clone())?;
    let against = |other: usize| {
        let gaps: Vec<f64> = all
            .clone()
            .map(|future| profits[best][future] - profits[other][future])
            .collect();
        Estimate::of(&gaps)
    };
    let last = SHARES.len() - 1;
    // At an end of the range the question is whether its neighbour is worse beyond doubt.
    let beyond = |inner: usize| match against(inner) {
        Some(gap) if gap.above_zero() == Verdict::Holds => Verdict::Fails,
        _ => Verdict::TooClose,
    };
    let verdict = match best {
        0 => beyond(1),
        best if best == last => beyond(last - 1),
        _ => against(0)?.above_zero().and(against(last)?.above_zero()),
    };
    let size = all.len() / GROUPS;
    let places: Vec<f64> = (0..GROUPS)
        .filter_map(|group| place(profits, group * size..(group + 1) * size))
        .collect();
    let location = Estimate {
        value: place(profits, all.clone())?,
        error: Estimate::of(&places)?.error,
    };
    Some((
        verdict,
        vec![
            Figure::of(Of::BestShare, location, Quantity::Share),
            Figure::exact(Of::BestCost, location.value * budget, Quantity::Money),
            Figure::of(Of::OverNone, against(0)?, Quantity::Money),
            Figure::of(Of::OverMost, against(last)?, Quantity::Money),
        ],
    ))
}

fn sum(profits: &[f64], futures: core::ops::Range<usize>) -> f64 {
    profits[futures].iter().sum()
}

/// The place in the grid with the most profit over some futures.
fn highest(profits: &[Vec<f64>], futures: core::ops::Range<usize>) -> Option<usize> {
    let of = |at: &usize| sum(&profits[*at], futures.clone());
    (0..profits.len()).max_by(|a, b| of(a).total_cmp(&of(b)))
}

/// The share with the most profit over some futures: the top of the parabola through the best of the grid
/// and its neighbours; an end of the grid is its own top.
fn place(profits: &[Vec<f64>], futures: core::ops::Range<usize>) -> Option<f64> {
    if futures.is_empty() {
        return None;
    }
    let best = highest(profits, futures.clone())?;
    if best == 0 || best == profits.len() - 1 {
        return Some(SHARES[best]);
    }
    let at = |place: usize| (SHARES[place], sum(&profits[place], futures.clone()));
    let ((x0, y0), (x1, y1), (x2, y2)) = (at(best - 1), at(best), at(best + 1));
    let (left, right) = ((y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1));
    let bend = (right - left) / (x2 - x0);
    Some(if bend < 0.0 {
        f64::midpoint(x0, x1) - left / (2.0 * bend)
    } else {
        x1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_a_parabola_is_found_between_the_shares() {
        let hill = |top: f64| {
            SHARES
                .iter()
                .map(|share| vec![-(share - top) * (share - top); 20])
                .collect::<Vec<_>>()
        };
        for top in [0.031, 0.15, 0.27] {
            let found = place(&hill(top), 0..20).expect("a place");
            assert!((found - top).abs() < 1e-12, "{found} is not {top}");
        }
        assert_eq!(place(&hill(-0.1), 0..20), Some(0.0));
    }
}
