//! The best amount of management: a grid of shares of the budget, run through the same futures.

use core::ops::Range;

use crate::model::best::{highest, top};

use super::estimate::{Estimate, Verdict};
use super::figure::{Figure, Of, Quantity};

/// Shares of the budget that are tried, the last one the most there can be.
pub(super) const SHARES: [f64; 17] = [
    0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.4,
];

/// The verdict on an inner best, from the profits of each share in the same futures.
pub(super) fn weigh(profits: &[Vec<f64>], budget: f64) -> Option<(Verdict, Vec<Figure>)> {
    let all = 0..profits.first()?.len();
    let best = highest(&sums(profits, all.clone()))?;
    let against = |other: usize| {
        let gap = |future| Some(profits[best][future] - profits[other][future]);
        Estimate::over(all.clone().map(gap))
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
    let location = Estimate::by_groups(all.len(), |futures| place(profits, futures))?;
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

/// The profit of each share over some futures.
fn sums(profits: &[Vec<f64>], futures: Range<usize>) -> Vec<f64> {
    let sum = |profits: &Vec<f64>| profits[futures.clone()].iter().sum();
    profits.iter().map(sum).collect()
}

/// The share with the most profit over some futures.
fn place(profits: &[Vec<f64>], futures: Range<usize>) -> Option<f64> {
    if futures.is_empty() {
        return None;
    }
    top(&SHARES, &sums(profits, futures))
}
