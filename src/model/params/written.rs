//! Numbers as people write them: `260,000`, `$1.6 M`, `35 %`, `−0.3`.

use super::Unit;

/// What may stand behind an amount, and the power of ten it is for.
const THOUSANDS: [(&str, i32); 4] = [("bn", 9), ("b", 9), ("m", 6), ("k", 3)];
/// What may stand behind a share or a plain number.
const PER_CENT: [(&str, i32); 1] = [("%", -2)];
const MINUS: [char; 2] = ['-', '\u{2212}'];
const CURRENCY: [char; 3] = ['$', '€', '£'];

impl Unit {
    /// Whether values are stored as fractions and written in per cent.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::SharePerMonth | Self::SharePerYear)
    }

    /// The value that a text stands for: of a share `35` and `35%` are both 0.35. `None` for what is no
    /// number, or might be meant for another one.
    pub fn read(self, text: &str) -> Option<f64> {
        let text = text.trim().to_ascii_lowercase();
        let (text, negative) = match text.strip_prefix(MINUS) {
            Some(rest) => (rest, true),
            None => (text.strip_prefix('+').unwrap_or(&text), false),
        };
        let text = match self {
            Self::Money | Self::MoneyPerMonth => text
                .strip_prefix(CURRENCY)
                .or_else(|| text.strip_suffix(CURRENCY))
                .unwrap_or(text),
            _ => text,
        };
        let (endings, power): (&[_], _) = match self {
            Self::Money | Self::MoneyPerMonth | Self::Accounts => (&THOUSANDS, 0),
            Self::Share | Self::SharePerMonth | Self::SharePerYear => (&PER_CENT, -2),
            Self::PerMonth | Self::Number => (&PER_CENT, 0),
            // Behind a time an m is for months.
            Self::Months | Self::MonthOfYear | Self::PerSellerMonth | Self::SellerMonths => {
                (&[], 0)
            }
        };
        let ended = endings
            .iter()
            .find_map(|&(ending, power)| Some((text.trim_end().strip_suffix(ending)?, power)));
        let (text, power) = ended.unwrap_or((text, power));
        let (text, exponent) = text.trim().split_once('e').unwrap_or((text.trim(), "0"));
        let power = exponent.parse::<i32>().ok()?.checked_add(power)?;
        let digits = digits(text)?;
        let value = scaled(&digits, power)?;
        value
            .is_finite()
            .then_some(if negative { -value } else { value })
    }
}

/// Digits with a decimal point, times a power of ten. Up to fifteen digits and 10²² it is rounded once,
/// as the standard parser would; that one brings ten thousand bytes of tables into the page for the rest.
fn scaled(digits: &str, power: i32) -> Option<f64> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let figures = whole.bytes().chain(decimals.bytes());
    let mantissa = figures.fold(0.0, |sum, digit| {
        sum * 10.0 + f64::from(digit.saturating_sub(b'0'))
    });
    let power = power.checked_sub(i32::try_from(decimals.len()).ok()?)?;
    Some(times_power_of_ten(mantissa, power))
}

/// `value` · 10^`power`, rounded once where the power is within 22, the last that a double holds exactly;
/// by steps of that size beyond.
pub fn times_power_of_ten(value: f64, power: i32) -> f64 {
    const EXACT: u32 = 22;
    // Beyond 400 it is nothing or infinite, whatever the value.
    let mut left = power.unsigned_abs().min(400);
    let mut value = value;
    while left > 0 {
        let step = left.min(EXACT);
        let factor = (0..step).fold(1.0, |factor, _| factor * 10.0);
        value = if power < 0 {
            value / factor
        } else {
            value * factor
        };
        left -= step;
    }
    value
}

/// The digits and the decimal point alone. The thousands are kept apart by commas, underscores, apostrophes
/// or spaces, all alike, or by nothing; `2,5` and `0,350` have a decimal comma, and as thousands would be
/// many times as much.
fn digits(text: &str) -> Option<String> {
    let (whole, decimals) = text.find('.').map_or((text, ""), |at| text.split_at(at));
    let is_separator = |c: char| matches!(c, ',' | '_' | '\'' | '’') || c.is_whitespace();
    let mut digits = String::new();
    if let Some(separator) = whole.chars().find(|&c| is_separator(c)) {
        for (at, group) in whole.split(separator).enumerate() {
            let right = if at == 0 {
                (1..=3).contains(&group.len()) && !group.starts_with('0')
            } else {
                group.len() == 3
            };
            if !right {
                return None;
            }
            digits.push_str(group);
        }
    } else {
        digits.push_str(whole);
    }
    digits.push_str(decimals);
    let plain = |c: char| c.is_ascii_digit() || c == '.';
    (digits.chars().all(plain) && digits.matches('.').count() <= 1).then_some(digits)
}
