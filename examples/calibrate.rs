//! Prints what each preset comes to, and solves the values marked "solved" (`-- --solve`).
//!
//! `cargo run --release --no-default-features --example calibrate [-- --solve] [preset key]`

use two_stroke::claims::present::{CarryOver, Dark, Elasticities, FirstYear, path};
use two_stroke::claims::solve::Target;
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{FairFight, Param, Params, Strategy};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let solving = words.iter().any(|word| word == "--solve");
    let only = words.iter().find(|word| !word.starts_with('-'));
    for preset in Preset::newest().filter(|preset| only.is_none_or(|key| key == preset.key)) {
        let mut params = preset.params();
        let target = Target::of(preset.key).expect("a target");
        if solving {
            match target.roots(&params) {
                Ok(roots) => params = written(target, &roots, params),
                Err(why) => {
                    eprintln!("{why}");
                    std::process::exit(1);
                }
            }
        }
        let misses = target.misses(&params);
        for (name, miss) in Target::NAMES.iter().zip(misses) {
            println!("  {} misses {name} by {:.2}%", preset.key, 100.0 * miss);
        }
        report(preset, &params);
    }
}

/// Prints every root, and returns the values of the first as the sliders can hold them.
fn written(target: &Target, roots: &[Params], mut params: Params) -> Params {
    for (number, root) in roots.iter().enumerate() {
        println!("  {}: root {} of {}", target.key, number + 1, roots.len());
        for key in target.solved() {
            let row = Param::by_key(key).expect("a row");
            let value = (row.get)(root);
            let mut held = params;
            println!("    {key} = {} ({value:.8})", row.put(&mut held, value));
            if number == 0 {
                params = held;
            }
        }
    }
    params
}

fn report(preset: &Preset, params: &Params) {
    let contest = Contest::new(params, FairFight::Spend);
    let today = &contest.market.today;
    let elasticities = Elasticities::of(params);
    let first = FirstYear::of(params);
    let (dark, carry) = (Dark::of(params), CarryOver::of(params));
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
        today.aware / params.accounts,
        contest.market.senses.tension
    );
    println!(
        "   elasticity of demand {:.3} ({:.3} in the first year) of business {:.3} ({:.3}) selling {:.3} | dark revenue {:.3?} demand {:.3} | pulse {:.2} in a year, 90% signed {:.1} | at rest {}",
        elasticities.demand_long,
        elasticities.demand_short,
        elasticities.marketing_long,
        elasticities.marketing_short,
        elasticities.selling,
        dark.revenue,
        dark.demand,
        carry.within_a_year,
        carry.ninety_percent_months,
        contest.market.at_rest
    );
    println!(
        "   a seller sells {:.0} leads lost {:.3} win rate {:.3} opportunities won {:.3} | revenue {:.0} marketing {:.1}% spend {:.1}% op income {:.0} churned {:.2} | CAC {:.0} payback {:.1} win in {:.3} out {:.3}",
        first.per_seller,
        first.leads_lost,
        first.win_rate,
        first.opportunities_won,
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
            .score(Strategy::Both, entry.strategy, |f| Some(f.profit))
            .odds()
            .map_or(0.0, |odds| odds.share);
        let smoother = set
            .score(entry.strategy, Strategy::Both, |f| f.bumps_by_month)
            .odds()
            .map_or(0.0, |odds| odds.share);
        println!(
            "   {:<12} profit {:>8.2} M + {:>6.2} (median {:>8.2}) bumps m {} q {} rev {} | both richer {:.2} smoother {:.2} | last rev {:.2} M spend {:.3} M cust {:.0} aware {:.2} T {:.2} sellers {:.1} red {:.0} low {:.1} M payback {:?} {:?}",
            entry.strategy.row().key,
            entry.summary.profit / 1e6,
            entry.summary.worth_year / 1e6,
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
