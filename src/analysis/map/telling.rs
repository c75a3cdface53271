//! The map as a table and in sentences.

use super::{Lead, Mapped, PLANS};
use crate::analysis::{Matter, Telling, said};
use crate::model::Strategy;
use crate::words::Numbers;
use crate::words::sentence::name;

impl Telling for Mapped<'_> {
    /// A row for each place of the coarsest grid.
    const HEADERS: &'static [&'static str] = &[
        "Across",
        "Up",
        "Earns most",
        "Rides smoothest",
        "Managing the two",
        "Futures",
    ];

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        let [across, up] = self.of.axes.each_ref().map(|axis| axis.row.label);
        let [few, many] = self
            .of
            .futures
            .map(|futures| (numbers.number)(futures as f64));
        let heading = format!(
            "Across: {across}. Up: {up}. Each place has {few} futures, or {many} where that is too close to call; all meet \
             the same luck"
        );
        let coarse = self.of.of_step(super::STEPS[0]);
        let rows =
            coarse.filter_map(|place| Some(self.row(place, self.cell(place)?.futures, numbers)));
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return rows;
        }
        [vec![vec![heading]], rows].concat()
    }

    fn word(&self, numbers: &Numbers) -> String {
        let places = self.all_known();
        if places.is_empty() {
            return "No place of the map has run yet.".to_owned();
        }
        let written = |count: usize| (numbers.number)(count as f64);
        let mut told = Vec::new();
        for of in Matter::ALL {
            if let Some(&(count, plan)) = self.reigns(of, &places).0.first() {
                let all = format!(" of {} places", written(places.len()));
                let all = if told.is_empty() { all } else { String::new() };
                told.push(format!(
                    "{} in {}{all}.",
                    of.leads(plan, false),
                    written(count)
                ));
            }
        }
        if told.is_empty() {
            told.push("Everything is too close to call.".to_owned());
        }
        if !self.is_all {
            told.push("The map becomes finer.".to_owned());
        }
        told.join(" ")
    }

    fn pictures(&self, numbers: &Numbers, width: f64) -> Vec<String> {
        self.maps(numbers, width).0
    }

    fn choices(&self) -> String {
        self.axis_choices()
    }

    fn places(&self, numbers: &Numbers, width: f64) -> Option<[Vec<f64>; 4]> {
        let (pictures, [left, top, right, bottom]) = self.maps(numbers, width);
        if pictures.is_empty() {
            return None;
        }
        let [across, up] = self.of.axes.each_ref().map(|axis| axis.values.clone());
        let along = |values: &[f64], from: f64, to: f64| {
            let last = values.len().saturating_sub(1).max(1) as f64;
            let at = (0..values.len()).map(|at| from + (to - from) * at as f64 / last);
            at.collect::<Vec<f64>>()
        };
        let (xs, ys) = (along(&across, left, right), along(&up, bottom, top));
        Some([across, up, xs, ys])
    }

    fn says(&self, numbers: &Numbers) -> Vec<String> {
        let places = 0..self.of.places();
        places.map(|place| self.of_place(place, numbers)).collect()
    }
}

impl Mapped<'_> {
    fn row(&self, place: usize, futures: usize, numbers: &Numbers) -> Vec<String> {
        let mut row: Vec<String> = self.values(place, numbers).to_vec();
        row.extend(Matter::ALL.map(|of| {
            let lead = self.cell(place).and_then(|cell| cell.leader(of));
            said::or_not(lead.map(|lead| leads(of, &lead, numbers)))
        }));
        row.push((numbers.number)(futures as f64));
        row
    }

    /// The values of a place: across, and up.
    fn values(&self, place: usize, numbers: &Numbers) -> [String; 2] {
        let at = self.of.across_and_up(place);
        [0, 1].map(|axis| {
            let super::Axis { row, values } = &self.of.axes[axis];
            numbers.spoken(row.unit, values[at[axis]])
        })
    }

    /// What there is to say of one place.
    fn of_place(&self, place: usize, numbers: &Numbers) -> String {
        let [across, up] = self.values(place, numbers);
        let [one, other] = self.of.axes.each_ref().map(|axis| axis.row.label);
        let where_it_is = format!("{one} {across}, {other} {up}: ");
        let Some(cell) = self.cell(place) else {
            return where_it_is + "not run yet.";
        };
        let told = Matter::ALL.into_iter().filter_map(|of| {
            let lead = cell.leader(of)?;
            Some(match (lead.is_sure(), of) {
                (true, Matter::Worth) => of.leads(lead.plan, false).to_lowercase(),
                (true, _) => format!(
                    "{} by {}",
                    of.leads(lead.plan, false).to_lowercase(),
                    of.lead(lead.by, numbers)
                ),
                (false, Matter::Power) => "who earns most is too close to call".to_owned(),
                (false, Matter::Ride) => "who rides smoothest is too close to call".to_owned(),
                (false, Matter::Worth) => {
                    "whether managing the two pays is too close to call".to_owned()
                }
            })
        });
        let told = told.collect::<Vec<_>>().join("; ");
        format!(
            "{where_it_is}{told}, in {} futures.",
            (numbers.number)(cell.futures as f64)
        )
    }

    /// In how many places which plan leads, the most first; and in how many that is too close to call.
    fn reigns(&self, of: Matter, places: &[usize]) -> (Vec<(usize, Strategy)>, usize) {
        let leaders = places
            .iter()
            .filter_map(|&place| self.cell(place)?.leader(of));
        let (sure, close): (Vec<Lead>, Vec<Lead>) = leaders.partition(Lead::is_sure);
        let count = |plan: Strategy| sure.iter().filter(|lead| lead.plan == plan).count();
        let reigns = PLANS.iter().map(|&plan| (count(plan), plan));
        let mut reigns: Vec<(usize, Strategy)> = reigns.filter(|reign| reign.0 > 0).collect();
        reigns.sort_by_key(|reign| core::cmp::Reverse(reign.0));
        (reigns, close.len())
    }

    /// The caption of a picture.
    pub(super) fn sentence(&self, of: Matter, numbers: &Numbers) -> String {
        let places = self.all_known();
        let written = |count: usize| (numbers.number)(count as f64);
        let (reigns, close) = self.reigns(of, &places);
        let reigns = reigns.into_iter().enumerate().map(|(at, (count, plan))| {
            let who = if at == 0 {
                of.leads(plan, false)
            } else {
                rules(of, plan)
            };
            format!("{who} in {}", written(count))
        });
        let close = (close > 0).then(|| format!("{} too close to call, hatched", written(close)));
        let told: Vec<String> = reigns.chain(close).collect();
        format!("{}; of {} places.", told.join(", "), written(places.len()))
    }
}

/// A plan as one that leads: "sales alone", or "pays".
fn rules(of: Matter, plan: Strategy) -> String {
    match (of, plan) {
        (Matter::Worth, Strategy::Both) => "pays".to_owned(),
        (Matter::Worth, _) => "does not pay".to_owned(),
        _ => name(plan),
    }
}

/// "sales alone, by $3.5M ± $0.2M".
fn leads(of: Matter, lead: &Lead, numbers: &Numbers) -> String {
    let close = if lead.is_sure() {
        ""
    } else {
        ": too close to call"
    };
    let by = of.lead(lead.by, numbers);
    format!("{}, by {by}{close}", rules(of, lead.plan))
}
