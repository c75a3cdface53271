//! What the pictures of the odds share: a pen in CSS pixels on a sheet, that writes no text where it cannot
//! be read. It asks nothing of plotters, whose areas would bring more code than these strokes need.

use super::Format;
use super::clip::Point;
use super::ink::{Ink, Part};
use super::measure::text_width;
use super::plot::{Plot, Size};
use super::scale::{ticks, within};
use super::sheet::{Sheet, push_escaped, units};
use super::strokes::{self, Marker};
use crate::model::Strategy;

/// Which end of a text stands where it is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Left,
    Middle,
    Right,
}

/// A pen on its sheet.
pub(super) struct Pen {
    sheet: Sheet,
    /// The boxes of the texts that stand already: left, right, top, bottom.
    taken: Vec<[f64; 4]>,
}

/// Radius of a strategy's sign.
pub(super) const MARK: f64 = 4.0;
/// From a plot to the figures at its side and to those under it.
pub(super) const TO_AXIS: f64 = 7.0;
/// Air at the edge of a sheet.
const EDGE: f64 = 1.0;

/// The font size that a width has room for.
pub(super) fn text_for(width: f64) -> f64 {
    if width < 600.0 { 12.0 } else { 13.0 }
}

/// The width of the widest of some texts.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>, text: f64, bold: bool) -> f64 {
    texts
        .map(|words| text_width(words, text, bold))
        .fold(0.0, f64::max)
        .ceil()
}

impl Pen {
    /// On an empty sheet.
    pub(super) fn new(width: f64, height: f64) -> Self {
        let text = text_for(width);
        let size = Size {
            width,
            height,
            text,
        };
        Self {
            sheet: Sheet::new(size.sane()),
            taken: Vec::new(),
        }
    }

    pub(super) fn size(&self) -> Size {
        self.sheet.size()
    }

    pub(super) fn finish(self) -> String {
        self.sheet.finish()
    }

    fn path(&mut self, points: &[Point], ink: Ink, close: bool) {
        let points = points.iter().map(|&(x, y)| (units(x), units(y)));
        self.sheet.path(points, ink, close);
    }

    /// A line, broken where a point has no figure.
    pub(super) fn line(&mut self, points: &[Point], ink: Ink) {
        for piece in points.split(|(x, y)| !(x.is_finite() && y.is_finite())) {
            self.path(piece, ink, false);
        }
    }

    /// A closed shape; none where there is nothing to close.
    pub(super) fn shape(&mut self, points: &[Point], ink: Ink) {
        self.path(points, ink, true);
    }

    /// A shape with upright sides.
    pub(super) fn bar(&mut self, [left, right]: [f64; 2], middle: f64, half: f64, ink: Ink) {
        let (top, bottom) = (middle - half, middle + half);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.shape(&corners, ink);
    }

    /// A disc.
    pub(super) fn dot(&mut self, (x, y): Point, ink: Ink) {
        self.sheet
            .circle((units(x), units(y)), units(MARK) as u32, ink);
    }

    /// The sign of a strategy.
    pub(super) fn mark(&mut self, strategy: Strategy, at: Point) {
        let ink = Ink::by(Part::Mark, strategy);
        match strokes::of(strategy).marker {
            Marker::Disc => self.dot(at, ink),
            marker => {
                let corners = marker.corners(units(MARK)).into_iter();
                let at = (units(at.0), units(at.1));
                let corners = corners.map(|(x, y)| (at.0 + x, at.1 + y));
                self.sheet.path(corners, ink, true);
            }
        }
    }

    /// A text around a middle line; whether it is written. One that would leave the sheet or lie over another
    /// is not: half a figure is a wrong one.
    pub(super) fn put(&mut self, words: &str, ink: Ink, end: End, (x, y): Point) -> bool {
        let Size {
            width,
            height,
            text,
        } = self.size();
        let wide = text_width(words, text, ink.is_bold());
        let left = match end {
            End::Left => x,
            End::Middle => x - wide / 2.0,
            End::Right => x - wide,
        };
        let baseline = y + 0.35 * text;
        let (top, bottom) = (baseline - 0.75 * text, baseline + 0.25 * text);
        let inside =
            left >= -EDGE && left + wide <= width + EDGE && top >= -EDGE && bottom <= height + EDGE;
        let free = self
            .taken
            .iter()
            .all(|&[l, r, t, b]| left + wide <= l || r <= left || bottom <= t || b <= top);
        if words.is_empty() || !inside || !free {
            return false;
        }
        // Units are rounded: a tenth of a pixel on either side.
        self.taken
            .push([left - 0.1, left + wide + 0.1, top - 0.1, bottom + 0.1]);
        let anchor = match end {
            End::Left => "",
            End::Middle => " text-anchor=\"middle\"",
            End::Right => " text-anchor=\"end\"",
        };
        self.sheet
            .text(words, ink, anchor, (units(x), units(baseline)));
        true
    }

    /// A text in the middle of a place, moved in from the edge of the sheet.
    pub(super) fn put_near(&mut self, words: &str, ink: Ink, (x, y): Point) -> bool {
        let Size { width, text, .. } = self.size();
        let half = text_width(words, text, ink.is_bold()) / 2.0;
        let x = within(x, half, width - half);
        self.put(words, ink, End::Middle, (x, y))
    }

    /// The figures under a plot, as many as have room; where they stand.
    pub(super) fn figures_under(&mut self, plot: &Plot, format: Format) -> Vec<f64> {
        let text = self.size().text;
        let mut found = Vec::new();
        for steps in [8, 6, 5, 4, 3, 2, 1] {
            found = ticks(&plot.x, steps)
                .into_iter()
                .map(|at| (at, format(at)))
                .collect();
            let apart = match found[..] {
                [(one, _), (other, _), ..] => plot.x_of(other) - plot.x_of(one),
                _ => f64::INFINITY,
            };
            if widest(found.iter().map(|(_, words)| words.as_str()), text, false) + text <= apart {
                break;
            }
        }
        let y = plot.bottom + TO_AXIS + text / 2.0;
        let mut last = String::new();
        found.retain(|(at, words)| {
            // Two that read alike are a format too coarse for the range: one is enough.
            let is_new = *words != last;
            last.clone_from(words);
            is_new && self.put_near(words, Ink::of(Part::Tick), (plot.x_of(*at), y))
        });
        found.into_iter().map(|(at, _)| at).collect()
    }
}

/// A drawing with its words: what it shows in bold, then a sentence that stands for it.
pub fn figure(title: &str, sentence: &str, svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() + 512);
    out.push_str("<figure><figcaption><b>");
    push_escaped(&mut out, title);
    out.push_str("</b> ");
    push_escaped(&mut out, sentence);
    out.push_str("</figcaption>");
    out.push_str(svg);
    out.push_str("</figure>");
    out
}
