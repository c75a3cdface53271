//! Consumer goods, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, published, reported, solved, why};
use crate::model::sources::Source::{
    Adstock, CmoSurvey, Damodaran, DePaul, Hartnett, Naik, Sethuraman, Sherpa, Sultan,
};

/// A brand on the shelf: 230,000 households buy once a month for 10, and hardly any needs a seller.
pub(super) static CONSUMER: Preset = Preset {
    id: 2,
    revision: 3,
    key: "consumer-goods",
    name: "Consumer goods",
    about: "A brand on the shelf: 230,000 households buy once a month for 10, and hardly any needs a seller.",
    made: 2026,
    values: &[VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 230_000.0, why::SIZE),
    assumed("price", 10.0, "A household's month of one brand"),
    assumed("sales_cycle", 1.0, why::SIMPLE),
    assumed("accounts", 2_000_000.0, why::SIZE),
    assumed("term", 1.0, ""),
    assumed("churn", 0.45, "Half leave in 14 months"),
    assumed("size_cv", 0.5, why::DEALS),
    assumed("self_serve", 0.98, why::UNSOLD),
    assumed("unaided_leads", 0.01, why::UNANSWERED),
    solved("demand", 0.0055, why::WINS),
    reported("word_of_mouth", 0.03, Sultan, "Of durables: .38 a year"),
    assumed("season", 0.15, why::SEASON),
    assumed("season_peak", 12.0, why::SEASON),
    solved("half_spend", 301_000.0, why::ELASTICITY).see(Sethuraman),
    solved("activation", 0.479, why::SHORT_RUN).see(Sethuraman),
    reported("adstock", 0.3, Adstock, "Half is gone in 2.5 weeks").within([0.22, 0.55]),
    assumed("reach", 0.12, why::REACHED),
    assumed("forgetting", 0.06, why::FORGOTTEN),
    solved("awareness_floor", 0.24, why::DARK).see(Hartnett),
    assumed("rep_cost", 9000.0, why::SELLER),
    assumed("prospecting_yield", 60.0, why::VISITS),
    assumed("outreach_limit", 0.02, why::ONE_BY_ONE),
    assumed("hold_effort", 0.02, why::HOLD),
    assumed("qualified", 0.5, why::GATES).see(Sherpa),
    assumed("win_inbound", 0.5, why::ASKED),
    assumed("win_outbound", 0.5, why::AS_LEADS),
    assumed("ramp", 3.0, why::SIMPLE),
    assumed("turnover", 0.25, why::LEAVERS).see(DePaul),
    assumed("hiring_time", 1.5, why::POST).see(DePaul),
    assumed("hiring_cost", 4000.0, why::HIRE).see(DePaul),
    assumed("quarter_rush", 0.0, why::NO_RUSH),
    assumed("pull_share", 0.9, why::BEGIN),
    assumed("management", 0.04, why::BEGIN),
    assumed("synergy", 0.2, why::LIFT).see(Naik),
    assumed("budget", 400_000.0, why::SIZE),
    published("gross_margin", 0.5, Damodaran, "Household products, 51%"),
    assumed("cash_today", 5_000_000.0, why::SIZE),
    assumed("overhead", 500_000.0, why::OVERHEAD),
    assumed("present_budget", 400_000.0, why::SIZE),
    assumed("present_pull_share", 0.9, why::SHARE_REPORTED).see(CmoSurvey),
    assumed("demand_shock", 0.15, why::LUCK),
    assumed("outreach_shock", 0.1, why::LUCK),
];
