//! What the firms' present plans must show.

/// What the present plan of a preset must show.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The preset.
    pub key: &'static str,
    /// Elasticity of new business to marketing in the fifth year, the quarrel held.
    pub marketing: f64,
    /// Where sellers count: what must come of them.
    pub sellers: Option<Sellers>,
    /// Demand in the third year after marketing stops, over that of the present plan carried on.
    pub dark_year: f64,
    /// Customers won a month in the first year; where sellers count, those who came by themselves.
    pub wins: f64,
}

/// What must come of the sellers of a preset.
#[derive(Clone, Copy, Debug)]
pub struct Sellers {
    /// Elasticity of new business to sales in the fifth year, the quarrel held.
    pub selling: f64,
    /// Customers won a month by outreach in the first year.
    pub wins: f64,
}

/// Elasticity of demand in the first year over that in the fifth.
pub const FIRST_YEAR_SHARE: f64 = 0.5;
/// Demand in the third year after marketing stops, over that of the present plan carried on.
pub const THIRD_DARK_YEAR: f64 = 0.4;

/// Every market's.
pub const TARGETS: [Target; 6] = [
    target("scale-up", 0.20, 25.0, Some((0.34, 25.0))),
    target("consumer-goods", 0.24, 11_500.0, None),
    target("enterprise", 0.12, 1.32, Some((0.34, 1.98))),
    target("small-firm", 0.20, 2.5, Some((0.34, 2.5))),
    target("e-commerce", 0.24, 3000.0, None),
    target("software", 0.24, 20.9, Some((0.31, 17.1))),
];

const fn target(
    key: &'static str,
    marketing: f64,
    wins: f64,
    sellers: Option<(f64, f64)>,
) -> Target {
    Target {
        key,
        marketing,
        dark_year: THIRD_DARK_YEAR,
        wins,
        sellers: match sellers {
            Some((selling, wins)) => Some(Sellers { selling, wins }),
            None => None,
        },
    }
}
