//! Links as they are found in the wild: what programs and people do to them on the way.

use super::{PAGE, noted, open, scenario, seen};
use two_stroke::link;
use two_stroke::model::{FairFight, Param, Scenario, Strategy, View};

/// What `budget=260,000&split=35` stands for.
pub(super) fn sent() -> Scenario {
    scenario("scale-up", &[("budget", 260_000.0), ("pull_share", 0.35)])
}

/// Opens as that, with nothing to note.
#[track_caller]
pub(super) fn same(text: &str) {
    opens(text, &sent());
}

#[track_caller]
pub(super) fn opens(text: &str, expected: &Scenario) {
    let visit = open(text);
    assert_eq!(visit.notes, [], "{text}");
    assert_eq!(told(&visit.scenario), told(expected), "{text}");
    assert!(visit.scenario == *expected, "{text}");
}

/// What is special about a scenario.
pub(super) fn told(scenario: &Scenario) -> String {
    let value = |row: &Param| format!(" {}={}", row.key, (row.get)(&scenario.params));
    let changed: String = scenario.changed().map(value).collect();
    format!("{}{changed} “{}”", scenario.preset.key, scenario.title)
}

#[track_caller]
pub(super) fn preset(text: &str, key: &str) {
    opens(text, &scenario(key, &[]));
}

pub(super) const BY_HAND: &str = "budget=260,000&split=35";

const SIGNS: [&str; 28] = [
    ")", ">", ",", ";", "!", "/", "…", ".", "]", "\"", "'", "*", "_", "|", "”", "»", "?", ":", "}",
    "’", ").", "!!", ">,", "...", "**", "*_)", "\\", "`",
];

#[test]
fn signs_behind_a_link_are_no_part_of_it() {
    for sign in SIGNS {
        same(&format!("#{BY_HAND}{sign}"));
        same(&format!("?{BY_HAND}{sign}"));
        same(&format!("{BY_HAND}{sign}"));
        same(&format!("{PAGE}#{BY_HAND}{sign}"));
        same(&format!("Look at {PAGE}#{BY_HAND}{sign} and tell me"));
        same(&format!("Look at {PAGE}?{BY_HAND}{sign}\nBye"));
        if !sign.contains('>') {
            preset(
                &format!("#preset=Enterprise{sign}&revision=3{sign}"),
                "enterprise",
            );
            same(&format!("#budget=260,000{sign}&split=35{sign}"));
        }
        preset(&format!("#preset=enterprise{sign}"), "enterprise");
        preset(
            &format!("See {PAGE}#preset=enterprise{sign} please"),
            "enterprise",
        );
    }
    // As the address bar has them.
    for sign in [
        "%3E",
        "%22",
        "%E2%80%A6",
        "%E2%80%9D",
        "%C2%BB",
        "%20",
        "%20.",
    ] {
        same(&format!("#{BY_HAND}{sign}"));
        same(&format!("?{BY_HAND}{sign}"));
        preset(&format!("#preset=enterprise{sign}"), "enterprise");
    }
    let drawn = open("#also=cat-and-dog,carry-on.");
    assert!(drawn.notes.is_empty() && drawn.view.shows(Strategy::CarryOn));
    assert_eq!(open("#fair=revenue)").scenario.fair, FairFight::Revenue);
}

#[track_caller]
pub(super) fn title(text: &str, expected: &str) {
    let visit = open(text);
    assert_eq!(
        (visit.scenario.title.as_str(), &visit.notes[..]),
        (expected, &[][..]),
        "{text}"
    );
}

#[test]
fn a_title_keeps_its_own_signs() {
    title("#title=Really!", "Really!");
    title("#split=35&title=What+now?", "What now?");
    title("#title=Plan (B)", "Plan (B)");
    title("title=Say \"yes\"!&split=35", "Say \"yes\"!");
    title("#title=R%26D%3A+50%25+more...&split=35", "R&D: 50% more...");
    title(&format!("{PAGE}#title=Really!"), "Really!");
    // In a text they are the text's.
    title(&format!("Look: {PAGE}#title=Really!"), "Really");
    title(&format!("Look ({PAGE}#title=Plan+(B))."), "Plan (B)");
    title(&format!("Look: {PAGE}#title=Really!&split=35."), "Really!");
    title("#title=3D+printers", "3D printers");
    title("#title=3D+printers&split=35", "3D printers");
    title("#split=35&title=Is+it+#1?", "Is it #1?");
    title("#split=35&title=A/B%20test", "A/B test");
}

/// Everything percent-encoded.
pub(super) fn encoded(text: &str) -> String {
    let letter = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(letter).collect()
}

#[test]
fn escapes_are_undone() {
    for ampersand in [
        "&amp;",
        "&#38;",
        "&#x26;",
        "&#X26;",
        "&amp;amp;",
        "&amp;#38;",
        "\\u0026",
    ] {
        let link = BY_HAND.replace('&', ampersand);
        same(&format!("#{link}"));
        same(&format!("?{link}"));
        same(&format!("{PAGE}#{link}"));
        same(&format!("See <a href=\"{PAGE}#{link}\">our plan</a>"));
    }
    let whole = format!("{PAGE}#{BY_HAND}");
    for link in [
        format!("#{BY_HAND}"),
        BY_HAND.to_owned(),
        format!("?{BY_HAND}"),
        whole.clone(),
    ] {
        let (once, twice) = (encoded(&link), encoded(&encoded(&link)));
        for link in [&once, &twice] {
            same(link);
            same(&format!("See {link}, Tom"));
        }
        let mail = link.replace('=', "=3D");
        same(&mail);
        same(&format!("Subject: =?x?=\r\n\r\nSee {mail}=20\r\nBye"));
        same(&mail.replace("000", "=\r\n000"));
        same(&mail.replace("spl", "sp=\nl"));
    }
    for around in [
        format!("<{whole}|our plan>"),
        format!("<{}|our plan> and so on", whole.replace('&', "&amp;")),
        format!("[our plan]({whole})"),
        format!("[{whole}]({whole}), see there"),
        format!("<{whole}>"),
        format!("<a href='{whole}'>our plan</a>"),
        format!("&lt;a href=&quot;{whole}&quot;&gt;our plan&lt;/a&gt;"),
        format!("| plan | {whole} |"),
        format!("**{whole}**"),
        format!("“{whole}”"),
        format!(
            "{{\"text\": \"See {}\\nBye\"}}",
            whole.replace('/', "\\/").replace('&', "\\u0026")
        ),
        format!("\"{}\"", whole.replace('/', "\\/")),
        format!(
            "[{{\"url\": \"{}\"}}]",
            whole.replace('=', "\\u003d").replace('#', "\\u0023")
        ),
    ] {
        same(&around);
    }
    same("#budget%3D260%2C000&split=35");
    same("#Budget=260%252C000&Split=35");
}

#[test]
fn addresses_are_found_in_others() {
    let safe = encoded(&format!("https://host/#{BY_HAND}"));
    let query = encoded(&format!("https://host/?{BY_HAND}&fbclid=IwAR0"));
    for text in [
        format!("https://nam02.safelinks.protection.outlook.com/?url={safe}&data=05%7C02%7Ctom%40a.com%7C&sdata=x%3D&reserved=0"),
        format!("https://nam02.safelinks.protection.outlook.com/ap/w-59/?url={safe}&data=05%7C02&reserved=0"),
        format!("https://l.facebook.com/l.php?u={query}&h=AT0x&__tn__=-UK&c[0]=AT1"),
        format!("https://www.google.com/url?q=https://host/{}&sa=D&source=docs&usg=AOv", encoded(&format!("#{BY_HAND}"))),
        format!("https://www.google.com/url?sa=t&url={}&ved=2a", encoded(&safe)),
        format!("https://gate.example/?u=https://host/?{BY_HAND}"),
        format!("https://gate.example/?u=https://host/?utm_source=x#{BY_HAND}"),
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__host_path_-23budget-3D260-2C000-26split-3D35&d=DwMFaQ&c=x&r=y&m=z&s=a&e=".to_owned(),
        "https://urldefense.proofpoint.com/v2/url?u=http-3A__host_-3Fbudget-3D260-252C000-26pull-5Fshare-3D35&d=DwM".to_owned(),
        "https://urldefense.com/v3/__https://host/path/*budget=260,000&split=35__;Iw!!abc$".to_owned(),
        "https://urldefense.com/v3/__https://host/?budget=260*000&split=35__;LA!!abc!x$".to_owned(),
        "https://urldefense.com/v3/__https://host/p**Abudget=260,000&split=35__;LyM!!abc$".to_owned(),
        format!("https://gate.example/?a={}", encoded(&format!("https://other.example/?url={safe}&data=1"))),
    ] {
        same(&text);
        same(&format!("Hello,\n<{text}>\nBye"));
        same(&format!("See {}.", text.replace('&', "&amp;")));
    }
    // Broken over lines as well.
    let wrapped = format!("https://nam02.safelinks.protection.outlook.com/?url={safe}&data=05");
    for at in wrapped.find("%23").unwrap() + 3..wrapped.find("&data").unwrap() - 2 {
        let (start, end) = wrapped.split_at(at);
        same(&format!("See {start}\n{end}\nBye"));
    }
    // A code, with the letters that Proofpoint writes otherwise.
    let code = code_with("-");
    let defended = code.replace('-', "-2D").replace('_', "-5F");
    let text =
        format!("https://urldefense.proofpoint.com/v2/url?u=https-3A__host_-23{defended}&d=DwM");
    assert_eq!(open(&text), open(&code), "{text}");
    // An address of ours is no gateway, whatever it carries.
    let text = "?budget=260000&split=35&from=https%3A%2F%2Fshop%2F%3Fprice%3D3";
    noted(text, &["“from” is not known here and was left out."]);
    assert_eq!(open(text).scenario, sent());
}

pub(super) fn code_of(scenario: &Scenario) -> String {
    link::encode(scenario, View::default(), &seen(scenario))
}

/// A code with this letter in it.
fn code_with(letter: &str) -> String {
    let code = |seed: u32| code_of(&scenario("scale-up", &[("seed", f64::from(seed))]));
    (1..200)
        .map(code)
        .find(|code| code.contains(letter))
        .expect("one of them")
}
