//! When campaigns come, as a table and a sentence.

use crate::analysis::said;
use crate::model::estimate::{MARGIN, Verdict};
use crate::words::Numbers;
use crate::words::sentence::LEAST_LEAD;

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
        let count = (numbers.number)(self.offsets.len() as f64);
        let measures = [Measure::ByMonth, Measure::ByQuarter, Measure::Profit];
        let Some(apart) = all(measures.map(|measure| self.extremes(measure))) else {
            return "New business is too rare, or the futures too few, to time campaigns."
                .to_owned();
        };
        let gap = |at: usize| match measures[at] {
            Measure::Profit => said::money(apart[at].gap, numbers),
            Measure::ByMonth | Measure::ByQuarter => said::points(apart[at].gap, numbers),
        };
        if !(0..3).any(|at| self.felt(measures[at], apart[at])) {
            return format!(
                "Of {count} peaks tried in the campaign cycle none is better by enough to be told and felt: best \
                 and worst are {} apart by month, {} by quarter, {} in profit.",
                gap(0),
                gap(1),
                gap(2)
            );
        }
        let aims = ["For a smooth month", "for a smooth quarter", "for profit"];
        let told: Vec<String> = (0..3)
            .map(|at| {
                let Extremes { best, worst, .. } = apart[at];
                let (aim, gap) = (aims[at], gap(at));
                if !self.felt(measures[at], apart[at]) {
                    return format!("{aim} it hardly matters ({gap})");
                }
                let months = |at: usize| (numbers.number)(self.offsets[at]);
                format!(
                    "{aim} the best of those tried peaks {} months after quarter start and the worst {} ({gap} apart)",
                    months(best),
                    months(worst)
                )
            })
            .collect();
        format!(
            "{}, of {count} peaks in the campaign cycle.",
            told.join("; ")
        )
    }

    /// Whether best and worst differ beyond doubt, and by more than is felt: a share of the bumpiness, or of
    /// all that is spent.
    fn felt(&self, measure: Measure, found: Extremes) -> bool {
        let p = &self.today.params;
        let least = match measure {
            Measure::Profit => Some(LEAST_LEAD * p.budget * p.horizon),
            Measure::ByMonth | Measure::ByQuarter => self
                .figure(found.worst, measure)
                .map(|bumps| MARGIN * bumps),
        };
        let beyond_doubt = found.gap.above_zero() == Verdict::Holds;
        beyond_doubt && least.is_some_and(|least| found.gap.value > least)
    }
}

fn all<T>(found: [Option<T>; 3]) -> Option<[T; 3]> {
    let [first, second, third] = found;
    Some([first?, second?, third?])
}
