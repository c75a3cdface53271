//! The line under a slider: what its value comes to.

use crate::model::Strategy;
use crate::model::fair::{Contest, Footing};

use super::Numbers;

/// What a parameter's value comes to in this contest, where there is something to say.
pub fn under(key: &str, contest: &Contest, numbers: &Numbers) -> Option<String> {
    let params = &contest.market.params;
    let both = contest.entry(Strategy::Both);
    let last = both.months.last()?;
    let money = numbers.money;
    match key {
        "budget" => Some(format!(
            "{} a year; until today it was {} a month",
            money(params.budget * 12.0),
            money(params.present_budget)
        )),
        "pull_share" => {
            let sellers = sellers(last.sellers, numbers);
            Some(match (both.plan.marketing, both.plan.sales) {
                (0.0, _) => format!("nothing pulls, all of it pushes: in the end {sellers}"),
                (_, 0.0) => format!("all of it pulls, nothing pushes: in the end {sellers}"),
                (pull, push) => format!(
                    "{} pulls, {} pushes: in the end {sellers}",
                    money(pull),
                    money(push)
                ),
            })
        }
        "management" => Some(if both.plan.is_single() {
            "only one function has money: there is nobody to quarrel with".to_owned()
        } else {
            let spent = match both.plan.management {
                0.0 => "nothing is spent".to_owned(),
                spent => format!("{} a month", money(spent)),
            };
            format!(
                "{spent}; tension settles at {}: {}",
                (numbers.percent)(last.tension),
                relation(last.tension)
            )
        }),
        "customers_today" => Some(match contest.market.today.recurring {
            0.0 => "nobody pays yet".to_owned(),
            paid => format!("they pay {} a month", money(paid)),
        }),
        "price" => Some(format!(
            "{} a month from each customer",
            match params.price / params.term {
                little if little < 100.0 => money(little),
                paid => (numbers.full_money)(paid),
            }
        )),
        "cash_today" => Some(match both.summary.runway_months {
            Some(months) => format!("both together run out of it in month {}", months as u32),
            None => format!(
                "both together never have less than {}",
                money(both.summary.cash_low)
            ),
        }),
        _ => None,
    }
}

fn sellers(count: f64, numbers: &Numbers) -> String {
    match libm::round(count * 10.0) / 10.0 {
        0.0 => "no sellers".to_owned(),
        1.0 => "1 seller".to_owned(),
        count => format!("{} sellers", (numbers.number)(count)),
    }
}

/// How the two functions stand, after Kotler, Rackham & Krishnaswamy 2006; the cut points are assumed.
pub fn relation(tension: f64) -> &'static str {
    match tension {
        t if t >= 0.75 => "undefined, each for itself",
        t if t >= 0.5 => "defined, not yet aligned",
        t if t >= 0.25 => "aligned, not yet one",
        _ => "integrated",
    }
}

/// What is held equal, and who could not be brought to it.
pub fn footing(contest: &Contest, equal_revenue: bool, numbers: &Numbers) -> String {
    let budget = (numbers.money)(contest.market.params.budget);
    let mut text = if equal_revenue {
        let revenue = (numbers.money)(contest.entry(Strategy::Both).summary.mean_revenue);
        format!(
            "Every plan is scaled to the same mean revenue, {revenue} a month: that of both together on {budget}."
        )
    } else {
        format!("Every plan spends {budget} a month on average, managing included.")
    };
    for entry in &contest.entries {
        let (fails, figure) = match entry.footing {
            Footing::AtMost(most) => ("reach it: at most", most),
            Footing::AtLeast(least) => ("come down to it: at least", least),
            Footing::Level | Footing::AsToday => continue,
        };
        let (name, figure) = (entry.strategy.row().name, (numbers.money)(figure));
        for piece in [
            " \u{201c}",
            name,
            "\u{201d} cannot ",
            fails,
            " ",
            &figure,
            " a month.",
        ] {
            text.push_str(piece);
        }
    }
    text
}
