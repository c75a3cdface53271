//! Two numbers in one register of WebAssembly, or in an array where there are no such registers. The page is
//! built for size, and then nothing is put in place but what must be: an operation is one instruction, and a
//! call would take many times as long. Hence `inline(always)`, and no library.

#[cfg(target_feature = "simd128")]
mod register {
    use core::arch::wasm32::{
        f64x2, f64x2_abs, f64x2_add, f64x2_div, f64x2_extract_lane, f64x2_floor, f64x2_ge,
        f64x2_gt, f64x2_mul, f64x2_neg, f64x2_pmax, f64x2_pmin, f64x2_splat, f64x2_sqrt, f64x2_sub,
        i64x2_add, i64x2_all_true, i64x2_shl, i64x2_splat, u64x2_shr, v128, v128_and,
        v128_any_true, v128_bitselect, v128_or,
    };

    /// The two of them.
    #[derive(Clone, Copy, Debug)]
    pub(in super::super) struct Two(v128);
    /// Whether something is so, in each of the two: all bits are set where it is.
    #[derive(Clone, Copy)]
    pub(in super::super) struct TwoTruths(v128);

    macro_rules! unary {
        ($($name:ident $instruction:ident)*) => {$(
            #[inline(always)]
            pub(in super::super) fn $name(self) -> Self {
                Self($instruction(self.0))
            }
        )*};
    }
    macro_rules! binary {
        ($($name:ident $instruction:ident)*) => {$(
            #[inline(always)]
            pub(in super::super) fn $name(self, right: Self) -> Self {
                Self($instruction(self.0, right.0))
            }
        )*};
    }
    macro_rules! compare {
        ($($name:ident $instruction:ident)*) => {$(
            #[inline(always)]
            pub(in super::super) fn $name(self, right: Self) -> TwoTruths {
                TwoTruths($instruction(self.0, right.0))
            }
        )*};
    }

    impl Two {
        unary! { neg f64x2_neg abs f64x2_abs whole f64x2_floor root f64x2_sqrt }
        binary! { add f64x2_add sub f64x2_sub mul f64x2_mul div f64x2_div  }
        compare! { above f64x2_gt at_least f64x2_ge }

        // The other way round: beside what is no number the other one counts.
        #[inline(always)]
        pub(in super::super) fn max(self, right: Self) -> Self {
            Self(f64x2_pmax(right.0, self.0))
        }
        #[inline(always)]
        pub(in super::super) fn min(self, right: Self) -> Self {
            Self(f64x2_pmin(right.0, self.0))
        }
        #[inline(always)]
        pub(in super::super) fn new(one: f64, other: f64) -> Self {
            Self(f64x2(one, other))
        }
        #[inline(always)]
        pub(in super::super) fn all(value: f64) -> Self {
            Self(f64x2_splat(value))
        }
        #[inline(always)]
        pub(in super::super) fn to_array(self) -> [f64; 2] {
            [
                f64x2_extract_lane::<0>(self.0),
                f64x2_extract_lane::<1>(self.0),
            ]
        }

        /// As whole numbers: `(self + more) << by`.
        #[inline(always)]
        pub(in super::super) fn bits_up(self, more: u64, by: u32) -> Self {
            Self(i64x2_shl(
                i64x2_add(self.0, i64x2_splat(more.cast_signed())),
                by,
            ))
        }
        /// As whole numbers: `((self + more) >> by) | with`.
        #[inline(always)]
        pub(in super::super) fn bits_down(self, more: u64, by: u32, with: u64) -> Self {
            let moved = u64x2_shr(i64x2_add(self.0, i64x2_splat(more.cast_signed())), by);
            Self(v128_or(moved, i64x2_splat(with.cast_signed())))
        }
        /// As whole numbers: `((self + more) & mask) + with`.
        #[inline(always)]
        pub(in super::super) fn bits_kept(self, more: u64, mask: u64, with: u64) -> Self {
            let kept = v128_and(
                i64x2_add(self.0, i64x2_splat(more.cast_signed())),
                i64x2_splat(mask.cast_signed()),
            );
            Self(i64x2_add(kept, i64x2_splat(with.cast_signed())))
        }
    }

    impl TwoTruths {
        #[inline(always)]
        pub(in super::super) fn any(self) -> bool {
            v128_any_true(self.0)
        }
        #[inline(always)]
        pub(in super::super) fn all(self) -> bool {
            i64x2_all_true(self.0)
        }
        #[inline(always)]
        pub(in super::super) fn choose(self, yes: Two, no: Two) -> Two {
            Two(v128_bitselect(yes.0, no.0, self.0))
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod register {
    /// The two of them.
    #[derive(Clone, Copy, Debug)]
    pub(in super::super) struct Two([f64; 2]);
    /// Whether something is so, in each of the two.
    #[derive(Clone, Copy)]
    pub(in super::super) struct TwoTruths([bool; 2]);

    macro_rules! unary {
        ($($name:ident $operation:expr;)*) => {$(
            #[inline(always)]
            pub(in super::super) fn $name(self) -> Self {
                let operation: fn(f64) -> f64 = $operation;
                Self([operation(self.0[0]), operation(self.0[1])])
            }
        )*};
    }
    macro_rules! binary {
        ($($name:ident $operation:expr;)*) => {$(
            #[inline(always)]
            pub(in super::super) fn $name(self, right: Self) -> Self {
                let operation: fn(f64, f64) -> f64 = $operation;
                Self([operation(self.0[0], right.0[0]), operation(self.0[1], right.0[1])])
            }
        )*};
    }

    impl Two {
        unary! { neg |x| -x; abs f64::abs; whole f64::floor; root f64::sqrt; }
        binary! {
            add |x, y| x + y;
            sub |x, y| x - y;
            mul |x, y| x * y;
            div |x, y| x / y;
            max |x, y| if x > y { x } else { y };
            min |x, y| if x < y { x } else { y };
        }

        #[inline(always)]
        pub(in super::super) fn above(self, right: Self) -> TwoTruths {
            TwoTruths([self.0[0] > right.0[0], self.0[1] > right.0[1]])
        }
        #[inline(always)]
        pub(in super::super) fn at_least(self, right: Self) -> TwoTruths {
            TwoTruths([self.0[0] >= right.0[0], self.0[1] >= right.0[1]])
        }
        #[inline(always)]
        pub(in super::super) fn new(one: f64, other: f64) -> Self {
            Self([one, other])
        }
        #[inline(always)]
        pub(in super::super) fn all(value: f64) -> Self {
            Self([value; 2])
        }
        #[inline(always)]
        pub(in super::super) fn to_array(self) -> [f64; 2] {
            self.0
        }

        fn bits(self, change: impl Fn(u64) -> u64) -> Self {
            Self(self.0.map(|x| f64::from_bits(change(x.to_bits()))))
        }
        /// As whole numbers: `(self + more) << by`.
        pub(in super::super) fn bits_up(self, more: u64, by: u32) -> Self {
            self.bits(|x| x.wrapping_add(more) << by)
        }
        /// As whole numbers: `((self + more) >> by) | with`.
        pub(in super::super) fn bits_down(self, more: u64, by: u32, with: u64) -> Self {
            self.bits(|x| (x.wrapping_add(more) >> by) | with)
        }
        /// As whole numbers: `((self + more) & mask) + with`.
        pub(in super::super) fn bits_kept(self, more: u64, mask: u64, with: u64) -> Self {
            self.bits(|x| (x.wrapping_add(more) & mask).wrapping_add(with))
        }
    }

    impl TwoTruths {
        #[inline(always)]
        pub(in super::super) fn any(self) -> bool {
            self.0[0] || self.0[1]
        }
        #[inline(always)]
        pub(in super::super) fn all(self) -> bool {
            self.0[0] && self.0[1]
        }
        #[inline(always)]
        pub(in super::super) fn choose(self, yes: Two, no: Two) -> Two {
            let at = |at: usize| if self.0[at] { yes.0[at] } else { no.0[at] };
            Two([at(0), at(1)])
        }
    }
}

pub(super) use register::{Two, TwoTruths};
