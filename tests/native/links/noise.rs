//! A hundred thousand links written by hand, wrapped and damaged in ways nobody has thought of one by one.
//!
//! Wrapped, a link brings the same scenario or is refused. Damaged, it may bring another, but not in
//! silence: what still stands in the text is applied as it is written, or told.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::wild::{encoded, told};
use super::{PAGE, open, row};
use two_stroke::link::{self, Note, Written};
use two_stroke::model::params::Unit;
use two_stroke::model::presets::Preset;
use two_stroke::model::{PARAMS, Scenario};

const LINKS: u32 = 100_000;

/// Numbers by a fixed rule, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// A value of a row, as somebody might write it.
fn value(chance: &mut Chance, key: &str) -> String {
    let row = row(key);
    let places = (row.scale.last() - row.scale.first() + 1) as usize;
    let value = row
        .scale
        .value(row.scale.first() + i32::try_from(chance.below(places)).unwrap());
    let number = if row.unit.is_share() {
        value * 100.0
    } else {
        value
    };
    let text = format!("{}", (number * 1e6).round() / 1e6);
    if !matches!(row.unit, Unit::Money | Unit::MoneyPerMonth | Unit::Accounts) || chance.once_in(2)
    {
        return text;
    }
    let digits = text.len();
    let mut grouped = String::new();
    for (at, c) in text.chars().enumerate() {
        if at > 0 && (digits - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped
}

/// A link as its parts, and a scenario that it should bring.
fn by_hand(chance: &mut Chance) -> String {
    let mut link = String::new();
    let presets: Vec<_> = Preset::newest().collect();
    if chance.once_in(2) {
        write!(link, "preset={}&", chance.of(&presets).key).unwrap();
    }
    for _ in 0..=chance.below(4) {
        let key = PARAMS[chance.below(PARAMS.len())].key;
        write!(link, "{key}={}&", value(chance, key)).unwrap();
    }
    if chance.once_in(4) {
        let title = chance.of(&["Plan+B", "Next%20year", "caf%C3%A9", "A%26B", "50%25", "x"]);
        write!(link, "title={title}&").unwrap();
    }
    if chance.once_in(4) {
        link.push_str(chance.of(&["fair=revenue&", "fair=spend&", "also=cat-and-dog,carry-on&"]));
    }
    // What ends a text must not be a title, which may end in anything.
    let key = PARAMS[chance.below(PARAMS.len())].key;
    write!(link, "{key}={}", value(chance, key)).unwrap();
    link
}

/// One of the things that are done to an address.
fn wrapped(chance: &mut Chance, link: &str) -> String {
    let whole = if link.starts_with(['#', '?']) {
        format!("https://host/{link}")
    } else {
        link.to_owned()
    };
    match chance.below(14) {
        // Others carry an address alone, and nobody encodes what a break has parted with the break.
        10 | 11 if link.contains(['<', '\\', '[', ' ']) => link.to_owned(),
        3 | 10 | 11 if link.contains('\n') => link.to_owned(),
        0 => format!(
            "{link}{}",
            chance.of(&[")", ".", ",", "!", "…", "\"", "*", "_", "|", "”", "»"])
        ),
        1 => link.replace('&', "&amp;"),
        2 => link.replace('&', chance.of(&["&#38;", "&#x26;", "\\u0026"])),
        3 => encoded(link),
        4 => link.replace('=', "=3D"),
        5 => format!("<{link}|our plan>"),
        6 => format!("[our plan]({link})"),
        7 => format!("<a href=\"{link}\">our plan</a>"),
        8 => format!("<{link}>"),
        9 => format!("Dear Ann,\n\nsee {link}\n\nBye, Tom"),
        10 => format!(
            "https://gate.example/?url={}&data=05%7C02&reserved=0",
            encoded(&whole)
        ),
        11 => format!(
            "https://www.google.com/url?sa=D&q={}&usg=x",
            encoded(&encoded(&whole))
        ),
        12 => {
            // A break within the link, not behind its last name.
            let last = link.rfind('=').unwrap_or(0);
            let at = (0..4)
                .map(|_| chance.below(last.max(1)))
                .find(|&at| link.is_char_boundary(at));
            let (start, end) = link.split_at(at.unwrap_or(0));
            let gaps = ["\n", "\r\n", "\n> ", "=\r\n"];
            let gaps = &gaps[..3 + usize::from(link.contains("=3D"))];
            format!("{start}{}{end}", chance.of(gaps))
        }
        _ => link.replace('/', "\\/"),
    }
}

#[test]
fn a_wrapped_link_is_the_same_or_refused() {
    let mut chance = Chance(1);
    let (mut read, mut told_too_much) = (0, 0);
    let mut refused = BTreeMap::<String, u32>::new();
    for _ in 0..LINKS {
        // Told as read are three decimals, which might be thousands; a share below one is asked about.
        let read_as =
            |note: &Note| matches!(note, Note::Written { how, .. } if *how == Written::Read);
        let (link, sent) = std::iter::repeat_with(|| by_hand(&mut chance))
            .map(|link| (link.clone(), open(&format!("#{link}"))))
            .find(|(_, sent)| sent.notes.iter().all(read_as))
            .expect("a link");
        let before = chance.of(&["#", "?", "https://host/#", "https://host/?"]);
        let page = format!("{PAGE}#");
        let before = if chance.once_in(4) { &page } else { before };
        let mut text = format!("{before}{link}");
        for _ in 0..=chance.below(3) {
            text = wrapped(&mut chance, &text);
        }
        match link::read(&text) {
            Ok(Some(visit)) if visit.notes == sent.notes => {
                assert_eq!(told(&visit.scenario), told(&sent.scenario), "{text}");
                assert_eq!(
                    (&visit.scenario.fair, visit.view),
                    (&sent.scenario.fair, sent.view),
                    "{text}"
                );
                read += 1;
            }
            Ok(Some(visit)) if visit.scenario == sent.scenario => told_too_much += 1,
            Ok(Some(_)) => *refused.entry("with a note".to_owned()).or_default() += 1,
            Ok(None) => *refused.entry("none".to_owned()).or_default() += 1,
            Err(error) => *refused.entry(error.to_string()).or_default() += 1,
        }
    }
    println!("{read} read, {told_too_much} with a note too many, {refused:?}");
    // What is left are wrappers that no program puts around one another.
    assert!(read > LINKS * 97 / 100, "{read} read, {refused:?}");
    assert!(refused.values().sum::<u32>() < LINKS / 200, "{refused:?}");
}

/// Whatever stands between two signs of an address, under a name that is known: `(key, value)`.
///
/// It knows nothing of what the reader does, but for the last of two values and the signs at their ends.
fn standing(text: &str) -> BTreeMap<&'static str, String> {
    let mut standing = BTreeMap::new();
    let letters = |name: &str| -> String {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.map(|c| c.to_ascii_lowercase()).collect()
    };
    for part in text.split(['#', '?', '&']) {
        let Some((name, value)) = part.split_once('=') else {
            continue;
        };
        let mut keys = PARAMS.iter().map(|row| row.key).chain(["preset"]);
        match keys.find(|key| letters(key) == letters(name)) {
            Some(key) if key == name => drop(standing.insert(key, value.to_owned())),
            // A name with noise in it may or may not be the last word on its value.
            Some(key) => drop(standing.remove(key)),
            None => {}
        }
        // Nor may a name behind a sign that has taken the place of the one between two values.
        if let Some((inner, _)) = value.rsplit_once('=') {
            standing.retain(|key, _| !inner.ends_with(key));
        }
    }
    standing
}

/// The value of a number that is written plainly; what is not is not judged.
fn plain(text: &str) -> Option<f64> {
    let text = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let plain = !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|_| plain)
}

#[test]
fn noise_never_brings_another_firm_in_silence() {
    const NOISE: &[char] = &[
        '#', '?', '&', '=', ';', '%', '2', '3', '6', 'D', ' ', '\n', ',', '.', '/', '\\', '<', '>',
        '"', '\'', '|', '*', '_', '-', '+', ':', '(', ')', '[', ']', 'a', 's', 'z', '0', 'é', '…',
        '🐈', '\0', '\u{200b}', '{', '}', '!', '@',
    ];
    let mut chance = Chance(2);
    let (mut silent, mut judged) = (0, 0);
    for _ in 0..LINKS {
        let mut text: Vec<char> = format!(
            "{}{}",
            chance.of(&["#", "?", "", "https://host/#", "See https://host/?"]),
            by_hand(&mut chance)
        )
        .chars()
        .collect();
        for _ in 0..=chance.below(4) {
            let at = chance.below(text.len());
            match chance.below(4) {
                0 => text[at] = chance.of(NOISE),
                1 => text.insert(at, chance.of(NOISE)),
                2 if text.len() > 1 => drop(text.remove(at)),
                _ => text.swap(at, 0),
            }
        }
        let text: String = text.into_iter().collect();
        let Ok(Some(visit)) = link::read(&text) else {
            continue;
        };
        if !visit.notes.is_empty() {
            continue;
        }
        silent += 1;
        for (key, value) in standing(&text) {
            if key == "preset" {
                let named = |key: &str| value.starts_with(key);
                let known = Preset::newest().any(|preset| named(preset.key));
                assert!(
                    !known || named(visit.scenario.preset.key),
                    "{text:?} opens {}",
                    told(&visit.scenario)
                );
                continue;
            }
            let Some(written) = plain(&value) else {
                continue;
            };
            let row = row(key);
            let written = if row.unit.is_share() {
                written / 100.0
            } else {
                written
            };
            let used = (row.get)(&visit.scenario.params);
            assert!(
                (used - written).abs() <= 1e-9 * written.abs(),
                "{text:?}: {key} is {used}"
            );
            judged += 1;
        }
    }
    println!("{silent} opened in silence, {judged} values judged");
    assert!(
        silent > LINKS / 20 && judged > LINKS / 10,
        "{silent} in silence, {judged} judged"
    );
}

#[test]
fn the_oracle_sees_a_value_that_was_dropped() {
    let standing = standing("https://host/?budget=3000&preset=enterprise#seed=7!");
    assert_eq!(plain(&standing["seed"]), Some(7.0));
    assert_eq!(plain(&standing["budget"]), Some(3000.0));
    assert_eq!(standing["preset"], "enterprise");
    assert_ne!(told(&Scenario::default()), told(&open("#seed=7").scenario));
}
