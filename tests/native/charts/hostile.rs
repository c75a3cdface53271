//! Figures, ranges and formats as bad as they come are drawn around.

use two_stroke::charts::{self, Bands, CHARTS, DrawInput, Series, Size, safe_range, scale};
use two_stroke::model::{STRATEGIES, Strategy};

use super::markup::check_markup;
use super::{check_drawing, input, months_of, size};

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
    }
}
