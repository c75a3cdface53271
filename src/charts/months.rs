//! The axis of the months: years where there is room for years.

use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::Area;
use super::ink::{Ink, Part, text_style};
use super::measure::text_width;
use super::plot::{Plot, Size};
use super::sheet::units;
use super::svg::Painted;

/// Months from tick to tick that are tried, finest first.
const STEPS: [usize; 8] = [1, 3, 6, 12, 24, 36, 60, 120];
/// Up to this many months the axis may count months; beyond, years.
const SHORT: usize = 24;
/// Room between two labels, in ems.
const ROOM: f64 = 1.2;

/// From the plot to its labels, in CSS pixels.
const GAP: f64 = 8.0;

/// The room under a plot for the names of its months.
pub fn room(size: Size) -> f64 {
    (GAP + size.text * 1.05).ceil()
}

/// How far the widest name on an axis of so many months reaches past its month.
pub fn overhang(span: usize, size: Size) -> f64 {
    let widest = if span > SHORT { "year 10" } else { "month 24" };
    (text_width(widest, size.text, false) / 2.0).ceil()
}

/// The months that get a tick.
pub fn month_ticks(plot: &Plot, size: Size) -> Vec<usize> {
    let (first, last) = (plot.x.start.ceil() as usize, plot.x.end.floor() as usize);
    let a_month = plot.x_of(1.0) - plot.x_of(0.0);
    let widest = text_width(&month_name(last), size.text, false) + ROOM * size.text;
    let finest = if last - first.min(last) > SHORT {
        12
    } else {
        1
    };
    let fits = |step: &usize| *step >= finest && *step as f64 * a_month >= widest;
    let fitting = STEPS.into_iter().find(fits);
    let step = fitting.unwrap_or(last.max(1));
    (first..=last)
        .filter(|month| month.is_multiple_of(step))
        .collect()
}

/// What a month is called on the axis.
pub fn month_name(month: usize) -> String {
    match month {
        0 => "now".to_owned(),
        month if month.is_multiple_of(12) => format!("year {}", month / 12),
        month => format!("month {month}"),
    }
}

/// Draws the ticks' names under the plot, each in the middle of its month's pixel.
pub(super) fn paint(area: &Area, plot: &Plot, size: Size) -> Painted {
    let style = text_style(Ink::of(Part::Tick), HPos::Center, VPos::Top);
    let root = area.strip_coord_spec();
    for month in month_ticks(plot, size) {
        let at = (plot.x_of(month as f64), plot.bottom + GAP);
        root.draw_text(&month_name(month), &style, (units(at.0), units(at.1)))?;
    }
    Ok(())
}
