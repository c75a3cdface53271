//! A map: who leads where, over two values. Regions by their borders, their names and their colours; what is too close to
//! call is hatched.

use super::clip::Point;
use super::ink::{Ink, Part};
use super::measure::text_width;
use super::pen::{End, Pen, TO_AXIS, text_for, widest};
use super::strokes;
use crate::model::Strategy;

mod regions;
mod squares;

pub use regions::{Region, regions};
pub use squares::{Square, squares};

/// A tick: where along the axis, from 0 to 1, and what is written there.
pub type Tick = (f64, String);

/// One axis of a map.
#[derive(Clone, Debug)]
pub struct MapAxis<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Where the places stand, from 0 to 1, upwards.
    pub at: Vec<f64>,
    /// Its figures.
    pub ticks: Vec<Tick>,
}

/// A plan on a map.
#[derive(Clone, Debug)]
pub struct Reign {
    /// Whose.
    pub plan: Strategy,
    /// What is written where it leads; the short form for where there is little room.
    pub names: [&'static str; 2],
    /// By how much it leads the best of the others, by rows from below; below zero where it does not, no number where
    /// nothing is known.
    pub leads: Vec<f64>,
}

/// What a map is drawn from.
#[derive(Clone, Debug)]
pub struct MapInput<'a> {
    /// Across, and up.
    pub axes: [MapAxis<'a>; 2],
    /// The plans that are compared.
    pub reigns: &'a [Reign],
    /// Which places are too close to call.
    pub close: &'a [bool],
    /// The room, in CSS pixels.
    pub width: f64,
}

/// A drawn map, and where its places lie on it: left, top, right, bottom, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawnMap {
    /// The markup.
    pub svg: String,
    /// The frame.
    pub frame: [f64; 4],
}

/// Between the lines of what is hatched.
const HATCH: f64 = 6.0;
/// What the page puts in its place: where the visitor is, what he does today, and where he points to.
pub const MARKERS: &str = "<g class=\"today\"><path d=\"M-5 0h10M0-5v10\"/><text y=\"-8\">today</text></g>\
    <g class=\"here\"><circle r=\"5\"/><text y=\"-9\">you</text></g><circle class=\"pointed\" r=\"8\"/>";

/// Draws a map.
pub fn draw_map(input: &MapInput) -> DrawnMap {
    let [across, up] = &input.axes;
    let text = text_for(input.width);
    let line = text * 1.35;
    let wide = input.width.max(0.0);
    let side = widest(up.ticks.iter().map(|tick| tick.1.as_str()), text, false).min(wide / 3.0);
    let tall = (wide * 0.75).clamp(180.0, 380.0);
    let mut pen = Pen::new(wide, tall + 3.0 * line + TO_AXIS + 4.0);
    let left = side + TO_AXIS;
    let frame = [
        left,
        line + 2.0,
        (pen.size().width - 1.0).max(left + 20.0),
        line + 2.0 + tall,
    ];
    let canvas = Canvas { frame, input };
    let sizes = across.at.len().min(up.at.len());
    if sizes > 1 {
        canvas.areas(&mut pen);
        canvas.hatches(&mut pen);
        canvas.borders(&mut pen);
    }
    canvas.edges(&mut pen);
    if sizes > 1 {
        canvas.names(&mut pen);
    }
    let svg = pen
        .finish()
        .replace("</svg>", &[MARKERS, "</svg>"].concat());
    DrawnMap { svg, frame }
}

struct Canvas<'a> {
    frame: [f64; 4],
    input: &'a MapInput<'a>,
}

impl Canvas<'_> {
    fn wide(&self) -> usize {
        self.input.axes[0].at.len()
    }

    /// Where a place between others lies: in steps across and up.
    fn point(&self, [across, up]: [f64; 2]) -> Point {
        let [left, top, right, bottom] = self.frame;
        let along = |at: &[f64], place: f64| {
            let before = (place as usize).min(at.len() - 1);
            let after = (before + 1).min(at.len() - 1);
            at[before] + (at[after] - at[before]) * (place - before as f64)
        };
        let [x, y] = [
            along(&self.input.axes[0].at, across),
            along(&self.input.axes[1].at, up),
        ];
        (left + (right - left) * x, bottom - (bottom - top) * y)
    }

    fn squares(&self, reign: &Reign) -> Vec<Square> {
        squares(&reign.leads, self.wide())
    }

    fn areas(&self, pen: &mut Pen) {
        for reign in self.input.reigns {
            let ink = Ink::by(Part::Area, reign.plan);
            for Square { area, .. } in self.squares(reign) {
                let points: Vec<Point> = area.into_iter().map(|at| self.point(at)).collect();
                pen.shape(&points, ink);
            }
        }
    }

    /// A border stands where the lead of one plan ends: that of the first is the others'.
    fn borders(&self, pen: &mut Pen) {
        for reign in self.input.reigns.iter().skip(1) {
            for border in self
                .squares(reign)
                .into_iter()
                .flat_map(|square| square.borders)
            {
                pen.line(&border.map(|at| self.point(at)), Ink::of(Part::Thin));
            }
        }
    }

    /// Lines that go on from place to place, each cut to those that are too close to call.
    fn hatches(&self, pen: &mut Pen) {
        let last = [self.wide() - 1, self.input.axes[1].at.len() - 1];
        for (place, _) in self
            .input
            .close
            .iter()
            .enumerate()
            .filter(|(_, close)| **close)
        {
            let at = [place % self.wide(), place / self.wide()];
            let side = |by: f64| {
                let ends = [0, 1].map(|axis| (at[axis] as f64 + by).clamp(0.0, last[axis] as f64));
                self.point(ends)
            };
            let ((left, bottom), (right, top)) = (side(-0.5), side(0.5));
            let first = libm::ceil((left + top) / HATCH) as i32;
            let end = libm::floor((right + bottom) / HATCH) as i32;
            for sum in (first..=end).map(|line| f64::from(line) * HATCH) {
                let (low, high) = ((sum - bottom).max(left), (sum - top).min(right));
                if low < high {
                    pen.line(&[(low, sum - low), (high, sum - high)], Ink::of(Part::Axis));
                }
            }
        }
    }

    /// The name of each region where it is widest, or the sign of its plan where a name has no room.
    fn names(&self, pen: &mut Pen) {
        let leads: Vec<&[f64]> = self
            .input
            .reigns
            .iter()
            .map(|reign| reign.leads.as_slice())
            .collect();
        for Region { of, middle, wide } in regions(&leads, self.wide()) {
            let reign = &self.input.reigns[of];
            let room = self.point([wide, 0.0]).0 - self.point([0.0, 0.0]).0;
            let at = self.point(middle);
            let text = pen.size().text;
            let fits = reign
                .names
                .iter()
                .find(|name| text_width(name, text, true) <= room);
            let ink = Ink::by(Part::Name, reign.plan);
            if !fits.is_some_and(|name| pen.put_near(name, ink, at)) {
                pen.mark(reign.plan, at);
            }
        }
    }

    fn edges(&self, pen: &mut Pen) {
        let [left, top, right, bottom] = self.frame;
        let line = pen.size().text * 1.35;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        pen.shape(&corners, Ink::of(Part::Axis));
        let (tick, [across, up]) = (Ink::of(Part::Tick), &self.input.axes);
        pen.put(
            &[up.name, " \u{2191}"].concat(),
            tick,
            End::Left,
            (0.0, line / 2.0),
        );
        let name = [across.name, " \u{2192}"].concat();
        let end = pen.size().width;
        pen.put(
            &name,
            tick,
            End::Right,
            (end, bottom + TO_AXIS + 1.5 * line),
        );
        for (at, words) in &across.ticks {
            let x = left + (right - left) * at;
            pen.put_near(words, tick, (x, bottom + TO_AXIS + line / 2.0));
        }
        for (at, words) in &up.ticks {
            let half = line / 2.0;
            let y = (bottom - (bottom - top) * at).clamp(top + half, bottom - half);
            pen.put(words, tick, End::Right, (left - TO_AXIS, y));
        }
    }
}

impl Reign {
    /// A plan under the names that it has everywhere.
    pub fn of(plan: Strategy, leads: Vec<f64>) -> Self {
        let names = [strokes::name(plan, false), strokes::name(plan, true)];
        Self { plan, names, leads }
    }
}
