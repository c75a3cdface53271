//! Nothing is made up: the largest gap in the books of the default firm, every strategy, every month, with
//! luck; and a market too small for those who want to sell to it.

use super::firm::still;
use super::{Case, Found};
use crate::model::Params;
use crate::model::fair::{Contest, FairFight};
use crate::model::futures::one_future;
use crate::model::luck::{Draws, Future, Weather};
use crate::model::market::Market;
use crate::model::outcome::Month;
use crate::model::presets::PRESETS;
use crate::model::simulate::Engine;
use crate::model::strategies::{Plan, STRATEGIES};

const FUTURES: usize = 3;

/// The largest value of `gap` over all months, each beside the one before it; the first is the first day.
fn largest_gap(gap: impl Fn(&Params, &Month, &Month) -> f64) -> Found {
    let params = PRESETS[0].params();
    let contest = Contest::new(&params, FairFight::Spend);
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    let today = &contest.market.today;
    let mut largest = 0.0;
    for row in &STRATEGIES {
        for path in 0..FUTURES {
            let mut before = Month {
                customers: today.customers,
                recurring: today.recurring,
                cash: today.cash,
                ..Month::default()
            };
            for month in one_future(&contest, row.strategy, &draws, path) {
                largest = worse(largest, gap(&params, &before, &month));
                before = month;
            }
        }
    }
    largest.into()
}

/// The larger of two gaps; not a number if one of them is none, so that none is passed over.
fn worse(one: f64, other: f64) -> f64 {
    if one > other || one.is_nan() {
        one
    } else {
        other
    }
}

/// How far two numbers are apart, over the larger of the second and one.
fn apart(found: f64, expected: f64) -> f64 {
    libm::fabs(found - expected) / libm::fmax(libm::fabs(expected), 1.0)
}

/// Customers before, and those won, less those who left.
pub(super) fn customers(_: &Case) -> Found {
    largest_gap(|_, before, now| apart(now.customers, before.customers + now.won() - now.churned))
}

/// What customers pay: less the share that left, and what was signed.
pub(super) fn recurring(_: &Case) -> Found {
    largest_gap(|params, before, now| {
        let stays = 1.0 - now.churned / before.customers;
        apart(
            now.recurring,
            before.recurring * stays + now.new_business() / params.term,
        )
    })
}

/// Cash before, and all that came in, less each cost.
pub(super) fn cash(_: &Case) -> Found {
    largest_gap(|params, before, now| {
        let came =
            now.revenue_self + now.revenue_inbound + now.revenue_outbound + now.revenue_repeat;
        let pay = now.sales_pay + now.commission + now.hiring;
        let went = now.marketing + pay + now.management + now.overhead;
        apart(now.cash, before.cash + came * params.gross_margin - went)
    })
}

/// Parts of a customer: what is won and what leaves is drawn in whole ones.
pub(super) fn parts(_: &Case) -> Found {
    largest_gap(|_, _, now| {
        let counts = [now.won_self, now.won_inbound, now.won_outbound, now.churned];
        counts.map(|count| count - libm::floor(count)).iter().sum()
    })
}

fn oversold(accounts: f64, month: &Month) -> f64 {
    let taken = month.customers + month.leads_waiting + month.pipeline();
    worse(taken - accounts, 0.0)
}

/// Accounts in use beyond those there are.
pub(super) fn accounts(_: &Case) -> Found {
    largest_gap(|params, _, now| oversold(params.accounts, now) / params.accounts)
}

/// Accounts that know the firm: beyond all there are, or short of those in use, who all know it; as a share.
pub(super) fn aware(_: &Case) -> Found {
    largest_gap(|params, _, now| {
        let used = now.customers + now.leads_waiting + now.pipeline();
        let short = used / params.accounts - now.awareness;
        worse(worse(now.awareness - 1.0, short), 0.0)
    })
}

/// Ten accounts, and demand, outreach and luck that could sell them many times over.
pub(super) fn ten_accounts(_: &Case) -> Found {
    let params = Params {
        accounts: 10.0,
        awareness_floor: 0.9,
        demand: 0.3,
        word_of_mouth: 0.3,
        outreach_limit: 1.0,
        prospecting_yield: 200.0,
        sales_cycle: 0.7,
        win_inbound: 0.5,
        win_outbound: 0.5,
        quarter_rush: 1.0,
        rush_inbound: 1.0,
        leak_base: 0.1,
        demand_shock: 1.0,
        outreach_shock: 1.0,
        shock_memory: 0.9,
        churn: 0.9,
        present_budget: 50.0,
        present_pull_share: 0.5,
        ..still()
    };
    let (paths, months) = (40, 60);
    let market = Market::new(&params);
    let engine = Engine::new(&market, Plan::present(&params), months);
    let draws = Draws::new(1, paths, months);
    let mut most = 0.0;
    for path in 0..paths {
        let weather = Weather::new(&draws, path, months, &params);
        engine.run(&Future::new(&draws, path, &weather), |month| {
            most = worse(most, oversold(params.accounts, month));
        });
    }
    most.into()
}
