//! Two-Stroke: marketing pulls, sales pushes; which grows a firm's income, how bumpy is the ride, and is
//! managing the two worth the trouble?
//!
//! The map, in reading order; each part uses only those before it:
//!
//! - [`model`]: the simulator. Pure: no web, no clock, no chance but the seed's.
//! - [`claims`]: the thesis, claim by claim, weighed on the model. Pure.
//! - [`checks`]: the proof that the simulator computes what it says, for whoever doubts it. Pure.
//! - [`keeper`]: when work is saved, and when the page must ask first. Pure.
//! - [`reader`]: numbers as people write them. Pure.
//! - `json`: the browser's JSON reader; where there is no browser, a library's.
//! - [`link`]: scenarios as links and files, and back from whatever text arrives. Pure.
//! - [`charts`]: runs as SVG text. Pure.
//! - [`words`]: runs as sentences, and typed text as numbers. Pure.
//! - [`texts`]: the words of the first screen, from `texts/en.ftl`. Pure.
//! - [`answer`]: the answer at a glance: classes, figures, markup. Pure.
//! - [`screen`]: the first screen as HTML, made when the page is built; `app` writes what changes into it. Pure.
//! - [`analysis`]: what a visitor's own market says on closer questions. Pure.
//! - [`room`]: what takes longer than a frame, in pieces, for a few workers.
//! - `platform`: the browser's edge. Strings in, strings out; knows no model.
//! - `written`: numbers as this browser writes them.
//! - `app`: the page.
//!
//! The pure part builds and is tested without the feature `web`.

pub mod analysis;
pub mod answer;
pub mod charts;
pub mod checks;
pub mod claims;
mod json;
pub mod keeper;
pub mod link;
pub mod model;
pub mod reader;
pub mod room;
pub mod screen;
pub mod texts;
pub mod words;

#[cfg(feature = "web")]
pub mod app;
#[cfg(any(feature = "web", feature = "worker"))]
pub mod platform;
#[cfg(any(feature = "web", feature = "worker"))]
mod written;
#[cfg(any(feature = "web", feature = "worker"))]
pub use written::NUMBERS;
