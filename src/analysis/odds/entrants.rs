//! The drawn strategies on their footing, ready to run any future.

use super::tally::Ended;
use crate::charts::Chart;
use crate::model::entrant::Entrant;
use crate::model::fair::{Footing, Ground};
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::number::{Lanes, Number};
use crate::model::{Month, Scenario, Strategy, View};

/// A strategy that is drawn.
pub(super) struct Drawn {
    pub(super) strategy: Strategy,
    pub(super) footing: Footing,
    pub(super) entrant: Entrant,
}

/// All of them, in order.
pub(super) struct Entrants {
    market: Market,
    all: Vec<Drawn>,
}

impl Entrants {
    pub(super) fn new(scenario: &Scenario, view: View) -> Self {
        let market = Market::new(&scenario.params);
        let ground = Ground::new(&market, scenario.fair);
        let strategies: Vec<Strategy> = view.strategies().collect();
        let plans = ground.plans(&market, &strategies);
        let drawn = |(strategy, (plan, footing))| Drawn {
            strategy,
            footing,
            entrant: Entrant::new(&market, plan),
        };
        let all = strategies.into_iter().zip(plans).map(drawn).collect();
        Self { market, all }
    }

    pub(super) fn all(&self) -> &[Drawn] {
        &self.all
    }

    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    pub(super) fn strategies(&self) -> impl Iterator<Item = Strategy> {
        self.all.iter().map(|drawn| drawn.strategy)
    }

    pub(super) fn horizon(&self) -> usize {
        self.market.params.horizon as usize
    }

    /// Cash on the first day.
    pub(super) fn cash_today(&self) -> f64 {
        self.market.params.cash_today
    }

    /// What future `path` and those that run with it come to, a row for each future and in it a value for each
    /// strategy; their draws are made for them alone and let go.
    pub(super) fn run(
        &mut self,
        path: usize,
        (shown, chart): (Strategy, &Chart),
    ) -> [Vec<Ended>; Entrant::AT_ONCE] {
        let (horizon, params) = (self.horizon(), &self.market.params);
        let draws = Draws::from(params.seed as u64, path, Entrant::AT_ONCE, horizon);
        let weather = Weather::new(&draws, path, horizon, params);
        let luck = Future::new(&draws, path, &weather);
        let mut ended = [const { Vec::new() }; Entrant::AT_ONCE];
        for one in &mut self.all {
            let figure = (one.strategy == shown).then_some(chart.figure);
            let seen = Seen::of(&mut one.entrant, &self.market, &luck, figure);
            for (ended, one) in ended.iter_mut().zip(seen) {
                ended.push(one);
            }
        }
        ended
    }
}

/// What is seen of futures while they run, one in each lane.
#[derive(Default)]
struct Seen {
    earned: Vec<Lanes>,
    figures: Vec<Lanes>,
}

impl Seen {
    fn of(
        entrant: &mut Entrant,
        market: &Market,
        luck: &Future<Lanes>,
        figure: Option<fn(&Month) -> f64>,
    ) -> [Ended; Entrant::AT_ONCE] {
        let (mut earned, mut seen) = (Lanes::default(), Self::default());
        let ended = entrant.watched(market, luck, &mut |now| {
            earned += now.operating_income();
            seen.earned.push(earned);
            if let Some(figure) = figure {
                let figures = Lanes::each(|at| figure(&now.lane(at)));
                seen.figures.push(figures);
            }
        });
        let lane = |series: &[Lanes], at: usize| series.iter().map(|now| now.lane(at)).collect();
        core::array::from_fn(|at| Ended {
            summary: ended.lane(at),
            earned: lane(&seen.earned, at),
            figures: lane(&seen.figures, at),
        })
    }
}
