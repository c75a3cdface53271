//! The winner map: who earns most, who rides smoothest and whether managing pays, over any two values.
//!
//! Each piece is a place of a grid. Coarse places come first and the others later; where it is too close to call, more
//! futures. All places meet the same luck, so a border is where it is and does not shimmer.

use super::Question;
use super::matter::Beside;
use crate::model::futures::FutureSet;
use crate::model::plausible::Plausible;
use crate::model::{Param, Params, Scenario, Strategy};

mod cell;
mod pictures;
mod telling;

pub use cell::{Cell, Lead};
use cell::{Gaps, gaps};

/// Futures of a place.
pub const FEW: usize = 32;
/// Of one that is too close to call.
pub const MANY: usize = 256;
/// How far an axis goes: to so many times the value and as little.
const FACTOR: f64 = 4.0;
/// Places along an axis, at most.
const MOST: usize = 21;
/// Every so many places along an axis, from the coarsest to the finest.
const STEPS: [usize; 3] = [4, 2, 1];
/// The plans that run in every place.
const PLANS: [Strategy; 4] = [
    Strategy::Pull,
    Strategy::Push,
    Strategy::Both,
    Strategy::CatAndDog,
];

/// The question.
pub struct Map {
    beside: Beside,
    axes: [Axis; 2],
    futures: [usize; 2],
}

/// A value over which the map is drawn.
pub struct Axis {
    /// Which.
    pub row: &'static Param,
    /// Its values, upwards.
    pub values: Vec<f64>,
}

impl Axis {
    fn new(row: &'static Param, now: f64) -> Self {
        let range = Plausible::around(row, now, FACTOR);
        let last = (MOST - 1) as f64;
        let values = (0..MOST).map(|at| range.value(2.0 * at as f64 / last - 1.0));
        let mut values: Vec<f64> = values.collect();
        // Values go in steps: there may be fewer than places.
        values.dedup();
        Self { row, values }
    }

    /// Whether a place is among those that come every so often.
    fn is_every(&self, step: usize, at: usize) -> bool {
        at.is_multiple_of(step) || at == self.values.len() - 1
    }
}

/// What is known of the map.
pub struct Mapped<'a> {
    /// The question.
    pub of: &'a Map,
    /// The places by rows from below, each from the left; none where it has not been run.
    cells: Vec<Option<Cell>>,
    /// Every so many places are known.
    step: usize,
    /// Whether nothing more will come.
    is_all: bool,
}

impl Map {
    /// Over two values, across and up, around those of the scenario; so many futures for a place, and for one that is
    /// too close.
    pub fn new(scenario: &Scenario, axes: [&'static Param; 2], futures: [usize; 2]) -> Self {
        Self {
            axes: axes.map(|row| Axis::new(row, (row.get)(&scenario.params))),
            beside: Beside::new(scenario),
            futures,
        }
    }

    /// The axes: across, and up.
    pub fn axes(&self) -> &[Axis; 2] {
        &self.axes
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.axes[0].values.len() * self.axes[1].values.len()
    }

    /// The place across and up.
    fn across_and_up(&self, place: usize) -> [usize; 2] {
        let wide = self.axes[0].values.len();
        [place % wide, place / wide]
    }

    /// The scenario's values at a place.
    pub fn params(&self, place: usize) -> Params {
        let mut params = self.beside.scenario.params;
        for (axis, at) in self.axes.iter().zip(self.across_and_up(place)) {
            (axis.row.set)(&mut params, axis.values[at]);
        }
        params
    }

    fn of_step(&self, step: usize) -> impl Iterator<Item = usize> {
        (0..self.places()).filter(move |&place| {
            let at = self.across_and_up(place).into_iter();
            self.axes
                .iter()
                .zip(at)
                .all(|(axis, at)| axis.is_every(step, at))
        })
    }

    /// What is known of each place.
    fn cells(&self, done: &[(usize, Vec<Gaps>)]) -> Vec<Option<Cell>> {
        let mut cells = vec![None; self.places()];
        for (piece, gaps) in done {
            if let Some(cell) = cells.get_mut(piece / 2) {
                let futures = if piece.is_multiple_of(2) {
                    self.futures[0]
                } else {
                    self.futures[1] - self.futures[0]
                };
                cell.get_or_insert_with(Cell::default).add(gaps, futures);
            }
        }
        cells
    }
}

impl Question for Map {
    type Part = Vec<Gaps>;
    type Report<'a> = Mapped<'a>;

    fn next(&self, done: &[(usize, Vec<Gaps>)]) -> Vec<usize> {
        let cells = self.cells(done);
        for step in STEPS {
            let missing = self.of_step(step).filter(|&place| cells[place].is_none());
            let missing: Vec<usize> = missing.map(|place| 2 * place).collect();
            if !missing.is_empty() {
                return missing;
            }
        }
        if self.futures[1] <= self.futures[0] {
            return Vec::new();
        }
        let close = cells.iter().enumerate().filter(|(_, cell)| {
            let doubt = |cell: &Cell| cell.futures <= self.futures[0] && cell.is_close();
            cell.as_ref().is_some_and(doubt)
        });
        close.map(|(place, _)| 2 * place + 1).collect()
    }

    fn run(&self, piece: usize) -> Option<Vec<Gaps>> {
        let place = piece / 2;
        if place >= self.places() {
            return None;
        }
        let [few, many] = self.futures;
        let futures = if piece.is_multiple_of(2) {
            0..few
        } else {
            few..many
        };
        let params = self.params(place);
        let two = !(Strategy::Both.row().plan)(&params).is_single();
        Some(gaps(&self.beside.run(&params, &PLANS, futures), two))
    }

    fn report<'a>(
        &'a self,
        parts: Vec<(usize, Vec<Gaps>)>,
        _: Option<&'a FutureSet>,
    ) -> Mapped<'a> {
        let cells = self.cells(&parts);
        let whole = |step: &&usize| self.of_step(**step).all(|place| cells[place].is_some());
        let step = STEPS.iter().rfind(whole).copied();
        Mapped {
            of: self,
            is_all: self.next(&parts).is_empty(),
            step: step.unwrap_or(0),
            cells,
        }
    }
}

impl Mapped<'_> {
    /// What is known of a place; none before it has run.
    pub fn cell(&self, place: usize) -> Option<&Cell> {
        self.cells.get(place)?.as_ref()
    }

    /// The places along an axis that are known.
    fn known(&self, axis: usize) -> Vec<usize> {
        let axis = &self.of.axes[axis];
        let places = 0..axis.values.len();
        places
            .filter(|&at| self.step > 0 && axis.is_every(self.step, at))
            .collect()
    }

    /// Those of the whole map, by rows from below.
    fn all_known(&self) -> Vec<usize> {
        let (wide, up) = (self.of.axes[0].values.len(), self.known(1));
        let across = self.known(0);
        up.iter()
            .flat_map(|row| across.iter().map(move |at| row * wide + at))
            .collect()
    }
}
