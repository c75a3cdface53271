//! B2B, mid-size customers, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, published, reported, solved, why};
use crate::model::sources::Source::{
    Albers, Bridge, BridgeAe, BridgeQuota, CmoSurvey, DePaul, Hartnett, KeyBanc, Larkin, Leone,
    Naik, PacificCrest, Ramp, Sethuraman, Sherpa, WinRates,
};

/// A software scale-up with 1,260 customers at 38,000 a year; it wins about 50 a month, who take ten weeks to decide.
pub(super) static SCALE_UP: Preset = Preset {
    id: 1,
    revision: 3,
    key: "scale-up",
    name: "B2B, mid-size customers",
    about: "A software scale-up with 1,260 customers at 38,000 a year; it wins about 50 a month, who take ten weeks to decide.",
    made: 2026,
    values: &[VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 1260.0, why::SIZE),
    published("price", 38_000.0, BridgeAe, "Median contract"),
    published("sales_cycle", 2.4, Bridge, "Median 72 days"),
    assumed("accounts", 60_000.0, why::SIZE),
    assumed("term", 12.0, ""),
    reported(
        "churn",
        0.09,
        PacificCrest,
        "10% of customers, 8% of revenue",
    )
    .within([0.08, 0.13]),
    assumed("size_cv", 0.8, why::DEALS),
    assumed("self_serve", 0.02, why::UNSOLD),
    assumed("unaided_leads", 0.01, why::UNANSWERED),
    solved("demand", 0.01187, why::CAME),
    assumed("word_of_mouth", 0.0, why::TALK),
    assumed("season", 0.08, why::SEASON),
    assumed("season_peak", 10.0, why::SEASON),
    solved("half_spend", 809_000.0, why::ELASTICITY_B2B).see(Sethuraman),
    solved("activation", 1.206, why::SHORT_RUN).see(Sethuraman),
    published("adstock", 0.68, Leone, "90% in six months, the lower end").within([0.68, 0.77]),
    assumed("reach", 0.1, why::REACHED),
    assumed("forgetting", 0.04, why::FORGOTTEN),
    solved("awareness_floor", 0.124, why::DARK).see(Hartnett),
    assumed("rep_cost", 32_000.0, why::TEAM).see(BridgeQuota),
    solved("prospecting_yield", 21.6, why::CALLED_WINS),
    solved("outreach_limit", 0.00678, why::SELLING).see(Albers),
    assumed("hold_effort", 0.013, why::HOLD),
    assumed("qualified", 0.35, why::GATES).see(Sherpa),
    reported("win_inbound", 0.15, WinRates, "15 to 30%, by vendor").within([0.15, 0.3]),
    assumed("win_outbound", 0.1, why::CALLED),
    reported("ramp", 6.0, Ramp, "Median five"),
    reported("turnover", 0.3, DePaul, "28%, rounded"),
    assumed("hiring_time", 2.0, why::POST).see(DePaul),
    assumed("hiring_cost", 30_000.0, why::HIRE).see(DePaul),
    assumed("quarter_rush", 0.35, why::RUSH).see(Larkin),
    assumed("pull_share", 0.25, why::BEGIN),
    assumed("management", 0.12, why::BEGIN),
    assumed("synergy", 0.8, why::LIFT).see(Naik),
    assumed("budget", 1_700_000.0, why::SIZE),
    reported("gross_margin", 0.72, KeyBanc, "68 to 75%").within([0.68, 0.75]),
    assumed("cash_today", 20_000_000.0, why::SIZE),
    assumed("overhead", 1_500_000.0, why::OVERHEAD),
    assumed("present_budget", 1_700_000.0, why::SIZE),
    assumed("present_pull_share", 0.25, why::SHARE_REPORTED).see(CmoSurvey),
    assumed("demand_shock", 0.22, why::LUCK),
    assumed("outreach_shock", 0.2, why::LUCK),
];
