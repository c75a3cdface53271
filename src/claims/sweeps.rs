//! The sweeps: for each claim with a condition, what it might depend on.

use crate::model::FairFight::Spend;
use crate::model::Strategy::{Both, CatAndDog, Pull, Push, PushLeads};

use super::question::Measure::{BumpsByMonth, BumpsByQuarter, Profit, Worth};
use super::question::{Beside, Function, Question};
use super::sweep::{Sweep, Varied};

const fn sweep(
    claim: &'static str,
    market: &'static str,
    question: Question,
    varied: Varied,
    values: &'static [f64],
) -> Sweep {
    Sweep {
        claim,
        market,
        fair: Spend,
        question,
        varied,
        values,
    }
}

/// The firm as a whole: everything that grows with its size.
const SIZE: Varied = Varied::Scale(
    "size of the firm",
    &[
        "accounts",
        "customers_today",
        "half_spend",
        "budget",
        "present_budget",
        "overhead",
        "cash_today",
    ],
);
const SIZES: &[f64] = &[0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0];
const MONEY: Varied = Varied::Scale("budget", &["budget"]);
const BUDGETS: &[f64] = &[0.125, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0];

const SHARES: &[f64] = &[0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0];
const CORRELATIONS: &[f64] = &[-0.3, -0.15, 0.0, 0.2, 0.4, 0.6, 0.8];
const FRICTIONS: &[f64] = &[0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0];
const POWERS: &[f64] = &[0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0];
/// From the slowest memory of marketing to the quickest: half of it gone in six years, in seven weeks.
const FORGETTING: &[f64] = &[0.01, 0.02, 0.04, 0.06, 0.08, 0.12, 0.2, 0.4];
const LIFTS: &[f64] = &[0.0, 0.2, 0.4, 0.8, 1.2, 1.6, 2.0];

const PULLS: Question = Question::Chain(Function::Pull, Beside::Today);
const SMOOTHER: Question = Question::Better(Both, &[Push, Pull], BumpsByMonth);
const SMOOTHER_BY_QUARTER: Question = Question::Better(Both, &[Push, Pull], BumpsByQuarter);
const ALONE: Question = Question::Better(Push, &[Both], Profit);
const MANAGED: Question = Question::Better(Both, &[CatAndDog], Profit);
const UNMANAGED: Question = Question::Better(CatAndDog, &[Both], Profit);
const LEFT_ALONE: Question = Question::Better(Push, &[CatAndDog], Profit);
const LED: Question = Question::Between(PushLeads, Push, Both);
const WAY_OUT: Question = Question::Better(PushLeads, &[CatAndDog], Profit);

/// Every sweep, by claim.
pub static SWEEPS: &[Sweep] = &[
    sweep(
        "C1",
        "scale-up",
        PULLS,
        Varied::Value("friction"),
        FRICTIONS,
    ),
    sweep(
        "C1",
        "enterprise",
        PULLS,
        Varied::Value("friction"),
        FRICTIONS,
    ),
    sweep(
        "C1",
        "enterprise",
        PULLS,
        Varied::Value("win_inbound"),
        &[0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0],
    ),
    sweep(
        "C3",
        "enterprise",
        Question::Carries(Pull),
        Varied::Value("self_serve"),
        &[0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0],
    ),
    sweep(
        "C3",
        "consumer-goods",
        Question::Carries(Push),
        Varied::Value("price"),
        &[5.0, 10.0, 12.0, 15.0, 20.0, 50.0, 100.0],
    ),
    sweep(
        "C3",
        "consumer-goods",
        Question::Carries(Pull),
        Varied::Value("forgetting"),
        FORGETTING,
    ),
    sweep(
        "C3",
        "enterprise",
        Question::Carries(Push),
        Varied::Value("sales_cycle"),
        &[1.0, 3.0, 6.0, 9.0, 12.0, 15.0, 18.0],
    ),
    sweep(
        "C3",
        "enterprise",
        Question::Carries(Push),
        Varied::Value("win_outbound"),
        &[0.02, 0.04, 0.06, 0.09, 0.12, 0.18, 0.3, 0.5],
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER,
        Varied::Value("shock_correlation"),
        CORRELATIONS,
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER,
        Varied::Value("quarter_rush"),
        SHARES,
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER,
        Varied::Value("demand_shock"),
        SHARES,
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER,
        Varied::Value("pull_share"),
        &[0.05, 0.1, 0.2, 0.25, 0.35, 0.5, 0.7, 0.9],
    ),
    sweep("C5", "scale-up", SMOOTHER, SIZE, SIZES),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER_BY_QUARTER,
        Varied::Value("shock_correlation"),
        CORRELATIONS,
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER_BY_QUARTER,
        Varied::Value("quarter_rush"),
        SHARES,
    ),
    sweep(
        "C5",
        "scale-up",
        SMOOTHER,
        Varied::Value("forgetting"),
        FORGETTING,
    ),
    sweep(
        "C6",
        "scale-up",
        MANAGED,
        Varied::Value("friction"),
        FRICTIONS,
    ),
    sweep(
        "C6",
        "scale-up",
        MANAGED,
        Varied::Value("leak_tense"),
        SHARES,
    ),
    sweep(
        "C6",
        "scale-up",
        LEFT_ALONE,
        Varied::Value("friction"),
        FRICTIONS,
    ),
    sweep(
        "C6",
        "scale-up",
        LEFT_ALONE,
        Varied::Value("synergy"),
        LIFTS,
    ),
    sweep(
        "C7",
        "scale-up",
        Question::BestManagement,
        Varied::Value("friction"),
        FRICTIONS,
    ),
    sweep(
        "C7",
        "scale-up",
        Question::BestManagement,
        Varied::Value("management_power"),
        POWERS,
    ),
    sweep(
        "C8",
        "scale-up",
        UNMANAGED,
        Varied::Value("management_power"),
        POWERS,
    ),
    sweep(
        "C8",
        "scale-up",
        UNMANAGED,
        Varied::Value("management"),
        &[0.02, 0.06, 0.12, 0.18, 0.24, 0.3, 0.35, 0.4],
    ),
    sweep("C8", "small-firm", UNMANAGED, MONEY, BUDGETS),
    sweep(
        "C8",
        "consumer-goods",
        UNMANAGED,
        Varied::Value("pull_share"),
        &[0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95],
    ),
    sweep("C8", "scale-up", ALONE, Varied::Value("synergy"), LIFTS),
    sweep("C8", "scale-up", ALONE, MONEY, BUDGETS),
    sweep(
        "C8",
        "scale-up",
        ALONE,
        Varied::Value("forgetting"),
        FORGETTING,
    ),
    sweep(
        "C9",
        "scale-up",
        LED,
        Varied::Value("inferior_loss"),
        SHARES,
    ),
    sweep("C9", "scale-up", LED, Varied::Value("dominance"), SHARES),
    sweep(
        "C9",
        "scale-up",
        WAY_OUT,
        Varied::Value("inferior_loss"),
        SHARES,
    ),
    sweep(
        "C9",
        "scale-up",
        WAY_OUT,
        Varied::Value("dominance"),
        SHARES,
    ),
    sweep(
        "C10",
        "scale-up",
        Question::Better(Both, &[Push], Worth(0.0)),
        Varied::PriceOfAPoint,
        &[0.0, 0.5e6, 1e6, 1.5e6, 2e6, 3e6, 5e6],
    ),
    sweep(
        "C10",
        "scale-up",
        Question::Price(Both, Push),
        Varied::Value("demand_shock"),
        SHARES,
    ),
];
