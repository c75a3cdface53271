//! Prints what each preset comes to, and solves the values marked "solved" (`-- --solve`).
//!
//! `cargo run --release --no-default-features --example calibrate [-- --solve] [preset key]`

use two_stroke::claims::present::{Elasticities, FirstYear, path};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{FairFight, Param, Params, Strategy};

/// What the present plan of a preset must show.
struct Target {
    key: &'static str,
    /// Customers won a month in the first year.
    wins: f64,
    /// Share of them that came forward by themselves; `None` where sellers hardly count.
    pulled: Option<f64>,
    /// Elasticity of new business to marketing spend, in the fifth year.
    marketing: f64,
    /// Elasticity of new business to sales spend, in the fifth year.
    selling: f64,
}

const TARGETS: &[Target] = &[
    Target {
        key: "scale-up",
        wins: 50.0,
        pulled: Some(0.50),
        marketing: 0.20,
        selling: 0.34,
    },
    Target {
        key: "consumer-goods",
        wins: 11_500.0,
        pulled: None,
        marketing: 0.24,
        selling: 0.0,
    },
    Target {
        key: "enterprise",
        wins: 3.3,
        pulled: Some(0.40),
        marketing: 0.12,
        selling: 0.34,
    },
    Target {
        key: "small-firm",
        wins: 3.75,
        pulled: Some(0.50),
        marketing: 0.20,
        selling: 0.34,
    },
    Target {
        key: "e-commerce",
        wins: 3_000.0,
        pulled: None,
        marketing: 0.24,
        selling: 0.0,
    },
    Target {
        key: "software",
        wins: 38.0,
        pulled: Some(0.55),
        marketing: 0.24,
        selling: 0.31,
    },
];

/// The knobs that are solved.
const SOLVED: [&str; 4] = [
    "demand",
    "half_spend",
    "prospecting_yield",
    "outreach_limit",
];

/// Multiplies each knob by the damped miss of the figure it moves most, until nothing moves.
fn solve(params: &mut Params, target: &Target) {
    for _ in 0..400 {
        let FirstYear {
            pulled, won: all, ..
        } = FirstYear::of(params);
        let Elasticities {
            marketing_long: marketing,
            selling,
            ..
        } = Elasticities::of(params);
        let pull_target = target.wins * target.pulled.unwrap_or(pulled / all);
        let mut turn = |key: &str, factor: f64| {
            let row = Param::by_key(key).expect("a row");
            let turned = (row.get)(params) * factor.clamp(0.8, 1.25);
            (row.set)(
                params,
                turned.clamp(row.scale.min().max(1e-5), row.scale.max()),
            );
        };
        turn("demand", (pull_target / pulled).powf(0.3));
        turn(
            "half_spend",
            (target.marketing / marketing.max(0.01)).powf(0.3),
        );
        if target.pulled.is_some() {
            turn(
                "prospecting_yield",
                ((target.wins - pull_target) / (all - pulled)).powf(0.3),
            );
            turn(
                "outreach_limit",
                (target.selling / selling.max(0.01)).powf(0.2),
            );
        }
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let solving = words.iter().any(|word| word == "--solve");
    let only = words.iter().find(|word| !word.starts_with('-'));
    for preset in Preset::newest().filter(|preset| only.is_none_or(|key| key == preset.key)) {
        let mut params = preset.params();
        let target = TARGETS
            .iter()
            .find(|target| target.key == preset.key)
            .expect("a target");
        if solving {
            solve(&mut params, target);
            for key in SOLVED {
                let row = Param::by_key(key).expect("a row");
                let value = (row.get)(&params);
                println!("  {} {key} = {}", preset.key, row.put(&mut params, value));
            }
        }
        report(preset, &params);
    }
}

fn report(preset: &Preset, params: &Params) {
    let contest = Contest::new(params, FairFight::Spend);
    let today = &contest.market.today;
    let elasticities = Elasticities::of(params);
    let first = FirstYear::of(params);
    let now = path(&contest.market, Plan::present(params), 12);
    let year = |figure: fn(&Month) -> f64| now.iter().map(figure).sum::<f64>() / 12.0;
    println!(
        "== {} | wins {:.2} (self {:.2} in {:.2} out {:.2}) leads {:.0} waiting {:.1} open {:.1}/{:.1} sellers {:.1} str {:.1} awareness {:.3} tension {:.3}",
        preset.key,
        first.won,
        year(|m| m.won_self),
        year(|m| m.won_inbound),
        year(|m| m.won_outbound),
        year(|m| m.leads),
        today.leads_waiting,
        today.inbound.open(),
        today.outbound.open(),
        today.force.total(),
        today.force.strength(),
        contest.market.senses.awareness,
        contest.market.senses.tension
    );
    println!(
        "   elasticity marketing {:.3} ({:.3} in the first year) selling {:.3} | revenue {:.0} marketing {:.1}% spend {:.1}% op income {:.0} churned {:.2} | CAC {:.0} payback {:.1} win in {:.3} out {:.3}",
        elasticities.marketing_long,
        elasticities.marketing_short,
        elasticities.selling,
        year(Month::revenue),
        100.0 * first.marketing_share,
        100.0 * year(Month::spend) / year(Month::revenue),
        year(Month::operating_income),
        year(|m| m.churned),
        year(Month::spend) / first.won,
        first.payback_months,
        params.win_inbound,
        params.win_outbound
    );
    let draws = Draws::new(1, 300, 60);
    let all: Vec<Strategy> = STRATEGIES.iter().map(|row| row.strategy).collect();
    let mut futures = Futures::new(&contest, &all);
    let started = std::time::Instant::now();
    futures.run_until(300, &draws);
    let took = started.elapsed().as_secs_f64();
    let set = futures.results();
    for entry in &contest.entries {
        let percent =
            |share: Option<f64>| share.map_or("  – ".to_owned(), |share| format!("{share:.3}"));
        let odds = set
            .odds_above(Strategy::Both, entry.strategy, |f| Some(f.profit))
            .map_or(0.0, |odds| odds.share);
        let smoother = set
            .odds_above(entry.strategy, Strategy::Both, |f| f.bumps_by_month)
            .map_or(0.0, |odds| odds.share);
        println!(
            "   {:<12} profit {:>8.2} M (median {:>8.2}) bumps m {} q {} rev {} | both richer {:.2} smoother {:.2} | last rev {:.2} M spend {:.3} M cust {:.0} aware {:.2} T {:.2} sellers {:.1} red {:.0} low {:.1} M payback {:?} {:?}",
            entry.strategy.row().key,
            entry.summary.profit / 1e6,
            set.median(entry.strategy, |f| Some(f.profit))
                .unwrap_or(0.0)
                / 1e6,
            percent(set.median(entry.strategy, |f| f.bumps_by_month)),
            percent(set.median(entry.strategy, |f| f.bumps_by_quarter)),
            percent(set.median(entry.strategy, |f| f.bumps_of_revenue)),
            odds,
            smoother,
            entry.summary.last_revenue / 1e6,
            entry.summary.mean_spend / 1e6,
            entry.months[59].customers,
            entry.months[59].awareness,
            entry.months[59].tension,
            entry.months[59].sellers,
            entry.summary.months_in_red,
            entry.summary.cash_low / 1e6,
            entry.summary.payback_months.map(f64::round),
            entry.footing
        );
    }
    println!(
        "   ({:.1} µs a path and strategy)",
        took / 300.0 / 7.0 * 1e6
    );
}
