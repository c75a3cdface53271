//! The fair fight: what is held equal between strategies, and the mean path each then runs.

mod search;

use super::luck::MeanPath;
use super::market::Market;
use super::metrics::Summary;
use super::number::{Lanes, Number};
use super::outcome::Month;
use super::params::Params;
use super::simulate::Engine;
use super::strategies::{COUNT, Plan, STRATEGIES, Strategy};
use search::Target;

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

impl Contest {
    /// Runs every strategy's mean path on a level footing.
    pub fn new(params: &Params, fair: FairFight) -> Self {
        Self::on(Market::new(params), fair)
    }

    /// The same beside another contest, whose first day may be this one's.
    pub fn beside(other: &Self, params: &Params, fair: FairFight) -> Self {
        Self::on(Market::beside(&other.market, params), fair)
    }

    fn on(market: Market, fair: FairFight) -> Self {
        let ground = Ground::new(&market, fair);
        let found = ground.plans(&market, &STRATEGIES.each_ref().map(|row| row.strategy));
        let plans: Vec<Plan> = found.iter().map(|(plan, _)| *plan).collect();
        let mut paths = mean_paths(&market, &plans).into_iter();
        let entries = STRATEGIES.each_ref().map(|row| {
            let (plan, footing) = found[row.strategy as usize];
            let months = paths.next().unwrap_or_default();
            Entry {
                strategy: row.strategy,
                plan,
                footing,
                summary: Summary::of(&months, &market.params),
                months,
            }
        });
        Self { market, entries }
    }

    /// The entry of a strategy.
    pub fn entry(&self, strategy: Strategy) -> &Entry {
        &self.entries[strategy as usize]
    }
}

/// What each plan earns on its mean path.
pub fn profits(market: &Market, plans: &[Plan]) -> Vec<f64> {
    let paths = mean_paths(market, plans).into_iter();
    paths
        .map(|months| months.iter().map(Month::operating_income).sum())
        .collect()
}

/// The mean path of each plan.
fn mean_paths(market: &Market, plans: &[Plan]) -> Vec<Vec<Month>> {
    let horizon = market.params.horizon as usize;
    let of_lanes = |plans: &[Plan]| {
        let mut months = vec![Vec::with_capacity(horizon); plans.len()];
        // A lane without a plan runs the last one again.
        let plan = Plan::<Lanes>::each(|at| plans[at.min(plans.len() - 1)]);
        Engine::new(market, plan, horizon).run(&MeanPath, |month| {
            for (at, months) in months.iter_mut().enumerate() {
                months.push(month.lane(at));
            }
        });
        months
    };
    plans.chunks(Lanes::LANES).flat_map(of_lanes).collect()
}

/// What every plan of a fight is brought to.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// Where mean monthly revenue is held equal: both together at the budget, and what they reach.
    measure: Option<(Plan, Footing, f64)>,
}

impl Ground {
    /// Works it out on a market: for equal revenue, what both together reach at the budget.
    pub fn new(market: &Market, fair: FairFight) -> Self {
        let measure = match fair {
            FairFight::Spend => None,
            FairFight::Revenue => {
                let both = (Strategy::Both.row().plan)(&market.params);
                let (plan, footing) = search::level(market, both, spending(market));
                let revenue = search::mean(market, plan, Month::revenue);
                Some((plan, footing, revenue))
            }
        };
        Self { measure }
    }

    /// The plan of a strategy on this ground.
    pub fn plan(&self, market: &Market, strategy: Strategy) -> (Plan, Footing) {
        self.plans(market, &[strategy])[0]
    }

    /// The plans of strategies on this ground, in their order.
    pub fn plans(&self, market: &Market, strategies: &[Strategy]) -> Vec<(Plan, Footing)> {
        let given = |strategy: &Strategy| (strategy.row().plan)(&market.params);
        let plans: Vec<Plan> = strategies.iter().map(given).collect();
        let levelled = |strategy: Strategy| match strategy {
            Strategy::CarryOn => false,
            // Where revenue is held equal, the others are measured by both together.
            Strategy::Both => self.measure.is_none(),
            _ => true,
        };
        let wanted = strategies.iter().zip(&plans);
        let wanted = wanted.filter(|(strategy, _)| levelled(**strategy));
        let wanted: Vec<Plan> = wanted.map(|(_, plan)| *plan).collect();
        let mut found = search::level_all(market, &wanted, self.target(market)).into_iter();
        let result = strategies.iter().zip(plans).map(|(&strategy, plan)| {
            let found = levelled(strategy).then(|| found.next()).flatten();
            match (found, self.measure) {
                (Some(found), _) => found,
                (None, Some((plan, footing, _))) if strategy == Strategy::Both => (plan, footing),
                (None, _) => (plan, Footing::AsToday),
            }
        });
        result.collect()
    }

    /// Any plan, scaled to this ground.
    pub fn level(&self, market: &Market, plan: Plan) -> (Plan, Footing) {
        search::level(market, plan, self.target(market))
    }

    /// Any plans, scaled to this ground.
    pub fn level_all(&self, market: &Market, plans: &[Plan]) -> Vec<Plan> {
        let found = search::level_all(market, plans, self.target(market));
        found.into_iter().map(|(plan, _)| plan).collect()
    }

    fn target(&self, market: &Market) -> Target {
        match self.measure {
            None => spending(market),
            Some((_, _, revenue)) => Target {
                value: revenue,
                figure: Month::revenue,
            },
        }
    }
}

fn spending(market: &Market) -> Target {
    Target {
        value: market.params.budget,
        figure: Month::spend,
    }
}
