//! Messages between page and worker: bytes by postcard, text already in words.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What the page asks for. A new request takes the place of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Every check of the simulator, see `checks`.
    Check,
    /// Every claim on its markets, see `claims`.
    Weigh,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// A group of checks has run.
    Checked(Group),
    /// A claim was weighed on a market.
    Weighed(Case),
    /// There is no more to come.
    Done,
}

/// A group of checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// How many passed.
    pub passed: u32,
    /// Those that failed, in words.
    pub failed: Vec<String>,
}

/// A claim on a market.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The claim: its name and its sentence.
    pub claim: (String, String),
    /// Where and how it was asked.
    pub asked: String,
    /// What came out, figures with their standard errors.
    pub figures: String,
    /// The verdict, and whether it is what the thesis expects.
    pub verdict: String,
}

/// As bytes.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// From bytes; `None` if they are no such message.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
