//! What makes the ride bumpy: the same futures with one source switched off at a time.
//!
//! A source is switched off by its value (season, market luck, campaign bursts, quarter-end rush, hand-off)
//! or by its draws: without deal luck counts and sizes are as expected, without turnover sellers' exits
//! are, and all other draws stay as they were. Plans keep the money they have with every source on, and
//! every run begins with the same firm on the first day.
//!
//! Bumpiness is the detrended coefficient of variation of new business, its median over futures. The square
//! of it is shared out, since squares of independent bumps add up: a source's share is what the square drops
//! by when that source alone is off. A source may smooth the ride; then its share is negative. What stays
//! with everything off is no bump but a bend, the plan *settling*, which a straight trend does not follow.
//! What is left after settling and the drops of season, market luck, deal luck and own doing is their
//! *interplay*: negative where sources feed each other, as each drop takes along what they do together.

mod parts;
mod pictures;
mod telling;

use core::ops::Range;

use super::{FromFutures, Ran};
use crate::model::estimate::Estimate;
use crate::model::fair::Ground;
use crate::model::futures::Figure;
use crate::model::market::Market;
use crate::model::pack::Pack;
use crate::model::quantiles::median;
use crate::model::strategies::Plan;
use crate::model::{Params, Scenario, Strategy};
use parts::{NOBODYS, Off};
pub use parts::{PARTS, Part, PartRow};

/// The strategies that are split.
pub const SPLIT: [Strategy; 4] = [
    Strategy::Pull,
    Strategy::Push,
    Strategy::Both,
    Strategy::CatAndDog,
];

/// Bumpiness below a tenth of a point is none to be split.
const LEAST_BUMPS: f64 = 1e-3;

/// How finely the ride is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Month by month.
    Month,
    /// Quarter by quarter.
    Quarter,
}

impl Span {
    fn figure(self) -> Figure {
        match self {
            Self::Month => |future| future.bumps_by_month,
            Self::Quarter => |future| future.bumps_by_quarter,
        }
    }
}

/// The values with every source of bumps switched off that is switched off by a value.
pub fn stilled(params: &Params) -> Params {
    Off::part(params, &PARTS[Part::Settling as usize]).params
}

/// The market with everything on, or with a part off.
struct Without {
    market: Market,
    off: Off,
}

/// The question: plans on their footing, and the worlds in which they run.
pub struct Split {
    /// Everything on, then without each of [`PARTS`].
    worlds: Vec<Without>,
    /// In the order of [`SPLIT`].
    plans: Vec<Plan>,
    futures: usize,
}

impl Split {
    /// Brings the plans of a scenario to their footing, and switches each part off.
    pub fn new(scenario: &Scenario, futures: usize) -> Self {
        let params = &scenario.params;
        let whole = Market::new(params);
        let plans = Ground::new(&whole, scenario.fair).plans(&whole, &SPLIT);
        let all = core::iter::once(Off::nothing(params));
        let worlds = all.chain(PARTS.iter().map(|part| Off::part(params, part)));
        Self {
            plans: plans.into_iter().map(|(plan, _)| plan).collect(),
            worlds: worlds
                .map(|off| Without {
                    market: whole.from_today(&off.params),
                    off,
                })
                .collect(),
            futures,
        }
    }
}

impl FromFutures for Split {
    fn pack(&self) -> Pack<'_> {
        let mut pack = Pack::default();
        for Without { market, off } in &self.worlds {
            for &plan in &self.plans {
                pack.enter(off.world(market), plan);
            }
        }
        pack
    }

    fn futures(&self) -> usize {
        self.futures
    }
}

impl Ran<'_, Split> {
    /// Bumpiness with everything on: the median over the futures in which it is defined whatever is off.
    pub fn bumps(&self, strategy: Strategy, span: Span) -> Option<f64> {
        let own = self.medians(strategy, span, 0..self.futures_run())?[0];
        Some(self.behind_the_page(strategy, span).unwrap_or(own))
    }

    /// The same over the futures behind the page, which are more, and which the page shows as well.
    fn behind_the_page(&self, strategy: Strategy, span: Span) -> Option<f64> {
        self.store?.median(strategy, span.figure())
    }

    /// Bumpiness without a part: as much less as over the same futures.
    pub fn without(&self, strategy: Strategy, span: Span, part: Part) -> Option<f64> {
        let all = self.medians(strategy, span, 0..self.futures_run())?;
        let without = all[1 + part as usize];
        match self.behind_the_page(strategy, span) {
            Some(whole) if all[0] > 0.0 => Some(whole * (without / all[0])),
            _ => Some(without),
        }
    }

    /// The share of a part in the square of the bumpiness, with its standard error. `None` where there
    /// are too few futures, or hardly any bumps.
    pub fn share(&self, strategy: Strategy, span: Span, part: Part) -> Option<Estimate> {
        self.shared(strategy, span, |squares| drop_of(squares, part))
    }

    /// The share that is left: what the sources do to each other.
    pub fn interplay(&self, strategy: Strategy, span: Span) -> Option<Estimate> {
        self.shared(strategy, span, |squares| {
            let parts = NOBODYS.iter().chain(&[Part::Own, Part::Settling]);
            squares[0] - parts.map(|&part| drop_of(squares, part)).sum::<f64>()
        })
    }

    /// The share of season, market luck and deal luck together.
    pub fn nobodys(&self, strategy: Strategy, span: Span) -> Option<Estimate> {
        self.shared(strategy, span, |squares| {
            NOBODYS.iter().map(|&part| drop_of(squares, part)).sum()
        })
    }

    fn shared(
        &self,
        strategy: Strategy,
        span: Span,
        piece: impl Fn(&[f64]) -> f64,
    ) -> Option<Estimate> {
        Estimate::by_groups(self.futures_run(), |futures| {
            let bumps = self.medians(strategy, span, futures)?;
            let squares: Vec<f64> = bumps.iter().map(|bumps| bumps * bumps).collect();
            (bumps[0] >= LEAST_BUMPS).then(|| piece(&squares) / squares[0])
        })
    }

    /// The median bumpiness of each run over some futures: those in which it is defined in every run.
    fn medians(&self, strategy: Strategy, span: Span, futures: Range<usize>) -> Option<Vec<f64>> {
        let place = SPLIT.iter().position(|&split| split == strategy)?;
        let worlds = 1 + PARTS.len();
        let mut columns = vec![Vec::new(); worlds];
        for future in futures {
            let bumps = |world: usize| {
                let done = self.of_plan(world * SPLIT.len() + place).get(future)?;
                span.figure()(done)
            };
            let all: Option<Vec<f64>> = (0..worlds).map(bumps).collect();
            for (column, bumps) in columns.iter_mut().zip(all.into_iter().flatten()) {
                column.push(bumps);
            }
        }
        let medians: Option<Vec<f64>> = columns.iter_mut().map(|column| median(column)).collect();
        medians.filter(|all| !all.is_empty() && all.iter().all(|bumps| bumps.is_finite()))
    }
}

/// What the square drops by without a part; for what stays with everything off, the square itself.
fn drop_of(squares: &[f64], part: Part) -> f64 {
    let without = squares[1 + part as usize];
    match part {
        Part::Settling => without,
        _ => squares[0] - without,
    }
}
