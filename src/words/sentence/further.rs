//! What the end of the horizon cuts off, where it would turn the answer.

use super::Telling;
use crate::model::Strategy;
use crate::model::futures::Figure;

/// Profit, and what the customers at the end still bring within a year.
const WITH_A_YEAR: Figure = |future| Some(future.profit + future.worth_year);

impl Telling<'_> {
    /// Who would be ahead with a further year of the customers that each plan has then, if that is another than
    /// `first`, who has earned most.
    pub(super) fn further_year(&mut self, first: Strategy, others: &[Strategy]) {
        let ahead = |of: &&Strategy| self.odds(**of, first, WITH_A_YEAR).is_some();
        let Some(&turned) = others.iter().find(ahead) else {
            return;
        };
        let worth = |of| self.futures.median(of, WITH_A_YEAR).unwrap_or_default();
        let lead = self.money(worth(turned) - worth(first));
        self.say(" With one further year of the customers that each has then, ");
        self.name(turned);
        self.say(" would have earned ");
        self.stress(format!("{lead} more"));
        self.say(" than ");
        self.name(first);
        self.say(".");
    }
}
