//! What becomes of luck on its way: two streams in one firm, and the stock of customers that keep paying.

use two_stroke::model::Params;
use two_stroke::model::force::Exits;
use two_stroke::model::luck::Luck;
use two_stroke::model::market::Market;
use two_stroke::model::random::{Purpose, TotalSize, normal_quantile, poisson_quantile, uniform};

use super::{STANDARD_ERRORS, mean, variance};
use crate::support::{NO_SPEND, near, run, still, within};

/// Demand in the first month alone, and nothing else that is not expected.
struct OneMonth;

impl Luck for OneMonth {
    fn demand(&self, month: usize) -> f64 {
        f64::from(u8::from(month == 0))
    }
    fn outreach(&self, _: usize) -> f64 {
        1.0
    }
    fn count(&self, _: usize, _: Purpose, expected: f64, _: f64) -> f64 {
        expected
    }
    fn size(&self, _: usize, _: Purpose, count: f64, market: &Market) -> f64 {
        count * market.params.price
    }
    fn exits(&self, _: usize, _: f64, market: &Market) -> Exits {
        market.exits
    }
}

/// What one month's business becomes in the stock of customers, month by month, is the stock's memory. With new
/// luck every month the CV of what they pay is that of what they sign times √Σh²/Σh = √(c/(2 − c)).
#[test]
fn a_subscription_stock_keeps_little_of_the_bumps() {
    for monthly in [0.005_f64, 0.02, 0.1] {
        let params = Params {
            accounts: 1e12,
            awareness_floor: 1.0,
            self_serve: 1.0,
            demand: 1e-6,
            churn: 1.0 - (1.0 - monthly).powi(12),
            ..still()
        };
        let months = run(&Market::new(&params), NO_SPEND, 8000, &OneMonth);
        let memory: Vec<f64> = months.iter().map(|month| month.recurring).collect();
        let squares: f64 = memory.iter().map(|h| h * h).sum();
        let factor = squares.sqrt() / memory.iter().sum::<f64>();
        near(
            "CV factor",
            factor,
            (monthly / (2.0 - monthly)).sqrt(),
            1e-9,
        );
    }
}

/// Splitting one Poisson stream of deals in two smooths nothing: √((1 + cv²)/λ) either way.
#[test]
fn two_streams_of_deals_are_as_bumpy_as_one() {
    let (rate, cv, draws) = (6.0, 0.8, 40_000_u32);
    let business = |rate: f64, purposes: (Purpose, Purpose)| -> Vec<f64> {
        let draw = |path| {
            let at = |purpose| uniform(5, path, 0, purpose);
            let u = at(purposes.0);
            let count = poisson_quantile(rate, u, normal_quantile(u));
            TotalSize::new(count, 1.0, cv).at(normal_quantile(at(purposes.1)))
        };
        (0..draws).map(draw).collect()
    };
    let leads = (Purpose::Inbound, Purpose::InboundSize);
    let outreach = (Purpose::Outbound, Purpose::OutboundSize);
    let one = business(rate, leads);
    let (first, second) = (
        business(rate / 3.0, leads),
        business(rate * 2.0 / 3.0, outreach),
    );
    let two: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a + b).collect();
    let expected = ((1.0 + cv * cv) / rate).sqrt();
    for (what, values) in [("one stream", one), ("two streams", two)] {
        let found = variance(&values).sqrt() / mean(&values);
        within(
            what,
            found,
            expected,
            STANDARD_ERRORS * error_of_cv(&values),
        );
    }
}

/// Standard error of a CV by its linear part: each value's own pull on it.
fn error_of_cv(values: &[f64]) -> f64 {
    let (centre, square) = (mean(values), variance(values));
    let cv = square.sqrt() / centre;
    let pulls: Vec<f64> = values
        .iter()
        .map(|x| {
            let off = x - centre;
            cv * ((off * off - square) / (2.0 * square) - off / centre)
        })
        .collect();
    (variance(&pulls) / values.len() as f64).sqrt()
}
