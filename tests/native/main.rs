//! The native tests, one binary: quick to link, run in the order of the folder.

mod architecture;
mod charts;
mod conservation;
mod docs;
mod first_paint;
mod golden;
mod links;
mod model_page;
mod oracles;
mod properties;
mod randomness;
mod support;
mod words;
