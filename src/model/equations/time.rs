//! Time: hazards, and stocks that move exactly to the end of a step.

/// A yearly share as a hazard.
///
/// A share of customers or sellers who leave within a year, turned into the constant rate a month at which
/// those who are left leave.
///
/// Unit: a month
///
/// Why: shares do not add up over months and rates do; with a rate any step gives the same year.
///
/// Source: standard. Exponential survival.
pub fn hazard_from_yearly_share(yearly_share: f64) -> f64 {
    -libm::log1p(-yearly_share) / 12.0
}

/// Share that leaves in a time.
///
/// Of those there at the start, the share gone after some months at a constant hazard.
///
/// Unit: share
///
/// Why: exact for any length of step and never above one, where hazard times time would be neither.
///
/// Source: standard. Exponential survival.
pub fn share_leaving(hazard: f64, months: f64) -> f64 {
    let x = hazard * months;
    if x < 0.03 {
        return leaving_numerically(x);
    }
    -libm::expm1(-x)
}

/// A series, right to the last bit but one, for the small hazards of a step: a third of the time.
fn leaving_numerically(x: f64) -> f64 {
    x * (1.0
        - x / 2.0
            * (1.0
                - x / 3.0 * (1.0 - x / 4.0 * (1.0 - x / 5.0 * (1.0 - x / 6.0 * (1.0 - x / 7.0))))))
}

/// A stock moving to its rest.
///
/// Where a stock stands after a step in which it covers a share of the distance to its point of rest.
///
/// Unit: that of the stock
///
/// Why: the exact solution of a linear differential equation with inputs held for the step. So no stock
/// turns negative or swings, whatever the sliders say.
///
/// Source: standard.
pub fn relax(stock: f64, rest: f64, leaving: f64) -> f64 {
    stock + (rest - stock) * leaving
}
