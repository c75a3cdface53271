//! The pictures of the odds: everything in the box, nothing over anything, the words there and right.

mod bad;
mod maps;
mod ranges;
mod strokes;

use two_stroke::charts::{
    Below, Block, Curve, Dash, Line, Race, draw_bars, draw_curve, draw_odds, draw_spread, figure,
};
use two_stroke::model::{STRATEGIES, Strategy};

use super::brief;
pub(crate) use strokes::check as check_picture;
use strokes::{check, number, strokes};

const WIDTHS: [f64; 7] = [280.0, 320.0, 360.0, 600.0, 768.0, 1100.0, 1400.0];

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// Each of the words as a text of its own, so often.
#[track_caller]
fn says(svg: &str, words: &[&str]) {
    for words in words {
        assert!(
            svg.contains(&format!(">{words}</text>")),
            "{words} in {svg}"
        );
    }
}

fn spread_rows() -> Vec<(Strategy, Option<[f64; 5]>)> {
    vec![
        (Strategy::Pull, Some([-2.1e6, 0.4e6, 2.2e6, 4.0e6, 6.6e6])),
        (Strategy::Push, Some([1.1e6, 2.4e6, 3.2e6, 4.1e6, 5.6e6])),
        (Strategy::Both, None),
        (
            Strategy::CatAndDog,
            Some([-9.1e6, -8.0e6, -7.2e6, -5.0e6, -2.6e6]),
        ),
    ]
}

#[test]
fn a_spread_has_names_medians_and_its_mark() {
    for width in WIDTHS {
        let svg = draw_spread(&spread_rows(), Some((0.0, "nothing left")), width, &brief);
        check(&svg, width);
        says(
            &svg,
            &[
                "Marketing alone",
                "Sales alone",
                "Both together",
                "Both, left alone",
            ],
        );
        says(
            &svg,
            &[
                "$ 2.2 M",
                "$ 3.2 M",
                "$ -7.2 M",
                "not defined",
                "nothing left",
            ],
        );
        assert_eq!(svg.matches("class=\"bar ").count(), 3, "{svg}");
        let all: Vec<_> = STRATEGIES
            .iter()
            .map(|row| (row.strategy, Some([0.1, 0.2, 0.2, 0.3, 0.4])))
            .collect();
        let svg = draw_spread(&all, None, width, &percent);
        check(&svg, width);
        for row in &STRATEGIES {
            says(&svg, &[row.name]);
        }
    }
}

/// The bar is where the figures are: from a quarter to three quarters of the plot here.
#[test]
fn a_bar_lies_between_its_quartiles() {
    let svg = draw_spread(
        &[(Strategy::Push, Some([0.0, 25.0, 50.0, 75.0, 100.0]))],
        None,
        1000.0,
        &|x| format!("{x}"),
    );
    let ends = |class: &str| {
        let path = svg
            .split(&format!("class=\"{class} push\""))
            .nth(1)
            .expect("a path");
        let path = path.split('/').next().expect("a path").to_owned();
        let xs: Vec<f64> = strokes(&path).iter().map(|at| at.0).collect();
        (
            xs.iter().copied().fold(f64::INFINITY, f64::min),
            xs.iter().copied().fold(0.0, f64::max),
        )
    };
    let (thin, bar, mark) = (ends("thin"), ends("bar"), ends("mark"));
    let at = |share: f64| thin.0 + share * (thin.1 - thin.0);
    assert!(
        (bar.0 - at(0.25)).abs() < 0.2 && (bar.1 - at(0.75)).abs() < 0.2,
        "{bar:?} in {thin:?}"
    );
    assert!(
        (f64::midpoint(mark.0, mark.1) - at(0.5)).abs() < 0.2,
        "{mark:?} in {thin:?}"
    );
}

fn race(one: Strategy, other: Strategy, rise: f64) -> Race {
    let months = (1..=60).map(|month| {
        let share = 1.0 / (1.0 + (-rise * (f64::from(month) - 30.0)).exp());
        (share, 0.02)
    });
    (one, other, months.collect())
}

#[test]
fn odds_are_named_at_their_ends_and_even_is_marked() {
    let races = [
        race(Strategy::Both, Strategy::Push, 0.1),
        race(Strategy::Both, Strategy::Pull, 0.09),
        race(Strategy::Push, Strategy::Pull, -0.2),
    ];
    for width in WIDTHS {
        let drawing = draw_odds(&races, width, &percent);
        check(&drawing.svg, width);
        says(
            &drawing.svg,
            &[
                "both over sales",
                "both over marketing",
                "sales over marketing",
                "even",
            ],
        );
        says(&drawing.svg, &["0%", "100%", "now"]);
        // Two of one colour differ in their dashes.
        for class in [
            "line both",
            "level both",
            "line push",
            "half both",
            "half push",
        ] {
            assert!(
                drawing.svg.contains(&format!("class=\"{class}\"")),
                "{class}"
            );
        }
        assert_eq!(
            (drawing.plot.months.clone(), drawing.plot.y.clone()),
            (1..=60, 0.0..1.0)
        );
    }
}

fn line(name: &str, whose: Option<Strategy>, dash: Dash, points: Vec<(f64, f64)>) -> Line {
    let band = points.iter().map(|&(_, y)| (y - 2e6, y + 3e6)).collect();
    Line {
        name: name.to_owned(),
        whose,
        dash,
        points,
        band,
    }
}

#[test]
fn a_curve_has_its_level_its_mark_and_its_axes() {
    let hill = (0..=20).map(|at| {
        (
            f64::from(at) * 0.015,
            4e6 - 1e8 * (f64::from(at) * 0.015 - 0.1).powi(2),
        )
    });
    let lines = [
        line(
            "both together",
            Some(Strategy::Both),
            Dash::Own,
            hill.collect(),
        ),
        line(
            "sales alone",
            Some(Strategy::Push),
            Dash::Long,
            vec![(0.0, 3e6), (0.3, 3e6)],
        ),
    ];
    for width in WIDTHS {
        for at in [0.0, 0.1, 0.3] {
            let drawing = draw_curve(&Curve {
                lines: &lines,
                mark: Some((at, "best of those tried: 10%")),
                below: Below::Figures("share of the budget for managing", &percent),
                held: None,
                include_zero: true,
                format: &brief,
                width,
            });
            check(&drawing.svg, width);
            says(
                &drawing.svg,
                &["both together", "sales alone", "best of those tried: 10%"],
            );
            says(
                &drawing.svg,
                &["share of the budget for managing", "0%", "30%", "0.0"],
            );
            // The dot lies on the line.
            let x = number(&drawing.svg, "cx") / 10.0;
            let y = number(&drawing.svg, "cy") / 10.0;
            let value = 4e6 - 1e8 * (at - 0.1) * (at - 0.1);
            assert!((x - drawing.plot.x_of(at)).abs() < 0.1, "{x} for {at}");
            assert!((y - drawing.plot.y_of(value)).abs() < 1.0, "{y} for {at}");
        }
    }
}

const SOURCES: [&str; 6] = [
    "Season",
    "Market luck",
    "Deal luck",
    "Own doing",
    "Settling",
    "Interplay",
];

fn block(strategy: Strategy, shares: [Option<(f64, f64)>; 6]) -> Block<'static> {
    let labels = SOURCES;
    Block {
        strategy,
        note: "bumpiness 23.4%".to_owned(),
        bars: labels.into_iter().zip(shares).collect(),
    }
}

#[test]
fn bars_say_every_share_and_what_is_negative_is_hollow() {
    let share = |value: f64| Some((value, 0.03));
    let whole = [
        share(0.12),
        share(0.31),
        share(0.92),
        share(0.2),
        share(0.01),
        share(-0.56),
    ];
    let blocks = [
        block(Strategy::Pull, whole),
        block(Strategy::Push, [None; 6]),
        block(Strategy::Both, whole),
        block(Strategy::CatAndDog, whole),
    ];
    for width in WIDTHS {
        let svg = draw_bars(&blocks, width, &percent);
        check(&svg, width);
        says(&svg, &SOURCES);
        says(&svg, &["92%", "-56%", "bumpiness 23.4%", "not defined"]);
        assert_eq!(svg.matches(">92%<").count(), 3);
        assert_eq!(svg.matches(">Season<").count(), 4);
        for class in ["bar pull", "less pull", "less both", "less cat-and-dog"] {
            assert!(
                svg.contains(&format!("class=\"{class}\"")),
                "{class} at {width}"
            );
        }
        assert!(!svg.contains("bar push") && !svg.contains("less push"));
    }
}

#[test]
fn a_figure_holds_its_words_escaped_and_its_drawing() {
    let said = figure("A & B.", "1 < 2.", "<svg></svg>");
    assert_eq!(
        said,
        "<figure><figcaption><b>A &amp; B.</b> 1 &lt; 2.</figcaption><svg></svg></figure>"
    );
}
