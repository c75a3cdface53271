//! The ride: how far a series strays from its own straight line.

use crate::model::number::Number;

/// Mean.
///
/// Mean of a series of months or quarters.
///
/// Unit: that of the series
///
/// Why: the size against which bumps are measured.
///
/// Source: definition.
pub fn series_mean<N: Number>(series: &[N]) -> N {
    series.iter().copied().sum::<N>() / series.len() as f64
}

/// Rise of the trend.
///
/// Slope of the straight line through a series, by least squares.
///
/// Unit: that of the series, a month or quarter
///
/// Why: points stand evenly, so the sum of their squared distances from the middle has a closed form.
///
/// Source: standard. Least squares.
pub fn trend_rise<N: Number>(series: &[N]) -> N {
    let points = series.len() as f64;
    let middle = (points - 1.0) / 2.0;
    let along: N = series
        .iter()
        .enumerate()
        .map(|(at, &value)| value * (at as f64 - middle))
        .sum();
    along / (points * (points * points - 1.0) / 12.0)
}

/// Start of the trend.
///
/// The straight line's value at the first point, which has number 0.
///
/// Unit: that of the series
///
/// Why: the line of least squares goes through the mean in the middle.
///
/// Source: standard. Least squares.
pub fn trend_start<N: Number>(series_mean: N, rise: N, points: f64) -> N {
    series_mean - rise * ((points - 1.0) / 2.0)
}

/// Bumpiness.
///
/// Standard deviation of a series around its own straight line, over its mean. It is taken of new business
/// after the first twelve months, by month and by quarter; not defined for fewer than four points or a mean
/// that is not positive.
///
/// Unit: share of the mean
///
/// Why: growth is not bumpiness, so the trend is taken out; firms of any size compare, so it is divided by
/// the mean; two degrees of freedom went into the line.
///
/// Source: standard. Coefficient of variation of the residuals of a regression. That it is the right
/// measure of a ride is a choice.
pub fn detrended_cv<N: Number>(series: &[N], series_mean: N, start: N, rise: N) -> N {
    let points = series.len() as f64;
    let squares: N = series
        .iter()
        .enumerate()
        .map(|(at, &value)| {
            let off = value - (start + rise * at as f64);
            off * off
        })
        .sum();
    (squares / (points - 2.0)).root() / series_mean
}
