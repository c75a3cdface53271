//! What a case comes to, as data: numbers, what they are of, how they are measured.

use crate::model::Strategy;

use super::estimate::{Estimate, Verdict};
use super::question::Question;

/// How a figure is measured and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Currency units.
    Money,
    /// A share, written in per cent.
    Share,
    /// Bumpiness, written in percentage points.
    Points,
    /// A plain count.
    Count,
}

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    /// A plan's mean by the measure of the case.
    Plan(Strategy),
    /// Nothing spent at all.
    NoSpend,
    /// How far the first plan is better than this one; below zero it is worse.
    Lead(Strategy),
    /// How far it earns less than this one, which it should; below zero it earns more.
    Behind(Strategy),
    /// Share of the futures in which it is better than this one, ties half.
    Odds(Strategy),
    /// A link of a chain at the largest dose; with it what it is at none.
    Link(&'static str, f64),
    /// Share of today's money at which a link first falls.
    Falls(&'static str),
    /// How much more than no spend at all.
    OverNoSpend,
    /// Best share of the budget for management.
    BestShare,
    /// What that costs a month.
    BestCost,
    /// What the best earns over no management.
    OverNone,
    /// What the best earns over the most management.
    OverMost,
    /// The price of a point of bumpiness at which the better plan changes.
    Price,
    /// A plan that cannot reach what is held equal, and the most it comes to.
    AtMost(Strategy),
    /// A plan that cannot come down to what is held equal, and the least it comes to.
    AtLeast(Strategy),
}

/// One figure of a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What it is of.
    pub of: Of,
    /// Its value.
    pub value: f64,
    /// Its standard error; `None` where chance has no part.
    pub error: Option<f64>,
    /// How it is written.
    pub quantity: Quantity,
}

impl Figure {
    pub(super) const fn exact(of: Of, value: f64, quantity: Quantity) -> Self {
        Self {
            of,
            value,
            error: None,
            quantity,
        }
    }

    pub(super) const fn of(of: Of, estimate: Estimate, quantity: Quantity) -> Self {
        Self {
            of,
            value: estimate.value,
            error: Some(estimate.error),
            quantity,
        }
    }
}

/// What a case has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The verdict.
    pub verdict: Verdict,
    /// The figures it rests on.
    pub figures: Vec<Figure>,
    /// How many futures have run; none where chance has no part.
    pub futures: usize,
}

impl Weighed {
    /// The one figure to show where there is room for one: what the verdict turns on. Of several leads it is
    /// the smallest; `None` where there is none, as where no price turns the choice.
    pub fn deciding(&self, question: Question) -> Option<&Figure> {
        let last = |wanted: fn(&Of) -> bool| self.figures.iter().rfind(|figure| wanted(&figure.of));
        match question {
            Question::Chain(..) => last(|of| matches!(of, Of::Link(..))),
            Question::Momentum(_) => last(|of| matches!(of, Of::Plan(_))),
            Question::Carries(_) => last(|of| matches!(of, Of::OverNoSpend)),
            Question::BestManagement => last(|of| matches!(of, Of::BestShare)),
            Question::Price(..) => last(|of| matches!(of, Of::Price)),
            Question::Better(..) | Question::Between(..) => self
                .figures
                .iter()
                .filter(|figure| matches!(figure.of, Of::Lead(_) | Of::Behind(_)))
                .min_by(|a, b| a.value.total_cmp(&b.value)),
        }
    }
}
