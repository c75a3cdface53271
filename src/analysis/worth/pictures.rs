//! What managing is worth, as pictures: profit and bumpiness against the money that goes into it.

use super::{AMOUNTS, Band, Tried, Worth, share};
use crate::analysis::{Ran, said};
use crate::charts::{Below, Curve, Dash, Line, draw_curve, figure};
use crate::model::Strategy;
use crate::model::estimate::Verdict;
use crate::words::sentence::name;
use crate::words::{Numbers, horizon};

impl Ran<'_, Worth> {
    /// The pictures, each with its sentence; none where there are not two to manage.
    pub(super) fn both_pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        if self.of.tried.is_empty() {
            return Vec::new();
        }
        let years = horizon(self.of.market.params.horizon);
        let profit = self.picture(
            &format!("Profit over {years}."),
            ("Mean", true),
            |at| self.profit(at),
            &|value| (numbers.money)(value),
            (numbers, width),
        );
        let bumps = self.picture(
            "Bumpiness by month.",
            ("Median", false),
            |at| self.bumps(at),
            &|value| said::bumps(value, numbers),
            (numbers, width),
        );
        vec![profit, bumps]
    }

    fn picture(
        &self,
        title: &str,
        (middle, include_zero): (&str, bool),
        band: impl Fn(usize) -> Option<Band>,
        write: &dyn Fn(f64) -> String,
        (numbers, width): (&Numbers, f64),
    ) -> String {
        let bands: Vec<Option<Band>> = (0..AMOUNTS).map(&band).collect();
        let figures = |of: fn(&Band) -> f64| {
            let figures = bands
                .iter()
                .map(move |band| band.as_ref().map_or(f64::NAN, of));
            figures.enumerate().map(|(at, value)| (share(at), value))
        };
        let both = name(Strategy::Both);
        let mut lines = vec![Line {
            name: both.clone(),
            whose: Some(Strategy::Both),
            dash: Dash::Own,
            points: figures(|band| band.middle).collect(),
            band: figures(|band| band.low)
                .zip(figures(|band| band.high))
                .map(|((_, low), (_, high))| (low, high))
                .collect(),
        }];
        let said = |band: Option<Band>| said::or_not(band.map(|band| write(band.middle)));
        let percent = |share: f64| (numbers.percent)(share);
        let mut told = vec![format!(
            "{middle} of {both}, and what nine in ten futures lie between, by the share of the budget that goes into \
             managing: {} with none",
            said(bands[0])
        )];
        if let Some(best) = self.best_tried().filter(|&best| best > 0) {
            let at = percent(share(best));
            told.push(format!(
                ", {} with {at}, the best of those tried",
                said(bands[best])
            ));
        }
        if let Some((place, Tried::Alone(single))) =
            self.better_single().map(|at| (at, self.of.tried[at]))
        {
            let level = band(place);
            told.push(format!(
                "; {} with {}, the dashed line",
                said(level),
                name(single)
            ));
            let value = level.map_or(f64::NAN, |level| level.middle);
            lines.push(Line {
                name: name(single),
                whose: Some(single),
                dash: Dash::Long,
                points: vec![(share(0), value), (share(AMOUNTS - 1), value)],
                band: Vec::new(),
            });
        }
        let best = self.best_marked(numbers);
        let curve = Curve {
            lines: &lines,
            mark: best.as_ref().map(|(at, label)| (*at, label.as_str())),
            below: Below::Figures("share of the budget for managing", &percent),
            held: None,
            include_zero,
            format: write,
            width,
        };
        figure(title, &(told.concat() + "."), &draw_curve(&curve).svg)
    }

    /// Where the best amount is, and what it is called: no more than is sure.
    fn best_marked(&self, numbers: &Numbers) -> Option<(f64, String)> {
        let tried = share(self.best_tried()?);
        let (at, best) = match self.verdict()? {
            Verdict::Holds => (self.best()?.value, "best"),
            Verdict::Fails => (tried, "best"),
            Verdict::TooClose => (tried, "best of those tried"),
        };
        let paid = if self.of.price > 0.0 {
            ", bumps paid for"
        } else {
            ""
        };
        Some((at, format!("{best}{paid}: {}", (numbers.percent)(at))))
    }
}
