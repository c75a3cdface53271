//! The charts: whatever the numbers, the drawing is finite, legible and says what the data say.

mod markup;

use proptest::prelude::*;
use two_stroke::charts::words::Every;
use two_stroke::charts::{
    self, Bands, CHARTS, Chart, DrawInput, Drawing, RideInput, RideRow, STROKES, Series, Size,
    clip, labels, months, safe_range, scale,
};
use two_stroke::model::fair::Contest;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, Month, STRATEGIES, Strategy};

use markup::check_markup;

const WIDTHS: [f64; 4] = [320.0, 360.0, 768.0, 1280.0];

fn plain(value: f64) -> String {
    format!("{value:.1}")
}

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
        compact: false,
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
    for preset in PRESETS {
        let contest = Contest::new(&preset.params(), FairFight::Spend);
        let series = of_contest(&contest);
        for chart in CHARTS {
            for width in WIDTHS {
                check_drawing(&charts::draw(chart, &input(&series, width)), size(width));
                let compact = DrawInput {
                    compact: true,
                    size: Size {
                        width: width / 2.0,
                        height: 110.0,
                        text: 12.0,
                    },
                    ..input(&series, width)
                };
                check_drawing(&charts::draw(chart, &compact), compact.size);
            }
        }
    }
}

#[test]
fn every_preset_has_a_ride_at_every_width() {
    for preset in PRESETS {
        let contest = Contest::new(&preset.params(), FairFight::Spend);
        let business = contest.entries.each_ref().map(|entry| {
            let months = entry.months.iter().map(Month::new_business);
            months.collect::<Vec<_>>()
        });
        let row = |strategy: Strategy| RideRow {
            strategy,
            new_business: &business[strategy as usize],
            bumpiness: "not defined",
        };
        let rows = STRATEGIES.each_ref().map(|found| row(found.strategy));
        for width in WIDTHS {
            for rows in [&rows[..3], &rows[..]] {
                let size = Size {
                    height: 70.0 * rows.len() as f64,
                    ..size(width)
                };
                let held = None;
                let ride = charts::draw_ride(&RideInput { rows, size, held });
                check_markup(&ride.svg, size);
                assert_eq!(ride.plots.len(), rows.len());
            }
        }
    }
}

#[test]
fn hostile_ranges_come_back_tame() {
    let (nan, inf) = (f64::NAN, f64::INFINITY);
    let hostile: [&[f64]; 12] = [
        &[],
        &[0.0, inf],
        &[-inf, inf],
        &[nan],
        &[nan, 3.0],
        &[1e308, -1e308],
        &[1e308],
        &[-1e308],
        &[5.0; 4],
        &[0.0; 4],
        &[f64::MIN_POSITIVE],
        &[1e15, 1e15 + 1.0],
    ];
    for values in hostile {
        for include_zero in [false, true] {
            let range = safe_range(values.iter().copied(), include_zero);
            assert!(scale::is_safe(&range), "{range:?} for {values:?}");
            let ticks = scale::ticks(&range, 5);
            assert!((2..=12).contains(&ticks.len()), "{ticks:?} for {values:?}");
        }
    }
    for range in [0.0..inf, nan..1.0, 1.0..1.0, 2.0..1.0, -1e308..1e308] {
        assert!(!scale::is_safe(&range));
        assert!(scale::ticks(&range, 5).is_empty());
    }
}

#[test]
fn ranges_end_on_round_numbers() {
    assert_eq!(safe_range([4.0e6, 15.1e6], true), 0.0..16e6);
    assert_eq!(safe_range([0.31, 0.48], true), 0.0..0.5);
    assert_eq!(safe_range([-1.3, 2.2], true), -1.5..2.5);
    assert_eq!(safe_range([103.0, 109.0], false), 103.0..109.0);
    assert_eq!(scale::ticks(&(0.0..16e6), 4), [0.0, 5e6, 10e6, 15e6]);
}

#[test]
fn hostile_figures_and_formats_are_drawn_around() {
    let (nan, inf) = (f64::NAN, f64::INFINITY);
    let hostile: [&[f64]; 8] = [
        &[],
        &[1.0],
        &[nan; 30],
        &[1.0, nan, 3.0, 4.0, inf, -inf, 2.0],
        &[1e308, -1e308, 1e308],
        &[0.0; 24],
        &[-5.0, -6.0, -7.0],
        &[1.0, f64::MAX, 2.0],
    ];
    let wordy = |_: f64| "<b>&\"\u{0}".to_owned();
    let endless = |_: f64| "9".repeat(300);
    for figures in hostile {
        let months = months_of(figures);
        let one = |strategy| Series {
            strategy,
            months: &months,
            before: Some(&months),
        };
        let series = STRATEGIES.each_ref().map(|row| one(row.strategy));
        let band: Vec<(f64, f64)> = figures.iter().map(|&at| (at, at * 2.0)).collect();
        let bands = Some(Bands {
            strategy: Strategy::Both,
            most: &band,
            half: &band,
        });
        for held in [None, Some(0.0..inf), Some(nan..nan), Some(0.0..2.0)] {
            let input = DrawInput {
                bands,
                held,
                ..input(&series, 360.0)
            };
            check_drawing(&charts::draw(&CHARTS[0], &input), input.size);
            let format = &wordy;
            let svg = charts::draw(
                &CHARTS[0],
                &DrawInput {
                    format,
                    ..input.clone()
                },
            )
            .svg;
            assert!(!svg.contains("<b>") && !svg.contains('\u{0}'));
            assert!(svg.contains("&lt;b&gt;&amp;&quot;"));
            let format = &endless;
            check_drawing(
                &charts::draw(&CHARTS[0], &DrawInput { format, ..input }),
                size(360.0),
            );
        }
        for (width, height) in [(0.0, 0.0), (nan, inf), (-5.0, 1e9)] {
            let size = Size {
                width,
                height,
                text: nan,
            };
            let drawing = charts::draw(
                &CHARTS[0],
                &DrawInput {
                    size,
                    ..input(&series, 0.0)
                },
            );
            check_markup(&drawing.svg, size.sane());
        }
        let rows = [RideRow {
            strategy: Strategy::Pull,
            new_business: figures,
            bumpiness: "not defined",
        }];
        let size = size(360.0);
        let ride = charts::draw_ride(&RideInput {
            rows: &rows,
            size,
            held: Some(nan),
        });
        check_markup(&ride.svg, size);
    }
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
        let ticks = months::month_ticks(&plot, size(width), false);
        ticks.into_iter().map(months::month_name).collect()
    };
    assert_eq!(names(36, 768.0), ["now", "year 1", "year 2", "year 3"]);
    assert_eq!(names(24, 768.0)[..3], ["now", "month 3", "month 6"]);
    assert_eq!(names(120, 320.0), ["now", "year 3", "year 6", "year 9"]);
}

#[test]
fn the_table_and_the_sentence_say_what_the_chart_shows() {
    let months: Vec<Month> = (1..=14)
        .flat_map(|at| months_of(&[f64::from(at)]))
        .collect();
    let short = months_of(&[f64::NAN]);
    let series = [
        Series {
            strategy: Strategy::Both,
            months: &months,
            before: None,
        },
        Series {
            strategy: Strategy::CarryOn,
            months: &short,
            before: None,
        },
    ];
    let whole = charts::table(&CHARTS[0], &series, Every::Month, &plain);
    assert_eq!(
        whole.headers,
        ["Month", "Both together", "Carry on as today"]
    );
    assert_eq!(whole.rows.len(), 14);
    assert_eq!(whole.rows[0], ["1", "1.0", "not defined"]);
    let years = charts::table(&CHARTS[0], &series, Every::Year, &plain);
    assert_eq!(
        years.rows,
        [["12", "12.0", "not defined"], ["14", "14.0", "not defined"]]
    );
    assert_eq!(
        charts::summary(&CHARTS[0], &series, &plain),
        "Revenue a month, from month 1 to month 14: both together from 1.0 to 14.0, \
         carry on as today from not defined to not defined."
    );
    assert_eq!(
        charts::summary(&CHARTS[0], &[], &plain),
        "Revenue a month: nothing to show."
    );
}

#[test]
fn the_tables_are_in_step_with_each_other_and_with_the_style_sheet() {
    let css = include_str!("../../style/charts.css");
    for (stroke, row) in STROKES.iter().zip(&STRATEGIES) {
        assert_eq!(stroke.strategy, row.strategy);
        let rule = css.split(&format!(".chart .line.{} {{", row.key)).nth(1);
        let rule = rule.unwrap_or_else(|| panic!("no rule for {}", row.key));
        let rule = rule.split('}').next().unwrap_or_default();
        assert!(
            rule.contains(&format!("stroke-width: {};", stroke.width)),
            "{}",
            row.key
        );
        match stroke.dash {
            "" => assert!(!rule.contains("dash"), "{}", row.key),
            dash => assert!(rule.contains(&format!("dasharray: {dash};")), "{}", row.key),
        }
        assert_eq!(
            css.matches(&format!("--{}: #", row.key)).count(),
            2,
            "{}",
            row.key
        );
    }
    for (at, chart) in CHARTS.iter().enumerate() {
        assert!(
            std::ptr::eq(charts::by_key(chart.key).unwrap(), chart),
            "{at}"
        );
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
