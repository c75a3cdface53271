//! When campaigns come, as a table and a sentence.

use crate::analysis::said;
use crate::model::estimate::{MARGIN, Verdict};
use crate::words::Numbers;

use super::{Extremes, Measure, Timing};

/// The heading of each column.
pub const HEADERS: [&str; 7] = [
    "Peak of the campaign, months after quarter start",
    "Months to quarter-end",
    "Bumpiness by month",
    "Bumpiness by quarter",
    "Profit",
    "Smoother by month than as it is",
    "More profit than as it is",
];

/// Months in a quarter.
const QUARTER: f64 = 3.0;

impl Timing {
    /// The table: a row for each place tried.
    pub fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        let bumps = |value: f64| said::bumps(value, numbers);
        (0..self.places.len())
            .map(|at| {
                let figure = |measure| self.figure(at, measure);
                let smoother = self.over_present(at, Measure::ByMonth);
                let richer = self.over_present(at, Measure::Profit);
                vec![
                    (numbers.number)(self.offsets[at]) + self.mark(at),
                    self.to_quarter_end(at, numbers),
                    said::or_not(figure(Measure::ByMonth).map(bumps)),
                    said::or_not(figure(Measure::ByQuarter).map(bumps)),
                    said::or_not(figure(Measure::Profit).map(numbers.money)),
                    said::or_not(smoother.map(|lead| said::points(lead, numbers))),
                    said::or_not(richer.map(|lead| said::money(lead, numbers))),
                ]
            })
            .collect()
    }

    fn mark(&self, at: usize) -> &'static str {
        if self.present() == Some(at) {
            ", as it is"
        } else {
            ""
        }
    }

    /// From the peak to the next end of a quarter; campaigns that do not come once in so many quarters meet
    /// it anew each time.
    fn to_quarter_end(&self, at: usize, numbers: &Numbers) -> String {
        if self.today.params.burst_cycle % QUARTER == 0.0 {
            (numbers.number)(QUARTER - self.offsets[at] % QUARTER)
        } else {
            "changes".to_owned()
        }
    }

    /// In a sentence.
    pub fn word(&self, numbers: &Numbers) -> String {
        if self.offsets.is_empty() {
            return "There are no campaign bursts to time.".to_owned();
        }
        let told = [
            (Measure::ByMonth, "For a smooth month"),
            (Measure::ByQuarter, "for a smooth quarter"),
            (Measure::Profit, "for profit"),
        ]
        .map(|(measure, aim)| format!("{aim} {}", self.apart(measure, numbers)));
        let count = (numbers.number)(self.offsets.len() as f64);
        format!(
            "{}, of {count} peaks in the campaign cycle.",
            told.join("; ")
        )
    }

    /// The best and the worst of those tried.
    fn apart(&self, measure: Measure, numbers: &Numbers) -> String {
        let Some(Extremes { best, worst, gap }) = self.extremes(measure) else {
            return "nothing can be told".to_owned();
        };
        let (apart, felt) = match measure {
            Measure::Profit => (said::money(gap, numbers), true),
            Measure::ByMonth | Measure::ByQuarter => {
                let least = self.figure(worst, measure).map(|bumps| MARGIN * bumps);
                (
                    said::points(gap, numbers),
                    least.is_some_and(|least| gap.value > least),
                )
            }
        };
        if gap.above_zero() != Verdict::Holds {
            return format!("best and worst of those tried are too close to call ({apart} apart)");
        }
        if !felt {
            return format!("best and worst of those tried differ too little to be felt ({apart})");
        }
        let months = |at: usize| (numbers.number)(self.offsets[at]);
        format!(
            "the best of those tried peaks {} months after quarter start, the worst {}, {apart} apart",
            months(best),
            months(worst)
        )
    }
}
