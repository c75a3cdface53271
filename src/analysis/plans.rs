//! The drawn plans in figures: every metric of each, from the futures behind the page where a future has one of its own.

use super::{Question, Telling};
use crate::model::fair::Contest;
use crate::model::futures::FutureSet;
use crate::model::metrics::{METRICS, Measure, Metric};
use crate::model::{Scenario, Strategy, View};
use crate::words::Numbers;

/// The question.
pub struct Plans {
    contest: Contest,
    strategies: Vec<Strategy>,
}

/// The question, and the futures that answer it.
pub struct InFigures<'a> {
    of: &'a Plans,
    futures: Option<&'a FutureSet>,
}

impl Plans {
    /// The question about a scenario as it is drawn.
    pub fn new(scenario: &Scenario, view: View) -> Self {
        Self {
            contest: Contest::new(&scenario.params, scenario.fair),
            strategies: view.strategies().collect(),
        }
    }
}

impl Question for Plans {
    type Part = ();
    type Report<'a> = InFigures<'a>;

    fn next(&self, _: &[(usize, ())]) -> Vec<usize> {
        Vec::new()
    }

    fn run(&self, _: usize) -> Option<()> {
        None
    }

    fn report<'a>(&'a self, _: Vec<(usize, ())>, store: Option<&'a FutureSet>) -> InFigures<'a> {
        InFigures {
            of: self,
            futures: store.filter(|store| store.count() > 0),
        }
    }
}

impl Telling for InFigures<'_> {
    const HEADERS: &'static [&'static str] = &["Figure", "Value", "What it means"];

    /// The figures of each plan, under its name.
    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        let of_plan = |&strategy: &Strategy| {
            let row = move |metric: &Metric| {
                let value = self.figure(strategy, metric, numbers);
                vec![metric.label.to_owned(), value, metric.help.to_owned()]
            };
            let name = vec![strategy.row().title.to_owned()];
            core::iter::once(name).chain(METRICS.iter().map(row))
        };
        self.of.strategies.iter().flat_map(of_plan).collect()
    }

    fn word(&self, numbers: &Numbers) -> String {
        match self.futures {
            Some(futures) => format!(
                "Where futures differ the figure is the middle one of {}.",
                (numbers.number)(futures.count() as f64)
            ),
            None => "No future has run yet.".to_owned(),
        }
    }
}

impl InFigures<'_> {
    fn figure(&self, strategy: Strategy, metric: &Metric, numbers: &Numbers) -> String {
        let contest = &self.of.contest;
        let value = match (metric.over_futures, self.futures) {
            (Some(figure), Some(futures)) => futures.median(strategy, figure),
            _ => (metric.get)(&contest.entry(strategy).summary),
        };
        let Some(value) = value else {
            return metric.none.to_owned();
        };
        match metric.measure {
            Measure::Money => (numbers.money)(value),
            Measure::Share => (numbers.percent)(value),
            Measure::Months => format!("{} months", (numbers.number)(libm::round(value))),
            Measure::CountOfMonths => {
                format!(
                    "{} of {}",
                    value as u32, contest.market.params.horizon as u32
                )
            }
        }
    }
}
