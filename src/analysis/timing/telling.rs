//! When campaigns come, as a table and a sentence.

use crate::analysis::{Ran, Telling, said};
use crate::model::estimate::{MARGIN, Verdict};
use crate::words::LEAST_LEAD;
use crate::words::Numbers;

use super::{Extremes, Measure, Timing};

/// Months in a quarter.
const QUARTER: f64 = 3.0;

impl Telling for Ran<'_, Timing> {
    /// A row for each place tried.
    const HEADERS: &'static [&'static str] = &[
        "Peak of the campaign, months after quarter start",
        "Months to quarter-end",
        "Bumpiness by month",
        "Bumpiness by quarter",
        "Profit",
        "Smoother by month than as it is",
        "More profit than as it is",
    ];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        let bumps = |value: f64| said::bumps(value, numbers);
        (0..self.of.places.len())
            .map(|at| {
                let figure = |measure| self.figure(at, measure);
                let smoother = self.over_present(at, Measure::ByMonth);
                let richer = self.over_present(at, Measure::Profit);
                vec![
                    (numbers.number)(self.of.places[at].offset) + self.mark(at),
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

    fn word(&self, numbers: &Numbers) -> String {
        if self.of.places.is_empty() {
            return "There are no campaign bursts to time.".to_owned();
        }
        let count = (numbers.number)(self.of.places.len() as f64);
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
                let months = |at: usize| (numbers.number)(self.of.places[at].offset);
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

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        self.picture(numbers, width).into_iter().collect()
    }
}

impl Ran<'_, Timing> {
    fn mark(&self, at: usize) -> &'static str {
        if self.of.present() == Some(at) {
            ", as it is"
        } else {
            ""
        }
    }

    /// From the peak to the next end of a quarter; campaigns that do not come once in so many quarters meet
    /// it anew each time.
    fn to_quarter_end(&self, at: usize, numbers: &Numbers) -> String {
        if self.of.params.burst_cycle % QUARTER == 0.0 {
            (numbers.number)(QUARTER - self.of.places[at].offset % QUARTER)
        } else {
            "changes".to_owned()
        }
    }

    /// Whether best and worst differ beyond doubt, and by more than is felt: a share of the bumpiness, or of
    /// all that is spent.
    fn felt(&self, measure: Measure, found: Extremes) -> bool {
        let p = &self.of.params;
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
