//! Axes that nothing can break: ranges that are finite and not empty, ticks on 1, 2 and 5.

use std::ops::Range;

/// Beyond this an axis does not go: no firm earns a quadrillion, and plotters does not come back
/// from ranges whose span overflows.
const FARTHEST: f64 = 1e15;
/// A span smaller than this share of the values it lies between would lose its ticks to rounding.
const NARROWEST: f64 = 1e-9;
/// Ends are rounded to steps of which the range has about this many: fewer would leave it half empty.
const STEPS: usize = 8;

/// The value, or the end of the range that it is beyond. As `clamp`, which would bring ten thousand bytes of
/// number formatting into the page for the words of its panic.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// The range of an axis that shows `values`: finite, not empty, its ends on round numbers, and with
/// zero in it when `include_zero`. Values that are no numbers or infinite are left out.
pub fn safe_range(values: impl IntoIterator<Item = f64>, include_zero: bool) -> Range<f64> {
    let (mut low, mut high) = if include_zero {
        (0.0, 0.0)
    } else {
        (f64::INFINITY, f64::NEG_INFINITY)
    };
    for value in values.into_iter().filter(|value| value.is_finite()) {
        low = within(value, -FARTHEST, FARTHEST).min(low);
        high = within(value, -FARTHEST, FARTHEST).max(high);
    }
    if low > high {
        return 0.0..1.0;
    }
    let size = low.abs().max(high.abs());
    // Half as much again on either side of a single value, so that its line lies in the middle.
    if high - low <= size * NARROWEST {
        let around = if size > NARROWEST { size / 2.0 } else { 1.0 };
        high += around;
        if !(include_zero || low == 0.0) {
            low -= around;
        }
    }
    let step = step(high - low, STEPS);
    // Just off a round number because of rounding is on it.
    let down = (low / step + NARROWEST).floor() * step;
    let up = (high / step - NARROWEST).ceil() * step;
    down..up
}

/// Whether a range may be given to an axis as it is; any other goes through [`safe_range`].
pub fn is_safe(range: &Range<f64>) -> bool {
    let size = range.start.abs().max(range.end.abs());
    // Ten times: rounding outwards may have taken an end past the farthest value.
    size <= FARTHEST * 10.0 && range.end - range.start > size * NARROWEST
}

/// Round numbers inside a range, some `steps` of them apart.
pub fn ticks(range: &Range<f64>, steps: usize) -> Vec<f64> {
    if !is_safe(range) {
        return Vec::new();
    }
    let step = step(range.end - range.start, steps.max(1));
    let first = (range.start / step - NARROWEST).ceil();
    let last = (range.end / step + NARROWEST).floor();
    // Whole numbers below 2⁵³, for the span is at most ten steps: counting up cannot stall.
    let count = within(last - first, 0.0, 100.0) as usize;
    (0..=count)
        // Adding zero turns −0, which a format would show, into 0.
        .map(|at| (first + at as f64) * step + 0.0)
        .collect()
}

/// The 1, 2 or 5 × 10ⁿ of which a span has closest to `steps`, as ratios go.
fn step(span: f64, steps: usize) -> f64 {
    let rough = span / steps as f64;
    let mut power = 1.0;
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    while power > rough && power > f64::MIN_POSITIVE {
        power /= 10.0;
    }
    let lead = rough / power;
    let round = match lead {
        lead if lead < 1.414 => 1.0,
        lead if lead < 3.162 => 2.0,
        lead if lead < 7.071 => 5.0,
        _ => 10.0,
    };
    round * power
}
