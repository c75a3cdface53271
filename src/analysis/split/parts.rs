//! The sources of bumps, and what switches each off.

use crate::model::Params;
use crate::model::force::Exits;
use crate::model::luck::{Future, Luck, MeanPath};
use crate::model::market::Market;
use crate::model::number::Lanes;
use crate::model::random::Purpose;

/// What bumps come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Demand over the year.
    Season,
    /// The lasting ups and downs of demand and outreach.
    Market,
    /// How many deals come, how many customers leave, and how large deals are.
    Deals,
    /// All that the firm does itself: the next four together.
    Own,
    /// Campaign bursts.
    Bursts,
    /// The quarter-end rush.
    QuarterEnd,
    /// That sellers leave by whole heads, not as expected.
    Turnover,
    /// Leads lost and delayed for tension.
    HandOff,
    /// What stays with all of them off.
    Settling,
}

/// One row of [`PARTS`].
pub struct PartRow {
    /// Which one.
    pub part: Part,
    /// In the table.
    pub label: &'static str,
    /// In a sentence.
    pub name: &'static str,
    /// Switches it off.
    pub(super) off: fn(&mut World),
}

/// How many parts there are.
pub(super) const COUNT: usize = 9;

/// Every part, in the order of the table.
pub static PARTS: [PartRow; COUNT] = [
    PartRow {
        part: Part::Season,
        label: "Season",
        name: "the season",
        off: |world| world.params.season = 0.0,
    },
    PartRow {
        part: Part::Market,
        label: "Market luck",
        name: "market luck",
        off: |world| {
            world.params.demand_shock = 0.0;
            world.params.outreach_shock = 0.0;
        },
    },
    PartRow {
        part: Part::Deals,
        label: "Deal luck",
        name: "deal luck",
        off: |world| world.deals_as_expected = true,
    },
    PartRow {
        part: Part::Own,
        label: "Own doing, all four",
        name: "your own doing",
        off: |world| all_off(world, &OWN),
    },
    PartRow {
        part: Part::Bursts,
        label: "\u{2013} campaign bursts",
        name: "the campaign bursts",
        off: |world| world.params.burst_depth = 0.0,
    },
    PartRow {
        part: Part::QuarterEnd,
        label: "\u{2013} quarter-end rush",
        name: "the quarter-end rush",
        off: |world| world.params.quarter_rush = 0.0,
    },
    PartRow {
        part: Part::Turnover,
        label: "\u{2013} turnover of sellers",
        name: "the turnover of sellers",
        off: |world| world.exits_as_expected = true,
    },
    PartRow {
        part: Part::HandOff,
        label: "\u{2013} hand-off of leads",
        name: "the hand-off of leads",
        off: |world| {
            world.params.leak_tense = world.params.leak_base;
            world.params.delay_tension = 0.0;
        },
    },
    PartRow {
        part: Part::Settling,
        label: "The plan settling",
        name: "the plan settling",
        off: |world| {
            all_off(world, &NOBODYS);
            all_off(world, &OWN);
        },
    },
];

/// What nobody in the firm can change.
pub(super) const NOBODYS: [Part; 3] = [Part::Season, Part::Market, Part::Deals];
/// What the firm does itself.
pub(super) const OWN: [Part; 4] = [
    Part::Bursts,
    Part::QuarterEnd,
    Part::Turnover,
    Part::HandOff,
];

fn all_off(world: &mut World, parts: &[Part]) {
    for &part in parts {
        (PARTS[part as usize].off)(world);
    }
}

/// What is on.
#[derive(Clone, Copy)]
pub(super) struct World {
    /// The values.
    pub(super) params: Params,
    deals_as_expected: bool,
    exits_as_expected: bool,
}

impl World {
    /// Everything on.
    pub(super) fn whole(params: &Params) -> Self {
        Self {
            params: *params,
            deals_as_expected: false,
            exits_as_expected: false,
        }
    }

    /// With a part switched off.
    pub(super) fn without(params: &Params, part: &PartRow) -> Self {
        let mut world = Self::whole(params);
        (part.off)(&mut world);
        world
    }

    /// Futures as this world has them.
    pub(super) fn luck<'a>(&self, future: Future<'a, Lanes>) -> impl Luck<Lanes> + use<'a> {
        Partly {
            future,
            deals_as_expected: self.deals_as_expected,
            exits_as_expected: self.exits_as_expected,
        }
    }
}

/// Futures in which some things go as expected. Every other draw is the future's own.
struct Partly<'a> {
    future: Future<'a, Lanes>,
    deals_as_expected: bool,
    exits_as_expected: bool,
}

impl Luck<Lanes> for Partly<'_> {
    fn demand(&self, month: usize) -> Lanes {
        self.future.demand(month)
    }
    fn outreach(&self, month: usize) -> Lanes {
        self.future.outreach(month)
    }
    fn count(&self, month: usize, purpose: Purpose, expected: Lanes, available: Lanes) -> Lanes {
        if self.deals_as_expected {
            MeanPath.count(month, purpose, expected, available)
        } else {
            self.future.count(month, purpose, expected, available)
        }
    }
    fn size(&self, month: usize, purpose: Purpose, count: Lanes, market: &Market) -> Lanes {
        if self.deals_as_expected {
            MeanPath.size(month, purpose, count, market)
        } else {
            self.future.size(month, purpose, count, market)
        }
    }
    fn exits(&self, month: usize, heads: Lanes, market: &Market) -> Exits<Lanes> {
        if self.exits_as_expected {
            MeanPath.exits(month, heads, market)
        } else {
            self.future.exits(month, heads, market)
        }
    }
}
