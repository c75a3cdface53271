//! Who is ahead, as pictures: the odds month by month, and how far each strategy's futures spread.

use super::table::{futures_in_words, rated};
use super::{Found, over_futures};
use crate::analysis::said;
use crate::charts::{Race, draw_odds, draw_spread, figure, race_name};
use crate::model::Strategy;
use crate::model::futures::{Figure, FutureSet};
use crate::model::metrics::{Measure, Metric};
use crate::words::Numbers;
use crate::words::sentence::{in_a_hundred, name};

/// What is spread out.
const SPREADS: [&str; 3] = ["profit", "bumps-month", "cash-low"];

impl Found<'_> {
    /// The pictures, each with its sentence.
    pub(super) fn all_pictures(
        &self,
        futures: &FutureSet,
        numbers: &Numbers,
        width: f64,
    ) -> Vec<String> {
        let reserve = self.of.reserve;
        let label = if reserve > 0.0 {
            "your reserve"
        } else {
            "nothing left"
        };
        let spreads = SPREADS.iter().filter_map(|&key| {
            let spread = over_futures().find(|(metric, _)| metric.key == key)?;
            let mark = (key == "cash-low").then_some((reserve, label));
            Some(self.spread_picture(futures, spread, mark, (numbers, width)))
        });
        let races = self.races(futures);
        let odds =
            (!races.is_empty()).then(|| self.odds_picture(futures, &races, (numbers, width)));
        odds.into_iter().chain(spreads).collect()
    }

    /// Both together over each function alone, and these over each other; without two of them the last only.
    fn races(&self, futures: &FutureSet) -> Vec<Race> {
        let (both, push, pull) = (Strategy::Both, Strategy::Push, Strategy::Pull);
        let pairs: &[_] = if self.of.two {
            &[(both, push), (both, pull), (push, pull)]
        } else {
            &[(push, pull)]
        };
        let race = |&(one, other): &(Strategy, Strategy)| {
            let months = (1..=self.of.horizon).map(|month| {
                let odds = futures.ahead(one, other, month)?.odds()?;
                Some((odds.share, odds.error))
            });
            Some((one, other, months.collect::<Option<Vec<_>>>()?))
        };
        pairs.iter().filter_map(race).collect()
    }

    fn odds_picture(
        &self,
        futures: &FutureSet,
        races: &[Race],
        (numbers, width): (&Numbers, f64),
    ) -> String {
        let percent = |share: f64| (numbers.percent)(share);
        let last = self.of.horizon;
        let ends = races.iter().filter_map(|&(one, other, _)| {
            let odds = futures.ahead(one, other, last)?.odds()?;
            Some(format!(
                "{} in {}",
                race_name(one, other),
                in_a_hundred(odds)
            ))
        });
        let sentence = format!(
            "By month {last} {} futures, told from {}; the bands are two standard errors either way.",
            ends.collect::<Vec<_>>().join(", "),
            futures_in_words(futures.count() as u32, numbers)
        );
        let drawing = draw_odds(races, width, &percent);
        figure("Who has earned more, by month.", &sentence, &drawing.svg)
    }

    fn spread_picture(
        &self,
        futures: &FutureSet,
        (metric, figure_of): (&Metric, Figure),
        mark: Option<(f64, &str)>,
        (numbers, width): (&Numbers, f64),
    ) -> String {
        let rows: Vec<_> = self
            .strategies()
            .map(|strategy| (strategy, futures.points(strategy, figure_of)))
            .collect();
        let format = |value: f64| match metric.measure {
            Measure::Money => (numbers.money)(value),
            Measure::Share => said::bumps(value, numbers),
            Measure::Months | Measure::CountOfMonths => (numbers.number)(value),
        };
        let middles: Vec<String> = rows
            .iter()
            .map(|&(strategy, points)| {
                let middle = said::or_not(points.map(|points| format(points[2])));
                format!("{middle} for {}", name(strategy))
            })
            .collect();
        let short = if mark.is_some() {
            self.shortfalls(futures, numbers)
        } else {
            String::new()
        };
        let sentence = format!(
            "In the middle {}; half of the futures lie in the bar, nine in ten along the line{short}.",
            middles.join(", ")
        );
        let title = format!("{}.", metric.label);
        figure(&title, &sentence, &draw_spread(&rows, mark, width, &format))
    }

    /// How often the cash falls short of the reserve.
    fn shortfalls(&self, futures: &FutureSet, numbers: &Numbers) -> String {
        let often = |strategy| {
            let rate = futures.short_of_cash(strategy, self.of.reserve);
            format!("{} for {}", rated(rate, numbers)[0], name(strategy))
        };
        let all: Vec<String> = self.strategies().map(often).collect();
        format!(
            "; cash falls below {} at a month\u{2019}s end {}",
            self.reserve_in_words(numbers),
            all.join(", ")
        )
    }
}
