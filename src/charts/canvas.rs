//! What the drawings share: the plot as plotters sees it, and what is painted on it.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Cartesian2d, DrawingArea, PathElement, Polygon};

use super::clip::Point;
use super::ink::Ink;
use super::plot::Plot;
use super::scale::within;
use super::sheet::units;
use super::svg::{Painted, Svg};

/// A plot with its two axes.
pub(super) type Area<'a> = DrawingArea<Svg<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The plot as plotters sees it.
pub(super) fn area_of<'a>(plot: &Plot, root: &DrawingArea<Svg<'a>, Shift>) -> Area<'a> {
    root.apply_coord_spec(Cartesian2d::new(
        plot.x.clone(),
        plot.y.clone(),
        (
            units(plot.left)..units(plot.right),
            units(plot.bottom)..units(plot.top),
        ),
    ))
}

pub(super) fn paint_pieces(area: &Area, pieces: Vec<Vec<Point>>, ink: Ink) -> Painted {
    for piece in pieces {
        area.draw(&PathElement::new(piece, ink))?;
    }
    Ok(())
}

/// A small arrow head where a line leaves the plot.
pub(super) fn paint_exit(area: &Area, exit: Point, above: bool, ink: Ink) -> Painted {
    let (x, y) = area.map_coordinate(&exit);
    let (half, tip) = (units(3.5), units(if above { -5.0 } else { 5.0 }));
    let corners = vec![(x - half, y), (x, y + tip), (x + half, y)];
    area.strip_coord_spec().draw(&Polygon::new(corners, ink))
}

/// What lies between a low and a high figure, month by month; broken where either is missing.
pub(super) fn paint_band(area: &Area, plot: &Plot, band: &[(f64, f64)], ink: Ink) -> Painted {
    let numbered: Vec<(f64, f64, f64)> = (1..)
        .zip(band)
        .map(|(month, &(low, high))| (f64::from(month), low, high))
        .collect();
    let kept = |value: f64| within(value, plot.y.start, plot.y.end);
    for piece in numbered.split(|(_, low, high)| !(low.is_finite() && high.is_finite())) {
        let upper = piece.iter().map(|&(month, _, high)| (month, kept(high)));
        let lower = piece.iter().map(|&(month, low, _)| (month, kept(low)));
        let corners: Vec<Point> = upper.chain(lower.rev()).collect();
        if !corners.is_empty() {
            area.draw(&Polygon::new(corners, ink))?;
        }
    }
    Ok(())
}
