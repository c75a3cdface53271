//! What a question is: work in pieces that anybody may do in any order, and what the pieces come to.

use super::Telling;
use crate::model::futures::{FutureSet, FutureSummary, summaries, to_numbers};
use crate::model::pack::Pack;

/// A question, ready to be worked on. It is made from what was asked alone, so that every worker has the same.
pub trait Question {
    /// What a piece comes to.
    type Part;
    /// What the pieces come to together: figures, not text.
    type Report<'a>: Telling
    where
        Self: 'a;

    /// The pieces that are wanted next, by number, when some are done; none when these are all. What a piece comes to may
    /// call for others: numbers need not follow each other.
    fn next(&self, done: &[(usize, Self::Part)]) -> Vec<usize>;

    /// Does one; `None` where there is no such piece.
    fn run(&self, piece: usize) -> Option<Self::Part>;

    /// What those that are done come to, in the order of their numbers; `store` has the futures behind the page, for
    /// figures that the page shows as well.
    fn report<'a>(
        &'a self,
        parts: Vec<(usize, Self::Part)>,
        store: Option<&'a FutureSet>,
    ) -> Self::Report<'a>;
}

/// Every piece up to a number, less those that are done.
pub fn up_to<P>(count: usize, done: &[(usize, P)]) -> Vec<usize> {
    let is_done = |piece: &usize| done.iter().any(|(other, _)| other == piece);
    (0..count).filter(|piece| !is_done(piece)).collect()
}

/// A question that is answered from futures of plans of its own.
pub trait FromFutures {
    /// The plans in their worlds.
    fn pack(&self) -> Pack<'_>;
    /// How many futures tell it.
    fn futures(&self) -> usize;
}

/// Futures of a piece: some ten milliseconds of work, so that a worker soon hears of something newer.
const PIECE: usize = 16;

/// A question and the futures that have been run for it, by plan.
pub struct Ran<'a, Q> {
    /// The question.
    pub of: &'a Q,
    /// What they came to.
    pub done: Vec<Vec<FutureSummary>>,
    /// The futures behind the page.
    pub store: Option<&'a FutureSet>,
}

impl<Q> Ran<'_, Q> {
    /// How many futures have run.
    pub fn futures_run(&self) -> usize {
        self.done.first().map_or(0, Vec::len)
    }

    /// Those of a plan.
    pub fn of_plan(&self, at: usize) -> &[FutureSummary] {
        self.done.get(at).map_or(&[], Vec::as_slice)
    }
}

impl<Q: FromFutures> Question for Q
where
    for<'a> Ran<'a, Q>: Telling,
{
    /// Plain numbers: `None` of them is a future's own.
    type Part = Vec<f64>;
    type Report<'a>
        = Ran<'a, Q>
    where
        Q: 'a;

    fn next(&self, done: &[(usize, Vec<f64>)]) -> Vec<usize> {
        up_to(self.futures().div_ceil(PIECE), done)
    }

    fn run(&self, piece: usize) -> Option<Vec<f64>> {
        let first = piece.checked_mul(PIECE)?;
        let futures = first..self.futures().min(first.saturating_add(PIECE));
        (!futures.is_empty()).then(|| to_numbers(&self.pack().futures(futures)))
    }

    fn report<'a>(
        &'a self,
        parts: Vec<(usize, Vec<f64>)>,
        store: Option<&'a FutureSet>,
    ) -> Ran<'a, Q> {
        let plans = self.pack().size();
        let mut done = vec![Vec::new(); plans];
        for (_, numbers) in parts {
            let part = summaries(plans, &numbers).unwrap_or_default();
            for (done, part) in done.iter_mut().zip(part) {
                done.extend(part);
            }
        }
        Ran {
            of: self,
            done,
            store,
        }
    }
}
