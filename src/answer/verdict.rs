//! The verdict: classes of what is found, by one table of thresholds. Words change when a class does.

use super::lane::Lane;
use super::{BUMPS, FELT, PROFIT, WITH_A_YEAR};
use crate::model::Strategy;
use crate::model::fair::Contest;
use crate::model::futures::{Figure, FutureSet};
use crate::model::odds::Score;
use crate::texts::{Gap, Smoother, Swing};
use crate::words::LEAST_LEAD;

/// Up to which share of the better profit a gap has its word.
const GAPS: [(f64, Gap); 3] = [
    (0.05, Gap::Little),
    (0.25, Gap::Clearly),
    (f64::INFINITY, Gap::Far),
];

/// Up to which share of the other's bumpiness.
const SMOOTHER: [(f64, Smoother); 3] = [
    (0.03, Smoother::About),
    (0.15, Smoother::Little),
    (f64::INFINITY, Smoother::Much),
];

/// Up to which bumpiness.
const SWINGS: [(f64, Swing); 5] = [
    (0.1, Swing::Smooth),
    (0.25, Swing::Little),
    (0.5, Swing::Bumpy),
    (1.0, Swing::Very),
    (f64::INFINITY, Swing::StopAndGo),
];

/// The word of a size: that of the first threshold it lies under.
fn class<T: Copy, const N: usize>(table: &[(f64, T); N], size: f64) -> T {
    let under = table.iter().find(|(most, _)| size < *most);
    under.unwrap_or(&table[N - 1]).1
}

/// The word of a gap in profit, the better of which is this. Beside a gain every loss is far.
pub fn gap(better: f64, other: f64) -> Gap {
    if better > 0.0 && other < 0.0 {
        return Gap::Far;
    }
    // Of two losses the larger is the measure.
    class(&GAPS, (better - other) / better.max(-other))
}

/// The word of a ride beside a bumpier one.
pub fn smoother(smooth: f64, other: f64) -> Smoother {
    if other <= 0.0 {
        return Smoother::About;
    }
    class(&SMOOTHER, 1.0 - smooth / other)
}

/// The word of a bumpiness.
pub fn swing(bumps: f64) -> Swing {
    class(&SWINGS, bumps)
}

/// Who earns most.
#[derive(Clone, Debug, PartialEq)]
pub enum Power {
    /// One plan, by so much over the next.
    Ahead(Strategy, Gap),
    /// All lose; one the least.
    LosesLeast(Strategy),
    /// These are too close to call.
    Close(Vec<Strategy>),
    /// There is no other to compare it with.
    Alone(Strategy),
    /// There is none.
    Nobody,
}

impl Power {
    /// The plan that earns most, or loses least, where one does.
    pub fn leader(&self) -> Option<Strategy> {
        match self {
            Self::Ahead(plan, _) | Self::LosesLeast(plan) => Some(*plan),
            Self::Close(_) | Self::Alone(_) | Self::Nobody => None,
        }
    }
}

/// Who rides smoothest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ride {
    /// One plan, by so much beside the one that earns most; where it is that one, beside the next.
    Smoother(Strategy, Smoother),
    /// Nobody by enough to be felt.
    Same,
    /// New business is too rare to say.
    Rare,
}

impl Ride {
    /// The plan that rides smoothest, where one does.
    pub fn leader(&self) -> Option<Strategy> {
        match self {
            Self::Smoother(plan, _) => Some(*plan),
            Self::Same | Self::Rare => None,
        }
    }
}

/// How the plans stand, the richest first.
pub(super) struct Standing<'a> {
    order: Vec<&'a Lane>,
    futures: &'a FutureSet,
    /// A lead is told from this on.
    least: f64,
}

impl<'a> Standing<'a> {
    pub(super) fn of(lanes: &'a [Lane], contest: &Contest, futures: &'a FutureSet) -> Self {
        let params = &contest.market.params;
        let mut order: Vec<&Lane> = lanes.iter().collect();
        // Three at most: the library's sort would be a thousandth of the whole page.
        for last in (1..order.len()).rev() {
            for at in 0..last {
                if order[at].profit[1] < order[at + 1].profit[1] {
                    order.swap(at, at + 1);
                }
            }
        }
        Self {
            order,
            futures,
            least: LEAST_LEAD * params.budget * params.horizon,
        }
    }

    /// How often a figure of one plan is above another's; none where that is too close to call, or goes against it.
    fn above(&self, one: Strategy, other: Strategy, figure: Figure) -> Option<Score> {
        let score = self.futures.score(one, other, figure);
        let is_above = score.odds().is_some_and(|odds| odds.share >= FELT);
        (is_above && !score.too_close()).then_some(score)
    }

    /// Whether the first is ahead of one that earns less.
    fn is_ahead(&self, of: &Lane) -> bool {
        let first = self.order[0];
        self.above(first.plan, of.plan, PROFIT).is_some()
            && first.profit[1] - of.profit[1] >= self.least
    }

    pub(super) fn power(&self) -> Power {
        let Some((first, others)) = self.order.split_first() else {
            return Power::Nobody;
        };
        let close = others.iter().take_while(|other| !self.is_ahead(other));
        let mut level: Vec<Strategy> = close.map(|lane| lane.plan).collect();
        if !level.is_empty() {
            level.insert(0, first.plan);
            return Power::Close(level);
        }
        match others.first() {
            Some(_) if first.profit[1] < 0.0 => Power::LosesLeast(first.plan),
            Some(next) => Power::Ahead(first.plan, gap(first.profit[1], next.profit[1])),
            None => Power::Alone(first.plan),
        }
    }

    pub(super) fn sure(&self) -> Option<Score> {
        let leader = self.power().leader()?;
        self.above(leader, self.order.get(1)?.plan, PROFIT)
    }

    pub(super) fn ride(&self) -> Ride {
        let mut all: Vec<(Strategy, f64)> = Vec::new();
        for lane in &self.order {
            let Some(bumps) = lane.bumps else {
                return Ride::Rare;
            };
            all.push((lane.plan, bumps));
        }
        let smoothest = |of: &[(Strategy, f64)]| {
            let least = of.iter().min_by(|one, other| one.1.total_cmp(&other.1));
            least.copied()
        };
        let Some(best) = smoothest(&all) else {
            return Ride::Rare;
        };
        let others: Vec<_> = all
            .iter()
            .copied()
            .filter(|other| other.0 != best.0)
            .collect();
        let beside = if best.0 == all[0].0 {
            smoothest(&others)
        } else {
            Some(all[0])
        };
        let Some(beside) = beside else {
            return Ride::Same;
        };
        match smoother(best.1, beside.1) {
            Smoother::About => Ride::Same,
            _ if self.above(beside.0, best.0, BUMPS).is_none() => Ride::Same,
            by => Ride::Smoother(best.0, by),
        }
    }

    /// Who would be ahead with a further year of the customers that each plan has at the end, if that is clearly another
    /// than the one that has earned most: in more futures, and by an amount that is one.
    pub(super) fn further(&self) -> Option<Strategy> {
        let leader = self.power().leader()?;
        let worth = |of| self.futures.median(of, WITH_A_YEAR).unwrap_or_default();
        let turns = |lane: &&&Lane| {
            self.above(lane.plan, leader, WITH_A_YEAR).is_some() && worth(lane.plan) > worth(leader)
        };
        self.order.iter().skip(1).find(turns).map(|lane| lane.plan)
    }
}
