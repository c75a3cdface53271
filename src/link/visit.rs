//! A visiting scenario: the one place where values from outside are checked.

use super::fingerprint::{Difference, Fingerprint};
use super::notes::{Note, Written};
use crate::model::presets::{PRESETS, Preset};
use crate::model::{FairFight, Param, STRATEGIES, Scenario, View};
use crate::reader::{self, Signs, Wrong};

/// What a link or a file brings: it is shown beside the visitor's own scenario and never replaces it.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// The scenario; every value is one of its row's.
    pub scenario: Scenario,
    /// What is drawn.
    pub view: View,
    /// Everything in it that is not as it was written.
    pub notes: Vec<Note>,
    /// What the sender saw; links carry it, files and links written by hand do not.
    pub seen: Option<Fingerprint>,
}

/// Names of what is held equal, in files and in links written by hand.
const FAIR: [(FairFight, &str); 2] = [(FairFight::Spend, "spend"), (FairFight::Revenue, "revenue")];

/// The name of what is held equal.
pub(super) fn fair_key(fair: FairFight) -> &'static str {
    FAIR.iter()
        .find(|(of, _)| *of == fair)
        .map_or("", |&(_, key)| key)
}

/// Two numbers closer than this share of one another were meant to be the same: 2.4 per cent, divided by a
/// hundred, may end one bit beside 0.024.
const SAME: f64 = 1e-9;

impl Visit {
    /// The figures that are not what the sender saw; none, when the sender's are not known.
    pub fn differences(&self, now: &Fingerprint) -> Vec<Difference> {
        self.seen
            .map(|seen| seen.differences(now).collect())
            .unwrap_or_default()
    }

    /// A preset as it comes.
    pub(super) fn from_preset(preset: &'static Preset) -> Self {
        Self {
            scenario: Scenario::from_preset(preset),
            view: View::default(),
            notes: Vec::new(),
            seen: None,
        }
    }

    /// A preset by its name and revision; the newest revision if none is named.
    pub(super) fn from_names(name: &str, revision: Option<u64>) -> Self {
        let Some(newest) = Preset::by_key(name) else {
            let mut visit = Self::from_preset(PRESETS[0]);
            visit.notes.push(Note::UnknownPreset { name: short(name) });
            return visit;
        };
        let Some(asked) = revision else {
            return Self::from_preset(newest);
        };
        let named = u16::try_from(asked)
            .ok()
            .and_then(|revision| Preset::find(newest.id, revision));
        let mut visit = Self::from_preset(named.unwrap_or(newest));
        if named.is_none() {
            visit.notes.push(Note::UnknownRevision { asked });
        }
        visit
    }

    /// Sets the allowed value nearest to the one `written`, which reads as `asked`, and notes it if that is
    /// another one; keeps the value there is if it reads as none.
    pub(super) fn put(&mut self, row: &'static Param, asked: Option<f64>, written: &str) {
        let Some(asked) = asked.filter(|asked| asked.is_finite()) else {
            let kept = (row.get)(&self.scenario.params);
            return self.written(row, written, Written::NoNumber, kept);
        };
        let (key, used) = (row.key, row.put(&mut self.scenario.params, asked));
        if asked < row.scale.min() || asked > row.scale.max() {
            let asked = Some(asked);
            self.notes.push(Note::OutOfRange { key, asked, used });
        } else if (asked - used).abs() > SAME * asked.abs() {
            self.notes.push(Note::Rounded { key, asked, used });
        }
    }

    /// Sets the value that people wrote; what may mean another one is not guessed, but noted. A link says
    /// nothing of where it was written, so its decimal sign is the page's.
    pub(super) fn put_text(&mut self, row: &'static Param, text: &str) {
        let range = (row.scale.min(), row.scale.max());
        let how = match reader::read(row.unit, range, text, Signs::Point) {
            Err(Wrong::Number) => Written::NoNumber,
            Err(Wrong::Unit) => Written::WrongUnit,
            Ok(reading) => match reading.or {
                _ if reading.foreign => Written::Foreign,
                Some(or) => Written::Two(reading.value, or),
                None => {
                    let asked = reading.value;
                    if reading.converted && asked >= range.0 && asked <= range.1 {
                        let used = row.put(&mut self.scenario.params, asked);
                        self.written(row, text, Written::Read, used);
                    } else {
                        if reading.decided {
                            self.written(row, text, Written::Read, asked);
                        }
                        self.put(row, Some(asked), text);
                    }
                    return;
                }
            },
        };
        let kept = (row.get)(&self.scenario.params);
        self.written(row, text, how, kept);
    }

    /// Notes what is the matter with a number, and the value used.
    fn written(&mut self, row: &'static Param, text: &str, how: Written, used: f64) {
        self.notes.push(Note::Written {
            key: row.key,
            written: short(text),
            how,
            used,
        });
    }

    /// Sets the value at a position.
    pub(super) fn put_position(&mut self, row: &'static Param, position: i32) {
        let used = row.scale.value(position);
        (row.set)(&mut self.scenario.params, used);
        if !(row.scale.first()..=row.scale.last()).contains(&position) {
            self.notes.push(Note::OutOfRange {
                key: row.key,
                asked: None,
                used,
            });
        }
    }

    pub(super) fn put_fair(&mut self, name: &str) {
        match FAIR.iter().find(|(_, key)| *key == name) {
            Some(&(fair, _)) => self.scenario.fair = fair,
            None => self.notes.push(Note::UnknownFair),
        }
    }

    /// Draws a strategy by its name.
    pub(super) fn put_drawn(&mut self, name: &str) {
        match STRATEGIES.iter().find(|row| row.key == name) {
            Some(row) => self.view.show(row.strategy, true),
            None => self.notes.push(Note::UnknownStrategy),
        }
    }

    pub(super) fn put_title(&mut self, title: &str) {
        self.scenario.set_title(title);
        if self.scenario.title != title {
            self.notes.push(Note::TitleCut);
        }
    }

    pub(super) fn unknown(&mut self, name: &str) {
        self.notes.push(Note::UnknownName { name: short(name) });
    }
}

/// Enough of a foreign text to know it again.
fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
