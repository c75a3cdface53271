//! Numbers side by side: one instruction does for all of them what another does for one.

use core::iter::Sum;
use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use super::vector::{Two, TwoTruths};
use super::{Number, functions};

/// Four numbers side by side, in two registers: what waits for the result of one half works on the other.
#[derive(Clone, Copy, Debug)]
pub struct Lanes(Two, Two);

/// Whether something is so, in each lane.
#[derive(Clone, Copy)]
pub struct Truths(TwoTruths, TwoTruths);

impl Lanes {
    #[inline(always)]
    fn unary(self, operation: impl Fn(Two) -> Two) -> Self {
        Self(operation(self.0), operation(self.1))
    }
    #[inline(always)]
    fn binary(self, right: Self, operation: impl Fn(Two, Two) -> Two) -> Self {
        Self(operation(self.0, right.0), operation(self.1, right.1))
    }
    #[inline(always)]
    fn compare(self, right: Self, operation: impl Fn(Two, Two) -> TwoTruths) -> Truths {
        Truths(operation(self.0, right.0), operation(self.1, right.1))
    }

    /// As whole numbers: `(self + more) << by`.
    pub(super) fn bits_up(self, more: u64, by: u32) -> Self {
        self.unary(|two| two.bits_up(more, by))
    }
    /// As whole numbers: `((self + more) >> by) | with`.
    pub(super) fn bits_down(self, more: u64, by: u32, with: u64) -> Self {
        self.unary(|two| two.bits_down(more, by, with))
    }
    /// As whole numbers: `((self + more) & mask) + with`.
    pub(super) fn bits_kept(self, more: u64, mask: u64, with: u64) -> Self {
        self.unary(|two| two.bits_kept(more, mask, with))
    }
}

impl From<f64> for Lanes {
    #[inline(always)]
    fn from(value: f64) -> Self {
        Self(Two::all(value), Two::all(value))
    }
}

impl Default for Lanes {
    #[inline(always)]
    fn default() -> Self {
        Self::from(0.0)
    }
}

impl PartialEq for Lanes {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_array() == other.0.to_array() && self.1.to_array() == other.1.to_array()
    }
}

macro_rules! operations {
    ($($operation:ident $name:ident)*) => {$(
        impl $operation for Lanes {
            type Output = Self;
            #[inline(always)]
            fn $name(self, right: Self) -> Self {
                self.binary(right, Two::$name)
            }
        }
        impl $operation<f64> for Lanes {
            type Output = Self;
            #[inline(always)]
            fn $name(self, right: f64) -> Self {
                self.binary(right.into(), Two::$name)
            }
        }
    )*};
}

operations! { Add add Sub sub Mul mul Div div }

impl Neg for Lanes {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.unary(Two::neg)
    }
}

impl AddAssign for Lanes {
    #[inline(always)]
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
    const LANES: usize = 4;
    type Truth = Truths;

    #[inline(always)]
    fn each(mut make: impl FnMut(usize) -> f64) -> Self {
        let [a, b, c, d] = [make(0), make(1), make(2), make(3)];
        Self(Two::new(a, b), Two::new(c, d))
    }
    #[inline(always)]
    fn lane(self, at: usize) -> f64 {
        let [a, b] = self.0.to_array();
        let [c, d] = self.1.to_array();
        [a, b, c, d][at]
    }
    #[inline(always)]
    fn above(self, other: impl Into<Self>) -> Truths {
        self.compare(other.into(), Two::above)
    }
    #[inline(always)]
    fn at_least(self, other: impl Into<Self>) -> Truths {
        self.compare(other.into(), Two::at_least)
    }
    #[inline(always)]
    fn any(truth: Truths) -> bool {
        truth.0.any() || truth.1.any()
    }
    #[inline(always)]
    fn all(truth: Truths) -> bool {
        truth.0.all() && truth.1.all()
    }
    #[inline(always)]
    fn choose(truth: Truths, yes: Self, no: Self) -> Self {
        Self(truth.0.choose(yes.0, no.0), truth.1.choose(yes.1, no.1))
    }
    #[inline(always)]
    fn max(self, other: impl Into<Self>) -> Self {
        self.binary(other.into(), Two::max)
    }
    #[inline(always)]
    fn min(self, other: impl Into<Self>) -> Self {
        self.binary(other.into(), Two::min)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        self.unary(Two::abs)
    }
    #[inline(always)]
    fn whole(self) -> Self {
        self.unary(Two::whole)
    }
    #[inline(always)]
    fn root(self) -> Self {
        self.unary(Two::root)
    }
    fn exponential(self) -> Self {
        functions::exp(self)
    }
    fn logarithm(self) -> Self {
        functions::log(self)
    }
    fn gone(self) -> Self {
        functions::gone(self)
    }
}
