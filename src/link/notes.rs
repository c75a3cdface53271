//! What is told about a visiting scenario that is not exactly as it was written.

use std::fmt;

use crate::json::number;
use crate::model::params::Unit;
use crate::model::presets::PRESETS;
use crate::model::{MODEL_VERSION, Param};
use crate::reader::{times_power_of_ten, wanted};

/// One thing in a link or file that was not taken as it stands. Displayed, it is a sentence.
///
/// Values are stored ones: shares are fractions.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A value outside its range: the nearer end is used.
    OutOfRange {
        /// Whose.
        key: &'static str,
        /// The value asked for; a link names only a place on a scale, and none is there.
        asked: Option<f64>,
        /// The value used.
        used: f64,
    },
    /// A value between two allowed ones: the nearest is used.
    Rounded {
        /// Whose.
        key: &'static str,
        /// The value asked for.
        asked: f64,
        /// The value used.
        used: f64,
    },
    /// Something that is not taken as it stands.
    Written {
        /// Whose.
        key: &'static str,
        /// What stands there.
        written: String,
        /// What is the matter with it.
        how: Written,
        /// The value used; the preset's, unless it was read after all.
        used: f64,
    },
    /// A parameter with a number unknown here: left out.
    UnknownNumber {
        /// The number.
        id: u16,
    },
    /// A name unknown here: left out.
    UnknownName {
        /// The name.
        name: String,
    },
    /// No such preset, or none named: the default one is used.
    UnknownPreset {
        /// The name; empty if there was none.
        name: String,
    },
    /// No such revision of the preset: the newest is used.
    UnknownRevision {
        /// The revision asked for.
        asked: u64,
    },
    /// No such fair fight: equal spend is used.
    UnknownFair,
    /// A strategy unknown here is not drawn.
    UnknownStrategy,
    /// The title was too long, or held characters that cannot be shown.
    TitleCut,
    /// The text held other links as well: the first is opened.
    Another,
    /// What stood behind the link, and may have been the end of its last value.
    Parted {
        /// It.
        rest: String,
    },
    /// Made with an older version of the model.
    OlderModel {
        /// That version.
        made: u16,
    },
}

/// What is the matter with a number that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Written {
    /// It is none.
    NoNumber,
    /// It is a number of something else, such as money for a share.
    WrongUnit,
    /// It is money of another country.
    Foreign,
    /// It may mean either of two values.
    Two(f64, f64),
    /// Nothing; but it was in another unit of time, or might have meant a value out of range.
    Read,
}

impl Note {
    /// Whether all that was written was understood, though it could not be taken as it stands.
    pub(super) fn is_understood(&self) -> bool {
        match self {
            Self::OutOfRange { .. } | Self::Rounded { .. } => true,
            Self::Written { how, .. } => !matches!(how, Written::NoNumber),
            _ => false,
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange { key, asked, used } => {
                let (label, used) = (label(key), written(key, *used));
                match asked {
                    Some(asked) => {
                        let asked = written(key, *asked);
                        write!(to, "{label}: {asked} is out of range, {used} is used.")
                    }
                    None => write!(to, "{label}: the value is out of range, {used} is used."),
                }
            }
            Self::Rounded { key, asked, used } => {
                let (asked, used) = (written(key, *asked), written(key, *used));
                write!(to, "{}: {asked} is rounded to {used}.", label(key))
            }
            Self::Written {
                key,
                written: text,
                how,
                used,
            } => {
                write!(to, "{}: “{text}” ", label(key))?;
                how.say(to, key, &written(key, *used))
            }
            Self::UnknownNumber { id } => write!(
                to,
                "Setting number {id} is not known here and was left out."
            ),
            Self::UnknownName { name } => {
                write!(to, "“{name}” is not known here and was left out.")
            }
            Self::UnknownPreset { name } => {
                let default = PRESETS[0].name;
                match name.as_str() {
                    "" => write!(to, "No preset is named, “{default}” is used."),
                    name => write!(to, "There is no preset “{name}”, “{default}” is used."),
                }
            }
            Self::UnknownRevision { asked } => write!(
                to,
                "Revision {asked} of the preset is not known here, the newest is used."
            ),
            Self::UnknownFair => to.write_str(
                "What is held equal between the strategies is not known here, equal spend is used.",
            ),
            Self::UnknownStrategy => {
                to.write_str("One of the strategies is not known here and is not drawn.")
            }
            Self::TitleCut => to.write_str("The title was shortened."),
            Self::Another => to.write_str("There was another link in the text. It was not opened."),
            Self::Parted { rest } => write!(
                to,
                "“{rest}” behind the link was left out. If it belongs to it, close the gap between them."
            ),
            Self::OlderModel { made } => write!(
                to,
                "Made with version {made} of the model and shown with version {MODEL_VERSION}."
            ),
        }
    }
}

impl Written {
    /// The end of a sentence about it.
    fn say(self, to: &mut fmt::Formatter<'_>, key: &str, used: &str) -> fmt::Result {
        let unit = Param::by_key(key).map_or(Unit::Number, |row| row.unit);
        match self {
            Self::NoNumber => return write!(to, "is no number, {used} is used."),
            Self::WrongUnit => write!(to, "is not {}.", wanted(unit))?,
            Self::Foreign => {
                to.write_str("is in another currency, and this page counts in dollars.")?;
            }
            Self::Two(one, other) => {
                let (one, other) = (written(key, one), written(key, other));
                write!(to, "may mean {one} or {other}.")?;
            }
            Self::Read => {
                let counted = match unit {
                    Unit::Months => " months",
                    Unit::MoneyPerMonth | Unit::PerSellerMonth => " a month",
                    _ => "",
                };
                return write!(to, "is read as {used}{counted}.");
            }
        }
        write!(to, " The preset's {used} is kept.")
    }
}

fn label(key: &'static str) -> &'static str {
    Param::by_key(key).map_or(key, |row| row.label)
}

/// A value as people write it: per cent for shares, commas between the thousands.
fn written(key: &str, value: f64) -> String {
    let percent = Param::by_key(key).is_some_and(|row| row.unit.is_share());
    let (value, sign) = if percent {
        (value * 100.0, "%")
    } else {
        (value, "")
    };
    // Six decimals are finer than any scale, and hide the last bit of a product; where a double has fewer, it
    // is written as it is.
    let short = |value: f64| {
        let small = value.abs() < 1e9;
        number(if small {
            (value * 1e6).round() / 1e6
        } else {
            value
        })
    };
    if value.abs() >= 1e15 {
        let power = value.abs().log10().floor() as i32;
        return format!("{}e{power}{sign}", short(times_power_of_ten(value, -power)));
    }
    let text = short(value);
    let (whole, decimals) = text.split_at(text.find('.').unwrap_or(text.len()));
    format!("{}{decimals}{sign}", grouped(whole))
}

fn grouped(whole: &str) -> String {
    let digits = whole.trim_start_matches('-').len();
    let mut grouped = String::new();
    for (at, c) in whole.chars().rev().enumerate() {
        if at > 0 && at < digits && at % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped.chars().rev().collect()
}
