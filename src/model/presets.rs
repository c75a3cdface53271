//! The presets: believable firms, one file each. A revision that has been released never changes: links name
//! it. To change a value, raise the revision and write down in a file for the old one, as `revision_1.rs`, what
//! was other there; a test holds every released value.

mod common;
mod consumer;
mod e_commerce;
mod enterprise;
mod revision_1;
mod revision_2;
mod scale_up;
mod small_firm;
mod software;
mod why;

use super::IS_PAGE;
use super::params::KEYS;
use super::params::{PARAMS, Param, Params};
use super::sources::Source;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Published: read at its source, or in its abstract or first pages.
    Published,
    /// Reported by a secondary source, or within the range that it reports.
    Reported,
    /// Solved so that the firm as a whole shows a figure that is published, reported or assumed.
    Solved,
    /// No published value: a guess to be edited.
    Assumed,
}

impl Status {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Reported => "reported",
            Self::Solved => "solved",
            Self::Assumed => "assumption",
        }
    }
}

/// How often a value has its passport with it: the page does without, its workers have it.
const TOLD: usize = if IS_PAGE { 0 } else { 1 };

/// One value of a preset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// The place of the parameter among all.
    place: u8,
    /// Its value as it is written: a whole number, and how many of its digits stand behind the point. The bits of a
    /// decimal fraction look random, and would be a good part of what the page loads.
    digits: u32,
    behind: u8,
    passport: [Passport; TOLD],
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passport {
    /// Its standing.
    pub status: Status,
    /// The source; of a solved value what it was solved for, of an assumption what it was compared with.
    pub source: Option<Source>,
    /// The lowest and the highest value that the source gives, where it names a range.
    pub range: Option<[f64; 2]>,
    /// What the source says, or the reason for the guess; empty when the row's meaning says it all.
    pub why: &'static str,
}

/// A believable firm on its market.
#[derive(Debug)]
pub struct Preset {
    /// Permanent number of the market; the same for all revisions.
    pub id: u16,
    /// Revision: a released one is frozen.
    pub revision: u16,
    /// Name in links written by hand.
    pub key: &'static str,
    /// Everyday name.
    pub name: &'static str,
    /// The firm in a sentence.
    pub about: &'static str,
    /// Year in which its guesses were made and its solved values solved.
    pub made: u16,
    /// Its values: its own, then those of whatever it is like; the first that gives a value counts.
    values: &'static [&'static [Given]],
}

impl PartialEq for Preset {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.revision) == (other.id, other.revision)
    }
}

/// Every preset in every revision that was ever released; the newest revision of each first, the
/// default before all.
pub static PRESETS: [&Preset; 18] = [
    &scale_up::SCALE_UP,
    &consumer::CONSUMER,
    &enterprise::ENTERPRISE,
    &small_firm::SMALL_FIRM,
    &e_commerce::E_COMMERCE,
    &software::SOFTWARE,
    &revision_2::SCALE_UP,
    &revision_2::CONSUMER,
    &revision_2::ENTERPRISE,
    &revision_2::SMALL_FIRM,
    &revision_2::E_COMMERCE,
    &revision_2::SOFTWARE,
    &revision_1::SCALE_UP,
    &revision_1::CONSUMER,
    &revision_1::ENTERPRISE,
    &revision_1::SMALL_FIRM,
    &revision_1::E_COMMERCE,
    &revision_1::SOFTWARE,
];

impl Preset {
    /// The newest revision of each market, in the order of the page.
    pub fn newest() -> impl Iterator<Item = &'static Self> {
        let first_of_id = |at: usize| {
            PRESETS[..at]
                .iter()
                .all(|earlier| earlier.id != PRESETS[at].id)
        };
        (0..PRESETS.len())
            .filter(move |&at| first_of_id(at))
            .map(|at| PRESETS[at])
    }

    /// A revision by its numbers.
    pub fn find(id: u16, revision: u16) -> Option<&'static Self> {
        PRESETS
            .iter()
            .copied()
            .find(|preset| (preset.id, preset.revision) == (id, revision))
    }

    /// The newest revision by its key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        Self::newest().find(|preset| preset.key == key)
    }

    /// The value given for a parameter.
    pub fn given(&self, row: &Param) -> Option<&'static Given> {
        let mut all = self.values.iter().copied().flatten();
        all.find(|given| given.key() == row.key)
    }

    /// The keys of each list of values that it is made of.
    pub fn lists(&self) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
        let keys = |list: &&'static [Given]| list.iter().map(Given::key);
        self.values.iter().map(keys)
    }

    /// All values.
    pub fn params(&self) -> Params {
        let mut params = Params::default();
        for row in PARAMS {
            // A test holds every preset to a value for every row; a row without one is its minimum.
            row.put(
                &mut params,
                self.given(row).map_or(row.scale.min(), Given::value),
            );
        }
        params
    }
}

impl Given {
    /// Its value. A whole number over a power of ten is rounded as the decimal itself is, so no bit is lost.
    pub fn value(&self) -> f64 {
        f64::from(self.digits) / POWERS[usize::from(self.behind)]
    }

    /// Key of the parameter.
    pub fn key(&self) -> &'static str {
        KEYS[usize::from(self.place)]
    }

    /// Where it comes from; a guess of which nothing is said in the page, which does not know.
    pub fn passport(&self) -> Passport {
        self.passport.first().copied().unwrap_or(GUESS)
    }

    /// With a source to compare with, or to solve for.
    const fn see(self, source: Source) -> Self {
        let source = Some(source);
        self.with(match self.passport.first() {
            Some(passport) => Passport {
                source,
                ..*passport
            },
            None => GUESS,
        })
    }

    /// With the range that its source names.
    const fn within(self, range: [f64; 2]) -> Self {
        let range = Some(range);
        self.with(match self.passport.first() {
            Some(passport) => Passport { range, ..*passport },
            None => GUESS,
        })
    }

    const fn with(self, passport: Passport) -> Self {
        Self {
            passport: [passport; TOLD],
            ..self
        }
    }
}

/// A guess of which nothing is said.
const GUESS: Passport = Passport {
    status: Status::Assumed,
    source: None,
    range: None,
    why: "",
};

const fn published(key: &'static str, value: f64, source: Source, why: &'static str) -> Given {
    given(key, value, Status::Published, why).see(source)
}

const fn reported(key: &'static str, value: f64, source: Source, why: &'static str) -> Given {
    given(key, value, Status::Reported, why).see(source)
}

const fn solved(key: &'static str, value: f64, why: &'static str) -> Given {
    given(key, value, Status::Solved, why)
}

const fn assumed(key: &'static str, value: f64, why: &'static str) -> Given {
    given(key, value, Status::Assumed, why)
}

const fn given(key: &'static str, value: f64, status: Status, why: &'static str) -> Given {
    let passport = Passport {
        status,
        why,
        ..GUESS
    };
    let (digits, behind) = written(value);
    Given {
        place: place_of(key),
        digits,
        behind,
        passport: [passport; TOLD],
    }
}

/// Digits behind the point that a value may have, as powers of ten.
const POWERS: [f64; 8] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

/// A value in digits, and how many of them stand behind the point. One that takes more than there are powers does not
/// compile.
const fn written(value: f64) -> (u32, u8) {
    let mut behind = 0;
    loop {
        let digits = (value * POWERS[behind] + 0.5) as u32;
        if digits as f64 / POWERS[behind] == value {
            return (digits, behind as u8);
        }
        behind += 1;
    }
}

/// The place of a parameter among all. One that is not known does not compile.
const fn place_of(key: &str) -> u8 {
    let mut place = 0;
    while !is_same(KEYS[place], key) {
        place += 1;
    }
    place as u8
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
