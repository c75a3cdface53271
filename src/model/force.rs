//! The sales force: hired towards what the budget pays for, trained evenly, leaving at random.

use super::equations as eq;
use super::number::Number;

/// Sub-steps of the longest training (24 months of two).
const LONGEST_RAMP_STEPS: usize = 48;
/// Hires that are remembered: one that is a part of a sub-step older than the longest training, and the latest.
const REMEMBERED: usize = LONGEST_RAMP_STEPS + 2;
/// Below this the survival index is folded into the record of hires, long before it could underflow.
const SMALLEST_SURVIVAL: f64 = 1e-100;

/// What does not change while a plan runs.
#[derive(Clone, Copy, Debug)]
pub struct ForceRules<N = f64> {
    /// Sellers wished for.
    pub target: N,
    /// Mean time to fill a post, months.
    pub hiring_months: f64,
    /// Training, in sub-steps and parts of one.
    pub ramp_steps: f64,
    /// Length of a sub-step, months.
    pub step_months: f64,
}

/// Sellers by number and strength.
///
/// `strength` is the sum of everybody's share of full strength. The steps keep the steady mean of
/// [`eq::steady_strength`] exactly at any length.
#[derive(Clone, Debug)]
pub struct Force<N = f64> {
    total: N,
    in_training: N,
    strength: N,
    /// Hires a month of the latest sub-steps, each over the survival index of its day: what has become
    /// of them is the same number times the index now.
    hires: [N; REMEMBERED],
    newest: usize,
    survival: N,
}

/// Exits at a constant hazard over one sub-step; by default of nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exits<N = f64> {
    /// Share of the heads that stays to the end.
    stays: N,
    /// Heads at the end for a hire a month: `∫ e^(−as) ds`, months.
    kept: N,
    /// Months of training they have by then: `∫ s e^(−as) ds`.
    trained: N,
}

impl<N: Number> Exits<N> {
    /// The same in every lane.
    pub fn all(of: &Exits) -> Self {
        Self {
            stays: of.stays.into(),
            kept: of.kept.into(),
            trained: of.trained.into(),
        }
    }

    /// At `hazard` a month over `months`.
    pub fn new(hazard: N, months: f64) -> Self {
        let [stays, kept, trained] = eq::exits(hazard, months);
        Self {
            stays,
            kept,
            trained,
        }
    }

    /// Such that of a month's heads the share `survivors` is left after it.
    pub fn over_a_month(survivors: N, months: f64) -> Self {
        // Nobody left would be an infinite hazard; one in 10¹² is nobody.
        Self::new(-survivors.max(1e-12).min(1.0).logarithm(), months)
    }
}

impl<N: Number> Default for Force<N> {
    fn default() -> Self {
        Self {
            total: N::default(),
            in_training: N::default(),
            strength: N::default(),
            hires: [N::default(); REMEMBERED],
            newest: 0,
            survival: N::from(1.0),
        }
    }
}

impl<N: Number> Force<N> {
    /// The same in other numbers.
    pub(super) fn map<M>(&self, to: impl Fn(N) -> M) -> Force<M> {
        Force {
            total: to(self.total),
            in_training: to(self.in_training),
            strength: to(self.strength),
            hires: self.hires.map(&to),
            newest: self.newest,
            survival: to(self.survival),
        }
    }

    /// Heads.
    pub fn total(&self) -> N {
        self.total
    }

    /// Sum of everybody's share of full strength.
    pub fn strength(&self) -> N {
        self.strength
    }

    /// Lets go at once whoever the plan no longer pays for, the trained and the new alike.
    pub fn cut_to(&mut self, target: N) {
        let too_many = self.total.above(target);
        let left = N::choose(too_many, target.max(0.0) / self.total, N::from(1.0));
        self.total = self.total * left;
        self.in_training = self.in_training * left;
        self.strength = self.strength * left;
        self.age(left);
    }

    /// One sub-step; returns how many were hired.
    pub fn advance(&mut self, rules: &ForceRules<N>, exits: &Exits<N>) -> N {
        let Exits { stays, kept, .. } = *exits;
        let hires = eq::hires(rules.target, self.total, stays, kept, rules.hiring_months);
        let total = eq::heads_step(self.total, stays, hires, kept);
        // What is kept is over the survival index of its day, so the index now gives who is left.
        self.hires[self.newest] = hires / self.survival;
        if rules.ramp_steps > 0.0 {
            let ramp_steps = rules.ramp_steps.min(LONGEST_RAMP_STEPS as f64);
            let joining = eq::joining(hires, self.hired_ago(ramp_steps), self.survival);
            self.strength = eq::strength_step(
                self.strength,
                self.in_training,
                joining,
                [stays, exits.trained],
                rules.step_months,
                ramp_steps * rules.step_months,
            );
            self.in_training = eq::in_training_step(self.in_training, stays, joining, kept);
        } else {
            self.strength = total;
            self.in_training = N::default();
        }
        self.newest = (self.newest + 1) % REMEMBERED;
        self.total = total;
        self.age(stays);
        hires * rules.step_months
    }

    /// What was hired a month so many sub-steps ago. It came evenly over a sub-step, so a part of one finds as much
    /// of two neighbours.
    fn hired_ago(&self, steps: f64) -> N {
        let whole = libm::floor(steps);
        let part = steps - whole;
        let back = |steps| self.hires[(self.newest + REMEMBERED - steps) % REMEMBERED];
        back(whole as usize) * (1.0 - part) + back(whole as usize + 1) * part
    }

    fn age(&mut self, left: N) {
        self.survival = self.survival * left;
        let small = self.survival.below(SMALLEST_SURVIVAL);
        if N::any(small) {
            let one = N::from(1.0);
            let folded = N::choose(small, self.survival, one);
            for hires in &mut self.hires {
                *hires = *hires * folded;
            }
            self.survival = N::choose(small, one, self.survival);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_force_can_lose_everybody_and_grow_again() {
        let rules = ForceRules {
            target: 10.0_f64,
            hiring_months: 1.0,
            ramp_steps: 8.0,
            step_months: 0.25,
        };
        let (mut force, nobody_leaves) = (Force::default(), Exits::new(0.0, 0.25));
        for round in 0..40 {
            for _ in 0..200 {
                force.advance(&rules, &nobody_leaves);
            }
            assert!(
                (force.strength() - 10.0).abs() < 1e-6,
                "round {round}: {force:?}"
            );
            for _ in 0..4 {
                force.advance(&rules, &Exits::over_a_month(0.0, 0.25));
            }
            force.cut_to(0.0);
            assert_eq!((force.total(), force.strength()), (0.0, 0.0));
        }
    }
}
