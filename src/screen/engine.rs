//! The engine: two cylinders on one crank. A piston stands as high as its money, against what the firm has spent until
//! today; it moves with the levers, never by itself.

use crate::answer::markup::{fill, whole};
use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::texts::en as texts;
use crate::texts::{Many, Terms};
use crate::words::{Numbers, under};

/// Where the head of a piston is without money, and how far it can rise; a piston's height, and the height of the crank.
const BOTTOM: f64 = 76.0;
const RISE: f64 = 54.0;
const PISTON: f64 = 20.0;
const CRANK: f64 = 118.0;

/// The drawing for a contest.
pub fn drawing(contest: &Contest, numbers: &Numbers) -> String {
    let plan = &contest.entry(Strategy::Both).plan;
    // Half of what is spent until today lifts a piston half of its way.
    let usual = contest.market.params.present_budget / 2.0;
    let head = |money: f64| {
        let share = if money > 0.0 {
            money / (money + usual)
        } else {
            0.0
        };
        BOTTOM - RISE * share
    };
    let [pull, push] = [plan.marketing, plan.sales].map(head);
    let written = [plan.marketing, plan.sales, plan.management].map(numbers.money);
    let [marketing, sales, managing] = written.each_ref().map(String::as_str);
    let numbers = [
        pull,
        pull + PISTON,
        CRANK - pull - PISTON,
        push,
        push + PISTON,
        CRANK - push - PISTON,
    ];
    let [pull, pull_foot, pull_below, push, push_foot, push_below] = numbers.map(whole);
    fill(
        ENGINE,
        &[
            &texts::engine_of(marketing, sales, managing),
            &pull_foot,
            &pull_below,
            &push_foot,
            &push_below,
            &pull,
            &push,
            &pull_foot,
            &push_foot,
            texts::MARKETING,
            texts::SALES,
            texts::PULLS,
            marketing,
            texts::PUSHES,
            sales,
            texts::MANAGING,
            &texts::oil(managing),
        ],
    )
}

const ENGINE: &str = r#"<svg viewBox="0 0 300 146" role="img" aria-label="{}"><path class="wall" d="M64 22V92M108 22V92M192 22V92M236 22V92"/><rect class="charge pull" x="66" y="{}" width="40" height="{}"/><rect class="charge push" x="194" y="{}" width="40" height="{}"/><rect class="pull" x="66" y="{}" width="40" height="20" rx="4"/><rect class="push" x="194" y="{}" width="40" height="20" rx="4"/><path class="rod" d="M86 {}L132 114M214 {}L168 114"/><circle class="crank" cx="150" cy="120" r="20"/><circle class="pin" cx="150" cy="120" r="4"/><circle class="pin" cx="132" cy="114" r="4.5"/><circle class="pin" cx="168" cy="114" r="4.5"/><g text-anchor="middle"><text class="strong" x="86" y="14">{}</text><text class="strong" x="214" y="14">{}</text></g><g text-anchor="end"><text class="pull" x="56" y="48">{}</text><text x="56" y="66">{}</text></g><text class="push" x="244" y="48">{}</text><text x="244" y="66">{}</text><text class="strong" x="190" y="122">{}</text><text x="190" y="138">{}</text></svg>"#;

/// What stands under a lever or another slider.
pub fn said_under(key: &str, contest: &Contest, numbers: &Numbers) -> Option<String> {
    let both = contest.entry(Strategy::Both);
    let last = both.months.last()?;
    match key {
        "budget" => None,
        "pull_share" => {
            let count = libm::round(last.sellers * 10.0) / 10.0;
            let many = match count {
                0.0 => Many::None,
                1.0 => Many::One,
                _ => Many::More,
            };
            Some(texts::sellers(many, &(numbers.number)(count)))
        }
        "management" if both.plan.is_single() => Some(texts::NOBODY_TO_QUARREL.to_owned()),
        "management" => Some(texts::terms(terms(last.tension))),
        _ => under::under(key, contest, numbers),
    }
}

/// How the two get on; the cut points are assumed.
const fn terms(tension: f64) -> Terms {
    match tension {
        t if t >= 0.75 => Terms::Alone,
        t if t >= 0.5 => Terms::Apart,
        t if t >= 0.25 => Terms::Well,
        _ => Terms::One,
    }
}
