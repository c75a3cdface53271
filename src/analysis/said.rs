//! Figures in words: with their errors, as fine as these, and "not defined" where there is none.

use crate::model::estimate::Estimate;
use crate::words::Numbers;

/// Between a figure and its standard error.
const GIVE_OR_TAKE: &str = " \u{b1} ";

/// A figure, or that there is none.
pub(super) fn or_not(text: Option<String>) -> String {
    text.unwrap_or_else(|| "not defined".to_owned())
}

/// Bumpiness in per cent, to a tenth.
pub(super) fn bumps(value: f64, numbers: &Numbers) -> String {
    (numbers.fine_percent)(libm::round(value * 1e3) / 1e3)
}

/// Money and its error.
pub(super) fn money(estimate: Estimate, numbers: &Numbers) -> String {
    with_error(estimate, numbers.money)
}

/// A share in per cent, and its error, to a tenth at most.
pub(super) fn share(estimate: Estimate, numbers: &Numbers) -> String {
    let error = 100.0 * estimate.error;
    with_error(estimate, |value| {
        (numbers.fine_percent)(stepped(100.0 * value, error, 10.0) / 100.0)
    })
}

/// A difference of two bumpinesses in percentage points, and its error, to a hundredth at most.
pub(super) fn points(estimate: Estimate, numbers: &Numbers) -> String {
    let error = 100.0 * estimate.error;
    let text = with_error(estimate, |value| {
        (numbers.number)(stepped(100.0 * value, error, 100.0))
    });
    text + " points"
}

/// What is the same in every future, or too little to write, is not shown as an error.
fn with_error(estimate: Estimate, write: impl Fn(f64) -> String) -> String {
    let (value, error) = (write(estimate.value), write(estimate.error));
    if error == write(0.0) {
        value
    } else {
        value + GIVE_OR_TAKE + &error
    }
}

/// In steps of one, a tenth, and so on, as fine as the error can still tell and no finer than `most` in one.
fn stepped(value: f64, error: f64, most: f64) -> f64 {
    let mut units = 1.0;
    while units < most && error * units < 3.0 {
        units *= 10.0;
    }
    // Nothing, and not less than nothing, where the rest rounds away.
    libm::round(value * units) / units + 0.0
}
