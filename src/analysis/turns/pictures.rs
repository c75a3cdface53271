//! What the answer hangs on, as pictures: a bar for each value that turns it.

use super::telling::below_or_above;
use super::{Border, Hangs, Stand};
use crate::charts::{Range, draw_ranges, figure};
use crate::words::Numbers;
use crate::words::sentence::name;

/// More borders than these would bury the nearest.
const SHOWN: usize = 6;

impl Hangs<'_> {
    /// The picture of a matter with its sentence; none where nothing turns it.
    pub(super) fn picture(&self, stand: &Stand, numbers: &Numbers, width: f64) -> Option<String> {
        let borders = self.of_matter(stand.matter);
        let shown = borders.iter().take(SHOWN);
        let ranges: Vec<Range> = shown
            .flat_map(|border| self.bars(border, numbers))
            .collect();
        if ranges.is_empty() {
            return None;
        }
        let all = borders.len();
        let which = match all {
            1 => "The border".to_owned(),
            all if all > SHOWN => format!("The nearest {SHOWN} of {all} borders"),
            all => format!("The {all} borders"),
        };
        let sentence = format!(
            "{which}, each on a bar from the lowest to the highest plausible value, with today\u{2019}s in the middle: where \
             the bar is thick, it is no longer {}.",
            name(stand.leader)
        );
        let svg = draw_ranges(stand.leader, &ranges, width);
        Some(figure(
            &format!("{}.", stand.matter.title()),
            &sentence,
            &svg,
        ))
    }

    /// A bar for each value that goes to a border.
    fn bars(&self, border: &Border, numbers: &Numbers) -> Vec<Range> {
        let last = border.steps.len() - 1;
        let bars = border.steps.iter().enumerate().map(|(at, step)| {
            let value = &self.of.values()[step.0];
            let unit = value.row.unit;
            let said = |value_of: f64| numbers.in_box(unit, value_of);
            let turns = numbers.spoken(unit, value.value(step.1 * border.turn.along));
            let then = if at < last {
                "and".to_owned()
            } else {
                name(border.turn.then)
            };
            let end = |side: f64| if value.goes(side) { side } else { 0.0 };
            Range {
                label: value.row.label.to_owned(),
                now: said(value.now),
                low: said(value.low),
                high: said(value.high),
                ends: [end(-1.0), end(1.0)],
                border: step.1 * border.turn.along,
                error: border.turn.error,
                turns: format!("{} {turns}: {then}", below_or_above(step)),
                then: border.turn.then,
            }
        });
        bars.collect()
    }
}
