//! Digits, signs and marks of every script.

use regex_syntax::hir::{Class, HirKind};
use two_stroke::model::params::Unit::{Money, Number, Share};
use two_stroke::reader::{Signs, plain};

use super::{check, check_with, none, reading};

/// Every character of a class of Unicode.
fn unicode(class: &str) -> Vec<char> {
    let hir = regex_syntax::parse(class).expect("a class");
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(class)) => class
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end())
            .collect(),
        other => panic!("{class} is {other:?}"),
    }
}

/// All digits there are stand for what they stand for: in each script ten in a row, from nothing to nine.
#[test]
fn digits_of_every_script() {
    let digits = unicode(r"\p{Nd}");
    assert!(digits.len() >= 760, "{}", digits.len());
    for (at, digit) in digits.into_iter().enumerate() {
        let value = (at % 10) as f64;
        check(Number, &format!("{digit}"), value);
        check(Number, &format!("1{digit},5"), 10.5 + value);
    }
}

/// What comes right before or behind the ten digits is none.
#[test]
fn nothing_else_is_a_digit() {
    let digits = unicode(r"\p{Nd}");
    let others = ('\u{80}'..='\u{1ffff}').filter(|c| digits.binary_search(c).is_err());
    for c in others {
        // Tolong Siki came with a later Unicode than the table we are compared with.
        let later = ('\u{11de0}'..='\u{11de9}').contains(&c);
        let digit = plain(&c.to_string()).contains(|c: char| c.is_ascii_digit());
        assert_eq!(digit, later, "{c:?}");
    }
}

/// The sign of every currency there is asks; the dollar's alone does not.
#[test]
fn signs_of_every_currency() {
    for sign in unicode(r"\p{Sc}") {
        let dollar = matches!(sign, '$' | '\u{fe69}' | '\u{ff04}');
        for text in [format!("{sign}250000"), format!("250000 {sign}")] {
            let found = reading(Money, &text, Signs::Point);
            let found = found.map(|reading| (super::values(&reading), reading.foreign));
            assert_eq!(found, Ok((vec![250_000.0], !dollar)), "{text}");
        }
    }
    let signs = unicode(r"\p{Sc}");
    let others = ('\u{80}'..='\u{1ffff}').filter(|c| signs.binary_search(c).is_err());
    for c in others {
        // The Saudi riyal's came with a later Unicode; the others are words of money, each a sign long.
        let known = matches!(c, '\u{20c1}' | '円' | '元' | '원' | 'Ｒ' | 'ｒ');
        let found = reading(Money, &format!("5{c}"), Signs::Point);
        let found = found.is_ok_and(|reading| reading.foreign);
        assert_eq!(found, known, "{c:?}");
    }
}

#[test]
fn full_width_signs() {
    check(Number, "１２３", 123.0);
    check(Money, "２，５００，０００", 2_500_000.0);
    check_with(Money, "２，５００", 2500.0, Signs::Point);
    check_with(Money, "＄38,000", 38_000.0, Signs::Point);
    check(Money, "＄１．６Ｍ", 1_600_000.0);
    check(Share, "35％", 0.35);
    check(Share, "３５％", 0.35);
    check(Number, "－０．３", -0.3);
    check(Money, "１　２３４　５６７", 1_234_567.0);
}

#[test]
fn arabic_signs() {
    check(Number, "٣٥", 35.0);
    check(Number, "۱۲۳", 123.0);
    check(Number, "٢٫٥", 2.5);
    check(Number, "۳۸٬۰۰۰", 38_000.0);
    check(Number, "٣٨٫٠٠٠", 38.0);
    check(Number, "١٬٢٦٠٬٠٠٠٫٥", 1_260_000.5);
    check(Share, "٣٥٪", 0.35);
    check(Share, "٥ ٪", 0.05);
    none(Number, &["٫", "٢٫٥٫٥", "٣٨٫٠٠٠٫٠٠٠"]);
}

#[test]
fn marks_that_are_not_seen() {
    let marks = ('\u{200b}'..='\u{200f}')
        .chain('\u{202a}'..='\u{202e}')
        .chain('\u{2066}'..='\u{2069}')
        .chain(['\u{2060}', '\u{feff}', '\u{ad}', '\u{61c}']);
    for mark in marks {
        let text = format!("{mark}${mark}1{mark},260,0{mark}00 {mark}{mark}a month{mark}");
        check(super::Unit::MoneyPerMonth, &text, 1_260_000.0);
        check(Share, &format!("{mark}-{mark}35{mark}%{mark}"), -0.35);
        none(Number, &[&format!("{mark}"), &format!("-{mark}")]);
    }
}
