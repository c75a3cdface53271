//! When campaigns come in the quarter: both together with the peak of the burst at one place after another.
//!
//! Campaigns repeat, so one cycle of them is all there is to try. Each place is brought to the same ground
//! again, since a horizon need not hold whole cycles, and all run through the same draws. The firm has timed
//! its campaigns so before the first day as well: a change of place on that day would bring money forward
//! or put it off, and within a horizon earlier money earns more, whatever the quarter does.
//!
//! The best and the worst of those tried are picked on every other future and told apart on the rest:
//! picked and measured on the same ones, the best of many equal places looks better than it is.

use crate::model::estimate::Estimate;
use crate::model::fair::Ground;
use crate::model::futures::FutureSummary;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::{Params, Scenario, Strategy};

use super::paired::{mean, median};
use crate::model::entrant::Entrant;

mod pictures;
mod telling;

pub use telling::HEADERS;

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
    market: Market,
    entrant: Entrant,
}

/// The computation on its way.
pub struct Timing {
    today: Market,
    ground: Ground,
    draws: Draws,
    offsets: Vec<f64>,
    places: Vec<Place>,
    futures: usize,
}

impl Timing {
    /// Sets it up on a scenario and its footing; nothing has run yet.
    pub fn new(scenario: &Scenario, futures: usize) -> Self {
        let params = &scenario.params;
        let offsets = offsets(params);
        let today = Market::new(params);
        Self {
            ground: Ground::new(&today, scenario.fair),
            today,
            draws: Draws::new(params.seed as u64, 0, params.horizon as usize),
            futures: if offsets.is_empty() { 0 } else { futures },
            offsets,
            places: Vec::new(),
        }
    }

    /// Does one unit of work: levels the plan at one place, or runs one future at all of them.
    pub fn step(&mut self) {
        if self.done() {
            return;
        }
        if let Some(&burst_offset) = self.offsets.get(self.places.len()) {
            let params = Params {
                burst_offset,
                ..self.today.params
            };
            let market = Market::new(&params);
            let (plan, _) = self.ground.plan(&market, Strategy::Both);
            self.places.push(Place {
                entrant: Entrant::new(&market, plan),
                market,
            });
            return;
        }
        let (path, params) = (self.futures_run(), &self.today.params);
        self.draws.extend_to(path + Entrant::AT_ONCE);
        let weather = Weather::new(&self.draws, path, params.horizon as usize, params);
        let luck = Future::new(&self.draws, path, &weather);
        for place in &mut self.places {
            place.entrant.run(&place.market, &luck, self.futures);
        }
    }

    /// Whether every future has run.
    pub fn done(&self) -> bool {
        self.places.len() >= self.offsets.len() && self.futures_run() >= self.futures
    }

    /// Steps done, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        let done = self.places.len() + self.futures_run();
        (done as u32, (self.offsets.len() + self.futures) as u32)
    }

    fn futures_run(&self) -> usize {
        self.places.last().map_or(0, |last| last.entrant.done.len())
    }

    /// The places tried, months from the start of a quarter to the peak; empty where there are no bursts.
    pub fn offsets(&self) -> &[f64] {
        &self.offsets
    }

    fn column(&self, at: usize, measure: Measure) -> Vec<f64> {
        let runs = self
            .places
            .get(at)
            .map_or(&[][..], |place| &place.entrant.done);
        runs.iter().filter_map(|run| measure.of(run)).collect()
    }

    /// The figure of a place: the median bumpiness, the mean profit.
    pub fn figure(&self, at: usize, measure: Measure) -> Option<f64> {
        let column = self.column(at, measure);
        let figure = match measure {
            Measure::Profit => mean(&column)?.value,
            Measure::ByMonth | Measure::ByQuarter => median(column)?,
        };
        figure.is_finite().then_some(figure)
    }

    /// What one place is better by than another, over some futures in which both have a figure.
    fn lead(
        &self,
        [one, other]: [usize; 2],
        measure: Measure,
        counts: impl Fn(usize) -> bool,
    ) -> Option<Estimate> {
        let (one, other) = (self.places.get(one)?, self.places.get(other)?);
        let pairs = one.entrant.done.iter().zip(&other.entrant.done).enumerate();
        let gaps: Vec<f64> = pairs
            .filter(|&(future, _)| counts(future))
            .filter_map(|(_, (one, other))| {
                Some(measure.sign() * (measure.of(one)? - measure.of(other)?))
            })
            .collect();
        mean(&gaps)
    }

    /// What a place is better by than the scenario's own, over all futures.
    pub fn over_present(&self, at: usize, measure: Measure) -> Option<Estimate> {
        self.lead([at, self.present()?], measure, |_| true)
    }

    /// The scenario's own place.
    pub fn present(&self) -> Option<usize> {
        let own = own_offset(&self.today.params);
        self.offsets.iter().position(|&offset| offset == own)
    }

    /// The best and the worst of those tried.
    pub fn extremes(&self, measure: Measure) -> Option<Extremes> {
        let picks = |future: usize| future.is_multiple_of(2);
        // Each against the first, so that all are judged by the same futures.
        let leads: Option<Vec<f64>> = (0..self.places.len())
            .map(|at| Some(self.lead([at, 0], measure, picks)?.value))
            .collect();
        let leads = leads?;
        let by_lead = |&one: &usize, &other: &usize| leads[one].total_cmp(&leads[other]);
        let best = (0..leads.len()).rev().max_by(by_lead)?;
        let worst = (0..leads.len()).min_by(by_lead)?;
        Some(Extremes {
            best,
            worst,
            gap: self.lead([best, worst], measure, |future| !picks(future))?,
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
