//! The native tests, one binary: quick to link, run in the order of the folder.

mod analysis;
mod answer;
mod architecture;
mod charts;
mod checks;
mod claims;
mod conservation;
mod docs;
mod first_paint;
mod golden;
mod links;
mod model_page;
mod plausible;
mod properties;
mod randomness;
mod ranges;
mod reader;
mod reference;
mod revisions;
mod room;
mod solve;
mod sources;
mod support;
mod texts;
mod words;
