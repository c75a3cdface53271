//! Fair fights: how plans are brought to equal terms, and when one is ahead of another.

use crate::model::number::Number;

/// Slope of the last two trials.
///
/// How strongly a plan's mean spend, or mean revenue, has answered to its scale.
///
/// Unit: per cent for each per cent
///
/// Why: spend depends on the outcome, since commission and hiring follow deals, so a plan cannot just be
/// given its budget: the scale is found by trials, each a run of the mean path.
///
/// Source: standard. Secant in logarithms, kept inside a bracket.
pub fn log_slope(ratio_now: f64, other_ratio: f64, scale: f64, other_scale: f64) -> f64 {
    libm::log(ratio_now / other_ratio) / libm::log(scale / other_scale)
}

/// The next trial.
///
/// The factor by which all money of a plan is scaled next. It is repeated until the mean spend of the plan
/// is the budget, or its mean revenue that of both together, to one part in a million.
///
/// Unit: a factor
///
/// Why: one factor on the whole plan keeps its proportions.
///
/// Source: standard. Secant in logarithms, kept inside a bracket.
pub fn next_scale(scale: f64, ratio_now: f64, slope: f64) -> f64 {
    scale * libm::exp(-libm::log(ratio_now) / slope)
}

/// Odds.
///
/// Share of the paired futures in which one plan is ahead of another, ties counted half.
///
/// Unit: share
///
/// Why: both plans meet the same luck in the same future, so what differs is the plan.
///
/// Source: definition.
pub fn odds_share(wins: f64, futures: f64) -> f64 {
    wins / futures
}

/// Error of the odds.
///
/// Standard error of that share.
///
/// Unit: share
///
/// Why: two successes and two failures are added, or 0 and 100% would seem to be certain.
///
/// Source: published. Agresti & Coull 1998.
pub fn odds_error(wins: f64, futures: f64) -> f64 {
    let steadied = (wins + 2.0) / (futures + 4.0);
    (steadied * (1.0 - steadied) / (futures + 4.0)).root()
}

/// Too close to call.
///
/// Whether an even chance cannot be ruled out.
///
/// Unit: yes or no
///
/// Why: two standard errors are about 95%, around the share with the same two successes and two failures
/// added: around the bare share twelve futures would name a winner in one even race of seven.
///
/// Source: published. Agresti & Coull 1998.
pub fn too_close(wins: f64, futures: f64) -> bool {
    let steadied = (wins + 2.0) / (futures + 4.0);
    libm::fabs(steadied - 0.5) <= 2.0 * odds_error(wins, futures)
}
