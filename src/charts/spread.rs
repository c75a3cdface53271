//! Distributions side by side: one row a strategy, nine in ten of the futures as a thin line, half of them as
//! a thick bar, the middle as the strategy's sign and in figures.

use super::Format;
use super::ink::{Ink, Part};
use super::measure::text_width;
use super::pen::{End, Pen, TO_AXIS, text_for, widest};
use super::plot::{Plot, Size};
use super::scale::{safe_range, within};
use super::strokes;
use crate::model::Strategy;

/// What stands where a strategy has no figures.
const NOT_DEFINED: &str = "not defined";
/// Half the thickness of a bar.
const HALF: f64 = 5.5;
/// Beside a name, and between the axis and the figures at its end.
const GAP: f64 = 10.0;

/// Draws the points at 5, 25, 50, 75 and 95% of each strategy's futures on one axis, with a value of note
/// marked upright where there is one. As high as its rows need.
pub fn draw_spread(
    rows: &[(Strategy, Option<[f64; 5]>)],
    mark: Option<(f64, &str)>,
    width: f64,
    format: Format,
) -> String {
    let text = text_for(width);
    let line = text * 1.25;
    // On a phone the words stand over the bar, and the bar has the whole width.
    let above = width <= Size::NARROW;
    let tall = if above { line + 22.0 } else { 30.0 };
    let top = if mark.is_some() { line + 4.0 } else { 4.0 };
    let bottom = top + tall * rows.len().max(1) as f64;
    let mut pen = Pen::new(width, bottom + TO_AXIS + text + 3.0);
    let width = pen.size().width;

    let defined = |&(_, points): &(Strategy, Option<[f64; 5]>)| {
        points.filter(|points| points.iter().all(|at| at.is_finite()))
    };
    let all: Vec<Option<[f64; 5]>> = rows.iter().map(defined).collect();
    let middles: Vec<String> = all
        .iter()
        .map(|points| points.map_or_else(|| NOT_DEFINED.to_owned(), |at| format(at[2])))
        .collect();
    let names = rows.iter().map(|&(of, _)| of.row().name);
    let (left, past) = if above {
        (text, text)
    } else {
        let figures = widest(middles.iter().map(String::as_str), text, false);
        (
            (widest(names, text, true) + GAP).min(width * 0.4),
            (figures + GAP).min(width * 0.3),
        )
    };
    let mark = mark.filter(|(at, _)| at.is_finite());
    let values = all.iter().flatten().flatten().copied();
    let plot = Plot {
        left,
        right: width - past,
        top,
        bottom,
        months: 0..=0,
        x: safe_range(values.chain(mark.map(|(at, _)| at)), false),
        y: 0.0..1.0,
    };
    let x_of = |value: f64| plot.x_of(within(value, plot.x.start, plot.x.end));

    for at in pen.figures_under(&plot, format) {
        let part = if at == 0.0 { Part::Axis } else { Part::Grid };
        let x = plot.x_of(at);
        pen.line(&[(x, top), (x, bottom)], Ink::of(part));
    }
    if let Some((value, label)) = mark {
        let x = x_of(value);
        pen.line(&[(x, top), (x, bottom)], Ink::of(Part::Trend));
        pen.put_near(label, Ink::of(Part::Note), (x, line / 2.0));
    }
    for (at, (&(strategy, _), middle)) in rows.iter().zip(&middles).enumerate() {
        let start = top + tall * at as f64;
        let words = if above {
            start + line / 2.0 + 2.0
        } else {
            start + tall / 2.0
        };
        let y = if above { start + line + 11.0 } else { words };
        if let Some(points) = all[at] {
            let [lowest, low, median, high, highest] = points.map(x_of);
            pen.bar([low, high], y, HALF, Ink::by(Part::Bar, strategy));
            pen.line(&[(lowest, y), (highest, y)], Ink::by(Part::Thin, strategy));
            pen.mark(strategy, (median, y));
        }
        let figure = text_width(middle, text, false);
        let room = if above { width - figure } else { left };
        let full = strategy.row().name;
        let short = text_width(full, text, true) + GAP > room + 1.0;
        let ink = Ink::by(Part::Name, strategy);
        pen.put(strokes::name(strategy, short), ink, End::Left, (0.0, words));
        pen.put(middle, Ink::of(Part::Note), End::Right, (width, words));
    }
    pen.finish()
}
