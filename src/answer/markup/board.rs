//! The board: a row for each plan, with what it earns and how it rides.

use super::{fill, named, power_of_ten, whole};
use crate::answer::road::Road;
use crate::answer::{Answer, Glance, Lane, Power, swing};
use crate::charts::within;
use crate::model::Strategy;
use crate::texts::Swing;
use crate::texts::en as texts;
use crate::words::{Numbers, horizon};

/// The bars of a board share a scale: from the lowest figure, or zero, to a round one above the highest.
struct Scale {
    low: f64,
    high: f64,
}

/// What a scale is divided into, across.
const WIDE: f64 = 1000.0;

impl Scale {
    fn of(answer: &Answer) -> Self {
        let (mut low, mut high) = (answer.today, answer.today);
        for figure in answer.lanes.iter().flat_map(|lane| lane.profit) {
            (low, high) = (low.min(figure), high.max(figure));
        }
        Self {
            low: -round_above(-low),
            high: round_above(high),
        }
    }

    fn at(&self, figure: f64) -> f64 {
        let span = self.high - self.low;
        if span > 0.0 {
            within((figure - self.low) / span, 0.0, 1.0) * WIDE
        } else {
            0.0
        }
    }
}

/// A round figure at or above one, so that bars do not change their scale with every move; zero for what is below.
fn round_above(figure: f64) -> f64 {
    const ROUND: [f64; 11] = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    if figure <= 0.0 || !figure.is_finite() {
        return 0.0;
    }
    let ten = power_of_ten(figure);
    let above = ROUND.iter().map(|round| round * ten);
    above
        .into_iter()
        .find(|round| *round >= figure)
        .unwrap_or(figure)
}

fn bar(lane: &Lane, today: f64, scale: &Scale) -> String {
    let zero = scale.at(0.0);
    let [low, middle, high] = lane.profit.map(|figure| scale.at(figure));
    // What three of four futures reach is full; where some gain and some lose there is nothing like that.
    let full = match lane.profit {
        [low_profit, ..] if low_profit >= 0.0 => low,
        [.., high_profit] if high_profit <= 0.0 => high,
        _ => zero,
    };
    fill(
        r#"<svg class="track" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true"><path class="wash" d="M0,4H1000V24H0Z"/><path class="half" d="M{},4H{}V24H{}Z"/><path class="fill" d="M{},4H{}V24H{}Z"/><path class="zero" d="M{},0V28"/><path class="mark-today" d="M{},0V28"/><path class="mid" d="M{},0V28"/></svg>"#,
        &[
            low,
            high,
            low,
            zero,
            full,
            zero,
            zero,
            scale.at(today),
            middle,
        ]
        .map(whole)
        .each_ref()
        .map(String::as_str),
    )
}

/// The highest share of a trend that roads show, and into how much their height is divided.
const TOP: f64 = 2.5;
const HIGH: f64 = 640.0;
/// Where a road ends; the bar of its usual swing stands behind it.
const ROAD: f64 = 3600.0;

fn height(share: f64) -> String {
    whole((1.0 - within(share, 0.0, TOP) / TOP) * HIGH)
}

fn road(road: &Road, bumps: Option<f64>) -> String {
    let last = (road.shares.len().max(2) - 1) as f64;
    let mut line = String::new();
    let mut is_down = false;
    for (at, share) in road.shares.iter().enumerate() {
        if share.is_finite() {
            let pen = if is_down { "L{},{}" } else { "M{},{}" };
            line += &fill(pen, &[&whole(at as f64 / last * ROAD), &height(*share)]);
        }
        is_down = share.is_finite();
    }
    let bumps = bumps.unwrap_or_default();
    fill(
        r#"<svg class="road" viewBox="0 0 4000 640" preserveAspectRatio="none" aria-hidden="true"><path class="normal" d="M0,{}H4000"/><path class="line" d="{}"/><path class="swing" d="M3840,{}V{}"/></svg>"#,
        &[
            &height(1.0),
            &line,
            &height(1.0 + bumps),
            &height(1.0 - bumps),
        ],
    )
}

fn badge(is_due: bool, text: &str, otherwise: &str) -> String {
    match (is_due, otherwise) {
        (true, _) => fill(r#"<span class="best">{}</span>"#, &[text]),
        (false, "") => String::new(),
        (false, _) => fill("<small>{}</small>", &[otherwise]),
    }
}

/// From here on a swing is told as more than this: a usual month strays by more than it brings.
const MOST_SWING: f64 = 1.0;

fn swing_text(bumps: Option<f64>, numbers: &Numbers) -> [String; 2] {
    let Some(bumps) = bumps else {
        return ["\u{2013}".to_owned(), texts::SWING_NONE.to_owned()];
    };
    let told = if swing(bumps) == Swing::StopAndGo {
        texts::swing_over(&(numbers.percent)(MOST_SWING))
    } else {
        texts::swing(&(numbers.percent)(bumps))
    };
    [told, texts::swing_word(swing(bumps))]
}

pub(super) fn board(glance: &Glance, numbers: &Numbers) -> String {
    let answer = &glance.answer;
    let scale = Scale::of(answer);
    let mut html = fill(
        r#"<table><caption class="sr-only">{}</caption><thead><tr class="heads"><td></td><th scope="col"><b>{}</b> {}</th><th scope="col"><b>{}</b> {}</th></tr></thead><tbody>"#,
        &[
            texts::BOARD,
            texts::POWER,
            &texts::power_what(&horizon(glance.months)),
            texts::RIDE,
            texts::RIDE_WHAT,
        ],
    );
    for lane in &answer.lanes {
        html += &row(glance, lane, &scale, numbers);
    }
    html += "</tbody></table>";
    for &(plan, is_short) in &answer.out {
        let name = named(plan);
        let why = if is_short {
            texts::cannot_reach(&name)
        } else {
            texts::cannot_shrink(&name)
        };
        html += &fill(r#"<p class="out">{}</p>"#, &[&why]);
    }
    html + &fill(
        r#"<p class="keys"><span><i class="k-today"></i>{}</span><span><i class="k-half"></i>{}</span><span class="wide"><i class="k-swing"></i>{}</span></p>"#,
        &[
            &texts::as_today(&(numbers.money)(answer.today)),
            texts::FADED,
            texts::UPRIGHT,
        ],
    )
}

fn row(glance: &Glance, lane: &Lane, scale: &Scale, numbers: &Numbers) -> String {
    let answer = &glance.answer;
    let (plan, pull) = (lane.plan, glance.pull_share);
    let under = match plan {
        Strategy::Pull => texts::NO_SELLERS.to_owned(),
        Strategy::Push => texts::NO_MARKETING.to_owned(),
        _ => texts::mix(&whole(100.0 * pull), &whole(100.0 * (1.0 - pull))),
    };
    let best = match answer.power {
        Power::LosesLeast(_) => texts::LOSES_LEAST_BADGE,
        _ => texts::EARNS_MOST,
    };
    let of = glance.roads.iter().find(|road| road.plan == plan);
    let [told, word] = swing_text(lane.bumps, numbers);
    fill(
        r#"<tr class="lane {}"><th scope="row" class="who"><i class="sign"></i><b>{}</b><small>{}</small></th><td class="power">{}<p><b class="num">{}</b>{}</p></td><td class="roads">{}<p><b class="num">{}</b>{}</p></td></tr>"#,
        &[
            plan.row().key,
            plan.row().name,
            &under,
            &bar(lane, answer.today, scale),
            &(numbers.money)(lane.profit[1]),
            &badge(answer.power.leader() == Some(plan), best, ""),
            &of.map_or(String::new(), |of| road(of, lane.bumps)),
            &told,
            &badge(answer.ride.leader() == Some(plan), texts::SMOOTHEST, &word),
        ],
    )
}
