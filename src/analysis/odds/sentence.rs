//! The summary in one sentence.

use super::table::futures_in_words;
use super::{Found, smoother};
use crate::model::Strategy;
use crate::model::futures::FutureSet;
use crate::model::odds::{Odds, Score};
use crate::words::Numbers;
use crate::words::sentence::{does, in_a_hundred, name};

/// What is said of two strategies.
#[derive(Clone, Copy)]
enum Call {
    /// They do not differ in any future.
    Same,
    /// An even chance cannot be ruled out.
    TooClose,
    /// One is more often ahead.
    Leads(Strategy, Odds),
}

impl Found<'_> {
    /// The sentence: both together against the single function that earns more; where both together are only
    /// one function, sales alone against marketing alone. `None` where these are not drawn.
    pub(super) fn sentence(&self, futures: &FutureSet, numbers: &Numbers) -> Option<String> {
        let (one, other) = self.rivals(futures);
        let earned = call(one, other, futures.ahead(one, other, self.of.horizon)?)?;
        let smoother = call(one, other, smoother(futures, one, other));
        let count = futures_in_words(futures.count() as u32, numbers);
        let earning = self.earning(futures, one, other, earned);
        let smoothness = smoothness(earned, smoother);
        Some(capital(&format!(
            "{earning}{smoothness} Told from {count}."
        )))
    }

    fn rivals(&self, futures: &FutureSet) -> (Strategy, Strategy) {
        let profit = |strategy| median_profit(futures, strategy);
        if !self.of.two {
            (Strategy::Push, Strategy::Pull)
        } else if profit(Strategy::Pull) > profit(Strategy::Push) {
            (Strategy::Both, Strategy::Pull)
        } else {
            (Strategy::Both, Strategy::Push)
        }
    }

    fn earning(&self, futures: &FutureSet, one: Strategy, other: Strategy, earned: Call) -> String {
        let month = self.of.horizon;
        let (one, other, odds) = match earned {
            Call::Leads(leader, odds) if leader == one => (one, other, Some(odds)),
            Call::Leads(leader, odds) => (leader, one, Some(odds)),
            Call::Same | Call::TooClose => (one, other, None),
        };
        let both_lose = [one, other].map(|strategy| median_profit(futures, strategy));
        let both_lose = both_lose.iter().flatten().all(|profit| *profit < 0.0);
        let (leader, trailer) = (name(one), name(other));
        let more = if both_lose {
            format!("{} less than", does(one, "lose"))
        } else {
            does(one, "out-earn")
        };
        match (earned, odds) {
            (Call::Same, _) => format!("{leader} and {trailer} earn the same by month {month}"),
            (_, Some(odds)) => {
                let often = in_a_hundred(odds);
                format!("{leader} {more} {trailer} in {often} futures by month {month}")
            }
            (_, None) => {
                format!("whether {leader} {more} {trailer} by month {month} is too close to call")
            }
        }
    }
}

fn median_profit(futures: &FutureSet, strategy: Strategy) -> Option<f64> {
    futures.median(strategy, |future| Some(future.profit))
}

/// `None` without futures.
fn call(one: Strategy, other: Strategy, score: Score) -> Option<Call> {
    let odds = score.odds()?;
    Some(if score.all_the_same() {
        Call::Same
    } else if score.too_close() {
        Call::TooClose
    } else if odds.share > 0.5 {
        Call::Leads(one, odds)
    } else {
        Call::Leads(other, score.mirrored().odds()?)
    })
}

/// The rest of the sentence, which goes on from who earns more.
fn smoothness(earned: Call, smoother: Option<Call>) -> String {
    let subject = match earned {
        Call::Leads(leader, _) => Some(leader),
        Call::Same | Call::TooClose => None,
    };
    match smoother {
        None => "; new business is too rare to say which is smoother.".to_owned(),
        Some(Call::Same) => "; both are as smooth.".to_owned(),
        Some(Call::TooClose) => "; which is smoother is too close to call.".to_owned(),
        Some(Call::Leads(leader, odds)) => {
            let often = in_a_hundred(odds);
            let is = if leader == Strategy::Both {
                "are"
            } else {
                "is"
            };
            let name = name(leader);
            if subject == Some(leader) {
                format!(", and {is} smoother in {often}.")
            } else {
                format!("; {name} {is} smoother in {often}.")
            }
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
