//! What is found on a walk, and how it travels.

use crate::model::STRATEGIES;
use crate::model::Strategy;

/// What was found on a walk about one matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// What is left of the lead at the end of the walk, over what it is now; none where it is not defined there.
    pub left: Option<f64>,
    /// Where it turns.
    pub turn: Option<Turn>,
}

/// Where a matter turns on a walk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// How far along: 0 is now, 1 the end of the range.
    pub along: f64,
    /// Its standard error.
    pub error: f64,
    /// The plan that leads beyond it.
    pub then: Strategy,
}

impl Way {
    /// As plain numbers; what there is not is none.
    pub(super) fn numbers(self) -> [f64; 4] {
        let turn = self
            .turn
            .map(|turn| [turn.along, turn.error, turn.then as usize as f64]);
        let [along, error, then] = turn.unwrap_or([f64::NAN; 3]);
        [self.left.unwrap_or(f64::NAN), along, error, then]
    }

    /// From these.
    pub(super) fn of(&[left, along, error, then]: &[f64; 4]) -> Self {
        let row = STRATEGIES
            .iter()
            .find(|row| f64::from(row.strategy as u8) == then);
        let finite = along.is_finite() && error.is_finite();
        let turn = row.filter(|_| finite).map(|row| Turn {
            along,
            error,
            then: row.strategy,
        });
        let left = left.is_finite().then_some(left);
        Self { left, turn }
    }
}
