//! The ride: each month's new business against its own trend.
//!
//! A month is its share of the trend line at that month, so growth is no slope here and 1 is the trend. The months before
//! [`BURN_IN_MONTHS`] are not judged and not drawn.

use super::clip::Point;
use crate::model::ride::{BURN_IN_MONTHS, Trend, judged};

/// A trend below this share of the series' mean is no measure of a month: the road breaks there.
const FAINTEST: f64 = 0.05;

/// Each judged month's share of its trend: month and share, not a number where the trend is no measure.
/// `None` without any month that has one.
pub fn shares(new_business: &[f64]) -> Option<Vec<Point>> {
    let series = judged(new_business);
    let trend = Trend::through(series)?;
    let mean = series.iter().sum::<f64>() / series.len() as f64;
    let numbered = series.iter().enumerate();
    let shares = numbered.map(|(at, &value)| {
        let month = (BURN_IN_MONTHS + at + 1) as f64;
        let line = trend.at(at);
        let measures = line > mean * FAINTEST && mean > 0.0;
        (month, if measures { value / line } else { f64::NAN })
    });
    let shares: Vec<Point> = shares.collect();
    let defined = shares.iter().any(|(_, share)| share.is_finite());
    defined.then_some(shares)
}
