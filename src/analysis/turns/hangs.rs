//! What was found: the borders of each matter.

use super::{Part, Step, Turn, Turns, Way};
use crate::analysis::{Matter, Question as _};

const MATTERS: usize = Matter::ALL.len();

/// A border that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Border {
    /// Which values go, and where to: one, or two together.
    pub steps: Vec<Step>,
    /// Where it is.
    pub turn: Turn,
}

/// What was found.
pub struct Hangs<'a> {
    /// The question.
    pub of: &'a Turns,
    /// By matter, the nearest border first.
    pub(super) borders: [Vec<Border>; MATTERS],
    /// What has been tried, by matter.
    pub(super) tried: [Tried; MATTERS],
}

/// What has been tried about a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tried {
    /// How many pairs of values.
    pub(super) pairs: usize,
    /// Whether that was all.
    pub(super) all: bool,
}

impl<'a> Hangs<'a> {
    /// From the pieces that are done.
    pub(super) fn new(of: &'a Turns, parts: Vec<(usize, Part)>) -> Self {
        let mut borders: [Vec<Border>; MATTERS] = Default::default();
        let mut tried = [Tried {
            pairs: 0,
            all: true,
        }; MATTERS];
        for piece in of.next(&parts) {
            let (stands, _) = of.steps(piece).unwrap_or_default();
            for stand in stands {
                tried[stand.matter as usize].all = false;
            }
        }
        for (piece, part) in parts {
            let (stands, steps) = of.steps(piece).unwrap_or_default();
            for (stand, way) in stands.iter().zip(part) {
                let matter = stand.matter as usize;
                tried[matter].pairs += usize::from(steps.len() > 1);
                if let Some(turn) = Way::of(&way).turn {
                    let steps = steps.clone();
                    borders[matter].push(Border { steps, turn });
                }
            }
        }
        for borders in &mut borders {
            borders.sort_by(|one, other| one.turn.along.total_cmp(&other.turn.along));
        }
        Self { of, borders, tried }
    }

    /// The borders of a matter, the nearest first.
    pub fn of_matter(&self, matter: Matter) -> &[Border] {
        &self.borders[matter as usize]
    }

    pub(super) fn all_tried(&self) -> bool {
        self.tried.iter().all(|tried| tried.all)
    }
}
