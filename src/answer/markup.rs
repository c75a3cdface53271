//! The answer as markup: the same in the first paint and in the page. Words are from `texts`, figures from the writer of
//! numbers, and no visitor's words are in it.

mod board;
mod worth;

use super::worth::{Pays, Worth};
use super::{Answer, Glance, Power, Ride, gap};
use crate::model::Strategy;
use crate::texts::en as texts;
use crate::words::Numbers;
use crate::words::sentence::in_a_hundred;

/// Writes the content of a part.
type Write = fn(&Glance, &Numbers) -> String;

/// The parts of the first screen that change, by the names of their elements.
pub const PARTS: [(&str, Write); 5] = [
    ("verdict", |glance, _| verdict(&glance.answer)),
    ("then", |glance, _| {
        third(&glance.answer, glance.worth.as_ref())
    }),
    ("board", board::board),
    ("worth", worth::worth),
    ("sure", sure),
];

/// A template with its holes, `{}` each, filled in their order.
pub fn fill(template: &str, holes: &[&str]) -> String {
    let mut text = String::new();
    let mut holes = holes.iter();
    for (at, piece) in template.split("{}").enumerate() {
        if at > 0 {
            text.push_str(holes.next().unwrap_or(&""));
        }
        text.push_str(piece);
    }
    text
}

/// A plan's name at the start of a sentence, in its colour.
fn named(plan: Strategy) -> String {
    coloured(plan, &texts::plan(plan))
}

fn coloured(plan: Strategy, name: &str) -> String {
    fill(r#"<b class="name {}">{}</b>"#, &[plan.row().key, name])
}

/// Who earns most, and who rides smoothest.
fn verdict(answer: &Answer) -> String {
    let power = match &answer.power {
        Power::Ahead(plan, _) if answer.ride.leader() == Some(*plan) => {
            return texts::wins_both(&named(*plan));
        }
        Power::Ahead(plan, gap) => texts::earns_more(&named(*plan), *gap),
        Power::Alone(plan) => return texts::only_one(&coloured(*plan, &texts::the_plan(*plan))),
        Power::Nobody => return texts::NOBODY.to_owned(),
        Power::LosesLeast(plan) => texts::loses_least(&named(*plan)),
        Power::Close(plans) => match plans[..] {
            [one, other] => texts::two_are_close(&named(one), &texts::the_plan(other)),
            _ => texts::ALL_ARE_CLOSE.to_owned(),
        },
    };
    let ride = match answer.ride {
        Ride::Smoother(plan, by) => texts::smoother(&named(plan), by),
        Ride::Same => texts::AS_SMOOTH.to_owned(),
        Ride::Rare => texts::TOO_RARE.to_owned(),
    };
    // A line each.
    [power, ride].join(" <br>")
}

/// Whether managing pays, without figures.
fn third(answer: &Answer, worth: Option<&Worth>) -> String {
    let Some(worth) = worth else {
        return texts::no_two(answer.same_as);
    };
    match worth.pays {
        Pays::Yes(more) => texts::look_after_them(gap(worth.here[1], worth.here[1] - more)),
        Pays::No(_) => texts::DO_NOT_MANAGE.to_owned(),
        Pays::Same => texts::NO_DIFFERENCE.to_owned(),
        Pays::Would(_) => texts::WOULD_PAY.to_owned(),
        Pays::Rightly => texts::RIGHTLY_NONE.to_owned(),
    }
}

/// The first screen's answer, each part in an element of its own.
pub fn frame(parts: &[String]) -> String {
    let mut holes = vec![texts::QUESTION];
    holes.extend(parts.iter().map(String::as_str));
    holes.extend(ASKED.iter().flat_map(|asked| [asked.0, asked.1]));
    fill(FRAME, &holes)
}

const FRAME: &str = r#"<h1>{}</h1><p class="verdict" id="verdict">{}</p><p class="then" id="then">{}</p><div class="board" id="board">{}</div><div class="worth" id="worth">{}</div><p class="sure" id="sure">{}</p><p class="ways"><button type="button" data-ask="{}">{}</button><button type="button" data-ask="{}">{}</button><button type="button" data-ask="{}">{}</button></p>"#;

/// What can be asked from the first screen: its name there, and what stands on the button.
pub const ASKED: [(&str, &str); 3] = [
    ("odds", texts::HOW_SURE),
    ("turns", texts::HANGS_ON),
    ("split", texts::WHAT_BUMPS),
];

/// The power of ten at or below a figure, which is positive and finite.
fn power_of_ten(figure: f64) -> f64 {
    let mut ten = 1.0;
    while ten * 10.0 <= figure {
        ten *= 10.0;
    }
    while ten > figure {
        ten /= 10.0;
    }
    ten
}

/// A whole number as text.
pub fn whole(number: f64) -> String {
    (libm::round(number) as i32).to_string()
}

/// How sure it is, and whether a longer look would turn it.
fn sure(glance: &Glance, numbers: &Numbers) -> String {
    let answer = &glance.answer;
    let mut said = String::new();
    let odds = answer.sure.and_then(|score| score.odds());
    if let (Some(plan), Some(odds)) = (answer.power.leader(), odds) {
        said = texts::sure(&named(plan), &in_a_hundred(odds)) + " ";
    }
    said += &texts::luck(&(numbers.number)(glance.futures as f64));
    if let Some(plan) = answer.further {
        said = said + " " + &texts::further(&coloured(plan, &texts::the_plan(plan)));
    }
    said
}
