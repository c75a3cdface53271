//! The road of a plan: each month's new business beside its own trend, in one possible future.

use super::{BUMPS, PROFIT};
use crate::charts::shares_of_trend;
use crate::model::fair::Contest;
use crate::model::futures::{FutureSet, one_future};
use crate::model::luck::Draws;
use crate::model::{Month, Strategy};

/// Futures among which the shown one is chosen: the same for whoever has run more.
const CHOICE: usize = 64;

/// A road.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// Whose.
    pub plan: Strategy,
    /// Each judged month as a share of its trend; not a number where the trend is no measure. Empty where no month has
    /// one.
    pub shares: Vec<f64>,
}

impl Road {
    /// Of a plan in a future.
    pub fn of(contest: &Contest, plan: Strategy, draws: &Draws, future: usize) -> Self {
        let months = one_future(contest, plan, draws, future);
        let business: Vec<f64> = months.iter().map(Month::new_business).collect();
        let shares = shares_of_trend(&business).unwrap_or_default();
        Self {
            plan,
            shares: shares.into_iter().map(|(_, share)| share).collect(),
        }
    }
}

/// The future that is nearest the middle of all in what plans earn and how bumpy they ride. It stays the one that was
/// shown as long as that is about as near: a picture that changes without need is read as news.
pub fn typical(futures: &FutureSet, plans: &[Strategy], shown: usize) -> usize {
    let count = futures.count().min(CHOICE);
    let mut far = vec![0.0; count];
    for &plan in plans {
        for figure in [PROFIT, BUMPS] {
            let of = futures.of(plan).iter().take(count);
            add(&mut far, of.map(figure).collect());
        }
    }
    let nearest = (0..count).min_by(|&one, &other| far[one].total_cmp(&far[other]));
    let Some(nearest) = nearest else {
        return shown;
    };
    let is_near = far
        .get(shown)
        .is_some_and(|&own| own <= NEAR * far[nearest]);
    if is_near { shown } else { nearest }
}

/// The shown future stays while it is at most so many times as far from the middle as the nearest.
const NEAR: f64 = 2.5;

/// Adds how far each figure is from the middle one, as a share of that; much for one that is not defined.
fn add(far: &mut [f64], figures: Vec<Option<f64>>) {
    let mut known: Vec<f64> = figures.iter().copied().flatten().collect();
    let Some(middle) = crate::model::quantiles::median(&mut known).filter(|middle| *middle != 0.0)
    else {
        return;
    };
    for (far, figure) in far.iter_mut().zip(figures) {
        *far += figure.map_or(1.0, |figure| ((figure - middle) / middle).abs());
    }
}
