//! What page and worker say to each other: numbers in a row, which a browser hands over as they are.

use crate::charts::CHARTS;
use crate::model::params::VALUES;
use crate::model::{FairFight, Params, STRATEGIES, Strategy};

/// A piece of work.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Number of the job it belongs to: answers of an earlier one are dropped.
    pub job: u32,
    /// The first future.
    pub first: u32,
    /// How many.
    pub count: u32,
    /// What it is run on.
    pub task: Task,
}

/// What the pieces of a job share.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The values.
    pub params: Params,
    /// What is held equal.
    pub fair: FairFight,
    /// The strategies that run.
    pub strategies: Vec<Strategy>,
    /// What is looked at closer, if anything is: a strategy, and a chart by its place.
    pub closer: Option<(Strategy, usize)>,
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
        /// The set.
        numbers: Vec<f64>,
    },
    /// The question was not understood: page and worker are not of one build.
    Unreadable,
}

const FUTURES: f64 = 1.0;
const UNREADABLE: f64 = 2.0;
/// Where nothing is looked at closer.
const NOTHING: f64 = -1.0;

impl Ask {
    /// As numbers: job, piece, footing, what is looked at closer, the values, and the strategies.
    pub fn to_numbers(&self) -> Vec<f64> {
        let task = &self.task;
        let closer = task.closer.map_or([NOTHING; 2], |(strategy, chart)| {
            [f64::from(strategy as u8), chart as f64]
        });
        let fair = f64::from(u8::from(task.fair == FairFight::Revenue));
        let mut numbers = Vec::from([self.job, self.first, self.count].map(f64::from));
        numbers.push(fair);
        numbers.extend(closer);
        numbers.extend(task.params.to_values());
        let places = task.strategies.iter();
        numbers.extend(places.map(|&strategy| f64::from(strategy as u8)));
        numbers
    }

    /// From numbers; `None` if they are no such question.
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let (&[job, first, count, fair, looked_at, chart], rest) = numbers.split_first_chunk()?;
        let (values, places): (&[f64; VALUES], _) = rest.split_first_chunk()?;
        let strategies = places.iter().map(|&place| strategy(place));
        Some(Self {
            job: job as u32,
            first: first as u32,
            count: count as u32,
            task: Task {
                params: Params::from_values(*values),
                fair: if fair == 0.0 {
                    FairFight::Spend
                } else {
                    FairFight::Revenue
                },
                strategies: strategies.collect::<Option<_>>()?,
                closer: strategy(looked_at)
                    .map(|strategy| (strategy, chart as usize))
                    .filter(|(_, chart)| *chart < CHARTS.len()),
            },
        })
    }
}

/// The strategy at a place among all.
fn strategy(place: f64) -> Option<Strategy> {
    // Below zero is no place.
    let place = (place >= 0.0).then_some(place as usize)?;
    STRATEGIES.get(place).map(|row| row.strategy)
}

impl Answer {
    /// As numbers.
    pub fn to_numbers(&self) -> Vec<f64> {
        match self {
            Self::Ready => Vec::new(),
            Self::Unreadable => vec![UNREADABLE],
            Self::Futures { job, numbers } => {
                let mut all = vec![FUTURES, f64::from(*job)];
                all.extend_from_slice(numbers);
                all
            }
        }
    }

    /// From numbers; whatever is not understood is taken for a refusal.
    pub fn from_numbers(numbers: &[f64]) -> Self {
        match numbers {
            [] => Self::Ready,
            &[FUTURES, job, ref numbers @ ..] => Self::Futures {
                job: job as u32,
                numbers: numbers.to_vec(),
            },
            _ => Self::Unreadable,
        }
    }
}
