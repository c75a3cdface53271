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
        "pull_share" => Some(format!(
            "{} pulls, {} pushes: in the end {} sellers",
            money(both.plan.marketing),
            money(both.plan.sales),
            (numbers.number)(libm::round(last.sellers * 10.0) / 10.0)
        )),
        "management" => Some(if both.plan.is_single() {
            "only one function has money: there is nobody to quarrel with".to_owned()
        } else {
            format!(
                "{} a month; tension settles at {}: {}",
                money(both.plan.management),
                (numbers.percent)(last.tension),
                relation(last.tension)
            )
        }),
        "customers_today" => Some(format!(
            "they pay {} a month",
            money(contest.market.today.recurring)
        )),
        "price" => Some(format!(
            "{} a month from each customer",
            (numbers.full_money)(params.price / params.term)
        )),
        "cash_today" => Some(match both.summary.runway_months {
            Some(months) => format!("both together run out of it in month {months}"),
            None => format!(
                "both together never have less than {}",
                money(both.summary.cash_low)
            ),
        }),
        _ => None,
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
        let name = entry.strategy.row().name;
        let figure = |value| (numbers.money)(value);
        match entry.footing {
            Footing::AtMost(most) => {
                text += &format!(" {name} cannot reach it: at most {}.", figure(most))
            }
            Footing::AtLeast(least) => {
                text += &format!(
                    " {name} cannot come down to it: at least {}.",
                    figure(least)
                )
            }
            Footing::Level | Footing::AsToday => {}
        }
    }
    text
}
