//! When campaigns come, as a picture.

use super::{Measure, Timing};
use crate::analysis::{Ran, said};
use crate::charts::{Below, Curve, Dash, Line, draw_curve, figure};
use crate::model::Strategy;
use crate::words::Numbers;

impl Ran<'_, Timing> {
    /// The picture with its sentence; none where there are no bursts to time.
    pub(super) fn picture(&self, numbers: &Numbers, width: f64) -> Option<String> {
        if self.of.places.is_empty() {
            return None;
        }
        let bumps = |value: f64| said::bumps(value, numbers);
        let spans = [
            (Measure::ByMonth, "by month", Dash::Own),
            (Measure::ByQuarter, "by quarter", Dash::Long),
        ];
        let lines = spans.map(|(measure, name, dash)| Line {
            name: name.to_owned(),
            whose: Some(Strategy::Both),
            dash,
            points: (0..self.of.places.len())
                .map(|at| {
                    let figure = self.figure(at, measure);
                    (self.of.places[at].offset, figure.unwrap_or(f64::NAN))
                })
                .collect(),
            band: Vec::new(),
        });
        let present = self.of.present();
        let told = spans.iter().zip(&lines).map(|((measure, name, _), line)| {
            let figures = || line.points.iter().map(|point| point.1);
            let least = figures().fold(f64::INFINITY, f64::min);
            let most = figures().fold(f64::NEG_INFINITY, f64::max);
            if !(least.is_finite() && most.is_finite()) {
                return format!("{name} not defined");
            }
            let now = present.and_then(|at| self.figure(at, *measure));
            let now = said::or_not(now.map(bumps));
            let (least, most) = (bumps(least), bumps(most));
            if least == most {
                return format!("{name} {least} at every place tried");
            }
            format!("{name} {least} to {most}, as it is {now}")
        });
        let sentence = format!(
            "Median of both together by when the campaigns peak, in months after the start of a quarter: {}.",
            told.collect::<Vec<_>>().join("; ")
        );
        let curve = Curve {
            lines: &lines,
            mark: present.map(|at| (self.of.places[at].offset, "as it is")),
            below: Below::Figures("months after quarter start", &numbers.number),
            held: None,
            include_zero: false,
            format: &bumps,
            width,
        };
        let svg = draw_curve(&curve).svg;
        let title = "Bumpiness by the time of campaigns.";
        Some(figure(title, &sentence, &svg))
    }
}
