//! The ride: how bumpy a series is against its own trend. Growth is not bumpiness.

use super::equations as eq;
use super::number::Number;

/// Months left out at the start, while a firm that has just changed its plan settles.
pub const BURN_IN_MONTHS: usize = 12;

/// Sums of whole quarters; a quarter that has begun and not ended is left out.
pub fn quarters<N: Number>(months: &[N]) -> Vec<N> {
    months
        .chunks_exact(3)
        .map(|quarter| quarter.iter().copied().sum())
        .collect()
}

/// The straight line through a series: its value at the first point and its rise per point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Value at the first point.
    pub start: f64,
    /// Rise from point to point.
    pub rise: f64,
}

impl Trend {
    /// Least squares; `None` for fewer than two points.
    pub fn through(series: &[f64]) -> Option<Self> {
        if series.len() < 2 {
            return None;
        }
        let rise = eq::trend_rise(series);
        Some(Self {
            start: eq::trend_start(eq::series_mean(series), rise, series.len() as f64),
            rise,
        })
    }

    /// The line's value at a point.
    pub fn at(&self, point: usize) -> f64 {
        self.start + self.rise * point as f64
    }
}

/// Detrended coefficient of variation. `None`, "not defined", for fewer than four points or a mean that is
/// not positive.
pub fn bumpiness(series: &[f64]) -> Option<f64> {
    Bumpiness::of(series).lane(0)
}

/// Bumpiness of series side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bumpiness<N> {
    /// Not defined where this is not positive.
    mean: N,
    detrended_cv: N,
}

impl<N: Number> Bumpiness<N> {
    /// Of a series in each lane.
    pub fn of(series: &[N]) -> Self {
        if series.len() < 4 {
            return Self::default();
        }
        let mean = eq::series_mean(series);
        let rise = eq::trend_rise(series);
        let start = eq::trend_start(mean, rise, series.len() as f64);
        Self {
            mean,
            detrended_cv: eq::detrended_cv(series, mean, start, rise),
        }
    }

    /// That of a lane, where it is defined.
    pub fn lane(&self, at: usize) -> Option<f64> {
        (self.mean.lane(at) > 0.0).then(|| self.detrended_cv.lane(at))
    }
}

/// The part of a monthly series that is judged: what follows the burn-in.
pub fn judged<N>(months: &[N]) -> &[N] {
    &months[BURN_IN_MONTHS.min(months.len())..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_not_bumpiness_and_nothing_is_not_defined() {
        let steady: Vec<f64> = (0..48).map(|month| 10.0 + 3.0 * f64::from(month)).collect();
        assert!(bumpiness(&steady).is_some_and(|bumps| bumps < 1e-12));
        assert_eq!(bumpiness(&[0.0; 48]), None);
        assert_eq!(bumpiness(&[1.0; 3]), None);
        assert_eq!(quarters(&[1., 2., 3., 4., 5., 6., 7.]), [6., 15.]);
    }
}
