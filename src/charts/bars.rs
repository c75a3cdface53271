//! Shares that may be less than nothing, as bars from a line at zero: a block for each strategy, a bar for
//! each part.

use super::Format;
use super::ink::{Ink, Part};
use super::measure::text_width;
use super::pen::{End, Pen, text_for, widest};
use super::plot::Plot;
use super::scale::{safe_range, within};
use super::strokes;
use crate::model::Strategy;

/// One bar: what it is, and its share with its standard error, where it has one.
pub type Bar<'a> = (&'a str, Option<(f64, f64)>);

/// The bars of one strategy.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// Whose.
    pub strategy: Strategy,
    /// Beside its name.
    pub note: String,
    /// From above.
    pub bars: Vec<Bar<'a>>,
}

/// What stands where there is no share.
const NOT_DEFINED: &str = "not defined";
/// The least width of a block: those that have room stand side by side.
const LEAST: f64 = 260.0;
/// Between blocks side by side, and beside the bars.
const BETWEEN: f64 = 28.0;
const GAP: f64 = 8.0;
/// Half the thickness of a bar.
const HALF: f64 = 5.0;

/// Draws the blocks on one scale; a bar to the left of zero is hollow. As high as they need.
pub fn draw_bars(blocks: &[Block], width: f64, format: Format) -> String {
    let text = text_for(width);
    let line = text * 1.25;
    let tall = line + 4.0;
    let fits = |columns: &usize| (width + BETWEEN) / *columns as f64 >= LEAST + BETWEEN;
    let columns = [4, 2].into_iter().find(fits).unwrap_or(1);
    let most = blocks.iter().map(|block| block.bars.len()).max();
    let block_tall = line + 6.0 + tall * most.unwrap_or(0) as f64 + 14.0;
    let rows = blocks.len().div_ceil(columns);
    let mut pen = Pen::new(width, block_tall * rows as f64);
    let wide = (pen.size().width + BETWEEN) / columns as f64 - BETWEEN;

    let bars = || blocks.iter().flat_map(|block| &block.bars);
    let defined = |share: Option<(f64, f64)>| {
        share.filter(|(share, error)| share.is_finite() && error.is_finite())
    };
    let write = |share: Option<(f64, f64)>| {
        defined(share).map_or_else(|| NOT_DEFINED.to_owned(), |(share, _)| format(share))
    };
    let figures: Vec<String> = bars().map(|&(_, share)| write(share)).collect();
    let label = widest(bars().map(|&(label, _)| label), text, false);
    let figure = widest(figures.iter().map(String::as_str), text, false);
    let ends = bars().filter_map(|&(_, share)| defined(share));
    let ends = ends.flat_map(|(share, error)| [share - 2.0 * error, share + 2.0 * error]);
    let scale = safe_range(ends, true);

    for (at, block) in blocks.iter().enumerate() {
        let start = (at % columns) as f64 * (wide + BETWEEN);
        let top = (at / columns) as f64 * block_tall;
        let left = start + (label + GAP).min(wide * 0.4);
        let plot = Plot {
            left,
            right: (start + wide - figure - GAP).max(left + wide * 0.1),
            top: top + line + 6.0,
            bottom: top + block_tall - 14.0,
            months: 0..=0,
            x: scale.clone(),
            y: 0.0..1.0,
        };
        let heading = top + line / 2.0;
        let full = text_width(block.strategy.row().name, text, true);
        let short = full + GAP + text_width(&block.note, text, false) > wide;
        let name = strokes::name(block.strategy, short);
        let ink = Ink::by(Part::Name, block.strategy);
        pen.put(name, ink, End::Left, (start, heading));
        let note = Ink::of(Part::Note);
        pen.put(&block.note, note, End::Right, (start + wide, heading));
        for (at, &(label, share)) in block.bars.iter().enumerate() {
            let y = plot.top + tall * (at as f64 + 0.5);
            pen.put(label, Ink::of(Part::Tick), End::Left, (start, y));
            pen.put(&write(share), note, End::Right, (start + wide, y));
            let Some((share, error)) = defined(share) else {
                continue;
            };
            let x_of = |value: f64| plot.x_of(within(value, scale.start, scale.end));
            let part = if share < 0.0 { Part::Less } else { Part::Bar };
            let ends = [x_of(0.0), x_of(share)];
            pen.bar(ends, y, HALF, Ink::by(part, block.strategy));
            let sure = [x_of(share - 2.0 * error), x_of(share + 2.0 * error)];
            pen.line(
                &[(sure[0], y), (sure[1], y)],
                Ink::by(Part::Thin, block.strategy),
            );
        }
        let zero = plot.x_of(0.0);
        pen.line(
            &[(zero, plot.top), (zero, plot.bottom)],
            Ink::of(Part::Axis),
        );
    }
    pen.finish()
}
