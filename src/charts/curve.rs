//! Lines over an axis of any kind: figures that follow from a choice, or months.

use std::ops::Range;

use super::Format;
use super::clip::Point;
use super::ink::{Ink, Part};
use super::months;
use super::pen::{End, Pen, TO_AXIS, text_for, widest};
use super::plot::{Drawing, Plot, Size};
use super::scale::{is_safe, safe_range, ticks, within};
use crate::model::Strategy;

mod names;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// As the strategy's lines are everywhere.
    Own,
    /// In long dashes.
    Long,
    /// In short ones.
    Short,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    /// At its end, or under the drawing where there is little room.
    pub name: String,
    /// Whose; nobody's is a thin level.
    pub whose: Option<Strategy>,
    /// How it is drawn.
    pub dash: Dash,
    /// Its points from left to right; a figure that is no number breaks it.
    pub points: Vec<Point>,
    /// A low and a high figure for each point; may be empty.
    pub band: Vec<(f64, f64)>,
}

/// The axis below.
#[derive(Clone, Copy)]
pub enum Below<'a> {
    /// Months from now on, this the last.
    Months(usize),
    /// Figures in a format, and what they are.
    Figures(&'a str, Format<'a>),
}

/// What the lines are drawn from.
#[derive(Clone)]
pub struct Curve<'a> {
    /// The lines; the last lies on top.
    pub lines: &'a [Line],
    /// A place along the axis that is marked upright, with its label; a dot on the first line.
    pub mark: Option<(f64, &'a str)>,
    /// The axis below.
    pub below: Below<'a>,
    /// The range of the figures, ticked at its ends and in the middle; that of the lines where there is none.
    pub held: Option<Range<f64>>,
    /// Whether that range has zero in it.
    pub include_zero: bool,
    /// How figures are written.
    pub format: Format<'a>,
    /// The room, in CSS pixels; the height follows.
    pub width: f64,
}

/// From the plot to the names.
const BESIDE: f64 = 13.0;
/// Names that take more of the width than this stand under the drawing, each with a piece of its line.
const MOST_NAMED: f64 = 0.3;
/// Between the axis below and the names under it.
const APART: f64 = 8.0;

/// Draws the lines.
pub fn draw_curve(curve: &Curve) -> Drawing {
    let text = text_for(curve.width);
    let line = text * 1.25;
    let names = BESIDE
        + widest(
            curve.lines.iter().map(|line| line.name.as_str()),
            text,
            true,
        );
    let listed = names > curve.width * MOST_NAMED;
    let list = if listed {
        line * curve.lines.len() as f64 + APART
    } else {
        0.0
    };
    let top = if curve.mark.is_some() {
        line + 5.0
    } else {
        (text * 0.6).round() + 1.0
    };
    let tall = if curve.width <= Size::NARROW {
        170.0
    } else {
        240.0
    };
    let title = match curve.below {
        Below::Figures(title, _) if !title.is_empty() => line,
        _ => 0.0,
    };
    let bottom = top + tall;
    let foot = TO_AXIS + text + 4.0 + title;
    let mut pen = Pen::new(curve.width, bottom + foot + list);
    let size = pen.size();

    let y = curve.held.clone().filter(is_safe);
    let y = y.unwrap_or_else(|| natural_range(curve));
    // A range that is held is that of a share: none, half and all.
    let steps = if curve.held.is_some() {
        2
    } else {
        (tall / 50.0) as usize
    };
    let mut figures: Vec<(f64, String)> = ticks(&y, steps)
        .into_iter()
        .map(|at| (at, (curve.format)(at)))
        .collect();
    // Two that read alike are a format too coarse for the range: one is enough.
    figures.dedup_by(|one, other| one.1 == other.1);
    let left = TO_AXIS + widest(figures.iter().map(|(_, words)| words.as_str()), text, false);
    let (months, x) = across(curve);
    let past = if listed { text } else { names };
    let overhang = months.map_or(0.0, |last| months::overhang(last, size));
    let left = left.min(size.width * 0.4);
    let plot = Plot {
        left,
        right: (size.width - past.max(overhang)).max(left + size.width * 0.1),
        top,
        bottom,
        months: 1..=months.unwrap_or(1),
        x,
        y,
    };

    for (at, words) in figures {
        let y = plot.y_of(at);
        let part = if at == 0.0 { Part::Axis } else { Part::Grid };
        pen.line(&[(plot.left, y), (plot.right, y)], Ink::of(part));
        let ink = Ink::of(Part::Tick);
        pen.put(&words, ink, End::Right, (plot.left - TO_AXIS, y));
    }
    paint_below(&mut pen, &plot, curve);
    paint_lines(&mut pen, &plot, curve);
    if listed {
        names::list(&mut pen, curve.lines, bottom + foot + APART, line);
    } else {
        names::at_ends(&mut pen, &plot, curve.lines);
    }
    Drawing {
        svg: pen.finish(),
        plot,
    }
}

fn natural_range(curve: &Curve) -> Range<f64> {
    let points = curve.lines.iter().flat_map(|line| &line.points);
    let bands = curve.lines.iter().flat_map(|line| &line.band);
    let bands = bands.flat_map(|&(low, high)| [low, high]);
    safe_range(points.map(|&(_, y)| y).chain(bands), curve.include_zero)
}

/// The last month of an axis of months, and the range of any axis: from the first point to the last.
fn across(curve: &Curve) -> (Option<usize>, Range<f64>) {
    if let Below::Months(last) = curve.below {
        let last = last.max(1);
        return (Some(last), 0.0..last as f64);
    }
    let points = || curve.lines.iter().flat_map(|line| &line.points);
    let places = || points().map(|&(x, _)| x).filter(|x| x.is_finite());
    let range = places().fold(f64::INFINITY, f64::min)..places().fold(f64::NEG_INFINITY, f64::max);
    let range = if is_safe(&range) {
        range
    } else {
        safe_range(places(), false)
    };
    (None, range)
}

fn ink(line: &Line) -> Ink {
    match (line.whose, line.dash) {
        (None, _) => Ink::of(Part::Trend),
        (Some(whose), Dash::Own) => Ink::by(Part::Line, whose),
        (Some(whose), Dash::Long) => Ink::by(Part::Level, whose),
        (Some(whose), Dash::Short) => Ink::by(Part::Dots, whose),
    }
}

/// Where a point lies; one beyond an axis lies on its edge.
fn place(plot: &Plot, (x, y): Point) -> Point {
    if !y.is_finite() {
        return (f64::NAN, f64::NAN);
    }
    let x = within(x, plot.x.start, plot.x.end);
    (plot.x_of(x), plot.y_of(y))
}

fn paint_below(pen: &mut Pen, plot: &Plot, curve: &Curve) {
    let size = pen.size();
    let under = plot.bottom + TO_AXIS + size.text / 2.0;
    match curve.below {
        Below::Months(_) => {
            for month in months::month_ticks(plot, size) {
                let x = plot.x_of(month as f64);
                let name = months::month_name(month);
                pen.put_near(&name, Ink::of(Part::Tick), (x, under));
            }
        }
        Below::Figures(title, format) => {
            pen.figures_under(plot, format);
            let middle = f64::midpoint(plot.left, plot.right);
            let at = (middle, under + size.line());
            pen.put_near(title, Ink::of(Part::Note), at);
        }
    }
}

fn paint_lines(pen: &mut Pen, plot: &Plot, curve: &Curve) {
    for line in curve.lines {
        let Some(whose) = line.whose else { continue };
        let band = line.points.iter().zip(&line.band);
        let edges: Vec<[Point; 2]> = band
            .map(|(&(x, _), &(low, high))| [place(plot, (x, low)), place(plot, (x, high))])
            .collect();
        for piece in edges.split(|[low, high]| !(low.0.is_finite() && high.0.is_finite())) {
            let upper = piece.iter().map(|edge| edge[1]);
            let lower = piece.iter().map(|edge| edge[0]);
            let corners: Vec<Point> = upper.chain(lower.rev()).collect();
            pen.shape(&corners, Ink::by(Part::Half, whose));
        }
    }
    if let Some((at, label)) = curve.mark {
        let x = place(plot, (at, 0.0)).0;
        pen.line(&[(x, plot.top), (x, plot.bottom)], Ink::of(Part::Trend));
        let half = pen.size().line() / 2.0;
        pen.put_near(label, Ink::of(Part::Note), (x, half));
    }
    for line in curve.lines {
        let points: Vec<Point> = line.points.iter().map(|&at| place(plot, at)).collect();
        pen.line(&points, ink(line));
    }
    if let (Some((at, _)), Some(first)) = (curve.mark, curve.lines.first()) {
        let (Some(y), Some(whose)) = (height_at(&first.points, at), first.whose) else {
            return;
        };
        pen.dot(place(plot, (at, y)), Ink::by(Part::Mark, whose));
    }
}

/// The figure of a line at a place, straight between its points.
fn height_at(points: &[Point], at: f64) -> Option<f64> {
    points.windows(2).find_map(|pair| {
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        let share = (at - from) / (to - from);
        let between = (0.0..=1.0).contains(&share);
        let y = low + share * (high - low);
        (between && y.is_finite()).then_some(y)
    })
}
