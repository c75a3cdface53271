//! Axes and lines: round ends, cuts at a held range, roads and months.

use two_stroke::charts::{self, CHARTS, DrawInput, Series, clip, months, safe_range, scale};
use two_stroke::model::Strategy;

use super::{input, months_of, size};

#[test]
fn ranges_end_on_round_numbers() {
    assert_eq!(safe_range([4.0e6, 15.1e6], true), 0.0..16e6);
    assert_eq!(safe_range([0.31, 0.48], true), 0.0..0.5);
    assert_eq!(safe_range([-1.3, 2.2], true), -1.5..2.5);
    assert_eq!(safe_range([103.0, 109.0], false), 103.0..109.0);
    assert_eq!(scale::ticks(&(0.0..16e6), 4), [0.0, 5e6, 10e6, 15e6]);
}

#[test]
fn a_line_that_leaves_a_held_range_is_cut_and_marked() {
    let line = [(0.0, 1.0), (1.0, 3.0), (2.0, 1.0)];
    let cut = clip::clip(line, &(0.0..2.0));
    assert_eq!(
        cut.pieces,
        [[(0.0, 1.0), (0.5, 2.0)], [(1.5, 2.0), (2.0, 1.0)]]
    );
    assert_eq!(cut.exits, [(0.5, 2.0), (1.5, 2.0)]);
    let months = months_of(&[1.0, 3.0, 1.0]);
    let series = [Series {
        strategy: Strategy::Push,
        months: &months,
        before: None,
    }];
    let held = Some(0.0..2.0);
    let drawing = charts::draw(
        &CHARTS[0],
        &DrawInput {
            held,
            ..input(&series, 768.0)
        },
    );
    assert_eq!(drawing.plot.y, 0.0..2.0);
    assert!(drawing.svg.contains("class=\"exit push\""));
}

#[test]
fn rounding_leaves_no_range() {
    let months = months_of(&[1.0, 0.5, -1e-18]);
    let series = [Series {
        strategy: Strategy::Pull,
        months: &months,
        before: None,
    }];
    let drawing = charts::draw(&CHARTS[0], &input(&series, 768.0));
    assert!(!drawing.svg.contains("class=\"exit"), "{}", drawing.svg);
}

#[test]
fn a_road_is_the_share_of_its_trend_and_empty_months_are_zero() {
    let growing: Vec<f64> = (0..36).map(|month| 10.0 + f64::from(month)).collect();
    let road = charts::ride::shares(&growing).unwrap();
    assert_eq!(road.first().map(|&(month, _)| month), Some(13.0));
    assert!(road.iter().all(|&(_, share)| (share - 1.0).abs() < 1e-9));
    let lone: Vec<f64> = (0..36).map(|month| f64::from(month % 3 / 2)).collect();
    let road = charts::ride::shares(&lone).unwrap();
    assert_eq!(road.iter().filter(|&&(_, share)| share == 0.0).count(), 16);
    assert!(charts::ride::shares(&[0.0; 36]).is_none());
    assert!(charts::ride::shares(&[1.0; 13]).is_none());
}

#[test]
fn the_months_axis_has_years_where_they_fit() {
    let names = |last: usize, width: f64| -> Vec<String> {
        let months = months_of(&vec![1.0; last]);
        let series = [Series {
            strategy: Strategy::Both,
            months: &months,
            before: None,
        }];
        let plot = charts::draw(&CHARTS[0], &input(&series, width)).plot;
        let ticks = months::month_ticks(&plot, size(width));
        ticks.into_iter().map(months::month_name).collect()
    };
    assert_eq!(names(36, 768.0), ["now", "year 1", "year 2", "year 3"]);
    assert_eq!(names(24, 768.0)[..3], ["now", "month 3", "month 6"]);
    assert_eq!(names(120, 320.0), ["now", "year 3", "year 6", "year 9"]);
}
