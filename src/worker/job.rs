//! The work of a request, in pieces short enough to stay awake between them.

use super::protocol::{Case, Group, Reply, Request};
use crate::checks::{self, Checking, Outcome};
use crate::claims::phrases::{asked, place};
use crate::claims::{self, CLAIMS, Claim, Weighing, words};

/// Work under way.
pub enum Job {
    /// Checks, and how many groups have been told.
    Check(Box<Checking>, usize),
    /// Claims: the number of the case that is being weighed.
    Weigh(Option<Box<Weighing>>, usize),
}

impl Job {
    /// Sets it up; nothing has run yet.
    pub fn new(request: Request) -> Self {
        match request {
            Request::Check => Self::Check(Box::default(), 0),
            Request::Weigh => Self::Weigh(None, 0),
        }
    }

    /// Whether there is nothing left to do.
    pub fn done(&self) -> bool {
        match self {
            Self::Check(_, told) => *told >= checks::Group::ALL.len(),
            Self::Weigh(_, at) => *at >= cases().count(),
        }
    }

    /// How much is done.
    pub fn progress(&self) -> Reply {
        let (done, of) = match self {
            Self::Check(checking, _) => (checking.results().len(), Checking::count()),
            Self::Weigh(weighing, at) => {
                let under_way = weighing.as_ref().map_or(0, |case| case.futures_run());
                let each = claims::FUTURES;
                (at * each + under_way.min(each), cases().count() * each)
            }
        };
        Reply::Progress {
            done: done as u32,
            of: of as u32,
        }
    }

    /// Does a piece of it; what has come out, if anything has.
    pub fn step(&mut self) -> Option<Reply> {
        match self {
            Self::Check(checking, told) => {
                checking.step();
                let group = *checks::Group::ALL.get(*told)?;
                let next = checking.results().last().map(|outcome| outcome.group);
                if next == Some(group) && !checking.done() {
                    return None;
                }
                *told += 1;
                Some(Reply::Checked(checked(group, checking.results())))
            }
            Self::Weigh(weighing, at) => {
                let (claim, case) = cases().nth(*at)?;
                let running = weighing.get_or_insert_with(|| Box::new(Weighing::new(case)));
                running.step();
                if !running.done() {
                    return None;
                }
                let weighed = running.verdict();
                (*weighing, *at) = (None, *at + 1);
                let verdict = weighed.verdict;
                Some(Reply::Weighed(Case {
                    claim: (claim.id.to_owned(), claim.sentence.to_owned()),
                    asked: format!("{}. {}.", place(case), asked(case.question)),
                    figures: words::figures(case.question, &weighed).join("; "),
                    verdict: format!("{}: {}", verdict.words(), case.finding(verdict).words()),
                }))
            }
        }
    }
}

fn cases() -> impl Iterator<Item = (&'static Claim, &'static claims::Case)> {
    CLAIMS
        .iter()
        .flat_map(|claim| claim.cases.iter().map(move |case| (claim, case)))
}

fn checked(group: checks::Group, results: &[Outcome]) -> Group {
    let of_group = || results.iter().filter(|outcome| outcome.group == group);
    let failed = of_group().filter(|outcome| !outcome.passed);
    Group {
        title: group.title().to_owned(),
        passed: of_group().filter(|outcome| outcome.passed).count() as u32,
        failed: failed
            .map(|outcome| format!("{}: {} {}", outcome.subject, outcome.name, outcome.detail))
            .collect(),
    }
}
