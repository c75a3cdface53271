//! Poisson counts.

use statrs::distribution::{DiscreteCDF, Poisson};
use two_stroke::model::random::{normal_quantile, poisson_quantile};

use crate::support::{near, within};

fn count_at(mean: f64, uniform: f64) -> f64 {
    poisson_quantile(mean, uniform, normal_quantile(uniform))
}

/// Up to a mean of 16 the count steps up exactly where the law does.
#[test]
fn few_are_exact() {
    for mean in [
        0.001, 0.01, 0.1, 0.3, 0.9, 1.0, 2.0, 4.0, 5.0, 7.5, 10.0, 13.0, 15.9, 16.0,
    ] {
        let law = Poisson::new(mean).expect("a law");
        for count in 0..70 {
            let below = law.cdf(count);
            // Where the tail is finer than the two ways of summing it agree, nothing can be told.
            if 1.0 - below < 1e-12 {
                break;
            }
            let margin = 1e-13;
            let at = f64::from(count as u32);
            assert_eq!(
                count_at(mean, below - margin),
                at,
                "mean {mean}, up to {count}"
            );
            assert_eq!(
                count_at(mean, below + margin),
                at + 1.0,
                "mean {mean}, past {count}"
            );
        }
    }
}

/// The largest uniform that still gives at most `count`.
pub(super) fn reaches(mean: f64, count: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    while high - low > 1e-17 + 1e-15 * low {
        let middle = f64::midpoint(low, high);
        if count_at(mean, middle) <= count {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The law of the counts as drawn, beside the exact one.
struct Compared {
    mean: f64,
    variance: f64,
    skewness: f64,
    /// Share of the uniforms for which the two counts differ.
    differ: f64,
}

fn compare(mean: f64) -> Compared {
    let law = Poisson::new(mean).expect("a law");
    let spread = 8.5 * mean.sqrt();
    let first = (mean - spread).floor().max(0.0);
    let mut below = 0.0;
    let (mut moments, mut differ) = ([0.0; 3], 0.0);
    for step in 0..(2.0 * spread) as u64 + 10 {
        let count = first + step as f64;
        let up_to = reaches(mean, count);
        let off = count - mean;
        for (power, moment) in (1..).zip(&mut moments) {
            *moment += (up_to - below) * off.powi(power);
        }
        differ += (up_to - law.cdf(count as u64)).abs();
        below = up_to;
    }
    let [off, square, cube] = moments;
    let variance = square - off * off;
    Compared {
        mean: mean + off,
        variance,
        skewness: (cube - 3.0 * off * square + 2.0 * off.powi(3)) / variance.powf(1.5),
        differ,
    }
}

/// Above 16 the expansion is cut after `1/√mean`; the first term left out is
/// `t = (−8/405 + 7w²/810 + w⁴/270) / mean` (Giles 2016). On average it is nothing; in size it is
/// .0234 / mean, and so often counts differ; `3 E[w² t]` = .1852 / mean is what the third moment, over
/// the variance, lacks. With the term after it the variance is off by .006 / mean.
#[test]
fn many_are_as_close_as_the_expansion_says() {
    for mean in [16.01, 20.0, 30.0, 50.0, 120.0, 500.0, 5000.0, 1e5] {
        let compared = compare(mean);
        within(
            &format!("counts that differ at {mean}"),
            compared.differ,
            0.0,
            0.025 / mean,
        );
        within(&format!("mean at {mean}"), compared.mean, mean, 1e-5 / mean);
        within(
            &format!("variance at {mean}"),
            compared.variance,
            mean,
            0.0065 / mean,
        );
        let skewness = 1.0 / mean.sqrt();
        within(
            &format!("skewness at {mean}"),
            compared.skewness,
            skewness,
            0.19 / mean.powf(1.5),
        );
    }
}

#[test]
fn nothing_comes_of_nothing_and_no_count_is_below_zero() {
    for uniform in [
        2_f64.powi(-53),
        1e-9,
        0.5,
        1.0 - 1e-9,
        1.0 - 2_f64.powi(-53),
    ] {
        assert_eq!(count_at(0.0, uniform), 0.0);
        assert_eq!(count_at(-1.0, uniform), 0.0);
        for mean in [1e-300, 0.001, 15.9, 16.1, 17.0, 25.0, 5000.0, 1e7] {
            let count = count_at(mean, uniform);
            assert!(count >= 0.0 && count.fract() == 0.0, "mean {mean}: {count}");
            assert!(
                count <= mean + 9.0 * mean.sqrt() + 30.0,
                "mean {mean}: {count}"
            );
        }
    }
}

/// A slider that raises the rate never lowers the count of the same draw, across the switch too.
#[test]
fn more_expected_is_never_fewer_drawn() {
    for cell in 0..400 {
        let uniform = (f64::from(cell) + 0.5) / 400.0;
        let mut last = 0.0;
        for step in 0..4000 {
            let mean = f64::from(step) * 0.01;
            let count = count_at(mean, uniform);
            assert!(
                count >= last,
                "u {uniform}, mean {mean}: {last} then {count}"
            );
            last = count;
        }
    }
}

/// Nearly as many as there can be: ten million accounts. The library's law is no longer sure of its digits
/// there, so the moments alone are compared, to the rounding of their sums.
#[test]
fn very_many_have_the_moments_of_the_law() {
    let mean = 1e6;
    let compared = compare(mean);
    near("mean", compared.mean, mean, 1e-12);
    near("variance", compared.variance, mean, 1e-9);
    near("skewness", compared.skewness, 1.0 / mean.sqrt(), 1e-5);
}

/// Where counts are exact so is the share of months without any. Above, the expansion is furthest off in the
/// tail: at a mean of 16 it leaves a month empty three times in ten million instead of once.
#[test]
fn months_without_any_are_as_rare_as_they_should_be() {
    for mean in [0.001, 0.3, 4.0, 10.0, 16.0] {
        within("none", reaches(mean, 0.0), (-mean).exp(), 1e-14);
    }
    for mean in [16.01, 17.0, 20.0, 30.0, 100.0] {
        within("none", reaches(mean, 0.0), (-mean).exp(), 2e-7);
    }
}
