//! Means with their standard errors, and the verdict they allow.

mod blocks;

use core::ops::Range;

use super::number::Number;
use super::random::BLOCK;

pub use blocks::Blocks;
use blocks::counted;

/// How sure a verdict is, two-sided.
pub const CONFIDENCE: f64 = 0.99;
/// Standard errors that a mean must be away from zero for it where the error is as good as known: the normal quantile
/// of .995.
pub const BOUND: f64 = 2.575_829_303_548_901;

/// The same where the error itself is told from few: Student's quantile of .995, by its expansion in one over the
/// degrees of freedom (Abramowitz & Stegun 26.7.5), within 1% from three on. With fewer nothing is beyond doubt.
pub fn bound(degrees: f64) -> f64 {
    if degrees < 3.0 {
        return f64::INFINITY;
    }
    TERMS
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum / degrees + term)
}

/// Of the expansion, at [`BOUND`].
const TERMS: [f64; 5] = [
    BOUND,
    4.916_547_598_619_087,
    8.834_762_072_162_34,
    12.144_295_783_090_264,
    12.054_824_314_312_164,
];

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
    /// How many strangers tell the error, less one: its degrees of freedom.
    pub degrees: f64,
}

impl Estimate {
    /// The mean of a figure over futures, in their order, where it is defined. Futures of one block know of each other,
    /// so the error is told by what strays from block to block; `None` where fewer than two blocks have the figure.
    pub fn over(futures: impl Iterator<Item = Option<f64>>) -> Option<Self> {
        let all: Vec<Option<f64>> = futures.collect();
        let (count, sum) = counted(all.iter().copied().flatten());
        let value = sum / count;
        let mut blocks = Blocks::default();
        for block in all.chunks(BLOCK) {
            blocks.add(block.iter().flatten().map(|figure| figure - value));
        }
        let spread = blocks.estimate()?;
        Some(Self { value, ..spread })
    }

    /// Of independent values; `None` for fewer than two.
    fn of(values: &[f64]) -> Option<Self> {
        let count = values.len() as f64;
        if values.len() < 2 {
            return None;
        }
        let value = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|x| (x - value) * (x - value)).sum();
        let degrees = count - 1.0;
        let error = (squares / degrees / count).root();
        Some(Self {
            value,
            error,
            degrees,
        })
    }

    /// What `figure` makes of some futures together, with the error that it shows between groups of them. `None` where
    /// it is not defined for all or for a group, or is no number. A group has whole blocks, so that groups are strangers.
    pub fn by_groups(futures: usize, figure: impl Fn(Range<usize>) -> Option<f64>) -> Option<Self> {
        let size = futures / GROUPS / BLOCK * BLOCK;
        if size == 0 {
            return None;
        }
        let groups: Option<Vec<f64>> = (0..GROUPS)
            .map(|group| figure(group * size..(group + 1) * size))
            .collect();
        let spread = Self::of(&groups?)?;
        let value = figure(0..futures)?;
        Self { value, ..spread }.finite()
    }

    /// Itself; `None` where it is no number.
    pub fn finite(self) -> Option<Self> {
        (self.value.is_finite() && self.error.is_finite()).then_some(self)
    }

    /// Whether it is above zero, beyond doubt at [`CONFIDENCE`].
    pub fn above_zero(&self) -> Verdict {
        let doubt = bound(self.degrees) * self.error;
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
        assert_eq!(Estimate::by_groups(39, |_| Some(1.0)), None);
        let half = |range: Range<usize>| (range.start < 20).then_some(1.0);
        assert_eq!(Estimate::by_groups(40, half), None);
        let endless = |range: Range<usize>| Some(if range.len() > 4 { f64::INFINITY } else { 1.0 });
        assert_eq!(Estimate::by_groups(40, endless), None);
        // Ten groups from 0 to 9: mean 4.5, variance 82.5 / 9, error the root of a tenth of it.
        let place = |range: Range<usize>| Some(range.start as f64 / 4.0);
        let found = Estimate::by_groups(43, place).expect("ten groups");
        assert_eq!(found.value, 0.0);
        assert!((found.error - libm::sqrt(82.5 / 90.0)).abs() < 1e-15);
    }

    #[test]
    fn a_verdict_needs_its_distance_from_zero() {
        let (error, degrees) = (1.0, f64::INFINITY);
        let of = |value, error, degrees| Estimate {
            value,
            error,
            degrees,
        };
        let at = |value| of(value, error, degrees).above_zero();
        assert_eq!(at(BOUND + 1e-9), Verdict::Holds);
        assert_eq!(at(BOUND), Verdict::TooClose);
        assert_eq!(at(-BOUND), Verdict::TooClose);
        assert_eq!(at(-BOUND - 1e-9), Verdict::Fails);
        // Told from eight blocks it takes 3.5 of them, told from three nothing will do.
        assert_eq!(of(3.4, error, 7.0).above_zero(), Verdict::TooClose);
        assert_eq!(of(3.6, error, 7.0).above_zero(), Verdict::Holds);
        assert_eq!(of(1e9, error, 2.0).above_zero(), Verdict::TooClose);
        let nothing = of(0.0, 0.0, degrees);
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
