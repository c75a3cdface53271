//! A text as the rest of the reader wants it: in the plain signs of a keyboard.

/// The zero of every script that counts in tens (Unicode: Nd), in order; nine more digits follow each. The
/// full-width ones are plain already when they are looked for.
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
    0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650,
    0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0,
    0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// Signs that are written in more than one way, and the plain one.
const ALIKE: &[(&str, char)] = &[
    (
        "\u{2212}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{fe63}",
        '-',
    ),
    ("\u{2018}\u{2019}\u{2bc}\u{66c}", '\''),
    ("\u{66a}\u{fe6a}", '%'),
    ("\u{60c}", ','),
    ("\u{fe69}", '$'),
];

/// Marks that are not seen: directions, joints, soft hyphens.
const UNSEEN: &[(u32, u32)] = &[
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2060),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
];

/// Whether a mark is inside one of the ranges.
pub(super) fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let mut ranges = ranges.iter();
    ranges.any(|&(first, last)| (first..=last).contains(&u32::from(c)))
}

/// Digits, signs and blanks of every script as plain ones, small letters, and nothing that is not seen.
pub fn plain(text: &str) -> String {
    let seen = text.chars().filter(|&c| !within(UNSEEN, c));
    let text: String = seen.map(|c| plain_sign(c).to_ascii_lowercase()).collect();
    text.trim().to_owned()
}

fn plain_sign(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    if c.is_whitespace() {
        return ' ';
    }
    let alike = ALIKE.iter().find(|(signs, _)| signs.contains(c));
    if let Some(&(_, sign)) = alike {
        return sign;
    }
    let code = u32::from(c);
    if (0xFF01..=0xFF5E).contains(&code) {
        return char::from((code - 0xFF01) as u8 + b'!');
    }
    match ZEROS.iter().rev().find(|&&zero| zero <= code) {
        Some(zero) if code - zero < 10 => char::from((code - zero) as u8 + b'0'),
        _ => c,
    }
}
