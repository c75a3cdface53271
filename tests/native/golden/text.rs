//! The text of a golden file. The browser's tests write it too: both must give the same bits.

use std::fmt::Write as _;

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::one_future;
use two_stroke::model::luck::Draws;
use two_stroke::model::metrics::Summary;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::STRATEGIES;
use two_stroke::model::{FairFight, MODEL_VERSION};

/// The future that is kept beside the mean path.
const PATH: usize = 7;

fn figures(text: &mut String, what: &str, months: &[Month], summary: &Summary) {
    let won: f64 = months.iter().map(Month::won).sum();
    writeln!(text, "{what}").expect("text");
    for (name, figure) in [
        ("profit", Some(summary.profit)),
        ("revenue of the last month", Some(summary.last_revenue)),
        ("spend a month", Some(summary.mean_spend)),
        ("customers won", Some(won)),
        ("bumpiness by month", summary.bumps_by_month),
        ("bumpiness by quarter", summary.bumps_by_quarter),
        ("lowest cash", Some(summary.cash_low)),
    ] {
        // Debug writes the shortest text that reads back as the very same number.
        let figure = figure.map_or("not defined".to_owned(), |figure| format!("{figure:?}"));
        writeln!(text, "  {name:<25} {figure}").expect("text");
    }
}

/// Everything a preset comes to, at full precision.
pub fn golden(preset: &Preset) -> String {
    let params = preset.params();
    let contest = Contest::new(&params, FairFight::Spend);
    let draws = Draws::new(params.seed as u64, PATH + 1, params.horizon as usize);
    let mut text = format!(
        "{}, revision {}, equations version {MODEL_VERSION}, equal spend\n",
        preset.key, preset.revision
    );
    for row in &STRATEGIES {
        let entry = contest.entry(row.strategy);
        writeln!(text, "\n{}, {:?}", row.key, entry.footing).expect("text");
        figures(&mut text, " mean path", &entry.months, &entry.summary);
        let months = one_future(&contest, row.strategy, &draws, PATH);
        let summary = Summary::of(&months, &params);
        figures(&mut text, &format!(" future {PATH}"), &months, &summary);
    }
    text
}
