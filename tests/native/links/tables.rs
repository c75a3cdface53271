//! What comes of links: a line for each.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{DAMAGED, NEWER, PAGE, gives, noted, open, scenario, seen};
use two_stroke::link::{self, LONGEST_TEXT, LinkError};
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{MODEL_VERSION, Scenario, View};

/// Bytes as a code with a right checksum, as a page of another version might write it.
pub(super) fn sealed(body: &[u8]) -> String {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let sum = crc.checksum(&[b"1.", body].concat());
    let bytes = [body, &sum.to_le_bytes()].concat();
    format!("1.{}", Base64UrlUnpadded::encode_string(&bytes))
}

/// The fields of a link in the order of the bytes.
#[derive(serde::Serialize)]
struct Fields {
    model: u16,
    preset: u16,
    revision: u16,
    changed: Vec<(u16, i32)>,
    fair: u8,
    drawn: u32,
    title: String,
    seen: [(i16, i16); 3],
}

fn bytes(change: fn(&mut Fields)) -> Vec<u8> {
    let mut fields = Fields {
        model: MODEL_VERSION,
        preset: 1,
        revision: PRESETS[0].revision,
        changed: vec![],
        fair: 0,
        drawn: 0,
        title: String::new(),
        seen: [(218, 4), (-100, 3), (0, 0)],
    };
    change(&mut fields);
    postcard::to_allocvec(&fields).expect("bytes")
}

/// A link with nothing changed but this.
fn with(change: fn(&mut Fields)) -> String {
    sealed(&bytes(change))
}

#[test]
fn the_sentences_for_the_visitor() {
    assert_eq!(
        LinkError::Damaged.to_string(),
        "This link looks cut off or changed. Ask for it again, or paste the whole text here."
    );
    assert_eq!(
        LinkError::Newer.to_string(),
        "Made with a newer version. Reload to update."
    );
}

#[test]
fn no_link_is_not_a_broken_one() {
    gives("", Ok(()));
    gives("#", Ok(()));
    gives(" \n", Ok(()));
    gives("#main", Ok(()));
    gives("#how-it-works", Ok(()));
    gives("?", Ok(()));
    gives("?utm_source=mail&fbclid=IwAR0x", Ok(()));
    gives("?utm_source=mail#main", Ok(()));
    gives("?lang=en", Ok(()));
    gives(PAGE, Ok(()));
    gives(&format!("{PAGE}#main"), Ok(()));
    gives("Dear Tom, we spend 2.5 million, see example.com.", Ok(()));
    gives("<a href=\"https://example.com/a?b=c\" id=\"d\">", Ok(()));
}

#[test]
fn broken_links_are_refused() {
    gives("#1", DAMAGED);
    gives("#1.", DAMAGED);
    gives("#1.A", DAMAGED);
    gives("?s=", DAMAGED);
    gives("?s=nothing.good", DAMAGED);
    gives("#0.AQEB", DAMAGED);
    gives("#=3", DAMAGED);
    gives("#1.%00%FF", DAMAGED);
    gives("see 1.AQEBAAAAAAAAAAAAAAAAAAAA ok", DAMAGED);
    gives(&format!("{PAGE}#1.AQEB"), DAMAGED);
    gives(&format!("{PAGE}?budget=3#1.AQEB"), DAMAGED);
    gives(&sealed(&[]), DAMAGED);
}

#[test]
fn newer_links_ask_for_a_reload() {
    gives("#2.AQEB", NEWER);
    gives("?s=17.AQEB&utm_source=mail", NEWER);
    gives("3.AQEB", NEWER);
    gives(&format!("Look:\n{PAGE}#2.AQEBAAAA\nTom"), NEWER);
    gives(&with(|link| link.model += 1), NEWER);
    gives(&with(|link| link.preset = 999), NEWER);
    gives(&with(|link| link.revision = 999), NEWER);
}

#[test]
fn a_payload_is_exactly_its_fields() {
    assert_eq!(open(&with(|_| ())).scenario, Scenario::default());
    let whole = bytes(|_| ());
    gives(&sealed(&[&whole[..], &[0]].concat()), DAMAGED);
    gives(&sealed(&whole[..whole.len() - 1]), DAMAGED);
    gives(&with(|link| link.seen[0] = (1, 1)), DAMAGED);
    gives(&with(|link| link.seen[2] = (100, 9999)), DAMAGED);
}

#[test]
fn what_a_link_asks_for_in_vain_is_noted() {
    noted(
        &with(|link| link.changed = vec![(999, 5)]),
        &["Setting number 999 is not known here and was left out."],
    );
    noted(
        &with(|link| link.changed = vec![(2, 101)]),
        &["Marketing or sales: the value is out of range, 100% is used."],
    );
    noted(
        &with(|link| link.changed = vec![(2, -1)]),
        &["Marketing or sales: the value is out of range, 0% is used."],
    );
    noted(
        &with(|link| link.changed = vec![(56, i32::MIN), (1, i32::MAX)]),
        &[
            "Pull and push share luck: the value is out of range, -0.3 is used.",
            "Budget: the value is out of range, 50,000,000 is used.",
        ],
    );
    noted(
        &with(|link| link.fair = 7),
        &["What is held equal between the strategies is not known here, equal spend is used."],
    );
    noted(
        &with(|link| link.drawn = 1 << 9 | 1 << 3),
        &["One of the strategies is not known here and is not drawn."],
    );
    noted(
        &with(|link| link.title = "x".repeat(81)),
        &["The title was shortened."],
    );
    noted(
        &with(|link| link.title = "a\nb".to_owned()),
        &["The title was shortened."],
    );
    noted(
        &with(|link| link.model = 0),
        &["Made with version 0 of the model and shown with version 4."],
    );
    let partly_known = open(&with(|link| link.changed = vec![(999, 5), (2, 70)]));
    assert_eq!(partly_known.scenario.params.pull_share, 0.7);
}

#[test]
fn a_link_is_found_in_anything_around_it() {
    let values = [("budget", 300_000.0), ("pull_share", 0.5), ("seed", 77.0)];
    let mut sent = scenario("scale-up", &values);
    sent.set_title("Plan B");
    let view = View::from_bits(1 << 3);
    let code = link::encode(&sent, view, &seen(&sent));
    let (start, end) = code.split_at(30);
    let expected = open(&code);
    assert_eq!((&expected.scenario, expected.view), (&sent, view));
    for text in [
        format!("#{code}"),
        format!("?s={code}"),
        format!("?utm_source=mail&s={code}&x=1#main"),
        format!("{PAGE}#{code}"),
        format!("{PAGE}?s={code}"),
        format!("<{PAGE}#{code}>"),
        format!("({PAGE}#{code})."),
        format!("_{PAGE}#{code}_"),
        format!("[our plan]({PAGE}#{code}), see there"),
        format!("<a href=\"{PAGE}#{code}\">our plan</a>"),
        format!("Dear Ann,\r\n\r\nversion 1.0 of {PAGE}#{code}\r\n\r\nBye, Tom"),
        format!("Dear Ann,\n{PAGE}#{start}\n{end}\nBye"),
        format!("> {PAGE}#{start}\r\n> {end}\r\n> Bye"),
        format!("{PAGE}?s=3D{start}=\r\n{end}"),
        format!("{PAGE}#{start}\u{200b}{end}"),
        format!("https://gate.example/?url=https%3A%2F%2Fhost%2F%3Fs%3D{code}&data=x"),
        format!("https://host/%23{code}"),
        format!(
            "https://host/?s={}",
            code.replace('.', "%2E").replace('A', "%41")
        ),
        format!("\u{feff}  {code}  "),
        format!("{PAGE}#1.AQEB or rather {PAGE}#{code}"),
    ] {
        assert_eq!(link::read(&text), Ok(Some(expected.clone())), "{text}");
    }
    let rest = LONGEST_TEXT - code.len();
    assert_eq!(open(&format!("{}{code}", "é".repeat(rest))), expected);
    let too_long = format!("{}{code}", "é".repeat(rest + 1));
    gives(&too_long, Err(LinkError::Damaged));
}
