//! The income statement: its lines in order, each a row of [`LINES`].

use super::outcome::Month;

/// What kind of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Adds to the total below it.
    Plus,
    /// Takes from the total below it.
    Minus,
    /// The sum of the lines above.
    Total,
}

/// A line of the statement.
pub struct Line {
    /// Its name.
    pub label: &'static str,
    /// How it counts.
    pub kind: Kind,
    /// Its figure in a month, never negative but for totals.
    pub get: fn(&Month) -> f64,
}

const fn line(kind: Kind, label: &'static str, get: fn(&Month) -> f64) -> Line {
    Line { label, kind, get }
}

/// The lines, from revenue to operating income.
pub static LINES: &[Line] = &[
    line(Kind::Plus, "From customers there were", |month| {
        month.revenue_repeat
    }),
    line(Kind::Plus, "Won without a seller", |month| {
        month.revenue_self
    }),
    line(Kind::Plus, "Won from leads", |month| month.revenue_inbound),
    line(Kind::Plus, "Won from outreach", |month| {
        month.revenue_outbound
    }),
    line(Kind::Total, "Revenue", Month::revenue),
    line(Kind::Minus, "Cost of what was sold", |month| month.cogs),
    line(Kind::Total, "Gross profit", Month::gross_profit),
    line(Kind::Minus, "Marketing", |month| month.marketing),
    line(Kind::Minus, "Sellers\u{2019} pay", |month| month.sales_pay),
    line(Kind::Minus, "Commission", |month| month.commission),
    line(Kind::Minus, "Hiring", |month| month.hiring),
    line(Kind::Minus, "Managing the two", |month| month.management),
    line(Kind::Minus, "Overhead", |month| month.overhead),
    line(Kind::Total, "Operating income", Month::operating_income),
];

/// How long a column of the statement covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// One month.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    #[default]
    Year,
}

impl Period {
    /// Every period, shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// How many months it has.
    pub const fn months(self) -> usize {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Month => "Month",
            Self::Quarter => "Quarter",
            Self::Year => "Year",
        }
    }

    /// How many there are in a number of months, the last one perhaps cut short.
    pub const fn count(self, months: usize) -> usize {
        months.div_ceil(self.months())
    }

    /// The months of the period with a number, counted from 0; empty beyond the end.
    pub fn of(self, all: &[Month], number: usize) -> &[Month] {
        all.chunks(self.months()).nth(number).unwrap_or_default()
    }
}

/// A line summed over some months.
pub fn total(line: &Line, months: &[Month]) -> f64 {
    months.iter().map(line.get).sum()
}
