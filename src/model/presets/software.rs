//! Software for small firms, revision 3.

use super::common::COMMON;
use super::{Given, Preset, assumed, reported, solved, why};
use crate::model::sources::Source::{
    Albers, Bessemer, Bridge, DePaul, Hartnett, KeyBanc, Naik, Ramp, Sethuraman, Sherpa, WinRates,
};

/// 1,400 subscriptions at 6,000 a year; more than a third of the new customers sign up by themselves.
pub(super) static SOFTWARE: Preset = Preset {
    id: 6,
    revision: 3,
    key: "software",
    name: "Software for small firms",
    about: "1,400 subscriptions at 6,000 a year; more than a third of the new customers sign up by themselves.",
    made: 2026,
    values: &[VALUES, COMMON],
};

pub(super) const VALUES: &[Given] = &[
    assumed("customers_today", 1400.0, why::SIZE),
    assumed("price", 6000.0, "500 a month"),
    assumed("sales_cycle", 1.2, "60 days where dearer").see(Bridge),
    assumed("accounts", 60_000.0, why::SIZE),
    assumed("term", 12.0, ""),
    reported("churn", 0.26, Bessemer, "2.5% a month; below 3%"),
    assumed("size_cv", 0.6, why::DEALS),
    assumed("self_serve", 0.08, why::UNSOLD),
    assumed("unaided_leads", 0.01, why::UNANSWERED),
    solved("demand", 0.00618, why::CAME),
    assumed("word_of_mouth", 0.01, why::TALK),
    assumed("season", 0.05, why::SEASON),
    assumed("season_peak", 10.0, why::SEASON),
    solved("half_spend", 248_000.0, why::ELASTICITY).see(Sethuraman),
    solved("activation", 0.821, why::SHORT_RUN).see(Sethuraman),
    assumed("adstock", 0.47, "Half is gone in four weeks"),
    assumed("reach", 0.1, why::REACHED),
    assumed("forgetting", 0.07, why::FORGOTTEN),
    solved("awareness_floor", 0.127, why::DARK).see(Hartnett),
    assumed("rep_cost", 9000.0, why::SELLER),
    solved("prospecting_yield", 86.5, why::CALLED_WINS),
    solved("outreach_limit", 0.00343, "For an elasticity of .31").see(Albers),
    assumed("hold_effort", 0.015, why::HOLD),
    assumed("qualified", 0.4, why::GATES).see(Sherpa),
    reported("win_inbound", 0.25, WinRates, "25 to 40%, by vendor").within([0.25, 0.4]),
    assumed("win_outbound", 0.14, why::CALLED),
    reported("ramp", 3.5, Ramp, "3 to 4 for small deals").within([3.0, 4.0]),
    assumed("turnover", 0.35, "27% counted; the young leave sooner").see(DePaul),
    assumed("hiring_time", 1.5, why::POST).see(DePaul),
    assumed("hiring_cost", 6000.0, why::HIRE).see(DePaul),
    assumed("quarter_rush", 0.15, "Milder with small buyers"),
    assumed("pull_share", 0.5, why::BEGIN),
    assumed("management", 0.08, why::BEGIN),
    assumed("synergy", 0.6, why::LIFT).see(Naik),
    assumed("budget", 150_000.0, why::SIZE),
    reported("gross_margin", 0.75, KeyBanc, "68 to 75%").within([0.68, 0.75]),
    assumed("cash_today", 2_000_000.0, why::SIZE),
    assumed("overhead", 300_000.0, why::OVERHEAD),
    assumed("present_budget", 150_000.0, why::SIZE),
    assumed("present_pull_share", 0.6, why::SHARE_USUAL),
    assumed("demand_shock", 0.2, why::LUCK),
    assumed("outreach_shock", 0.15, why::LUCK),
];
