//! Charts without a picture, and the tables they share with the style sheet.

use two_stroke::charts::words::Every;
use two_stroke::charts::{self, CHARTS, STROKES, Series};
use two_stroke::model::{Month, STRATEGIES, Strategy};

use super::months_of;

fn plain(value: f64) -> String {
    format!("{value:.1}")
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
    let css = include_str!("../../../style/charts.css");
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
        let unlike = |earlier: &charts::Chart| earlier.key != chart.key;
        assert!(CHARTS[..at].iter().all(unlike), "{} twice", chart.key);
    }
}
