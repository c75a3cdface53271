//! The card that says whether managing the two is worth it, with its curve.

use super::{fill, power_of_ten, whole};
use crate::answer::Glance;
use crate::answer::worth::{Pays, Worth};
use crate::charts::within;
use crate::texts::en as texts;
use crate::words::{Numbers, horizon};

/// Money to two digits: what is said to be "about" so much.
fn about(money: f64) -> f64 {
    if money <= 0.0 || !money.is_finite() {
        return money;
    }
    let step = power_of_ten(money) / 10.0;
    libm::round(money / step) * step
}

pub(super) fn worth(glance: &Glance, numbers: &Numbers) -> String {
    let Some(worth) = &glance.worth else {
        return String::new();
    };
    let span = horizon(glance.months);
    let money = |value: f64| (numbers.money)(about(value));
    let told = match worth.pays {
        Pays::Yes(more) => texts::worth_yes(&money(more), &span),
        Pays::No(less) => texts::worth_no(&money(less), &span),
        Pays::Same => texts::WORTH_SAME.to_owned(),
        Pays::Would(more) => texts::worth_would(&money(more), &span),
        Pays::Rightly => texts::WORTH_RIGHTLY.to_owned(),
    };
    let cost = if worth.cost > 0.0 {
        texts::worth_cost(&(numbers.money)(worth.cost))
    } else {
        String::new()
    };
    let best = worth
        .curve
        .iter()
        .map(|at| at[1])
        .fold(worth.here[1], f64::max);
    let single = if worth.single.1 > best {
        texts::single_ahead(worth.single.0)
    } else {
        String::new()
    };
    fill(
        r#"<div><h2>{}</h2><p class="yes">{}</p><p class="under">{} {}</p></div>{}"#,
        &[
            texts::WORTH_TITLE,
            &told,
            &cost,
            &single,
            &curve(worth, numbers),
        ],
    )
}

/// The curve of managing: what is spent on it across, profit up, the visitor's own place, and the better single plan.
fn curve(worth: &Worth, numbers: &Numbers) -> String {
    let (Some(first), Some(last)) = (worth.curve.first(), worth.curve.last()) else {
        return String::new();
    };
    let ([share, profit], (single, of_single)) = (worth.here, worth.single);
    let (mut low, mut high) = (of_single.min(profit), of_single.max(profit));
    for at in &worth.curve {
        (low, high) = (low.min(at[1]), high.max(at[1]));
    }
    let span = if high > low { high - low } else { 1.0 };
    let x = |share: f64| whole(10.0 + within(share / last[0], 0.0, 1.0) * 310.0);
    let y = |profit: f64, above: f64| whole(84.0 - above - (profit - low) / span * 62.0);
    let mut line = String::new();
    for at in &worth.curve {
        let pen = if line.is_empty() { "M{},{}" } else { "L{},{}" };
        line += &fill(pen, &[&x(at[0]), &y(at[1], 0.0)]);
    }
    let percent = numbers.percent;
    let said = texts::curve_of(
        &(numbers.money)(first[1]),
        &(numbers.money)(profit),
        &percent(share),
        &(numbers.money)(last[1]),
        &percent(last[0]),
        single,
        &(numbers.money)(of_single),
    );
    let key = single.row().key;
    // Its label takes the place of the one at an end that it would run into.
    let along = share / last[0];
    let (anchor, none, most) = match along {
        along if along < 0.25 => ("start", "", texts::curve_most(&percent(last[0]))),
        along if along > 0.6 => ("end", texts::CURVE_NONE, String::new()),
        _ => (
            "middle",
            texts::CURVE_NONE,
            texts::curve_most(&percent(last[0])),
        ),
    };
    fill(
        r#"<svg class="curve" viewBox="0 0 330 110" role="img" aria-label="{}"><path class="floor" d="M10,88H320"/><path class="single {}" d="M10,{}H320"/><text class="{}" x="320" y="{}" text-anchor="end">{}</text><path class="both" d="{}"/><path class="drop" d="M{},{}V88"/><circle cx="{}" cy="{}" r="6"/><text x="10" y="105">{}</text><text class="you" x="{}" y="105" text-anchor="{}">{}</text><text x="320" y="105" text-anchor="end">{}</text></svg>"#,
        &[
            &said,
            key,
            &y(of_single, 0.0),
            key,
            &y(of_single, 6.0),
            &texts::plan(single),
            &line,
            &x(share),
            &y(profit, 0.0),
            &x(share),
            &y(profit, 0.0),
            none,
            &x(share),
            anchor,
            &texts::curve_you(&percent(share)),
            &most,
        ],
    )
}
