//! Which charts there are: a chart is a row.

use crate::model::Month;

/// What a chart's figure counts, and so how the page writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Money in currency units.
    Money,
    /// Things or people.
    Count,
    /// A share from 0 to 1.
    Share,
}

/// One row of [`CHARTS`].
#[derive(Debug)]
pub struct Chart {
    /// Name in links and files.
    pub key: &'static str,
    /// Heading.
    pub title: &'static str,
    /// What is seen, in one line under the heading.
    pub what: &'static str,
    /// What the figure counts.
    pub measure: Measure,
    /// The figure of a month.
    pub figure: fn(&Month) -> f64,
    /// Whether the axis includes zero whatever the figures are: always so for money.
    pub include_zero: bool,
    /// Whether it says nothing of a strategy with one function only.
    pub needs_two: bool,
}

/// A row that counts from zero: what most are.
const fn chart(
    key: &'static str,
    title: &'static str,
    what: &'static str,
    measure: Measure,
    figure: fn(&Month) -> f64,
) -> Chart {
    Chart {
        key,
        title,
        what,
        measure,
        figure,
        include_zero: true,
        needs_two: false,
    }
}

/// Every chart; the first is the main one until another is chosen.
pub static CHARTS: &[Chart] = &[
    chart(
        "revenue",
        "Revenue a month",
        "all that customers pay in a month, old and new",
        Measure::Money,
        Month::revenue,
    ),
    chart(
        "new-business",
        "New business a month",
        "the value of what is signed in a month",
        Measure::Money,
        Month::new_business,
    ),
    chart(
        "income",
        "Operating income a month",
        "revenue less every cost",
        Measure::Money,
        Month::operating_income,
    ),
    chart(
        "cash",
        "Cash in the bank",
        "what is left at the month's end; below zero it must be borrowed",
        Measure::Money,
        |month| month.cash,
    ),
    chart(
        "customers",
        "Customers",
        "at the month's end",
        Measure::Count,
        |month| month.customers,
    ),
    chart(
        "pipeline",
        "Open deals",
        "opportunities from leads and from outreach, at the month's end",
        Measure::Count,
        Month::pipeline,
    ),
    Chart {
        needs_two: true,
        ..chart(
            "tension",
            "Tension",
            "between marketing and sales, where there are two of them",
            Measure::Share,
            |month| month.tension,
        )
    },
];
