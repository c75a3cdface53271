//! The values a parameter may take: a short list of positions, so that what is typed, dragged, saved
//! and linked is always one and the same number.

/// A ladder counts evenly up to this many units, then keeps three significant digits.
const EVEN: u32 = 1000;
/// Positions in each further power of ten: 100, 101, … 999.
const DECADE: u32 = 900;

/// The positions a value can stand on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Evenly spaced: the value at position `i` is `i / per_unit`, so that every value is the
    /// correctly rounded quotient of two whole numbers, the same on every machine.
    Even {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// Positions in one unit (20 for steps of 0.05).
        per_unit: u32,
    },
    /// Wide ranges: whole multiples of `unit` up to a thousand of them, three significant digits
    /// beyond. Holds zero when `min` is zero.
    Ladder {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// The finest step, at the low end.
        unit: f64,
    },
}

impl Scale {
    /// Smallest value.
    pub const fn min(&self) -> f64 {
        match *self {
            Self::Even { min, .. } | Self::Ladder { min, .. } => min,
        }
    }

    /// Largest value.
    pub const fn max(&self) -> f64 {
        match *self {
            Self::Even { max, .. } | Self::Ladder { max, .. } => max,
        }
    }

    /// The position of the smallest value.
    pub fn first(&self) -> i32 {
        self.nearest(self.min())
    }

    /// The position of the largest value.
    pub fn last(&self) -> i32 {
        self.nearest(self.max())
    }

    /// The value at a position, held inside the range.
    pub fn value(&self, position: i32) -> f64 {
        let position = position.clamp(self.first(), self.last());
        match *self {
            Self::Even { per_unit, .. } => f64::from(position) / f64::from(per_unit),
            Self::Ladder { unit, .. } => unit * rung(position.unsigned_abs()),
        }
    }

    /// The position nearest to a value, held inside the range. Not a number counts as the minimum:
    /// callers that can say so to somebody test for it first.
    pub fn position(&self, value: f64) -> i32 {
        let value = if value.is_nan() { self.min() } else { value };
        self.nearest(value.max(self.min()).min(self.max()))
    }

    /// The allowed value nearest to `value`.
    pub fn snap(&self, value: f64) -> f64 {
        self.value(self.position(value))
    }

    /// How many positions one press of a key or a button moves, from a position: a step that can be seen,
    /// even where the finest one is far smaller.
    pub fn nudge(&self, position: i32) -> i32 {
        match *self {
            Self::Even { .. } => round_step((self.last() - self.first()) / 100),
            Self::Ladder { .. } if position < 100 => 1,
            Self::Ladder { .. } => 10,
        }
    }

    fn nearest(&self, value: f64) -> i32 {
        match *self {
            Self::Even { per_unit, .. } => libm::round(value * f64::from(per_unit)) as i32,
            Self::Ladder { unit, .. } => nearest_rung(value / unit),
        }
    }
}

/// The largest of 1, 2, 5, 10, 20, … that is not above `most`; at least 1.
fn round_step(most: i32) -> i32 {
    let mut decade = 1;
    while decade * 10 <= most {
        decade *= 10;
    }
    [5, 2]
        .into_iter()
        .map(|times| times * decade)
        .find(|&step| step <= most)
        .unwrap_or(decade)
}

/// How many units the ladder has climbed at a position: 0, 1, … 999, 1000, 1010, … 9990, 10 000, …
fn rung(position: u32) -> f64 {
    if position <= EVEN {
        return f64::from(position);
    }
    let beyond = position - EVEN;
    let mantissa = f64::from(100 + beyond % DECADE);
    (0..=beyond / DECADE).fold(mantissa, |units, _| units * 10.0)
}

fn nearest_rung(units: f64) -> i32 {
    let mut scaled = units;
    let mut decades = 0;
    while libm::round(scaled) >= f64::from(EVEN) {
        scaled /= 10.0;
        decades += 1;
    }
    let rounded = libm::round(scaled) as i32;
    if decades == 0 {
        rounded
    } else {
        rounded + DECADE.cast_signed() * decades
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_and_values_are_inverse() {
        for scale in [
            Scale::Even {
                min: -0.3,
                max: 0.8,
                per_unit: 20,
            },
            Scale::Even {
                min: 24.0,
                max: 120.0,
                per_unit: 1,
            },
            Scale::Ladder {
                min: 0.0,
                max: 5e7,
                unit: 100.0,
            },
            Scale::Ladder {
                min: 1.0,
                max: 1e9,
                unit: 1.0,
            },
        ] {
            let mut last = f64::NEG_INFINITY;
            for position in scale.first()..=scale.last() {
                let value = scale.value(position);
                assert_eq!(scale.position(value), position, "{scale:?} at {value}");
                assert!(
                    value > last,
                    "{scale:?} climbs at {position}: {last} then {value}"
                );
                last = value;
            }
            assert_eq!(
                (scale.value(i32::MIN), scale.value(i32::MAX)),
                (scale.min(), scale.max())
            );
        }
    }

    #[test]
    fn a_ladder_keeps_three_digits() {
        let money = Scale::Ladder {
            min: 0.0,
            max: 5e7,
            unit: 100.0,
        };
        for (typed, kept) in [
            (1_604_000.0, 1_600_000.0),
            (99_949.0, 99_900.0),
            (260_000.0, 260_000.0),
            (0.0, 0.0),
        ] {
            assert_eq!(money.snap(typed), kept);
        }
    }
}
