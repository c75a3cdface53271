//! The sentence over the chart: who is ahead, by how much, in how many of 100 futures, and how much
//! smoother.

use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::model::futures::{FutureSet, FutureSummary, Odds};

use super::{Numbers, horizon};

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Plain words.
    Plain(String),
    /// A figure that carries the sentence.
    Strong(String),
    /// The name of a strategy, in its colour.
    Name(Strategy),
}

/// The three strategies that are always drawn.
const THREE: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];

/// What the sentence is made from.
struct Telling<'a> {
    contest: &'a Contest,
    futures: &'a FutureSet,
    numbers: &'a Numbers,
    pieces: Vec<Piece>,
}

/// Tells the contest in words; profits and bumpiness are medians over the futures.
pub fn tell(contest: &Contest, futures: &FutureSet, numbers: &Numbers) -> Vec<Piece> {
    let mut telling = Telling {
        contest,
        futures,
        numbers,
        pieces: Vec::new(),
    };
    telling.who_is_ahead();
    telling.how_smooth();
    telling.left_alone();
    telling.pieces
}

/// The sentence as one text.
pub fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Plain(text) | Piece::Strong(text) => text.clone(),
            Piece::Name(strategy) => name(*strategy),
        })
        .collect()
}

/// A strategy's name inside a sentence.
pub fn name(strategy: Strategy) -> String {
    strategy.row().name.to_ascii_lowercase()
}

/// "83 of 100", never all or none: a few hundred futures cannot tell certainty.
fn in_a_hundred(odds: Odds) -> String {
    let of_100 = libm::round(odds.share * 100.0);
    match of_100 {
        n if n >= 99.5 => "more than 99 of 100".to_owned(),
        n if n < 0.5 => "fewer than 1 of 100".to_owned(),
        n => format!("{n} of 100"),
    }
}

impl Telling<'_> {
    fn say(&mut self, text: impl Into<String>) {
        self.pieces.push(Piece::Plain(text.into()));
    }

    fn stress(&mut self, text: impl Into<String>) {
        self.pieces.push(Piece::Strong(text.into()));
    }

    fn name(&mut self, strategy: Strategy) {
        self.pieces.push(Piece::Name(strategy));
    }

    fn profit(&self, strategy: Strategy) -> f64 {
        let median = self.futures.median(strategy, |future| Some(future.profit));
        median.unwrap_or(self.contest.entry(strategy).summary.profit)
    }

    fn money(&self, value: f64) -> String {
        (self.numbers.money)(value)
    }

    fn who_is_ahead(&mut self) {
        let mut order = THREE;
        order.sort_by(|a, b| self.profit(*b).total_cmp(&self.profit(*a)));
        let [first, second, third] = order;
        let odds = self
            .futures
            .odds_above(first, second, |future| Some(future.profit));
        self.say(format!(
            "Over {}, ",
            horizon(self.contest.market.params.horizon)
        ));
        let close = odds.is_none_or(|odds| odds.too_close());
        self.name(first);
        if close {
            self.say(" and ");
            self.name(second);
            self.say(" are ");
            self.stress("too close to call");
            self.say(format!(
                ": {} and {}",
                self.result(first),
                self.result(second)
            ));
        } else {
            let gains = self.profit(first) >= 0.0;
            self.say(if gains {
                " earns most: "
            } else {
                " loses least: "
            });
            self.stress(self.money(self.profit(first).abs()));
            self.say(format!(
                ", {} ahead of ",
                self.money(self.profit(first) - self.profit(second))
            ));
            self.name(second);
        }
        self.say("; ");
        self.name(third);
        self.say(if self.profit(third) >= 0.0 {
            " makes "
        } else {
            " loses "
        });
        self.say(self.money(self.profit(third).abs()));
        if let (Some(odds), false) = (odds, close) {
            self.say(". It is ahead in ");
            self.stress(in_a_hundred(odds));
            self.say(" futures. ");
        } else {
            self.say(". ");
        }
    }

    fn result(&self, strategy: Strategy) -> String {
        let profit = self.profit(strategy);
        let verb = if profit < 0.0 { "a loss of " } else { "" };
        format!("{verb}{}", self.money(profit.abs()))
    }

    /// Both together against the single engine that earns more.
    fn how_smooth(&mut self) {
        let single = if self.profit(Strategy::Pull) > self.profit(Strategy::Push) {
            Strategy::Pull
        } else {
            Strategy::Push
        };
        let bumps = |future: &FutureSummary| future.bumps_by_month;
        let both_bumps = self.futures.median(Strategy::Both, bumps);
        let single_bumps = self.futures.median(single, bumps);
        let odds = self.futures.odds_above(single, Strategy::Both, bumps);
        let (Some(both), Some(single_bumps), Some(odds)) = (both_bumps, single_bumps, odds) else {
            self.say("New business is too rare for its bumpiness to be defined.");
            return;
        };
        self.say("Month to month, new business with ");
        self.name(Strategy::Both);
        let less = 1.0 - both / single_bumps;
        if odds.too_close() || !less.is_finite() || less.abs() < 0.005 {
            self.say(" is ");
            self.stress("about as bumpy");
            self.say(" as with ");
            self.name(single);
            self.say(".");
            return;
        }
        self.say(" is ");
        let word = if less > 0.0 { "less bumpy" } else { "bumpier" };
        self.stress(format!("{} {word}", (self.numbers.percent)(less.abs())));
        self.say(" than with ");
        self.name(single);
        let share = if less > 0.0 {
            odds.share
        } else {
            1.0 - odds.share
        };
        self.say(format!(
            " (in {} futures).",
            in_a_hundred(Odds { share, ..odds })
        ));
    }

    /// What the tension costs when nobody minds it, on the mean path.
    fn left_alone(&mut self) {
        let both = self.contest.entry(Strategy::Both);
        let alone = self.contest.entry(Strategy::CatAndDog);
        if both.plan.is_single() || both.plan.management <= 0.0 {
            return;
        }
        let lost = both.summary.profit - alone.summary.profit;
        self.say(" Left alone, the two would earn ");
        self.stress(format!(
            "{} {}",
            self.money(lost.abs()),
            if lost >= 0.0 { "less" } else { "more" }
        ));
        self.say(".");
    }
}
