//! What the page and its workers say to each other: one form of message for every module and every kind of work.
//!
//! A message is bytes. It carries the build that wrote it, for a page may outlive a deploy of the next, and a number, by
//! which an answer finds its question. What cannot be answered is refused, with the reason.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::table::Topic;
use crate::charts::CHARTS;
use crate::model::params::VALUES;
use crate::model::{FairFight, Params, STRATEGIES, Strategy};

/// Told from the sources by the build; whoever builds without the script has no other build to meet.
pub const BUILD: &str = match option_env!("TWO_STROKE_BUILD_ID") {
    Some(build) => build,
    None => "",
};

/// What the page asks of a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Futures behind the page: of what, from the first on, so many.
    Futures(Task, u32, u32),
    /// With which pieces a question begins.
    Open(Request),
    /// A piece of a question.
    Piece(Request, u32),
    /// What pieces of a question come to, each with its number, in any order; the futures behind the page, where the
    /// question wants them, as `FutureSet::to_numbers` has them.
    Tell(Request, Vec<(u32, Vec<u8>)>, Vec<f64>),
    /// What link there is in a text.
    Read(String),
    /// What a parameter means, and where a preset's value comes from: the numbers of both, and of the revision.
    About(u16, u16, u16),
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// It has started and listens; what was sent before this is lost. It answers no question.
    Ready,
    /// The futures of a piece, as `FutureSet::to_numbers` has them.
    Futures(Vec<f64>),
    /// The pieces to begin with; none where there is nothing to work out.
    Opened(Vec<u32>),
    /// What a piece comes to, for those who join the pieces.
    Part(Vec<u8>),
    /// What pieces come to.
    Told(Told),
    /// What a text holds.
    Found(Found),
    /// What a parameter means.
    About(String),
    /// There is no answer.
    Refused(Refusal),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The message is none, or not for this module.
    NotUnderstood,
    /// The page is of another build.
    OtherBuild,
    /// The question cannot be asked so: a sentence for the visitor.
    Question(String),
}

/// Futures of which strategies, on which values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    values: Vec<f64>,
    equal_revenue: bool,
    strategies: Vec<u8>,
    closer: Option<(u8, u8)>,
}

/// A question about a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Which one.
    pub topic: Topic,
    /// The scenario as a link; empty for what is of no scenario.
    pub scenario: String,
    /// The amounts it counts with, by key.
    pub amounts: Vec<(String, f64)>,
    /// The parameters over which it is asked, by number; none where the question is of no others than the scenario's.
    pub axes: Vec<u16>,
    /// The room for a picture, in CSS pixels.
    pub width: u16,
}

/// An answer in words and pictures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The headings of the table.
    pub headers: Vec<String>,
    /// The table; a row of one cell is the heading of those below it.
    pub rows: Vec<Vec<String>>,
    /// Pictures as markup, each with its sentence, and before them what may be chosen; no word in them is a visitor's.
    pub pictures: String,
    /// The values across a map, upwards; empty where there is none. Then its values up, and where both lie on each
    /// picture, in CSS pixels from its upper left corner.
    pub across: Vec<f64>,
    /// See `across`.
    pub up: Vec<f64>,
    /// See `across`.
    pub xs: Vec<f64>,
    /// See `across`.
    pub ys: Vec<f64>,
    /// What there is to say of each place, by rows from below.
    pub says: Vec<String>,
    /// All of it in a sentence.
    pub word: String,
    /// The pieces that are wanted next, if that is not all of it.
    pub wanted: Vec<u32>,
}

/// What a text holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// No link.
    Nothing,
    /// A scenario, in the form in which the page itself writes it, and what must be said about it.
    Scenario {
        /// A code or a file.
        text: String,
        /// Each a sentence.
        notes: Vec<String>,
    },
    /// A link that cannot be read, and why: a sentence.
    Problem(String),
}

impl Task {
    /// Futures of some strategies; what is looked at closer is a strategy and a chart by its place.
    pub fn new(
        params: &Params,
        fair: FairFight,
        strategies: &[Strategy],
        closer: Option<(Strategy, usize)>,
    ) -> Self {
        Self {
            values: params.to_values().to_vec(),
            equal_revenue: fair == FairFight::Revenue,
            strategies: strategies.iter().map(|&strategy| strategy as u8).collect(),
            closer: closer.map(|(strategy, chart)| (strategy as u8, chart as u8)),
        }
    }

    /// The values; `None` where they are not as many as there are parameters.
    pub fn params(&self) -> Option<Params> {
        let values: [f64; VALUES] = self.values.as_slice().try_into().ok()?;
        Some(Params::from_values(values))
    }

    /// What is held equal.
    pub fn fair(&self) -> FairFight {
        if self.equal_revenue {
            FairFight::Revenue
        } else {
            FairFight::Spend
        }
    }

    /// The strategies; `None` where one is not known.
    pub fn strategies(&self) -> Option<Vec<Strategy>> {
        self.strategies
            .iter()
            .map(|&place| strategy(place))
            .collect()
    }

    /// Whose futures are looked at closer, and at which figure.
    pub fn closer(&self) -> Option<crate::model::futures::Closer> {
        let (place, chart) = self.closer?;
        Some((strategy(place)?, CHARTS.get(chart as usize)?.figure))
    }
}

fn strategy(place: u8) -> Option<Strategy> {
    STRATEGIES.get(place as usize).map(|row| row.strategy)
}

impl Request {
    /// The amount that goes by a key, if it is there and can be one.
    pub fn amount(&self, key: &str) -> Option<f64> {
        let (_, amount) = self.amounts.iter().find(|(other, _)| other == key)?;
        (*amount >= 0.0 && amount.is_finite()).then_some(*amount)
    }
}

/// A message as bytes, under a number.
pub fn encode(number: u32, message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(&(BUILD, number, message)).unwrap_or_default()
}

/// A message and its number.
///
/// # Errors
/// With the number, where that can be read, if the message is of another build or none at all.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<(u32, T), (u32, Refusal)> {
    // Builds may differ in how a message is written, but not in how it begins.
    let begun = postcard::take_from_bytes::<(&str, u32)>(bytes);
    let ((build, number), rest) = begun.map_err(|_| (0, Refusal::NotUnderstood))?;
    if build != BUILD {
        return Err((number, Refusal::OtherBuild));
    }
    let message = postcard::from_bytes(rest).map_err(|_| (number, Refusal::NotUnderstood))?;
    Ok((number, message))
}
