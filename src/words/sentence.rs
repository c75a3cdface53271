//! What sentences are made of: plans by their names, and odds in words.

use crate::model::Strategy;
use crate::model::odds::Odds;

/// A strategy's name inside a sentence.
pub fn name(strategy: Strategy) -> String {
    strategy.row().name.to_ascii_lowercase()
}

/// "earns" or "earn": of the strategies that are told of, one is two.
pub fn does(strategy: Strategy, verb: &str) -> String {
    let s = if strategy == Strategy::Both { "" } else { "s" };
    format!("{verb}{s}")
}

/// "83 of 100", never all or none: futures cannot tell certainty, and a few of them less than many. What was so in all
/// of them is so in all but three in their number, with 95% confidence (the rule of three).
pub fn in_a_hundred(odds: Odds) -> String {
    let doubt = 300_u32.div_ceil(odds.futures.max(1)).min(50);
    match (libm::round(odds.share * 100.0) as u32, doubt) {
        (100.., 0..=1) => "more than 99 of 100".to_owned(),
        (100.., doubt) => format!("at least {} of 100", 100 - doubt),
        (0, 0..=1) => "fewer than 1 of 100".to_owned(),
        (0, doubt) => format!("at most {doubt} of 100"),
        (n, _) => format!("{n} of 100"),
    }
}
