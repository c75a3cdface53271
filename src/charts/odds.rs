//! In how many futures one strategy has earned more than another, month by month.

use super::curve::{Below, Curve, Dash, Line, draw_curve};
use super::plot::Drawing;
use super::{Format, strokes};
use crate::model::Strategy;

/// One strategy against another: the share of futures in which the first has earned more by the end of each
/// month, with its standard error; the first is month 1.
pub type Race = (Strategy, Strategy, Vec<(f64, f64)>);

/// Draws the races with a thin band of two standard errors and a line at an even chance. `percent` writes a
/// share.
pub fn draw_odds(races: &[Race], width: f64, percent: Format) -> Drawing {
    let last = races.iter().map(|(_, _, months)| months.len()).max();
    let last = last.unwrap_or(0).max(1);
    let mut lines = vec![Line {
        name: "even".to_owned(),
        whose: None,
        dash: Dash::Own,
        points: vec![(0.0, 0.5), (last as f64, 0.5)],
        band: Vec::new(),
    }];
    for (at, (one, other, months)) in races.iter().enumerate() {
        // Several of one strategy have its colour all: they differ in their dashes.
        let before = races[..at].iter().filter(|race| race.0 == *one).count();
        let numbered = (1..=last).zip(months);
        lines.push(Line {
            name: race_name(*one, *other),
            whose: Some(*one),
            dash: match before {
                0 => Dash::Own,
                1 => Dash::Long,
                _ => Dash::Short,
            },
            points: numbered
                .map(|(at, &(share, _))| (at as f64, share))
                .collect(),
            band: months
                .iter()
                .map(|&(share, error)| (share - 2.0 * error, share + 2.0 * error))
                .collect(),
        });
    }
    draw_curve(&Curve {
        lines: &lines,
        mark: None,
        below: Below::Months(last),
        held: Some(0.0..1.0),
        include_zero: true,
        format: percent,
        width,
    })
}

/// "both over sales".
pub fn race_name(one: Strategy, other: Strategy) -> String {
    let name = |strategy| strokes::of(strategy).short.to_ascii_lowercase();
    format!("{} over {}", name(one), name(other))
}
