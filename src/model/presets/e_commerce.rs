//! E-commerce, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, published, solved, why};
use crate::model::sources::Source::{
    Breuer, Damodaran, DePaul, Hartnett, Naik, Sethuraman, Sherpa,
};

/// A web shop: 34,000 regulars order for 80 three times a year, and hardly any needs a seller.
pub(super) static E_COMMERCE: Preset = Preset {
    id: 5,
    revision: 3,
    key: "e-commerce",
    name: "E-commerce",
    about: "A web shop: 34,000 regulars order for 80 three times a year, and hardly any needs a seller.",
    made: 2026,
    values: &[VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 34_000.0, why::SIZE),
    assumed("price", 80.0, "A basket of a few things"),
    assumed("sales_cycle", 1.0, why::SIMPLE),
    assumed("accounts", 400_000.0, why::SIZE),
    assumed("term", 4.0, ""),
    assumed("churn", 0.6, "Half leave in nine months"),
    assumed("size_cv", 0.5, why::DEALS),
    assumed("self_serve", 0.97, why::UNSOLD),
    assumed("unaided_leads", 0.01, why::UNANSWERED),
    solved("demand", 0.01446, why::WINS),
    assumed("word_of_mouth", 0.02, why::TALK),
    assumed("season", 0.3, why::SEASON),
    assumed("season_peak", 12.0, why::SEASON),
    solved("half_spend", 160_000.0, why::ELASTICITY).see(Sethuraman),
    solved("activation", 0.106, why::SHORT_RUN).see(Sethuraman),
    assumed("adstock", 0.21, "Half is gone in two weeks").see(Breuer),
    assumed("reach", 0.12, why::REACHED),
    assumed("forgetting", 0.08, why::FORGOTTEN),
    solved("awareness_floor", 0.163, why::DARK).see(Hartnett),
    assumed("rep_cost", 8000.0, why::SELLER),
    assumed("prospecting_yield", 60.0, why::VISITS),
    assumed("outreach_limit", 0.01, why::ONE_BY_ONE),
    assumed("hold_effort", 0.02, why::HOLD),
    assumed("qualified", 0.3, why::GATES).see(Sherpa),
    assumed("win_inbound", 0.4, why::ASKED),
    assumed("win_outbound", 0.4, why::AS_LEADS),
    assumed("ramp", 3.0, why::SIMPLE),
    assumed("turnover", 0.25, why::LEAVERS).see(DePaul),
    assumed("hiring_time", 1.5, why::POST).see(DePaul),
    assumed("hiring_cost", 4000.0, why::HIRE).see(DePaul),
    assumed("quarter_rush", 0.0, why::NO_RUSH),
    assumed("pull_share", 0.9, why::BEGIN),
    assumed("management", 0.04, why::BEGIN),
    assumed("synergy", 0.2, why::LIFT).see(Naik),
    assumed("budget", 150_000.0, why::SIZE),
    published("gross_margin", 0.63, Damodaran, "Clothing, 63%"),
    assumed("cash_today", 1_000_000.0, why::SIZE),
    assumed("overhead", 200_000.0, why::OVERHEAD),
    assumed("present_budget", 150_000.0, why::SIZE),
    assumed("present_pull_share", 0.9, why::SHARE_USUAL),
    assumed("demand_shock", 0.25, why::LUCK),
    assumed("outreach_shock", 0.1, why::LUCK),
];
