//! Whose line is whose: names at the ends, or a list under the drawing.

use super::{BESIDE, Line, ink, place};
use crate::charts::clip::Point;
use crate::charts::ink::{Ink, Part};
use crate::charts::labels::spread;
use crate::charts::pen::{End, Pen};
use crate::charts::plot::Plot;

/// A name that had to move this far gets a line back to its own.
const ASTRAY: f64 = 3.0;
/// The length of that piece.
const SAMPLE: f64 = 28.0;

fn name_ink(line: &Line) -> Ink {
    line.whose
        .map_or(Ink::of(Part::Note), |whose| Ink::by(Part::Name, whose))
}

/// The sign at the end of each line, and its name.
pub(super) fn at_ends(pen: &mut Pen, plot: &Plot, lines: &[Line]) {
    let size = pen.size();
    let end = |line: &Line| {
        let last = line.points.iter().rfind(|(_, y)| y.is_finite())?;
        Some(place(plot, *last))
    };
    let ends: Vec<(&Line, Point)> = lines
        .iter()
        .filter_map(|line| Some((line, end(line)?)))
        .collect();
    let wanted: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
    let lowest = plot.bottom + size.text * 0.5;
    let placed = spread(&wanted, size.line(), 0.0, lowest);
    let left = plot.right + BESIDE;
    for (&(line, at), placed) in ends.iter().zip(placed) {
        if let Some(whose) = line.whose {
            pen.mark(whose, at);
        }
        let Some(middle) = placed else { continue };
        let written = pen.put(&line.name, name_ink(line), End::Left, (left, middle));
        if let (true, Some(whose)) = (written && (middle - at.1).abs() > ASTRAY, line.whose) {
            let back = [(at.0 + 5.0, at.1), (left - 2.0, middle)];
            pen.line(&back, Ink::by(Part::Leader, whose));
        }
    }
}

/// The names under the drawing, each beside a piece of its line.
pub(super) fn list(pen: &mut Pen, lines: &[Line], top: f64, tall: f64) {
    for (at, line) in lines.iter().enumerate() {
        let y = top + tall * (at as f64 + 0.5) - 1.0;
        pen.line(&[(1.0, y), (SAMPLE, y)], ink(line));
        pen.put(&line.name, name_ink(line), End::Left, (SAMPLE + 8.0, y));
    }
}
