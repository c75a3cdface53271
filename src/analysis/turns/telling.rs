//! What the answer hangs on, as a table and in sentences.

use super::{Border, Hangs, Stand, Step};
use crate::analysis::{Matter, Telling};
use crate::model::Strategy;
use crate::model::plausible::Plausible;
use crate::words::Numbers;
use crate::words::sentence::name;

impl Telling for Hangs<'_> {
    /// A heading for each matter, a row for each border; in the end what turns nothing.
    const HEADERS: &'static [&'static str] = &[
        "Figure",
        "Now",
        "Plausible range",
        "Turns at, and two standard errors either way",
        "Then it is",
    ];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        let count = |count: usize| (numbers.number)(count as f64);
        let mut rows = vec![vec![format!(
            "Tried: {} figures that are guesses or yours, from half to twice what each is, or as far as its source says, \
             in {} futures",
            count(self.of.values().len()),
            count(self.of.futures)
        )]];
        for stand in self.of.stands() {
            rows.push(vec![heading(stand, numbers)]);
            let borders = self.of_matter(stand.matter).iter();
            rows.extend(borders.map(|border| self.row(border, numbers)));
        }
        if !self.all_tried() {
            return rows;
        }
        let turns = |at: usize| {
            let mut steps = self
                .borders
                .iter()
                .flatten()
                .flat_map(|border| &border.steps);
            steps.any(|step| step.0 == at)
        };
        let others = self.of.values().iter().enumerate();
        let others: Vec<Vec<String>> = others
            .filter(|(at, _)| !turns(*at))
            .map(|(_, value)| {
                let [figure, now, range] = about(value, numbers);
                let (nowhere, as_now) = ("nowhere in this range", "as now");
                vec![figure, now, range, nowhere.to_owned(), as_now.to_owned()]
            })
            .collect();
        if !others.is_empty() && self.of.stands().iter().any(Stand::is_sure) {
            rows.push(vec!["What turns nothing".to_owned()]);
            rows.extend(others);
        }
        rows
    }

    fn word(&self, numbers: &Numbers) -> String {
        let stands = self.of.stands();
        if stands.is_empty() {
            return "Here no plan can be compared with another, so nothing can turn.".to_owned();
        }
        let told = stands.iter().map(|stand| self.sentence(stand, numbers));
        told.collect::<Vec<_>>().join(" ")
    }

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        let stands = self.of.stands().iter();
        let pictures = stands.filter_map(|stand| self.picture(stand, numbers, width));
        pictures.collect()
    }
}

impl Hangs<'_> {
    /// How a matter stands, and what turns it first.
    pub(super) fn sentence(&self, stand: &Stand, numbers: &Numbers) -> String {
        if !stand.is_sure() {
            return format!("{}.", too_close(stand));
        }
        let lead = stand.matter.leads(stand.leader, stand.loses);
        let borders = self.of_matter(stand.matter);
        let Some(first) = borders.first() else {
            return format!("{lead}{}.", self.nothing_turns(stand.matter));
        };
        let when: Vec<String> = first
            .steps
            .iter()
            .map(|step| self.when(step, first, numbers))
            .collect();
        let when = when.join(" and ");
        if first.steps.len() > 1 {
            return format!("{lead}: no figure alone turns that, but two together do, if {when}.");
        }
        let then = match stand.matter {
            Matter::Worth => String::new(),
            _ => format!(
                ": then {} {}",
                name(first.turn.then),
                do_or_does(first.turn.then)
            ),
        };
        let further = match self.values_of(stand.matter) - 1 {
            0 => String::new(),
            1 => " One further figure can turn that.".to_owned(),
            more => format!(
                " {} further figures can turn that.",
                (numbers.number)(more as f64)
            ),
        };
        format!("{lead}, unless {when}{then}.{further}")
    }

    /// What is said where there is no border.
    fn nothing_turns(&self, matter: Matter) -> &'static str {
        let tried = &self.tried[matter as usize];
        match (tried.all, tried.pairs) {
            (false, 0) => "; not every figure has been tried yet",
            (false, _) => "; no figure alone turns that, and two together are being tried",
            (true, 0) => ", and no figure within its range turns that",
            (true, _) => {
                ", and no figure within its range turns that, nor two of the nearest together"
            }
        }
    }

    /// "“Budget” is above $1,810,000 (now $1,700,000)".
    fn when(&self, step: &Step, border: &Border, numbers: &Numbers) -> String {
        let value = &self.of.values()[step.0];
        let (label, unit) = (value.row.label, value.row.unit);
        let [at, now] = [value.value(step.1 * border.turn.along), value.now];
        let (turns, now) = (numbers.spoken(unit, at), numbers.in_box(unit, now));
        if numbers.in_box(unit, at) == now {
            let other = if step.1 < 0.0 { "lower" } else { "higher" };
            return format!("\u{201c}{label}\u{201d} is any {other} than {turns}, as it is now");
        }
        let side = below_or_above(step);
        format!("\u{201c}{label}\u{201d} is {side} {turns} (now {now})")
    }

    /// How many values turn a matter, to whatever side.
    fn values_of(&self, matter: Matter) -> usize {
        let borders = self.of_matter(matter).iter();
        let mut values: Vec<usize> = borders
            .flat_map(|border| &border.steps)
            .map(|step| step.0)
            .collect();
        values.sort_unstable();
        values.dedup();
        values.len()
    }

    fn row(&self, border: &Border, numbers: &Numbers) -> Vec<String> {
        let mut cells = vec![Vec::new(); 4];
        for step in &border.steps {
            let value = &self.of.values()[step.0];
            let [figure, now, range] = about(value, numbers);
            let turns = turns_at(value, step, border, numbers);
            for (cell, text) in cells.iter_mut().zip([figure, now, range, turns]) {
                cell.push(text);
            }
        }
        let cells = cells.iter().map(|texts| texts.join("; and "));
        cells.chain([name(border.turn.then)]).collect()
    }
}

/// Where a value stands among those that are tried: what it is called, what it is, and what it may be.
fn about(value: &Plausible, numbers: &Numbers) -> [String; 3] {
    let said = |value_of: f64| numbers.spoken(value.row.unit, value_of);
    let source = value
        .source
        .map_or_else(String::new, |source| format!(" ({})", source.cite()));
    let low = numbers.in_box(value.row.unit, value.low);
    [
        value.row.label.to_owned(),
        said(value.now),
        format!("{low} to {}{source}", said(value.high)),
    ]
}

/// "below 8% (7.8% to 8.2%)".
fn turns_at(value: &Plausible, step: &Step, border: &Border, numbers: &Numbers) -> String {
    let doubt = 2.0 * border.turn.error;
    let at = |along: f64| value.value(step.1 * along.clamp(0.0, 1.0));
    let ends = [at(border.turn.along - doubt), at(border.turn.along + doubt)];
    let [low, high] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
    let low = numbers.in_box(value.row.unit, low);
    let [middle, high] =
        [at(border.turn.along), high].map(|value_of| numbers.spoken(value.row.unit, value_of));
    format!("{} {middle} ({low} to {high})", below_or_above(step))
}

/// To which side of the border it turns.
pub(super) fn below_or_above(step: &Step) -> &'static str {
    if step.1 < 0.0 { "below" } else { "above" }
}

fn too_close(stand: &Stand) -> String {
    let matter = stand.matter.title();
    match stand.matter {
        Matter::Worth => format!("{matter} is too close to call"),
        _ => format!(
            "{matter}, {} or {}, is too close to call",
            name(stand.leader),
            name(stand.next)
        ),
    }
}

fn heading(stand: &Stand, numbers: &Numbers) -> String {
    let lead = stand.matter.lead(stand.lead, numbers);
    let (leader, next) = (name(stand.leader), name(stand.next));
    let close = if stand.is_sure() {
        ""
    } else {
        ": too close to call"
    };
    format!(
        "{}: {leader}, ahead of {next} by {lead}{close}",
        stand.matter.title()
    )
}

fn do_or_does(strategy: Strategy) -> &'static str {
    if strategy == Strategy::Both {
        "do"
    } else {
        "does"
    }
}
