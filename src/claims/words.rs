//! Figures in words, the same on the page and on paper.

use crate::model::Strategy;

use super::figure::{Figure, Of, Quantity, Weighed};
use super::question::Question;

/// The figures of a verdict, a piece for each.
pub fn figures(question: Question, weighed: &Weighed) -> Vec<String> {
    weighed
        .figures
        .iter()
        .map(|figure| said(question, figure))
        .collect()
}

/// One figure with its standard error and unit.
pub fn said(question: Question, figure: &Figure) -> String {
    let amount = amount(figure);
    let of = |strategy: Strategy| strategy.row().name;
    match figure.of {
        Of::Plan(strategy) => format!("{}: {amount}", of(strategy)),
        Of::NoSpend => format!("no spend: {amount}"),
        Of::Lead(other) => lead(figure, &of(other).to_lowercase()),
        Of::Behind(other) => {
            let lead_over = Figure {
                value: -figure.value,
                ..*figure
            };
            lead(&lead_over, &of(other).to_lowercase())
        }
        Of::OverNoSpend => lead(figure, "no spend"),
        Of::OverNone => lead(figure, "no management"),
        Of::OverMost => lead(figure, "the most"),
        Of::Odds(other) => {
            let word = match question {
                Question::Better(_, _, measure) if measure.is_bumps() => "smoother",
                _ => "better",
            };
            format!(
                "{word} than {} in {amount} of futures",
                of(other).to_lowercase()
            )
        }
        Of::Link(name, none) => {
            let none = self::amount(&Figure::exact(figure.of, none, figure.quantity));
            format!("{name} from {none} to {amount}")
        }
        Of::Falls(name) => format!("{name} falls at {amount} of today\u{2019}s"),
        Of::BestShare => format!("best share of the budget {amount}"),
        Of::BestCost => format!("that is {amount} a month"),
        Of::Price => format!("turns at {amount} a point"),
        Of::AtMost(strategy) => format!("{} reaches at most {amount} a month", of(strategy)),
        Of::AtLeast(strategy) => {
            format!("{} comes down to at least {amount} a month", of(strategy))
        }
    }
}

/// `4.9 M less than sales alone`: the sign in words.
fn lead(figure: &Figure, other: &str) -> String {
    let positive = Figure {
        value: libm::fabs(figure.value),
        ..*figure
    };
    format!("{} {} than {other}", amount(&positive), than(figure))
}

fn than(figure: &Figure) -> &'static str {
    match (figure.quantity, figure.value < 0.0) {
        (Quantity::Points, false) => "smoother",
        (Quantity::Points, true) => "bumpier",
        (_, false) => "more",
        (_, true) => "less",
    }
}

/// The number with its error and unit: `137.2 ± 0.5 M`, `24.31 ± 0.12 points`.
pub fn amount(figure: &Figure) -> String {
    let (scale, unit) = match figure.quantity {
        Quantity::Money => match libm::fabs(figure.value).max(figure.error.unwrap_or(0.0)) {
            large if large >= 1e6 => (1e-6, " M"),
            middle if middle >= 1e3 => (1e-3, " k"),
            _ => (1.0, ""),
        },
        Quantity::Share => (100.0, "%"),
        Quantity::Points => (100.0, " points"),
        Quantity::Count => (1.0, ""),
    };
    let value = figure.value * scale;
    // What is the same in every future has no error to show.
    let error = figure.error.map_or(0.0, |error| error * scale);
    if error <= 0.0 {
        let decimals = decimals(libm::fabs(value) / 100.0);
        return format!("{}{unit}", trimmed(&fixed(value, decimals)));
    }
    let decimals = decimals(error / 3.0);
    format!(
        "{} \u{b1} {}{unit}",
        fixed(value, decimals),
        fixed(error, decimals)
    )
}

/// Decimals that show a step of this size, three at most.
fn decimals(step: f64) -> u32 {
    let mut decimals = 0;
    let mut unit = 1.0;
    while decimals < 3 && step < unit {
        unit /= 10.0;
        decimals += 1;
    }
    decimals
}

/// A number with so many decimals; whole numbers do the writing, as the standard library's own way with
/// fractions would weigh on the page.
pub fn fixed(value: f64, decimals: u32) -> String {
    let power = 10_u64.pow(decimals);
    let units = libm::round(libm::fabs(value) * power as f64) as u64;
    let sign = if value < 0.0 && units > 0 {
        "\u{2212}"
    } else {
        ""
    };
    let whole = grouped(units / power);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let rest = units % power;
    format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
}

fn grouped(whole: u64) -> String {
    if whole < 1000 {
        return format!("{whole}");
    }
    format!("{} {:03}", grouped(whole / 1000), whole % 1000)
}

/// Without the zeros that end the decimals.
fn trimmed(number: &str) -> &str {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn written(value: f64, error: Option<f64>, quantity: Quantity, expected: &str) {
        let of = Of::NoSpend;
        let figure = Figure {
            of,
            value,
            error,
            quantity,
        };
        assert_eq!(amount(&figure), expected);
    }

    #[test]
    fn amounts_are_as_fine_as_their_error() {
        written(
            137_249_000.0,
            Some(520_000.0),
            Quantity::Money,
            "137.2 \u{b1} 0.5 M",
        );
        written(
            -4_900_000.0,
            Some(1_200_000.0),
            Quantity::Money,
            "\u{2212}4.9 \u{b1} 1.2 M",
        );
        written(
            0.243,
            Some(0.0012),
            Quantity::Points,
            "24.30 \u{b1} 0.12 points",
        );
        written(12_345.0, Some(25.0), Quantity::Count, "12 345 \u{b1} 25");
        written(0.126, None, Quantity::Share, "12.6%");
        written(200_000.0, None, Quantity::Money, "200 k");
        written(0.3, None, Quantity::Count, "0.3");
        written(0.0, Some(0.0), Quantity::Money, "0");
        written(
            -0.000_04,
            Some(0.002),
            Quantity::Count,
            "0.000 \u{b1} 0.002",
        );
    }
}
