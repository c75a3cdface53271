//! Numbers as this browser writes them, for the page and for its worker.

use crate::platform::numbers;
#[cfg(feature = "web")]
use crate::reader::Signs;
use crate::words::Numbers;

/// How money, shares and counts are written here.
pub const NUMBERS: Numbers = Numbers {
    money: numbers::money,
    full_money: numbers::full_money,
    percent: numbers::percent,
    fine_percent: numbers::fine_percent,
    number: numbers::number,
};

/// How the visitor writes them.
#[cfg(feature = "web")]
pub fn signs() -> Signs {
    Signs::from_decimal(numbers::decimal_sign())
}
