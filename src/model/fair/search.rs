//! The scale at which a plan comes to what is held equal: the secant on logarithms, inside a bracket that
//! every trial narrows, since both spend and revenue grow with the scale.

use super::Footing;
use crate::model::equations as eq;
use crate::model::luck::MeanPath;
use crate::model::market::Market;
use crate::model::number::{Lanes, Number};
use crate::model::outcome::Month;
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;

/// What plans are brought to.
#[derive(Clone, Copy)]
pub(super) struct Target {
    /// The mean over the horizon.
    pub(super) value: f64,
    /// Of which figure.
    pub(super) figure: Figure,
}

/// A figure of a month in every lane.
pub(super) type Figure = fn(&Month<Lanes>) -> Lanes;

/// Scales that are tried.
const SCALES: (f64, f64) = (0.1, 10.0);
/// A footing this close counts as level.
const TOLERANCE: f64 = 1e-6;
/// Nearer cannot be asked of a figure that jumps; a footing off by more than this is not level.
const NEAR_ENOUGH: f64 = 1e-3;
/// The secant is done in a few trials; past these every other one halves the bracket instead.
const SECANT_TRIALS: usize = 8;
/// Enough to halve the bracket down to the tolerance; each trial is one mean path.
const MOST_TRIALS: usize = 48;

/// The mean of a figure over the mean path of a plan.
pub(super) fn mean(market: &Market, plan: Plan, figure: Figure) -> f64 {
    means(market, Plan::each(|_| plan), figure).lane(0)
}

fn means(market: &Market, plans: Plan<Lanes>, figure: Figure) -> Lanes {
    let months = market.params.horizon as usize;
    let mut sum = Lanes::default();
    Engine::new(market, plans, months).run(&MeanPath, |month| sum += figure(month));
    sum / months as f64
}

/// Scales one plan.
pub(super) fn level(market: &Market, plan: Plan, target: Target) -> (Plan, Footing) {
    level_all(market, &[plan], target)[0]
}

/// Scales plans, one in each lane: a lane that has found its scale takes the next plan.
pub(super) fn level_all(market: &Market, plans: &[Plan], target: Target) -> Vec<(Plan, Footing)> {
    let mut searches: Vec<Search> = plans.iter().map(|_| Search::new(target.value)).collect();
    loop {
        let open = (0..plans.len()).filter(|&at| searches[at].footing.is_none());
        let open: Vec<usize> = open.take(Lanes::LANES).collect();
        let Some(&last) = open.last() else { break };
        // A lane without a plan of its own runs the last one again.
        let plan = |at: usize| *open.get(at).unwrap_or(&last);
        let scaled = Plan::each(|at| plans[plan(at)].scaled(searches[plan(at)].scale));
        let reached = means(market, scaled, target.figure);
        for (at, &plan) in open.iter().enumerate() {
            searches[plan].hear(reached.lane(at));
        }
    }
    let found = plans.iter().zip(&searches).map(|(plan, search)| {
        let footing = search.footing.unwrap_or(Footing::Level);
        (plan.scaled(search.best), footing)
    });
    found.collect()
}

/// A search under way.
struct Search {
    target: f64,
    /// The scale of the next trial.
    scale: f64,
    trials: usize,
    /// The bracket. Its ends are not known to lie on either side until they have been tried.
    low: f64,
    high: f64,
    low_tried: bool,
    high_tried: bool,
    /// Scale and ratio of the last trial.
    previous: Option<(f64, f64)>,
    /// The trial that came nearest, and what it came to.
    best: f64,
    found: f64,
    /// How it ended.
    footing: Option<Footing>,
}

impl Search {
    fn new(target: f64) -> Self {
        Self {
            target,
            scale: 1.0,
            trials: 0,
            low: SCALES.0,
            high: SCALES.1,
            low_tried: false,
            high_tried: false,
            previous: None,
            best: 1.0,
            found: f64::INFINITY,
            footing: None,
        }
    }

    /// Hears what the trial came to, and chooses the next.
    fn hear(&mut self, now: f64) {
        let target = self.target;
        if libm::fabs(now - target) < libm::fabs(self.found - target) {
            (self.best, self.found) = (self.scale, now);
        }
        if libm::fabs(self.found - target) <= TOLERANCE * target {
            self.footing = Some(Footing::Level);
            return;
        }
        if now < target {
            (self.low, self.low_tried) = (self.scale, true);
        } else {
            (self.high, self.high_tried) = (self.scale, true);
        }
        self.trials += 1;
        if self.low >= SCALES.1 || self.high <= SCALES.0 || self.trials >= MOST_TRIALS {
            self.footing = Some(self.not_met());
            return;
        }
        let ratio = now / target;
        let next = secant(self.previous, (self.scale, ratio));
        self.previous = Some((self.scale, ratio));
        let halve = self.trials > SECANT_TRIALS && self.trials % 2 == 1;
        self.scale = match next {
            Some(next) if next > self.low && next < self.high && !halve => next,
            // Flat, bent or beyond the range: its end settles whether the target can be met at all.
            _ if !self.high_tried => SCALES.1,
            _ if !self.low_tried => SCALES.0,
            _ => (self.low * self.high).root(),
        };
    }

    /// Tried on both sides and still not met, the figure jumps past it: as near as it gets. Not met at an end of the
    /// scales, it cannot be had.
    fn not_met(&self) -> Footing {
        let jumps = self.low < SCALES.1 && self.high > SCALES.0;
        if jumps && libm::fabs(self.found - self.target) <= NEAR_ENOUGH * self.target {
            Footing::Level
        } else if self.found < self.target {
            Footing::AtMost(self.found)
        } else {
            Footing::AtLeast(self.found)
        }
    }
}

/// Where the straight line through two trials, in logarithms, meets the target; a slope of one for the
/// first trial.
fn secant(previous: Option<(f64, f64)>, (scale, ratio): (f64, f64)) -> Option<f64> {
    // Nothing reached, or nothing to reach: no line through that.
    if ratio <= 0.0 || !ratio.is_finite() {
        return None;
    }
    let slope = match previous {
        Some((other, other_ratio)) if other_ratio > 0.0 => {
            eq::log_slope(ratio, other_ratio, scale, other)
        }
        _ => 1.0,
    };
    (slope > 0.01).then(|| eq::next_scale(scale, ratio, slope))
}
