//! The closing chain: three equal stages in a row (an Erlang-3 delay), moved exactly.

use super::equations as eq;
use super::number::Number;

/// Opportunities in the three stages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chain<N = f64>([N; 3]);

/// The coefficients of one sub-step at one speed; worked out once for each month of the quarter.
///
/// What was in a stage is spread over it and the later ones by [`eq::chain_stays`], the inflow by
/// [`eq::chain_enters`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChainStep {
    /// Share of a stage found `k` stages later after the step.
    stays: [f64; 3],
    /// Share of the step's inflow found in stage `k` after the step.
    enters: [f64; 3],
}

impl ChainStep {
    /// For a mean cycle in months, a speed over the usual, and a step in months.
    pub fn new(cycle_months: f64, speed: f64, months: f64) -> Self {
        let passage = eq::stage_passage(cycle_months, speed, months);
        if passage <= 0.0 {
            return Self {
                stays: [1.0, 0.0, 0.0],
                enters: [1.0, 0.0, 0.0],
            };
        }
        let stays = eq::chain_stays(passage);
        Self {
            stays,
            enters: eq::chain_enters(passage, stays),
        }
    }
}

impl<N: Number> Chain<N> {
    /// The same in other numbers.
    pub(super) fn map<M>(&self, to: impl Fn(N) -> M) -> Chain<M> {
        Chain(self.0.map(to))
    }

    /// Everything open.
    pub fn total(&self) -> N {
        self.0[0] + self.0[1] + self.0[2]
    }

    /// What of it is open after a step in which nothing arrives.
    pub fn left_after(&self, step: &ChainStep) -> N {
        eq::still_open(self.0, step.stays)
    }

    /// Moves one step with `inflow` arriving evenly over it; returns what closed, won or lost. What
    /// closed is the rest of the sum, so that nothing is made or lost but by rounding.
    pub fn advance(&mut self, step: &ChainStep, inflow: N) -> N {
        let before = self.total() + inflow;
        self.0 = eq::chain_step(self.0, inflow, step.stays, step.enters);
        (before - self.total()).max(0.0)
    }
}
