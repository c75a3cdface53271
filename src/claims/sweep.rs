//! A question at many values of one parameter, and the border where its verdict turns: so that nobody need
//! believe a single constant.

use crate::model::presets::Preset;
use crate::model::{FairFight, Param, Params};

use super::figure::Weighed;
use super::question::{Measure, Question, set};
use super::solve::Target;
use super::weighing::weigh_on;

/// What a sweep moves.
#[derive(Clone, Copy, Debug)]
pub enum Varied {
    /// A parameter, to each value.
    Value(&'static str),
    /// Several parameters, each to its preset's value times the factor: the firm's name for it comes first.
    Scale(&'static str, &'static [&'static str]),
    /// The price of a point of bumpiness in [`Measure::Worth`].
    PriceOfAPoint,
    /// What is left of demand in the third year without marketing: the preset is solved anew for it.
    ThirdDarkYear,
}

/// A question that is asked again and again.
#[derive(Debug)]
pub struct Sweep {
    /// Name of the claim.
    pub claim: &'static str,
    /// Key of the preset.
    pub market: &'static str,
    /// What is held equal between plans.
    pub fair: FairFight,
    /// What is asked.
    pub question: Question,
    /// What is moved.
    pub varied: Varied,
    /// To what, rising.
    pub values: &'static [f64],
}

/// What is found at one value.
#[derive(Clone, Debug)]
pub struct Point {
    /// The value.
    pub value: f64,
    /// What it came to.
    pub weighed: Weighed,
}

impl Sweep {
    /// Weighs the question at every value, with so many futures at each.
    pub fn run(&self, futures: usize) -> Vec<Point> {
        let point = |&value: &f64| {
            let (params, question) = self.at(value);
            Point {
                value,
                weighed: weigh_on(&params, self.fair, question, futures),
            }
        };
        self.values.iter().map(point).collect()
    }

    /// The parameters and the question at a value.
    pub fn at(&self, value: f64) -> (Params, Question) {
        let mut params = Preset::by_key(self.market).map_or_else(Params::default, Preset::params);
        let mut question = self.question;
        match (self.varied, &mut question) {
            (Varied::Value(key), _) => {
                set(&mut params, key, value);
            }
            (Varied::Scale(_, keys), _) => {
                for key in keys {
                    let now = Param::by_key(key).map_or(0.0, |row| (row.get)(&params));
                    set(&mut params, key, now * value);
                }
            }
            (Varied::PriceOfAPoint, Question::Better(_, _, measure)) => {
                *measure = Measure::Worth(value);
            }
            (Varied::PriceOfAPoint, _) => {}
            (Varied::ThirdDarkYear, _) => {
                let target = Target::of(self.market).map(|target| target.with_dark_year(value));
                // A test holds the table to values that can be met.
                if let Some(solved) = target.and_then(|target| target.root(&params).ok()) {
                    params = solved;
                }
            }
        }
        (params, question)
    }
}
