//! What is told on the mean path, where chance has no part.

use crate::model::fair::Ground;
use crate::model::market::Market;
use crate::model::outcome::Month;
use crate::model::strategies::Plan;
use crate::model::{FairFight, Strategy};

use super::estimate::Verdict;
use super::figure::{Figure, Of, Quantity};
use super::present;
use super::question::{Beside, Function, Over};

/// Doses of a function's money, over today's.
pub(super) const DOSES: [f64; 6] = [0.0, 0.25, 0.5, 1.0, 1.5, 2.0];

/// A link of a chain: what it is, how it is written, and its mean a month.
type Link = (&'static str, Quantity, fn(&Month, &Market) -> f64);

/// Spend, awareness, demand, sales.
const PULL: [Link; 3] = [
    ("awareness", Quantity::Share, |month, _| month.awareness),
    // Leads are the part of demand that does not serve itself.
    ("come forward a month", Quantity::Count, |month, market| {
        month.leads / (1.0 - market.params.self_serve)
    }),
    ("new business a month", Quantity::Money, |month, _| {
        month.new_business()
    }),
];

/// Spend, engagement, deals, sales.
const PUSH: [Link; 3] = [
    ("open deals", Quantity::Count, |month, _| month.pipeline()),
    ("deals won a month", Quantity::Count, |month, _| {
        month.won_inbound + month.won_outbound
    }),
    ("new business a month", Quantity::Money, |month, _| {
        month.new_business()
    }),
];

/// Whether every further dose raises every link; the figures at no dose and at the largest, and the dose at
/// which a link first falls.
pub(super) fn chain(
    market: &Market,
    function: Function,
    beside: Beside,
    over: Over,
) -> (Verdict, Vec<Figure>) {
    let links = match function {
        Function::Pull => &PULL,
        Function::Push => &PUSH,
    };
    let doses = DOSES.map(|dose| {
        let mut months = path(market, dosed(market, function, beside, dose));
        let before = months.len().saturating_sub(12);
        if over == Over::LastYear {
            months.drain(..before);
        }
        months
    });
    let mut rises = true;
    let mut figures = Vec::new();
    for &(name, quantity, link) in links {
        let mean = |months: &Vec<Month>| {
            months.iter().map(|month| link(month, market)).sum::<f64>() / months.len() as f64
        };
        let response = doses.each_ref().map(mean);
        let (none, most) = (response[0], response[DOSES.len() - 1]);
        figures.push(Figure::exact(Of::Link(name, none), most, quantity));
        let fall = response.windows(2).position(|pair| pair[0] >= pair[1]);
        figures
            .extend(fall.map(|at| Figure::exact(Of::Falls(name), DOSES[at + 1], Quantity::Share)));
        rises &= fall.is_none();
    }
    (Verdict::exact(rises), figures)
}

/// Today's plan with one function's money times `dose`.
fn dosed(market: &Market, function: Function, beside: Beside, dose: f64) -> Plan {
    let other = match beside {
        Beside::Nobody => 0.0,
        Beside::Today => 1.0,
    };
    let (marketing, sales) = match function {
        Function::Pull => (dose, other),
        Function::Push => (other, dose),
    };
    let plan = nudged(Plan::present(&market.params), marketing, sales);
    if plan.is_single() {
        Plan {
            management: 0.0,
            ..plan
        }
    } else {
        plan
    }
}

/// A plan with the money of each function times a factor; management keeps its share of the money, so that
/// tension moves by the split alone.
pub(super) fn nudged(plan: Plan, marketing: f64, sales: f64) -> Plan {
    let functions = plan.marketing * marketing + plan.sales * sales;
    Plan {
        marketing: plan.marketing * marketing,
        sales: plan.sales * sales,
        management: functions * plan.management / (plan.marketing + plan.sales),
        ..plan
    }
}

/// Whether the last year's new business is above that of no spend.
pub(super) fn momentum(
    market: &Market,
    fair: FairFight,
    strategy: Strategy,
) -> (Verdict, Vec<Figure>) {
    let (plan, _) = Ground::new(market, fair).plan(market, strategy);
    let last_year = |plan: Plan| {
        let months = path(market, plan);
        let business = months.iter().rev().take(12).map(Month::new_business);
        business.sum::<f64>() / 12.0
    };
    let (with, without) = (last_year(plan), last_year(plan.scaled(0.0)));
    let figures = vec![
        Figure::exact(Of::Plan(strategy), with, Quantity::Money),
        Figure::exact(Of::NoSpend, without, Quantity::Money),
    ];
    (Verdict::exact(with > without), figures)
}

fn path(market: &Market, plan: Plan) -> Vec<Month> {
    present::path(market, plan, market.params.horizon as usize)
}
