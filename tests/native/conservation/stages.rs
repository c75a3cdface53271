//! Stages: what enters one waits there or leaves it, on the mean path and, on average, in futures.

use two_stroke::model::fair::Contest;
use two_stroke::model::luck::{Draws, Future, MeanPath, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::pipeline::{Chain, ChainStep};
use two_stroke::model::presets::PRESETS;
use two_stroke::model::strategies::Plan;
use two_stroke::model::{FairFight, Params, Strategy};

use crate::support::{near, run, still};

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
        let mut came = today.leads_waiting + today.inbound.open();
        let mut won = 0.0;
        let (mut outbound, mut opened) = (today.outbound.open(), 0.0);
        for month in run(&market, Plan::present(&params), 60, &MeanPath) {
            came += month.leads;
            won += month.won_inbound;
            let now = month.leads_waiting + month.open_inbound + won;
            near(name, now, came, 1e-9);
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

/// Drawing whole deals from a smooth chain neither adds nor loses any on average.
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
