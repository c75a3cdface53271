//! Scenarios to go back and forth between.

use crate::model::Scenario;
use crate::platform;

/// Steps back and forth.
#[derive(Default)]
pub struct History {
    undo: Vec<Scenario>,
    redo: Vec<Scenario>,
    /// What is being changed, and when it last was: changes of one thing in quick succession are one
    /// step.
    gesture: Option<(&'static str, f64)>,
}

/// Changes of one thing that follow each other within this time are one step back.
const ONE_GESTURE_MS: f64 = 800.0;
/// Steps back that are kept.
const MOST_STEPS: usize = 200;

impl History {
    /// Takes up a change, as a step of its own, which is told, or as part of the step under way.
    pub fn take_up(
        &mut self,
        gesture: &'static str,
        before: Scenario,
        after: &Scenario,
        moving: bool,
    ) -> bool {
        let now = platform::now_ms();
        let goes_on = self
            .gesture
            .is_some_and(|(key, last)| key == gesture && (moving || now - last < ONE_GESTURE_MS));
        if !goes_on {
            self.push(before);
            if self.undo.len() > MOST_STEPS {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.gesture = Some((gesture, now));
        if goes_on && self.undo.last() == Some(after) {
            // Back where it began: no step at all.
            self.undo.pop();
            self.gesture = None;
        }
        !goes_on
    }

    /// One step back, or forth, from here: where that leads.
    pub fn step(&mut self, back: bool, here: Scenario) -> Option<Scenario> {
        let (from, to) = if back {
            (&mut self.undo, &mut self.redo)
        } else {
            (&mut self.redo, &mut self.undo)
        };
        let there = from.pop();
        if there.is_some() {
            to.push(here);
        }
        self.gesture = None;
        there
    }

    /// A step back from what comes now.
    pub fn push(&mut self, before: Scenario) {
        self.undo.push(before);
    }

    /// The last step forth is none.
    pub fn forget_last(&mut self) {
        self.redo.pop();
    }

    /// What is changed next is a step of its own.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Whether a change is under way.
    pub fn is_in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Whether there is a step back, or forth.
    pub fn can_step(&self, back: bool) -> bool {
        let steps = if back { &self.undo } else { &self.redo };
        !steps.is_empty()
    }
}
