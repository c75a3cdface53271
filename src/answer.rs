//! The answer at a glance: which plan earns most, which rides smoothest, and whether managing the two pays.
//!
//! Here are its figures and its classes, from the contest and the one store of futures; its words are in `texts`, and
//! [`markup`] puts both on the page.

mod lane;
pub mod markup;
mod road;
mod verdict;
mod worth;

use crate::model::Strategy;
use crate::model::fair::{Contest, Footing};
use crate::model::futures::{Figure, FutureSet};
use crate::model::odds::Score;

pub use lane::Lane;
pub use road::{Road, typical};
pub use verdict::{Power, Ride, gap, smoother, swing};
pub use worth::{Pays, Worth};

/// The plans that are compared, in the order in which they stand.
pub const PLANS: [Strategy; 3] = [Strategy::Pull, Strategy::Push, Strategy::Both];

const PROFIT: Figure = |future| Some(future.profit);
const BUMPS: Figure = |future| future.bumps_by_month;
/// Profit, and what the customers at the end still bring within a year.
const WITH_A_YEAR: Figure = |future| Some(future.profit + future.worth_year);

/// Enough futures tell any lead for sure; one in less than six of ten is felt by nobody.
const FELT: f64 = 0.6;

/// So many futures at least, before odds are said.
const ENOUGH: usize = 200;

/// The answer for a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The plans that can play.
    pub lanes: Vec<Lane>,
    /// Those that cannot, and whether that is because they cannot sell as much.
    pub out: Vec<(Strategy, bool)>,
    /// The plan that both together are where only one function has money, else both together.
    pub same_as: Strategy,
    /// What carrying on as today would earn.
    pub today: f64,
    /// Who earns most.
    pub power: Power,
    /// Who rides smoothest.
    pub ride: Ride,
    /// In how many futures the one that earns most is ahead of the next; none where few futures have run or that is too
    /// close to call.
    pub sure: Option<Score>,
    /// Who would be ahead with a further year of the customers at the end, if that is another.
    pub further: Option<Strategy>,
}

impl Answer {
    /// From what has run so far.
    pub fn of(contest: &Contest, futures: &FutureSet) -> Self {
        let both = &contest.entry(Strategy::Both).plan;
        let same_as = match (both.is_single(), both.sales > 0.0) {
            (false, _) => Strategy::Both,
            (true, true) => Strategy::Push,
            (true, false) => Strategy::Pull,
        };
        let plans = PLANS
            .iter()
            .filter(|&&plan| plan != Strategy::Both || same_as == plan)
            .map(|&plan| (plan, contest.entry(plan).footing));
        let mut lanes = Vec::new();
        let mut out = Vec::new();
        for (plan, footing) in plans {
            match footing {
                Footing::AtMost(_) => out.push((plan, true)),
                Footing::AtLeast(_) => out.push((plan, false)),
                Footing::Level | Footing::AsToday => lanes.push(Lane::of(plan, contest, futures)),
            }
        }
        let standing = verdict::Standing::of(&lanes, contest, futures);
        Self {
            today: lane::profit(Strategy::CarryOn, contest, futures)[1],
            power: standing.power(),
            ride: standing.ride(),
            sure: standing.sure().filter(|_| futures.count() >= ENOUGH),
            further: standing.further(),
            lanes,
            out,
            same_as,
        }
    }

    /// The lane of a plan.
    pub fn lane(&self, plan: Strategy) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.plan == plan)
    }
}

/// Everything that the first screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The answer.
    pub answer: Answer,
    /// The road of each lane, in one future.
    pub roads: Vec<Road>,
    /// Whether managing the two pays; none where there are not two.
    pub worth: Option<Worth>,
    /// The horizon in months.
    pub months: f64,
    /// The share of marketing in the money of the two.
    pub pull_share: f64,
    /// How many futures tell it.
    pub futures: usize,
}

impl Glance {
    /// Puts it together; `worth` is worked out apart, since it does not follow every move.
    pub fn of(
        contest: &Contest,
        futures: &FutureSet,
        roads: Vec<Road>,
        worth: Option<Worth>,
    ) -> Self {
        let params = &contest.market.params;
        Self {
            answer: Answer::of(contest, futures),
            roads,
            worth,
            months: params.horizon,
            pull_share: params.pull_share,
            futures: futures.count(),
        }
    }
}
