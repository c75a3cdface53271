//! How wide a text is, without asking a browser: the layout is the same wherever it is drawn.

/// Advance widths of `' '..='~'` in hundredths of an em, from `DejaVu` Sans, the widest of the common
/// system fonts: in any other the text takes a little less room than was kept for it.
#[rustfmt::skip]
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, // space to /
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, // 0 to ?
    100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, // @ to O
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, // P to _
    50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, // ` to o
    63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84, // p to ~
];
/// Any other letter or sign: as wide as a wide Latin one.
const OTHER: u8 = 84;
/// Ideographs, kana and Hangul, which are square.
const SQUARE: u8 = 100;
/// What bold adds to a width.
const BOLD: f64 = 1.13;

/// Width of a text at a font size, in the unit of that size.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let hundredths: u32 = text.chars().map(|c| u32::from(width(c))).sum();
    let weight = if bold { BOLD } else { 1.0 };
    f64::from(hundredths) / 100.0 * size * weight
}

fn width(c: char) -> u8 {
    let place = (c as usize).wrapping_sub(' ' as usize);
    match WIDTHS.get(place) {
        Some(&width) => width,
        // Spaces that formats put between digits and before units.
        None if c.is_whitespace() => WIDTHS[0],
        None if (0x1100..0xFB00).contains(&(c as u32)) && (c as u32) >= 0x2E80 => SQUARE,
        None => OTHER,
    }
}
