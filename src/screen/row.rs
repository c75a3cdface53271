//! One figure as a control: name, number box with minus and plus, slider, what the value comes to. The three levers of the
//! engine are such rows, and so is every row of all settings.

use super::engine::said_under;
use crate::answer::markup::{fill, whole};
use crate::model::fair::Contest;
use crate::model::{Param, Params, Scenario};
use crate::texts::en as texts;
use crate::words::{Numbers, unit_after_box};

/// A lever of the engine.
pub struct Lever {
    /// Its row in the table of parameters.
    pub key: &'static str,
    name: &'static str,
    short: &'static str,
}

/// The three of them.
pub const LEVERS: [Lever; 3] = [
    Lever {
        key: "budget",
        name: texts::MONEY,
        short: texts::MONEY_SHORT,
    },
    Lever {
        key: "pull_share",
        name: texts::MIX_OF,
        short: texts::MIX_SHORT,
    },
    Lever {
        key: "management",
        name: texts::MANAGING_OF,
        short: texts::MANAGING_SHORT,
    },
];

impl Lever {
    /// Its value on the button that chooses it on a phone.
    pub fn brief(&self, params: &Params, numbers: &Numbers) -> String {
        let value = Param::by_key(self.key).map_or(0.0, |row| (row.get)(params));
        match self.key {
            "budget" => (numbers.money)(value),
            "pull_share" => {
                let parts = [value, 1.0 - value].map(|share| whole(share * 100.0));
                texts::mix(&parts[0], &parts[1])
            }
            _ => (numbers.percent)(value),
        }
    }
}

/// A part of a row that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The slider.
    Slider,
    /// The number box.
    Box,
    /// What is said of what was typed.
    Note,
    /// The numbers that it may mean.
    Ways,
    /// What the value comes to.
    Under,
    /// What the question mark tells.
    About,
    /// On a phone: the button that chooses the lever.
    Brief,
}

impl Part {
    /// The name of its element.
    pub fn id(self, key: &str) -> String {
        let part = match self {
            Self::Slider => "slider",
            Self::Box => "box",
            Self::Note => "note",
            Self::Ways => "ways",
            Self::Under => "under",
            Self::About => "about",
            Self::Brief => "brief",
        };
        [part, "-", key].concat()
    }
}

/// What a control shows of a value.
pub struct Control {
    /// The place on the slider.
    pub position: i32,
    /// The number in the box.
    pub number: String,
    /// The value with its unit, for those who hear it.
    pub spoken: String,
}

impl Control {
    /// Of a row's value.
    pub fn of(row: &Param, params: &Params, numbers: &Numbers) -> Self {
        let position = row.scale.position((row.get)(params));
        let value = row.scale.value(position);
        Self {
            position,
            number: numbers.in_box(row.unit, value),
            spoken: numbers.spoken(row.unit, value),
        }
    }
}

/// A row as it stands in a scenario.
pub fn row(row: &Param, scenario: &Scenario, contest: &Contest, numbers: &Numbers) -> String {
    named(row, row.label, scenario, contest, numbers)
}

/// A lever.
pub fn lever(lever: &Lever, scenario: &Scenario, contest: &Contest, numbers: &Numbers) -> String {
    Param::by_key(lever.key).map_or_else(String::new, |row| {
        named(row, lever.name, scenario, contest, numbers)
    })
}

fn named(
    row: &Param,
    name: &str,
    scenario: &Scenario,
    contest: &Contest,
    numbers: &Numbers,
) -> String {
    let control = Control::of(row, &scenario.params, numbers);
    let position = control.position.to_string();
    let (first, last) = (row.scale.first().to_string(), row.scale.last().to_string());
    // Levers say it in their names.
    let unit = match unit_after_box(row.unit) {
        unit if unit.is_empty() || name != row.label => String::new(),
        unit => fill(r#"<span class="unit">, {}</span>"#, &[unit]),
    };
    let under = said_under(row.key, contest, numbers).unwrap_or_default();
    let (less, more) = (texts::less(name), texts::more(name));
    let about = texts::about(name);
    let key = row.key;
    fill(
        ROW,
        &[
            if scenario.is_changed(row) {
                " data-changed"
            } else {
                ""
            },
            key,
            key,
            name,
            &unit,
            texts::CHANGED,
            texts::CHANGED_FROM,
            key,
            &about,
            key,
            &less,
            key,
            &control.number,
            key,
            &more,
            key,
            key,
            name,
            &first,
            &last,
            &position,
            &control.spoken,
            key,
            &under,
            key,
            key,
        ],
    )
}

const ROW: &str = r#"<div class="row"{} data-row="{}"><div class="head"><label for="box-{}">{}{}</label><span class="dot" role="img" aria-label="{}" title="{}"></span><details class="about" data-about="{}"><summary>?<span class="sr-only"> {}</span></summary><p id="about-{}"></p></details><span class="box"><button type="button" data-step="-1">−<span class="sr-only"> {}</span></button><input type="text" inputmode="decimal" autocomplete="off" id="box-{}" value="{}" aria-invalid="false" aria-describedby="note-{}"><button type="button" data-step="1">+<span class="sr-only"> {}</span></button></span></div><input type="range" class="slider {}" id="slider-{}" aria-label="{}" min="{}" max="{}" value="{}" step="1" aria-valuetext="{}"><p class="under" id="under-{}">{}</p><p class="note" role="status" id="note-{}"></p><p class="ways" id="ways-{}"></p></div>"#;

/// On a phone one slider serves the three levers: a button for each chooses it.
pub fn dock(scenario: &Scenario, numbers: &Numbers) -> String {
    let button = |lever: &Lever| {
        let pressed = if lever.key == "pull_share" {
            "true"
        } else {
            "false"
        };
        let brief = lever.brief(&scenario.params, numbers);
        fill(
            CHOICE,
            &[lever.key, pressed, lever.key, &brief, lever.short],
        )
    };
    let buttons = LEVERS.iter().map(button).collect::<Vec<_>>().concat();
    fill(r#"<div class="dock">{}</div>"#, &[&buttons])
}

const CHOICE: &str =
    r#"<button type="button" data-lever="{}" aria-pressed="{}"><b id="brief-{}">{}</b>{}</button>"#;
