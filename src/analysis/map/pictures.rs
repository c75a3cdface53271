//! The map as pictures: one for each matter.

use super::{Axis, Mapped, PLANS};
use crate::analysis::Matter;
use crate::charts::{MapAxis, MapInput, Reign, Tick, draw_map, figure};
use crate::model::plausible::is_amount;
use crate::model::{PARAMS, Strategy};
use crate::words::Numbers;

/// The least width of a map, and what lies between two, as the style sheet has it: those that have room stand side by
/// side.
const LEAST: f64 = 240.0;
const BETWEEN: f64 = 16.0;
/// What the choices of figures are called, in the page and to the eye.
const AXES: [(&str, &str); 2] = [("map-across", "Across"), ("map-up", "Up")];

impl Mapped<'_> {
    /// A picture for each matter that is defined somewhere, and where the places lie on each.
    pub(super) fn maps(&self, numbers: &Numbers, width: f64) -> (Vec<String>, [f64; 4]) {
        let columns = libm::floor((width + BETWEEN) / (LEAST + BETWEEN)).clamp(1.0, 3.0);
        let wide = libm::floor((width + BETWEEN) / columns - BETWEEN);
        let places = self.all_known();
        let mut frame = [0.0; 4];
        let pictures = Matter::ALL.into_iter().filter_map(|of| {
            let reigns = PLANS.iter().map(|&plan| self.reign(of, plan, &places));
            let reigns: Vec<Reign> = reigns.filter(is_somewhere).collect();
            if reigns.is_empty() {
                return None;
            }
            let leaders = places.iter().map(|&place| self.cell(place)?.leader(of));
            let close = leaders.map(|lead| lead.is_some_and(|lead| !lead.is_sure()));
            let drawn = draw_map(&MapInput {
                axes: [0, 1].map(|axis| self.axis(axis, numbers)),
                reigns: &reigns,
                close: &close.collect::<Vec<bool>>(),
                width: wide,
            });
            frame = drawn.frame;
            let title = [of.title(), "."].concat();
            Some(figure(&title, &self.sentence(of, numbers), &drawn.svg))
        });
        (pictures.collect(), frame)
    }

    /// The choices of the figures across and up.
    pub(super) fn axis_choices(&self) -> String {
        let mut html = "<p class=\"price\">".to_owned();
        for (at, (key, label)) in AXES.into_iter().enumerate() {
            for piece in [
                "<span class=\"axis\"><label for=\"",
                key,
                "\">",
                label,
                "</label><select id=\"",
                key,
                "\">",
            ] {
                html.push_str(piece);
            }
            for row in PARAMS.iter().filter(|row| is_amount(row)) {
                let chosen = if row.id == self.of.axes[at].row.id {
                    " selected"
                } else {
                    ""
                };
                let number = row.id.to_string();
                for piece in [
                    "<option value=\"",
                    &number,
                    "\"",
                    chosen,
                    ">",
                    row.label,
                    "</option>",
                ] {
                    html.push_str(piece);
                }
            }
            html.push_str("</select></span>");
        }
        html + "</p>"
    }

    fn reign(&self, of: Matter, plan: Strategy, places: &[usize]) -> Reign {
        let lead = |&place: &usize| Some(self.cell(place)?.lead(of, plan)?.by.value);
        let leads = places
            .iter()
            .map(|place| lead(place).unwrap_or(f64::NAN))
            .collect();
        let reign = Reign::of(plan, leads);
        match (of, plan) {
            (Matter::Worth, Strategy::Both) => Reign {
                names: ["it pays", "pays"],
                ..reign
            },
            (Matter::Worth, _) => Reign {
                names: ["it does not pay", "not"],
                ..reign
            },
            _ => reign,
        }
    }

    fn axis(&self, axis: usize, numbers: &Numbers) -> MapAxis<'static> {
        let Axis { row, values } = &self.of.axes[axis];
        let last = values.len() - 1;
        let share = |at: usize| at as f64 / last.max(1) as f64;
        let mut ticks: Vec<Tick> = Vec::new();
        for at in [0, last / 2, last] {
            let words = numbers.in_box(row.unit, values[at]);
            if ticks.iter().all(|tick| tick.1 != words) {
                ticks.push((share(at), words));
            }
        }
        let at = self.known(axis).into_iter().map(share).collect();
        MapAxis {
            name: row.label,
            at,
            ticks,
        }
    }
}

/// Whether a plan is compared at all.
fn is_somewhere(reign: &Reign) -> bool {
    reign.leads.iter().any(|lead| lead.is_finite())
}
