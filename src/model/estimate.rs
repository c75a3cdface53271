//! Means with their standard errors, and the verdict they allow.

use core::ops::Range;

use super::number::Number;

/// How sure a verdict is, two-sided.
pub const CONFIDENCE: f64 = 0.99;
/// Standard errors that a mean must be away from zero for it: the normal quantile of .995.
pub const BOUND: f64 = 2.575_829_303_548_901;

/// Futures are cut into so many groups where only what each group comes to can tell how sure the whole is.
const GROUPS: usize = 10;

/// A smoother ride is smoother by more than this share of the other's bumpiness: less is told apart by enough
/// futures and felt by nobody. Money is counted to the last.
pub const MARGIN: f64 = 0.01;

/// What a case comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The claim holds here.
    Holds,
    /// It does not.
    Fails,
    /// The futures cannot tell.
    TooClose,
}

impl Verdict {
    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "does not hold",
            Self::TooClose => "too close to call",
        }
    }

    /// Of two conditions that must both be met.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fails, _) | (_, Self::Fails) => Self::Fails,
            (Self::Holds, Self::Holds) => Self::Holds,
            _ => Self::TooClose,
        }
    }

    /// Of a condition that chance has no part in.
    pub const fn exact(met: bool) -> Self {
        if met { Self::Holds } else { Self::Fails }
    }
}

/// A mean over futures and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimate {
    /// Of independent values; `None` for fewer than two.
    pub fn of(values: &[f64]) -> Option<Self> {
        let count = values.len() as f64;
        if values.len() < 2 {
            return None;
        }
        let value = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|x| (x - value) * (x - value)).sum();
        let error = (squares / (count - 1.0) / count).root();
        Some(Self { value, error })
    }

    /// What `figure` makes of some futures together, with the error that it shows between groups of them. `None` where
    /// it is not defined for all or for a group, or is no number.
    pub fn by_groups(futures: usize, figure: impl Fn(Range<usize>) -> Option<f64>) -> Option<Self> {
        let size = futures / GROUPS;
        if size == 0 {
            return None;
        }
        let groups: Option<Vec<f64>> = (0..GROUPS)
            .map(|group| figure(group * size..(group + 1) * size))
            .collect();
        let error = Self::of(&groups?)?.error;
        let value = figure(0..futures)?;
        Self { value, error }.finite()
    }

    /// Itself; `None` where it is no number.
    pub fn finite(self) -> Option<Self> {
        (self.value.is_finite() && self.error.is_finite()).then_some(self)
    }

    /// Whether it is above zero, beyond doubt at [`CONFIDENCE`].
    pub fn above_zero(&self) -> Verdict {
        let doubt = BOUND * self.error;
        match self.value {
            value if value > doubt => Verdict::Holds,
            value if value < -doubt => Verdict::Fails,
            _ => Verdict::TooClose,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight values with mean 5 and sum of squares 32: variance 32/7, error √(32/7/8).
    #[test]
    fn a_mean_has_its_standard_error() {
        let found = Estimate::of(&[2., 4., 4., 4., 5., 5., 7., 9.]).expect("eight values");
        assert_eq!(found.value, 5.0);
        assert!((found.error - libm::sqrt(32.0 / 56.0)).abs() < 1e-15);
        assert_eq!(Estimate::of(&[1.0]), None);
    }

    #[test]
    fn groups_tell_an_error_where_each_has_a_figure() {
        assert_eq!(Estimate::by_groups(9, |_| Some(1.0)), None);
        let half = |range: Range<usize>| (range.start < 10).then_some(1.0);
        assert_eq!(Estimate::by_groups(20, half), None);
        let endless = |range: Range<usize>| Some(if range.len() > 2 { f64::INFINITY } else { 1.0 });
        assert_eq!(Estimate::by_groups(20, endless), None);
        // Ten groups from 0 to 9: mean 4.5, variance 82.5 / 9, error the root of a tenth of it.
        let place = |range: Range<usize>| Some((range.start as f64 / 2.0).min(100.0));
        let found = Estimate::by_groups(20, place).expect("ten groups");
        assert_eq!(found.value, 0.0);
        assert!((found.error - libm::sqrt(82.5 / 90.0)).abs() < 1e-15);
    }

    #[test]
    fn a_verdict_needs_its_distance_from_zero() {
        let at = |value| Estimate { value, error: 1.0 }.above_zero();
        assert_eq!(at(BOUND + 1e-9), Verdict::Holds);
        assert_eq!(at(BOUND), Verdict::TooClose);
        assert_eq!(at(-BOUND), Verdict::TooClose);
        assert_eq!(at(-BOUND - 1e-9), Verdict::Fails);
        let nothing = Estimate {
            value: 0.0,
            error: 0.0,
        };
        assert_eq!(nothing.above_zero(), Verdict::TooClose);
    }

    #[test]
    fn two_conditions_hold_if_both_do() {
        use Verdict::{Fails, Holds, TooClose};
        for (one, other, both) in [
            (Holds, Holds, Holds),
            (Holds, TooClose, TooClose),
            (TooClose, TooClose, TooClose),
            (Fails, TooClose, Fails),
            (Fails, Holds, Fails),
        ] {
            assert_eq!((one.and(other), other.and(one)), (both, both));
        }
    }
}
