//! The summary as a table.

use super::{Found, marks, over_futures, smoother, with_a_year};
use crate::model::Strategy;
use crate::model::fair::Footing;
use crate::model::futures::FutureSet;
use crate::model::metrics::{Measure, Metric};
use crate::model::odds::{Odds, Score};
use crate::model::rate::Rate;
use crate::words::Numbers;
use crate::words::sentence::name;

const NOT_DEFINED: &str = "not defined";

impl Found<'_> {
    /// The table: each part under a row of one cell.
    pub(super) fn table(&self, futures: &FutureSet, numbers: &Numbers) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        self.off_ground(numbers, &mut rows);
        self.against(futures, numbers, &mut rows);
        self.cash(futures, numbers, &mut rows);
        self.spreads(futures, numbers, &mut rows);
        rows
    }

    fn off_ground(&self, numbers: &Numbers, rows: &mut Vec<Vec<String>>) {
        for (strategy, footing) in &self.of.footings {
            let (way, reached) = match *footing {
                Footing::AtMost(most) => ("at most", most),
                Footing::AtLeast(least) => ("at least", least),
                Footing::Level | Footing::AsToday => continue,
            };
            rows.push(vec![
                format!("{} is not on the footing of the others", title(*strategy)),
                format!("{way} {} a month", (numbers.money)(reached)),
                "the comparisons below are not even".to_owned(),
            ]);
        }
    }

    /// Every pair: ahead by each mark, and smoother.
    fn against(&self, futures: &FutureSet, numbers: &Numbers, rows: &mut Vec<Vec<String>>) {
        let strategies: Vec<Strategy> = self.strategies().collect();
        let (horizon, all) = (self.of.horizon, futures.count() as u32);
        for (at, &one) in strategies.iter().enumerate() {
            for &other in &strategies[..at] {
                rows.push(vec![format!("{} against {}", title(one), name(other))]);
                for month in marks(horizon) {
                    let row = format!("Has earned more by month {month}");
                    let score = futures.ahead(one, other, month).unwrap_or_default();
                    rows.push(scored(row, score, all, numbers));
                }
                let row = "The same, with a further year of the customers then".to_owned();
                rows.push(scored(row, with_a_year(futures, one, other), all, numbers));
                let row = format!("Smoother by month, over {horizon} months");
                rows.push(scored(row, smoother(futures, one, other), all, numbers));
            }
        }
    }

    fn cash(&self, futures: &FutureSet, numbers: &Numbers, rows: &mut Vec<Vec<String>>) {
        rows.push(vec![format!(
            "Cash below {} at a month\u{2019}s end within {} months, from {} today",
            self.reserve_in_words(numbers),
            self.of.horizon,
            (numbers.money)(self.of.cash_today)
        )]);
        for strategy in self.strategies() {
            let rate = futures.short_of_cash(strategy, self.of.reserve);
            let [found, error] = rated(rate, numbers);
            rows.push(vec![title(strategy).to_owned(), found, error]);
        }
    }

    pub(super) fn reserve_in_words(&self, numbers: &Numbers) -> String {
        match self.of.reserve {
            0.0 => "zero".to_owned(),
            reserve => (numbers.money)(reserve),
        }
    }

    fn spreads(&self, futures: &FutureSet, numbers: &Numbers, rows: &mut Vec<Vec<String>>) {
        for (metric, figure) in over_futures() {
            rows.push(vec![metric.label.to_owned()]);
            for strategy in self.strategies() {
                let points = futures.points(strategy, figure);
                let [found, spread] = spread(points, metric, numbers);
                rows.push(vec![title(strategy).to_owned(), found, spread]);
            }
        }
    }
}

fn scored(row: String, score: Score, all: u32, numbers: &Numbers) -> Vec<String> {
    let Some(odds) = score.odds() else {
        let none = "new business is too rare".to_owned();
        return vec![row, NOT_DEFINED.to_owned(), none];
    };
    let [found, error] = if score.all_the_same() {
        ["neither", "the same in every future"].map(str::to_owned)
    } else if let Some(rate) = score.one_sided() {
        rated(rate, numbers)
    } else {
        estimated(odds, numbers)
    };
    let mut said = vec![error];
    if score.too_close() && !score.all_the_same() {
        said.push("too close to call".to_owned());
    }
    if score.count < all {
        let count = futures_in_words(score.count, numbers);
        said.push(format!("told from the {count} where both are defined"));
    }
    vec![row, found, said.join("; ")]
}

fn title(strategy: Strategy) -> &'static str {
    strategy.row().name
}

/// "1 future", "1,000 futures".
pub(super) fn futures_in_words(count: u32, numbers: &Numbers) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{} future{s}", (numbers.number)(count.into()))
}

/// The median, and where half and nine tenths of the futures lie.
fn spread(points: Option<[f64; 5]>, metric: &Metric, numbers: &Numbers) -> [String; 2] {
    let Some(points) = points else {
        return [metric.none, "defined in no future"].map(str::to_owned);
    };
    let [lowest, low, middle, high, highest] = points.map(|value| match metric.measure {
        Measure::Money => (numbers.money)(value),
        Measure::Share => (numbers.fine_percent)(libm::round(value * 1000.0) / 1000.0),
        Measure::Months | Measure::CountOfMonths => (numbers.number)(value),
    });
    let spread = if lowest == highest {
        "the same in nine of ten".to_owned()
    } else {
        format!("half of them {low} to {high}; nine in ten {lowest} to {highest}")
    };
    [format!("{middle} in the middle"), spread]
}

/// How often something happens; of what never did, or always, how sure that is.
pub(super) fn rated(rate: Rate, numbers: &Numbers) -> [String; 2] {
    let futures = futures_in_words(rate.futures, numbers);
    let Some(odds) = rate.odds() else {
        return [NOT_DEFINED, "no future has run yet"].map(str::to_owned);
    };
    let (often, side) = match rate.events {
        0 => ("none", "below"),
        events if events == rate.futures => ("all", "above"),
        events => {
            let [found, error] = estimated(odds, numbers);
            let events = (numbers.number)(events.into());
            return [found, format!("{error}; in {events} of {futures}")];
        }
    };
    let sure = rate.rule_of_three().map_or_else(
        || "too few to say how sure that is".to_owned(),
        |bound| {
            let never = rate.events == 0;
            let bound = (numbers.fine_percent)(if never { bound } else { 1.0 - bound });
            format!("{side} {bound} with 95% confidence, rule of three")
        },
    );
    [format!("in {often} of {futures}"), sure]
}

/// A share and its standard error, both as fine as a third of the error.
fn estimated(odds: Odds, numbers: &Numbers) -> [String; 2] {
    let mut steps = 100.0;
    while steps < 1e5 && odds.error * steps < 3.0 {
        steps *= 10.0;
    }
    let [share, error] = [odds.share, odds.error]
        .map(|value| (numbers.fine_percent)(libm::round(value * steps) / steps));
    [share, format!("standard error {error}")]
}
