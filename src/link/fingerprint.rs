//! What the sender saw, in three figures, so that the reader's page can tell when it shows others.

use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::reader::times_power_of_ten;

/// The strategies whose profit is in a fingerprint, in this order.
const STRATEGIES: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];

/// Profit over the horizon on the mean path of pull, push and both, each to three significant digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([Rounded; 3]);

/// One figure that is not what the sender saw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Whose profit over the horizon.
    pub strategy: Strategy,
    /// The sender's, in currency units, to three significant digits.
    pub seen: f64,
    /// This page's, likewise.
    pub now: f64,
}

impl Fingerprint {
    /// Of a contest as it is drawn.
    pub fn of(contest: &Contest) -> Self {
        Self(STRATEGIES.map(|strategy| Rounded::of(contest.entry(strategy).summary.profit)))
    }

    /// The three figures, pull, push and both, in currency units.
    pub fn profits(&self) -> [f64; 3] {
        self.0.map(Rounded::value)
    }

    /// The figures that differ between what was seen and `now`.
    pub fn differences(&self, now: &Self) -> impl Iterator<Item = Difference> {
        let (seen, now) = (self.0, now.0);
        (0..STRATEGIES.len())
            .filter(move |&at| seen[at] != now[at])
            .map(move |at| Difference {
                strategy: STRATEGIES[at],
                seen: seen[at].value(),
                now: now[at].value(),
            })
    }

    pub(super) fn rounded(self) -> [Rounded; 3] {
        self.0
    }

    pub(super) fn from_rounded(rounded: [Rounded; 3]) -> Self {
        Self(rounded)
    }
}

/// A number to three significant digits: `mantissa` × 10^`exponent`, with 100 to 999 for a mantissa, or
/// zero. Whole numbers, so equal means equal and none of them is infinite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rounded {
    mantissa: i16,
    exponent: i16,
}

/// Powers of ten of the smallest and the largest finite number with such a mantissa.
const EXPONENTS: std::ops::RangeInclusive<i16> = -326..=306;

impl Rounded {
    const ZERO: Self = Self {
        mantissa: 0,
        exponent: 0,
    };

    /// Nearest to `value`; the model gives finite figures only, and anything else would count as zero.
    pub(super) fn of(value: f64) -> Self {
        let size = libm::fabs(value);
        if size == 0.0 || !size.is_finite() {
            return Self::ZERO;
        }
        // Only products and quotients, so the same on every machine.
        let mut exponent = 0;
        while times_power_of_ten(size, -exponent) >= 999.5 {
            exponent += 1;
        }
        while times_power_of_ten(size, -exponent) < 99.95 {
            exponent -= 1;
        }
        let mantissa = libm::round(times_power_of_ten(size, -exponent)) as i16;
        let mantissa = if value < 0.0 { -mantissa } else { mantissa };
        Self::from_parts((mantissa, exponent as i16)).unwrap_or(Self::ZERO)
    }

    fn value(self) -> f64 {
        times_power_of_ten(f64::from(self.mantissa), i32::from(self.exponent))
    }

    pub(super) fn parts(self) -> (i16, i16) {
        (self.mantissa, self.exponent)
    }

    /// `None` if no number is written so.
    pub(super) fn from_parts((mantissa, exponent): (i16, i16)) -> Option<Self> {
        match mantissa.unsigned_abs() {
            0 => Some(Self::ZERO),
            100..=999 if EXPONENTS.contains(&exponent) => Some(Self { mantissa, exponent }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rounded;

    #[track_caller]
    fn check(value: f64, parts: (i16, i16), back: f64) {
        assert_eq!(Rounded::of(value).parts(), parts);
        assert_eq!(Rounded::of(value).value(), back);
        assert_eq!(Rounded::from_parts(parts).map(Rounded::value), Some(back));
    }

    #[test]
    fn three_digits_are_kept() {
        check(0.0, (0, 0), 0.0);
        check(-0.0, (0, 0), 0.0);
        check(2_184_999.0, (218, 4), 2_180_000.0);
        check(-2_185_001.0, (-219, 4), -2_190_000.0);
        check(999_600.0, (100, 4), 1_000_000.0);
        check(-7.0, (-700, -2), -7.0);
    }

    /// Far beyond any firm the last bit may differ, and the three digits still do not.
    #[test]
    fn three_digits_are_kept_at_the_ends_of_the_range() {
        for (value, parts) in [
            (1.79e308, (179, 306)),
            (-1.5e300, (-150, 298)),
            (2.5e-300, (250, -302)),
        ] {
            assert_eq!(Rounded::of(value).parts(), parts);
            assert_eq!(Rounded::of(Rounded::of(value).value()).parts(), parts);
        }
    }

    #[test]
    fn what_is_no_number_is_zero() {
        check(f64::NAN, (0, 0), 0.0);
        check(f64::INFINITY, (0, 0), 0.0);
    }

    #[test]
    fn other_mantissas_are_refused() {
        for parts in [(99, 0), (1000, 0), (i16::MIN, 0), (100, 307), (100, -327)] {
            assert_eq!(Rounded::from_parts(parts), None, "{parts:?}");
        }
    }
}
