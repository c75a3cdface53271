//! Who is free, and who of them knows the firm.

use two_stroke::model::simulate::Moved;

use super::books::Books;

pub(super) fn opened(moved: &Moved) -> f64 {
    moved.opened_aware + moved.opened_unaware
}

/// Whoever came and was not taken up, and did not buy unaided.
pub(super) fn turned_away(moved: &Moved) -> f64 {
    let direct = moved.came - moved.leads;
    let unaided = moved.self_served - direct;
    moved.leads - moved.taken_up - unaided
}

/// Whoever came and is free again within the step.
fn again(moved: &Moved) -> f64 {
    turned_away(moved) + moved.stale + moved.worked - moved.qualified
}

/// The free accounts, each kind by its own flows. The engine knows those that do not know the firm only as the
/// rest of all accounts.
#[derive(Clone, Copy)]
pub(super) struct Free {
    pub(super) aware: f64,
    pub(super) unaware: f64,
}

impl Free {
    /// Those who know the firm, of all who are free.
    pub(super) fn of(aware: f64, free: f64) -> Self {
        Self {
            aware,
            unaware: free - aware,
        }
    }

    /// One sub-step: whoever goes and comes back, and before it and after it whoever learns of the firm or forgets it
    /// in half of the sub-step.
    pub(super) fn step(
        &mut self,
        books: &Books,
        moved: &Moved,
        aware_after: f64,
        learning: [f64; 2],
    ) {
        books.equal("free accounts", moved.free, self.aware + self.unaware);
        books.equal("free accounts that know the firm", moved.known, self.aware);
        self.learn(learning);
        books.equal("who knows the firm halfway", moved.aware, self.aware);
        self.aware += again(moved) - moved.came - moved.opened_aware;
        self.unaware -= moved.opened_unaware;
        self.learn(learning);
        books.equal("who knows the firm after a step", aware_after, self.aware);
        books.at_most("nobody is less than nobody", 0.0, self.aware);
        books.at_most("nobody is less than nobody, unaware", 0.0, self.unaware);
    }

    /// A chain of two states: so many of the unaware learn, so many of the aware forget.
    fn learn(&mut self, [known_rest, share]: [f64; 2]) {
        let learnt = share * (known_rest * self.unaware - (1.0 - known_rest) * self.aware);
        self.aware += learnt;
        self.unaware -= learnt;
    }

    /// A month's end: whoever comes back knows the firm; what luck has taken beyond that is missing among those
    /// who know it, and where there are too few of them among the others.
    pub(super) fn month_end(&mut self, books: &Books, back: f64) {
        let aware = self.aware + back;
        let short = (-aware).max(0.0);
        self.aware = aware.max(0.0);
        self.unaware -= short;
        books.at_most("nobody is short of more than all", 0.0, self.unaware);
        self.unaware = self.unaware.max(0.0);
    }
}
