//! What the page writes is read back as it was meant, wherever the visitor lives; and nothing makes the
//! reader stumble.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use two_stroke::link::{Note, Written};
use two_stroke::model::params::Unit;
use two_stroke::model::{PARAMS, Param};
use two_stroke::reader::{Signs, plain, read};
use two_stroke::words::typed::{self, Typed};

use crate::words::{NUMBERS, row};

/// Both ways to write numbers.
const SIGNS: [Signs; 2] = [Signs::Point, Signs::Comma];

/// The key of a row and a value it may take.
fn values() -> impl Strategy<Value = (&'static str, f64)> {
    (any::<Index>(), any::<Index>()).prop_map(|(row, place)| {
        let row = &PARAMS[row.index(PARAMS.len())];
        let places = (row.scale.last() - row.scale.first() + 1).unsigned_abs() as usize;
        let position = row.scale.first() + i32::try_from(place.index(places)).unwrap();
        (row.key, row.scale.value(position))
    })
}

/// Every way in which the page writes a value of a row.
fn written(row: &Param, value: f64) -> Vec<String> {
    let mut forms = vec![
        NUMBERS.in_box(row.unit, value),
        NUMBERS.spoken(row.unit, value),
    ];
    if matches!(row.unit, Unit::Money | Unit::MoneyPerMonth) {
        forms.push((NUMBERS.money)(value));
    }
    forms
}

#[track_caller]
fn read_back(row: &Param, value: f64, text: &str, signs: Signs) {
    let found = typed::read(row, text, &NUMBERS, signs);
    let set = Typed::Set { value, note: None };
    assert_eq!(found, Ok(set), "{}: {text:?} with {signs:?}", row.key);
}

#[test]
fn every_end_and_middle_is_read_back() {
    for row in PARAMS {
        let (first, last) = (row.scale.first(), row.scale.last());
        let near = (0..200).map(|step| first + step * (last - first) / 200);
        for position in near.chain([first + 1, last - 1, last]) {
            let value = row.scale.value(position);
            for text in written(row, value) {
                for signs in SIGNS {
                    read_back(row, value, &text, signs);
                }
            }
        }
    }
}

/// Blanks and marks that come along when a number is copied.
fn around() -> impl Strategy<Value = String> {
    "[ \u{a0}\u{202f}\u{3000}\t\n\u{200b}\u{200e}\u{200f}\u{202a}\u{202c}\u{2066}\u{2069}\u{feff}\u{ad}\u{61c}]{0,4}"
}

proptest! {
    #[test]
    fn what_the_page_writes_is_read_back(
        (key, value) in values(), before in around(), behind in around(), signs in select(SIGNS.to_vec()),
    ) {
        let row = row(key);
        for text in written(row, value) {
            read_back(row, value, &format!("{before}{text}{behind}"), signs);
        }
    }

    /// A short form is rounded; it is read as what it says.
    #[test]
    fn short_money_is_read_as_what_it_says(value in 0.0..1e12, signs in select(SIGNS.to_vec())) {
        let text = (NUMBERS.money)(value);
        match typed::amount(&text, &NUMBERS, signs) {
            Ok(Typed::Set { value: found, note: None }) => {
                prop_assert!((found - value).abs() <= 0.5 + 0.006 * value, "{} is {}", text, found);
            }
            other => prop_assert!(false, "{}: {:?}", text, other),
        }
    }

    /// However thousands and decimals are kept apart, it is the same number or one of two.
    #[test]
    fn the_number_is_among_the_readings(
        whole in 0_u32..1_000_000_000, decimals in 0_u32..1000, places in 0_usize..4,
        (group, point) in select(vec![(",", "."), (".", ","), (" ", ","), (" ", "."), ("'", "."), ("’", ","),
            ("\u{202f}", ","), ("_", "."), ("", "."), ("", ","), ("٬", "٫")]),
        signs in select(SIGNS.to_vec()),
    ) {
        let tail = &format!("{decimals:03}")[..places];
        let digits = whole.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(group);
            }
            text.push(digit);
        }
        if places > 0 {
            text.push_str(point);
            text.push_str(tail);
        }
        let value: f64 = format!("{digits}.{tail}0").parse().unwrap();
        let values = read(Unit::Number, super::ANY, &text, signs).map(|reading| super::values(&reading));
        let found = values.as_ref().is_ok_and(|values| values.contains(&value));
        // A lone sign that is not one's decimal one is for thousands where it can be.
        let alone = group.is_empty() || whole < 1000;
        let other = match signs { Signs::Point => ",", Signs::Comma => "." };
        let taken = alone && places == 3 && point == other && (1..1000).contains(&whole);
        prop_assert!(found != taken, "{} is {:?}", text, values);
    }

    /// Nothing makes it stumble; what it gives is finite, one or two, and stands in the notes as well.
    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![
        r"\PC{0,30}",
        r"[-+$€ ]{0,2}[0-9.,' _٫٬e]{0,12}[ a-z%$€/.-]{0,12}",
        r"[0-9]{300,320}[.,][0-9]{0,320}",
    ]) {
        for row in PARAMS {
            for signs in SIGNS {
                let range = (row.scale.min(), row.scale.max());
                if let Ok(reading) = read(row.unit, range, &text, signs) {
                    prop_assert!(super::values(&reading).iter().all(|value| value.is_finite()));
                }
                match typed::read(row, &text, &NUMBERS, signs) {
                    Ok(Typed::Set { value, .. }) => prop_assert_eq!(row.scale.snap(value), value),
                    Ok(Typed::Ask { question, choices }) => {
                        prop_assert!((1..=2).contains(&choices.len()), "{}", question);
                        for choice in choices {
                            prop_assert_eq!(row.scale.snap(choice.value), choice.value);
                            prop_assert!(question.contains(&choice.label));
                        }
                    }
                    Err(sentence) => prop_assert!(sentence.ends_with('.')),
                }
            }
        }
        prop_assert_eq!(plain(&plain(&text)), plain(&text));
    }

    /// What a note about a link says is a number that the page reads.
    #[test]
    fn what_notes_say_is_read_back((key, value) in values()) {
        let row = row(key);
        let note = Note::Written {
            key,
            written: String::new(),
            how: Written::Read,
            used: value,
        };
        let said = note.to_string();
        let (_, said) = said.split_once(" is read as ").unwrap_or_default();
        let values = read(row.unit, super::ANY, &said[..said.len() - 1], Signs::Point);
        let near = |found: &f64| (found - value).abs() <= 1e-9 * value.abs();
        prop_assert!(values.is_ok_and(|reading| super::values(&reading).iter().any(near)), "{}", said);
    }
}
