//! The line chart: any row of the catalog, large or small.

use std::ops::Range;

use plotters::prelude::{Circle, Color, IntoDrawingArea, PathElement, Polygon};
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, area_of, paint_band, paint_exit, paint_pieces};
use super::catalog::{Chart, Measure};
use super::clip::{Point, clip};
use super::labels::spread;
use super::measure::text_width;
use super::months::paint_months;
use super::plot::{Drawing, Plot, Size};
use super::scale::{is_safe, safe_range, ticks};
use super::strokes::{self, Marker};
use super::svg::{Ink, Painted, Part, Sheet, Svg, text_style, units};
use super::{Format, Series};
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

/// What a line chart is drawn from.
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
    /// A small chart: few ticks, no names.
    pub compact: bool,
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
    let range = safe_range(
        figures.chain(bands.flat_map(|&(low, high)| [low, high])),
        chart.include_zero,
    );
    // Rounding up must not make room for a share above one.
    match chart.measure {
        Measure::Share => range.start..range.end.min(range.start.max(0.0) + 1.0),
        Measure::Money | Measure::Count => range,
    }
}

/// Signs and their distances, in CSS pixels.
const MARK: f64 = 3.5;
const BESIDE: f64 = 13.0;
/// A label that had to move this far gets a line back to its own.
const ASTRAY: f64 = 3.0;

struct Layout {
    size: Size,
    plot: Plot,
    y_ticks: Vec<f64>,
    short: bool,
}

impl Layout {
    fn new(chart: &Chart, input: &DrawInput, size: Size) -> Self {
        let held = input.held.clone().filter(is_safe);
        let y = held.unwrap_or_else(|| natural_range(chart, input));
        let months = input.series.iter().map(|series| series.months.len()).max();
        let months = months.unwrap_or(0).max(1);

        let top = (size.text * 0.6).round() + 1.0;
        let bottom = size.height - size.text * 1.1 - 8.0;
        let apart = if input.compact { 36.0 } else { 48.0 };
        let steps = ((bottom - top) / apart).clamp(2.0, 6.0) as usize;
        let y_ticks = ticks(&y, steps);

        let short = size.is_narrow();
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max).ceil();
        let figures = &mut y_ticks.iter().map(|&tick| (input.format)(tick));
        let left = 7.0 + widest(&mut figures.map(|text| text_width(&text, size.text, false)));
        let names = &mut input
            .series
            .iter()
            .map(|series| text_width(strokes::name(series.strategy, short), size.text, true));
        let right = if input.compact {
            text_width("year 10", size.text, false) / 2.0
        } else {
            BESIDE + widest(names)
        };
        // A hostile format may not squeeze the plot out of its own drawing.
        let left = left.min(size.width * 0.4);
        let right = (size.width - right.ceil()).max(left + size.width * 0.2);
        let plot = Plot {
            left,
            right,
            top,
            bottom: bottom.floor(),
            months: 1..=months,
            x: 0.0..months as f64,
            y,
        };
        Self {
            size,
            plot,
            y_ticks,
            short,
        }
    }

    fn paint(&self, chart: &Chart, input: &DrawInput, sheet: &mut Sheet) -> Painted {
        let root = Svg(sheet).into_drawing_area();
        let area = area_of(&self.plot, &root);
        self.paint_figures_axis(&area, input.format)?;
        paint_months(&area, &self.plot, self.size, input.compact)?;
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
        for series in input.series {
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

    fn paint_figures_axis(&self, area: &Area, format: Format) -> Painted {
        let Range { start, end } = self.plot.x;
        for &tick in self.y_ticks.iter().filter(|&&tick| tick != 0.0) {
            let ink = Ink::of(Part::Grid);
            area.draw(&PathElement::new([(start, tick), (end, tick)], ink))?;
        }
        if self.y_ticks.contains(&0.0) {
            let ink = Ink::of(Part::Axis);
            area.draw(&PathElement::new([(start, 0.0), (end, 0.0)], ink))?;
        }
        let style = text_style(Ink::of(Part::Tick), HPos::Right, VPos::Center);
        let root = area.strip_coord_spec();
        let mut last = String::new();
        for &tick in &self.y_ticks {
            let text = format(tick);
            // Two ticks that read alike are a format too coarse for the range: one is enough.
            if text != last {
                let at = (self.plot.left - 7.0, self.plot.y_of(tick));
                root.draw_text(&text, &style, (units(at.0), units(at.1)))?;
                last = text;
            }
        }
        Ok(())
    }

    /// The sign at the end of each line, and its name.
    fn paint_ends(&self, area: &Area, chart: &Chart, input: &DrawInput) -> Painted {
        let ends: Vec<(Strategy, f64, f64)> = input
            .series
            .iter()
            .filter_map(|series| {
                let all = points(chart, series.months);
                let (month, value) = all.filter(|point| point.1.is_finite()).last()?;
                let (x, y) = (self.plot.x_of(month), self.plot.y_of(value));
                Some((series.strategy, x, y))
            })
            .collect();
        let root = area.strip_coord_spec();
        for &(strategy, x, y) in &ends {
            let ink = Ink::by(Part::Mark, strategy);
            let (at, radius) = ((units(x), units(y)), units(MARK));
            match strokes::of(strategy).marker {
                Marker::Disc => root.draw(&Circle::new(at, radius, ink.filled()))?,
                marker => {
                    let corners = marker.corners(radius).into_iter();
                    let corners = corners.map(|(x, y)| (at.0 + x, at.1 + y));
                    root.draw(&Polygon::new(corners.collect::<Vec<_>>(), ink))?;
                }
            }
        }
        if input.compact {
            return Ok(());
        }
        let wanted: Vec<f64> = ends.iter().map(|&(_, _, y)| y).collect();
        let lowest = self.plot.bottom + self.size.text * 0.5;
        let placed = spread(&wanted, self.size.line(), 0.0, lowest);
        let left = self.plot.right + BESIDE;
        for (&(strategy, x, y), placed) in ends.iter().zip(placed) {
            let Some(middle) = placed else { continue };
            if (middle - y).abs() > ASTRAY {
                let from = (units(x + MARK + 1.0), units(y));
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

fn points<'a>(chart: &Chart, months: &'a [Month]) -> impl Iterator<Item = Point> + use<'a> {
    let figure = chart.figure;
    let numbered = months.iter().enumerate();
    numbered.map(move |(at, month)| ((at + 1) as f64, figure(month)))
}
