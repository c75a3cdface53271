//! Money: the statement's identities, and who pays for what.

use two_stroke::model::equations::{repeat_revenue, worth_for_life, worth_in_a_year};
use two_stroke::model::fair::Contest;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, Params, Strategy};

use super::every_run;
use crate::support::near;

#[test]
fn money_adds_up() {
    every_run(|what, contest, _, months, _| {
        let params = &contest.market.params;
        let mut cash = params.cash_today;
        for m in months {
            let revenue =
                m.revenue_self + m.revenue_inbound + m.revenue_outbound + m.revenue_repeat;
            assert_eq!(m.revenue(), revenue, "{what}");
            near(what, m.cogs, revenue * (1.0 - params.gross_margin), 1e-9);
            let costs = m.cogs
                + m.marketing
                + (m.sales_pay + m.commission + m.hiring)
                + m.management
                + m.overhead;
            let scale = revenue.max(costs);
            let off = m.operating_income() - (revenue - costs);
            assert!(
                off.abs() <= 1e-12 * scale,
                "{what}: operating income off by {off}"
            );
            let off = m.cash - (cash + m.operating_income());
            assert!(off.abs() <= 1e-9 * scale, "{what}: cash off by {off}");
            near(
                what,
                m.commission,
                params.commission * (m.business_inbound + m.business_outbound),
                1e-9,
            );
            for cost in [
                m.cogs,
                m.marketing,
                m.sales_pay,
                m.commission,
                m.hiring,
                m.management,
            ] {
                assert!(cost >= 0.0, "{what}: a cost of {cost}");
            }
            cash = m.cash;
        }
    });
}

/// Costs of the function that is not there, and of managing the two, month by month.
#[track_caller]
fn single_engines_are_alone(what: &str, strategy: Strategy, months: &[Month]) {
    for month in months {
        let foreign = match strategy {
            Strategy::Pull => month.sales_cost() + month.management + month.sellers,
            Strategy::Push => month.marketing + month.management,
            _ => 0.0,
        };
        assert_eq!(foreign, 0.0, "{what}: {month:?}");
        if matches!(strategy, Strategy::Pull | Strategy::Push) {
            assert_eq!(month.tension, 0.0, "{what}: tension with nobody");
        }
    }
}

#[test]
fn a_single_engine_pays_for_nothing_else() {
    every_run(|what, _, strategy, months, _| single_engines_are_alone(what, strategy, months));
    // Also where an open deal needs no work: with the sellers gone nobody closes and nobody is paid.
    let params = Params {
        hold_effort: 0.0,
        ..PRESETS[0].params()
    };
    let contest = Contest::new(&params, FairFight::Spend);
    for strategy in [Strategy::Pull, Strategy::Push] {
        let months = &contest.entry(strategy).months;
        single_engines_are_alone("no effort to hold a deal", strategy, months);
    }
}

/// What is still to come is what the customers at the end pay, month by month, while some of them leave and nobody
/// comes: over a year, and over all years, less a tenth for each.
#[test]
fn what_is_still_to_come_is_what_those_customers_bring() {
    for preset in PRESETS {
        let params = preset.params();
        let contest = Contest::new(&params, FairFight::Spend);
        let stays = (1.0 - params.churn).powf(1.0 / 12.0);
        let discount = 1.1_f64.powf(-1.0 / 12.0);
        for entry in &contest.entries {
            let mut paid = entry.months.last().expect("a month").recurring;
            let (mut year, mut life, mut worth) = (0.0, 0.0, 1.0);
            for month in 0..6000 {
                let margin = params.gross_margin * repeat_revenue(paid, stays);
                if month < 12 {
                    year += margin;
                }
                life += margin * worth;
                paid *= stays;
                worth *= discount;
            }
            near("a year", entry.summary.worth_year, year, 1e-10);
            near("life", entry.summary.worth_life, life, 1e-10);
        }
    }
    // Nobody leaves: twelve months of what they pay, and no end without the discount.
    let (year, life) = (
        worth_in_a_year(100.0, 0.5, 0.0),
        worth_for_life(100.0, 0.5, 0.0),
    );
    assert_eq!(year, 600.0);
    near(
        "for ever",
        life,
        50.0 / (1.0 - 1.1_f64.powf(-1.0 / 12.0)),
        1e-12,
    );
}
