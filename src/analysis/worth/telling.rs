//! What managing is worth, as a table and a sentence.

use crate::analysis::{Ran, Telling, said};
use crate::model::estimate::{Estimate, Verdict};
use crate::model::fair::Footing;
use crate::words::sentence::name;
use crate::words::{Numbers, horizon};

use super::{Band, Tried, Worth};

impl Telling for Ran<'_, Worth> {
    /// A row for each amount, then for each function alone.
    const HEADERS: &'static [&'static str] = &[
        "Spent on managing the two",
        "Profit: mean, and 5 to 95% of futures",
        "Bumpiness by month: median, and 5 to 95%",
        "Ahead of none",
        "Ahead of the better single engine",
    ];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        (0..self.of.footings.len())
            .map(|at| self.row(at, numbers))
            .collect()
    }

    /// The verdict for this market in a sentence.
    fn word(&self, numbers: &Numbers) -> String {
        if self.of.tried.is_empty() {
            return "With money for one function alone there are not two to manage.".to_owned();
        }
        self.verdict_said(numbers)
            .unwrap_or_else(|| "What managing the two is worth here is not defined.".to_owned())
    }

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        self.both_pictures(numbers, width)
    }
}

impl Ran<'_, Worth> {
    fn row(&self, at: usize, numbers: &Numbers) -> Vec<String> {
        let money = |lead: Estimate| said::money(lead, numbers);
        let plan = match self.of.tried[at] {
            Tried::Managed(share) => (numbers.percent)(share),
            Tried::Alone(strategy) => strategy.row().name.to_owned(),
        };
        let reached = match self.of.footings[at] {
            Footing::AtMost(most) => format!(", at most {} a month", (numbers.money)(most)),
            Footing::AtLeast(least) => format!(", at least {} a month", (numbers.money)(least)),
            Footing::Level | Footing::AsToday => String::new(),
        };
        let single = self.better_single();
        vec![
            plan + &reached,
            said::or_not(self.profit(at).map(|band| ranged(band, numbers.money))),
            said::or_not(
                self.bumps(at)
                    .map(|band| ranged(band, |bumps| said::bumps(bumps, numbers))),
            ),
            said::or_not(self.lead(at, 0).map(money)),
            said::or_not(single.and_then(|single| self.lead(at, single)).map(money)),
        ]
    }

    fn verdict_said(&self, numbers: &Numbers) -> Option<String> {
        let best = self.best_tried()?;
        let years = horizon(self.of.market.params.horizon);
        let percent = |at: usize| (numbers.percent)(super::share(at));
        let sentence = match self.verdict()? {
            Verdict::Holds => format!(
                "Here managing the two is worth it up to about {} of the budget: {} than leaving them alone over \
                 {years}",
                (numbers.percent)(self.best()?.value),
                more(self.lead(best, 0)?, numbers)
            ),
            Verdict::Fails => format!(
                "Here managing the two is not worth it: with {} of the budget spent on it they bring {} than left \
                 alone over {years}",
                percent(1),
                more(self.lead(1, 0)?, numbers)
            ),
            Verdict::TooClose => {
                let (first, second) = if best > 0 { (best, 0) } else { (0, 1) };
                format!(
                    "Whether managing the two is worth it here is too close to call: the best amount of those \
                     tried, {} of the budget, is ahead of {} by {} over {years}",
                    percent(first),
                    percent(second),
                    said::money(self.lead(first, second)?, numbers)
                )
            }
        };
        let beside = self.beside_single(best, numbers).unwrap_or_default();
        let price = (numbers.full_money)(self.of.price);
        let price = format!(" (a point of bumpiness counted as {price})");
        Some(sentence + &beside + &price + ".")
    }

    /// The best amount beside the better engine.
    fn beside_single(&self, best: usize, numbers: &Numbers) -> Option<String> {
        let place = self.better_single()?;
        let Tried::Alone(single) = self.of.tried[place] else {
            return None;
        };
        let (lead, single) = (self.lead(best, place)?, name(single));
        let best = if best > 0 { "" } else { "left alone " };
        Some(match lead.above_zero() {
            Verdict::Holds => format!(", and {best}{} than {single}", more(lead, numbers)),
            Verdict::Fails => format!(", and {best}still {} than {single}", more(lead, numbers)),
            Verdict::TooClose => format!(", and {best}too close to {single} to call"),
        })
    }
}

/// A lead with its sign in words.
fn more(lead: Estimate, numbers: &Numbers) -> String {
    let word = if lead.value < 0.0 { "less" } else { "more" };
    format!("{} {word}", (numbers.money)(libm::fabs(lead.value)))
}

fn ranged(band: Band, write: impl Fn(f64) -> String) -> String {
    format!(
        "{} ({} to {})",
        write(band.middle),
        write(band.low),
        write(band.high)
    )
}
