//! Reads the strokes of a drawing back.

use two_stroke::charts::Size;
use two_stroke::charts::map::MARKERS;

use crate::charts::markup::check_markup;

/// A number of an attribute of the opening tag.
pub(super) fn number(svg: &str, name: &str) -> f64 {
    let text = svg.split(&format!(" {name}=\"")).nth(1).expect(name);
    let text = text.split('"').next().expect("a value");
    text.parse().expect("a number")
}

/// Every end of every stroke, read off the relative paths, in CSS pixels.
pub(super) fn strokes(svg: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for path in svg.split(" d=\"").skip(1) {
        let path = path.split('"').next().expect("a path");
        let (mut at, mut start, mut command) = ((0.0, 0.0), (0.0, 0.0), 'm');
        let mut numbers: Vec<f64> = Vec::new();
        let spaced = path.replace('-', " -");
        let mut text = String::new();
        for c in spaced.chars().chain(['!']) {
            if c.is_ascii_digit() || c == '-' {
                text.push(c);
                continue;
            }
            if !text.is_empty() {
                numbers.push(text.parse().expect("a number"));
                text.clear();
            }
            let step = match (command, &numbers[..]) {
                ('h', &[x]) => Some((x, 0.0)),
                ('v', &[y]) => Some((0.0, y)),
                ('m' | 'l', &[x, y]) => Some((x, y)),
                _ => None,
            };
            if let Some((x, y)) = step {
                at = (at.0 + x, at.1 + y);
                if command == 'm' {
                    (start, command) = (at, 'l');
                }
                found.push((at.0 / 10.0, at.1 / 10.0));
                numbers.clear();
            }
            match c {
                'z' => at = start,
                'm' | 'l' | 'h' | 'v' => command = c,
                _ => {}
            }
        }
        assert!(numbers.is_empty(), "{path}");
    }
    found
}

/// Sound markup as wide as asked, every stroke and every text in it.
#[track_caller]
pub(crate) fn check(svg: &str, width: f64) {
    // These stand nowhere until the page puts them somewhere.
    let svg = &svg.replace(MARKERS, "");
    let size = Size {
        width: number(svg, "width"),
        height: number(svg, "height"),
        text: number(svg, "font-size"),
    };
    assert_eq!(size.width, width.clamp(80.0, 4_000.0));
    check_markup(svg, size);
    for (x, y) in strokes(svg) {
        let inside =
            (-0.1..=size.width + 0.1).contains(&x) && (-0.1..=size.height + 0.1).contains(&y);
        assert!(inside, "{x}, {y} leaves {size:?}: {svg}");
    }
}
