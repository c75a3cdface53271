//! The charts: whatever the numbers, the drawing is finite, legible and says what the data say.

mod hostile;
mod lines;
mod markup;
mod pictures;
mod said;
mod tables;

use proptest::prelude::*;
use two_stroke::charts::{
    self, CHARTS, Chart, DrawInput, Drawing, Series, Size, labels, safe_range, scale,
};
use two_stroke::model::fair::Contest;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::{FairFight, Month, Strategy};

use markup::check_markup;
pub(crate) use pictures::check_picture;

const WIDTHS: [f64; 4] = [320.0, 360.0, 768.0, 1280.0];

/// As short as the page writes figures.
fn brief(value: f64) -> String {
    match value.abs() {
        1e9.. => format!("$ {:.1} B", value / 1e9),
        1e6.. => format!("$ {:.1} M", value / 1e6),
        1e3.. => format!("$ {:.1} k", value / 1e3),
        _ => format!("{value:.1}"),
    }
}

fn size(width: f64) -> Size {
    let height = if width < 500.0 { 220.0 } else { 340.0 };
    let text = 13.0;
    Size {
        width,
        height,
        text,
    }
}

fn input<'a>(series: &'a [Series<'a>], width: f64) -> DrawInput<'a> {
    DrawInput {
        series,
        bands: None,
        size: size(width),
        held: None,
        format: &brief,
    }
}

fn of_contest(contest: &Contest) -> Vec<Series<'_>> {
    let series = contest.entries.iter().map(|entry| Series {
        strategy: entry.strategy,
        months: &entry.months,
        before: Some(&entry.months),
    });
    series.collect()
}

/// Months whose revenue is the given figures.
fn months_of(figures: &[f64]) -> Vec<Month> {
    let months = figures.iter().map(|&revenue_repeat| Month {
        revenue_repeat,
        ..Month::default()
    });
    months.collect()
}

#[track_caller]
fn check_drawing(drawing: &Drawing, at: Size) {
    check_markup(&drawing.svg, at);
    let plot = &drawing.plot;
    assert!(0.0 <= plot.left && plot.left < plot.right && plot.right <= at.width);
    assert!(0.0 <= plot.top && plot.top < plot.bottom && plot.bottom <= at.height);
    for month in plot.months.clone() {
        assert_eq!(plot.month_at(plot.x_of(month as f64)), month);
    }
    let middle = f64::midpoint(plot.y.start, plot.y.end);
    let half = f64::midpoint(plot.top, plot.bottom);
    assert!((plot.y_of(middle) - half).abs() < 1e-6);
}

#[test]
fn every_preset_draws_on_every_chart_at_every_width() {
    for preset in Preset::newest() {
        let contest = Contest::new(&preset.params(), FairFight::Spend);
        let series = of_contest(&contest);
        for chart in CHARTS {
            for width in WIDTHS {
                check_drawing(&charts::draw(chart, &input(&series, width)), size(width));
            }
        }
    }
}

/// Markup is what costs a frame most: the browser parses all of it.
#[test]
fn the_main_chart_with_ghosts_is_short() {
    let contest = Contest::new(&PRESETS[0].params(), FairFight::Spend);
    let series = of_contest(&contest);
    let size = Size {
        width: 800.0,
        height: 340.0,
        text: 13.0,
    };
    let input = DrawInput {
        size,
        ..input(&series[..3], 800.0)
    };
    let bytes = charts::draw(&CHARTS[0], &input).svg.len();
    assert!(bytes < 6_000, "{bytes} bytes");
}

proptest! {
    #[test]
    fn any_range_is_safe_and_holds_its_values(
        values in prop::collection::vec(prop::num::f64::ANY, 0..20),
        include_zero: bool,
    ) {
        let range = safe_range(values.iter().copied(), include_zero);
        prop_assert!(scale::is_safe(&range));
        for value in values.into_iter().filter(|value| value.abs() < 1e15) {
            let slack = (range.end - range.start) * 1e-6;
            prop_assert!(range.start - slack <= value && value <= range.end + slack);
        }
        prop_assert!((1..=12).contains(&scale::ticks(&range, 5).len()));
    }

    #[test]
    fn labels_never_overlap_nor_leave(
        wanted in prop::collection::vec(-50.0..450.0_f64, 0..12),
        height in 8.0..40.0_f64,
        bottom in 20.0..400.0_f64,
    ) {
        let mut placed: Vec<f64> = labels::spread(&wanted, height, 0.0, bottom).into_iter().flatten().collect();
        let room = (bottom / height) as usize;
        prop_assert_eq!(placed.len(), wanted.len().min(room));
        placed.sort_by(f64::total_cmp);
        for pair in placed.windows(2) {
            prop_assert!(pair[1] - pair[0] >= height - 1e-6);
        }
        for middle in placed {
            prop_assert!(middle >= height / 2.0 - 1e-6 && middle <= bottom - height / 2.0 + 1e-6);
        }
    }

    #[test]
    fn any_figures_draw(
        figures in prop::collection::vec(prop::num::f64::ANY, 0..40),
        chart in 0..CHARTS.len(),
        width in 0.0..1500.0_f64,
    ) {
        let months = months_of(&figures);
        let series = [Series { strategy: Strategy::Both, months: &months, before: None }];
        let chart: &Chart = &CHARTS[chart];
        let drawing = charts::draw(chart, &input(&series, width));
        prop_assert!(!drawing.svg.contains("NaN") && !drawing.svg.contains("inf"));
    }
}
