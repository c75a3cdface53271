//! The fair fight: what is held equal between strategies, and the mean path each then runs.

use super::equations as eq;
use super::luck::MeanPath;
use super::market::Market;
use super::metrics::Summary;
use super::outcome::Month;
use super::params::Params;
use super::simulate::Engine;
use super::strategies::{COUNT, Plan, STRATEGIES, Strategy};

/// What is held equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FairFight {
    /// Mean monthly spend on marketing, sales and managing the two: the budget.
    #[default]
    Spend,
    /// Mean monthly revenue: that of both together at the budget.
    Revenue,
}

/// How the fight came out fair, or why it did not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Footing {
    /// On the same footing as the others.
    Level,
    /// Cannot reach it: at most this much a month.
    AtMost(f64),
    /// Cannot come down to it: at least this much a month.
    AtLeast(f64),
    /// Not part of the fight: what the firm does today.
    AsToday,
}

/// One strategy on the market: its plan as scaled for the fight, and its mean path.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which one.
    pub strategy: Strategy,
    /// What it spends, after scaling.
    pub plan: Plan,
    /// How fair the fight is.
    pub footing: Footing,
    /// The mean path.
    pub months: Vec<Month>,
    /// What the mean path comes to.
    pub summary: Summary,
}

/// All strategies on one market.
#[derive(Clone, Debug)]
pub struct Contest {
    /// The market.
    pub market: Market,
    /// In the order of [`STRATEGIES`].
    pub entries: [Entry; COUNT],
}

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

impl Contest {
    /// Runs every strategy's mean path on a level footing.
    pub fn new(params: &Params, fair: FairFight) -> Self {
        let market = Market::new(params);
        let months = params.horizon as usize;
        let ground = Ground::new(&market, fair);
        let entries = STRATEGIES.each_ref().map(|row| {
            let (plan, footing) = ground.plan(&market, row.strategy);
            Entry::new(&market, row.strategy, plan, footing, months)
        });
        Self { market, entries }
    }

    /// The entry of a strategy.
    pub fn entry(&self, strategy: Strategy) -> &Entry {
        &self.entries[strategy as usize]
    }
}

/// What every plan of a fight is brought to.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// Mean monthly revenue, where that is held equal.
    revenue: Option<f64>,
}

impl Ground {
    /// Works it out on a market: for equal revenue, what both together reach at the budget.
    pub fn new(market: &Market, fair: FairFight) -> Self {
        let revenue = match fair {
            FairFight::Spend => None,
            FairFight::Revenue => {
                let (plan, _) = level_spend(market, (Strategy::Both.row().plan)(&market.params));
                let months = market.params.horizon as usize;
                Some(mean(market, plan, months, Month::revenue))
            }
        };
        Self { revenue }
    }

    /// The plan of a strategy on this ground.
    pub fn plan(&self, market: &Market, strategy: Strategy) -> (Plan, Footing) {
        let plan = (strategy.row().plan)(&market.params);
        match strategy {
            Strategy::CarryOn => (plan, Footing::AsToday),
            // At the budget by definition: the others are measured by it.
            Strategy::Both => level_spend(market, plan),
            _ => self.level(market, plan),
        }
    }

    /// Any plan, scaled to this ground.
    pub fn level(&self, market: &Market, plan: Plan) -> (Plan, Footing) {
        let months = market.params.horizon as usize;
        match self.revenue {
            None => level_spend(market, plan),
            Some(revenue) => level(market, plan, revenue, months, Month::revenue),
        }
    }
}

fn level_spend(market: &Market, plan: Plan) -> (Plan, Footing) {
    let p = &market.params;
    level(market, plan, p.budget, p.horizon as usize, Month::spend)
}

impl Entry {
    fn new(
        market: &Market,
        strategy: Strategy,
        plan: Plan,
        footing: Footing,
        horizon: usize,
    ) -> Self {
        let mut months = Vec::with_capacity(horizon);
        Engine::new(market, plan, horizon).run(&MeanPath, |month| months.push(*month));
        let summary = Summary::of(&months, &market.params);
        Self {
            strategy,
            plan,
            footing,
            months,
            summary,
        }
    }
}

fn mean(market: &Market, plan: Plan, months: usize, figure: fn(&Month) -> f64) -> f64 {
    let mut sum = 0.0;
    Engine::new(market, plan, months).run(&MeanPath, |month| sum += figure(month));
    sum / months as f64
}

/// Scales a plan until the mean of a figure is `target`: the secant on logarithms, inside a bracket that
/// every trial narrows, since both spend and revenue grow with the scale.
fn level(
    market: &Market,
    plan: Plan,
    target: f64,
    months: usize,
    figure: fn(&Month) -> f64,
) -> (Plan, Footing) {
    let reached = |scale: f64| mean(market, plan.scaled(scale), months, figure);
    let (mut low, mut high) = SCALES;
    // The ends of the range are not known to lie on either side until they have been tried.
    let (mut low_tried, mut high_tried) = (false, false);
    let mut scale = 1.0;
    let mut previous: Option<(f64, f64)> = None;
    // The trial that came nearest.
    let (mut best, mut found) = (scale, f64::INFINITY);
    for trial in 0..MOST_TRIALS {
        let now = reached(scale);
        if libm::fabs(now - target) < libm::fabs(found - target) {
            (best, found) = (scale, now);
        }
        if libm::fabs(found - target) <= TOLERANCE * target {
            return (plan.scaled(best), Footing::Level);
        }
        if now < target {
            (low, low_tried) = (scale, true);
        } else {
            (high, high_tried) = (scale, true);
        }
        if low >= SCALES.1 || high <= SCALES.0 {
            break;
        }
        let ratio = now / target;
        let next = secant(previous, (scale, ratio));
        previous = Some((scale, ratio));
        let halve = trial >= SECANT_TRIALS && trial % 2 == 0;
        scale = match next {
            Some(next) if next > low && next < high && !halve => next,
            // Flat, bent or beyond the range: its end settles whether the target can be met at all.
            _ if !high_tried => SCALES.1,
            _ if !low_tried => SCALES.0,
            _ => libm::sqrt(low * high),
        };
    }
    // Tried on both sides and still not met, the figure jumps past it: as near as it gets.
    let footing = if libm::fabs(found - target) <= NEAR_ENOUGH * target {
        Footing::Level
    } else if found < target {
        Footing::AtMost(found)
    } else {
        Footing::AtLeast(found)
    };
    (plan.scaled(best), footing)
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
