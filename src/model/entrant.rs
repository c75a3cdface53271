//! A plan on its way through many futures.

use super::course::Course;
use super::futures::{Ended, FutureSummary};
use super::luck::Luck;
use super::market::Market;
use super::number::{Lanes, Number};
use super::outcome::Month;
use super::simulate::Engine;
use super::strategies::Plan;

/// A plan, what carries no noise of it, and its futures so far.
#[derive(Clone, Debug)]
pub struct Entrant {
    /// The plan, the same in every future.
    pub plan: Plan,
    /// What the futures came to, in their order.
    pub done: Vec<FutureSummary>,
    course: Course<Lanes>,
}

impl Entrant {
    /// Futures that are run at a time, one in each lane.
    pub const AT_ONCE: usize = Lanes::LANES;

    /// A plan that will run on a market; no future has.
    pub fn new(market: &Market, plan: Plan) -> Self {
        let lanes = Plan::each(|_| plan);
        Self {
            plan,
            course: Course::new(market, &lanes, market.params.horizon as usize),
            done: Vec::new(),
        }
    }

    /// Runs the next futures on that market, [`Entrant::AT_ONCE`] of them, but none behind the last wanted.
    pub fn run(&mut self, market: &Market, luck: &dyn Luck<Lanes>, wanted: usize) {
        let ended = self.watched(market, luck, &mut |_| {});
        self.done
            .extend((0..Self::AT_ONCE).map(|lane| ended.lane(lane)));
        self.done.truncate(wanted);
    }

    /// Runs futures without keeping what they come to, and shows every month to `observe`.
    pub fn watched(
        &mut self,
        market: &Market,
        luck: &dyn Luck<Lanes>,
        observe: &mut dyn FnMut(&Month<Lanes>),
    ) -> Ended<Lanes> {
        // The course is lent to the engine, not worked out again for every future.
        let engine = Engine {
            market,
            plan: Plan::each(|_| self.plan),
            course: core::mem::take(&mut self.course),
        };
        let ended = Ended::watched(&engine, luck, market.params.horizon as usize, observe);
        self.course = engine.course;
        ended
    }
}
