//! Plans side by side through the same futures, and what their figures come to.

use crate::model::Params;
use crate::model::estimate::Estimate;
use crate::model::market::Market;

/// The futures are cut into so many groups; what each comes to by itself tells how sure the whole is.
const GROUPS: usize = 10;

/// The market under other values from the first day on: the firm of that day is the same.
pub(super) fn from_today(market: &Market, params: &Params) -> Market {
    Market {
        senses: market.senses,
        today: market.today.clone(),
        ..Market::new(params)
    }
}

/// Where so much of the values lies below, straight between neighbours; `None` without values.
pub(super) fn quantile(mut values: Vec<f64>, share: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let place = share * last as f64;
    let below = (place as usize).min(last);
    let (_, low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let low = *low;
    let next = above.iter().copied().min_by(f64::total_cmp);
    Some(low + (place - below as f64) * (next.unwrap_or(low) - low))
}

/// The middle of some values.
pub(super) fn median(values: Vec<f64>) -> Option<f64> {
    quantile(values, 0.5)
}

/// What `figure` makes of the futures together, with the error that it shows between groups of them.
/// `None` where it is not defined for all or for a group, or is no number.
pub(super) fn by_groups(
    futures: usize,
    figure: impl Fn(core::ops::Range<usize>) -> Option<f64>,
) -> Option<Estimate> {
    let size = futures / GROUPS;
    if size == 0 {
        return None;
    }
    let groups: Option<Vec<f64>> = (0..GROUPS)
        .map(|group| figure(group * size..(group + 1) * size))
        .collect();
    finite(Estimate {
        value: figure(0..futures)?,
        error: Estimate::of(&groups?)?.error,
    })
}

/// The mean of some values; `None` where it is no number.
pub(super) fn mean(values: &[f64]) -> Option<Estimate> {
    Estimate::of(values).and_then(finite)
}

fn finite(estimate: Estimate) -> Option<Estimate> {
    (estimate.value.is_finite() && estimate.error.is_finite()).then_some(estimate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_straight_between_neighbours() {
        let values = || vec![8.0, 1.0, 4.0, 2.0];
        assert_eq!(median(values()), Some(3.0));
        assert_eq!(quantile(values(), 0.0), Some(1.0));
        assert_eq!(quantile(values(), 1.0), Some(8.0));
        assert_eq!(quantile(values(), 0.75), Some(5.0));
        assert_eq!(median(vec![7.0]), Some(7.0));
        assert_eq!(median(Vec::new()), None);
    }

    #[test]
    fn what_is_no_number_is_not_defined() {
        assert_eq!(mean(&[1.0, f64::INFINITY]), None);
        assert_eq!(by_groups(9, |_| Some(1.0)), None);
        assert_eq!(
            by_groups(20, |range| (range.start < 10).then_some(1.0)),
            None
        );
        let same = Estimate {
            value: 1.0,
            error: 0.0,
        };
        assert_eq!(by_groups(20, |_| Some(1.0)), Some(same));
    }
}
