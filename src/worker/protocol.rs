//! Messages between page and worker: bytes by postcard, text already in words.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::bench;

/// What the page asks for. A new request takes the place of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Every check of the simulator, see `checks`.
    Check,
    /// Every claim on its markets, see `claims`.
    Weigh,
    /// How long the model takes here, see `bench`; `make bench` asks for it.
    Measure,
}

impl Request {
    /// Headings of the table that comes out.
    pub const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["Checks", "Pass", "Fail", "Which fail"],
            Self::Weigh => &["Where and what", "Found, with standard errors", "Verdict"],
            Self::Measure => &bench::HEADERS,
        }
    }
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// It has started and listens; what was sent before this is lost.
    Ready,
    /// How much of the work is done.
    Progress {
        /// Pieces that are done.
        done: u32,
        /// All of them.
        of: u32,
    },
    /// A row of the table.
    Row(Vec<String>),
    /// The last word: there is no more to come.
    Done(String),
}

/// As bytes.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// From bytes; `None` if they are no such message.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
