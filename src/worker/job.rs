//! The work of a request, in pieces short enough to stay awake between them.

use super::bench;
use super::protocol::{Reply, Request};
use crate::checks::{self, Checking, Outcome};
use crate::claims::phrases::{asked, place};
use crate::claims::{self, CLAIMS, Claim, Finding, Weighing, words};

/// Work under way.
pub enum Job {
    /// Checks, and how many groups have been told.
    Check(Box<Checking>, usize),
    /// Claims: the case that is being weighed, and what was found of those before it.
    Weigh(Option<Box<Weighing>>, Vec<Finding>),
    /// Measuring: a clock in milliseconds, and whether it has been done.
    Measure(fn() -> f64, bool),
}

impl Job {
    /// Sets it up; nothing has run yet.
    pub fn new(request: Request, now_ms: fn() -> f64) -> Self {
        match request {
            Request::Check => Self::Check(Box::default(), 0),
            Request::Weigh => Self::Weigh(None, Vec::new()),
            Request::Measure => Self::Measure(now_ms, false),
        }
    }

    /// Whether there is nothing left to do.
    pub fn done(&self) -> bool {
        match self {
            Self::Check(_, told) => *told >= checks::Group::ALL.len(),
            Self::Weigh(_, found) => found.len() >= cases().count(),
            Self::Measure(_, done) => *done,
        }
    }

    /// How much is done; the last word when all is.
    pub fn progress(&self) -> Reply {
        if self.done() {
            return Reply::Done(self.last_word());
        }
        let (done, of) = match self {
            Self::Check(checking, _) => (checking.results().len(), Checking::count()),
            Self::Weigh(weighing, found) => {
                let under_way = weighing.as_ref().map_or(0, |case| case.futures_run());
                let each = claims::FUTURES;
                (
                    found.len() * each + under_way.min(each),
                    cases().count() * each,
                )
            }
            Self::Measure(..) => (0, 1),
        };
        Reply::Progress {
            done: done as u32,
            of: of as u32,
        }
    }

    /// Does a piece of it; the rows of the table that have come out, if any have.
    pub fn step(&mut self) -> Vec<Reply> {
        self.rows()
            .unwrap_or_default()
            .into_iter()
            .map(Reply::Row)
            .collect()
    }

    fn rows(&mut self) -> Option<Vec<Vec<String>>> {
        match self {
            Self::Check(checking, told) => {
                checking.step();
                let group = *checks::Group::ALL.get(*told)?;
                let latest = checking.results().last()?.group;
                if latest == group && !checking.done() {
                    return None;
                }
                *told += 1;
                Some(vec![checked(group, checking.results())])
            }
            Self::Weigh(weighing, found) => {
                let (claim, case) = cases().nth(found.len())?;
                let running = weighing.get_or_insert_with(|| Box::new(Weighing::new(case)));
                running.step();
                if !running.done() {
                    return None;
                }
                let weighed = running.verdict();
                let finding = case.finding(weighed.verdict);
                *weighing = None;
                found.push(finding);
                let row = vec![
                    format!("{}. {}.", place(case), asked(case.question)),
                    words::figures(case.question, &weighed).join("; "),
                    format!("{}: {}", weighed.verdict.words(), finding.words()),
                ];
                // Above the first case of a claim a row of one cell: the claim itself.
                let first = claim.cases[0].key == case.key;
                let heading = first.then(|| vec![format!("{} {}", claim.id, claim.sentence)]);
                Some(heading.into_iter().chain([row]).collect())
            }
            Self::Measure(now_ms, done) => {
                *done = true;
                Some(bench::rows(now_ms))
            }
        }
    }

    fn last_word(&self) -> String {
        match self {
            Self::Check(checking, _) => {
                let (passed, all) = (checking.passed(), Checking::count());
                if passed == all {
                    format!("{all} checks pass on this device.")
                } else {
                    format!("{} of {all} checks fail on this device.", all - passed)
                }
            }
            Self::Weigh(_, found) => {
                let count = |finding| found.iter().filter(|found| **found == finding).count();
                format!(
                    "Of {} cases {} came out as the thesis expects, {} are refuted, {} are too close to call.",
                    found.len(),
                    count(Finding::AsExpected),
                    count(Finding::Refuted),
                    count(Finding::Open),
                )
            }
            Self::Measure(..) => "Measured.".to_owned(),
        }
    }
}

fn cases() -> impl Iterator<Item = (&'static Claim, &'static claims::Case)> {
    CLAIMS
        .iter()
        .flat_map(|claim| claim.cases.iter().map(move |case| (claim, case)))
}

fn checked(group: checks::Group, results: &[Outcome]) -> Vec<String> {
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
