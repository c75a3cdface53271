//! The sentence over the chart: who is ahead, by how much, in how many of 100 futures, and how much
//! smoother.

mod further;

use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::model::futures::{Figure, FutureSet};
use crate::model::odds::Odds;

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

/// A lead is told from this share of the budget on: plans are not brought to a more equal footing.
pub const LEAST_LEAD: f64 = 1e-3;

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
    if contest.entry(Strategy::Both).plan.is_single() {
        telling.who_is_ahead(&mut [Strategy::Pull, Strategy::Push]);
        telling.no_two();
    } else {
        telling.who_is_ahead(&mut [Strategy::Pull, Strategy::Push, Strategy::Both]);
        telling.how_smooth();
        telling.left_alone();
    }
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

/// Pieces as markup. All their words are from tables of our own.
pub fn html(pieces: &[Piece]) -> String {
    let mut html = String::new();
    for piece in pieces {
        let (start, text, end) = match piece {
            Piece::Plain(text) => (String::new(), text.clone(), ""),
            Piece::Strong(text) => ("<b>".to_owned(), text.clone(), "</b>"),
            Piece::Name(strategy) => {
                let start = ["<b class=\"name ", strategy.row().key, "\">"].concat();
                (start, name(*strategy), "</b>")
            }
        };
        for part in [start.as_str(), text.as_str(), end] {
            html.push_str(part);
        }
    }
    html
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

    /// The odds that a figure of `first` is above that of `second`, whose median is lower; `None` where that
    /// cannot be told.
    fn odds(&self, first: Strategy, second: Strategy, figure: Figure) -> Option<Odds> {
        let score = self.futures.score(first, second, figure);
        // A median may be higher though most of the futures are lower: nothing is told from that either.
        let odds = score.odds().filter(|odds| odds.share > 0.5)?;
        (!score.too_close()).then_some(odds)
    }

    fn who_is_ahead(&mut self, order: &mut [Strategy]) {
        // Highest first. Three at most: the library's sort would be a thousandth of the whole page.
        for last in (1..order.len()).rev() {
            for at in 0..last {
                if self.profit(order[at]) < self.profit(order[at + 1]) {
                    order.swap(at, at + 1);
                }
            }
        }
        let first = order[0];
        let params = &self.contest.market.params;
        let least = LEAST_LEAD * params.budget * params.horizon;
        let ahead = |of| {
            let odds = self.odds(first, of, |future| Some(future.profit));
            odds.filter(|_| self.profit(first) - self.profit(of) >= least)
        };
        let odds = ahead(order[1]);
        // How many share the first place.
        let mut level = 1;
        while odds.is_none() && level < order.len() && ahead(order[level]).is_none() {
            level += 1;
        }
        self.say(format!("Over {}, ", horizon(params.horizon)));
        let rest = if let Some(odds) = odds {
            self.leader(first, order[1], odds);
            &order[2..]
        } else {
            self.too_close(&order[..level]);
            &order[level..]
        };
        for &strategy in rest {
            self.say("; ");
            self.name(strategy);
            let profit = self.profit(strategy);
            let verb = if profit < 0.0 { "lose" } else { "make" };
            self.say(format!(
                " {} {}",
                does(strategy, verb),
                self.money(profit.abs())
            ));
        }
        self.say(".");
        self.further_year(first, &order[1..]);
    }

    fn leader(&mut self, first: Strategy, second: Strategy, odds: Odds) {
        let profit = self.profit(first);
        let (verb, superlative, comparative) = if profit < 0.0 {
            ("lose", "least", "less")
        } else {
            ("earn", "most", "more")
        };
        self.name(first);
        self.say(format!(" {} {superlative}: ", does(first, verb)));
        self.stress(self.money(profit.abs()));
        let lead = self.money(profit - self.profit(second));
        self.say(format!(", {lead} {comparative} than "));
        self.name(second);
        self.say(" and ahead in ");
        self.stress(in_a_hundred(odds));
        self.say(" futures");
    }

    fn too_close(&mut self, level: &[Strategy]) {
        let last = level.len() - 1;
        let between = |at: usize| match at {
            0 => "",
            at if at == last => " and ",
            _ => ", ",
        };
        for (at, &strategy) in level.iter().enumerate() {
            self.say(between(at));
            self.name(strategy);
        }
        self.say(" are ");
        self.stress("too close to call");
        self.say(": ");
        for (at, &strategy) in level.iter().enumerate() {
            let profit = self.profit(strategy);
            let a_loss = if profit < 0.0 { "a loss of " } else { "" };
            self.say(format!(
                "{}{a_loss}{}",
                between(at),
                self.money(profit.abs())
            ));
        }
    }

    /// With one function alone there is no two-stroke to tell of.
    fn no_two(&mut self) {
        let (same, none) = if self.contest.entry(Strategy::Both).plan.sales > 0.0 {
            (Strategy::Push, "marketing")
        } else {
            (Strategy::Pull, "sales")
        };
        self.say(format!(" With no money for {none}, "));
        self.name(Strategy::Both);
        self.say(" are the same as ");
        self.name(same);
        self.say(".");
    }

    /// Both together against the single engine that earns more.
    fn how_smooth(&mut self) {
        let single = if self.profit(Strategy::Pull) > self.profit(Strategy::Push) {
            Strategy::Pull
        } else {
            Strategy::Push
        };
        let bumps: Figure = |future| future.bumps_by_month;
        let both_bumps = self.futures.median(Strategy::Both, bumps);
        let single_bumps = self.futures.median(single, bumps);
        let (Some(both_bumps), Some(single_bumps)) = (both_bumps, single_bumps) else {
            self.say(" New business is too rare to say how bumpy it is.");
            return;
        };
        self.say(" Month to month, new business with ");
        self.name(Strategy::Both);
        self.say(" is ");
        let less = 1.0 - both_bumps / single_bumps;
        let (odds, word, again) = if less > 0.0 {
            let odds = self.odds(single, Strategy::Both, bumps);
            (odds, "less bumpy", "smoother")
        } else {
            let odds = self.odds(Strategy::Both, single, bumps);
            (odds, "bumpier", "bumpier")
        };
        if let Some(odds) = odds.filter(|_| less.is_finite() && less.abs() >= 0.005) {
            self.stress(format!("{} {word}", (self.numbers.percent)(less.abs())));
            self.say(" than with ");
            self.name(single);
            self.say(format!(", and {again} in {} futures.", in_a_hundred(odds)));
        } else {
            self.stress("about as bumpy");
            self.say(" as with ");
            self.name(single);
            self.say(".");
        }
    }

    /// What the tension costs when nobody minds it, on the mean path.
    fn left_alone(&mut self) {
        let both = self.contest.entry(Strategy::Both);
        let alone = self.contest.entry(Strategy::CatAndDog);
        if both.plan.management <= 0.0 {
            return;
        }
        let (managed, alone) = (both.summary.profit, alone.summary.profit);
        let difference = self.money((managed - alone).abs());
        let (verb, more) = if managed < 0.0 && alone < 0.0 {
            ("lose", alone < managed)
        } else {
            ("earn", alone > managed)
        };
        let more = if more { "more" } else { "less" };
        self.say(format!(" Left alone, marketing and sales would {verb} "));
        self.stress(format!("{difference} {more}"));
        self.say(" on average.");
    }
}
