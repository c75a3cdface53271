//! What page and worker say to each other: a question as bytes, an answer as numbers.

use serde::{Deserialize, Serialize};

/// What is looked at closer: a strategy and a chart, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closer {
    /// Place of the strategy among all.
    pub strategy: u8,
    /// Place of the chart among all.
    pub chart: u8,
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Number of the job it belongs to: answers of an earlier one are dropped.
    pub job: u32,
    /// The scenario and what is drawn, as a link.
    pub scenario: String,
    /// What is looked at closer, if anything is.
    pub closer: Option<Closer>,
    /// The first future.
    pub first: u32,
    /// How many.
    pub count: u32,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The worker has started and listens; what was sent before this is lost.
    Ready,
    /// The futures of a piece, as `FutureSet::to_numbers` has them.
    Futures {
        /// Of which job.
        job: u32,
        /// The first of them.
        first: u32,
        /// The set.
        numbers: Vec<f64>,
    },
    /// The scenario could not be read.
    Unreadable,
}

const FUTURES: f64 = 1.0;
const UNREADABLE: f64 = 2.0;

impl Ask {
    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// From bytes; `None` if they are no such question.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (ask, rest) = postcard::take_from_bytes(bytes).ok()?;
        rest.is_empty().then_some(ask)
    }
}

impl Answer {
    /// As numbers.
    pub fn to_numbers(&self) -> Vec<f64> {
        match self {
            Self::Ready => Vec::new(),
            Self::Unreadable => vec![UNREADABLE],
            Self::Futures {
                job,
                first,
                numbers,
            } => {
                let mut all = vec![FUTURES, f64::from(*job), f64::from(*first)];
                all.extend_from_slice(numbers);
                all
            }
        }
    }

    /// From numbers; whatever is not understood is taken for a refusal.
    pub fn from_numbers(numbers: Vec<f64>) -> Self {
        match numbers[..] {
            [] => Self::Ready,
            [kind, job, first, ref numbers @ ..] if kind == FUTURES => Self::Futures {
                job: job as u32,
                first: first as u32,
                numbers: numbers.to_vec(),
            },
            _ => Self::Unreadable,
        }
    }
}
