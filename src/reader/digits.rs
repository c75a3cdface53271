//! The digits of a number and the signs among them. Written without the standard parser, which brings ten
//! thousand bytes of tables into the page.

use super::Signs;

/// The sign that is for decimals in any country.
const ARABIC_POINT: char = '\u{66b}';

/// Whether a sign may stand among digits.
pub(super) fn is_inner(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | '\'' | '_' | ARABIC_POINT)
}

/// Whether a sign may begin a number, before its first digit.
pub(super) fn is_point(c: char) -> bool {
    matches!(c, '.' | ',' | ARABIC_POINT)
}

/// The digits as one whole number, and how many of them are decimals; twice where it may be either.
/// `None` for what is no number in any country.
pub(super) fn readings(
    text: &str,
    signs: Signs,
    exponent: bool,
) -> Option<(f64, i32, Option<i32>)> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let number = digits.fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let Some(at) = text.rfind(|c: char| !c.is_ascii_digit()) else {
        return Some((number, 0, None));
    };
    let (whole, rest) = text.split_at(at);
    let mut rest = rest.chars();
    let sign = rest.next()?;
    let behind = rest.as_str().len();
    let decimals = i32::try_from(behind).ok()?;
    let own = sign == signs.decimal();
    let begins = whole.bytes().all(|c| c.is_ascii_digit());
    // Three digits behind a sign that is not the visitor's decimal one look like thousands.
    let torn = behind == 3 && begins && !own && !exponent && sign != ARABIC_POINT;
    let may_point = is_point(sign) && !whole.contains(sign) && is_grouped(whole);
    match (may_point, is_grouped(text)) {
        // `38,000` is thousands where the decimal sign is a point. `38.000` may be either there: people
        // from elsewhere have such browsers too.
        (true, true) if !own => Some((number, 0, None)),
        (true, true) if exponent => Some((number, decimals, None)),
        (true, true) => Some((number, decimals, Some(0))),
        (true, false) if torn && whole.is_empty() => None,
        (true, false) if torn && !whole.starts_with('0') => Some((number, decimals, Some(0))),
        (true, false) => Some((number, decimals, None)),
        (false, true) => Some((number, 0, None)),
        (false, false) => None,
    }
}

/// Whether one and the same sign keeps the thousands apart, or the lakhs (`2,60,000`), or there is none.
fn is_grouped(text: &str) -> bool {
    let Some(sign) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return true;
    };
    let last = text.split(sign).count() - 1;
    let sized = |size: usize| {
        text.split(sign).enumerate().all(|(at, group)| {
            group.bytes().all(|c| c.is_ascii_digit())
                && match at {
                    0 => (1..=size).contains(&group.len()) && !group.starts_with('0'),
                    at if at == last => group.len() == 3,
                    _ => group.len() == size,
                }
        })
    };
    sign != ARABIC_POINT && (sized(3) || sign == ',' && sized(2))
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
