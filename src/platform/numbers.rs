//! Numbers as the browser writes them (`Intl`). The page speaks English, so its numbers do too.

use js_sys::{Array, Function, Intl::NumberFormat, Object, Reflect};
use wasm_bindgen::JsValue;

/// A way to write a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `$1.6M`
    ShortMoney,
    /// `$1,600,000`
    FullMoney,
    /// `12%`
    WholePercent,
    /// `3.476%`
    FinePercent,
    /// `2.4`
    Number,
    /// `12.3K`
    ShortNumber,
}

const STYLES: [(Style, &[(&str, &str)]); 6] = [
    (
        Style::ShortMoney,
        &[
            ("style", "currency"),
            ("currency", "USD"),
            ("notation", "compact"),
            ("maximumSignificantDigits", "3"),
        ],
    ),
    (
        Style::FullMoney,
        &[
            ("style", "currency"),
            ("currency", "USD"),
            ("maximumFractionDigits", "0"),
        ],
    ),
    (
        Style::WholePercent,
        &[("style", "percent"), ("maximumFractionDigits", "0")],
    ),
    (
        Style::FinePercent,
        &[("style", "percent"), ("maximumFractionDigits", "3")],
    ),
    (Style::Number, &[("maximumFractionDigits", "3")]),
    (
        Style::ShortNumber,
        &[("notation", "compact"), ("maximumSignificantDigits", "3")],
    ),
];

thread_local! {
    static WRITERS: [Function; 6] = STYLES.map(|(_, options)| writer(options));
}

fn writer(options: &[(&str, &str)]) -> Function {
    let bag = Object::new();
    for (name, value) in options {
        let value = value
            .parse::<u32>()
            .map_or_else(|_| JsValue::from_str(value), JsValue::from);
        // Setting a field of a fresh plain object cannot fail.
        let _ = Reflect::set(&bag, &JsValue::from_str(name), &value);
    }
    NumberFormat::new(&Array::of1(&"en-US".into()), &bag).format()
}

/// The decimal sign where the visitor lives.
pub fn decimal_sign() -> char {
    let writer = NumberFormat::new(&Array::new(), &Object::new()).format();
    let text = writer.call1(&JsValue::UNDEFINED, &1.5.into()).ok();
    let sign = text.and_then(|text| text.as_string()?.chars().nth(1));
    sign.unwrap_or('.')
}

fn write(style: Style, value: f64) -> String {
    if !value.is_finite() {
        return "not defined".to_owned();
    }
    // A rounded loss of nothing would be written "-0".
    let value = if value == 0.0 { 0.0 } else { value };
    let at = STYLES
        .iter()
        .position(|(candidate, _)| *candidate == style)
        .unwrap_or_default();
    let text = WRITERS.with(|writers| writers[at].call1(&JsValue::UNDEFINED, &value.into()));
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
        .replace('-', "\u{2212}")
}

/// Money in three digits: `$1.6M`.
pub fn money(value: f64) -> String {
    write(Style::ShortMoney, value)
}

/// Money in full: `$1,600,000`.
pub fn full_money(value: f64) -> String {
    write(Style::FullMoney, value)
}

/// A share in whole per cent.
pub fn percent(share: f64) -> String {
    write(Style::WholePercent, share)
}

/// A share in per cent, to a thousandth.
pub fn fine_percent(share: f64) -> String {
    write(Style::FinePercent, share)
}

/// A plain number, to a thousandth.
pub fn number(value: f64) -> String {
    write(Style::Number, value)
}

/// A plain number in three digits: `12.3K`.
pub fn short_number(value: f64) -> String {
    write(Style::ShortNumber, value)
}
