//! Means with their standard errors, and the verdict they allow.

use super::number::Number;

/// How sure a verdict is, two-sided.
pub const CONFIDENCE: f64 = 0.99;
/// Standard errors that a mean must be away from zero for it: the normal quantile of .995.
pub const BOUND: f64 = 2.575_829_303_548_901;

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
