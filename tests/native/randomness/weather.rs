//! The market's weather: two correlated first-order autoregressions of the log, of mean one.

use two_stroke::model::Params;
use two_stroke::model::luck::{Draws, Future, Luck, Weather};

use super::{STANDARD_ERRORS, correlation, mean, variance};
use crate::support::{still, within};

const PATHS: usize = 4000;
const MONTHS: usize = 25;

/// Factors by month, then path.
fn factors(params: &Params) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
    let draws = Draws::new(7, PATHS, MONTHS);
    let mut demand = vec![Vec::new(); MONTHS];
    let mut outreach = demand.clone();
    for path in 0..PATHS {
        let weather = Weather::new(&draws, path, MONTHS, params);
        let future = Future::new(&draws, path, &weather);
        for month in 0..MONTHS {
            demand[month].push(future.demand(month));
            outreach[month].push(future.outreach(month));
        }
    }
    (demand, outreach)
}

fn logs(values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| value.ln()).collect()
}

/// Paths are independent, so the standard errors are those of independent draws.
#[test]
fn weather_has_its_law_from_the_first_month_to_the_last() {
    let n = PATHS as f64;
    // Oracle `lognormal_shock_cv`: the CV of a factor with these deviations of the log.
    for (shock, cv, memory, shared) in [
        (0.2, 0.202_017, 0.8, 0.2),
        (0.3, 0.306_878, 0.5, -0.3),
        (0.4, 0.416_546, 0.95, 0.8),
        (0.3, 0.306_878, 0.0, 0.0),
    ] {
        let params = Params {
            demand_shock: shock,
            outreach_shock: shock,
            shock_memory: memory,
            shock_correlation: shared,
            ..still()
        };
        let (demand, outreach) = factors(&params);
        for month in [0, 1, 2, 12, MONTHS - 1] {
            let what = format!("shock {shock}, memory {memory}, month {month}");
            let error_of_correlation = |r: f64| STANDARD_ERRORS * (1.0 - r * r) / n.sqrt() + 1e-12;
            for of in [&demand, &outreach] {
                let (factor, log) = (&of[month], logs(&of[month]));
                let error = STANDARD_ERRORS * cv / n.sqrt();
                within(&format!("{what}: mean"), mean(factor), 1.0, error);
                let error = STANDARD_ERRORS * shock / (2.0 * n).sqrt();
                within(
                    &format!("{what}: SD of log"),
                    variance(&log).sqrt(),
                    shock,
                    error,
                );
                // A lognormal's fourth moment makes its CV a little less certain than a normal's.
                within(
                    &format!("{what}: CV"),
                    variance(factor).sqrt(),
                    cv,
                    1.5 * error,
                );
                for lag in [1_u8, 3, 6] {
                    if month >= usize::from(lag) {
                        let expected = memory.powi(i32::from(lag));
                        let found = correlation(&log, &logs(&of[month - usize::from(lag)]));
                        let what = format!("{what}: lag {lag}");
                        within(&what, found, expected, error_of_correlation(expected));
                    }
                }
            }
            let found = correlation(&logs(&demand[month]), &logs(&outreach[month]));
            within(
                &format!("{what}: shared"),
                found,
                shared,
                error_of_correlation(shared),
            );
        }
    }
}

#[test]
fn no_shock_is_no_weather() {
    let (demand, outreach) = factors(&still());
    assert!(
        demand
            .iter()
            .chain(&outreach)
            .flatten()
            .all(|&factor| factor == 1.0)
    );
}
