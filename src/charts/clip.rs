//! Cutting a line to the range of its axis.

use std::ops::Range;

use super::scale::within;

/// A point of a line: month and figure.
pub type Point = (f64, f64);

/// What is left of a line inside a range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clipped {
    /// The pieces, in order.
    pub pieces: Vec<Vec<Point>>,
    /// Where the line crosses the range's ends.
    pub exits: Vec<Point>,
}

/// Cuts a line to a range of figures. It also breaks where a figure is no number or infinite.
pub fn clip(points: impl IntoIterator<Item = Point>, range: &Range<f64>) -> Clipped {
    let mut clipped = Clipped::default();
    let mut piece = Vec::new();
    let mut previous: Option<Point> = None;
    for (month, figure) in points {
        if !figure.is_finite() {
            clipped.end(&mut piece);
            previous = None;
            continue;
        }
        let point = (month, on_edge(figure, range));
        match previous.map(|previous| inside(previous, point, range)) {
            None if range.start <= point.1 && point.1 <= range.end => piece.push(point),
            None => {}
            Some(None) => clipped.end(&mut piece),
            Some(Some((from, to))) => {
                if piece.is_empty() {
                    if previous != Some(from) {
                        clipped.exits.push(from);
                    }
                    piece.push(from);
                }
                piece.push(to);
                if to != point {
                    clipped.exits.push(to);
                    clipped.end(&mut piece);
                }
            }
        }
        previous = Some(point);
    }
    clipped.end(&mut piece);
    clipped
}

impl Clipped {
    fn end(&mut self, piece: &mut Vec<Point>) {
        if !piece.is_empty() {
            self.pieces.push(std::mem::take(piece));
        }
    }
}

/// Closer than this share of the range to its end is on it: rounding leaves no range.
const ROUNDING: f64 = 1e-6;

/// A figure, or the end of the range it lies on but for rounding.
pub fn on_edge(figure: f64, range: &Range<f64>) -> f64 {
    let near = (range.end - range.start) * ROUNDING;
    let kept = within(figure, range.start, range.end);
    if (kept - figure).abs() <= near {
        kept
    } else {
        figure
    }
}

/// The part of a segment whose figures are in the range.
fn inside(from: Point, to: Point, range: &Range<f64>) -> Option<(Point, Point)> {
    let below = from.1.max(to.1) < range.start;
    let above = from.1.min(to.1) > range.end;
    if below || above {
        return None;
    }
    Some((pull_in(from, to, range), pull_in(to, from, range)))
}

/// Moves an end of a segment along it onto the range's edge, when it is outside.
fn pull_in(end: Point, other: Point, range: &Range<f64>) -> Point {
    let edge = within(end.1, range.start, range.end);
    if edge == end.1 {
        return end;
    }
    // Halved, the difference of two finite numbers is finite.
    let share = (edge / 2.0 - end.1 / 2.0) / (other.1 / 2.0 - end.1 / 2.0);
    (end.0 + share * (other.0 - end.0), edge)
}
