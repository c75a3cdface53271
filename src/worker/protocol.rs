//! Messages between page and worker: bytes by postcard, text already in words.
//!
//! Each carries the number of the question it belongs to, so that the page can leave a question and ask another
//! of the same worker: what still comes of the first is told apart by its number. The worker lives as long as the
//! page, for a page that has lost its network cannot load another.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What the worker can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    /// Every check of the simulator, see `checks`.
    Check,
    /// Every claim on its markets, see `claims`.
    Weigh,
    /// How long the model takes here, see `bench`; `make bench` asks for it.
    Measure,
    /// Thousands of futures, see `analysis::odds`.
    Odds,
    /// What makes the bumps, see `analysis::split`.
    Split,
    /// Whether managing the two is worth it, see `analysis::worth`.
    Worth,
    /// When to campaign, see `analysis::timing`.
    Timing,
    /// Every figure with its passport, see `words::passports`.
    Figures,
    /// The guesses among them.
    Guesses,
    /// What link there is in a text, see [`Found`]. It takes no time and disturbs no other work.
    Read,
    /// What the figure with a number means, and where a market's value comes from, see `words::passports`: the
    /// last word is all of it. This takes no time either.
    About {
        /// The figure.
        row: u16,
        /// The market.
        preset: u16,
        /// Its revision.
        revision: u16,
    },
}

/// What a text holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// No link.
    Nothing,
    /// A scenario, in the form in which the page itself writes it, and what must be said about it.
    Scenario {
        /// A code or a file.
        text: String,
        /// Each a sentence.
        notes: Vec<String>,
    },
    /// A link that cannot be read, and why: a sentence.
    Problem(String),
}

impl Work {
    /// Whether it depends on the scenario.
    pub const fn is_of_scenario(self) -> bool {
        !matches!(
            self,
            Self::Check | Self::Weigh | Self::Measure | Self::About { .. }
        )
    }

    /// Whether it takes no time to speak of, so that it can follow the scenario.
    pub const fn is_quick(self) -> bool {
        matches!(self, Self::Figures | Self::Guesses)
    }
}

/// What the page sends: the number of a question, and the question; `None` leaves the one before.
pub type Call = (u32, Option<Request>);

/// What the worker sends: the number of the question, and a part of its answer.
pub type Answer = (u32, Reply);

/// What the page asks for. A new request takes the place of the one before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// What to do.
    pub work: Work,
    /// On which scenario: its link; or the text to be read. Checks and claims ask for none.
    pub scenario: String,
    /// The room for a picture, in CSS pixels.
    pub width: u16,
    /// What a percentage point of bumpiness by month costs, in money.
    pub price: f64,
    /// The cash that must not be fallen short of, money.
    pub reserve: f64,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// It has started and listens; what was sent before this is lost.
    Ready,
    /// The headings of the table that comes out.
    Headers(Vec<String>),
    /// A row of the table; one of one cell is the heading of those below it.
    Row(Vec<String>),
    /// A picture as markup, with its sentence; no word in it is a visitor's.
    Picture(String),
    /// How much of the work is done.
    Progress {
        /// Pieces that are done.
        done: u32,
        /// All of them.
        of: u32,
    },
    /// The last word: there is no more to come.
    Done(String),
    /// What the text holds.
    Found(Found),
}

/// As bytes.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// From bytes; `None` if they are no such message.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
