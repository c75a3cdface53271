//! The ride: each month's new business against its own trend, one road for each strategy, all on one scale.
//!
//! A month is drawn as its share of the trend line at that month, so growth is no slope here and 1 is the
//! trend. The months before [`BURN_IN_MONTHS`] are not judged and not drawn.

use plotters::prelude::{IntoDrawingArea, PathElement, Polygon};
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, area_of, paint_exit, paint_pieces};
use super::clip::{Point, clip};
use super::ink::{Ink, Part, text_style};
use super::measure::text_width;
use super::months;
use super::plot::{Plot, Size};
use super::scale::within;
use super::sheet::{Sheet, units};
use super::svg::{Painted, Svg};
use crate::model::Strategy;
use crate::model::ride::{BURN_IN_MONTHS, Trend, judged};

/// One road.
#[derive(Clone, Copy, Debug)]
pub struct RideRow<'a> {
    /// Whose.
    pub strategy: Strategy,
    /// New business of each month of one possible future; the first is month 1.
    pub new_business: &'a [f64],
    /// Its bumpiness as text, such as "21%".
    pub bumpiness: &'a str,
}

/// What the ride is drawn from.
#[derive(Clone, Debug)]
pub struct RideInput<'a> {
    /// The roads, in order.
    pub rows: &'a [RideRow<'a>],
    /// The room.
    pub size: Size,
    /// The top of the scale, to hold it still from future to future; see [`Ride::top`].
    pub held: Option<f64>,
}

/// The ride as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Ride {
    /// Its markup. Colours come from the style sheet by class.
    pub svg: String,
    /// The top of the scale, in shares of the trend.
    pub top: f64,
    /// Where each road lies.
    pub plots: Vec<Plot>,
}

/// A trend below this share of the series' mean is no measure of a month: the road breaks there.
const FAINTEST: f64 = 0.05;
/// The scale reaches at least this high, so that a smooth road looks smooth, and at most that high:
/// beyond, a road is cut off and marked.
const TOPS: (f64, f64) = (1.5, 2.5);
/// What stands at the trend line.
const TREND: &str = "trend";
/// What stands on a road without one.
const NO_TREND: &str = "not defined";
/// From the plot to the names.
const BESIDE: f64 = 10.0;

/// Each judged month's share of its trend: month and share, not a number where the trend is no measure.
/// `None` without any month that has one.
pub fn shares(new_business: &[f64]) -> Option<Vec<Point>> {
    let series = judged(new_business);
    let trend = Trend::through(series)?;
    let mean = series.iter().sum::<f64>() / series.len() as f64;
    let numbered = series.iter().enumerate();
    let shares = numbered.map(|(at, &value)| {
        let month = (BURN_IN_MONTHS + at + 1) as f64;
        let line = trend.at(at);
        let measures = line > mean * FAINTEST && mean > 0.0;
        (month, if measures { value / line } else { f64::NAN })
    });
    let shares: Vec<Point> = shares.collect();
    let defined = shares.iter().any(|(_, share)| share.is_finite());
    defined.then_some(shares)
}

/// The top of a scale that suits all of these roads, on a half.
fn top_of<'a>(roads: impl IntoIterator<Item = &'a Vec<Point>>) -> f64 {
    let shares = roads.into_iter().flatten().map(|&(_, share)| share);
    let highest = shares.fold(0.0, f64::max);
    within((highest * 2.0).ceil() / 2.0, TOPS.0, TOPS.1)
}

/// Draws the ride.
pub fn draw_ride(input: &RideInput) -> Ride {
    let size = input.size.sane();
    let roads: Vec<_> = input
        .rows
        .iter()
        .map(|row| shares(row.new_business))
        .collect();
    let top = match input.held {
        Some(held) if held.is_finite() => within(held, TOPS.0, TOPS.1),
        _ => top_of(roads.iter().flatten()),
    };
    let layout = Layout::new(input.rows, size, top);
    let mut sheet = Sheet::new(size, false);
    // As for the charts: plotters refuses nothing that is laid out like this.
    let _ = layout.paint(input.rows, &roads, &mut sheet);
    Ride {
        svg: sheet.finish(),
        top,
        plots: layout.plots,
    }
}

struct Layout {
    size: Size,
    plots: Vec<Plot>,
    /// Whether the names stand above the roads, for want of room beside them.
    above: bool,
}

impl Layout {
    fn new(rows: &[RideRow], size: Size, top: f64) -> Self {
        let above = size.is_narrow();
        let left = (7.0 + text_width(TREND, size.text, false)).ceil();
        let beside = rows.iter().map(|row| {
            let name = text_width(row.strategy.row().name, size.text, true);
            name.max(text_width(&bumpiness(row), size.text, false))
        });
        let beside = BESIDE + beside.fold(0.0, f64::max).ceil();
        let lengths = rows.iter().map(|row| row.new_business.len());
        let last = lengths.max().unwrap_or(0).max(BURN_IN_MONTHS + 2);
        let past = months::overhang(last - BURN_IN_MONTHS, size);
        let past = if above { past } else { beside.max(past) };
        let right = (size.width - past).max(left + size.width * 0.2);

        let axis = months::room(size);
        let tall = (size.height - axis) / rows.len().max(1) as f64;
        let head = if above { size.line() } else { 0.0 };
        // Room for the mark of a peak that is cut off.
        let gap = 6.0;
        // A name belongs to the road under it.
        let after = if above { 7.0 } else { 3.0 };
        let plot = |at: usize| Plot {
            left,
            right,
            top: (tall * at as f64 + head + gap).round(),
            bottom: (tall * (at + 1) as f64 - after)
                .round()
                .max(tall * at as f64 + head + gap + 4.0),
            months: BURN_IN_MONTHS + 1..=last,
            x: BURN_IN_MONTHS as f64..last as f64,
            y: 0.0..top,
        };
        Self {
            size,
            plots: (0..rows.len()).map(plot).collect(),
            above,
        }
    }

    fn paint(&self, rows: &[RideRow], roads: &[Option<Vec<Point>>], sheet: &mut Sheet) -> Painted {
        let root = Svg(sheet).into_drawing_area();
        for ((row, road), plot) in rows.iter().zip(roads).zip(&self.plots) {
            let area = area_of(plot, &root);
            paint_road(&area, plot, row.strategy, road.as_deref())?;
        }
        if let Some(last) = self.plots.last() {
            months::paint(&area_of(last, &root), last, self.size, false)?;
        }
        let put = |text: &str, ink: Ink, h_pos: HPos, x: f64, y: f64| {
            let style = text_style(ink, h_pos, VPos::Center);
            root.draw_text(text, &style, (units(x), units(y)))
        };
        let half = self.size.line() / 2.0;
        for (road, plot) in roads.iter().zip(&self.plots) {
            let trend = plot.y_of(1.0);
            put(
                TREND,
                Ink::of(Part::Tick),
                HPos::Right,
                plot.left - 7.0,
                trend,
            )?;
            if road.is_none() {
                let middle = f64::midpoint(plot.left, plot.right);
                put(
                    NO_TREND,
                    Ink::of(Part::Note),
                    HPos::Center,
                    middle,
                    trend - half,
                )?;
            }
        }
        for (row, plot) in rows.iter().zip(&self.plots) {
            let (name, note) = (Ink::by(Part::Name, row.strategy), Ink::of(Part::Note));
            let full = row.strategy.row().name;
            if self.above {
                let y = plot.top - 6.0 - half;
                put(full, name, HPos::Left, 0.0, y)?;
                put(&bumpiness(row), note, HPos::Right, plot.right, y)?;
            } else {
                let (x, y) = (plot.right + BESIDE, plot.y_of(1.0));
                put(full, name, HPos::Left, x, y - half)?;
                put(&bumpiness(row), note, HPos::Left, x, y + half)?;
            }
        }
        Ok(())
    }
}

fn bumpiness(row: &RideRow) -> String {
    format!("bumpiness {}", row.bumpiness)
}

/// One road: what lies under it, its trend, the road, and a mark over each peak that is cut off.
fn paint_road(area: &Area, plot: &Plot, strategy: Strategy, road: Option<&[Point]>) -> Painted {
    let across = |y: f64| vec![(plot.x.start, y), (plot.x.end, y)];
    let road = road.unwrap_or(&[]);
    let stretches = road.split(|(_, share)| !share.is_finite());
    let stretches = stretches.map(|stretch| clip(stretch.iter().copied(), &plot.y).pieces);
    let stretches: Vec<_> = stretches.filter(|pieces| !pieces.is_empty()).collect();
    for pieces in &stretches {
        // Over a peak that is cut off, the ground goes on along the top of the scale.
        let mut corners = pieces.concat();
        if let (Some(&(first, _)), Some(&(last, _))) = (corners.first(), corners.last()) {
            corners.extend([(last, 0.0), (first, 0.0)]);
            area.draw(&Polygon::new(corners, Ink::by(Part::Area, strategy)))?;
        }
    }
    area.draw(&PathElement::new(across(1.0), Ink::of(Part::Trend)))?;
    for pieces in stretches {
        paint_pieces(area, pieces, Ink::by(Part::Road, strategy))?;
    }
    for &(month, _) in road.iter().filter(|(_, share)| *share > plot.y.end) {
        paint_exit(
            area,
            (month, plot.y.end),
            true,
            Ink::by(Part::Exit, strategy),
        )?;
    }
    Ok(())
}
