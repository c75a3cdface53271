//! Comparisons that name what they compare.

/// Equal but for the rounding of numbers as large as all accounts.
pub(super) struct Books<'a> {
    pub(super) what: &'a str,
    pub(super) slack: f64,
}

impl Books<'_> {
    #[track_caller]
    pub(super) fn equal(&self, name: &str, found: f64, expected: f64) {
        let off = (found - expected).abs();
        assert!(
            off <= self.slack,
            "{}: {name}: {found} is not {expected}",
            self.what
        );
    }

    /// Equal but for the rounding of what the whole force costs.
    #[track_caller]
    pub(super) fn money(&self, name: &str, found: f64, expected: f64, force: f64) {
        let off = (found - expected).abs();
        assert!(
            off <= 1e-12 * force.max(expected),
            "{}: {name}: {found} is not {expected}",
            self.what
        );
    }

    #[track_caller]
    pub(super) fn at_most(&self, name: &str, found: f64, most: f64) {
        assert!(
            found <= most + self.slack,
            "{}: {name}: {found} above {most}",
            self.what
        );
    }
}

/// A month's end: of what closed, whole deals are won, and the rest is lost. More may be won than has closed:
/// it is owed, and later closings repay it before any is lost.
#[derive(Default)]
pub(super) struct Chain {
    owed: f64,
}

impl Chain {
    pub(super) fn settle(
        &mut self,
        books: &Books,
        name: &str,
        open: f64,
        closed: f64,
        won: f64,
    ) -> f64 {
        books.at_most(
            &format!("{name}: won out of the open and the closed"),
            won,
            open + closed,
        );
        let owed = (self.owed + won - closed).max(0.0);
        let lost = closed - won + owed - self.owed;
        books.at_most(&format!("{name}: lost deals are not below none"), 0.0, lost);
        let open = open + self.owed - owed;
        self.owed = owed;
        open
    }
}
