//! The native tests, one binary: quick to link, run in the order of the folder.

mod architecture;
mod conservation;
mod docs;
mod golden;
mod links;
mod oracles;
mod properties;
mod randomness;
mod support;
