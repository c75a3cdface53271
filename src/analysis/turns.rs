//! What the answer hangs on: for each value that is a guess or the visitor's own, where within its plausible range the
//! answer turns.
//!
//! Each piece is a walk from the scenario as it stands: one value goes to an end of its range, or two values go together
//! where no single one turns the answer. On the way the plans meet the same futures, few of them while the border is
//! looked for and more to confirm it.

use super::Question;
use super::matter::{Beside, Matter};
use crate::model::futures::{FutureSet, FutureSummary};
use crate::model::plausible::Plausible;
use crate::model::{PARAMS, Params, Scenario, Strategy};

mod hangs;
mod pictures;
mod stand;
mod telling;
mod walk;
mod way;

pub use hangs::{Border, Hangs};
pub use stand::Stand;
use stand::{Lead, lead};
use walk::Walk;
pub use way::{Turn, Way};

/// Futures that confirm a border.
pub const SURE: usize = 256;
/// Futures that look for one.
const ROUGH: usize = 32;
/// Where no single value turns a matter, so many of those that come nearest are tried in pairs.
const PAIRED: usize = 5;

/// A value on its way to an end of its range: its place among the values, and −1 or 1.
pub type Step = (usize, f64);

/// What a piece comes to: a way for each matter that is beyond doubt, in plain numbers.
type Part = Vec<[f64; 4]>;

/// The question.
pub struct Turns {
    beside: Beside,
    /// The values that may be otherwise.
    values: Vec<Plausible>,
    stands: Vec<Stand>,
    futures: usize,
}

impl Turns {
    /// Finds out how things stand, in so many futures.
    pub fn new(scenario: &Scenario, futures: usize) -> Self {
        let values = PARAMS.iter().filter_map(|row| Plausible::of(scenario, row));
        let mut turns = Self {
            beside: Beside::new(scenario),
            values: values.collect(),
            stands: Vec::new(),
            futures,
        };
        let two = !(Strategy::Both.row().plan)(&scenario.params).is_single();
        let all = Matter::ALL.map(|matter| matter.plans(two)).concat();
        let ran = turns.run(&scenario.params, &all, futures);
        let of = |plan: Strategy| {
            let at = all.iter().position(|&other| other == plan);
            at.map_or(&[][..], |at| ran[at].as_slice())
        };
        for matter in Matter::ALL {
            let plans = matter.plans(two);
            let lead = |&plan: &Strategy| Some((plan, lead(matter, plan, plans, of)?));
            let best = plans.iter().filter_map(lead);
            let best = best.max_by(|one, other| one.1.by.value.total_cmp(&other.1.by.value));
            if let Some((leader, Lead { by, over: next })) = best {
                let profits: f64 = of(leader).iter().map(|future| future.profit).sum();
                turns.stands.push(Stand {
                    matter,
                    plans,
                    leader,
                    next,
                    lead: by,
                    loses: profits < 0.0,
                });
            }
        }
        turns
    }

    /// How each matter stands; one that is not defined is not among them.
    pub fn stands(&self) -> &[Stand] {
        &self.stands
    }

    /// The values that are tried.
    pub fn values(&self) -> &[Plausible] {
        &self.values
    }

    /// Plans on other values through the first futures.
    fn run(
        &self,
        params: &Params,
        strategies: &[Strategy],
        futures: usize,
    ) -> Vec<Vec<FutureSummary>> {
        self.beside.run(params, strategies, 0..futures)
    }

    /// The scenario's values with some of them so far along their way.
    fn moved(&self, steps: &[Step], along: f64) -> Params {
        let mut params = self.beside.scenario.params;
        for &(at, side) in steps {
            let value = &self.values[at];
            (value.row.set)(&mut params, value.value(side * along));
        }
        params
    }

    /// Ways for a single value: two for each, to the lower end and to the upper.
    fn singles(&self) -> usize {
        2 * self.values.len()
    }

    /// Which matters a piece is about, and which values go on it; `None` where there is no such piece.
    fn steps(&self, piece: usize) -> Option<(Vec<Stand>, Vec<Step>)> {
        let step = |single: usize| {
            let (at, side) = (
                single / 2,
                if single.is_multiple_of(2) { -1.0 } else { 1.0 },
            );
            let value = self.values.get(at)?;
            value.goes(side).then_some((at, side))
        };
        let all = self.singles();
        let sure = self.stands.iter().copied().filter(Stand::is_sure);
        if piece < all {
            return Some((sure.collect(), vec![step(piece)?]));
        }
        let (pair, one) = ((piece - all) / all, (piece - all) % all);
        let (of, other) = (pair / all, pair % all);
        let stand = sure.into_iter().find(|stand| stand.matter as usize == of)?;
        Some((vec![stand], vec![step(one)?, step(other)?]))
    }

    /// The piece of two values that go together, by those of each alone.
    fn pair(&self, matter: Matter, one: usize, other: usize) -> usize {
        let all = self.singles();
        all + (matter as usize * all + other) * all + one
    }

    /// The pairs to try for a matter that no single value turns: of those that bring its border nearest.
    fn pairs(&self, at: usize, matter: Matter, done: &[(usize, Part)]) -> Vec<usize> {
        let of = |part: &Part| part.get(at).map(Way::of);
        let singles = done.iter().filter(|(piece, _)| *piece < self.singles());
        let mut near: Vec<(usize, f64)> = Vec::new();
        for (piece, part) in singles {
            match of(part) {
                Some(Way { turn: Some(_), .. }) => return Vec::new(),
                Some(Way {
                    left: Some(left), ..
                }) if left < 1.0 => near.push((*piece, left)),
                _ => {}
            }
        }
        near.sort_by(|one, other| one.1.total_cmp(&other.1));
        // Of a value's two ends the one that is nearer.
        let mut chosen: Vec<usize> = Vec::new();
        for (piece, _) in near {
            if chosen.len() < PAIRED && chosen.iter().all(|other| other / 2 != piece / 2) {
                chosen.push(piece);
            }
        }
        let pairs = chosen.iter().enumerate().flat_map(|(at, &one)| {
            let others = chosen[at + 1..].iter();
            others.map(move |&other| self.pair(matter, one, other))
        });
        pairs.collect()
    }
}

impl Question for Turns {
    type Part = Part;
    type Report<'a> = Hangs<'a>;

    fn next(&self, done: &[(usize, Part)]) -> Vec<usize> {
        let sure = || self.stands.iter().filter(|stand| stand.is_sure());
        if sure().next().is_none() {
            return Vec::new();
        }
        let missing = |piece: &usize| done.iter().all(|(other, _)| other != piece);
        let singles = (0..self.singles()).filter(|&piece| self.steps(piece).is_some());
        let singles: Vec<usize> = singles.filter(missing).collect();
        if !singles.is_empty() {
            return singles;
        }
        let pairs = sure().enumerate();
        let pairs = pairs.flat_map(|(at, stand)| self.pairs(at, stand.matter, done));
        pairs.filter(missing).collect()
    }

    fn run(&self, piece: usize) -> Option<Part> {
        let (stands, steps) = self.steps(piece)?;
        let mut walk = Walk::new(self, steps);
        Some(
            stands
                .iter()
                .map(|stand| walk.way(stand).numbers())
                .collect(),
        )
    }

    fn report<'a>(&'a self, parts: Vec<(usize, Part)>, _: Option<&'a FutureSet>) -> Hangs<'a> {
        Hangs::new(self, parts)
    }
}
