//! Nothing is made up: accounts, deals, heads and money, every month, on the mean path and in futures.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::one_future;
use two_stroke::model::luck::{Draws, Future, MeanPath, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::pipeline::{Chain, ChainStep};
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
#[test]
fn ten_accounts_are_never_oversold() {
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
    for (name, params) in [
        ("busy", busy),
        ("slow", slow),
        ("sure", sure),
        ("leaving", leaving),
        ("alone", alone),
        ("half", half),
        ("full", full),
    ] {
        let market = Market::new(&params);
        let plan = Plan::present(&params);
        accounts_hold(name, &params, &run(&market, plan, 60, &MeanPath));
        let draws = Draws::new(1, 40, 60);
        for path in 0..40 {
            let weather = Weather::new(&draws, path, 60, &params);
            let months = run(&market, plan, 60, &Future::new(&draws, path, &weather));
            accounts_hold(&format!("{name}, future {path}"), &params, &months);
        }
    }
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
                assert!(
                    !drawn || count.fract() == 0.0,
                    "{what}: {count} is not whole"
                );
            }
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

#[test]
fn money_adds_up() {
    every_run(|what, contest, _, months, _| {
        let params = &contest.market.params;
        let mut cash = params.cash_today;
        for m in months {
            let revenue =
                m.revenue_self + m.revenue_inbound + m.revenue_outbound + m.revenue_repeat;
            assert_eq!(m.revenue(), revenue, "{what}");
            near(what, m.cogs, revenue * (1.0 - params.gross_margin), 1e-9);
            let costs = m.cogs
                + m.marketing
                + (m.sales_pay + m.commission + m.hiring)
                + m.management
                + m.overhead;
            let scale = revenue.max(costs);
            let off = m.operating_income() - (revenue - costs);
            assert!(
                off.abs() <= 1e-12 * scale,
                "{what}: operating income off by {off}"
            );
            let off = m.cash - (cash + m.operating_income());
            assert!(off.abs() <= 1e-9 * scale, "{what}: cash off by {off}");
            near(
                what,
                m.commission,
                params.commission * (m.business_inbound + m.business_outbound),
                1e-9,
            );
            for cost in [
                m.cogs,
                m.marketing,
                m.sales_pay,
                m.commission,
                m.hiring,
                m.management,
            ] {
                assert!(cost >= 0.0, "{what}: a cost of {cost}");
            }
            cash = m.cash;
        }
    });
}

/// Costs of the function that is not there, and of managing the two, month by month.
#[track_caller]
fn single_engines_are_alone(what: &str, strategy: Strategy, months: &[Month]) {
    for month in months {
        let foreign = match strategy {
            Strategy::Pull => month.sales_cost() + month.management + month.sellers,
            Strategy::Push => month.marketing + month.management,
            _ => 0.0,
        };
        assert_eq!(foreign, 0.0, "{what}: {month:?}");
        if matches!(strategy, Strategy::Pull | Strategy::Push) {
            assert_eq!(month.tension, 0.0, "{what}: tension with nobody");
        }
    }
}

#[test]
fn a_single_engine_pays_for_nothing_else() {
    every_run(|what, _, strategy, months, _| single_engines_are_alone(what, strategy, months));
    // Also where an open deal needs no work: with the sellers gone nobody closes and nobody is paid.
    let params = Params {
        hold_effort: 0.0,
        ..PRESETS[0].params()
    };
    let contest = Contest::new(&params, FairFight::Spend);
    for strategy in [Strategy::Pull, Strategy::Push] {
        let months = &contest.entry(strategy).months;
        single_engines_are_alone("no effort to hold a deal", strategy, months);
    }
}

/// Where every deal is won and no lead lost, all that comes forward waits, talks, or has signed.
#[test]
fn what_enters_a_stage_waits_or_leaves_it() {
    let base = Params {
        awareness_floor: 0.5,
        demand: 0.01,
        accounts: 1e5,
        win_inbound: 1.0,
        win_outbound: 1.0,
        outreach_limit: 0.05,
        prospecting_yield: 3.0,
        sales_cycle: 4.0,
        follow_up: 0.3,
        quarter_rush: 0.6,
        rush_inbound: 0.25,
        ramp: 6.0,
        turnover: 0.3,
        season: 0.3,
        present_budget: 200.0,
        ..still()
    };
    for (name, outreach_limit, prospecting_yield) in [
        ("leads alone", 0.0, 300.0),
        ("leads and outreach", 0.05, 3.0),
    ] {
        let params = Params {
            outreach_limit,
            prospecting_yield,
            ..base
        };
        let market = Market::new(&params);
        let today = &market.today;
        let inside = |waiting: f64, inbound: f64, won: f64| waiting + inbound + won;
        let (mut came, mut won) = (0.0, 0.0);
        let begun = inside(today.leads_waiting, today.inbound.open(), 0.0);
        let (mut outbound, mut opened) = (today.outbound.open(), 0.0);
        for month in run(&market, Plan::present(&params), 60, &MeanPath) {
            came += month.leads;
            won += month.won_inbound;
            let now = inside(month.leads_waiting, month.open_inbound, won);
            near(name, now, begun + came, 1e-9);
            opened += month.open_outbound - outbound + month.won_outbound;
            outbound = month.open_outbound;
        }
        assert_eq!(
            opened > 1.0,
            outreach_limit > 0.0,
            "{name}: {opened} opened"
        );
    }
}

/// A stage's own balance, at any speed.
#[test]
fn the_chain_keeps_what_it_has_not_closed() {
    for cycle in [0.05, 0.1, 1.0, 18.0] {
        for speed in [0.3, 1.0, 2.0] {
            let step = ChainStep::new(cycle, speed, 0.25);
            let (mut chain, mut came, mut closed) = (Chain::default(), 0.0, 0.0);
            for month in 0..400 {
                let inflow = f64::from(month % 7);
                came += inflow;
                let out = chain.advance(&step, inflow);
                assert!(out >= 0.0 && chain.total() >= 0.0);
                closed += out;
            }
            near("closed and open", closed + chain.total(), came, 1e-12);
        }
    }
}

/// In every month of a future, at most what was open or had closed is won: what is drawn ahead of the
/// smooth chain is taken from it.
#[test]
fn futures_win_on_average_what_the_mean_path_wins() {
    let params = PRESETS[0].params();
    let contest = Contest::new(&params, FairFight::Spend);
    let calm = Params {
        demand_shock: 0.0,
        outreach_shock: 0.0,
        turnover: 0.0,
        ..params
    };
    let market = Market::new(&calm);
    let (paths, months) = (200, params.horizon as usize);
    let draws = Draws::new(1, paths, months);
    for strategy in [Strategy::Push, Strategy::Both] {
        let plan = contest.entry(strategy).plan;
        let expected: f64 = run(&market, plan, months, &MeanPath)
            .iter()
            .map(Month::won)
            .sum();
        let weather = Weather::new(&draws, 0, months, &calm);
        let drawn: f64 = (0..paths)
            .flat_map(|path| run(&market, plan, months, &Future::new(&draws, path, &weather)))
            .map(|month| month.won())
            .sum();
        let error = (expected / paths as f64).sqrt();
        let off = drawn / paths as f64 - expected;
        assert!(
            off.abs() < 4.0 * error,
            "{strategy:?}: {off} of {expected}, error {error}"
        );
    }
}
