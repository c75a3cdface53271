//! The closing chain: three equal stages in a row (an Erlang-3 delay), moved exactly.

use core::array;

/// Opportunities in the three stages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chain([f64; 3]);

/// The coefficients of one sub-step at one speed; worked out once for each month of the quarter.
///
/// With `a` = 3 · speed · months / cycle, what was in a stage is spread over it and the later ones by
/// the Poisson weights `e^−a · a^k / k!`; the inflow by their integral over the step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChainStep {
    /// Share of a stage found `k` stages later after the step.
    stays: [f64; 3],
    /// Share of the step's inflow found in stage `k` after the step.
    enters: [f64; 3],
}

/// The shortest cycle: below it the step would hold thousands of stage times.
const SHORTEST_CYCLE_MONTHS: f64 = 0.05;

impl ChainStep {
    /// For a mean cycle in months, a speed over the usual, and a step in months.
    pub fn new(cycle_months: f64, speed: f64, months: f64) -> Self {
        let a = 3.0 * speed * months / cycle_months.max(SHORTEST_CYCLE_MONTHS);
        if a <= 0.0 {
            return Self {
                stays: [1.0, 0.0, 0.0],
                enters: [1.0, 0.0, 0.0],
            };
        }
        let decay = libm::exp(-a);
        let stays = [decay, decay * a, decay * a * a / 2.0];
        let gone = [
            -libm::expm1(-a),
            -libm::expm1(-a) - stays[1],
            -libm::expm1(-a) - stays[1] - stays[2],
        ];
        Self {
            stays,
            enters: gone.map(|share| share.max(0.0) / a),
        }
    }
}

impl Chain {
    /// Everything open.
    pub fn total(&self) -> f64 {
        self.0[0] + self.0[1] + self.0[2]
    }

    /// Moves one step with `inflow` arriving evenly over it; returns what closed, won or lost. What
    /// closed is the rest of the sum, so that nothing is made or lost but by rounding.
    pub fn advance(&mut self, step: &ChainStep, inflow: f64) -> f64 {
        let [s0, s1, s2] = step.stays;
        let [x0, x1, x2] = self.0;
        let moved = [x0 * s0, x0 * s1 + x1 * s0, x0 * s2 + x1 * s1 + x2 * s0];
        let before = self.total() + inflow;
        self.0 = array::from_fn(|stage| moved[stage] + inflow * step.enters[stage]);
        (before - self.total()).max(0.0)
    }
}
