//! A walk from the scenario as it stands to the end of a range, and where a matter turns on it.

use super::{Lead, ROUGH, Stand, Step, Turn, Turns, Way, lead};
use crate::model::Strategy;
use crate::model::futures::FutureSummary;

/// Places at which a lead is looked at first: it may turn and turn back between two of them, but not unseen for long.
const PLACES: usize = 4;
/// How often the way between two of them is halved.
const HALVINGS: usize = 4;
/// How far beyond what was found the border is first looked for with more futures.
const APART: f64 = 1.0 / 16.0;
/// How often it is then drawn nearer.
const DRAWN_NEARER: usize = 2;

/// A walk, and what was run on it.
pub(super) struct Walk<'a> {
    turns: &'a Turns,
    steps: Vec<Step>,
    /// What the plans came to, by the values at a place and the number of futures.
    ran: Vec<Ran>,
}

struct Ran {
    at: Vec<f64>,
    futures: usize,
    plans: &'static [Strategy],
    done: Vec<Vec<FutureSummary>>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(turns: &'a Turns, steps: Vec<Step>) -> Self {
        Self {
            turns,
            steps,
            ran: Vec::new(),
        }
    }

    /// Walks it for one matter.
    pub(super) fn way(&mut self, stand: &Stand) -> Way {
        let rough = self.turns.futures.min(ROUGH);
        let mut inside = 0.0;
        let mut last = None;
        for place in (1..=PLACES).map(|at| at as f64 / PLACES as f64) {
            last = self.lead(stand, place, rough);
            if last.is_some_and(|lead| lead.by.value < 0.0) {
                let turn = self.border(stand, inside, place, rough);
                return Way { left: None, turn };
            }
            inside = place;
        }
        Way {
            left: last.map(|lead| lead.by.value / stand.lead.value),
            turn: None,
        }
    }

    /// How far the leader of a matter leads at a place.
    fn lead(&mut self, stand: &Stand, along: f64, futures: usize) -> Option<Lead> {
        let params = self.turns.moved(&self.steps, along);
        let values = self.steps.iter().map(|&(at, _)| self.turns.values[at].row);
        let at: Vec<f64> = values.map(|row| (row.get)(&params)).collect();
        let same = |ran: &&Ran| ran.at == at && ran.futures == futures && ran.plans == stand.plans;
        let found = self.ran.iter().position(|ran| same(&ran));
        let place = found.unwrap_or_else(|| {
            let done = self.turns.run(&params, stand.plans, futures);
            self.ran.push(Ran {
                at,
                futures,
                plans: stand.plans,
                done,
            });
            self.ran.len() - 1
        });
        let ran = &self.ran[place];
        let of = |plan: Strategy| {
            let at = ran.plans.iter().position(|&other| other == plan);
            at.map_or(&[][..], |at| ran.done[at].as_slice())
        };
        lead(stand.matter, stand.leader, stand.plans, of)
    }

    /// The border between a place where the lead holds and one where it does not; `None` where more futures find none.
    fn border(
        &mut self,
        stand: &Stand,
        mut inside: f64,
        mut beyond: f64,
        rough: usize,
    ) -> Option<Turn> {
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(inside, beyond);
            if self.lead(stand, middle, rough)?.by.value < 0.0 {
                beyond = middle;
            } else {
                inside = middle;
            }
        }
        self.confirmed(stand, inside, beyond)
    }

    /// The same by more futures: first somewhat wider, and wider still as long as it does not lie between.
    fn confirmed(&mut self, stand: &Stand, inside: f64, beyond: f64) -> Option<Turn> {
        let sure = self.turns.futures;
        let mut near = (inside - APART).max(0.0);
        let mut far = (beyond + APART).min(1.0);
        let mut before = self.lead(stand, near, sure)?;
        while before.by.value < 0.0 && near > 0.0 {
            near = (near - 4.0 * APART).max(0.0);
            before = self.lead(stand, near, sure)?;
        }
        let mut after = self.lead(stand, far, sure)?;
        while after.by.value >= 0.0 {
            if far >= 1.0 {
                return None;
            }
            far = (far + 4.0 * APART).min(1.0);
            after = self.lead(stand, far, sure)?;
        }
        // How steep it is shows best over the whole of it: between two values of a coarse scale there is none.
        let steep = (before.by.value - after.by.value) / (far - near);
        for _ in 0..DRAWN_NEARER {
            let place = crossing((near, before), (far, after));
            let found = self.lead(stand, place, sure)?;
            if found.by.value < 0.0 {
                (far, after) = (place, found);
            } else {
                (near, before) = (place, found);
            }
        }
        let error = after.by.error / steep;
        let turn = Turn {
            along: crossing((near, before), (far, after)),
            error,
            then: after.over,
        };
        error.is_finite().then_some(turn)
    }
}

/// Where a straight line from a lead to none of it crosses nothing.
fn crossing((near, before): (f64, Lead), (far, after): (f64, Lead)) -> f64 {
    let (before, after) = (before.by.value, after.by.value);
    near + (far - near) * before / (before - after)
}
