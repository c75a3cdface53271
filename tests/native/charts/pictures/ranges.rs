//! Ranges of values with their borders.

use two_stroke::charts::{Range, draw_ranges};
use two_stroke::model::Strategy;

use super::strokes::check;
use super::{WIDTHS, says};

fn range(label: &str, border: f64) -> Range {
    Range {
        label: label.to_owned(),
        now: "10%".to_owned(),
        low: "5%".to_owned(),
        high: "18%".to_owned(),
        ends: [-1.0, 1.0],
        border,
        error: 0.02,
        turns: "below 8%: both together".to_owned(),
        then: Strategy::Both,
    }
}

#[test]
fn every_range_says_what_it_is_and_what_turns() {
    let ranges = [
        "Win rate of outreach",
        "Tension that outlives the quarrel",
        "Season",
    ];
    let ranges = ranges.map(|label| range(label, -0.25));
    for width in WIDTHS {
        let svg = draw_ranges(Strategy::Push, &ranges, width);
        check(&svg, width);
        if width >= 280.0 {
            let headings = ranges
                .each_ref()
                .map(|range| format!("{}, now 10%", range.label));
            says(&svg, &headings.each_ref().map(String::as_str));
            says(&svg, &["below 8%: both together", "5%", "18%"]);
        }
        // Told apart by thickness, not by colour alone.
        assert!(svg.contains("class=\"bar both\"") && svg.contains("class=\"thin push\""));
    }
}

/// The bar is thick from the border to the end, on the side where it turns.
#[test]
fn the_thick_part_lies_beyond_the_border() {
    let places = |border| {
        let svg = draw_ranges(Strategy::Push, &[range("Season", border)], 500.0);
        let (_, path) = svg.split_once("class=\"bar both\" d=\"m").expect("a bar");
        let left: f64 = path
            .split([' ', '-', 'h'])
            .next()
            .expect("x")
            .parse()
            .expect("a number");
        let (_, wide) = path.split_once('h').expect("a width");
        let wide: f64 = wide
            .split(['v', ' '])
            .next()
            .expect("w")
            .parse()
            .expect("a number");
        (left, wide)
    };
    let ((below, wide_below), (above, wide_above)) = (places(-0.5), places(0.5));
    let middle = f64::midpoint(below, above + wide_above);
    assert!(
        (wide_below - wide_above).abs() <= 2.0,
        "{wide_below} and {wide_above}"
    );
    assert!(
        below + wide_below < middle && middle < above,
        "{below} {wide_below} {above}"
    );
}

#[test]
fn hostile_ranges_are_drawn_around() {
    let (nan, inf) = (f64::NAN, f64::INFINITY);
    let figures = [0.0, 1.0, -1.0, 1e300, nan, inf, -inf];
    for width in [0.0, 80.0, 320.0, 1100.0] {
        check(&draw_ranges(Strategy::Pull, &[], width), width);
        for border in figures {
            for other in figures {
                let wordy = Range {
                    error: other,
                    ends: [other, border],
                    label: "9".repeat(300),
                    turns: "<b>&\"\u{0}".to_owned(),
                    ..range("Season", border)
                };
                let svg = draw_ranges(Strategy::Pull, &[wordy, range("Season", border)], width);
                check(&svg, width);
            }
        }
    }
}
