//! The axis of the months: years where there is room for years.

use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::Area;
use super::measure::text_width;
use super::plot::{Plot, Size};
use super::svg::{Ink, Painted, Part, text_style, units};

/// Months from tick to tick that are tried, finest first.
const STEPS: [usize; 8] = [1, 3, 6, 12, 24, 36, 60, 120];
/// Up to this many months the axis may count months; beyond, years.
const SHORT: usize = 24;
/// Room between two labels, in ems.
const ROOM: f64 = 1.2;

/// The months that get a tick.
pub fn month_ticks(plot: &Plot, size: Size, compact: bool) -> Vec<usize> {
    let (first, last) = (plot.x.start.ceil() as usize, plot.x.end.floor() as usize);
    let a_month = plot.x_of(1.0) - plot.x_of(0.0);
    let widest = text_width(&month_name(last), size.text, false) + ROOM * size.text;
    let finest = if last - first.min(last) > SHORT {
        12
    } else {
        1
    };
    let fitting = STEPS.into_iter().find(|&step| {
        let finest = if compact {
            last.max(12) / 12 * 12
        } else {
            finest
        };
        step >= finest && step as f64 * a_month >= widest
    });
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
pub(super) fn paint_months(area: &Area, plot: &Plot, size: Size, compact: bool) -> Painted {
    let style = text_style(Ink::of(Part::Tick), HPos::Center, VPos::Top);
    let root = area.strip_coord_spec();
    for month in month_ticks(plot, size, compact) {
        let at = (plot.x_of(month as f64), plot.bottom + 7.0);
        root.draw_text(&month_name(month), &style, (units(at.0), units(at.1)))?;
    }
    Ok(())
}
