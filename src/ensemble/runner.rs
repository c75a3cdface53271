//! Answers questions, one piece at a time.

use super::protocol::{Answer, Ask, Task};
use crate::charts::CHARTS;
use crate::model::entrant::Entrant;
use crate::model::fair::Ground;
use crate::model::futures::{FutureSet, Futures};
use crate::model::luck::Draws;
use crate::model::market::Market;
use crate::model::strategies::Plan;

/// Futures that are looked at closer: a point of one in twenty is told to a third of a per cent of the futures.
const MOST_LOOKED_AT: usize = 4_096;

/// Keeps what the pieces of one task share.
#[derive(Default)]
pub struct Runner {
    prepared: Option<Prepared>,
}

/// A task, ready to run.
struct Prepared {
    task: Task,
    market: Market,
    plans: Vec<Plan>,
}

impl Runner {
    /// The futures of a piece.
    pub fn answer(&mut self, ask: &Ask) -> Answer {
        let kept = self.prepared.take();
        let kept = kept.filter(|kept| kept.task == ask.task);
        let prepared = kept.unwrap_or_else(|| Prepared::new(&ask.task));
        let set = prepared.run(ask.first as usize, ask.count as usize);
        self.prepared = Some(prepared);
        Answer::Futures {
            job: ask.job,
            numbers: set.to_numbers(),
        }
    }
}

impl Prepared {
    fn new(task: &Task) -> Self {
        let market = Market::new(&task.params);
        let found = Ground::new(&market, task.fair).plans(&market, &task.strategies);
        Self {
            task: task.clone(),
            plans: found.into_iter().map(|(plan, _)| plan).collect(),
            market,
        }
    }

    fn run(&self, first: usize, count: usize) -> FutureSet {
        let (task, params) = (&self.task, &self.market.params);
        let (seed, months) = (params.seed as u64, params.horizon as usize);
        let none = FutureSet::none(&task.strategies);
        let closer = task.closer.filter(|_| first < MOST_LOOKED_AT);
        let mut futures = Futures::of_plans(&self.market, &self.plans, none)
            .from(first)
            .looking_at(closer.map(|(strategy, chart)| (strategy, CHARTS[chart].figure)));
        // The draws of a few futures at a time: memory does not grow with their number.
        while futures.count() < count && !task.strategies.is_empty() {
            let path = first + futures.count();
            let draws = Draws::from(seed, path, Entrant::AT_ONCE, months);
            futures.run_next(count, &draws);
        }
        futures.results()
    }
}
