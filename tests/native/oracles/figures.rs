//! Oracles of formulas and of the figures worked out from a run.

use serde_json::Value;
use two_stroke::model::Params;
use two_stroke::model::equations as eq;
use two_stroke::model::metrics::Summary;
use two_stroke::model::outcome::Month;
use two_stroke::model::ride::bumpiness;

use super::{ORACLES, oracle, table};
use crate::support::{near, still};

#[test]
fn formulas() {
    for (slope, key) in [(1.0, "slope1"), (2.0, "slope2")] {
        for (goodwill, response) in table("hill_ec100", &[key]) {
            near(key, eq::hill(goodwill, 100.0, slope), response, 1e-12);
        }
    }
    let series: Vec<f64> = ORACLES["smoothness"]["case"]["R"]
        .as_array()
        .expect("a series")
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    let bumps = bumpiness(&series).expect("defined");
    near(
        "bumpiness",
        bumps,
        oracle("smoothness", &["detrended_CV_n2"]),
        1e-12,
    );
    for peak in [0.0, 3.0, 11.0] {
        let year: f64 = (0..12)
            .map(|month| eq::season(0.3, peak, f64::from(month)))
            .sum();
        near("a year's season", year, 12.0, 1e-12);
    }
    for rush in [0.0, 0.35, 1.0] {
        near(
            "a quarter's rush",
            eq::quarter_weights(rush).iter().sum(),
            3.0,
            1e-12,
        );
    }
}

/// CAC, value over the lifetime and payback of a month that wins the oracle's customers.
#[test]
fn unit_economics() {
    let of = |key| oracle("unit_economics", &[key]);
    let month = Month {
        marketing: of("s_and_m"),
        won_self: of("customers"),
        ..Month::default()
    };
    let yearly_churn = 1.0 - (-12.0 * of("churn")).exp();
    let params = Params {
        price: of("arpa"),
        gross_margin: of("gross_margin"),
        churn: yearly_churn,
        ..still()
    };
    let summary = Summary::of(&[month], &params);
    near("CAC", summary.cac.expect("defined"), of("cac"), 1e-12);
    near(
        "LTV",
        summary.lifetime_value.expect("defined"),
        of("ltv"),
        1e-9,
    );
    let margin = of("arpa") * of("gross_margin");
    let months = eq::payback(of("cac"), margin, 0.0).expect("defined");
    near("payback", months, of("payback_months"), 1e-12);
    // With churn it takes longer: m (1 − e^−ct)/c = CAC.
    let months = summary.payback_months.expect("defined");
    let earned = margin * (1.0 - (-of("churn") * months).exp()) / of("churn");
    near("earned by payback", earned, of("cac"), 1e-9);
    assert_eq!(eq::payback(of("ltv"), margin, of("churn")), None, "never");
}

/// The income statement's identities on the oracle's month.
#[test]
fn pnl() {
    let of = |key| oracle("pnl", &[key]);
    let month = Month {
        revenue_self: of("revenue") * 0.1,
        revenue_inbound: of("revenue") * 0.2,
        revenue_outbound: of("revenue") * 0.3,
        revenue_repeat: of("revenue") * 0.4,
        cogs: of("cogs"),
        marketing: of("sm_incl_coord"),
        overhead: of("rd") + of("ga"),
        ..Month::default()
    };
    near("revenue", month.revenue(), of("revenue"), 1e-12);
    near(
        "gross profit",
        month.gross_profit(),
        of("gross_profit"),
        1e-12,
    );
    near(
        "operating income",
        month.operating_income(),
        of("operating_income"),
        1e-12,
    );
}
