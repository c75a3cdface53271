//! The parts of the answer, and how plans come out where some values are others.

use core::ops::Range;

use super::said;
use crate::model::estimate::Estimate;
use crate::model::fair::Ground;
use crate::model::futures::{Figure, FutureSummary};
use crate::model::market::Market;
use crate::model::pack::Pack;
use crate::model::strategies::Plan;
use crate::model::{Params, Scenario, Strategy};
use crate::words::Numbers;
use crate::words::sentence::does;

/// A part of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Who earns most.
    Power,
    /// Who rides smoothest.
    Ride,
    /// Whether managing the two pays.
    Worth,
}

impl Matter {
    /// Every one, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Power, Self::Ride, Self::Worth];

    /// The plans that are compared; with money for one function alone there are not two to join or to manage.
    pub(super) fn plans(self, two: bool) -> &'static [Strategy] {
        match self {
            Self::Worth if two => &[Strategy::Both, Strategy::CatAndDog],
            Self::Worth => &[],
            _ if two => &[Strategy::Pull, Strategy::Push, Strategy::Both],
            _ => &[Strategy::Pull, Strategy::Push],
        }
    }

    /// What they are compared by: the plan with more of it leads.
    pub(super) fn figure(self) -> Figure {
        match self {
            Self::Ride => |future| future.bumps_by_month.map(|bumps| -bumps),
            _ => |future| Some(future.profit),
        }
    }

    /// What is asked about it.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Power => "Who earns most",
            Self::Ride => "Who rides smoothest",
            Self::Worth => "Whether managing the two pays",
        }
    }

    /// That a plan leads: "Sales alone earns most"; in the least loss, if it loses money.
    pub(super) fn leads(self, plan: Strategy, loses: bool) -> String {
        let (verb, most) = match self {
            Self::Power if loses => ("lose", "least"),
            Self::Power => ("earn", "most"),
            Self::Ride => ("ride", "smoothest"),
            Self::Worth if plan == Strategy::Both => return "Managing the two pays".to_owned(),
            Self::Worth => return "Managing the two does not pay".to_owned(),
        };
        format!("{} {} {most}", plan.row().name, does(plan, verb))
    }

    /// A lead in its own measure: money, or points of bumpiness.
    pub(super) fn lead(self, by: Estimate, numbers: &Numbers) -> String {
        match self {
            Self::Ride => said::points(by, numbers),
            _ => said::money(by, numbers),
        }
    }
}

/// A scenario, beside which others are tried: the same firm on the same first day, with other values.
pub(super) struct Beside {
    pub(super) scenario: Scenario,
    market: Market,
}

impl Beside {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            market: Market::new(&scenario.params),
            scenario: scenario.clone(),
        }
    }

    /// Plans on other values, each on the footing of the scenario, through some futures.
    pub(super) fn run(
        &self,
        params: &Params,
        strategies: &[Strategy],
        futures: Range<usize>,
    ) -> Vec<Vec<FutureSummary>> {
        let market = Market::beside(&self.market, params);
        let ground = Ground::new(&market, self.scenario.fair);
        let plans = ground.plans(&market, strategies).into_iter();
        let plans: Vec<Plan> = plans.map(|(plan, _)| plan).collect();
        Pack::new(&market, &plans).futures(futures)
    }
}
