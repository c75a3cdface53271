//! The checks and the claims as questions. Their pieces are rows already: both are told in the model's own words, the
//! same on the page and on paper.

use crate::analysis::{Question, Telling, up_to};
use crate::checks::{self, Group, Outcome};
use crate::claims::phrases::{asked, place};
use crate::claims::{self, CLAIMS, Case, Claim, Finding};
use crate::model::futures::FutureSet;
use crate::words::Numbers;

/// Every check of the simulator.
pub(super) struct Checks;

/// A check that has run: the place of its group, whether it passed, and what it is called.
type Ran = (usize, bool, String);

/// Those that have run.
pub(super) struct Checked(Vec<Ran>);

impl Question for Checks {
    type Part = Vec<Ran>;
    type Report<'a> = Checked;

    fn next(&self, done: &[(usize, Vec<Ran>)]) -> Vec<usize> {
        up_to(checks::pieces(), done)
    }

    fn run(&self, piece: usize) -> Option<Vec<Ran>> {
        let ran = |of: Outcome| {
            let name = format!("{}: {} {}", of.subject, of.name, of.detail);
            let group = Group::ALL.iter().position(|group| *group == of.group);
            (group.unwrap_or_default(), of.passed, name)
        };
        let is_piece = piece < checks::pieces();
        is_piece.then(|| checks::run(piece).into_iter().map(ran).collect())
    }

    fn report<'a>(&'a self, parts: Vec<(usize, Vec<Ran>)>, _: Option<&'a FutureSet>) -> Checked {
        Checked(parts.into_iter().flat_map(|(_, ran)| ran).collect())
    }
}

impl Telling for Checked {
    const HEADERS: &'static [&'static str] = &["Checks", "Pass", "Fail", "Which fail"];

    fn rows(&self, _: &Numbers) -> Vec<Vec<String>> {
        let row = |(place, group): (usize, &Group)| {
            let of_group = self.0.iter().filter(|(group, ..)| *group == place);
            let (passed, failed): (Vec<&Ran>, Vec<_>) =
                of_group.partition(|(_, passed, _)| *passed);
            let names: Vec<&str> = failed.iter().map(|(.., name)| name.as_str()).collect();
            let (passed, failed) = (passed.len(), failed.len());
            let cells = [passed.to_string(), failed.to_string(), names.join("; ")];
            let title = group.title().to_owned();
            (passed + failed > 0).then(|| core::iter::once(title).chain(cells).collect())
        };
        Group::ALL.iter().enumerate().filter_map(row).collect()
    }

    fn word(&self, _: &Numbers) -> String {
        let (run, all) = (self.0.len(), checks::count());
        let failed = self.0.iter().filter(|(_, passed, _)| !passed).count();
        match failed {
            0 if run == all => format!("{all} checks pass on this device."),
            0 => format!("{run} of {all} checks have run on this device, and pass."),
            _ => format!("{failed} of {run} checks fail on this device."),
        }
    }
}

/// Every claim on its markets: a case is a piece.
pub(super) struct Claims;

/// The cases that have been weighed, by their places: what was found, and the row that says it.
pub(super) struct Weighed(Vec<(usize, u8, Vec<String>)>);

fn cases() -> impl Iterator<Item = (&'static Claim, &'static Case)> {
    let of = |claim: &'static Claim| claim.cases.iter().map(move |case| (claim, case));
    CLAIMS.iter().flat_map(of)
}

impl Question for Claims {
    type Part = (u8, Vec<String>);
    type Report<'a> = Weighed;

    fn next(&self, done: &[(usize, (u8, Vec<String>))]) -> Vec<usize> {
        up_to(cases().count(), done)
    }

    fn run(&self, piece: usize) -> Option<(u8, Vec<String>)> {
        let (_, case) = cases().nth(piece)?;
        let weighed = claims::weigh(case);
        let finding = case.finding(weighed.verdict);
        let row = vec![
            format!("{}. {}.", place(case), asked(case.question)),
            claims::words::figures(case.question, &weighed).join("; "),
            format!("{}: {}", weighed.verdict.words(), finding.words()),
        ];
        Some((finding as u8, row))
    }

    fn report<'a>(
        &'a self,
        parts: Vec<(usize, (u8, Vec<String>))>,
        _: Option<&'a FutureSet>,
    ) -> Weighed {
        let flat = |(at, (finding, row))| (at, finding, row);
        Weighed(parts.into_iter().map(flat).collect())
    }
}

impl Telling for Weighed {
    const HEADERS: &'static [&'static str] =
        &["Where and what", "Found, with standard errors", "Verdict"];

    /// Above the first case of a claim a row of one cell: the claim itself.
    fn rows(&self, _: &Numbers) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut above = None;
        for (at, _, row) in &self.0 {
            let Some((claim, _)) = cases().nth(*at) else {
                continue;
            };
            if above != Some(claim.id) {
                above = Some(claim.id);
                rows.push(vec![format!("{} {}", claim.id, claim.sentence)]);
            }
            rows.push(row.clone());
        }
        rows
    }

    fn word(&self, _: &Numbers) -> String {
        let count = |finding: Finding| {
            let found = self
                .0
                .iter()
                .filter(|(_, found, _)| *found == finding as u8);
            found.count()
        };
        format!(
            "Of {} cases {} came out as the thesis expects, {} are refuted, {} are too close to call.",
            self.0.len(),
            count(Finding::AsExpected),
            count(Finding::Refuted),
            count(Finding::Open),
        )
    }
}
