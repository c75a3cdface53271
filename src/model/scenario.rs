//! A scenario: everything a visitor can set that changes the answer.

use super::fair::FairFight;
use super::params::{PARAMS, Param, Params};
use super::presets::{PRESETS, Preset};
use super::strategies::{STRATEGIES, Strategy};

/// What is simulated. It is what is saved, linked and undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The preset it began from.
    pub preset: &'static Preset,
    /// The values.
    pub params: Params,
    /// What is held equal.
    pub fair: FairFight,
    /// A name given by the visitor; may be empty.
    pub title: String,
}

/// What is looked at: it changes no figure, so it is saved and linked but not undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Which of the strategies that are not always drawn are drawn too, a bit for each by its place in
    /// [`STRATEGIES`].
    also: u8,
}

impl View {
    /// Whether a strategy is drawn.
    pub fn shows(self, strategy: Strategy) -> bool {
        strategy.row().always || self.also & (1 << strategy as u8) != 0
    }

    /// Draws a strategy, or stops drawing it; the first three are always drawn.
    pub fn show(&mut self, strategy: Strategy, shown: bool) {
        if !strategy.row().always {
            let bit = 1 << strategy as u8;
            self.also = if shown {
                self.also | bit
            } else {
                self.also & !bit
            };
        }
    }

    /// The drawn strategies, in order.
    pub fn strategies(self) -> impl Iterator<Item = Strategy> {
        STRATEGIES
            .iter()
            .map(|row| row.strategy)
            .filter(move |&strategy| self.shows(strategy))
    }

    /// Those whose futures run: the drawn ones, and carrying on as today, which is the yardstick.
    pub fn run(self) -> impl Iterator<Item = Strategy> {
        STRATEGIES
            .iter()
            .map(|row| row.strategy)
            .filter(move |&strategy| self.shows(strategy) || strategy == Strategy::CarryOn)
    }

    /// The bits, for links.
    pub fn bits(self) -> u8 {
        self.also
    }

    /// From the bits of a link; unknown ones are dropped.
    pub fn from_bits(bits: u8) -> Self {
        let mut view = Self::default();
        for row in &STRATEGIES {
            view.show(row.strategy, bits & (1 << row.strategy as u8) != 0);
        }
        view
    }
}

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 80;

impl Default for Scenario {
    fn default() -> Self {
        Self::from_preset(PRESETS[0])
    }
}

impl Scenario {
    /// A preset as it comes.
    pub fn from_preset(preset: &'static Preset) -> Self {
        Self {
            preset,
            params: preset.params(),
            fair: FairFight::default(),
            title: String::new(),
        }
    }

    /// The same on the newest revision of its preset, with the values that differ from its own; `None` where it
    /// is on that already.
    pub fn renewed(&self) -> Option<Self> {
        let newest = Preset::newest().find(|newest| newest.id == self.preset.id)?;
        if newest == self.preset {
            return None;
        }
        let mut renewed = Self {
            preset: newest,
            params: newest.params(),
            ..self.clone()
        };
        for row in self.changed() {
            (row.set)(&mut renewed.params, (row.get)(&self.params));
        }
        Some(renewed)
    }

    /// The rows whose value differs from the preset's.
    pub fn changed(&self) -> impl Iterator<Item = &'static Param> {
        PARAMS.iter().filter(|row| self.is_changed(row))
    }

    /// Whether a row's value differs from the preset's.
    pub fn is_changed(&self, row: &Param) -> bool {
        let here = row.scale.position((row.get)(&self.params));
        let given = self.preset.given(row);
        given.is_none_or(|given| row.scale.position(given.value()) != here)
    }

    /// Sets the title, cut to its longest and without control characters.
    pub fn set_title(&mut self, title: &str) {
        self.title = title
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_TITLE)
            .collect();
    }
}
