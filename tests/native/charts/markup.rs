//! Reads a drawing back: where its texts lie, and whether its markup is sound.

use std::ops::Range;

use two_stroke::charts::Size;
use two_stroke::charts::measure::text_width;

/// A text as drawn: its box in CSS pixels, as the width table sees it.
#[derive(Debug)]
#[allow(dead_code, reason = "the text is what a failure prints")]
struct Placed {
    text: String,
    x: Range<f64>,
    y: Range<f64>,
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn texts(svg: &str) -> Vec<Placed> {
    let size: f64 = attribute(svg, "font-size").unwrap().parse().unwrap();
    let words = svg.split_once("</g>").unwrap().1;
    let mut found = Vec::new();
    for group in words.split("<g").skip(1) {
        let bold = attribute(group, "class").unwrap().starts_with("name");
        let anchor = group.split('>').next().unwrap();
        let anchor = attribute(anchor, "text-anchor").unwrap_or("start");
        for text in group.split("<text").skip(1) {
            let at = |name| attribute(text, name).unwrap().parse::<f64>().unwrap();
            let content = text.split_once('>').unwrap().1.split('<').next().unwrap();
            let content = content.replace("&lt;", "<").replace("&gt;", ">");
            let content = content.replace("&quot;", "\"").replace("&amp;", "&");
            let width = text_width(&content, size, bold);
            let left = at("x")
                - match anchor {
                    "middle" => width / 2.0,
                    "end" => width,
                    _ => 0.0,
                };
            found.push(Placed {
                text: content,
                x: left..left + width,
                y: at("y") - size * 0.75..at("y") + size * 0.25,
            });
        }
    }
    found
}

/// What holds of every drawing.
#[track_caller]
pub(super) fn check_markup(svg: &str, at: Size) {
    for never in ["NaN", "inf", "#", "style=", "fill=", "stroke="] {
        assert!(!svg.contains(never), "{never} in {svg}");
    }
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
    assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
    assert_eq!(svg.matches('"').count() % 2, 0);
    let texts = texts(svg);
    for (order, one) in texts.iter().enumerate() {
        let within = one.x.start >= -1.0
            && one.x.end <= at.width + 1.0
            && one.y.start >= -1.0
            && one.y.end <= at.height + 1.0;
        assert!(within, "{one:?} leaves {at:?}");
        for other in &texts[order + 1..] {
            let apart = one.x.end <= other.x.start
                || other.x.end <= one.x.start
                || one.y.end <= other.y.start
                || other.y.end <= one.y.start;
            assert!(apart, "{one:?} lies over {other:?} at {at:?}");
        }
    }
}
