//! The first day: the present plan at rest, or said not to be.

use std::cell::Cell;

use two_stroke::model::fair::Contest;
use two_stroke::model::market::Market;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, PARAMS, Strategy};

use super::CASES;
use super::monotone::for_any;

/// What a stock may move by in a cycle, over its own size.
const AT_REST: f64 = 1e-9;

#[test]
fn every_preset_is_at_rest() {
    for preset in PRESETS {
        let market = Market::new(&preset.params());
        assert!(market.at_rest, "{} {}", preset.key, preset.revision);
        assert!(market.drift() <= AT_REST, "{}", preset.key);
    }
}

/// Whatever is set: who is said to be at rest stays where he is, and few are not.
#[test]
fn whoever_is_said_to_be_at_rest_is() {
    let restless = Cell::new(0);
    for_any(|params, _| {
        let market = Market::new(params);
        let drift = market.drift();
        if !market.at_rest {
            restless.set(restless.get() + 1);
            return if drift.is_finite() {
                Ok(())
            } else {
                Err(format!("{drift}"))
            };
        }
        // A stock that is about to come to rest may swing once more by as much.
        if drift <= 2.0 * AT_REST {
            Ok(())
        } else {
            Err(format!("moves by {drift:e}"))
        }
    });
    // Values at the ends of their ranges are many among them, as where nothing is ever forgotten.
    let restless = restless.get();
    assert!(
        restless <= CASES / 5,
        "{restless} of {CASES} come to no rest"
    );
}

/// A market that forgets nothing and in which hardly anybody is reached takes longer than a thousand months.
#[test]
fn where_there_is_no_rest_it_is_said() {
    let mut params = PRESETS[0].params();
    params.forgetting = 0.0;
    params.reach = 0.005;
    params.present_budget = 1000.0;
    let market = Market::new(&params);
    assert!(
        !market.at_rest && market.drift() > AT_REST,
        "{}",
        market.drift()
    );
}

/// Whatever is moved: beside another market the first day is what it would be alone, and so are all months.
#[test]
fn a_market_beside_another_has_its_own_first_day() {
    let mut kept = Vec::new();
    for preset in [PRESETS[0], PRESETS[2]] {
        let before = Contest::new(&preset.params(), FairFight::Spend);
        for row in PARAMS {
            let mut params = preset.params();
            let here = row.scale.position((row.get)(&params));
            let there = if here < row.scale.last() {
                here + 1
            } else {
                here - 1
            };
            (row.set)(&mut params, row.scale.value(there));
            let beside = Contest::beside(&before, &params, FairFight::Spend);
            let alone = Contest::new(&params, FairFight::Spend);
            for (one, other) in beside.entries.iter().zip(&alone.entries) {
                assert_eq!(one.months, other.months, "{} {}", preset.key, row.key);
            }
            assert_eq!(beside.market.at_rest, alone.market.at_rest);
            if before.entry(Strategy::CarryOn).months[0] == alone.entry(Strategy::CarryOn).months[0]
            {
                kept.push(row.key);
            }
        }
    }
    assert!(
        kept.contains(&"budget") && !kept.contains(&"churn"),
        "{kept:?}"
    );
}
