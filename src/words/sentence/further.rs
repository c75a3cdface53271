//! What the end of the horizon cuts off, where it would turn the answer.

use super::Telling;
use crate::model::Strategy;
use crate::model::futures::Figure;

/// Profit, and what the customers at the end still bring within a year.
const WITH_A_YEAR: Figure = |future| Some(future.profit + future.worth_year);

/// Enough futures tell any lead for sure; one in less than six of ten is felt by nobody.
const FELT: f64 = 0.6;

impl Telling<'_> {
    /// Who would be ahead with a further year of the customers that each plan has then, if that is clearly another
    /// than `first`, who has earned most: ahead in more futures, and by an amount that is one.
    pub(super) fn further_year(&mut self, first: Strategy, others: &[Strategy]) {
        let odds = |of: Strategy| self.odds(of, first, WITH_A_YEAR);
        let worth = |of| self.futures.median(of, WITH_A_YEAR).unwrap_or_default();
        let lead = |of| worth(of) - worth(first);
        let ahead =
            |of: &&Strategy| odds(**of).is_some_and(|odds| odds.share >= FELT) && lead(**of) > 0.0;
        let Some(&turned) = others.iter().find(ahead) else {
            return;
        };
        let lead = self.money(lead(turned));
        self.say(" With one further year of the customers that each has then, ");
        self.name(turned);
        self.say(" would have earned ");
        self.stress(format!("{lead} more"));
        self.say(" than ");
        self.name(first);
        self.say(".");
    }
}
