//! A case in small steps: each levels one plan or runs one future.

use crate::model::entrant::Entrant;
use crate::model::fair::{Footing, Ground};
use crate::model::futures::FutureSummary;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::strategies::Plan;
use crate::model::{FairFight, Params, Strategy};

use super::estimate::Verdict;
use super::figure::{Figure, Of, Quantity, Weighed};
use super::judge::judge;
use super::question::{Case, Question};
use super::{FUTURES, best, exact};

/// A plan that a question needs.
#[derive(Clone, Copy)]
enum Wanted {
    /// A strategy's, on the footing of the case.
    Strategy(Strategy),
    /// Any plan, on the footing of the case.
    Level(Plan),
    /// Nothing spent.
    NoSpend,
}

/// A case on its way to a verdict.
pub struct Weighing {
    question: Question,
    fair: FairFight,
    market: Market,
    ground: Option<Ground>,
    draws: Draws,
    /// Plans that are not on their footing yet, the next one last.
    waiting: Vec<Wanted>,
    entrants: Vec<Entrant>,
    /// Of each entrant.
    footings: Vec<Footing>,
    futures: usize,
    exact: Option<(Verdict, Vec<Figure>)>,
}

impl Weighing {
    /// Sets a case up with the usual number of futures; nothing has run yet.
    pub fn new(case: &Case) -> Self {
        Self::of(&case.params(), case.fair, case.question, FUTURES)
    }

    /// Sets up any question on any parameters.
    pub fn of(params: &Params, fair: FairFight, question: Question, futures: usize) -> Self {
        let mut waiting = plans(question, params);
        waiting.reverse();
        Self {
            question,
            fair,
            market: Market::new(params),
            ground: None,
            draws: Draws::new(params.seed as u64, 0, params.horizon as usize),
            waiting,
            entrants: Vec::new(),
            footings: Vec::new(),
            futures,
            exact: None,
        }
    }

    /// Does one unit of work: brings one plan to its footing, or runs one future of every plan, or all of
    /// what is told on the mean path.
    pub fn step(&mut self) {
        if self.done() {
            return;
        }
        match self.question {
            Question::Chain(function, beside, over) => {
                self.exact = Some(exact::chain(&self.market, function, beside, over));
            }
            Question::Momentum(strategy) => {
                self.exact = Some(exact::momentum(&self.market, self.fair, strategy));
            }
            _ => match self.waiting.pop() {
                Some(wanted) => self.enter(wanted),
                None => self.run_next(),
            },
        }
    }

    /// Whether the verdict stands.
    pub fn done(&self) -> bool {
        self.exact.is_some() || (self.waiting.is_empty() && self.futures_run() >= self.futures)
    }

    /// Every step to the end.
    #[must_use]
    pub fn finish(mut self) -> Weighed {
        while !self.done() {
            self.step();
        }
        self.verdict()
    }

    /// How many futures have run.
    pub fn futures_run(&self) -> usize {
        self.entrants.first().map_or(0, |first| first.done.len())
    }

    fn enter(&mut self, wanted: Wanted) {
        let market = &self.market;
        let ground = *self
            .ground
            .get_or_insert_with(|| Ground::new(market, self.fair));
        let (plan, footing) = match wanted {
            Wanted::Strategy(strategy) => ground.plan(market, strategy),
            Wanted::Level(plan) => ground.level(market, plan),
            Wanted::NoSpend => (Plan::present(&market.params).scaled(0.0), Footing::Level),
        };
        self.entrants.push(Entrant::new(market, plan));
        self.footings.push(footing);
    }

    fn run_next(&mut self) {
        let path = self.futures_run();
        let params = &self.market.params;
        self.draws.extend_to(path + Entrant::AT_ONCE);
        let weather = Weather::new(&self.draws, path, params.horizon as usize, params);
        let luck = Future::new(&self.draws, path, &weather);
        for entrant in &mut self.entrants {
            entrant.run(&self.market, &luck, self.futures);
        }
    }

    /// What has been found so far.
    pub fn verdict(&self) -> Weighed {
        let (verdict, mut figures) = self
            .exact
            .clone()
            .or_else(|| self.judged())
            .unwrap_or((Verdict::TooClose, Vec::new()));
        figures.extend(self.off_ground());
        Weighed {
            verdict,
            figures,
            futures: self.futures_run(),
        }
    }

    fn judged(&self) -> Option<(Verdict, Vec<Figure>)> {
        let plans: Vec<&[FutureSummary]> = self
            .entrants
            .iter()
            .map(|entrant| entrant.done.as_slice())
            .collect();
        judge(self.question, &plans, self.market.params.budget)
    }

    /// The plans that could not be brought to the footing.
    fn off_ground(&self) -> impl Iterator<Item = Figure> {
        let named = named(self.question).into_iter().zip(&self.footings);
        named.filter_map(|(strategy, footing)| {
            let (of, reached) = match *footing {
                Footing::AtMost(most) => (Of::AtMost(strategy), most),
                Footing::AtLeast(least) => (Of::AtLeast(strategy), least),
                Footing::Level | Footing::AsToday => return None,
            };
            Some(Figure::exact(of, reached, Quantity::Money))
        })
    }
}

/// The strategies of a question, in the order of its entrants.
fn named(question: Question) -> Vec<Strategy> {
    match question {
        Question::Chain(..) | Question::Momentum(_) | Question::BestManagement => Vec::new(),
        Question::Carries(strategy) => vec![strategy],
        Question::Better(one, others, _) => core::iter::once(one)
            .chain(others.iter().copied())
            .collect(),
        Question::Between(one, low, high) => vec![one, low, high],
        Question::Price(one, other) => vec![one, other],
    }
}

/// The plans of a question, in the order of its entrants.
fn plans(question: Question, params: &Params) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = named(question).into_iter().map(Wanted::Strategy).collect();
    match question {
        Question::Carries(_) => wanted.push(Wanted::NoSpend),
        Question::BestManagement => wanted.extend(best::SHARES.map(|management| {
            Wanted::Level((Strategy::Both.row().plan)(&Params {
                management,
                ..*params
            }))
        })),
        _ => {}
    }
    wanted
}
