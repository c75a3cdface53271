//! Revision 1 of every preset, for links and scenarios that began with it: what was other than in the newest
//! revision. It had neither activation nor a price of haste, and put awareness beside the accounts.

use super::common::COMMON;
use super::{
    Given, Preset, assumed, consumer, e_commerce, enterprise, reported, scale_up, small_firm,
    software, solved, why,
};
use crate::model::sources::Source::{
    Albers, Bpm, CmoSurvey, Damodaran, DePaul, Sethuraman, WinRates,
};

/// What all of them had in common.
const ALL: &[Given] = &[
    assumed("activation", 0.0, why::UNKNOWN_THEN),
    assumed("haste_discount", 0.0, why::UNKNOWN_THEN),
    reported("leak_tense", 0.8, Bpm, why::LOST),
];

pub(super) static SCALE_UP: Preset = Preset {
    revision: 1,
    values: &[SCALE_UP_VALUES, ALL, scale_up::VALUES, COMMON],
    ..scale_up::SCALE_UP
};

const SCALE_UP_VALUES: &[Given] = &[
    solved("demand", 0.03476, why::WINS),
    solved("half_spend", 2_220_000.0, why::ELASTICITY_B2B).see(Sethuraman),
    assumed("awareness_floor", 0.05, why::NAME),
    solved("prospecting_yield", 12.0, why::WINS),
    solved("outreach_limit", 0.007, why::SELLING).see(Albers),
    assumed("rep_cost", 16_000.0, why::SELLER),
    assumed("hold_effort", 0.025, why::HOLD),
    reported("win_inbound", 0.18, WinRates, "15 to 30%, by vendor").within([0.15, 0.3]),
    assumed("hiring_cost", 15_000.0, why::HIRE).see(DePaul),
    assumed("budget", 1_600_000.0, why::SIZE),
    assumed("present_budget", 1_600_000.0, why::SIZE),
    assumed("present_pull_share", 0.22, why::SHARE_REPORTED).see(CmoSurvey),
];

pub(super) static CONSUMER: Preset = Preset {
    revision: 1,
    values: &[CONSUMER_VALUES, ALL, consumer::VALUES, COMMON],
    ..consumer::CONSUMER
};

const CONSUMER_VALUES: &[Given] = &[
    solved("demand", 0.00582, why::WINS),
    assumed("word_of_mouth", 0.05, why::TALK),
    solved("half_spend", 236_000.0, why::ELASTICITY).see(Sethuraman),
    assumed("awareness_floor", 0.05, why::NAME),
];

pub(super) static ENTERPRISE: Preset = Preset {
    revision: 1,
    values: &[ENTERPRISE_VALUES, ALL, enterprise::VALUES, COMMON],
    ..enterprise::ENTERPRISE
};

const ENTERPRISE_VALUES: &[Given] = &[
    assumed("accounts", 1500.0, why::SIZE),
    solved("demand", 0.07529, why::WINS),
    assumed(
        "half_spend",
        540_000.0,
        "Misses .12 by far: leads take sellers' time",
    )
    .see(Sethuraman),
    assumed("awareness_floor", 0.1, why::NAME),
    solved("prospecting_yield", 4.0, why::WINS),
    solved("outreach_limit", 0.0118, why::SELLING).see(Albers),
    assumed("hold_effort", 0.05, why::HOLD),
    assumed("win_inbound", 0.3, "Vendors tell 10 to 20%").see(WinRates),
    assumed("win_outbound", 0.18, why::CALLED),
];

pub(super) static E_COMMERCE: Preset = Preset {
    revision: 1,
    values: &[E_COMMERCE_VALUES, ALL, e_commerce::VALUES, COMMON],
    ..e_commerce::E_COMMERCE
};

const E_COMMERCE_VALUES: &[Given] = &[
    solved("demand", 0.01639, why::WINS),
    solved("half_spend", 127_000.0, why::ELASTICITY).see(Sethuraman),
    assumed("awareness_floor", 0.06, why::NAME),
    assumed("gross_margin", 0.6, "Clothing keeps 63%, resellers less").see(Damodaran),
];

/// 1,400 subscriptions at 6,000 a year; nearly half of the new customers sign up by themselves.
pub(super) static SOFTWARE: Preset = Preset {
    revision: 1,
    about: "1,400 subscriptions at 6,000 a year; nearly half of the new customers sign up by themselves.",
    values: &[SOFTWARE_VALUES, ALL, software::VALUES, COMMON],
    ..software::SOFTWARE
};

const SOFTWARE_VALUES: &[Given] = &[
    solved("demand", 0.00936, why::WINS),
    solved("half_spend", 180_000.0, why::ELASTICITY).see(Sethuraman),
    assumed("awareness_floor", 0.03, why::NAME),
    solved("prospecting_yield", 69.1, why::WINS),
    solved("outreach_limit", 0.004, "For an elasticity of .31").see(Albers),
];

/// The market of the mid-size B2B firm at a thirteenth of the scale: about four deals a month, so luck counts for much.
pub(super) static SMALL_FIRM: Preset = Preset {
    revision: 1,
    about: "The market of the mid-size B2B firm at a thirteenth of the scale: about four deals a month, so luck counts for much.",
    values: &[
        SMALL_FIRM_VALUES,
        SCALE_UP_VALUES,
        ALL,
        small_firm::VALUES,
        scale_up::VALUES,
        COMMON,
    ],
    ..small_firm::SMALL_FIRM
};

const SMALL_FIRM_VALUES: &[Given] = &[
    assumed("customers_today", 94.0, why::SIZE),
    assumed("accounts", 4500.0, why::SIZE),
    solved("half_spend", 166_000.0, why::ELASTICITY_B2B).see(Sethuraman),
    assumed("budget", 120_000.0, why::SIZE),
    assumed("cash_today", 1_500_000.0, why::SIZE),
    assumed("overhead", 112_000.0, why::OVERHEAD),
    assumed("present_budget", 120_000.0, why::SIZE),
];
