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
