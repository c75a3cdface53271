//! The one table of parameters: every figure a visitor can change has one row here.
//!
//! Controls, snapping, links, saved scenarios, the table in `docs/PARAMETERS.md` and the
//! presets all read [`PARAMS`]. To add a parameter, add a row in `table.rs`, give it a value in each
//! preset, and use the field of the same name in an equation.

mod scale;
mod table;

pub use scale::Scale;
pub use table::{KEYS, PARAMS, Params, VALUES};

// By the table: what a derived comparison of every field comes to, the page would have to load.
impl PartialEq for Params {
    fn eq(&self, other: &Self) -> bool {
        PARAMS.iter().all(|row| (row.get)(self) == (row.get)(other))
    }
}

/// What a value is measured in; decides how it is written and spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Currency units.
    Money,
    /// Currency units a month.
    MoneyPerMonth,
    /// A share, stored as a fraction and shown in per cent.
    Share,
    /// A share a month, stored as a fraction and shown in per cent.
    SharePerMonth,
    /// A share a year, stored as a fraction and shown in per cent.
    SharePerYear,
    /// A rate a month (a hazard; it may exceed one).
    PerMonth,
    /// A length of time in months.
    Months,
    /// A month of the year, 1 for January.
    MonthOfYear,
    /// Possible or actual customers.
    Accounts,
    /// Opportunities one seller opens in a month.
    PerSellerMonth,
    /// Seller-months of time.
    SellerMonths,
    /// A plain number.
    Number,
}

impl Unit {
    /// Whether values are stored as fractions and written in per cent.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::SharePerMonth | Self::SharePerYear)
    }
}

/// Where a parameter stands among the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The market and the firm's place in it.
    Market,
    /// Marketing: what pulls.
    Pull,
    /// Sales: what pushes.
    Push,
    /// Running the two as one.
    Together,
    /// Money, luck and the clock.
    Money,
}

impl Group {
    /// Every group in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Market,
        Self::Pull,
        Self::Push,
        Self::Together,
        Self::Money,
    ];

    /// The heading over the group's controls.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Market => "Your market",
            Self::Pull => "Marketing (pull)",
            Self::Push => "Sales (push)",
            Self::Together => "Working together (two-stroke)",
            Self::Money => "Money and luck",
        }
    }
}

/// Numbers that rows had before their scales became finer, the number of the row now, and into how many places
/// each was divided. A link that names one still means the value that it meant.
pub static FORMER: [(u16, u16, i32); 2] = [(17, 66, 10), (28, 67, 10)];

/// One row of [`PARAMS`].
pub struct Param {
    /// Permanent number: it is in every link, so it is never changed and never used again.
    pub id: u16,
    /// Name in code, in links written by hand and in saved files.
    pub key: &'static str,
    /// Everyday name.
    pub label: &'static str,
    /// One sentence on what it means; in the page it is empty, and the worker tells it.
    pub help: &'static str,
    /// What it is measured in.
    pub unit: Unit,
    /// Where its control stands.
    pub group: Group,
    /// Whether it is among the few controls shown first.
    pub basic: bool,
    /// The values it may take.
    pub scale: Scale,
    /// Reads the value.
    pub get: fn(&Params) -> f64,
    /// Writes the value; callers snap it first (see [`Param::put`]).
    pub set: fn(&mut Params, f64),
}

impl Param {
    /// Sets the nearest allowed value and returns it.
    pub fn put(&self, params: &mut Params, value: f64) -> f64 {
        let snapped = self.scale.snap(value);
        (self.set)(params, snapped);
        snapped
    }

    /// The row with this permanent number.
    pub fn by_id(id: u16) -> Option<&'static Self> {
        PARAMS.iter().find(|row| row.id == id)
    }

    /// The row that a link means by a number, which may be a former one, and the place on its scale that it
    /// means by `position`.
    pub fn at(id: u16, position: i32) -> Option<(&'static Self, i32)> {
        let (id, finer) = FORMER
            .iter()
            .find(|former| former.0 == id)
            .map_or((id, 1), |&(_, now, finer)| (now, finer));
        Some((Self::by_id(id)?, position.saturating_mul(finer)))
    }

    /// The row with this key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        PARAMS.iter().find(|row| row.key == key)
    }
}
