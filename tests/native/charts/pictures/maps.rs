//! Maps: where regions are, where they end, and what is written on them.

use two_stroke::charts::map::{Region, Square, regions, squares};
use two_stroke::charts::{MapAxis, MapInput, Reign, draw_map};
use two_stroke::model::Strategy;

use super::strokes::check;
use super::{WIDTHS, says};

/// A grid of 5 by 4 places, and a lead on it.
fn grid(lead: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    let rows = (0..4).flat_map(|up| (0..5).map(move |across| (across, up)));
    rows.map(|(across, up)| lead(f64::from(across), f64::from(up)))
        .collect()
}

fn area(square: &Square) -> f64 {
    let next = square.area.iter().cycle().skip(1);
    let cross = square
        .area
        .iter()
        .zip(next)
        .map(|(one, other)| one[0] * other[1] - other[0] * one[1]);
    cross.sum::<f64>() / 2.0
}

/// Where the lead is a plane, the border is straight and the area is that of a trapezium.
#[test]
fn a_straight_border_is_found_exactly() {
    for (across, up, known) in [
        (1.5, 0.0, 4.5),
        (2.25, 0.25, 3.0 * 2.25 - 9.0 / 8.0),
        (0.0, 0.0, 0.0),
    ] {
        let leads = grid(|x, y| across - x - up * y);
        let found = squares(&leads, 5);
        let all: f64 = found.iter().map(area).sum();
        assert!((all - known).abs() < 1e-9, "{all} is not {known}");
        for [x, y] in found
            .iter()
            .flat_map(|square| square.borders.iter().flatten())
        {
            assert!((across - x - up * y).abs() < 1e-9, "{x} {y}");
        }
    }
    // What one plan leaves is the other's.
    let lead = |x: f64, y: f64| (x - 2.3) * (y - 1.4);
    let both = [grid(lead), grid(|x, y| -lead(x, y))];
    let areas = both.map(|leads| squares(&leads, 5).iter().map(area).sum::<f64>());
    assert!(areas.iter().all(|area| *area > 1.0), "{areas:?}");
}

#[test]
fn regions_are_places_beside_each_other() {
    let left = grid(|x, _| 1.5 - x);
    let right = grid(|x, _| x - 1.5);
    let found = regions(&[&left, &right], 5);
    let expected = [
        Region {
            of: 0,
            middle: [0.5, 2.0],
            wide: 1.0,
        },
        Region {
            of: 1,
            middle: [3.0, 2.0],
            wide: 2.0,
        },
    ];
    assert_eq!(found, expected);
    // A name does not stand at the edge where there is nearly as much room further in.
    let corner = grid(|x, y| 3.5 - x - y);
    let expected = Region {
        of: 0,
        middle: [1.0, 1.0],
        wide: 2.0,
    };
    assert_eq!(regions(&[&corner], 5), [expected]);
    // The end of a row is not beside the beginning of the next.
    let apart = grid(|x, y| {
        if (x, y) == (4.0, 0.0) || (x, y) == (0.0, 1.0) {
            1.0
        } else {
            -1.0
        }
    });
    assert_eq!(regions(&[&apart], 5).len(), 2);
    // Two islands of one plan, and a sea.
    let islands = grid(|x, y| {
        if (x, y) == (0.0, 0.0) || (x, y) == (4.0, 3.0) {
            1.0
        } else {
            -1.0
        }
    });
    let sea: Vec<f64> = islands.iter().map(|lead| -lead).collect();
    assert_eq!(regions(&[&islands, &sea], 5).len(), 3);
    assert_eq!(regions(&[], 5).len() + regions(&[&[]], 5).len(), 0);
}

fn axis(name: &str, places: u32) -> MapAxis<'_> {
    MapAxis {
        name,
        at: (0..places)
            .map(|at| f64::from(at) / f64::from(places.max(2) - 1))
            .collect(),
        ticks: vec![(0.0, "$425,000".to_owned()), (1.0, "$6,800,000".to_owned())],
    }
}

#[test]
fn a_map_names_its_axes_and_its_regions_and_hatches_what_is_close() {
    let reigns = [
        Reign::of(Strategy::Push, grid(|x, _| 1.6 - x)),
        Reign::of(Strategy::Both, grid(|x, _| x - 1.6)),
    ];
    let close: Vec<bool> = grid(|x, _| x).into_iter().map(|x| x == 2.0).collect();
    for width in WIDTHS {
        let drawn = |close: &[bool]| {
            draw_map(&MapInput {
                axes: [axis("Budget", 5), axis("Buy without a seller", 4)],
                reigns: &reigns,
                close,
                width,
            })
        };
        let (svg, frame) = (drawn(&close).svg, drawn(&close).frame);
        check(&svg, width);
        says(
            &svg,
            &[
                "Budget \u{2192}",
                "Buy without a seller \u{2191}",
                "$425,000",
                "$6,800,000",
            ],
        );
        assert!(
            svg.contains(">Sales alone</text>") || svg.contains(">Sales</text>"),
            "{svg}"
        );
        assert!(
            svg.contains(">Both together</text>") || svg.contains(">Both</text>"),
            "{svg}"
        );
        assert!(
            frame[0] < frame[2] && frame[1] < frame[3] && frame[2] <= width,
            "{frame:?}"
        );
        // Lines of the hatch are more of the axis' ink.
        let plain = drawn(&vec![false; close.len()]).svg;
        assert!(
            svg.len() > plain.len() + 100,
            "{} and {}",
            svg.len(),
            plain.len()
        );
    }
}

#[test]
fn hostile_maps_are_drawn_around() {
    let figures = [
        0.0,
        1.0,
        -1.0,
        1e300,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    for width in [0.0, 80.0, 320.0, 1100.0] {
        for (wide, tall) in [(0, 0), (1, 1), (1, 4), (5, 1), (5, 4)] {
            for lead in figures {
                for other in figures {
                    let places = (wide * tall) as usize;
                    let leads = (0..places).map(|at| if at % 3 == 0 { lead } else { other });
                    let reigns = [Reign::of(Strategy::Pull, leads.collect())];
                    let drawn = draw_map(&MapInput {
                        axes: [axis("<b>&\"\u{0}", wide), axis("Up", tall)],
                        reigns: &reigns,
                        close: &vec![true; places],
                        width,
                    });
                    check(&drawn.svg, width);
                }
            }
        }
    }
}
