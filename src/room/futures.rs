//! The futures behind the page, a piece at a time.

use super::protocol::{Answer, Ask, Refusal, Task};
use crate::model::fair::Ground;
use crate::model::futures::{Closer, FutureSet, Futures};
use crate::model::market::Market;
use crate::model::strategies::{Plan, Strategy};

/// Runs pieces, and keeps what those of one task share.
#[derive(Default)]
pub struct Runner {
    prepared: Option<Prepared>,
}

/// A task, ready to run.
struct Prepared {
    task: Task,
    market: Market,
    strategies: Vec<Strategy>,
    plans: Vec<Plan>,
    closer: Option<Closer>,
}

impl Runner {
    /// Answers for futures, and for nothing else.
    pub fn answer(&mut self, ask: Ask) -> Answer {
        let Ask::Futures(task, first, count) = ask else {
            return Answer::Refused(Refusal::NotUnderstood);
        };
        let kept = self.prepared.take().filter(|kept| kept.task == task);
        self.prepared = kept.or_else(|| Prepared::new(task));
        match &self.prepared {
            Some(prepared) => Answer::Futures(prepared.run(first as usize, count as usize)),
            None => Answer::Refused(Refusal::NotUnderstood),
        }
    }
}

impl Prepared {
    fn new(task: Task) -> Option<Self> {
        let market = Market::new(&task.params()?);
        let strategies = task.strategies()?;
        let found = Ground::new(&market, task.fair()).plans(&market, &strategies);
        Some(Self {
            plans: found.into_iter().map(|(plan, _)| plan).collect(),
            closer: task.closer(),
            task,
            market,
            strategies,
        })
    }

    fn run(&self, first: usize, count: usize) -> Vec<f64> {
        let none = FutureSet::none(&self.strategies);
        let mut futures = Futures::of_plans(&self.market, &self.plans, none)
            .from(first)
            .looking_at(self.closer);
        futures.stream_until(count);
        futures.results().to_numbers()
    }
}
