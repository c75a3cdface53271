//! `exp`, `1 − e^(−x)` and `log` for lanes: the reductions and polynomials of `libm` (FreeBSD's msun, Sun
//! Microsystems 1993), their branches turned into choices, so that the bits are the same.

use super::{Lanes, Number};

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
const ONE_OVER_LN2: f64 = core::f64::consts::LOG2_E;
/// Where `libm` begins to reduce, where by more than one halving, and where it gives up or need not go on: it
/// compares the upper halves of the bits.
const HALF_LN2: f64 = f64::from_bits(0x3fd6_2e43_0000_0000);
const THREE_HALVES_LN2: f64 = f64::from_bits(0x3ff0_a2b2_0000_0000);
const TINY: f64 = f64::from_bits(0x3e30_0001_0000_0000);
const ALL_GONE: f64 = f64::from_bits(0x4043_687a_0000_0000);
/// Within it no power of two leaves the range of normal numbers.
const PLAIN: f64 = 700.0;

/// `2^k` for whole numbers from −1022 to 1023.
fn power_of_two(k: Lanes) -> Lanes {
    // Added to this, a whole number stands in the lowest bits.
    const WHOLE: f64 = 6_755_399_441_055_744.0;
    (k + WHOLE).bits_up(1023, 52)
}

/// The polynomial with these terms, the highest last. A loop over them would take twice the time: what is built
/// for size unrolls nothing.
macro_rules! polynomial {
    ($x:expr; $last:expr) => { Lanes::from($last) };
    ($x:expr; $first:expr, $($rest:expr),+) => { $x * polynomial!($x; $($rest),+) + $first };
}

/// The nearest number of halvings of e^size, none where it is not reduced.
fn halvings(size: Lanes) -> Lanes {
    let many = (size * ONE_OVER_LN2 + 0.5).whole();
    let once = Lanes::from(1.0);
    let some = Lanes::choose(size.at_least(THREE_HALVES_LN2), many, once);
    Lanes::choose(size.at_least(HALF_LN2), some, Lanes::default())
}

/// As `libm::exp`.
pub(super) fn exp(x: Lanes) -> Lanes {
    let size = x.abs();
    if !Lanes::all(size.at_most(PLAIN)) {
        return Lanes::each(|at| libm::exp(x.lane(at)));
    }
    let k = halvings(size);
    let k = Lanes::choose(x.below(0.0), -k, k);
    let high = x - k * LN2_HIGH;
    let low = k * LN2_LOW;
    let rest = high - low;
    let square = rest * rest;
    let terms = polynomial!(square;
        1.666_666_666_666_660_2e-1,
        -2.777_777_777_701_559_3e-3,
        6.613_756_321_437_934e-5,
        -1.653_390_220_546_525_2e-6,
        4.138_136_797_057_238_5e-8
    );
    let c = rest - square * terms;
    let y = rest * c / (Lanes::from(2.0) - c) - low + high + 1.0;
    Lanes::choose(size.at_least(TINY), y * power_of_two(k), x + 1.0)
}

/// As `−libm::expm1(−x)`, for what is not negative.
pub(super) fn gone(x: Lanes) -> Lanes {
    // The power of two is the opposite of this.
    let k = halvings(x);
    let high = k * LN2_HIGH - x;
    let low = -(k * LN2_LOW);
    let rest = high - low;
    let lost = (high - rest) - low;
    let half_rest = rest * 0.5;
    let hxs = rest * half_rest;
    let terms = polynomial!(hxs;
        -3.333_333_333_333_313e-2,
        1.587_301_587_254_814_6e-3,
        -7.936_507_578_674_88e-5,
        4.008_217_827_329_362e-6,
        -2.010_992_181_836_243_7e-7
    );
    let r = hxs * terms + 1.0;
    let t = Lanes::from(3.0) - r * half_rest;
    let e = hxs * ((r - t) / (Lanes::from(6.0) - rest * t));
    let e = rest * (e - lost) - lost - hxs;
    let d = rest - e;
    let once = d * 0.5 - 0.5;
    let often = (d + 1.0) * power_of_two(-k) - 1.0;
    let some = Lanes::choose(x.at_least(THREE_HALVES_LN2), often, once);
    let all = Lanes::choose(x.at_least(HALF_LN2), some, d);
    // Taken from zero, not negated: of nothing, nothing is gone, and not minus nothing.
    Lanes::choose(
        x.at_least(ALL_GONE),
        Lanes::from(1.0),
        Lanes::default() - all,
    )
}

/// As `libm::log`, for what is positive and not subnormal.
pub(super) fn log(x: Lanes) -> Lanes {
    /// From here to twice as much the logarithm is a polynomial.
    const ROOT_HALF: u64 = 0x3fe6_a09e_0000_0000;
    const MORE: u64 = 0x3ff0_0000_0000_0000 - ROOT_HALF;
    const MANTISSA: u64 = 0x000f_ffff_ffff_ffff;
    /// A whole number in the lowest bits of this one is added to it.
    const WHOLE: f64 = 4_503_599_627_370_496.0;

    let k = x.bits_down(MORE, 52, WHOLE.to_bits()) - (WHOLE + 1023.0);
    let f = x.bits_kept(MORE, MANTISSA, ROOT_HALF) - 1.0;
    let half_square = f * 0.5 * f;
    let s = f / (f + 2.0);
    let z = s * s;
    let w = z * z;
    let even = polynomial!(w;
        3.999_999_999_940_942e-1,
        2.222_219_843_214_978_4e-1,
        1.531_383_769_920_937_3e-1
    );
    let odd = polynomial!(w;
        6.666_666_666_666_735e-1,
        2.857_142_874_366_239e-1,
        1.818_357_216_161_805e-1,
        1.479_819_860_511_658_6e-1
    );
    let r = z * odd + w * even;
    s * (half_square + r) + k * LN2_LOW - half_square + f + k * LN2_HIGH
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
    fn same_bits(x: f64, ours: Lanes, libm: impl Fn(usize) -> f64) {
        for at in 0..Lanes::LANES {
            let (ours, libm) = (ours.lane(at), libm(at));
            assert_eq!(ours.to_bits(), libm.to_bits(), "{x:e}: {ours:e}, {libm:e}");
        }
    }

    /// Neighbours of other sizes and signs, which must not matter.
    fn beside(x: f64) -> Lanes {
        Lanes::each(|at| [x, -x, x * 0.37, x * -1e-9][at % 4])
    }

    #[test]
    fn exp_has_the_bits_of_libm() {
        for x in sizes() {
            let all = beside(x);
            same_bits(x, all.exponential(), |at| libm::exp(all.lane(at)));
        }
    }

    #[test]
    fn log_has_the_bits_of_libm() {
        for x in sizes().filter(|x| (1e-300..1e300).contains(x)) {
            let pair = Lanes::each(|at| if at == 0 { x } else { 1.0 / (1.0 + x) });
            same_bits(x, pair.logarithm(), |at| libm::log(pair.lane(at)));
        }
    }

    #[test]
    fn gone_has_the_bits_of_libm() {
        for x in sizes() {
            let all = beside(x).abs();
            same_bits(x, all.gone(), |at| -libm::expm1(-all.lane(at)));
        }
    }
}
