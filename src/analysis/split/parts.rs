//! The sources of bumps, and what switches each off.

use crate::model::Params;
use crate::model::market::Market;
use crate::model::pack::World;

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
    pub(super) off: fn(&mut Off),
}

/// How many parts there are.
pub(super) const COUNT: usize = 9;

/// Every part, in the order of the table.
pub static PARTS: [PartRow; COUNT] = [
    PartRow {
        part: Part::Season,
        label: "Season",
        name: "the season",
        off: |off| off.params.season = 0.0,
    },
    PartRow {
        part: Part::Market,
        label: "Market luck",
        name: "market luck",
        off: |off| {
            off.params.demand_shock = 0.0;
            off.params.outreach_shock = 0.0;
        },
    },
    PartRow {
        part: Part::Deals,
        label: "Deal luck",
        name: "deal luck",
        off: |off| off.deals_as_expected = true,
    },
    PartRow {
        part: Part::Own,
        label: "Own doing, all four",
        name: "your own doing",
        off: |off| all_off(off, &OWN),
    },
    PartRow {
        part: Part::Bursts,
        label: "\u{2013} campaign bursts",
        name: "the campaign bursts",
        off: |off| off.params.burst_depth = 0.0,
    },
    PartRow {
        part: Part::QuarterEnd,
        label: "\u{2013} quarter-end rush",
        name: "the quarter-end rush",
        off: |off| off.params.quarter_rush = 0.0,
    },
    PartRow {
        part: Part::Turnover,
        label: "\u{2013} turnover of sellers",
        name: "the turnover of sellers",
        off: |off| off.exits_as_expected = true,
    },
    PartRow {
        part: Part::HandOff,
        label: "\u{2013} hand-off of leads",
        name: "the hand-off of leads",
        off: |off| {
            off.params.leak_tense = off.params.leak_base;
            off.params.delay_tension = 0.0;
        },
    },
    PartRow {
        part: Part::Settling,
        label: "The plan settling",
        name: "the plan settling",
        off: |off| {
            all_off(off, &NOBODYS);
            all_off(off, &OWN);
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

fn all_off(off: &mut Off, parts: &[Part]) {
    for &part in parts {
        (PARTS[part as usize].off)(off);
    }
}

/// What is switched off.
#[derive(Clone, Copy)]
pub(super) struct Off {
    /// The values.
    pub(super) params: Params,
    deals_as_expected: bool,
    exits_as_expected: bool,
}

impl Off {
    /// Everything is on.
    pub(super) fn nothing(params: &Params) -> Self {
        Self {
            params: *params,
            deals_as_expected: false,
            exits_as_expected: false,
        }
    }

    /// One part is off.
    pub(super) fn part(params: &Params, part: &PartRow) -> Self {
        let mut off = Self::nothing(params);
        (part.off)(&mut off);
        off
    }

    /// The market of these values, with the luck that is left.
    pub(super) fn world<'a>(&self, market: &'a Market) -> World<'a> {
        World {
            market,
            deals_as_expected: self.deals_as_expected,
            exits_as_expected: self.exits_as_expected,
        }
    }
}
