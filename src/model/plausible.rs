//! Within which range a value may plausibly lie, when nobody knows it for sure.
//!
//! The range is that of its source, where that names one which holds the value; else from half to twice the value, for a
//! share from half to twice its odds, and for none at all up to a tenth of the most that can be set.

use super::params::{Param, Unit};
use super::presets::Status;
use super::scenario::Scenario;
use super::sources::Source;

/// How far a value goes to either side where no source says.
const FACTOR: f64 = 2.0;
/// How far none goes, as a share of the most that can be set.
const FROM_NONE: f64 = 0.1;

/// How a range is measured: steps of one length are changes of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Axis {
    /// By how many times.
    Times,
    /// By how many times the odds.
    Odds,
    /// By how much.
    Even,
}

/// A value that nobody knows for sure, and where it may lie.
#[derive(Clone, Copy)]
pub struct Plausible {
    /// Which value.
    pub row: &'static Param,
    /// As it is set.
    pub now: f64,
    /// The lowest plausible value.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// Who gives the range, if anybody does.
    pub source: Option<Source>,
    axis: Axis,
}

impl Plausible {
    /// The value of a row, if it is a guess or the visitor's own: `None` for what was published or reported without a
    /// range, and for what is no fact at all, as the seed of the futures.
    pub fn of(scenario: &Scenario, row: &'static Param) -> Option<Self> {
        if !is_amount(row) {
            return None;
        }
        let given = scenario.preset.given(row);
        let now = (row.get)(&scenario.params);
        let told = given.and_then(|given| given.passport().range);
        let told = told.filter(|[low, high]| (*low..=*high).contains(&now));
        let guess = given.is_none_or(|given| {
            matches!(given.passport().status, Status::Assumed | Status::Solved)
        });
        if !(guess || told.is_some() || scenario.is_changed(row)) {
            return None;
        }
        let around = Self::around(row, now, FACTOR);
        let Some([low, high]) = told else {
            return Some(around);
        };
        Some(Self {
            low: row.scale.snap(low),
            high: row.scale.snap(high),
            source: given.and_then(|given| given.passport().source),
            ..around
        })
    }

    /// A value, and as far as some times as much and as little, whatever is known of it.
    pub fn around(row: &'static Param, now: f64, factor: f64) -> Self {
        let axis = axis(row.unit, now);
        let (low, high) = stated(row, axis, now, factor);
        Self {
            row,
            now,
            low: row.scale.snap(low),
            high: row.scale.snap(high),
            source: None,
            axis,
        }
    }

    /// The allowed value at a place: 0 is now, −1 the lowest, 1 the highest.
    pub fn value(&self, place: f64) -> f64 {
        let end = if place < 0.0 { self.low } else { self.high };
        let (from, to) = (self.axis.of(self.now), self.axis.of(end));
        let value = self.axis.back(from + (to - from) * libm::fabs(place));
        self.row.scale.snap(value.max(self.low).min(self.high))
    }

    /// Whether there is anything to that side: below for a place under zero, above for others.
    pub fn goes(&self, place: f64) -> bool {
        if place < 0.0 {
            self.low < self.now
        } else {
            self.high > self.now
        }
    }
}

/// Whether a row's value can be more or less, which a month of the year cannot, nor the seed of the futures.
pub fn is_amount(row: &Param) -> bool {
    row.key != "seed" && row.unit != Unit::MonthOfYear
}

impl Axis {
    fn of(self, value: f64) -> f64 {
        match self {
            Self::Times => libm::log(value),
            Self::Odds => libm::log(value / (1.0 - value)),
            Self::Even => value,
        }
    }

    fn back(self, at: f64) -> f64 {
        match self {
            Self::Times => libm::exp(at),
            Self::Odds => 1.0 / (1.0 + libm::exp(-at)),
            Self::Even => at,
        }
    }
}

fn axis(unit: Unit, now: f64) -> Axis {
    match now {
        now if unit.is_share() && now > 0.0 && now < 1.0 => Axis::Odds,
        now if !unit.is_share() && now > 0.0 => Axis::Times,
        _ => Axis::Even,
    }
}

/// The range that is stated where no source gives one.
fn stated(row: &Param, axis: Axis, now: f64, factor: f64) -> (f64, f64) {
    if axis == Axis::Even {
        let most = FROM_NONE * row.scale.max();
        return (now - most, now + most);
    }
    let by = libm::log(factor);
    let at = axis.of(now);
    (axis.back(at - by), axis.back(at + by))
}
