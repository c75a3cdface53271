//! What moves in time, and that the split has a part for it.

use two_stroke::analysis::split::stilled;
use two_stroke::model::luck::MeanPath;
use two_stroke::model::market::Market;
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::Preset;
use two_stroke::model::strategies::Plan;
use two_stroke::model::{PARAMS, Param, Params};

use crate::support::run;

/// How far a month strays from what the three months before it lead to expect, over the mean: nothing for a slow
/// drift, much for whatever comes and goes within a year. The present plan, at rest, without luck.
fn swing(params: &Params) -> f64 {
    let market = Market::new(params);
    let months = run(&market, Plan::present(params), 60, &MeanPath);
    // A firm that is not at rest settles first.
    let business: Vec<f64> = months[24..].iter().map(Month::new_business).collect();
    let strays = business
        .windows(4)
        .map(|m| (m[3] - 3.0 * m[2] + 3.0 * m[1] - m[0]).abs());
    strays.fold(0.0, f64::max) * 36.0 / business.iter().sum::<f64>()
}

/// With all parts off nothing comes and goes, whatever a value is: a parameter that moves anything in time has
/// its part. With them on each of these does.
#[test]
fn whatever_moves_in_time_has_its_part() {
    const STILL: f64 = 1e-3;
    let preset = Preset::by_key("scale-up").expect("a preset").params();
    for row in PARAMS {
        for position in [row.scale.first(), row.scale.last()] {
            let mut params = preset;
            (row.set)(&mut params, row.scale.value(position));
            let still = swing(&stilled(&params));
            // Where nobody buys there is no mean.
            assert!(
                still.is_nan() || still < STILL,
                "{} at {position}: {still}",
                row.key
            );
        }
    }
    for key in ["season", "burst_depth", "quarter_rush"] {
        let row = Param::by_key(key).expect("a row");
        let mut params = stilled(&preset);
        row.put(&mut params, 0.3);
        assert!(swing(&params) > 5.0 * STILL, "{key}: {}", swing(&params));
    }
}
