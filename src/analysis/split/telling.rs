//! The split as a table and a sentence.

use crate::model::Strategy;
use crate::model::estimate::{Estimate, Verdict};
use crate::words::Numbers;
use crate::words::sentence::name;

use super::parts::{NOBODYS, OWN};
use super::{PARTS, Part, SPLIT, Span, Split};
use crate::analysis::{Ran, Telling, said};

/// A smaller share is not worth a word.
const LEAST_TOLD: f64 = 0.01;

impl Telling for Ran<'_, Split> {
    /// A row of one cell names a strategy and its bumpiness.
    const HEADERS: &'static [&'static str] = &[
        "Source",
        "By month without it",
        "Share of the square",
        "By quarter without it",
        "Share of the square",
    ];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        SPLIT
            .iter()
            .flat_map(|&strategy| self.rows_of(strategy, numbers))
            .collect()
    }

    /// Both together in a sentence.
    fn word(&self, numbers: &Numbers) -> String {
        let (both, span) = (Strategy::Both, Span::Month);
        let whom = name(both);
        let Some(bumps) = self.bumps(both, span) else {
            return format!("New business with {whom} is too rare to say what makes it bumpy.");
        };
        let share = |part| self.share(both, span, part);
        let (Some(nobodys), Some(own)) = (self.nobodys(both, span), share(Part::Own)) else {
            return format!(
                "New business with {whom} has too few bumps or futures to share them out."
            );
        };
        let percent = |value: f64| (numbers.percent)(value);
        let whole = format!(
            "Of the bumpiness of {whom} ({} by month, shared out by its square), {} is nobody\u{2019}s to change, {}",
            percent(bumps),
            percent(nobodys.value),
            self.most(&NOBODYS, nobodys.value),
        );
        let own = match own.above_zero() {
            Verdict::Holds => format!(
                "; {} is your own doing, {}",
                percent(own.value),
                self.most(&OWN, own.value)
            ),
            Verdict::Fails => "; your own doing makes it smoother, not bumpier".to_owned(),
            Verdict::TooClose => "; your own doing makes no difference that can be told".to_owned(),
        };
        let settling = share(Part::Settling)
            .filter(|bend| bend.value >= LEAST_TOLD)
            .map(|bend| format!("; {} is the plan settling", percent(bend.value)));
        // Said where it can be seen in the shares told, sure or not: they would not add up without a word.
        let rest = match self.interplay(both, span).map_or(0.0, |rest| rest.value) {
            rest if rest >= LEAST_TOLD => "; the rest is between these.",
            rest if rest <= -LEAST_TOLD => {
                "; that is more than all, as what sources do together counts with each."
            }
            _ => ".",
        };
        whole + &own + &settling.unwrap_or_default() + rest
    }

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        vec![self.picture(numbers, width)]
    }
}

impl Ran<'_, Split> {
    fn rows_of(&self, strategy: Strategy, numbers: &Numbers) -> Vec<Vec<String>> {
        let bumps =
            |value: Option<f64>| said::or_not(value.map(|value| said::bumps(value, numbers)));
        let share =
            |value: Option<Estimate>| said::or_not(value.map(|value| said::share(value, numbers)));
        let (month, quarter) = (Span::Month, Span::Quarter);
        let heading = format!(
            "{}: {} by month, {} by quarter",
            strategy.row().name,
            bumps(self.bumps(strategy, month)),
            bumps(self.bumps(strategy, quarter))
        );
        let mut rows = vec![vec![heading]];
        rows.extend(PARTS.iter().map(|row| {
            vec![
                row.label.to_owned(),
                bumps(self.without(strategy, month, row.part)),
                share(self.share(strategy, month, row.part)),
                bumps(self.without(strategy, quarter, row.part)),
                share(self.share(strategy, quarter, row.part)),
            ]
        }));
        rows.push(vec![
            "Interplay of the sources".to_owned(),
            String::new(),
            share(self.interplay(strategy, month)),
            String::new(),
            share(self.interplay(strategy, quarter)),
        ]);
        rows
    }

    /// The largest of some parts of two-stroke, and whether it is most of them.
    fn most(&self, parts: &[Part], of: f64) -> String {
        let shares = parts.iter().filter_map(|&part| {
            let share = self.share(Strategy::Both, Span::Month, part)?;
            Some((share.value, PARTS[part as usize].name))
        });
        let largest = shares.max_by(|one, other| one.0.total_cmp(&other.0));
        let (share, name) = largest.unwrap_or((0.0, "none of them"));
        let much = if share > of / 2.0 {
            "most of it"
        } else {
            "the largest part"
        };
        format!("{much} {name}")
    }
}
