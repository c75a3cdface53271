//! Cases in words, the same on the page and on paper.

use crate::model::params::Unit;
use crate::model::presets::Preset;
use crate::model::{FairFight, Param, Strategy};

use super::figure::{Figure, Of, Quantity};
use super::question::{Beside, Case, Expected, Finding, Function, Measure, Over, Question};
use super::sweep::{Point, Sweep, Varied};
use super::words::amount;

/// What a case asks, in words.
pub fn asked(question: Question) -> String {
    let of = |strategy: Strategy| strategy.row().name;
    match question {
        Question::Chain(function, beside, over) => {
            let chain = match function {
                Function::Pull => "marketing raises awareness, demand and new business",
                Function::Push => "sales raises open deals, deals won and new business",
            };
            let beside = match (beside, function) {
                (Beside::Nobody, _) => "alone",
                (Beside::Today, Function::Pull) => "beside today\u{2019}s sales",
                (Beside::Today, Function::Push) => "beside today\u{2019}s marketing",
            };
            let over = match over {
                Over::Horizon => "",
                Over::LastYear => ", in the last year",
            };
            format!("Each further dose of {chain}, {beside}{over}")
        }
        Question::Momentum(strategy) => {
            format!(
                "{}: more new business in the last year than with no spend",
                of(strategy)
            )
        }
        Question::Carries(strategy) => {
            format!("{}: a profit, and more than with no spend", of(strategy))
        }
        Question::Better(one, others, measure) => {
            let others: Vec<String> = others
                .iter()
                .map(|&other| of(other).to_lowercase())
                .collect();
            let others = others.join(" and than ");
            match measure {
                Measure::Profit => format!("{}: more profit than {others}", of(one)),
                Measure::ProfitAndYear => format!(
                    "{}: more profit than {others}, with a further year of the customers at the end",
                    of(one)
                ),
                Measure::BumpsByMonth => format!("{}: smoother by month than {others}", of(one)),
                Measure::BumpsByQuarter => {
                    format!("{}: smoother by quarter than {others}", of(one))
                }
                Measure::BumpsOfRevenue => {
                    format!("{}: smoother revenue by month than {others}", of(one))
                }
                Measure::Worth(price) => {
                    let price = match price {
                        0.0 => "no price".to_owned(),
                        price => amount(&Figure::exact(Of::Price, price, Quantity::Money)),
                    };
                    format!(
                        "{}: worth more than {others} at {price} for a point of bumpiness",
                        of(one)
                    )
                }
            }
        }
        Question::Between(one, low, high) => format!(
            "{}: more profit than {}, less than {}",
            of(one),
            of(low).to_lowercase(),
            of(high).to_lowercase()
        ),
        Question::BestManagement => {
            "Some management earns more than none and than the most".to_owned()
        }
        Question::Price(one, other) => format!(
            "A price of bumpiness turns the choice between {} and {}",
            of(one).to_lowercase(),
            of(other).to_lowercase()
        ),
    }
}

/// Where a case plays: the market, what is changed in it, what is held equal.
pub fn place(case: &Case) -> String {
    let name = Preset::by_key(case.market).map_or(case.market, |preset| preset.name);
    let changed = case.changed.iter().map(|&(key, value)| setting(key, value));
    let equal = (case.fair == FairFight::Revenue).then(|| "equal revenue".to_owned());
    let parts: Vec<String> = core::iter::once(name.to_owned())
        .chain(changed)
        .chain(equal)
        .collect();
    parts.join("; ")
}

/// A parameter at a value: `friction 0.3`, `leads lost at war 80%`.
pub fn setting(key: &str, value: f64) -> String {
    let Some(row) = Param::by_key(key) else {
        return key.to_owned();
    };
    format!("{} {}", row.label.to_lowercase(), value_of(row, value))
}

/// The value of a parameter in its unit.
pub fn value_of(row: &Param, value: f64) -> String {
    let quantity = match row.unit {
        Unit::Money | Unit::MoneyPerMonth => Quantity::Money,
        unit if unit.is_share() => Quantity::Share,
        _ => Quantity::Count,
    };
    amount(&Figure::exact(Of::NoSpend, value, quantity))
}

impl Sweep {
    /// What is moved, in words.
    pub fn moved(&self) -> String {
        match self.varied {
            Varied::Value(key) => {
                Param::by_key(key).map_or_else(|| key.to_owned(), |row| row.label.to_lowercase())
            }
            Varied::Scale(name, _) => format!("{name}, over the preset\u{2019}s"),
            Varied::PriceOfAPoint => "price of a point of bumpiness".to_owned(),
            Varied::ThirdDarkYear => {
                "demand in the third year without marketing, over that with it, the preset solved anew"
                    .to_owned()
            }
        }
    }

    /// A value of it, in words.
    pub fn written(&self, value: f64) -> String {
        match self.varied {
            Varied::Value(key) => {
                Param::by_key(key).map_or_else(String::new, |row| value_of(row, value))
            }
            Varied::Scale(..) => {
                let factor = Figure::exact(Of::NoSpend, value, Quantity::Count);
                format!("\u{d7}{}", amount(&factor))
            }
            Varied::PriceOfAPoint => amount(&Figure::exact(Of::Price, value, Quantity::Money)),
            Varied::ThirdDarkYear => amount(&Figure::exact(Of::NoSpend, value, Quantity::Share)),
        }
    }
}

/// The verdicts of a sweep, each with the values it stands for: where one ends and the next begins is the
/// border.
pub fn verdicts(sweep: &Sweep, points: &[Point]) -> String {
    let parts: Vec<String> = points
        .chunk_by(|a, b| a.weighed.verdict == b.weighed.verdict)
        .map(|part| {
            let (first, last) = (part[0].value, part[part.len() - 1].value);
            let words = part[0].weighed.verdict.words();
            if part.len() == points.len() {
                format!("{words} throughout")
            } else if part.len() == 1 {
                format!("{words} at {}", sweep.written(first))
            } else {
                format!(
                    "{words} from {} to {}",
                    sweep.written(first),
                    sweep.written(last)
                )
            }
        })
        .collect();
    parts.join("; ")
}

impl Expected {
    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "does not hold",
        }
    }
}

impl Finding {
    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::AsExpected => "as expected",
            Self::Refuted => "refuted",
            Self::Open => "open",
        }
    }
}
