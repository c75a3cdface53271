//! The work of a request, in pieces short enough to stay awake between them.

use super::bench;
use super::protocol::{Reply, Request, Work};
use super::told::{Checks, Claims};
use crate::analysis::FUTURES;
use crate::analysis::odds::{self, Odds};
use crate::analysis::split::{self, Split};
use crate::analysis::timing::{self, Timing};
use crate::analysis::worth::{self, Worth};
use crate::link::{self, Visit};
use crate::words::{Numbers, passports};

/// Something that is worked out piece by piece.
pub(super) trait Piecewise {
    /// Does a piece; the rows that have come out already, if any have.
    fn step(&mut self) -> Vec<Vec<String>>;
    /// Whether there is nothing left to do.
    fn done(&self) -> bool;
    /// Pieces done, and all of them.
    fn progress(&self) -> (u32, u32);
    /// What comes out at the end: more rows, and the last word.
    fn told(&self) -> (Vec<Vec<String>>, String);
    /// The same as pictures of a width, where there are any.
    fn pictures(&self, _width: f64) -> Vec<String> {
        Vec::new()
    }
}

/// Futures behind the odds: the standard error of an even chance is one in a hundred.
const MANY: usize = 2_500;

/// How wide a picture may be, in CSS pixels, whatever is asked for.
const WIDTHS: [u16; 2] = [280, 1400];

/// What is said of a price that cannot be paid.
const NO_PRICE: &str = "What a point of bumpiness costs must be an amount of money, zero or more.";

const NO_RESERVE: &str =
    "The cash you must not fall below must be an amount of money, zero or more.";

/// Not below zero, and a number at all.
fn is_amount(money: f64) -> bool {
    money >= 0.0 && money.is_finite()
}

/// Work under way.
pub struct Job {
    work: Box<dyn Piecewise>,
    headers: Vec<String>,
    width: f64,
    ended: bool,
}

impl Job {
    /// Sets it up; nothing has run yet. `None` if the scenario cannot be read.
    pub fn new(request: &Request, numbers: Numbers, now_ms: fn() -> f64) -> Option<Self> {
        let visit = || link::read(&request.scenario).ok().flatten();
        let (headers, work): (&[&str], Box<dyn Piecewise>) = match request.work {
            Work::Check => (&Checks::HEADERS, Box::<Checks>::default()),
            Work::Weigh => (&Claims::HEADERS, Box::<Claims>::default()),
            Work::Measure => (&bench::HEADERS, Box::new(Measure(now_ms, false))),
            Work::Odds => {
                let Visit { scenario, view, .. } = visit()?;
                if !is_amount(request.reserve) {
                    return Some(Self::new_with(&[], Box::new(Refused(NO_RESERVE)), request));
                }
                let odds = Odds::new(&scenario, view, MANY).with_reserve(request.reserve);
                (&odds::HEADERS, Box::new(Analysis(odds, numbers)))
            }
            Work::Split => {
                let split = Split::new(&visit()?.scenario, FUTURES);
                (&split::HEADERS, Box::new(Analysis(split, numbers)))
            }
            Work::Worth => {
                let Visit { scenario, .. } = visit()?;
                if !is_amount(request.price) {
                    return Some(Self::new_with(&[], Box::new(Refused(NO_PRICE)), request));
                }
                let worth = Worth::new(&scenario, request.price, FUTURES);
                (&worth::HEADERS, Box::new(Analysis(worth, numbers)))
            }
            Work::Timing => {
                let timing = Timing::new(&visit()?.scenario, FUTURES);
                (&timing::HEADERS, Box::new(Analysis(timing, numbers)))
            }
            Work::Read | Work::About { .. } => return None,
            Work::Figures | Work::Guesses => {
                let scenario = visit()?.scenario;
                let guesses = request.work == Work::Guesses;
                let rows = passports::rows(&scenario, guesses, &numbers);
                let word = passports::word(&scenario);
                (&passports::HEADERS, Box::new(Passports(rows, word)))
            }
        };
        Some(Self::new_with(headers, work, request))
    }

    fn new_with(headers: &[&str], work: Box<dyn Piecewise>, request: &Request) -> Self {
        Self {
            work,
            headers: headers.iter().map(|&head| head.to_owned()).collect(),
            width: f64::from(request.width.clamp(WIDTHS[0], WIDTHS[1])),
            ended: false,
        }
    }

    /// The headings of its table.
    pub fn headers(&self) -> Reply {
        Reply::Headers(self.headers.clone())
    }

    /// Whether the last word has been said.
    pub fn done(&self) -> bool {
        self.ended
    }

    /// How much is done.
    pub fn progress(&self) -> Reply {
        let (done, of) = self.work.progress();
        Reply::Progress { done, of }
    }

    /// Does a piece of it; what there is to tell of it.
    pub fn step(&mut self) -> Vec<Reply> {
        let mut replies: Vec<Reply> = self.work.step().into_iter().map(Reply::Row).collect();
        if self.work.done() {
            let (rows, word) = self.work.told();
            let pictures = self.work.pictures(self.width);
            replies.extend(pictures.into_iter().map(Reply::Picture));
            replies.extend(rows.into_iter().map(Reply::Row));
            replies.push(Reply::Done(word));
            self.ended = true;
        }
        replies
    }
}

/// An analysis, which tells all of its rows at the end.
struct Analysis<T>(T, Numbers);

macro_rules! analyses {
    ($($analysis:ident)*) => {$(
        impl Piecewise for Analysis<$analysis> {
            fn step(&mut self) -> Vec<Vec<String>> {
                self.0.step();
                Vec::new()
            }
            fn done(&self) -> bool {
                self.0.done()
            }
            fn progress(&self) -> (u32, u32) {
                self.0.progress()
            }
            fn told(&self) -> (Vec<Vec<String>>, String) {
                (self.0.rows(&self.1), self.0.word(&self.1))
            }
            fn pictures(&self, width: f64) -> Vec<String> {
                self.0.pictures(&self.1, width)
            }
        }
    )*};
}

analyses! { Odds Split Worth Timing }

/// Passports are there as soon as they are asked for: the rows that are still to be told, and the last word.
struct Passports(Vec<Vec<String>>, String);

impl Piecewise for Passports {
    fn step(&mut self) -> Vec<Vec<String>> {
        core::mem::take(&mut self.0)
    }
    fn done(&self) -> bool {
        self.0.is_empty()
    }
    fn progress(&self) -> (u32, u32) {
        (u32::from(self.done()), 1)
    }
    fn told(&self) -> (Vec<Vec<String>>, String) {
        (Vec::new(), self.1.clone())
    }
}

/// A request that cannot be met, and why.
struct Refused(&'static str);

impl Piecewise for Refused {
    fn step(&mut self) -> Vec<Vec<String>> {
        Vec::new()
    }
    fn done(&self) -> bool {
        true
    }
    fn progress(&self) -> (u32, u32) {
        (1, 1)
    }
    fn told(&self) -> (Vec<Vec<String>>, String) {
        (Vec::new(), self.0.to_owned())
    }
}

/// The clock, and whether it has been read.
struct Measure(fn() -> f64, bool);

impl Piecewise for Measure {
    fn step(&mut self) -> Vec<Vec<String>> {
        self.1 = true;
        bench::rows(&self.0)
    }
    fn done(&self) -> bool {
        self.1
    }
    fn progress(&self) -> (u32, u32) {
        (u32::from(self.1), 1)
    }
    fn told(&self) -> (Vec<Vec<String>>, String) {
        (Vec::new(), "Measured.".to_owned())
    }
}
