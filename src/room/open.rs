//! How each question is answered: from a request to work in pieces.

use serde::{Serialize, de::DeserializeOwned};

use super::bench::Speed;
use super::proof::{Checks, Claims};
use super::protocol::{Request, Told};
use super::table::Topic;
use crate::analysis::map::{self, Map};
use crate::analysis::odds::Odds;
use crate::analysis::plans::Plans;
use crate::analysis::split::Split;
use crate::analysis::timing::Timing;
use crate::analysis::turns::{self, Turns};
use crate::analysis::worth::Worth;
use crate::analysis::{FUTURES, Question, Telling};
use crate::link::{self, Visit};
use crate::model::Param;
use crate::model::futures::FutureSet;
use crate::model::plausible::is_amount;
use crate::words::{Numbers, passports};

/// A question whose parts travel as bytes.
pub trait Work {
    /// The pieces to begin with.
    fn first(&self) -> Vec<u32>;
    /// Does one; `None` where there is no such piece.
    fn run(&self, piece: u32) -> Option<Vec<u8>>;
    /// What pieces come to, in whatever order they come, and which are wanted next; `None` where one is none.
    fn tell(
        &self,
        parts: &[(u32, Vec<u8>)],
        store: Option<&FutureSet>,
        numbers: &Numbers,
    ) -> Option<Told>;
}

/// How wide a picture may be, in CSS pixels, whatever is asked for.
const WIDTHS: [u16; 2] = [280, 1400];

struct Asked<Q> {
    question: Q,
    width: f64,
}

impl<Q: Question> Work for Asked<Q>
where
    Q::Part: Serialize + DeserializeOwned,
{
    fn first(&self) -> Vec<u32> {
        numbers(&self.question.next(&[]))
    }

    fn run(&self, piece: u32) -> Option<Vec<u8>> {
        postcard::to_allocvec(&self.question.run(piece as usize)?).ok()
    }

    fn tell(
        &self,
        parts: &[(u32, Vec<u8>)],
        store: Option<&FutureSet>,
        numbers: &Numbers,
    ) -> Option<Told> {
        let part = |(piece, bytes): &(u32, Vec<u8>)| {
            Some((*piece as usize, postcard::from_bytes(bytes).ok()?))
        };
        let mut parts = parts.iter().map(part).collect::<Option<Vec<_>>>()?;
        parts.sort_by_key(|(piece, _)| *piece);
        let wanted = self::numbers(&self.question.next(&parts));
        let report = self.question.report(parts, store);
        Some(told(&report, wanted, numbers, self.width))
    }
}

/// Pieces as they travel.
fn numbers(pieces: &[usize]) -> Vec<u32> {
    pieces.iter().map(|&piece| piece as u32).collect()
}

fn told<T: Telling>(report: &T, wanted: Vec<u32>, numbers: &Numbers, width: f64) -> Told {
    let [across, up, xs, ys] = report.places(numbers, width).unwrap_or_default();
    let says = report.says(numbers);
    Told {
        wanted,
        headers: T::HEADERS.iter().map(|&head| head.to_owned()).collect(),
        rows: report.rows(numbers),
        pictures: report.choices() + &report.pictures(numbers, width).concat(),
        across,
        up,
        xs,
        ys,
        says,
        word: report.word(numbers),
    }
}

/// Gets a question ready.
///
/// # Errors
/// With a sentence for the visitor, if it cannot be asked so.
pub fn open(request: &Request, now_ms: fn() -> f64) -> Result<Box<dyn Work>, String> {
    let visit = || match link::read(&request.scenario) {
        Ok(Some(visit)) => Ok(visit),
        _ => Err("The scenario cannot be read.".to_owned()),
    };
    let amount = |key: &str| {
        request.amount(key).ok_or_else(|| {
            let mut amounts = request.topic.row().amounts.iter();
            let wanted = amounts.find(|amount| amount.key == key);
            let label = wanted.map_or(key, |amount| amount.label);
            format!("\u{201c}{label}\u{201d} must be an amount of money, zero or more.")
        })
    };
    let width = f64::from(request.width.clamp(WIDTHS[0], WIDTHS[1]));
    Ok(match request.topic {
        Topic::Odds => {
            let Visit { scenario, view, .. } = visit()?;
            work(Odds::new(&scenario, view, amount("reserve")?), width)
        }
        Topic::Plans => {
            let Visit { scenario, view, .. } = visit()?;
            work(Plans::new(&scenario, view), width)
        }
        Topic::Turns => work(Turns::new(&visit()?.scenario, turns::SURE), width),
        Topic::Map => {
            let axes = axes(request)?;
            work(
                Map::new(&visit()?.scenario, axes, [map::FEW, map::MANY]),
                width,
            )
        }
        Topic::Split => work(Split::new(&visit()?.scenario, FUTURES), width),
        Topic::Worth => {
            let price = amount("price")?;
            work(Worth::new(&visit()?.scenario, price, FUTURES), width)
        }
        Topic::Timing => work(Timing::new(&visit()?.scenario, FUTURES), width),
        Topic::Figures => work(Passports::new(visit()?, false), width),
        Topic::Guesses => work(Passports::new(visit()?, true), width),
        Topic::Checks => work(Checks, width),
        Topic::Claims => work(Claims, width),
        Topic::Speed => work(Speed(now_ms), width),
    })
}

/// The two parameters of a map.
fn axes(request: &Request) -> Result<[&'static Param; 2], String> {
    let rows = request.axes.iter().map(|&id| Param::by_id(id));
    let rows = rows.map(|row| row.filter(|row| is_amount(row)));
    match rows.collect::<Option<Vec<_>>>().as_deref() {
        Some(&[across, up]) if across.id != up.id => Ok([across, up]),
        _ => Err("A map needs two different figures, one across and one up.".to_owned()),
    }
}

fn work<Q: Question + 'static>(question: Q, width: f64) -> Box<dyn Work>
where
    Q::Part: Serialize + DeserializeOwned,
{
    Box::new(Asked { question, width })
}

/// The passports of a scenario's figures; all of the work is to tell them.
struct Passports {
    visit: Visit,
    guesses: bool,
}

impl Passports {
    fn new(visit: Visit, guesses: bool) -> Self {
        Self { visit, guesses }
    }
}

impl Question for Passports {
    type Part = ();
    type Report<'a> = &'a Self;

    fn next(&self, _: &[(usize, ())]) -> Vec<usize> {
        Vec::new()
    }
    fn run(&self, _: usize) -> Option<()> {
        None
    }
    fn report<'a>(&'a self, _: Vec<(usize, ())>, _: Option<&'a FutureSet>) -> &'a Self {
        self
    }
}

impl Telling for &Passports {
    const HEADERS: &'static [&'static str] = &passports::HEADERS;

    fn rows(&self, numbers: &Numbers) -> Vec<Vec<String>> {
        passports::rows(&self.visit.scenario, self.guesses, numbers)
    }
    fn word(&self, _: &Numbers) -> String {
        passports::word(&self.visit.scenario)
    }
}
