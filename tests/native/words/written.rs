//! Numbers as the browser writes them, near enough: the page's own come from `Intl`.

use two_stroke::words::Numbers;

/// The page's numbers, without a browser.
pub(crate) const NUMBERS: Numbers = Numbers {
    money: |value| format!("{}${}", sign(value), short(value.abs())),
    full_money: |value| format!("{}${}", sign(value), long(value.abs(), 0)),
    percent: |share| format!("{}{}%", sign(share), long(share.abs() * 100.0, 0)),
    fine_percent: |share| format!("{}{}%", sign(share), long(share.abs() * 100.0, 3)),
    number: |value| format!("{}{}", sign(value), long(value.abs(), 3)),
};

fn sign(value: f64) -> &'static str {
    if value < 0.0 { "\u{2212}" } else { "" }
}

/// Up to three digits and a letter.
fn short(value: f64) -> String {
    let letters = [(1e9, "B"), (1e6, "M"), (1e3, "K")];
    let unit = letters.into_iter().find(|&(unit, _)| value >= unit);
    let (unit, letter) = unit.unwrap_or((1.0, ""));
    match value / unit {
        lead if lead < 10.0 => format!("{}{letter}", long(lead, 2)),
        lead if lead < 100.0 => format!("{}{letter}", long(lead, 1)),
        lead => format!("{lead:.0}{letter}"),
    }
}

/// With commas, and at most so many decimals.
fn long(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut written = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    match rest.trim_end_matches('0') {
        "" => written,
        rest => format!("{written}.{rest}"),
    }
}
