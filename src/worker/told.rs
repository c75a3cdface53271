//! Checks and claims as rows of a table, told as they come out.

use super::job::Piecewise;
use crate::checks::{self, Checking, Outcome};
use crate::claims::phrases::{asked, place};
use crate::claims::{self, CLAIMS, Claim, Finding, Weighing, words};

/// The checks, and how many groups have been told.
#[derive(Default)]
pub(super) struct Checks {
    checking: Checking,
    told: usize,
}

impl Checks {
    pub(super) const HEADERS: [&'static str; 4] = ["Checks", "Pass", "Fail", "Which fail"];
}

impl Piecewise for Checks {
    fn step(&mut self) -> Vec<Vec<String>> {
        self.checking.step();
        let results = self.checking.results();
        let (Some(&group), Some(latest)) = (checks::Group::ALL.get(self.told), results.last())
        else {
            return Vec::new();
        };
        if latest.group == group && !self.checking.done() {
            return Vec::new();
        }
        self.told += 1;
        vec![of_group(group, results)]
    }

    fn done(&self) -> bool {
        self.told >= checks::Group::ALL.len()
    }

    fn progress(&self) -> (u32, u32) {
        let done = self.checking.results().len();
        (done as u32, Checking::count() as u32)
    }

    fn told(&self) -> (Vec<Vec<String>>, String) {
        let (passed, all) = (self.checking.passed(), Checking::count());
        let word = if passed == all {
            format!("{all} checks pass on this device.")
        } else {
            format!("{} of {all} checks fail on this device.", all - passed)
        };
        (Vec::new(), word)
    }
}

fn of_group(group: checks::Group, results: &[Outcome]) -> Vec<String> {
    let (passed, failed): (Vec<&Outcome>, Vec<_>) = results
        .iter()
        .filter(|outcome| outcome.group == group)
        .partition(|outcome| outcome.passed);
    let name =
        |outcome: &&Outcome| format!("{}: {} {}", outcome.subject, outcome.name, outcome.detail);
    vec![
        group.title().to_owned(),
        passed.len().to_string(),
        failed.len().to_string(),
        failed.iter().map(name).collect::<Vec<_>>().join("; "),
    ]
}

/// The claims: the case that is being weighed, and what was found of those before it.
#[derive(Default)]
pub(super) struct Claims {
    weighing: Option<Box<Weighing>>,
    found: Vec<Finding>,
}

impl Claims {
    pub(super) const HEADERS: [&'static str; 3] =
        ["Where and what", "Found, with standard errors", "Verdict"];
}

fn cases() -> impl Iterator<Item = (&'static Claim, &'static claims::Case)> {
    CLAIMS
        .iter()
        .flat_map(|claim| claim.cases.iter().map(move |case| (claim, case)))
}

impl Piecewise for Claims {
    fn step(&mut self) -> Vec<Vec<String>> {
        let Some((claim, case)) = cases().nth(self.found.len()) else {
            return Vec::new();
        };
        let running = self
            .weighing
            .get_or_insert_with(|| Box::new(Weighing::new(case)));
        running.step();
        if !running.done() {
            return Vec::new();
        }
        let weighed = running.verdict();
        let finding = case.finding(weighed.verdict);
        self.weighing = None;
        self.found.push(finding);
        let row = vec![
            format!("{}. {}.", place(case), asked(case.question)),
            words::figures(case.question, &weighed).join("; "),
            format!("{}: {}", weighed.verdict.words(), finding.words()),
        ];
        // Above the first case of a claim a row of one cell: the claim itself.
        let first = claim.cases[0].key == case.key;
        let heading = first.then(|| vec![format!("{} {}", claim.id, claim.sentence)]);
        heading.into_iter().chain([row]).collect()
    }

    fn done(&self) -> bool {
        self.found.len() >= cases().count()
    }

    fn progress(&self) -> (u32, u32) {
        let under_way = self.weighing.as_ref().map_or(0, |case| case.futures_run());
        let each = claims::FUTURES;
        let done = self.found.len() * each + under_way.min(each);
        (done as u32, (cases().count() * each) as u32)
    }

    fn told(&self) -> (Vec<Vec<String>>, String) {
        let count = |finding| self.found.iter().filter(|found| **found == finding).count();
        let word = format!(
            "Of {} cases {} came out as the thesis expects, {} are refuted, {} are too close to call.",
            self.found.len(),
            count(Finding::AsExpected),
            count(Finding::Refuted),
            count(Finding::Open),
        );
        (Vec::new(), word)
    }
}
