//! A firm under its present plan, measured in the ways that published figures are: what a preset must show
//! to be believed.

use crate::model::course::Course;
use crate::model::luck::MeanPath;
use crate::model::market::Market;
use crate::model::outcome::Month;
use crate::model::params::Params;
use crate::model::simulate::Engine;
use crate::model::strategies::Plan;

use super::exact::nudged;

/// Months over which lasting effects are measured; the last twelve of them are judged.
const LONG_MONTHS: usize = 60;
/// Months over which the effects of a pulse are followed: twenty years.
const PULSE_MONTHS: usize = 240;

/// The mean path of a plan on a market.
pub fn path(market: &Market, plan: Plan, months: usize) -> Vec<Month> {
    let mut all = Vec::with_capacity(months);
    Engine::new(market, plan, months).run(&MeanPath, |month| all.push(*month));
    all
}

/// Elasticities of new business: its change in per cent for a lasting 1% change of one function's money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elasticities {
    /// Of marketing, over the first year.
    pub marketing_short: f64,
    /// Of marketing, in the fifth year.
    pub marketing_long: f64,
    /// Of sales, in the fifth year.
    pub selling: f64,
}

impl Elasticities {
    /// Nudges the present plan through the whole engine, 1% up and 1% down; management keeps its share of
    /// the money.
    pub fn of(params: &Params) -> Self {
        let market = Market::new(params);
        let plan = Plan::present(params);
        let business = |marketing: f64, sales: f64| {
            let months = path(&market, nudged(plan, marketing, sales), LONG_MONTHS);
            let sum = |months: &[Month]| months.iter().map(Month::new_business).sum::<f64>();
            (sum(&months[..12]), sum(&months[LONG_MONTHS - 12..]))
        };
        let elasticity = |up: f64, down: f64| libm::log(up / down) / libm::log(1.01 / 0.99);
        let (up, down) = (business(1.01, 1.0), business(0.99, 1.0));
        let (more, less) = (business(1.0, 1.01), business(1.0, 0.99));
        Self {
            marketing_short: elasticity(up.0, down.0),
            marketing_long: elasticity(up.1, down.1),
            selling: elasticity(more.1, less.1),
        }
    }
}

/// The first year of the present plan, on the mean path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstYear {
    /// Customers won a month.
    pub won: f64,
    /// Of them, those who came forward by themselves.
    pub pulled: f64,
    /// Share of the qualified leads that closed as won.
    pub win_rate: f64,
    /// Marketing over revenue.
    pub marketing_share: f64,
    /// Months of gross margin that pay for winning a customer; nobody leaves meanwhile, as it is reported.
    pub payback_months: f64,
    /// New business signed by a seller in a year, money.
    pub per_seller: f64,
    /// Share of the leads that sales never takes up.
    pub leads_lost: f64,
}

impl FirstYear {
    /// Runs it.
    pub fn of(params: &Params) -> Self {
        let market = Market::new(params);
        let plan = Plan::present(params);
        let year = path(&market, plan, 12);
        let mean = |figure: fn(&Month) -> f64| year.iter().map(figure).sum::<f64>() / 12.0;
        let (won, spend) = (mean(Month::won), mean(Month::spend));
        // Little's law: deals are open for the sales cycle on average, so so many close a month.
        let closed = mean(|month| month.open_inbound) / params.sales_cycle;
        let signed = mean(|month| month.business_inbound + month.business_outbound);
        let leaks = Course::new(&market, &plan, 12).conditions;
        let leak = leaks.iter().map(|now| now.leak).sum::<f64>() / leaks.len() as f64;
        Self {
            won,
            pulled: mean(|month| month.won_self + month.won_inbound),
            win_rate: mean(|month| month.won_inbound) / closed,
            marketing_share: mean(|month| month.marketing) / mean(Month::revenue),
            payback_months: spend / won / (params.price / params.term * params.gross_margin),
            per_seller: 12.0 * signed / mean(|month| month.sellers),
            leads_lost: leak,
        }
    }
}

/// How long one month of extra marketing is felt, by a pulse through the engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CarryOver {
    /// Months until half of the extra goodwill is gone.
    pub goodwill_half_life: f64,
    /// Months until 90% of the extra new business has come.
    pub ninety_percent_months: f64,
}

impl CarryOver {
    /// Spends 1% more on marketing for a month, then as today, and follows what is left of it.
    pub fn of(params: &Params) -> Self {
        let steady = Market::new(params);
        let plan = Plan::present(params);
        let mut pulsed = steady.clone();
        let month = Course::new(&steady, &nudged(plan, 1.01, 1.0), 1);
        // The pulse is given before the first day, so that both run the same calendar from there.
        let usual = Course::new(&steady, &plan, 1);
        pulsed.senses.goodwill += month.end.goodwill - usual.end.goodwill;
        let goodwill = |market: &Market| {
            let course = Course::new(market, &plan, PULSE_MONTHS);
            let ends = course.months.iter().map(|senses| senses.goodwill);
            core::iter::once(market.senses.goodwill)
                .chain(ends)
                .collect::<Vec<f64>>()
        };
        let extra = differences(&goodwill(&pulsed), &goodwill(&steady));
        let business = |market: &Market| {
            let months = path(market, plan, PULSE_MONTHS);
            months.iter().map(Month::new_business).collect::<Vec<f64>>()
        };
        let sales = differences(&business(&pulsed), &business(&steady));
        Self {
            goodwill_half_life: half_life(&extra),
            ninety_percent_months: months_to_share(&sales, 0.9),
        }
    }
}

fn differences(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(a, b)| a - b).collect()
}

/// When what is left first falls to half, between two month ends by the exponential through both.
fn half_life(left: &[f64]) -> f64 {
    let half = left[0] / 2.0;
    let after = left
        .iter()
        .position(|&now| now <= half)
        .unwrap_or(left.len() - 1);
    let before = after.saturating_sub(1);
    if left[after] <= 0.0 || after == 0 {
        return after as f64;
    }
    let fall = libm::log(left[before] / left[after]);
    before as f64 + libm::log(left[before] / half) / fall
}

/// When so large a share of a flow's sum has come, evenly within a month.
fn months_to_share(flow: &[f64], share: f64) -> f64 {
    let goal = share * flow.iter().sum::<f64>();
    let mut sum = 0.0;
    for (month, now) in flow.iter().enumerate() {
        if sum + now >= goal {
            return month as f64 + (goal - sum) / now;
        }
        sum += now;
    }
    flow.len() as f64
}
