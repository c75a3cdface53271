//! The fair fight: what is held equal between strategies, and the mean path each then runs.

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
/// Enough for the roots below; each trial is one mean path.
const MOST_TRIALS: usize = 24;

impl Contest {
    /// Runs every strategy's mean path on a level footing.
    pub fn new(params: &Params, fair: FairFight) -> Self {
        let market = Market::new(params);
        let months = params.horizon as usize;
        let level_spend = |plan: Plan| level(&market, plan, params.budget, months, Month::spend);
        let revenue = match fair {
            FairFight::Spend => None,
            FairFight::Revenue => {
                let (plan, _) = level_spend((Strategy::Both.row().plan)(params));
                Some(mean(&market, plan, months, Month::revenue))
            }
        };
        let entries = STRATEGIES.each_ref().map(|row| {
            let plan = (row.plan)(params);
            let (plan, footing) = match (row.strategy, revenue) {
                (Strategy::CarryOn, _) => (plan, Footing::AsToday),
                (Strategy::Both, _) | (_, None) => level_spend(plan),
                (_, Some(revenue)) => level(&market, plan, revenue, months, Month::revenue),
            };
            Entry::new(&market, row.strategy, plan, footing, months)
        });
        Self { market, entries }
    }

    /// The entry of a strategy.
    pub fn entry(&self, strategy: Strategy) -> &Entry {
        &self.entries[strategy as usize]
    }
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
    let off = |scale: f64| mean(market, plan.scaled(scale), months, figure) / target;
    let (mut low, mut high) = SCALES;
    let mut scale = 1.0;
    let mut previous: Option<(f64, f64)> = None;
    for _ in 0..MOST_TRIALS {
        let ratio = off(scale);
        if libm::fabs(ratio - 1.0) < TOLERANCE {
            return (plan.scaled(scale), Footing::Level);
        }
        if ratio < 1.0 {
            low = scale;
        } else {
            high = scale;
        }
        if low >= SCALES.1 {
            return (plan.scaled(low), Footing::AtMost(ratio * target));
        }
        if high <= SCALES.0 {
            return (plan.scaled(high), Footing::AtLeast(ratio * target));
        }
        let next = secant(previous, (scale, ratio));
        previous = Some((scale, ratio));
        // Outside the bracket the curve has bent: halve the bracket instead, ends of the range first.
        scale = match next {
            Some(next) if next > low && next < high => next,
            _ if next.is_some_and(|next| next >= SCALES.1) && high >= SCALES.1 => SCALES.1,
            _ if next.is_some_and(|next| next <= SCALES.0) && low <= SCALES.0 => SCALES.0,
            _ => libm::sqrt(low * high),
        };
    }
    (plan.scaled(scale), Footing::Level)
}

/// Where the straight line through two trials, in logarithms, meets the target; a slope of one for the
/// first trial.
fn secant(previous: Option<(f64, f64)>, (scale, ratio): (f64, f64)) -> Option<f64> {
    if ratio <= 0.0 {
        return None;
    }
    let slope = match previous {
        Some((other, other_ratio)) if other_ratio > 0.0 => {
            libm::log(ratio / other_ratio) / libm::log(scale / other)
        }
        _ => 1.0,
    };
    (slope > 0.01).then(|| scale * libm::exp(-libm::log(ratio) / slope))
}
