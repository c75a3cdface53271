//! The charts: from months to SVG text, through plotters. No web, no clock, no colour.
//!
//! - [`catalog`]: which charts there are, one row each.
//! - [`lines`]: draws any of them; [`ride`] draws the road profiles.
//! - [`spread`], [`odds`], [`curve`], [`bars`], [`ranges`], [`map`]: what comes of many futures; `pen` draws them without plotters.
//! - [`words`]: the same charts as a table and as a sentence.
//! - [`strokes`]: how each strategy looks beyond its colour.
//! - [`scale`], [`plot`], [`months`], [`clip`], [`labels`], [`measure`]: the geometry, as plain functions.
//! - `svg`, `sheet`, `ink`: the drawing backend; it writes classes where others write colours.
//! - `canvas`: what the drawings share.
//!
//! Whatever the numbers are (not a number, infinite, 1e308, none at all), a drawing is finite and
//! comes back at once.

pub mod bars;
mod canvas;
pub mod catalog;
pub mod clip;
pub mod curve;
mod ink;
pub mod labels;
pub mod lines;
pub mod map;
pub mod measure;
pub mod months;
pub mod odds;
mod pen;
pub mod plot;
pub mod ranges;
pub mod ride;
pub mod scale;
mod sheet;
pub mod spread;
pub mod strokes;
mod svg;
pub mod words;

pub use bars::{Bar, Block, draw_bars};
pub use catalog::{CHARTS, Chart, Measure};
pub use curve::{Below, Curve, Dash, Line, draw_curve};
pub use lines::{Bands, DrawInput, draw};
pub use map::{DrawnMap, MapAxis, MapInput, Reign, Tick, draw_map};
pub use odds::{Race, draw_odds, race_name};
pub use pen::figure;
pub use plot::{Drawing, Plot, Size};
pub use ranges::{Range, draw_ranges};
pub use ride::shares as shares_of_trend;
pub use scale::{safe_range, within};
pub use spread::draw_spread;
pub use strokes::STROKES;
pub use words::{Table, summary, table};

use crate::model::{Month, Strategy};

/// One strategy's months on a chart.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// Whose.
    pub strategy: Strategy,
    /// Its months; the first is month 1.
    pub months: &'a [Month],
    /// Its months before the last change, for the dashed ghost.
    pub before: Option<&'a [Month]>,
}

/// Figures as text. The page passes the browser's own number format.
pub type Format<'a> = &'a dyn Fn(f64) -> String;
