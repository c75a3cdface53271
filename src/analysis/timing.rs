//! When campaigns come in the quarter: both together with the peak of the burst at one place after another.
//!
//! Campaigns repeat, so one cycle of them is all there is to try. Each place is brought to the same ground
//! again, since a horizon need not hold whole cycles, and all run through the same draws. The firm has timed
//! its campaigns so before the first day as well: a change of place on that day would bring money forward
//! or put it off, and within a horizon earlier money earns more, whatever the quarter does.
//!
//! The best and the worst of those tried are picked on every other future and told apart on the rest:
//! picked and measured on the same ones, the best of many equal places looks better than it is.

use super::{FromFutures, Ran};
use crate::model::estimate::Estimate;
use crate::model::fair::Ground;
use crate::model::futures::FutureSummary;
use crate::model::market::Market;
use crate::model::pack::{Pack, World};
use crate::model::quantiles::median;
use crate::model::random::BLOCK;
use crate::model::strategies::Plan;
use crate::model::{Params, Scenario, Strategy};

mod pictures;
mod telling;

/// What places are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bumpiness of new business by month: less is better.
    ByMonth,
    /// Bumpiness of new business by quarter: less is better.
    ByQuarter,
    /// Operating income over the horizon: more is better.
    Profit,
}

impl Measure {
    fn of(self, run: &FutureSummary) -> Option<f64> {
        match self {
            Self::ByMonth => run.bumps_by_month,
            Self::ByQuarter => run.bumps_by_quarter,
            Self::Profit => Some(run.profit),
        }
    }

    /// From what is less to what is better.
    fn sign(self) -> f64 {
        match self {
            Self::ByMonth | Self::ByQuarter => -1.0,
            Self::Profit => 1.0,
        }
    }
}

/// The best and the worst place of those tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extremes {
    /// The best, by its place among the offsets.
    pub best: usize,
    /// The worst.
    pub worst: usize,
    /// What the best is better by, on futures that had no part in the choice.
    pub gap: Estimate,
}

/// Even places in a cycle, at most.
const MOST: f64 = 12.0;
/// Steps of an offset in a month: those that a visitor can set.
const PER_MONTH: f64 = 4.0;

/// The same plan with campaigns at one place.
struct Place {
    offset: f64,
    market: Market,
    plan: Plan,
}

/// The question: both together, with their campaigns at one place after another.
pub struct Timing {
    params: Params,
    places: Vec<Place>,
    futures: usize,
}

impl Timing {
    /// Brings the plan of a scenario to its footing at every place.
    pub fn new(scenario: &Scenario, futures: usize) -> Self {
        let params = scenario.params;
        let ground = Ground::new(&Market::new(&params), scenario.fair);
        let place = |burst_offset| {
            let market = Market::new(&Params {
                burst_offset,
                ..params
            });
            Place {
                offset: burst_offset,
                plan: ground.plan(&market, Strategy::Both).0,
                market,
            }
        };
        let places: Vec<Place> = offsets(&params).into_iter().map(place).collect();
        Self {
            futures: if places.is_empty() { 0 } else { futures },
            places,
            params,
        }
    }

    /// The places tried, months from the start of a quarter to the peak; none where there are no bursts.
    pub fn offsets(&self) -> impl Iterator<Item = f64> {
        self.places.iter().map(|place| place.offset)
    }

    /// The scenario's own place.
    pub fn present(&self) -> Option<usize> {
        let own = own_offset(&self.params);
        self.offsets().position(|offset| offset == own)
    }
}

impl FromFutures for Timing {
    fn pack(&self) -> Pack<'_> {
        let mut pack = Pack::default();
        for place in &self.places {
            pack.enter(World::of(&place.market), place.plan);
        }
        pack
    }

    fn futures(&self) -> usize {
        self.futures
    }
}

impl Ran<'_, Timing> {
    fn column(&self, at: usize, measure: Measure) -> Vec<f64> {
        let runs = self.of_plan(at);
        runs.iter().filter_map(|run| measure.of(run)).collect()
    }

    /// The figure of a place: the median bumpiness, the mean profit.
    pub fn figure(&self, at: usize, measure: Measure) -> Option<f64> {
        let mut column = self.column(at, measure);
        let figure = match measure {
            Measure::Profit => Estimate::over(column.iter().copied().map(Some))?.value,
            Measure::ByMonth | Measure::ByQuarter => median(&mut column)?,
        };
        figure.is_finite().then_some(figure)
    }

    /// What one place is better by than another, over some blocks of futures in which both have a figure.
    fn lead(
        &self,
        [one, other]: [usize; 2],
        measure: Measure,
        counts: impl Fn(usize) -> bool,
    ) -> Option<Estimate> {
        let pairs = self.of_plan(one).iter().zip(self.of_plan(other));
        let gaps = pairs
            .enumerate()
            .filter(|&(future, _)| counts(future / BLOCK))
            .map(|(_, (one, other))| {
                Some(measure.sign() * (measure.of(one)? - measure.of(other)?))
            });
        Estimate::over(gaps)?.finite()
    }

    /// What a place is better by than the scenario's own, over all futures.
    pub fn over_present(&self, at: usize, measure: Measure) -> Option<Estimate> {
        self.lead([at, self.of.present()?], measure, |_| true)
    }

    /// The best and the worst of those tried.
    pub fn extremes(&self, measure: Measure) -> Option<Extremes> {
        let picks = |block: usize| block.is_multiple_of(2);
        // Each against the first, so that all are judged by the same futures.
        let leads: Option<Vec<f64>> = (0..self.of.places.len())
            .map(|at| Some(self.lead([at, 0], measure, picks)?.value))
            .collect();
        let leads = leads?;
        let by_lead = |&one: &usize, &other: &usize| leads[one].total_cmp(&leads[other]);
        let best = (0..leads.len()).rev().max_by(by_lead)?;
        let worst = (0..leads.len()).min_by(by_lead)?;
        Some(Extremes {
            best,
            worst,
            gap: self.lead([best, worst], measure, |block| !picks(block))?,
        })
    }
}

/// The offset of a scenario, less the whole cycles in it.
fn own_offset(params: &Params) -> f64 {
    params.burst_offset % params.burst_cycle
}

/// The places of one cycle that are tried, on the steps that a visitor can set, the scenario's own among
/// them; none without bursts.
fn offsets(params: &Params) -> Vec<f64> {
    let plan = (Strategy::Both.row().plan)(params);
    if params.burst_depth <= 0.0 || plan.marketing <= 0.0 || params.burst_cycle <= 0.0 {
        return Vec::new();
    }
    let steps = params.burst_cycle * PER_MONTH;
    let stride = libm::ceil(steps / MOST).max(1.0);
    let count = libm::ceil(steps / stride) as usize;
    let mut offsets: Vec<f64> = (0..count)
        .map(|at| at as f64 * stride / PER_MONTH)
        .collect();
    let own = own_offset(params);
    let place = offsets.partition_point(|&offset| offset < own);
    if offsets.get(place) != Some(&own) {
        offsets.insert(place, own);
    }
    offsets
}
