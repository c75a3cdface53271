//! Deal sizes: the stand-in for a sum of lognormals has the sum's own first three moments.

use two_stroke::model::random::TotalSize;

use super::counts::reaches;
use crate::support::{near, within};

/// Expectation over a standard normal score by the trapezoid rule, which for these integrands is exact
/// to rounding; far enough out for the cube of a lognormal.
fn expectation(of: impl Fn(f64) -> f64) -> f64 {
    let step = 0.005;
    let root = (2.0 * std::f64::consts::PI).sqrt();
    (-4000..=4000)
        .map(|i| f64::from(i) * step)
        .map(|z| of(z) * (-z * z / 2.0).exp() / root * step)
        .sum()
}

/// Mean, variance and skewness of the total of `count` deals of mean 1.
fn moments(count: f64, cv: f64) -> (f64, f64, f64) {
    let mean = expectation(|z| TotalSize::new(count, 1.0, cv).at(z));
    let central =
        |power: i32| expectation(|z| (TotalSize::new(count, 1.0, cv).at(z) - mean).powi(power));
    let variance = central(2);
    (mean, variance, central(3) / variance.powf(1.5))
}

#[test]
fn a_sum_of_deals_has_its_own_three_moments() {
    for cv in [0.05_f64, 0.5, 0.6, 0.8, 1.2, 2.0, 3.0] {
        for count in [1.0_f64, 2.0, 4.0, 7.0, 50.0, 800.0, 5000.0, 1e5, 3e6] {
            let (mean, variance, skewness) = moments(count, cv);
            let what = format!("{count} deals, cv {cv}");
            near(&format!("{what}: mean"), mean, count, 1e-10);
            near(
                &format!("{what}: variance"),
                variance,
                count * cv * cv,
                1e-9,
            );
            let exact = (cv.powi(3) + 3.0 * cv) / count.sqrt();
            // The third moment of a nearly even law is a small rest of large terms.
            let rounding = 1e-8 * exact + 1e-9;
            within(&format!("{what}: skewness"), skewness, exact, rounding);
        }
    }
}

#[test]
fn one_deal_is_lognormal() {
    for (cv, score) in [(0.5_f64, 1.0), (0.8, -2.0), (1.2, 3.0), (3.0, -5.0)] {
        let variance_of_log = (1.0 + cv * cv).ln();
        let exact = (variance_of_log.sqrt() * score - variance_of_log / 2.0).exp();
        // To rounding of the mean size, 1, from which the rest is taken off.
        within(
            "size",
            TotalSize::new(1.0, 1.0, cv).at(score),
            exact,
            1e-14 * exact.max(1.0),
        );
    }
}

#[test]
fn no_total_is_below_zero() {
    let counts = (1..200).chain([250, 500, 1000, 2500, 5000]);
    for count in counts.map(f64::from) {
        for twentieths in 0..=60 {
            let cv = f64::from(twentieths) / 20.0;
            let mut last = 0.0;
            for score in [-8.3, -6.0, -3.0, -1.0, 0.0, 1.0, 3.0, 6.0, 8.3] {
                let total = TotalSize::new(count, 1.0, cv).at(score);
                assert!(
                    total.is_finite() && total > 0.0 && total >= last,
                    "{count} deals, cv {cv}, score {score}: {total} after {last}"
                );
                last = total;
            }
        }
    }
    assert_eq!(TotalSize::new(0.0, 1.0, 3.0).at(8.3), 0.0);
}

/// Oracle `compound_poisson`: λ 4, mean 50 000, cv .8: mean 200 000, CV .640312424, no deal at all in
/// .018316 of the months, and a skewness of 1.05 (a gamma law for the sizes would give .89).
#[test]
fn four_deals_a_month() {
    let (rate, price, cv) = (4.0, 50_000.0, 0.8);
    // Counts by the production quantile, exactly: the width of the uniform on which each comes up.
    let mut weights = Vec::new();
    let mut from = 0.0;
    for count in (0..).map(f64::from) {
        let up_to = reaches(rate, count);
        weights.push((count, up_to - from));
        from = up_to;
        if from > 1.0 - 1e-14 {
            break;
        }
    }
    near("no deal", weights[0].1, 0.018_315_638_888_734_18, 1e-12);
    let central = |centre: f64, power: i32| -> f64 {
        let given =
            |count| expectation(|z| (TotalSize::new(count, price, cv).at(z) - centre).powi(power));
        weights
            .iter()
            .map(|&(count, weight)| weight * given(count))
            .sum()
    };
    let mean = central(0.0, 1);
    near("mean", mean, 200_000.0, 1e-9);
    let variance = central(mean, 2);
    near("variance", variance, 16_400_000_000.0, 1e-8);
    near("CV", variance.sqrt() / mean, 0.640_312_423_743_284_9, 1e-8);
    within(
        "skewness",
        central(mean, 3) / variance.powf(1.5),
        1.05,
        0.005,
    );
}
