//! The line chart: any row of the catalog, large or small.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::prelude::{Circle, Color, DrawingArea, IntoDrawingArea, PathElement, Polygon};
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, area_of, paint_band, paint_exit, paint_pieces};
use super::catalog::Chart;
use super::clip::{Point, clip, on_edge};
use super::ink::{Ink, Part, text_style};
use super::labels::spread;
use super::measure::text_width;
use super::months;
use super::plot::{Drawing, Plot, Size};
use super::scale::{is_safe, safe_range, ticks, within};
use super::sheet::{Sheet, units};
use super::strokes::{self, Marker};
use super::svg::{Painted, Svg};
use super::{Format, Series};
use crate::model::futures::Fan;
use crate::model::{Month, Strategy};

/// Where half and nine tenths of the futures lie, month by month, low and high.
#[derive(Clone, Copy, Debug)]
pub struct Bands<'a> {
    /// Whose futures.
    pub strategy: Strategy,
    /// Nine tenths of them.
    pub most: &'a [(f64, f64)],
    /// The middle half.
    pub half: &'a [(f64, f64)],
}

impl<'a> Bands<'a> {
    /// Of the futures of a strategy.
    pub fn of(strategy: Strategy, fan: &'a Fan) -> Self {
        Self {
            strategy,
            most: &fan.most,
            half: &fan.half,
        }
    }
}

/// What a line chart is drawn from.
#[derive(Clone)]
pub struct DrawInput<'a> {
    /// The strategies, in order.
    pub series: &'a [Series<'a>],
    /// Futures around one of them.
    pub bands: Option<Bands<'a>>,
    /// The room.
    pub size: Size,
    /// The range of the figures that holds still; what leaves it is cut off and marked.
    pub held: Option<Range<f64>>,
    /// How figures are written on the axis.
    pub format: Format<'a>,
}

/// Draws a chart.
pub fn draw(chart: &Chart, input: &DrawInput) -> Drawing {
    let size = input.size.sane();
    let layout = Layout::new(chart, input, size);
    let mut sheet = Sheet::new(size);
    // What plotters refuses to draw is missing from the drawing; it refuses nothing that a layout holds.
    let _ = layout.paint(chart, input, &mut sheet);
    Drawing {
        svg: sheet.finish(),
        plot: layout.plot,
    }
}

/// The range that shows every figure of a chart.
pub fn natural_range(chart: &Chart, input: &DrawInput) -> Range<f64> {
    let current = input.series.iter().flat_map(|series| series.months);
    let before = input.series.iter().filter_map(|series| series.before);
    let figures = current.chain(before.flatten()).map(chart.figure);
    let bands = input.bands.iter().flat_map(|bands| bands.most);
    let bands = bands.flat_map(|&(low, high)| [low, high]);
    safe_range(figures.chain(bands), chart.include_zero)
}

/// Signs and their distances, in CSS pixels.
const MARK: f64 = 3.5;
const TO_AXIS: f64 = 7.0;
const BESIDE: f64 = 13.0;
/// A label that had to move this far gets a line back to its own.
const ASTRAY: f64 = 3.0;

struct Layout {
    size: Size,
    plot: Plot,
    ticks: Vec<(f64, String)>,
    short: bool,
    named: bool,
}

impl Layout {
    fn new(chart: &Chart, input: &DrawInput, size: Size) -> Self {
        let held = input.held.clone().filter(is_safe);
        let y = held.unwrap_or_else(|| natural_range(chart, input));
        let lengths = input.series.iter().map(|series| series.months.len());
        let last = lengths.max().unwrap_or(0).max(1);

        let top = (size.text * 0.6).round() + 1.0;
        let bottom = size.height - months::room(size);
        let steps = within((bottom - top) / 60.0, 2.0, 6.0) as usize;
        let mut ticks: Vec<_> = ticks(&y, steps)
            .into_iter()
            .map(|tick| (tick, (input.format)(tick)))
            .collect();

        let short = size.is_narrow();
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max).ceil();
        let figure_width = |text: &str| text_width(text, size.text, false);
        let name_width = |strategy| text_width(strokes::name(strategy, short), size.text, true);
        let left = TO_AXIS + widest(&mut ticks.iter().map(|(_, text)| figure_width(text)));
        let names = input
            .series
            .iter()
            .map(|series| name_width(series.strategy));
        let names = BESIDE + widest(&mut { names });
        // Names that would take half of the drawing are left to the legend of the page.
        let named = names <= size.width / 2.0;
        let past = months::overhang(last, size).max(if named { names } else { 0.0 });
        // A wordy format may not squeeze the plot out of its own drawing, and half a figure is a wrong one.
        let left = left.min(size.width * 0.4);
        for (_, text) in &mut ticks {
            if TO_AXIS + figure_width(text) > left + 1.0 {
                text.clear();
            }
        }
        let right = (size.width - past).max(left + size.width * 0.1);
        let plot = Plot {
            left,
            right,
            top,
            bottom: bottom.floor(),
            months: 1..=last,
            x: 0.0..last as f64,
            y,
        };
        Self {
            size,
            plot,
            ticks,
            short,
            named,
        }
    }

    fn paint(&self, chart: &Chart, input: &DrawInput, sheet: &mut Sheet) -> Painted {
        let root = Svg(sheet).into_drawing_area();
        let area = area_of(&self.plot, &root);
        self.paint_figures_axis(&area)?;
        months::paint(&area, &self.plot, self.size)?;
        if let Some(bands) = &input.bands {
            paint_band(
                &area,
                &self.plot,
                bands.most,
                Ink::by(Part::Band, bands.strategy),
            )?;
            paint_band(
                &area,
                &self.plot,
                bands.half,
                Ink::by(Part::Half, bands.strategy),
            )?;
        }
        for series in input.series {
            if let Some(before) = series.before {
                let pieces = clip(points(chart, before), &self.plot.y).pieces;
                paint_pieces(&area, pieces, Ink::by(Part::Ghost, series.strategy))?;
            }
        }
        // The three that are always drawn lie on top, two-stroke on top of all.
        let always = |series: &&Series| series.strategy.row().always;
        let below = input.series.iter().filter(|series| !always(series));
        for series in below.chain(input.series.iter().filter(always)) {
            let line = clip(points(chart, series.months), &self.plot.y);
            paint_pieces(&area, line.pieces, Ink::by(Part::Line, series.strategy))?;
            let ink = Ink::by(Part::Exit, series.strategy);
            for exit in line.exits {
                let above = exit.1 > self.plot.y.start;
                paint_exit(&area, exit, above, ink)?;
            }
        }
        self.paint_ends(&area, chart, input)
    }

    fn paint_figures_axis(&self, area: &Area) -> Painted {
        let Range { start, end } = self.plot.x;
        let across = |y: f64, part| PathElement::new([(start, y), (end, y)], Ink::of(part));
        for &(tick, _) in self.ticks.iter().filter(|(tick, _)| *tick != 0.0) {
            area.draw(&across(tick, Part::Grid))?;
        }
        if self.ticks.iter().any(|(tick, _)| *tick == 0.0) {
            area.draw(&across(0.0, Part::Axis))?;
        }
        let style = text_style(Ink::of(Part::Tick), HPos::Right, VPos::Center);
        let root = area.strip_coord_spec();
        let mut last = "";
        for (tick, text) in &self.ticks {
            // Two ticks that read alike are a format too coarse for the range: one is enough.
            if text != last {
                let at = (self.plot.left - TO_AXIS, self.plot.y_of(*tick));
                root.draw_text(text, &style, (units(at.0), units(at.1)))?;
                last = text;
            }
        }
        Ok(())
    }

    /// The sign at the end of each line, and its name.
    fn paint_ends(&self, area: &Area, chart: &Chart, input: &DrawInput) -> Painted {
        let ends: Vec<(Strategy, Point)> = input
            .series
            .iter()
            .filter_map(|series| {
                let all = points(chart, series.months);
                let (month, value) = all.filter(|point| point.1.is_finite()).last()?;
                Some((series.strategy, (month, on_edge(value, &self.plot.y))))
            })
            .collect();
        let root = area.strip_coord_spec();
        for &(strategy, (month, value)) in &ends {
            let edge = within(value, self.plot.y.start, self.plot.y.end);
            if edge == value {
                let at = (units(self.plot.x_of(month)), units(self.plot.y_of(value)));
                paint_marker(&root, at, strategy)?;
            } else {
                let ink = Ink::by(Part::Exit, strategy);
                paint_exit(area, (month, edge), value > edge, ink)?;
            }
        }
        if !self.named {
            return Ok(());
        }
        let wanted: Vec<f64> = ends.iter().map(|(_, end)| self.plot.y_of(end.1)).collect();
        let lowest = self.plot.bottom + self.size.text * 0.5;
        let placed = spread(&wanted, self.size.line(), 0.0, lowest);
        let left = self.plot.right + BESIDE;
        for ((&(strategy, (month, _)), &y), placed) in ends.iter().zip(&wanted).zip(placed) {
            let Some(middle) = placed else { continue };
            if (middle - y).abs() > ASTRAY {
                let from = (units(self.plot.x_of(month) + MARK + 1.0), units(y));
                let to = (units(left - 2.0), units(middle));
                let ink = Ink::by(Part::Leader, strategy);
                root.draw(&PathElement::new([from, to], ink))?;
            }
            let style = text_style(Ink::by(Part::Name, strategy), HPos::Left, VPos::Center);
            let name = strokes::name(strategy, self.short);
            root.draw_text(name, &style, (units(left), units(middle)))?;
        }
        Ok(())
    }
}

fn paint_marker(root: &DrawingArea<Svg, Shift>, at: (i32, i32), strategy: Strategy) -> Painted {
    let (ink, radius) = (Ink::by(Part::Mark, strategy), units(MARK));
    match strokes::of(strategy).marker {
        Marker::Disc => root.draw(&Circle::new(at, radius, ink.filled())),
        marker => {
            let corners = marker.corners(radius).into_iter();
            let corners: Vec<_> = corners.map(|(x, y)| (at.0 + x, at.1 + y)).collect();
            root.draw(&Polygon::new(corners, ink))
        }
    }
}

fn points<'a>(chart: &Chart, months: &'a [Month]) -> impl Iterator<Item = Point> + use<'a> {
    let figure = chart.figure;
    let numbered = months.iter().enumerate();
    numbered.map(move |(at, month)| ((at + 1) as f64, figure(month)))
}
