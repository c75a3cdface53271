//! B2B, small firm, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, scale_up, solved, why};
use crate::model::sources::Source::{Albers, Hartnett, Sethuraman};

/// The market of the mid-size B2B firm at a tenth of the scale: about five deals a month, so luck counts for much.
pub(super) static SMALL_FIRM: Preset = Preset {
    id: 4,
    revision: 3,
    key: "small-firm",
    name: "B2B, small firm",
    about: "The market of the mid-size B2B firm at a tenth of the scale: about five deals a month, so luck counts for much.",
    made: 2026,
    values: &[VALUES, scale_up::VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 126.0, why::SIZE),
    assumed("accounts", 6000.0, why::SIZE),
    solved("half_spend", 80_800.0, why::ELASTICITY_B2B).see(Sethuraman),
    solved("activation", 1.204, why::SHORT_RUN).see(Sethuraman),
    assumed("budget", 170_000.0, why::SIZE),
    assumed("cash_today", 2_000_000.0, why::SIZE),
    assumed("overhead", 150_000.0, why::OVERHEAD),
    assumed("present_budget", 170_000.0, why::SIZE),
    solved("demand", 0.01189, why::CAME),
    solved("awareness_floor", 0.124, why::DARK).see(Hartnett),
    solved("prospecting_yield", 21.5, why::CALLED_WINS),
    solved("outreach_limit", 0.00677, why::SELLING).see(Albers),
];
