//! How often something happens in many futures, and what can be said of what never did.

use super::odds::Odds;

/// Events among futures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Futures in which it happened.
    pub events: u32,
    /// All of them.
    pub futures: u32,
}

/// Where no event has been seen in n cases, three in n bound its probability with 95% confidence, since
/// −ln 0.05 is 2.996 (Hanley and Lippman-Hand 1983).
const THREE: f64 = 3.0;

impl Rate {
    /// One more future.
    pub fn add(&mut self, happened: bool) {
        self.events += u32::from(happened);
        self.futures += 1;
    }

    /// The share of the futures with its standard error; `None` without futures.
    pub fn odds(&self) -> Option<Odds> {
        Odds::of_points(f64::from(self.events), f64::from(self.futures))
    }

    /// The rule of three: what the probability of an event that was never seen, or of the opposite of one that was
    /// always seen, is below with 95% confidence. `None` where it was seen in some, or where so few futures
    /// bound nothing.
    pub fn rule_of_three(&self) -> Option<f64> {
        let one_sided = self.events == 0 || self.events == self.futures;
        let bound = THREE / f64::from(self.futures);
        (one_sided && bound < 1.0).then_some(bound)
    }
}
