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
    /// To a power. The first power, which nearly every market has, takes no time.
    #[must_use]
    fn power(self, exponent: f64) -> Self {
        if exponent == 1.0 {
            return self;
        }
        Self::each(|at| libm::pow(self.lane(at), exponent))
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
