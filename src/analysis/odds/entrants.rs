//! The drawn strategies on their footing, ready to run any future.

use super::tally::Ended;
use crate::charts::Chart;
use crate::model::course::Course;
use crate::model::fair::{Footing, Ground};
use crate::model::futures::FutureSummary;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;
use crate::model::{Month, Scenario, Strategy, View};

/// A strategy that is drawn.
pub(super) struct Entrant {
    pub(super) strategy: Strategy,
    pub(super) plan: Plan,
    pub(super) footing: Footing,
    course: Course,
}

/// All of them, in order.
pub(super) struct Entrants {
    market: Market,
    all: Vec<Entrant>,
}

impl Entrants {
    pub(super) fn new(scenario: &Scenario, view: View) -> Self {
        let market = Market::new(&scenario.params);
        let ground = Ground::new(&market, scenario.fair);
        let months = scenario.params.horizon as usize;
        let entrant = |strategy| {
            let (plan, footing) = ground.plan(&market, strategy);
            Entrant {
                strategy,
                plan,
                footing,
                course: Course::new(&market, &plan, months),
            }
        };
        let all = view.strategies().map(entrant).collect();
        Self { market, all }
    }

    pub(super) fn all(&self) -> &[Entrant] {
        &self.all
    }

    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    pub(super) fn strategies(&self) -> impl Iterator<Item = Strategy> {
        self.all.iter().map(|entrant| entrant.strategy)
    }

    pub(super) fn horizon(&self) -> usize {
        self.market.params.horizon as usize
    }

    /// Cash on the first day.
    pub(super) fn cash_today(&self) -> f64 {
        self.market.params.cash_today
    }

    /// What future `path` comes to for each; its draws are made for it alone and let go.
    pub(super) fn run(
        &mut self,
        path: usize,
        marks: &[usize],
        (shown, chart): (Strategy, &Chart),
    ) -> Vec<Ended> {
        let (horizon, params) = (self.horizon(), &self.market.params);
        let draws = Draws::alone(params.seed as u64, path, horizon);
        let weather = Weather::new(&draws, path, horizon, params);
        let luck = Future::new(&draws, path, &weather);
        let run = |entrant: &mut Entrant| {
            // The course is lent to the engine, not worked out again for every future.
            let engine = Engine {
                market: &self.market,
                plan: entrant.plan,
                course: core::mem::take(&mut entrant.course),
            };
            let figure = (entrant.strategy == shown).then_some(chart.figure);
            let ended = Ended::of(&engine, &luck, marks, figure);
            entrant.course = engine.course;
            ended
        };
        self.all.iter_mut().map(run).collect()
    }
}

impl Ended {
    fn of(
        engine: &Engine,
        luck: &Future,
        marks: &[usize],
        figure: Option<fn(&Month) -> f64>,
    ) -> Self {
        let horizon = engine.market.params.horizon as usize;
        let (mut month, mut earned) = (0, 0.0);
        let mut by_mark = Vec::with_capacity(marks.len());
        let mut figures = Vec::new();
        let summary = FutureSummary::watched(engine, luck, horizon, |now| {
            month += 1;
            earned += now.operating_income();
            if marks.contains(&month) {
                by_mark.push(earned);
            }
            figures.extend(figure.map(|figure| figure(now)));
        });
        Self {
            summary,
            earned: by_mark,
            figures,
        }
    }
}
