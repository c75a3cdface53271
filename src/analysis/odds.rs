//! Who is ahead, and when: what the futures behind the page say of the drawn strategies, month by month.
//!
//! It runs no futures of its own, so that whatever it says agrees with the rest of the page.

mod pictures;
mod sentence;
mod table;

use super::{Question, Telling};
use crate::model::fair::{Footing, Ground};
use crate::model::futures::{Figure, FutureSet};
use crate::model::market::Market;
use crate::model::metrics::{METRICS, Metric};
use crate::model::odds::Score;
use crate::model::{Scenario, Strategy, View};
use crate::words::Numbers;

/// The question: how the drawn strategies stand, and what cash must not fall below.
pub struct Odds {
    /// The drawn strategies, in order, and how each came to its footing.
    footings: Vec<(Strategy, Footing)>,
    /// Whether both together are two functions and not one.
    two: bool,
    horizon: usize,
    cash_today: f64,
    reserve: f64,
}

/// The question, and the futures that answer it.
pub struct Found<'a> {
    of: &'a Odds,
    futures: Option<&'a FutureSet>,
}

impl Odds {
    /// The question about a scenario as it is drawn; futures count in which cash falls below the reserve.
    pub fn new(scenario: &Scenario, view: View, reserve: f64) -> Self {
        let params = &scenario.params;
        let market = Market::new(params);
        let strategies: Vec<Strategy> = view.strategies().collect();
        let plans = Ground::new(&market, scenario.fair).plans(&market, &strategies);
        let footings = plans.into_iter().map(|(_, footing)| footing);
        Self {
            footings: strategies.into_iter().zip(footings).collect(),
            two: !(Strategy::Both.row().plan)(params).is_single(),
            horizon: params.horizon as usize,
            cash_today: params.cash_today,
            reserve,
        }
    }
}

impl Question for Odds {
    type Part = ();
    type Report<'a> = Found<'a>;

    fn next(&self, _: &[(usize, ())]) -> Vec<usize> {
        Vec::new()
    }

    fn run(&self, _: usize) -> Option<()> {
        None
    }

    fn report<'a>(&'a self, _: Vec<(usize, ())>, store: Option<&'a FutureSet>) -> Found<'a> {
        Found {
            of: self,
            futures: store.filter(|store| store.count() > 0),
        }
    }
}

impl Telling for Found<'_> {
    const HEADERS: &'static [&'static str] =
        &["In these futures", "Found", "Spread or standard error"];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        self.futures
            .map_or_else(Vec::new, |futures| self.table(futures, numbers))
    }

    fn word(&self, numbers: &Numbers) -> String {
        let word = self
            .futures
            .and_then(|futures| self.sentence(futures, numbers));
        word.unwrap_or_else(|| "No future has run yet.".to_owned())
    }

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        self.futures.map_or_else(Vec::new, |futures| {
            self.all_pictures(futures, numbers, width)
        })
    }
}

impl Found<'_> {
    fn strategies(&self) -> impl Iterator<Item = Strategy> {
        self.of.footings.iter().map(|(strategy, _)| *strategy)
    }
}

/// In how many futures one strategy is less bumpy by month than another.
fn smoother(futures: &FutureSet, one: Strategy, other: Strategy) -> Score {
    futures.score(other, one, |future| future.bumps_by_month)
}

/// In how many one has earned more over the horizon, with what the customers at its end still bring within a year.
fn with_a_year(futures: &FutureSet, one: Strategy, other: Strategy) -> Score {
    futures.score(one, other, |future| Some(future.profit + future.worth_year))
}

/// The last month of each year, and the last: those of which the table tells.
fn marks(horizon: usize) -> impl Iterator<Item = usize> {
    let last = (!horizon.is_multiple_of(12)).then_some(horizon);
    (12..=horizon).step_by(12).chain(last)
}

/// The metrics that each future has of its own.
fn over_futures() -> impl Iterator<Item = (&'static Metric, Figure)> {
    METRICS
        .iter()
        .filter_map(|metric| Some((metric, metric.over_futures?)))
}
