//! The engine's mean path against a plain program that was written from the documents alone.

mod plain;

use two_stroke::model::luck::MeanPath;
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::STRATEGIES;
use two_stroke::model::{Param, Params};

use crate::support::run;

const MONTHS: usize = 60;
/// Of the largest size that a figure has in a run.
const CLOSE: f64 = 1e-12;

/// A figure of a month, by name, in the order in which the plain program gives them.
type Figure = (&'static str, fn(&Month) -> f64);

/// Named once, so that a figure cannot be compared with another.
macro_rules! figures {
    ($($name:ident)*) => {
        const FIGURES: [Figure; 28] = [$((stringify!($name), |month| month.$name)),*];
    };
}

figures! {
    awareness tension sellers leads_waiting open_inbound open_outbound customers recurring leads won_self
    won_inbound won_outbound churned business_self business_inbound business_outbound revenue_self
    revenue_inbound revenue_outbound revenue_repeat cogs marketing sales_pay commission hiring management
    overhead cash
}

/// Every plan, as it is before the fair fight scales it.
#[track_caller]
fn agrees(name: &str, params: &Params, close: f64) {
    let market = Market::new(params);
    let value = |key: &str| {
        let row = Param::by_key(key).unwrap_or_else(|| panic!("no parameter {key}"));
        (row.get)(params)
    };
    for row in &STRATEGIES {
        let engine = run(&market, (row.plan)(params), MONTHS, &MeanPath);
        let plain = plain::mean_path(&value, row.key, MONTHS);
        assert_eq!(engine.len(), plain.len());
        for (at, (figure, get)) in FIGURES.iter().enumerate() {
            let largest = engine
                .iter()
                .map(|month| get(month).abs())
                .fold(0.0, f64::max);
            for (number, (ours, theirs)) in engine.iter().zip(&plain).enumerate() {
                let (ours, theirs) = (get(ours), theirs[at]);
                // Not a number is not close.
                assert!(
                    (ours - theirs).abs() <= close * largest,
                    "{name}, {}, month {number}: {figure} is {ours}, and {theirs} by the documents",
                    row.key
                );
            }
        }
    }
}

#[test]
fn the_presets_are_what_the_documents_say() {
    for preset in Preset::newest() {
        agrees(preset.key, &preset.params(), CLOSE);
    }
}

/// The first revision has other values and none of what is new.
#[test]
fn so_are_those_of_the_first_revision() {
    for preset in Preset::newest() {
        let first = Preset::find(preset.id, 1).expect("the first revision");
        agrees(preset.key, &first.params(), CLOSE);
    }
}

/// What no preset comes to: sellers short of time, a win rate at its bound, campaigns that begin anew with the
/// year only after several, a threshold in the response, training that no force has, functions without money.
#[test]
fn so_is_what_no_preset_comes_to() {
    let corners: [(&str, &[(&str, f64)]); 8] = [
        (
            "short of time",
            &[("hold_effort", 0.5), ("lead_effort", 0.05)],
        ),
        (
            "the bound of the win rate",
            &[
                ("win_inbound", 0.9),
                ("win_outbound", 0.8),
                ("synergy", 2.0),
            ],
        ),
        (
            "campaigns of five months",
            &[
                ("burst_cycle", 5.0),
                ("burst_offset", 1.25),
                ("burst_depth", 1.0),
            ],
        ),
        ("a threshold", &[("response_slope", 2.0), ("adstock", 0.0)]),
        (
            "no training, nobody leaves",
            &[("ramp", 0.0), ("turnover", 0.0), ("stale", 0.0)],
        ),
        (
            "one function alone",
            &[("pull_share", 1.0), ("present_pull_share", 0.0)],
        ),
        (
            "the quarrel lingers",
            &[
                ("lingering", 0.6),
                ("quarter_rush", 1.0),
                ("rush_inbound", 1.0),
            ],
        ),
        (
            "few accounts",
            &[
                ("accounts", 2000.0),
                ("prospecting_yield", 200.0),
                ("outreach_limit", 1.0),
            ],
        ),
    ];
    for (name, changed) in corners {
        let mut params = Preset::by_key("scale-up").expect("a preset").params();
        for &(key, value) in changed {
            let row = Param::by_key(key).expect("a row");
            assert_eq!(row.put(&mut params, value), value, "{key} can be {value}");
        }
        agrees(name, &params, CLOSE);
    }
}
