//! One number, or several side by side: the equations do not know how many futures they compute.
//!
//! Every operation acts on each lane by itself and is rounded as IEEE 754 says, none is fused, and the few
//! functions beyond arithmetic have the bits of `libm`; they have names of their own, lest a plain number
//! gets those of the standard library. So a lane of [`Lanes`] holds what a plain `f64` would,
//! to the last bit, whatever its neighbours are; tests hold them to that.

mod functions;
mod lanes;
mod vector;

use core::fmt::Debug;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

pub use lanes::{Lanes, Truths};

/// The cosine of so many turns, by its series, right to the last bits: `libm` can do it for angles of any size, which
/// is more than the rest of its functions together.
pub fn cosine(turns: f64) -> f64 {
    // How far it is to half a turn, where the cosine is −1; beyond a quarter it is nearer to a whole one, where it
    // is 1. From there the series is short.
    let half = (turns - turns.whole() - 0.5).abs();
    let (near, sign) = if half < 0.25 {
        (half, -1.0)
    } else {
        (0.5 - half, 1.0)
    };
    let angle = core::f64::consts::TAU * near;
    let terms = (1..=11)
        .rev()
        .map(|term| f64::from(2 * term * (2 * term - 1)));
    sign * terms.fold(1.0, |sum, of| 1.0 - angle * angle / of * sum)
}

/// The four operations with something on the right.
pub trait Arithmetic<Right>:
    Sized
    + Add<Right, Output = Self>
    + Sub<Right, Output = Self>
    + Mul<Right, Output = Self>
    + Div<Right, Output = Self>
{
}

impl<Left, Right> Arithmetic<Right> for Left where
    Left: Add<Right, Output = Self>
        + Sub<Right, Output = Self>
        + Mul<Right, Output = Self>
        + Div<Right, Output = Self>
{
}

/// What the equations compute with: `f64`, or [`Lanes`].
pub trait Number:
    Copy
    + Debug
    + Default
    + PartialEq
    + From<f64>
    + Arithmetic<Self>
    + Arithmetic<f64>
    + Neg<Output = Self>
    + AddAssign
    + Sum
    + 'static
{
    /// How many numbers lie side by side.
    const LANES: usize;
    /// Whether something is so, in each lane.
    type Truth: Copy;

    /// From the number of each lane.
    fn each(make: impl FnMut(usize) -> f64) -> Self;
    /// The number of a lane.
    fn lane(self, at: usize) -> f64;

    /// `self > other`.
    fn above(self, other: impl Into<Self>) -> Self::Truth;
    /// `self ≥ other`.
    fn at_least(self, other: impl Into<Self>) -> Self::Truth;
    /// Whether it is so in any lane.
    fn any(truth: Self::Truth) -> bool;
    /// Whether it is so in all lanes.
    fn all(truth: Self::Truth) -> bool;
    /// `yes` where it is so, `no` where it is not.
    fn choose(truth: Self::Truth, yes: Self, no: Self) -> Self;

    /// The larger of two; the other where this is no number.
    #[must_use]
    fn max(self, other: impl Into<Self>) -> Self;
    /// The smaller of two; the other where this is no number.
    #[must_use]
    fn min(self, other: impl Into<Self>) -> Self;
    /// The whole number at or below.
    #[must_use]
    fn whole(self) -> Self;
    /// The square root.
    #[must_use]
    fn root(self) -> Self;
    /// The size, without a sign.
    #[must_use]
    fn abs(self) -> Self;
    /// What is positive and not subnormal to a power. The first power, which nearly every market has, takes no time.
    #[must_use]
    fn power(self, exponent: f64) -> Self {
        if exponent == 1.0 {
            return self;
        }
        (self.min(1e300).logarithm() * exponent).exponential()
    }
    /// e to the power of it.
    #[must_use]
    fn exponential(self) -> Self;
    /// The natural logarithm, of what is positive and not subnormal.
    #[must_use]
    fn logarithm(self) -> Self;
    /// `1 − e^(−x)`, for what is not negative.
    #[must_use]
    fn gone(self) -> Self;

    /// `self < other`.
    fn below(self, other: impl Into<Self>) -> Self::Truth {
        other.into().above(self)
    }
    /// `self ≤ other`.
    fn at_most(self, other: impl Into<Self>) -> Self::Truth {
        other.into().at_least(self)
    }
    /// Like [`Number::choose`]; what is wanted in no lane is not worked out.
    fn either(truth: Self::Truth, yes: impl FnOnce() -> Self, no: impl FnOnce() -> Self) -> Self {
        if Self::all(truth) {
            yes()
        } else if Self::any(truth) {
            Self::choose(truth, yes(), no())
        } else {
            no()
        }
    }
}

/// One number: the plain operations, and `libm`. `floor`, `sqrt` and `abs` are instructions, exact everywhere;
/// `libm` has no access to them.
impl Number for f64 {
    const LANES: usize = 1;
    type Truth = bool;

    fn each(mut make: impl FnMut(usize) -> f64) -> Self {
        make(0)
    }
    fn lane(self, _: usize) -> f64 {
        self
    }
    fn above(self, other: impl Into<Self>) -> bool {
        self > other.into()
    }
    fn at_least(self, other: impl Into<Self>) -> bool {
        self >= other.into()
    }
    fn any(truth: bool) -> bool {
        truth
    }
    fn all(truth: bool) -> bool {
        truth
    }
    fn choose(truth: bool, yes: Self, no: Self) -> Self {
        if truth { yes } else { no }
    }
    fn max(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        if self > other { self } else { other }
    }
    fn min(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        if self < other { self } else { other }
    }
    fn abs(self) -> Self {
        self.abs()
    }
    fn whole(self) -> Self {
        self.floor()
    }
    fn root(self) -> Self {
        self.sqrt()
    }
    fn exponential(self) -> Self {
        libm::exp(self)
    }
    fn logarithm(self) -> Self {
        libm::log(self)
    }
    fn gone(self) -> Self {
        -libm::expm1(-self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_is_that_of_libm() {
        for at in -4000..4000 {
            let turns = f64::from(at) / 960.0;
            let other = libm::cos(core::f64::consts::TAU * turns);
            assert!((cosine(turns) - other).abs() < 3e-15, "{turns}: {other}");
        }
        assert_eq!([0.0, 0.5, 1.0, -3.0].map(cosine), [1.0, -1.0, 1.0, 1.0]);
    }

    #[test]
    fn powers_are_those_of_libm() {
        for exponent in [0.5, 0.7, 1.0, 2.0, 3.0] {
            for at in -300..300 {
                let base = libm::exp(f64::from(at) / 10.0);
                let (ours, other) = (base.power(exponent), libm::pow(base, exponent));
                assert!((ours / other - 1.0).abs() < 2e-14, "{base} to {exponent}");
            }
        }
        assert_eq!(f64::INFINITY.power(3.0), f64::INFINITY);
    }
}
