//! Answers questions, one piece at a time.

use super::protocol::{Answer, Ask, Closer};
use crate::charts::CHARTS;
use crate::link;
use crate::model::entrant::Entrant;
use crate::model::fair::Ground;
use crate::model::futures::{self, FutureSet, Futures};
use crate::model::luck::Draws;
use crate::model::market::Market;
use crate::model::strategies::{Plan, STRATEGIES, Strategy};

/// Keeps what the pieces of one scenario share.
#[derive(Default)]
pub struct Runner {
    prepared: Option<Prepared>,
}

/// A scenario, ready to run.
struct Prepared {
    /// The link it came from.
    scenario: String,
    market: Market,
    strategies: Vec<Strategy>,
    plans: Vec<Plan>,
}

impl Runner {
    /// The futures of a piece.
    pub fn answer(&mut self, ask: &Ask) -> Answer {
        let Some(prepared) = self.prepare(&ask.scenario) else {
            return Answer::Unreadable;
        };
        let set = prepared.run(ask.first as usize, ask.count as usize, ask.closer);
        Answer::Futures {
            job: ask.job,
            first: ask.first,
            numbers: set.to_numbers(),
        }
    }

    fn prepare(&mut self, scenario: &str) -> Option<&Prepared> {
        let kept = self.prepared.take();
        let kept = kept.filter(|kept| kept.scenario == scenario);
        self.prepared = kept.or_else(|| Prepared::read(scenario));
        self.prepared.as_ref()
    }
}

impl Prepared {
    fn read(text: &str) -> Option<Self> {
        let link::Visit { scenario, view, .. } = link::read(text).ok().flatten()?;
        let market = Market::new(&scenario.params);
        let strategies: Vec<Strategy> = view.strategies().collect();
        let found = Ground::new(&market, scenario.fair).plans(&market, &strategies);
        Some(Self {
            scenario: text.to_owned(),
            plans: found.into_iter().map(|(plan, _)| plan).collect(),
            strategies,
            market,
        })
    }

    fn run(&self, first: usize, count: usize, closer: Option<Closer>) -> FutureSet {
        let params = &self.market.params;
        let (seed, months) = (params.seed as u64, params.horizon as usize);
        let mut futures =
            Futures::of_plans(&self.market, &self.plans, FutureSet::none(&self.strategies))
                .from(first)
                .looking_at(closer.and_then(looked_at));
        // The draws of a few futures at a time: memory does not grow with their number.
        while futures.count() < count {
            let path = first + futures.count();
            let draws = Draws::from(seed, path, Entrant::AT_ONCE, months);
            futures.run_next(count, &draws);
        }
        futures.results()
    }
}

fn looked_at(closer: Closer) -> Option<futures::Closer> {
    let strategy = STRATEGIES.get(usize::from(closer.strategy))?.strategy;
    let chart = CHARTS.get(usize::from(closer.chart))?;
    Some((strategy, chart.figure))
}
