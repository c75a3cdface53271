//! Values at which what the second version of the model added is not there.

use two_stroke::model::course::Course;
use two_stroke::model::equations::{outreach_hazard, outreach_power};
use two_stroke::model::luck::MeanPath;
use two_stroke::model::market::Market;
use two_stroke::model::presets::Preset;
use two_stroke::model::{Params, Strategy};

use crate::support::{run, within};

fn params(key: &str) -> Params {
    Preset::by_key(key).expect("a preset").params()
}

/// Without activation those who know the firm come at one rate, whatever marketing does: the first version's.
#[test]
fn without_activation_goodwill_acts_through_awareness_alone() {
    for preset in Preset::newest() {
        let params = Params {
            activation: 0.0,
            ..preset.params()
        };
        let market = Market::new(&params);
        for strategy in [Strategy::Pull, Strategy::Both] {
            let course = Course::new(&market, &(strategy.row().plan)(&params), 60);
            let rates = course.conditions.iter().map(|now| now.demand);
            assert!(rates.into_iter().all(|rate| rate == params.demand));
        }
    }
}

/// Without a price of haste, and without haste, every deal pays its price to the bit.
#[test]
fn without_haste_or_its_price_deals_pay_in_full() {
    for (haste_discount, quarter_rush) in [(0.0, 0.35), (0.2, 0.0)] {
        let params = Params {
            haste_discount,
            quarter_rush,
            ..params("scale-up")
        };
        let market = Market::new(&params);
        for month in run(&market, (Strategy::Both.row().plan)(&params), 60, &MeanPath) {
            assert_eq!(month.business_inbound, month.won_inbound * params.price);
            assert_eq!(month.business_outbound, month.won_outbound * params.price);
        }
    }
}

/// At a pace of 1.35 a fifth of what is early is given away: in a quarter's third month, from outreach in full and
/// from leads by a quarter of the pace; commission is on what was paid.
#[test]
fn haste_costs_what_it_says() {
    let params = params("scale-up");
    let market = Market::new(&params);
    for (at, month) in run(&market, (Strategy::Both.row().plan)(&params), 60, &MeanPath)
        .iter()
        .enumerate()
    {
        let [outbound, inbound] = if at % 3 == 2 {
            [1.35, 1.0875]
        } else {
            [1.0, 1.0]
        };
        let paid = |pace: f64| params.price * (1.0 - 0.2 * (1.0 - 1.0 / pace));
        let business = [month.business_inbound, month.business_outbound];
        within(
            "leads",
            business[0],
            month.won_inbound * paid(inbound),
            1e-6,
        );
        within(
            "outreach",
            business[1],
            month.won_outbound * paid(outbound),
            1e-6,
        );
        let commission = params.commission * (business[0] + business[1]);
        within("commission", month.commission, commission, 1e-6);
        assert_eq!(month.business_self, month.won_self * params.price);
    }
}

/// One function alone has no tension from the first day, unless it lingers; then it settles by itself.
#[test]
fn tension_ends_at_once_or_settles() {
    for lingering in [0.0, 0.5] {
        let params = Params {
            lingering,
            ..params("scale-up")
        };
        let market = Market::new(&params);
        let months = run(&market, (Strategy::Push.row().plan)(&params), 24, &MeanPath);
        for (at, month) in months.iter().enumerate() {
            let age = (at + 1) as f64;
            let left = lingering * market.senses.tension * (-params.settling * age).exp();
            within("tension", month.tension, left, 1e-12);
        }
    }
}

/// A led function with nothing to lose loses nothing: the lift is not cut as well.
#[test]
fn whoever_is_led_loses_once() {
    let params = Params {
        inferior_loss: 0.0,
        friction: 0.0,
        ..params("scale-up")
    };
    let market = Market::new(&params);
    let months = |strategy: Strategy| run(&market, (strategy.row().plan)(&params), 60, &MeanPath);
    let alone = months(Strategy::CatAndDog);
    assert_eq!(months(Strategy::PullLeads), alone);
    assert_eq!(months(Strategy::PushLeads), alone);
}

/// Luck multiplies what outreach opens, by its stated size. The bound on it is not met in any preset, at the best
/// luck of a thousand months and with everybody aware.
#[test]
fn luck_of_outreach_has_its_size() {
    for preset in Preset::newest() {
        let p = preset.params();
        let holding = p.hold_effort * (1.0 + p.quarter_rush) / 4.0;
        let (time, free, lift) = (10.0, 0.5 * p.accounts, 1.0 + p.synergy);
        let power = outreach_power(time, p.prospecting_yield, lift);
        let hazard =
            |luck: f64| outreach_hazard(power, p.outreach_limit, free, luck, time, holding);
        let usual = hazard(1.0);
        for deviations in [-3.0, -1.0, 1.0, 3.0] {
            let luck = (deviations * p.outreach_shock).exp();
            within(preset.key, hazard(luck), luck * usual, 1e-15);
        }
    }
}
