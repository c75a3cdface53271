//! `exp` and `1 − e^(−x)` for lanes: the reductions and polynomials of `libm` (FreeBSD's msun, Sun
//! Microsystems 1993), their branches turned into choices, so that the bits are the same.

use wide::bytemuck::cast;
use wide::{f64x2, i64x2};

use super::{Lanes, Number};

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
const ONE_OVER_LN2: f64 = std::f64::consts::LOG2_E;
/// Where `libm` begins to reduce, where by more than one halving, and where it gives up or need not go on: it
/// compares the upper halves of the bits.
const HALF_LN2: f64 = f64::from_bits(0x3fd6_2e43_0000_0000);
const THREE_HALVES_LN2: f64 = f64::from_bits(0x3ff0_a2b2_0000_0000);
const TINY: f64 = f64::from_bits(0x3e30_0001_0000_0000);
const ALL_GONE: f64 = f64::from_bits(0x4043_687a_0000_0000);
/// Within it no power of two leaves the range of normal numbers.
const PLAIN: f64 = 700.0;

/// `2^k` for whole numbers from −1022 to 1023.
fn power_of_two(k: f64x2) -> f64x2 {
    // Added to this, a whole number stands in the lowest bits.
    const WHOLE: f64 = 6_755_399_441_055_744.0;
    let bits: i64x2 = cast(k + f64x2::splat(WHOLE));
    cast((bits + i64x2::splat(1023)) << 52)
}

fn at_least(x: f64x2, bound: f64) -> f64x2 {
    x.simd_ge(f64x2::splat(bound))
}

/// The polynomial with these terms, the highest last.
fn polynomial(x: f64x2, terms: [f64; 5]) -> f64x2 {
    let [a, b, c, d, e] = terms.map(f64x2::splat);
    a + x * (b + x * (c + x * (d + x * e)))
}

/// As `libm::exp`.
pub(super) fn exp(x: Lanes) -> Lanes {
    let Lanes(all) = x;
    let (one, half, size) = (f64x2::splat(1.0), f64x2::splat(0.5), all.abs());
    if !(f64x2::splat(PLAIN).simd_ge(size)).all() {
        return Lanes::each(|at| libm::exp(x.lane(at)));
    }
    let sign = all & f64x2::splat(-0.0);
    let many = (all * f64x2::splat(ONE_OVER_LN2) + (half | sign)).trunc();
    let k = at_least(size, THREE_HALVES_LN2).select(many, one | sign);
    let k = at_least(size, HALF_LN2) & k;
    let high = all - k * f64x2::splat(LN2_HIGH);
    let low = k * f64x2::splat(LN2_LOW);
    let rest = high - low;
    let square = rest * rest;
    let c = rest
        - square
            * polynomial(
                square,
                [
                    1.666_666_666_666_660_2e-1,
                    -2.777_777_777_701_559_3e-3,
                    6.613_756_321_437_934e-5,
                    -1.653_390_220_546_525_2e-6,
                    4.138_136_797_057_238_5e-8,
                ],
            );
    let y = one + (rest * c / (f64x2::splat(2.0) - c) - low + high);
    Lanes(at_least(size, TINY).select(y * power_of_two(k), one + all))
}

/// As `−libm::expm1(−x)`, for what is not negative.
pub(super) fn gone(x: Lanes) -> Lanes {
    let Lanes(size) = x;
    let (one, half) = (f64x2::splat(1.0), f64x2::splat(0.5));
    let many = (size * f64x2::splat(ONE_OVER_LN2) + half).floor();
    let k = at_least(size, THREE_HALVES_LN2).select(many, one);
    // Number of halvings; the power of two is its opposite.
    let k = at_least(size, HALF_LN2) & k;
    let high = k * f64x2::splat(LN2_HIGH) - size;
    let low = -(k * f64x2::splat(LN2_LOW));
    let rest = high - low;
    let lost = (high - rest) - low;
    let half_rest = half * rest;
    let hxs = rest * half_rest;
    let r = one
        + hxs
            * polynomial(
                hxs,
                [
                    -3.333_333_333_333_313e-2,
                    1.587_301_587_254_814_6e-3,
                    -7.936_507_578_674_88e-5,
                    4.008_217_827_329_362e-6,
                    -2.010_992_181_836_243_7e-7,
                ],
            );
    let t = f64x2::splat(3.0) - r * half_rest;
    let e = hxs * ((r - t) / (f64x2::splat(6.0) - rest * t));
    let e = rest * (e - lost) - lost - hxs;
    let d = rest - e;
    let once = d * half - half;
    let often = (d + one) * power_of_two(-k) - one;
    let some = at_least(size, THREE_HALVES_LN2).select(often, once);
    let all = at_least(size, HALF_LN2).select(some, d);
    // Taken from zero, not negated: of nothing, nothing is gone, and not minus nothing.
    Lanes(at_least(size, ALL_GONE).select(one, f64x2::splat(0.0) - all))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of all sizes, evenly in their logarithm and evenly over what the model asks for.
    fn sizes() -> impl Iterator<Item = f64> {
        let from_bits = |at: u64| f64::from_bits(at * 0x0000_2000_0000_7919);
        let even = |at: u64| at as f64 * 1.234_567e-4;
        (0..262_000).map(from_bits).chain((0..700_000).map(even))
    }

    #[track_caller]
    fn same_bits(x: f64, ours: Lanes, libms: [f64; 2]) {
        for (at, libm) in libms.into_iter().enumerate() {
            let ours = ours.lane(at);
            assert_eq!(ours.to_bits(), libm.to_bits(), "{x:e}: {ours:e}, {libm:e}");
        }
    }

    #[test]
    fn exp_has_the_bits_of_libm() {
        for x in sizes() {
            let pair = Lanes::each(|at| [x, -x][at]);
            same_bits(x, pair.exponential(), [libm::exp(x), libm::exp(-x)]);
        }
    }

    #[test]
    fn gone_has_the_bits_of_libm() {
        for x in sizes() {
            // A neighbour of another size must not matter.
            let pair = Lanes::each(|at| [x, x * 0.37][at]);
            same_bits(x, pair.gone(), [x, x * 0.37].map(Number::gone));
        }
    }
}
