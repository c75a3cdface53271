//! The winner map on the page: over which figures it is drawn, where the visitor stands on it, and the place that he takes.

use leptos::prelude::Set;
use web_sys::Event;

use crate::app::state::State;
use crate::model::{Param, Params, Scenario};
use crate::platform::places;
use crate::room::protocol::Told;
use crate::room::table::Topic;

/// What the firm does today, of what is chosen for the years to come.
const TODAY: [(&str, &str); 3] = [
    ("budget", "present_budget"),
    ("pull_share", "present_pull_share"),
    ("management", "present_management"),
];

/// A place: among the values across, and among those up.
pub(super) type Place = [usize; 2];

/// A map.
#[derive(Clone, Copy)]
pub(super) struct Map<'a> {
    pub(super) told: &'a Told,
    pub(super) axes: [Axis<'a>; 2],
}

/// What a map goes over, its values, and where these are on the pictures.
#[derive(Clone, Copy)]
pub(super) struct Axis<'a> {
    row: &'static Param,
    pub(super) values: &'a [f64],
    pixels: &'a [f64],
}

/// The figures over which a map is drawn until others are chosen.
pub(super) fn default_axes() -> Vec<u16> {
    let keys = Topic::Map.row().axes.iter();
    keys.filter_map(|key| Some(Param::by_key(key)?.id))
        .collect()
}

/// The scenario of which a map is asked: where the values of its axes have moved on the map that is there, it is the same
/// map.
pub(super) fn unmoved(scenario: &mut Scenario, told: &Told, axes: &[u16], asked: &Scenario) {
    for Axis { row, values, .. } in Map::of(told, axes).into_iter().flat_map(|map| map.axes) {
        let now = (row.get)(&scenario.params);
        if values[0] <= now && now <= values[values.len() - 1] {
            (row.set)(&mut scenario.params, (row.get)(&asked.params));
        }
    }
}

impl<'a> Map<'a> {
    /// None where nothing is told of a map.
    pub(super) fn of(told: &'a Told, axes: &[u16]) -> Option<Self> {
        let axis = |at: usize, values: &'a [f64], pixels: &'a [f64]| {
            let row = Param::by_id(*axes.get(at)?)?;
            (!values.is_empty() && values.len() == pixels.len()).then_some(Axis {
                row,
                values,
                pixels,
            })
        };
        let axes = [
            axis(0, &told.across, &told.xs)?,
            axis(1, &told.up, &told.ys)?,
        ];
        Some(Self { told, axes })
    }

    /// The place that is nearest to a scenario.
    pub(super) fn nearest(self, params: &Params) -> Place {
        self.axes
            .map(|axis| nearest(axis.values, (axis.row.get)(params)))
    }

    /// The place under a pointer.
    pub(super) fn under(self, event: &Event) -> Option<Place> {
        let at = places::in_picture(event)?;
        Some([0, 1].map(|axis| nearest(self.axes[axis].pixels, at[axis])))
    }

    /// Where a scenario stands on the pictures; at the edge if it is outside.
    pub(super) fn stands(self, params: &Params) -> [f64; 2] {
        self.axes
            .map(|axis| along(axis.values, axis.pixels, (axis.row.get)(params)))
    }

    /// Where a place is on the pictures.
    pub(super) fn is_at(self, place: Place) -> [f64; 2] {
        [0, 1].map(|axis| self.axes[axis].pixels[place[axis]])
    }

    /// Takes a place as the scenario: one step back undoes it.
    pub(super) fn take(self, state: State, place: Place) {
        state.begin_drag();
        state.change("map", |scenario| {
            for (axis, at) in self.axes.iter().zip(place) {
                (axis.row.set)(&mut scenario.params, axis.values[at]);
            }
        });
        state.moving.set(false);
    }
}

fn nearest(list: &[f64], to: f64) -> usize {
    let mut found = 0;
    for (at, value) in list.iter().enumerate() {
        if libm::fabs(value - to) < libm::fabs(list[found] - to) {
            found = at;
        }
    }
    found
}

/// What a value comes to on the straight lines from some values, upwards, to others.
fn along(from: &[f64], to: &[f64], value: f64) -> f64 {
    let after = from.iter().take_while(|from| **from < value).count();
    let before = after.saturating_sub(1);
    let after = after.min(from.len() - 1);
    if before == after || value <= from[before] {
        return to[before];
    }
    to[before] + (to[after] - to[before]) * (value - from[before]) / (from[after] - from[before])
}

/// The same firm with the plan that it has today.
pub(super) fn as_today(params: &Params) -> Params {
    let mut today = *params;
    for (key, present) in TODAY {
        if let (Some(row), Some(present)) = (Param::by_key(key), Param::by_key(present)) {
            (row.set)(&mut today, (present.get)(params));
        }
    }
    today
}
