//! The sweeps: for each claim with a condition, what it might depend on.

use crate::model::FairFight::Spend;
use crate::model::Strategy::{Both, CatAndDog, Pull, Push, PushLeads};

use super::question::Measure::{BumpsByMonth, BumpsByQuarter, Profit, ProfitAndYear, Worth};
use super::question::{Beside, Function, Over, Question};
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

/// One value moved.
const fn moved(
    claim: &'static str,
    market: &'static str,
    question: Question,
    key: &'static str,
    values: &'static [f64],
) -> Sweep {
    sweep(claim, market, question, Varied::Value(key), values)
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
/// What is left of demand in the third year without marketing.
const DARK_YEARS: &[f64] = &[0.3, 0.34, 0.36, 0.38, 0.4, 0.44, 0.48, 0.52];
const LEAKS: &[f64] = &[0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45];
const ACTIVATIONS: &[f64] = &[0.0, 0.5, 1.0, 1.248, 1.5, 2.0, 3.0, 5.0];
const DISCOUNTS: &[f64] = &[0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0];
const HORIZONS: &[f64] = &[24.0, 36.0, 48.0, 60.0, 66.0, 72.0, 84.0, 96.0, 120.0];
const LIFTS: &[f64] = &[0.0, 0.2, 0.4, 0.8, 1.2, 1.6, 2.0];

const FLOORS: &[f64] = &[0.0, 0.05, 0.1, 0.13, 0.16, 0.2, 0.3, 0.5];
const PULLS: Question = Question::Chain(Function::Pull, Beside::Today, Over::Horizon);
const PULLS_LATE: Question = Question::Chain(Function::Pull, Beside::Today, Over::LastYear);
const SMOOTHER: Question = Question::Better(Both, &[Push, Pull], BumpsByMonth);
const SMOOTHER_BY_QUARTER: Question = Question::Better(Both, &[Push, Pull], BumpsByQuarter);
const ALONE: Question = Question::Better(Push, &[Both], Profit);
const ALONE_AND_YEAR: Question = Question::Better(Push, &[Both], ProfitAndYear);
const MANAGED: Question = Question::Better(Both, &[CatAndDog], Profit);
const UNMANAGED: Question = Question::Better(CatAndDog, &[Both], Profit);
const LEFT_ALONE: Question = Question::Better(Push, &[CatAndDog], Profit);
const LED: Question = Question::Between(PushLeads, Push, Both);
const WAY_OUT: Question = Question::Better(PushLeads, &[CatAndDog], Profit);

/// Every sweep, by claim.
pub static SWEEPS: &[Sweep] = &[
    moved("C1", "scale-up", PULLS, "friction", FRICTIONS),
    moved("C1", "enterprise", PULLS, "friction", FRICTIONS),
    moved(
        "C1",
        "enterprise",
        PULLS,
        "win_inbound",
        &[0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0],
    ),
    moved("C1", "scale-up", PULLS_LATE, "friction", FRICTIONS),
    moved("C1", "enterprise", PULLS_LATE, "friction", FRICTIONS),
    moved(
        "C3",
        "enterprise",
        Question::Carries(Pull),
        "self_serve",
        &[0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0],
    ),
    moved(
        "C3",
        "consumer-goods",
        Question::Carries(Push),
        "price",
        &[5.0, 10.0, 12.0, 15.0, 20.0, 50.0, 100.0],
    ),
    moved(
        "C3",
        "consumer-goods",
        Question::Carries(Pull),
        "forgetting",
        FORGETTING,
    ),
    moved(
        "C3",
        "enterprise",
        Question::Carries(Push),
        "sales_cycle",
        &[1.0, 3.0, 6.0, 9.0, 12.0, 15.0, 18.0],
    ),
    moved(
        "C3",
        "enterprise",
        Question::Carries(Push),
        "win_outbound",
        &[0.02, 0.04, 0.06, 0.09, 0.12, 0.18, 0.3, 0.5],
    ),
    moved(
        "C5",
        "scale-up",
        SMOOTHER,
        "shock_correlation",
        CORRELATIONS,
    ),
    moved("C5", "scale-up", SMOOTHER, "quarter_rush", SHARES),
    moved("C5", "scale-up", SMOOTHER, "demand_shock", SHARES),
    moved(
        "C5",
        "scale-up",
        SMOOTHER,
        "pull_share",
        &[0.05, 0.1, 0.2, 0.25, 0.35, 0.5, 0.7, 0.9],
    ),
    sweep("C5", "scale-up", SMOOTHER, SIZE, SIZES),
    moved(
        "C5",
        "scale-up",
        SMOOTHER_BY_QUARTER,
        "shock_correlation",
        CORRELATIONS,
    ),
    moved(
        "C5",
        "scale-up",
        SMOOTHER_BY_QUARTER,
        "quarter_rush",
        SHARES,
    ),
    moved("C5", "scale-up", SMOOTHER, "forgetting", FORGETTING),
    moved("C6", "scale-up", MANAGED, "friction", FRICTIONS),
    moved("C6", "scale-up", MANAGED, "leak_tense", SHARES),
    moved("C6", "scale-up", LEFT_ALONE, "friction", FRICTIONS),
    moved("C6", "scale-up", LEFT_ALONE, "synergy", LIFTS),
    moved(
        "C7",
        "scale-up",
        Question::BestManagement,
        "friction",
        FRICTIONS,
    ),
    moved(
        "C7",
        "scale-up",
        Question::BestManagement,
        "management_power",
        POWERS,
    ),
    moved("C8", "scale-up", UNMANAGED, "management_power", POWERS),
    moved(
        "C8",
        "scale-up",
        UNMANAGED,
        "management",
        &[0.02, 0.06, 0.12, 0.18, 0.24, 0.3, 0.35, 0.4],
    ),
    sweep("C8", "small-firm", UNMANAGED, MONEY, BUDGETS),
    moved(
        "C8",
        "consumer-goods",
        UNMANAGED,
        "pull_share",
        &[0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95],
    ),
    moved("C8", "scale-up", ALONE, "synergy", LIFTS),
    sweep("C8", "scale-up", ALONE, MONEY, BUDGETS),
    moved("C8", "scale-up", ALONE, "forgetting", FORGETTING),
    moved("C8", "scale-up", ALONE, "awareness_floor", FLOORS),
    sweep("C8", "scale-up", ALONE, Varied::ThirdDarkYear, DARK_YEARS),
    sweep(
        "C8",
        "scale-up",
        ALONE_AND_YEAR,
        Varied::ThirdDarkYear,
        DARK_YEARS,
    ),
    moved("C8", "scale-up", ALONE, "lingering", SHARES),
    moved("C8", "scale-up", ALONE, "leak_base", LEAKS),
    moved("C8", "scale-up", ALONE, "activation", ACTIVATIONS),
    moved("C8", "scale-up", ALONE, "haste_discount", DISCOUNTS),
    moved("C8", "scale-up", ALONE, "horizon", HORIZONS),
    moved("C9", "scale-up", LED, "inferior_loss", SHARES),
    moved("C9", "scale-up", LED, "dominance", SHARES),
    moved("C9", "scale-up", WAY_OUT, "inferior_loss", SHARES),
    moved("C9", "scale-up", WAY_OUT, "dominance", SHARES),
    sweep(
        "C10",
        "scale-up",
        Question::Better(Both, &[Push], Worth(0.0)),
        Varied::PriceOfAPoint,
        &[0.0, 0.5e6, 1e6, 1.5e6, 2e6, 3e6, 5e6],
    ),
    moved(
        "C10",
        "scale-up",
        Question::Price(Both, Push),
        "demand_shock",
        SHARES,
    ),
];
