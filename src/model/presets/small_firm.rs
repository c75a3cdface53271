//! B2B, small firm, revision 1.

use super::scale_up::SCALE_UP;
use super::{Given, Preset, assumed, solved, why};
use crate::model::sources::Source::Sethuraman;

/// The market of the mid-size B2B firm at a thirteenth of the scale: about four deals a month, so luck counts for much.
pub(super) static SMALL_FIRM: Preset = Preset {
    id: 4,
    revision: 1,
    key: "small-firm",
    name: "B2B, small firm",
    about: "The market of the mid-size B2B firm at a thirteenth of the scale: about four deals a month, so luck counts for much.",
    made: 2026,
    like: Some(&SCALE_UP),
    values: VALUES,
};

const VALUES: &[Given] = &[
    assumed("customers_today", 94.0, why::SIZE),
    assumed("accounts", 4500.0, why::SIZE),
    solved("half_spend", 166_000.0, why::ELASTICITY_B2B).see(Sethuraman),
    assumed("budget", 120_000.0, why::SIZE),
    assumed("cash_today", 1_500_000.0, why::SIZE),
    assumed("overhead", 112_000.0, why::OVERHEAD),
    assumed("present_budget", 120_000.0, why::SIZE),
];
