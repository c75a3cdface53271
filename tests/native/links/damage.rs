//! Damaged links: whatever is done to one, it is refused or brings the sender's scenario.

use proptest::prelude::*;
use proptest::sample::Index;

use super::{CONTEST, PAGE, open, scenario, scenarios, seen};
use two_stroke::link::{self, Fingerprint, LinkError, Visit};
use two_stroke::model::{PARAMS, View};

/// Letters of the alphabet, and everything that means something in an address or a mail.
const LETTERS: &[char] = &[
    'A', 'b', 'Z', '0', '1', '2', '9', '-', '_', '.', ' ', '\n', '#', '?', '&', '=', '%', '<', '>',
    '"', '{', '}', '/', '+', ',', 's', 'é', '🐈', '\0', '\u{202e}', '\u{feff}',
];

/// The scenario itself or an error, and the error is "newer" only where the version was changed.
#[track_caller]
fn check(text: &str, sent: &Visit) {
    match link::read(text) {
        Ok(Some(visit)) => assert_eq!(&visit, sent, "{text:?} brings another scenario"),
        Ok(None) => panic!("{text:?} is taken for no link"),
        Err(LinkError::Damaged) => {}
        Err(LinkError::Newer) => assert!(!text.contains("#1.A"), "{text:?} is not newer"),
        Err(error @ LinkError::Unknown { .. }) => panic!("{text:?} gives {error}"),
    }
}

/// Every way to change, double, drop or swap one character of a code, and to cut it there.
#[track_caller]
fn mutate(before: &str, code: &str, sent: &Visit) {
    for (at, letter) in code.char_indices() {
        let (start, rest) = (&code[..at], &code[at + 1..]);
        check(&format!("{before}{start}{rest}"), sent);
        check(&format!("{before}{start}{letter}{letter}{rest}"), sent);
        for &other in LETTERS {
            check(&format!("{before}{start}{other}{rest}"), sent);
            check(&format!("{before}{start}{other}{letter}{rest}"), sent);
        }
        if let Some(next) = rest.chars().next() {
            let rest = &rest[1..];
            check(&format!("{before}{start}{next}{letter}{rest}"), sent);
        }
        if at > 0 {
            check(&format!("{before}{start}"), sent);
        }
    }
}

#[test]
fn one_changed_character_never_brings_another_scenario() {
    let values = [("budget", 300_000.0), ("pull_share", 0.5), ("seed", 77.0)];
    let mut scenario = scenario("scale-up", &values);
    scenario.set_title("Plan B");
    let code = link::encode(&scenario, View::from_bits(1 << 3), &seen(&scenario));
    let sent = open(&code);
    mutate("", &code, &sent);
    mutate("#", &code, &sent);
    mutate("?s=", &code, &sent);
    mutate(&format!("{PAGE}#"), &code, &sent);
    mutate(&format!("Hello,\n\nsee {PAGE}?s="), &code, &sent);
}

#[test]
fn the_shortest_link_is_as_safe() {
    let plain = scenario("scale-up", &[]);
    let code = link::encode(&plain, View::default(), &seen(&plain));
    mutate("", &code, &open(&code));
    mutate("#", &code, &open(&code));
}

proptest! {
    #[test]
    fn one_changed_letter_of_any_link(
        (scenario, view) in scenarios(),
        at in any::<Index>(),
        letter in "[A-Za-z0-9_-]",
    ) {
        let code = link::encode(&scenario, view, &Fingerprint::of(&CONTEST));
        let sent = open(&code);
        // The version stands before the payload.
        let at = 2 + at.index(code.len() - 2);
        check(&format!("#{}{letter}{}", &code[..at], &code[at + 1..]), &sent);
        check(&format!("#{}{letter}{}", &code[..at], &code[at..]), &sent);
        check(&format!("#{}", &code[..at]), &sent);
    }

    #[test]
    fn any_text_is_read_without_panic(text in r"(?s).{0,200}") {
        let _ = link::read(&text);
        let _ = link::file::from_json(&text);
    }

    #[test]
    fn any_payload_is_refused(payload in "[A-Za-z0-9_-]{1,200}") {
        let read = link::read(&format!("#1.{payload}"));
        prop_assert_eq!(read, Err(LinkError::Damaged));
    }

    #[test]
    fn any_bytes_with_a_right_checksum_give_allowed_values(
        mut body in proptest::collection::vec(any::<u8>(), 0..80),
        tame in any::<bool>(),
    ) {
        if tame {
            // Begins like a link, so that the later fields are reached.
            body.splice(0..0, [1, 1, 1]);
        }
        allowed(&super::tables::sealed(&body));
    }

    #[test]
    fn any_values_by_hand_give_allowed_values(
        name in "[a-z_]{1,12}|budget|pull_share|shock_correlation|preset|title|also",
        value in r"-?[0-9]{1,12}(\.[0-9]{0,5})?|\PC{0,20}",
    ) {
        allowed(&format!("{name}={value}"));
        allowed(&format!("{{\"two-stroke\": 1, \"values\": {{\"{name}\": {value}}}}}"));
    }
}

/// Whatever is read, each value is one that its row may take.
fn allowed(text: &str) {
    if let Ok(Some(visit)) = link::read(text) {
        for row in PARAMS {
            let value = (row.get)(&visit.scenario.params);
            assert_eq!(value, row.scale.snap(value), "{} of {text}", row.key);
        }
    }
}
