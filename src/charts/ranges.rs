//! Ranges of values, each as a bar with the value of today in its middle and a border at which something turns.

use super::ink::{Ink, Part};
use super::measure::text_width;
use super::pen::{End, Pen, text_for, widest};
use super::scale::within;
use crate::model::Strategy;

/// One value in its range.
#[derive(Clone, Debug)]
pub struct Range {
    /// What it is called.
    pub label: String,
    /// What it is today.
    pub now: String,
    /// The least it may be.
    pub low: String,
    /// The most.
    pub high: String,
    /// Where these stand: today's stands at 0, the least at −1 or at 0, the most at 1 or at 0.
    pub ends: [f64; 2],
    /// Where the border stands.
    pub border: f64,
    /// Its standard error.
    pub error: f64,
    /// What turns there, in words.
    pub turns: String,
    /// Who leads beyond it.
    pub then: Strategy,
}

/// The least width of a bar with its words: those that have room stand side by side.
const LEAST: f64 = 420.0;
/// Between those side by side, and beside the bars.
const BETWEEN: f64 = 36.0;
const GAP: f64 = 8.0;
/// Half the thickness of a bar beyond the border.
const HALF: f64 = 6.0;

/// Draws the ranges; `leader` is who leads today. As high as they need.
pub fn draw_ranges(leader: Strategy, ranges: &[Range], width: f64) -> String {
    let text = text_for(width);
    let line = text * 1.35;
    let columns = if width < 2.0 * LEAST + BETWEEN { 1 } else { 2 };
    let column = |width: f64| (width + BETWEEN) / columns as f64 - BETWEEN;
    let headings: Vec<String> = ranges.iter().map(heading).collect();
    // What turns stands beside what is meant, or below it where one of them has no room.
    let fits = |(range, heading): (&Range, &String)| {
        let turns = text_width(&range.turns, text, true);
        text_width(heading, text, false) + 2.0 * GAP + turns <= column(width)
    };
    let beside = ranges.iter().zip(&headings).all(fits);
    let lines = if beside { 1.0 } else { 2.0 };
    let tall = (lines + 1.0) * line + 10.0;
    let down = ranges.len().div_ceil(columns);
    let mut pen = Pen::new(width, tall * down as f64);
    let wide = column(pen.size().width);
    let figures = ranges
        .iter()
        .flat_map(|range| [range.low.as_str(), range.high.as_str()]);
    let side = widest(figures, text, false).min(wide / 4.0) + GAP;

    for (at, (range, heading)) in ranges.iter().zip(&headings).enumerate() {
        // Downwards first: the nearest borders stand below each other.
        let left = (at / down) as f64 * (wide + BETWEEN);
        let top = (at % down) as f64 * tall;
        let tick = Ink::of(Part::Tick);
        pen.put(heading, tick, End::Left, (left, top + line / 2.0));
        let (end, x) = if lines > 1.0 {
            (End::Left, left)
        } else {
            (End::Right, left + wide)
        };
        let turns = Ink::by(Part::Name, range.then);
        pen.put(&range.turns, turns, end, (x, top + (lines - 0.5) * line));
        let inside = [left + side, left + wide - side];
        draw_bar(&mut pen, leader, range, inside, top + (lines + 0.5) * line);
    }
    pen.finish()
}

/// A bar between two places: thin where the leader leads, thick beyond the border.
fn draw_bar(pen: &mut Pen, leader: Strategy, range: &Range, inside: [f64; 2], y: f64) {
    let x_of = |place: f64| {
        let share = f64::midpoint(within(place, -1.0, 1.0), 1.0);
        inside[0] + (inside[1] - inside[0]) * share
    };
    let (low, high) = (x_of(range.ends[0]), x_of(range.ends[1]));
    let note = Ink::of(Part::Note);
    pen.put(&range.low, note, End::Right, (low - GAP, y));
    pen.put(&range.high, note, End::Left, (high + GAP, y));
    let border = x_of(range.border);
    let (thin, thick) = if range.border < 0.0 {
        ([border, high], [low, border])
    } else {
        ([low, border], [border, high])
    };
    pen.bar(thick, y, HALF, Ink::by(Part::Bar, range.then));
    pen.line(&thin.map(|x| (x, y)), Ink::by(Part::Thin, leader));
    let doubt = 2.0 * range.error;
    let doubt = [range.border - doubt, range.border + doubt];
    let doubt = doubt.map(|place| (x_of(within(place, range.ends[0], range.ends[1])), y));
    pen.line(&doubt, Ink::by(Part::Thin, range.then));
    let now = [y - HALF - 2.0, y + HALF + 2.0].map(|y| (x_of(0.0), y));
    pen.line(&now, Ink::of(Part::Axis));
}

fn heading(range: &Range) -> String {
    format!("{}, now {}", range.label, range.now)
}
