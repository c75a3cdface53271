//! Formulas, and the figures worked out from a run.

use super::firm::still;
use super::{Case, Found};
use crate::model::Params;
use crate::model::equations as eq;
use crate::model::equations::payback;
use crate::model::metrics::Summary;
use crate::model::outcome::Month;
use crate::model::ride::bumpiness;

pub(super) fn hill_of_slope_1(case: &Case) -> Found {
    eq::hill(case.at, 100.0, 1.0).into()
}

pub(super) fn hill_of_slope_2(case: &Case) -> Found {
    eq::hill(case.at, 100.0, 2.0).into()
}

/// The best steady pair of spends and what it sells, the interaction being the engine's lift: `b₁u` times
/// the lift by `v`, plus `b₂v`, over what is not carried over. Spend costs its square.
struct Synergy {
    first: f64,
    second: f64,
    sales: f64,
}

impl Synergy {
    fn best(case: &Case, alone: f64, together: f64) -> Self {
        let (strong, kept) = (case.of("b1"), case.of("carryover"));
        let lift = |by: f64| eq::synergy_lift(together / strong, 0.0, by);
        let worth = case.of("m") / (2.0 * (1.0 - kept + case.of("rho")));
        let (mut first, mut second) = (0.0, 0.0);
        // Each the best answer to the other; every round is twenty-five times nearer.
        for _ in 0..40 {
            first = strong * lift(second) * worth;
            second = (alone + strong * first * (lift(1.0) - lift(0.0))) * worth;
        }
        let sales = (strong * first * lift(second) + alone * second) / (1.0 - kept);
        Self {
            first,
            second,
            sales,
        }
    }

    fn figure(&self, which: f64) -> Found {
        let spend = self.first * self.first + self.second * self.second;
        match which as usize {
            0 => self.first,
            1 => self.second,
            2 => spend,
            3 => self.first / self.second,
            4 => self.sales,
            _ => self.sales - spend,
        }
        .into()
    }
}

pub(super) fn no_synergy(case: &Case) -> Found {
    Synergy::best(case, case.of("b2"), 0.0).figure(case.at)
}

pub(super) fn synergy(case: &Case) -> Found {
    Synergy::best(case, case.of("b2"), 0.1).figure(case.at)
}

pub(super) fn catalyst(case: &Case) -> Found {
    Synergy::best(case, 0.0, 0.1).figure(case.at)
}

/// The series of the oracle.
pub(super) const TWELVE_MONTHS: [f64; 12] = [
    100.0, 120.0, 90.0, 150.0, 80.0, 110.0, 130.0, 70.0, 160.0, 95.0, 125.0, 140.0,
];

pub(super) fn bumps(_: &Case) -> Found {
    bumpiness(&TWELVE_MONTHS).unwrap_or(f64::NAN).into()
}

/// A month that earns and spends what the oracle's does.
fn month(case: &Case) -> Month {
    let revenue = case.of("revenue");
    Month {
        revenue_self: revenue * 0.1,
        revenue_inbound: revenue * 0.2,
        revenue_outbound: revenue * 0.3,
        revenue_repeat: revenue * 0.4,
        cogs: case.of("cogs"),
        marketing: case.of("sm_incl_coord"),
        overhead: case.of("rd") + case.of("ga"),
        ..Month::default()
    }
}

pub(super) fn gross_profit(case: &Case) -> Found {
    month(case).gross_profit().into()
}

pub(super) fn operating_income(case: &Case) -> Found {
    month(case).operating_income().into()
}

/// What a month comes to that wins the oracle's customers for its money.
fn summary(case: &Case) -> Summary {
    let month = Month {
        marketing: case.of("s_and_m"),
        won_self: case.of("customers"),
        business_self: case.of("customers") * case.of("arpa"),
        ..Month::default()
    };
    let params = Params {
        price: case.of("arpa"),
        gross_margin: case.of("gross_margin"),
        churn: -libm::expm1(-12.0 * case.of("churn")),
        ..still()
    };
    Summary::of(&[month], &params)
}

pub(super) fn cac(case: &Case) -> Found {
    summary(case).cac.unwrap_or(f64::NAN).into()
}

pub(super) fn price_paid(case: &Case) -> Found {
    eq::price_of_haste(0.2, case.at).into()
}

pub(super) fn worth_in_a_year(case: &Case) -> Found {
    eq::worth_in_a_year(100.0, 0.5, case.at).into()
}

pub(super) fn worth_for_life(case: &Case) -> Found {
    eq::worth_for_life(100.0, 0.5, case.at).into()
}

pub(super) fn lifetime_value(case: &Case) -> Found {
    summary(case).lifetime_value.unwrap_or(f64::NAN).into()
}

/// While nobody leaves.
pub(super) fn months_to_pay_back(case: &Case) -> Found {
    let margin = case.of("arpa") * case.of("gross_margin");
    payback(case.at, margin, 0.0).unwrap_or(f64::NAN).into()
}
