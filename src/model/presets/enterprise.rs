//! Enterprise and industrial, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, published, reported, solved, why};
use crate::model::sources::Source::{
    Albers, CmoSurvey, Damodaran, DePaul, Hartnett, Larkin, Leone, Naik, Ramp, Sethuraman, Sherpa,
    WinRates,
};

/// Few, large, slow: 100 customers at 250,000 a year, three new ones a month, nine months to decide.
pub(super) static ENTERPRISE: Preset = Preset {
    id: 3,
    revision: 3,
    key: "enterprise",
    name: "Enterprise and industrial",
    about: "Few, large, slow: 100 customers at 250,000 a year, three new ones a month, nine months to decide.",
    made: 2026,
    values: &[VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 100.0, why::SIZE),
    assumed("price", 250_000.0, "A plant or a large system"),
    assumed("sales_cycle", 9.0, "Enterprise software: 12 to 24").see(Larkin),
    assumed("accounts", 4000.0, why::SIZE),
    assumed("term", 12.0, ""),
    assumed("churn", 0.06, "Large customers seldom change"),
    assumed("size_cv", 1.2, why::DEALS),
    assumed("self_serve", 0.0, why::UNSOLD),
    assumed("unaided_leads", 0.002, why::UNANSWERED),
    solved("demand", 0.01132, why::CAME),
    assumed("word_of_mouth", 0.0, why::TALK),
    assumed("season", 0.1, why::SEASON),
    assumed("season_peak", 10.0, why::SEASON),
    solved("half_spend", 139_000.0, "For a long-run elasticity of .12").see(Sethuraman),
    solved("activation", 1.257, why::SHORT_RUN).see(Sethuraman),
    assumed("adstock", 0.74, "90% in 7.6 months, within its range")
        .see(Leone)
        .within([0.68, 0.77]),
    assumed("reach", 0.05, "Many heads in each account"),
    assumed("forgetting", 0.03, why::FORGOTTEN),
    solved("awareness_floor", 0.089, why::DARK).see(Hartnett),
    assumed("rep_cost", 22_000.0, why::SELLER),
    solved("prospecting_yield", 8.5, why::CALLED_WINS),
    solved("outreach_limit", 0.00795, why::SELLING).see(Albers),
    assumed("hold_effort", 0.03, why::HOLD),
    assumed("qualified", 0.5, why::GATES).see(Sherpa),
    reported("win_inbound", 0.15, WinRates, "10 to 20%, by vendor").within([0.1, 0.2]),
    assumed("win_outbound", 0.09, why::CALLED),
    reported("ramp", 12.0, Ramp, "12 to 18 for large deals").within([12.0, 18.0]),
    reported("turnover", 0.25, DePaul, why::LEAVERS),
    assumed("hiring_time", 3.0, why::POST).see(DePaul),
    assumed("hiring_cost", 30_000.0, why::HIRE).see(DePaul),
    assumed("quarter_rush", 0.6, why::RUSH).see(Larkin),
    assumed("pull_share", 0.25, why::BEGIN),
    assumed("management", 0.1, why::BEGIN),
    assumed("synergy", 0.5, why::LIFT).see(Naik),
    assumed("budget", 600_000.0, why::SIZE),
    published(
        "gross_margin",
        0.4,
        Damodaran,
        "Electrical 31%, electronics 42%",
    )
    .within([0.31, 0.42]),
    assumed("cash_today", 8_000_000.0, why::SIZE),
    assumed("overhead", 150_000.0, why::OVERHEAD),
    assumed("present_budget", 600_000.0, why::SIZE),
    assumed("present_pull_share", 0.25, why::SHARE_REPORTED).see(CmoSurvey),
    assumed("demand_shock", 0.3, why::LUCK),
    assumed("outreach_shock", 0.25, why::LUCK),
];
