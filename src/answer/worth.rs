//! Whether managing the two pays, on the mean path: what both together earn for any share that is spent on it.

use crate::model::fair::{Contest, Ground, profits};
use crate::model::strategies::Plan;
use crate::model::{FairFight, Params, Strategy};
use crate::words::LEAST_LEAD;

/// Shares of the money that are tried: as many as fill two numbers of four lanes.
const SHARES: [f64; 8] = [0.0, 0.04, 0.08, 0.12, 0.18, 0.24, 0.32, 0.4];

/// Less than this share of the profit makes no difference.
const FELT: f64 = 0.005;

/// Whether it pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pays {
    /// It brings so much more than it costs.
    Yes(f64),
    /// It costs so much more than it brings.
    No(f64),
    /// It makes no difference.
    Same,
    /// Nothing is spent, and some would bring so much.
    Would(f64),
    /// Nothing is spent, and none would bring more.
    Rightly,
}

/// The card's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Whether it pays.
    pub pays: Pays,
    /// What is spent on it a month.
    pub cost: f64,
    /// The share that is spent, and the profit it comes to.
    pub here: [f64; 2],
    /// Shares and profits of the curve.
    pub curve: Vec<[f64; 2]>,
    /// The single plan that earns more, and what.
    pub single: (Strategy, f64),
}

impl Worth {
    /// Of a contest; `None` where only one function has money. The curve does not depend on the share that is set, so
    /// one that is known already serves.
    pub fn of(contest: &Contest, curve: impl FnOnce() -> Vec<[f64; 2]>) -> Option<Self> {
        let both = contest.entry(Strategy::Both);
        if both.plan.is_single() {
            return None;
        }
        let curve = curve();
        let profit = |plan| contest.entry(plan).summary.profit;
        let params = &contest.market.params;
        let (managed, alone) = (both.summary.profit, profit(Strategy::CatAndDog));
        let least = (LEAST_LEAD * params.budget * params.horizon).max(FELT * managed.abs());
        let pays = if params.management > 0.0 {
            match managed - alone {
                more if more >= least => Pays::Yes(more),
                less if less <= -least => Pays::No(-less),
                _ => Pays::Same,
            }
        } else {
            let best = curve.iter().map(|at| at[1]).fold(managed, f64::max);
            if best - managed >= least {
                Pays::Would(best - managed)
            } else {
                Pays::Rightly
            }
        };
        let single = [Strategy::Pull, Strategy::Push]
            .map(|plan| (plan, profit(plan)))
            .into_iter()
            .reduce(|one, other| if other.1 > one.1 { other } else { one })?;
        Some(Self {
            pays,
            cost: both.plan.management,
            here: [params.management, managed],
            curve,
            single,
        })
    }

    /// The curve: what both together earn at each share of the money for managing them.
    pub fn curve(contest: &Contest, fair: FairFight) -> Vec<[f64; 2]> {
        let market = &contest.market;
        let ground = Ground::new(market, fair);
        let wanted = SHARES.map(|management| {
            (Strategy::Both.row().plan)(&Params {
                management,
                ..market.params
            })
        });
        let plans: Vec<Plan> = ground.level_all(market, &wanted);
        let earned = profits(market, &plans).into_iter();
        SHARES
            .into_iter()
            .zip(earned)
            .map(|(share, profit)| [share, profit])
            .collect()
    }
}
