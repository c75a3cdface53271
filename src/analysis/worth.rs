//! Whether managing the two is worth it here: both together with more and more of the same money spent on
//! managing, beside each function alone.
//!
//! Every amount is brought to the budget as in the fair fight on equal spend, whatever the scenario holds
//! equal, and runs through the same futures. Bumpiness costs what the visitor says it does: an amount of
//! money for each percentage point by month, taken off the profit; nothing unless said.

use core::ops::Range;

use crate::model::estimate::{Estimate, Verdict};
use crate::model::fair::{FairFight, Footing, Ground};
use crate::model::futures::FutureSummary;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::strategies::Plan;
use crate::model::{Param, Params, Scenario, Strategy};

use super::paired::{by_groups, mean, median, quantile};
use crate::model::entrant::Entrant;

mod pictures;
mod telling;

pub use telling::HEADERS;

/// Amounts that are tried: none, the most there can be, and even steps between.
pub const AMOUNTS: usize = 21;

/// The functions alone.
const SINGLES: [Strategy; 2] = [Strategy::Pull, Strategy::Push];

/// A mean over futures, or a median, and what nine in ten futures lie between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The mean or the median.
    pub middle: f64,
    /// One future in twenty is lower.
    pub low: f64,
    /// One in twenty is higher.
    pub high: f64,
}

/// A plan that is tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tried {
    /// Both together, with so much of the budget spent on managing them.
    Managed(f64),
    /// One function alone.
    Alone(Strategy),
}

/// The computation on its way.
pub struct Worth {
    market: Market,
    ground: Ground,
    draws: Draws,
    /// Money for a percentage point of bumpiness by month.
    price: f64,
    tried: Vec<Tried>,
    footings: Vec<Footing>,
    entrants: Vec<Entrant>,
    futures: usize,
}

impl Worth {
    /// Sets it up with a price of a percentage point of bumpiness by month; nothing has run yet.
    pub fn new(scenario: &Scenario, price: f64, futures: usize) -> Self {
        let params = &scenario.params;
        let market = Market::new(params);
        // With one function alone nobody is there to be managed: nothing to try.
        let two = !(Strategy::Both.row().plan)(params).is_single();
        let alone = SINGLES.map(Tried::Alone);
        Self {
            ground: Ground::new(&market, FairFight::Spend),
            draws: Draws::new(params.seed as u64, 0, params.horizon as usize),
            price,
            tried: if two {
                (0..AMOUNTS).map(amount).chain(alone).collect()
            } else {
                Vec::new()
            },
            footings: Vec::new(),
            entrants: Vec::new(),
            futures: if two { futures } else { 0 },
            market,
        }
    }

    /// Does one unit of work: levels one plan, or runs one future of every plan.
    pub fn step(&mut self) {
        if self.done() {
            return;
        }
        let market = &self.market;
        if let Some(&tried) = self.tried.get(self.entrants.len()) {
            let plan = plan(&market.params, tried);
            let (plan, footing) = self.ground.level(market, plan);
            self.footings.push(footing);
            self.entrants.push(Entrant::new(market, plan));
            return;
        }
        let (path, params) = (self.futures_run(), &market.params);
        self.draws.extend_to(path + Entrant::AT_ONCE);
        let weather = Weather::new(&self.draws, path, params.horizon as usize, params);
        let luck = Future::new(&self.draws, path, &weather);
        for entrant in &mut self.entrants {
            entrant.run(market, &luck, self.futures);
        }
    }

    /// Whether every future has run.
    pub fn done(&self) -> bool {
        self.entrants.len() >= self.tried.len() && self.futures_run() >= self.futures
    }

    /// Steps done, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        let done = self.entrants.len() + self.futures_run();
        (done as u32, (self.tried.len() + self.futures) as u32)
    }

    fn futures_run(&self) -> usize {
        self.entrants.last().map_or(0, |last| last.done.len())
    }

    /// The plans that are tried: amounts of management upwards, then each function alone.
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }

    fn summaries(&self, at: usize) -> &[FutureSummary] {
        self.entrants.get(at).map_or(&[], |entrant| &entrant.done)
    }

    /// The profit of a plan: mean and band.
    pub fn profit(&self, at: usize) -> Option<Band> {
        let profits: Vec<f64> = self.summaries(at).iter().map(|run| run.profit).collect();
        band(&profits, mean(&profits)?.value)
    }

    /// The bumpiness by month of a plan: median and band over the futures where it is defined.
    pub fn bumps(&self, at: usize) -> Option<Band> {
        let runs = self.summaries(at).iter();
        let bumps: Vec<f64> = runs.filter_map(|run| run.bumps_by_month).collect();
        band(&bumps, median(bumps.clone())?)
    }

    /// Profit less what its bumps cost.
    fn value(&self, run: &FutureSummary) -> Option<f64> {
        if self.price == 0.0 {
            return Some(run.profit);
        }
        Some(run.profit - self.price * 100.0 * run.bumps_by_month?)
    }

    /// What a plan is ahead of another, bumps paid for, over the futures where both have a value.
    pub fn lead(&self, at: usize, other: usize) -> Option<Estimate> {
        let pairs = self.summaries(at).iter().zip(self.summaries(other));
        let gaps: Vec<f64> = pairs
            .filter_map(|(one, other)| Some(self.value(one)? - self.value(other)?))
            .collect();
        mean(&gaps)
    }

    /// The single engine with the higher value, by its place among the plans tried.
    pub fn better_single(&self) -> Option<usize> {
        let worth = |at: usize| {
            let runs = self.summaries(at).iter();
            let values: Vec<f64> = runs.filter_map(|run| self.value(run)).collect();
            mean(&values).map(|mean| (at, mean.value))
        };
        let best = [AMOUNTS, AMOUNTS + 1]
            .into_iter()
            .filter_map(worth)
            .max_by(|one, other| one.1.total_cmp(&other.1));
        best.map(|(at, _)| at)
    }

    /// The amount with the highest value of those tried, by its place.
    pub fn best_tried(&self) -> Option<usize> {
        highest(&self.totals(0..self.futures_run())?)
    }

    /// The best amount as a share of the budget, between those tried, with its error.
    pub fn best(&self) -> Option<Estimate> {
        by_groups(self.futures_run(), |futures| top(&self.totals(futures)?))
    }

    /// Whether some management is worth more than none, beyond doubt. Where none is best of all tried, that
    /// is beyond doubt if the least amount is worse.
    pub fn verdict(&self) -> Option<Verdict> {
        match self.best_tried()? {
            0 => Some(match self.lead(0, 1)?.above_zero() {
                Verdict::Holds => Verdict::Fails,
                _ => Verdict::TooClose,
            }),
            best => Some(self.lead(best, 0)?.above_zero()),
        }
    }

    /// The value of each amount over some futures: those in which every amount has one.
    fn totals(&self, futures: Range<usize>) -> Option<Vec<f64>> {
        let mut totals = vec![0.0; AMOUNTS];
        let mut counted = false;
        for future in futures {
            let values: Option<Vec<f64>> = (0..AMOUNTS)
                .map(|at| self.value(self.summaries(at).get(future)?))
                .collect();
            for (total, value) in totals.iter_mut().zip(values.into_iter().flatten()) {
                *total += value;
                counted = true;
            }
        }
        (counted && totals.iter().all(|total| total.is_finite())).then_some(totals)
    }
}

/// The share of the budget at a place of the grid.
fn share(at: usize) -> f64 {
    let most = Param::by_key("management").map_or(0.0, |row| row.scale.max());
    most * at as f64 / (AMOUNTS - 1) as f64
}

fn amount(at: usize) -> Tried {
    Tried::Managed(share(at))
}

fn plan(params: &Params, tried: Tried) -> Plan {
    match tried {
        Tried::Managed(management) => (Strategy::Both.row().plan)(&Params {
            management,
            ..*params
        }),
        Tried::Alone(strategy) => (strategy.row().plan)(params),
    }
}

fn band(values: &[f64], middle: f64) -> Option<Band> {
    let band = Band {
        middle,
        low: quantile(values.to_vec(), 0.05)?,
        high: quantile(values.to_vec(), 0.95)?,
    };
    (band.middle.is_finite() && band.low.is_finite() && band.high.is_finite()).then_some(band)
}

/// The first of the highest.
fn highest(totals: &[f64]) -> Option<usize> {
    (0..totals.len())
        .rev()
        .max_by(|&a, &b| totals[a].total_cmp(&totals[b]))
}

/// The share with the highest value: the top of the parabola through the best of the grid and its
/// neighbours; an end of the grid is its own top.
fn top(totals: &[f64]) -> Option<f64> {
    let best = highest(totals)?;
    if best == 0 || best + 1 >= totals.len() {
        return Some(share(best));
    }
    let (below, above) = (
        totals[best] - totals[best - 1],
        totals[best] - totals[best + 1],
    );
    let aside = if below + above > 0.0 {
        0.5 * (below - above) / (below + above)
    } else {
        0.0
    };
    Some(share(best) + aside * share(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_is_found_between_the_amounts() {
        let hill = |place: f64| -> Vec<f64> {
            (0..AMOUNTS)
                .map(|at| -(share(at) - place) * (share(at) - place))
                .collect()
        };
        for place in [0.031, 0.15, 0.27] {
            let found = top(&hill(place)).expect("a top");
            assert!((found - place).abs() < 1e-12, "{found} is not {place}");
        }
        assert_eq!(top(&hill(-0.1)), Some(0.0));
        assert_eq!(top(&[1.0; AMOUNTS]), Some(0.0));
    }
}
