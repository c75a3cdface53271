//! Numbers side by side: one instruction does for all of them what another does for one.

use core::iter::Sum;
use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use wide::f64x2;

use super::{Number, functions};

/// Two numbers side by side: the width of WebAssembly's vectors.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lanes(pub(super) f64x2);

impl From<f64> for Lanes {
    #[inline]
    fn from(value: f64) -> Self {
        Self(f64x2::splat(value))
    }
}

macro_rules! operations {
    ($($operation:ident $name:ident)*) => {$(
        impl $operation for Lanes {
            type Output = Self;
            #[inline]
            fn $name(self, right: Self) -> Self {
                Self($operation::$name(self.0, right.0))
            }
        }
        impl $operation<f64> for Lanes {
            type Output = Self;
            #[inline]
            fn $name(self, right: f64) -> Self {
                Self($operation::$name(self.0, f64x2::splat(right)))
            }
        }
    )*};
}

operations! { Add add Sub sub Mul mul Div div }

impl Neg for Lanes {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Lanes {
    #[inline]
    fn add_assign(&mut self, right: Self) {
        *self = *self + right;
    }
}

impl Sum for Lanes {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::default(), Add::add)
    }
}

impl Number for Lanes {
    const LANES: usize = 2;
    /// All bits of a lane are set where it is so.
    type Truth = f64x2;

    #[inline]
    fn each(mut make: impl FnMut(usize) -> f64) -> Self {
        Self(f64x2::new([make(0), make(1)]))
    }
    #[inline]
    fn lane(self, at: usize) -> f64 {
        self.0.to_array()[at]
    }
    #[inline]
    fn above(self, other: impl Into<Self>) -> f64x2 {
        self.0.simd_gt(other.into().0)
    }
    #[inline]
    fn at_most(self, other: impl Into<Self>) -> f64x2 {
        self.0.simd_le(other.into().0)
    }
    #[inline]
    fn any(truth: f64x2) -> bool {
        truth.any()
    }
    #[inline]
    fn all(truth: f64x2) -> bool {
        truth.all()
    }
    #[inline]
    fn choose(truth: f64x2, yes: Self, no: Self) -> Self {
        Self(truth.select(yes.0, no.0))
    }
    #[inline]
    fn max(self, other: impl Into<Self>) -> Self {
        Self(self.0.fast_max(other.into().0))
    }
    #[inline]
    fn min(self, other: impl Into<Self>) -> Self {
        Self(self.0.fast_min(other.into().0))
    }
    #[inline]
    fn whole(self) -> Self {
        Self(self.0.floor())
    }
    #[inline]
    fn root(self) -> Self {
        Self(self.0.sqrt())
    }
    #[inline]
    fn exponential(self) -> Self {
        functions::exp(self)
    }
    #[inline]
    fn gone(self) -> Self {
        functions::gone(self)
    }
}
