//! Whether managing the two is worth it here: both together with more and more of the same money spent on
//! managing, beside each function alone.
//!
//! Every amount is brought to the budget as in the fair fight on equal spend, whatever the scenario holds
//! equal, and runs through the same futures. Bumpiness costs what the visitor says it does: an amount of
//! money for each percentage point by month, taken off the profit; nothing unless said.

use core::ops::Range;

use super::{FromFutures, Ran};
use crate::model::best::{highest, top};
use crate::model::estimate::{Estimate, Verdict};
use crate::model::fair::{FairFight, Footing, Ground};
use crate::model::futures::FutureSummary;
use crate::model::market::Market;
use crate::model::pack::Pack;
use crate::model::quantiles::{median, points};
use crate::model::strategies::Plan;
use crate::model::{Param, Params, Scenario, Strategy};

mod pictures;
mod telling;

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

/// The question: both together with more and more management, and each function alone, all on the budget.
pub struct Worth {
    market: Market,
    /// Money for a percentage point of bumpiness by month.
    price: f64,
    /// Amounts of management upwards, then each function alone.
    tried: Vec<Tried>,
    /// Of each of those.
    plans: Vec<Plan>,
    footings: Vec<Footing>,
    futures: usize,
}

impl Worth {
    /// Brings the plans of a scenario to their footing, with a price of a percentage point of bumpiness by month.
    pub fn new(scenario: &Scenario, price: f64, futures: usize) -> Self {
        let params = &scenario.params;
        let market = Market::new(params);
        // With one function alone nobody is there to be managed: nothing to try.
        let two = !(Strategy::Both.row().plan)(params).is_single();
        let all = (0..AMOUNTS).map(amount).chain(SINGLES.map(Tried::Alone));
        let tried: Vec<Tried> = all.filter(|_| two).collect();
        let ground = Ground::new(&market, FairFight::Spend);
        let level = |&tried: &Tried| ground.level(&market, plan(params, tried));
        let (plans, footings) = tried.iter().map(level).unzip();
        Self {
            price,
            tried,
            plans,
            footings,
            futures: if two { futures } else { 0 },
            market,
        }
    }

    /// The plans that are tried: amounts of management upwards, then each function alone.
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }
}

impl FromFutures for Worth {
    fn pack(&self) -> Pack<'_> {
        Pack::new(&self.market, &self.plans)
    }

    fn futures(&self) -> usize {
        self.futures
    }
}

impl Ran<'_, Worth> {
    /// The profit of a plan: mean and band.
    pub fn profit(&self, at: usize) -> Option<Band> {
        let profits: Vec<f64> = self.of_plan(at).iter().map(|run| run.profit).collect();
        let mean = Estimate::over(profits.iter().copied().map(Some))?.value;
        band(&profits, mean)
    }

    /// The bumpiness by month of a plan: median and band over the futures where it is defined.
    pub fn bumps(&self, at: usize) -> Option<Band> {
        let runs = self.of_plan(at).iter();
        let mut bumps: Vec<f64> = runs.filter_map(|run| run.bumps_by_month).collect();
        let middle = median(&mut bumps)?;
        band(&bumps, middle)
    }

    /// Profit less what its bumps cost.
    fn value(&self, run: &FutureSummary) -> Option<f64> {
        if self.of.price == 0.0 {
            return Some(run.profit);
        }
        Some(run.profit - self.of.price * 100.0 * run.bumps_by_month?)
    }

    /// What a plan is ahead of another, bumps paid for, over the futures where both have a value.
    pub fn lead(&self, at: usize, other: usize) -> Option<Estimate> {
        let pairs = self.of_plan(at).iter().zip(self.of_plan(other));
        let gaps = pairs.map(|(one, other)| Some(self.value(one)? - self.value(other)?));
        Estimate::over(gaps)?.finite()
    }

    /// The single engine with the higher value, by its place among the plans tried.
    pub fn better_single(&self) -> Option<usize> {
        let worth = |at: usize| {
            let runs = self.of_plan(at).iter();
            let mean = Estimate::over(runs.map(|run| self.value(run)))?;
            Some((at, mean.finite()?.value))
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
        let shares: Vec<f64> = (0..AMOUNTS).map(share).collect();
        Estimate::by_groups(self.futures_run(), |futures| {
            top(&shares, &self.totals(futures)?)
        })
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
                .map(|at| self.value(self.of_plan(at).get(future)?))
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
    let [low, .., high] = points(&mut values.to_vec())?;
    let finite = [middle, low, high].iter().all(|figure| figure.is_finite());
    finite.then_some(Band { middle, low, high })
}
