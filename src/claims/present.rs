//! A firm under its present plan, measured in the ways that published figures are: what a preset must show
//! to be believed.

use crate::model::course::{Calendar, Course};
use crate::model::equations as eq;
use crate::model::luck::MeanPath;
use crate::model::market::Market;
use crate::model::outcome::Month;
use crate::model::params::Params;
use crate::model::simulate::{Engine, Firm, Moved, Watch};
use crate::model::strategies::Plan;

use super::exact::nudged;

/// Months over which lasting effects are measured; the last twelve of them are judged.
const LONG_MONTHS: usize = 60;
/// Months over which the effects of a pulse are followed: twenty years.
const PULSE_MONTHS: usize = 240;
/// By how much money is nudged, up and down.
const NUDGE: f64 = 0.01;

/// The mean path of a plan on a market.
pub fn path(market: &Market, plan: Plan, months: usize) -> Vec<Month> {
    let mut all = Vec::with_capacity(months);
    Engine::new(market, plan, months).run(&MeanPath, |month| all.push(*month));
    all
}

/// What is not in a month's record: who came forward, and which deals closed, by month.
#[derive(Default)]
struct Counted {
    demand: Vec<f64>,
    closed_inbound: Vec<f64>,
    closed_outbound: Vec<f64>,
}

impl Watch for Counted {
    fn sub_step(&mut self, month: usize, moved: &Moved, _: &Firm) {
        for (all, now) in [
            (&mut self.demand, moved.came),
            (&mut self.closed_inbound, moved.closed_inbound),
            (&mut self.closed_outbound, moved.closed_outbound),
        ] {
            all.resize(month + 1, 0.0);
            all[month] += now;
        }
    }
}

/// The mean path of a plan, and what was counted on it.
fn counted(market: &Market, plan: Plan, months: usize) -> (Vec<Month>, Counted) {
    let (mut all, mut counts) = (Vec::with_capacity(months), Counted::default());
    let engine = Engine::new(market, plan, months);
    engine.run_watched(&MeanPath, &mut counts, &mut |month| all.push(*month));
    (all, counts)
}

fn business(months: &[Month]) -> Vec<f64> {
    months.iter().map(Month::new_business).collect()
}

/// The sum of a year, counted from 0.
fn year(series: &[f64], number: usize) -> f64 {
    series[12 * number..12 * (number + 1)].iter().sum()
}

/// Elasticities: the change in per cent for a lasting 1% change of one function's money.
///
/// The quarrel is held, and so is management's share of the money: who measured sales had a firm whose two
/// functions were at odds as much after as before. Otherwise a figure for advertising would hang on how the
/// split moves the quarrel, for which nothing is published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elasticities {
    /// Of demand, all who come forward, to marketing: in the first year.
    pub demand_short: f64,
    /// The same in the fifth year.
    pub demand_long: f64,
    /// Of new business to marketing: in the first year.
    pub marketing_short: f64,
    /// The same in the fifth year.
    pub marketing_long: f64,
    /// Of new business to sales, in the fifth year.
    pub selling: f64,
}

impl Elasticities {
    /// Nudges the present plan through the whole engine, 1% up and 1% down.
    pub fn of(params: &Params) -> Self {
        let market = Market::new(params);
        let plan = Plan::present(params);
        let run = |marketing: f64, sales: f64| {
            let nudged = nudged(plan, marketing, sales);
            let market = at_the_same_odds(&market, plan, nudged);
            let (months, counts) = counted(&market, nudged, LONG_MONTHS);
            let business = business(&months);
            let last = LONG_MONTHS / 12 - 1;
            [
                year(&counts.demand, 0),
                year(&counts.demand, last),
                year(&business, 0),
                year(&business, last),
            ]
        };
        let (up, down) = (1.0 + NUDGE, 1.0 - NUDGE);
        let elasticity =
            |up: f64, down: f64| libm::log(up / down) / libm::log((1.0 + NUDGE) / (1.0 - NUDGE));
        let (more, less) = (run(up, 1.0), run(down, 1.0));
        let (pushed, held) = (run(1.0, up), run(1.0, down));
        Self {
            demand_short: elasticity(more[0], less[0]),
            demand_long: elasticity(more[1], less[1]),
            marketing_short: elasticity(more[2], less[2]),
            marketing_long: elasticity(more[3], less[3]),
            selling: elasticity(pushed[3], held[3]),
        }
    }

    /// What comes in the first year of what comes in the end.
    pub fn first_year_share(&self) -> f64 {
        self.demand_short / self.demand_long
    }
}

/// The market with so much friction that another plan's functions are at odds as much as those of `plan`.
fn at_the_same_odds(market: &Market, plan: Plan, other: Plan) -> Market {
    let conflict = |plan: Plan| eq::conflict(plan.pull_share(), plan.dominance);
    let mut market = market.clone();
    if conflict(other) > 0.0 {
        market.params.friction *= conflict(plan) / conflict(other);
    }
    market
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
    /// Share of all opportunities, from leads and from outreach, that closed as won.
    pub opportunities_won: f64,
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
        let (year, counts) = counted(&market, plan, 12);
        let sum = |figure: fn(&Month) -> f64| year.iter().map(figure).sum::<f64>();
        let mean = |figure: fn(&Month) -> f64| sum(figure) / 12.0;
        let (won, spend) = (mean(Month::won), mean(Month::spend));
        let closed_inbound: f64 = counts.closed_inbound.iter().sum();
        let closed_outbound: f64 = counts.closed_outbound.iter().sum();
        let signed = mean(|month| month.business_inbound + month.business_outbound);
        let price_paid = mean(Month::new_business) / won;
        let margin = eq::customer_margin(price_paid, params.term, params.gross_margin);
        let leaks = Course::new(&market, &plan, 12).conditions;
        let leak = leaks.iter().map(|now| now.leak).sum::<f64>() / leaks.len() as f64;
        Self {
            won,
            pulled: mean(|month| month.won_self + month.won_inbound),
            win_rate: sum(|month| month.won_inbound) / closed_inbound,
            opportunities_won: sum(|month| month.won_inbound + month.won_outbound)
                / (closed_inbound + closed_outbound),
            marketing_share: mean(|month| month.marketing) / mean(Month::revenue),
            payback_months: spend / won / margin,
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
    /// Share of the extra demand that has come within twelve months of the pulse's first day.
    pub within_a_year: f64,
    /// Months until 90% of the extra new business has been signed.
    pub ninety_percent_months: f64,
}

impl CarryOver {
    /// Spends 1% more on marketing for a month, then as today, and follows what comes of it.
    pub fn of(params: &Params) -> Self {
        let steady = Market::new(params);
        let plan = Plan::present(params);
        let mut pulsed = steady.clone();
        let calendar = Calendar::new(params, PULSE_MONTHS, steady.step);
        pulsed.calendar = calendar.with_more(0, 1.0 + NUDGE);
        let goodwill = |market: &Market| {
            let course = Course::new(market, &plan, PULSE_MONTHS);
            let ends = course.months.iter().map(|senses| senses.goodwill);
            ends.collect::<Vec<f64>>()
        };
        let run = |market: &Market| {
            let (months, counts) = counted(market, plan, PULSE_MONTHS);
            (counts.demand, business(&months))
        };
        let ((demand, sales), (demand_before, sales_before)) = (run(&pulsed), run(&steady));
        let demand = differences(&demand, &demand_before);
        Self {
            goodwill_half_life: half_life(&differences(&goodwill(&pulsed), &goodwill(&steady))),
            within_a_year: year(&demand, 0) / demand.iter().sum::<f64>(),
            ninety_percent_months: months_to_share(&differences(&sales, &sales_before), 0.9),
        }
    }
}

/// A firm that stops its marketing, and with it managing the two, and goes on paying its sellers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dark {
    /// Revenue of the first three years after, over that of today.
    pub revenue: [f64; 3],
    /// Demand in the third year after, over that of the present plan carried on.
    pub demand: f64,
}

impl Dark {
    /// Runs both.
    pub fn of(params: &Params) -> Self {
        const MONTHS: usize = 36;
        let market = Market::new(params);
        let plan = Plan::present(params);
        let stopped = Plan {
            marketing: 0.0,
            management: 0.0,
            ..plan
        };
        let (months, dark) = counted(&market, stopped, MONTHS);
        let (_, lit) = counted(&market, plan, MONTHS);
        let revenue: Vec<f64> = months.iter().map(Month::revenue).collect();
        let today = 12.0 * market.today.recurring;
        Self {
            revenue: [0, 1, 2].map(|number| year(&revenue, number) / today),
            demand: year(&dark.demand, 2) / year(&lit.demand, 2),
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
