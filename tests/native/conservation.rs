//! Nothing is made up: accounts, deals, heads and money, every month, on the mean path and in futures.

mod books;
pub(crate) mod flows;
mod free;
mod money;
mod stages;

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::one_future;
use two_stroke::model::luck::{Draws, Future, MeanPath, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{FairFight, Params, Strategy};

use crate::support::{near, run, still};

/// Futures looked at in full.
const PATHS: usize = 3;

/// Shows `look` every strategy's mean path and some futures of each, in every preset.
fn every_run(look: impl Fn(&str, &Contest, Strategy, &[Month], bool)) {
    for preset in PRESETS {
        let params = preset.params();
        let contest = Contest::new(&params, FairFight::Spend);
        let draws = Draws::new(params.seed as u64, PATHS, params.horizon as usize);
        for row in &STRATEGIES {
            let entry = contest.entry(row.strategy);
            let name = |how: &str| format!("{} {} {how}", preset.key, row.key);
            look(
                &name("mean path"),
                &contest,
                row.strategy,
                &entry.months,
                false,
            );
            for path in 0..PATHS {
                let months = one_future(&contest, row.strategy, &draws, path);
                look(
                    &name(&format!("future {path}")),
                    &contest,
                    row.strategy,
                    &months,
                    true,
                );
            }
        }
    }
}

/// Accounts are customers, waiting, in talks, or free: none of them below nothing.
#[track_caller]
fn accounts_hold(what: &str, params: &Params, months: &[Month]) {
    let slack = 1e-9 * params.accounts;
    for (at, month) in months.iter().enumerate() {
        let free = params.accounts - month.customers - month.leads_waiting - month.pipeline();
        for (name, count) in [
            ("free accounts", free),
            ("customers", month.customers),
            ("leads waiting", month.leads_waiting),
            ("open from leads", month.open_inbound),
            ("open from outreach", month.open_outbound),
            ("sellers", month.sellers),
            ("recurring", month.recurring),
        ] {
            assert!(count >= -slack, "{what}, month {at}: {name} is {count}");
        }
    }
}

#[test]
fn accounts_are_never_oversold_in_a_preset() {
    every_run(|what, contest, _, months, _| accounts_hold(what, &contest.market.params, months));
}

/// Ten accounts under demand, outreach and luck that could sell them many times over.
fn ten_accounts() -> [(&'static str, Params); 7] {
    let busy = Params {
        accounts: 10.0,
        awareness_floor: 0.9,
        demand: 0.3,
        word_of_mouth: 0.3,
        outreach_limit: 1.0,
        prospecting_yield: 200.0,
        sales_cycle: 0.1,
        win_inbound: 0.5,
        win_outbound: 0.5,
        quarter_rush: 1.0,
        rush_inbound: 1.0,
        leak_base: 0.1,
        demand_shock: 1.0,
        outreach_shock: 1.0,
        shock_memory: 0.9,
        present_budget: 50.0,
        present_pull_share: 0.5,
        horizon: 60.0,
        ..still()
    };
    let slow = Params {
        sales_cycle: 3.0,
        ..busy
    };
    let sure = Params {
        win_inbound: 1.0,
        win_outbound: 1.0,
        sales_cycle: 0.7,
        ..busy
    };
    let leaving = Params {
        churn: 0.95,
        ..busy
    };
    let alone = Params {
        self_serve: 1.0,
        churn: 0.95,
        ..busy
    };
    let half = Params {
        self_serve: 0.5,
        unaided_leads: 0.3,
        churn: 0.5,
        sales_cycle: 0.4,
        ..busy
    };
    let full = Params {
        customers_today: 10.0,
        churn: 0.95,
        sales_cycle: 0.4,
        ..busy
    };
    [
        ("busy", busy),
        ("slow", slow),
        ("sure", sure),
        ("leaving", leaving),
        ("alone", alone),
        ("half", half),
        ("full", full),
    ]
}

#[test]
fn ten_accounts_are_never_oversold() {
    for (name, params) in ten_accounts() {
        let market = Market::new(&params);
        let plan = Plan::present(&params);
        accounts_hold(name, &params, &run(&market, plan, 60, &MeanPath));
        let draws = Draws::new(1, 40, 60);
        for path in 0..40 {
            let weather = Weather::new(&draws, path, 60, &params);
            let months = run(&market, plan, 60, &Future::new(&draws, path, &weather));
            let what = format!("{name}, future {path}");
            accounts_hold(&what, &params, &months);
            assert!(months.iter().all(whole), "{what}: part of a customer");
        }
    }
}

/// Whether the month's counts are whole.
fn whole(month: &Month) -> bool {
    [
        month.won_self,
        month.won_inbound,
        month.won_outbound,
        month.churned,
        month.customers,
    ]
    .iter()
    .all(|count| count.fract() == 0.0)
}

#[test]
fn drawn_counts_are_whole_and_customers_add_up() {
    every_run(|what, contest, _, months, drawn| {
        let mut before = contest.market.today.customers;
        let mut recurring = contest.market.today.recurring;
        let params = &contest.market.params;
        for month in months {
            for count in [
                month.won_self,
                month.won_inbound,
                month.won_outbound,
                month.churned,
            ] {
                assert!(count >= 0.0, "{what}: {count}");
            }
            assert!(!drawn || whole(month), "{what}: part of a customer");
            assert!(month.churned <= before, "{what}: more leave than there are");
            let customers = before + month.won() - month.churned;
            assert!(
                (month.customers - customers).abs() <= 1e-9 * customers.max(1.0),
                "{what}: customers {customers} and {}",
                month.customers
            );
            let stays = if before > 0.0 {
                1.0 - month.churned / before
            } else {
                0.0
            };
            let now = recurring * stays + month.new_business() / params.term;
            near(&format!("{what}: recurring"), month.recurring, now, 1e-9);
            // Customers come and go evenly: the month's revenue lies midway between its ends.
            let midway = f64::midpoint(recurring, month.recurring);
            near(&format!("{what}: revenue"), month.revenue(), midway, 1e-9);
            (before, recurring) = (month.customers, month.recurring);
        }
    });
}
