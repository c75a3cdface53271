//! Figures and formats as bad as they come.

use two_stroke::charts::{Below, Curve, Dash, draw_bars, draw_curve, draw_odds, draw_spread};
use two_stroke::model::Strategy;

use super::super::brief;
use super::strokes::check;
use super::{block, line};

#[test]
fn hostile_figures_are_drawn_around() {
    let (nan, inf) = (f64::NAN, f64::INFINITY);
    let wordy = |_: f64| "<b>&\"\u{0}".to_owned();
    let endless = |_: f64| "9".repeat(300);
    let formats: [&dyn Fn(f64) -> String; 3] = [&brief, &wordy, &endless];
    let figures = [
        0.0,
        5.0,
        -5.0,
        1e15,
        -1e300,
        1e308,
        f64::MIN_POSITIVE,
        nan,
        inf,
        -inf,
    ];
    for width in [0.0, 80.0, 320.0, 1100.0] {
        for format in formats {
            check(&draw_spread(&[], None, width, format), width);
            check(&draw_bars(&[], width, format), width);
            check(&draw_odds(&[], width, format).svg, width);
            let none = [(Strategy::Pull, None); 3];
            check(
                &draw_spread(&none, Some((nan, "here")), width, format),
                width,
            );
            for figure in figures {
                for other in figures {
                    let row = (Strategy::Push, Some([figure, figure, other, other, other]));
                    check(
                        &draw_spread(
                            &[row, none[0]],
                            Some((other, "a reserve of some size")),
                            width,
                            format,
                        ),
                        width,
                    );
                    check(
                        &draw_bars(
                            &[block(Strategy::Both, [Some((figure, other)); 6])],
                            width,
                            format,
                        ),
                        width,
                    );
                    let race = (Strategy::Both, Strategy::Push, vec![(figure, other); 3]);
                    check(&draw_odds(&[race], width, format).svg, width);
                    for points in [
                        vec![],
                        vec![(figure, other)],
                        vec![(0.0, figure), (figure, other), (1.0, 1.0)],
                    ] {
                        let lines = [line("two", Some(Strategy::Both), Dash::Short, points)];
                        let curve = Curve {
                            lines: &lines,
                            mark: Some((figure, "here")),
                            below: Below::Figures("an axis", format),
                            held: Some(figure..other),
                            include_zero: false,
                            format,
                            width,
                        };
                        check(&draw_curve(&curve).svg, width);
                    }
                }
            }
        }
    }
}
