//! What programs do to an address on its way, undone: escapes for HTML, JSON and mail, percent signs, and
//! other addresses around it.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::super::names::known;

/// How many forms of one address are looked at.
const MOST_FORMS: usize = 12;

/// The longest address that is unwrapped, in bytes; longer ones are read as they stand.
const LONGEST: usize = 8_000;

/// How often the same escape is undone.
const TIMES: usize = 6;

/// The ways to unwrap an address, each tried on what the others gave.
const WAYS: [fn(&str) -> Option<String>; 5] = [carried, starred, percent, quoted, escapes];

/// Adds what the form of an address at this place may have been before.
pub(super) fn unwrap(forms: &mut Vec<String>, at: usize) {
    for way in WAYS {
        if forms[at].len() < LONGEST
            && forms.len() < MOST_FORMS
            && let Some(form) = way(&forms[at])
            && !forms.contains(&form)
        {
            forms.push(form);
        }
    }
}

fn escapes(text: &str) -> Option<String> {
    text.contains(['&', '\\']).then(|| plain(text))
}

/// A text without what never stands in an address for itself: escapes of HTML and JSON, marks of no width,
/// and the line breaks of quoted-printable mail.
pub(super) fn plain(text: &str) -> String {
    let mut text = closed(&text.replace(['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'], ""));
    if text.contains("=3D") {
        text = text.replace("=\r\n", "").replace("=\n", "");
    }
    let json = escaped(&text, "\\u", |rest| {
        let code = u32::from_str_radix(rest.get(..4)?, 16).ok()?;
        Some((char::from_u32(code)?, 4))
    })
    .replace("\\/", "/");
    if json != text || text.contains("\\\"") {
        text = json.replace("\\\"", "\"");
        for sign in ["\\r", "\\n", "\\t"] {
            text = text.replace(sign, "\n");
        }
    }
    again(text, |text| {
        Some(escaped(text, "&", |rest| {
            let name = rest.get(..rest.bytes().take(8).position(|byte| byte == b';')?)?;
            let sign = match name.strip_prefix('#') {
                Some(code) => {
                    let hex = code.strip_prefix(['x', 'X']);
                    let code = hex.map_or_else(
                        || code.parse().ok(),
                        |hex| u32::from_str_radix(hex, 16).ok(),
                    );
                    char::from_u32(code?)?
                }
                None => ENTITIES.iter().find(|(entity, _)| *entity == name)?.1,
            };
            Some((sign, name.len() + 1))
        }))
    })
}

/// With the line breaks inside of escapes taken out.
fn closed(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let next = line.trim_start_matches(['>', ' ']);
        let before = all.trim_end();
        let parted = |escape: &str| {
            let mut cuts = 1..escape.len();
            cuts.any(|at| before.ends_with(&escape[..at]) && next.starts_with(&escape[at..]))
        };
        if ["\\u0026", "&amp;", "&#38;", "&#x26;", "=3D"]
            .into_iter()
            .any(parted)
        {
            all.truncate(before.len());
            all.push_str(next);
        } else {
            all.push_str(line);
        }
    }
    all
}

const ENTITIES: [(&str, char); 6] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
];

/// With every escape that begins with `mark` undone; `read` gives the sign and how long its name is.
fn escaped(text: &str, mark: &str, read: impl Fn(&str) -> Option<(char, usize)>) -> String {
    let mut parts = text.split(mark);
    let mut all = parts.next().unwrap_or("").to_owned();
    let mut rest = &text[all.len()..];
    while let Some(behind) = rest.strip_prefix(mark) {
        let next = behind.find(mark).unwrap_or(behind.len());
        match read(behind) {
            Some((sign, length)) if length <= next => {
                all.push(sign);
                all.push_str(&behind[length..next]);
            }
            _ => all.push_str(&rest[..mark.len() + next]),
        }
        rest = &behind[next..];
    }
    all
}

/// The same done again, for what was wrapped more than once.
fn again(mut text: String, step: impl Fn(&str) -> Option<String>) -> String {
    for _ in 0..TIMES {
        match step(&text).filter(|next| *next != text) {
            Some(next) => text = next,
            None => break,
        }
    }
    text
}

/// With all percent signs undone, however often they were put.
pub(super) fn bare(text: &str) -> String {
    again(text.to_owned(), percent)
}

fn percent(text: &str) -> Option<String> {
    text.contains('%').then(|| percent_decoded(text))
}

/// With `%41` read as `A`; anything else after `%` stays.
pub(super) fn percent_decoded(text: &str) -> String {
    decoded(text, b'%')
}

/// The same with another sign for `%`.
fn decoded(text: &str, mark: u8) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        rest = if let (true, Some(high), Some(low)) = (*first == mark, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            &tail[2..]
        } else {
            bytes.push(*first);
            tail
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Quoted-printable mail writes `=3D` for `=`.
fn quoted(text: &str) -> Option<String> {
    text.contains("=3D").then(|| decoded(text, b'='))
}

/// The address that another carries in its query, as gateways, search engines and networks do. The others'
/// own names are then nobody's; but an address with names that are known here is no gateway's.
fn carried(link: &str) -> Option<String> {
    let query = link.find('?')? + 1;
    let end = link.find('#').unwrap_or(link.len());
    let mut inside = None;
    let mut at = query;
    for part in link.get(query..end)?.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        if known(name).is_some() {
            return None;
        }
        let start = at + name.len() + 1;
        at += part.len() + 1;
        if inside.is_some() {
            continue;
        }
        // What follows a query of its own is its own.
        if is_address(value) && value.contains('?') {
            return Some(link[start..].to_owned());
        }
        // Proofpoint writes `-` for `%`, and `_` for `/`.
        let value = if value.starts_with("http") && value.contains("-3A__") {
            decoded(&value.replace('_', "/"), b'-')
        } else {
            again(value.to_owned(), |value| {
                percent(value).filter(|_| !is_address(value))
            })
        };
        inside = is_address(&value).then_some(value);
    }
    inside
}

fn is_address(text: &str) -> bool {
    text.starts_with("http") && text.contains("://")
}

/// Proofpoint's later form: `…/v3/__<address>__;<letters>!!…`, where `*` stands for the next of the
/// letters, and `**A` for the next two, `**B` for three and so on.
fn starred(link: &str) -> Option<String> {
    let (_, rest) = link.split_once("/v3/__")?;
    let (address, rest) = rest.split_once("__;")?;
    let (letters, _) = rest.split_once("!!")?;
    let letters = Base64UrlUnpadded::decode_vec(letters.trim_end_matches('=')).ok()?;
    let mut letters = std::str::from_utf8(&letters).ok()?.chars();
    let mut all = String::new();
    let mut signs = address.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign != '*' {
            all.push(sign);
        } else if signs.next_if_eq(&'*').is_some() {
            let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            let more = signs.next().and_then(|sign| alphabet.find(sign))?;
            all.extend(letters.by_ref().take(more + 2));
        } else {
            all.push(letters.next()?);
        }
    }
    Some(all)
}
