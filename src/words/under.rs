//! The line under a slider: what its value comes to.

use crate::model::Strategy;
use crate::model::fair::{Contest, Footing};

use super::Numbers;

/// What a parameter's value comes to in this contest, where there is something to say.
pub fn under(key: &str, contest: &Contest, numbers: &Numbers) -> Option<String> {
    let params = &contest.market.params;
    let both = contest.entry(Strategy::Both);
    let money = numbers.money;
    match key {
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
