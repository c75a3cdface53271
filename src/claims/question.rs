//! What a claim can be asked, where, and what the thesis expects.

use crate::model::futures::FutureSummary;
use crate::model::presets::Preset;
use crate::model::{FairFight, Param, Params, Strategy};

use super::estimate::Verdict;

/// A claim of the thesis.
pub struct Claim {
    /// Its name, `C1` to `C10`.
    pub id: &'static str,
    /// The claim in a sentence.
    pub sentence: &'static str,
    /// Where it is put to the test.
    pub cases: &'static [Case],
}

/// A claim on one market.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Its name; no other case has it.
    pub key: &'static str,
    /// Key of the preset.
    pub market: &'static str,
    /// Parameters that differ from the preset, by key.
    pub changed: &'static [(&'static str, f64)],
    /// What is held equal between plans.
    pub fair: FairFight,
    /// What is asked.
    pub question: Question,
    /// What the thesis expects.
    pub expected: Expected,
}

/// What the thesis expects of a claim on a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// That it holds.
    Holds,
    /// That it does not.
    Fails,
}

/// What was found against what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// As the thesis expects.
    AsExpected,
    /// The contrary of what it expects.
    Refuted,
    /// Neither can be told.
    Open,
}

/// One of the two functions of the firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Marketing.
    Pull,
    /// Sales.
    Push,
}

/// Who else works while a function's money is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nobody: the function is alone.
    Nobody,
    /// The other function, as today, with management in proportion.
    Today,
}

/// Over which months a chain is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// All of the horizon: with the time in which the firm goes over to the new dose.
    Horizon,
    /// Its last twelve months, when that is behind it.
    LastYear,
}

/// What plans are compared by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Operating income over the horizon: more is better.
    Profit,
    /// The same with what the customers at the end still bring within a year.
    ProfitAndYear,
    /// Bumpiness of new business by month: less is better.
    BumpsByMonth,
    /// Bumpiness of new business by quarter: less is better.
    BumpsByQuarter,
    /// Bumpiness of revenue by month: less is better.
    BumpsOfRevenue,
    /// Profit less this much money for each percentage point of bumpiness by month: more is better.
    Worth(f64),
}

/// What is asked of a market.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Question {
    /// Whether every further dose of a function's money, from none to twice today's, raises each link of its
    /// chain. On the mean path.
    Chain(Function, Beside, Over),
    /// Whether a plan's new business in the last year is above that of no spend at all. On the mean path.
    Momentum(Strategy),
    /// Whether a plan has a profit, and more of it than no spend at all: customers there are pay for years,
    /// so that a profit alone says little.
    Carries(Strategy),
    /// Whether the first is better than each of the others; where it is to be smoother, by more than
    /// [`MARGIN`](super::MARGIN).
    Better(Strategy, &'static [Strategy], Measure),
    /// Whether the first earns more than the second and less than the third.
    Between(Strategy, Strategy, Strategy),
    /// Whether some management earns more than none and more than the most there can be.
    BestManagement,
    /// Whether there is a price of a point of bumpiness by month at which the better of two plans changes.
    Price(Strategy, Strategy),
}

impl Measure {
    /// Reads it off a future, so that more is better.
    pub fn of(self, future: &FutureSummary) -> Option<f64> {
        let smoothness = |bumps: Option<f64>| bumps.map(|bumps| -bumps);
        match self {
            Self::Profit => Some(future.profit),
            Self::ProfitAndYear => Some(future.profit + future.worth_year),
            Self::BumpsByMonth => smoothness(future.bumps_by_month),
            Self::BumpsByQuarter => smoothness(future.bumps_by_quarter),
            Self::BumpsOfRevenue => smoothness(future.bumps_of_revenue),
            Self::Worth(price) => future
                .bumps_by_month
                .map(|bumps| future.profit - price * 100.0 * bumps),
        }
    }

    /// Whether it is a kind of bumpiness, of which less is better.
    pub const fn is_bumps(self) -> bool {
        matches!(
            self,
            Self::BumpsByMonth | Self::BumpsByQuarter | Self::BumpsOfRevenue
        )
    }
}

impl Case {
    /// The parameters: the preset's with what is changed.
    pub fn params(&self) -> Params {
        let preset = Preset::by_key(self.market);
        let mut params = preset.map_or_else(Params::default, Preset::params);
        for &(key, value) in self.changed {
            set(&mut params, key, value);
        }
        params
    }

    /// What a verdict means for the thesis.
    pub fn finding(&self, verdict: Verdict) -> Finding {
        match (self.expected, verdict) {
            (_, Verdict::TooClose) => Finding::Open,
            (Expected::Holds, Verdict::Holds) | (Expected::Fails, Verdict::Fails) => {
                Finding::AsExpected
            }
            _ => Finding::Refuted,
        }
    }
}

/// Sets a parameter by its key and returns the value it was given, the nearest that a visitor could set; a
/// test holds the tables to keys that are there.
pub fn set(params: &mut Params, key: &str, value: f64) -> f64 {
    Param::by_key(key).map_or(value, |row| row.put(params, value))
}
