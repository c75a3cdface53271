//! Revision 2 of every preset: solved for the second model at its old step, where early months felt marketing half a
//! step late.

use super::common::COMMON;
use super::{
    Given, Preset, consumer, e_commerce, enterprise, scale_up, small_firm, software, solved, why,
};
use crate::model::sources::Source::{Albers, Hartnett, Sethuraman};

pub(super) static SCALE_UP: Preset = Preset {
    revision: 2,
    values: &[SCALE_UP_VALUES, scale_up::VALUES, COMMON],
    ..scale_up::SCALE_UP
};

const SCALE_UP_VALUES: &[Given] = &[
    solved("activation", 1.248, why::SHORT_RUN).see(Sethuraman),
    solved("half_spend", 807_000.0, why::ELASTICITY_B2B).see(Sethuraman),
    solved("awareness_floor", 0.13, why::DARK).see(Hartnett),
    solved("demand", 0.01168, why::CAME),
];

pub(super) static CONSUMER: Preset = Preset {
    revision: 2,
    values: &[CONSUMER_VALUES, consumer::VALUES, COMMON],
    ..consumer::CONSUMER
};

const CONSUMER_VALUES: &[Given] = &[
    solved("activation", 0.504, why::SHORT_RUN).see(Sethuraman),
    solved("half_spend", 297_000.0, why::ELASTICITY).see(Sethuraman),
    solved("awareness_floor", 0.244, why::DARK).see(Hartnett),
    solved("demand", 0.00541, why::WINS),
];

pub(super) static ENTERPRISE: Preset = Preset {
    revision: 2,
    values: &[ENTERPRISE_VALUES, enterprise::VALUES, COMMON],
    ..enterprise::ENTERPRISE
};

const ENTERPRISE_VALUES: &[Given] = &[
    solved("activation", 1.306, why::SHORT_RUN).see(Sethuraman),
    solved("awareness_floor", 0.101, why::DARK).see(Hartnett),
    solved("demand", 0.01106, why::CAME),
    solved("prospecting_yield", 8.6, why::CALLED_WINS),
    solved("outreach_limit", 0.00794, why::SELLING).see(Albers),
];

pub(super) static SMALL_FIRM: Preset = Preset {
    revision: 2,
    values: &[
        SMALL_FIRM_VALUES,
        small_firm::VALUES,
        scale_up::VALUES,
        COMMON,
    ],
    ..small_firm::SMALL_FIRM
};

const SMALL_FIRM_VALUES: &[Given] = &[
    solved("activation", 1.247, why::SHORT_RUN).see(Sethuraman),
    solved("half_spend", 80_600.0, why::ELASTICITY_B2B).see(Sethuraman),
    solved("awareness_floor", 0.13, why::DARK).see(Hartnett),
    solved("demand", 0.0117, why::CAME),
    solved("prospecting_yield", 21.6, why::CALLED_WINS),
];

pub(super) static E_COMMERCE: Preset = Preset {
    revision: 2,
    values: &[E_COMMERCE_VALUES, e_commerce::VALUES, COMMON],
    ..e_commerce::E_COMMERCE
};

const E_COMMERCE_VALUES: &[Given] = &[
    solved("activation", 0.115, why::SHORT_RUN).see(Sethuraman),
    solved("half_spend", 159_000.0, why::ELASTICITY).see(Sethuraman),
    solved("awareness_floor", 0.164, why::DARK).see(Hartnett),
    solved("demand", 0.01437, why::WINS),
];

pub(super) static SOFTWARE: Preset = Preset {
    revision: 2,
    values: &[SOFTWARE_VALUES, software::VALUES, COMMON],
    ..software::SOFTWARE
};

const SOFTWARE_VALUES: &[Given] = &[
    solved("activation", 0.846, why::SHORT_RUN).see(Sethuraman),
    solved("half_spend", 246_000.0, why::ELASTICITY).see(Sethuraman),
    solved("awareness_floor", 0.129, why::DARK).see(Hartnett),
    solved("demand", 0.0061, why::CAME),
    solved("prospecting_yield", 85.9, why::CALLED_WINS),
];
