//! Time: hazards, and stocks that move exactly to the end of a step.

use crate::model::number::Number;

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
pub fn share_leaving<N: Number>(hazard: N, months: f64) -> N {
    let x = hazard * months;
    N::either(x.below(0.03), || leaving_numerically(x), || x.gone())
}

/// A series, right to the last bit but one, for the small hazards of a step: a third of the time.
fn leaving_numerically<N: Number>(x: N) -> N {
    let one = N::from(1.0);
    let inner = one - x / 5.0 * (one - x / 6.0 * (one - x / 7.0));
    x * (one - x / 2.0 * (one - x / 3.0 * (one - x / 4.0 * inner)))
}

/// The middle of a step.
///
/// Where a stock stands halfway through a step that changes it by so much.
///
/// Unit: that of the stock
///
/// Why: rates that hang on a stock are those of the step's middle, so that they are too high before as much as
/// too low after, and a step half as long has a quarter of the error. No stock is below nothing.
///
/// Source: standard. The midpoint rule.
pub fn in_the_middle<N: Number>(stock: N, change: N) -> N {
    (stock + change * 0.5).max(0.0)
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
pub fn relax<N: Number>(stock: N, rest: N, leaving: N) -> N {
    stock + (rest - stock) * leaving
}
