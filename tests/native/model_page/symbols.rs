//! How the names of the code are written in formulas: one symbol, one meaning, on the whole page.

mod table;

use two_stroke::model::Param;

use crate::docs::unit;
pub(super) use table::SYMBOLS;

/// A symbol and the names in the code that it stands for.
pub(super) struct Symbol {
    names: &'static str,
    /// As written: `A_0` is A with an index.
    pub written: &'static str,
    /// Empty where the table of parameters, or the equation that gives it, says it.
    meaning: &'static str,
    unit: &'static str,
}

impl Symbol {
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.split(' ')
    }

    pub(super) fn meaning(&self) -> String {
        match self.parameter() {
            Some(row) if self.meaning.is_empty() => row.label.to_owned(),
            _ => self.meaning.to_owned(),
        }
    }

    pub(super) fn unit(&self) -> String {
        match self.parameter() {
            Some(row) if self.unit.is_empty() => unit(row.unit).to_owned(),
            _ => self.unit.to_owned(),
        }
    }

    pub(super) fn parameter(&self) -> Option<&'static Param> {
        self.names().find_map(Param::by_key)
    }
}

/// The symbol of a name.
#[track_caller]
pub(super) fn symbol(name: &str) -> &'static Symbol {
    let found = SYMBOLS
        .iter()
        .find(|row| row.names().any(|other| other == name));
    found.unwrap_or_else(|| panic!("`{name}` has no row in the table of symbols"))
}

pub(super) fn is_symbol(name: &str) -> bool {
    SYMBOLS
        .iter()
        .any(|row| row.names().any(|other| other == name))
}

/// What a function gives, by name: the function's own, unless it is listed here.
pub(super) fn results(function: &str) -> Vec<&str> {
    let listed = RESULTS.iter().find(|(name, _)| *name == function);
    listed.map_or_else(
        || vec![function],
        |(_, results)| results.split(' ').collect(),
    )
}

pub(super) const RESULTS: &[(&str, &str)] = &[
    ("exits", "stays kept trained"),
    ("came_and_opened", "came opened_aware opened_unaware"),
    ("leads_step", "waiting_next worked gone_stale"),
    ("learning", "known_rest learning"),
    ("quarter_weights", "pace_1 pace_2 pace_3"),
    ("chain_stays", "s0 s1 s2"),
    ("chain_enters", "e0 e1 e2"),
    ("chain_step", "x0_next x1_next x2_next"),
    ("budget_shares", "marketing sales_money management_money"),
    ("size_law", "size_mean spread sd_of_log"),
];
