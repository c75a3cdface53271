//! `docs/CHECKS.md`: what the simulator is held to and what it gives, written by the checks themselves.

use std::fmt::Write as _;

use two_stroke::checks::{Group, Outcome, SUBJECTS, Subject, Tolerance, Value, all, check, count};
use two_stroke::model::market::Step;

use crate::checks::convergence;
use crate::support::same_as_file;

const HEAD: &str = "\
# The checks

Written by `tests/native/docs/checks.rs`; do not edit it by hand, `UPDATE_DOCS=1 cargo test
--no-default-features --test native docs` writes it.

Each figure below is known from elsewhere: from a publication, from a closed form, or because nothing can be
made up. Beside it stands what the engine gives, through the very step that draws the page's charts, at its
sub-step of half a month. The same checks run in a visitor's browser: the code is `src/checks`.

Tolerances are not chosen. Where every step is exact, only rounding may differ. Where a stock depends on
another, the step is right to second order, and its limit is compared. Where something is drawn, the figure may
be four standard errors off; they are the jackknife's, over forty groups of futures.
";

fn number(value: f64) -> String {
    if value != 0.0 && !(1e-3..1e9).contains(&value.abs()) {
        return format!("{value:.9e}");
    }
    // Twelve digits are more than any tolerance asks for.
    let whole = value.abs().max(1.0).log10() as usize;
    let text = format!("{value:.*}", 11 - whole.min(11));
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// How far it is off: relative where there is something to relate to, in standard errors where drawn.
fn off(outcome: &Outcome, expected: f64, found: f64) -> String {
    let off = found - expected;
    if outcome.group == Group::Randomness
        && outcome.allowed > 0.0
        && outcome.why.starts_with("four")
    {
        format!("{:+.1} standard errors", 4.0 * off / outcome.allowed)
    } else if expected == 0.0 {
        format!("{off:.0e}")
    } else {
        format!("{:.0e}", (off / expected).abs())
    }
}

fn subject_text(text: &mut String, subject: &'static Subject) {
    let Subject {
        key,
        source,
        mapping,
        given,
        ..
    } = subject;
    let given: Vec<String> = given
        .iter()
        .map(|(name, value)| format!("{name} {}", number(*value)))
        .collect();
    let given = if given.is_empty() {
        String::new()
    } else {
        format!(" Given: {}.", given.join(", "))
    };
    let mut line = |line: String| writeln!(text, "{line}").expect("text");
    line(format!(
        "\n### `{key}`\n\n{source}. In the engine: {mapping}.{given}\n"
    ));
    line(
        "| Figure | Name | At | Expected | Engine | Off by |\n| --- | --- | ---: | ---: | ---: | ---: |"
            .to_owned(),
    );
    for figures in subject.figures {
        for row in figures.rows {
            let outcome = check(subject, figures, row, Step::HALF);
            let Value::Number(found) = outcome.found else {
                panic!("a number: {outcome:?}");
            };
            line(format!(
                "| {} | {} | {} | {} | {} | {} |",
                figures.name,
                if row.figure.is_empty() {
                    "derived"
                } else {
                    row.figure
                },
                number(row.at),
                number(row.expected),
                number(found),
                off(&outcome, row.expected, found)
            ));
        }
    }
    let mut whys: Vec<String> = Vec::new();
    for figures in subject.figures {
        let why = match figures.tolerance {
            Tolerance::Relative(share, why) => format!("{share:e} relative ({why})"),
            Tolerance::Absolute(most, why) => format!("{most:e} ({why})"),
            Tolerance::FourErrors => "four standard errors of the draws".to_owned(),
            Tolerance::EqualBits => "nothing".to_owned(),
        };
        if !whys.contains(&why) {
            whys.push(why);
        }
    }
    line(format!("\nAllowed: {}.", whys.join("; ")));
}

const CONVERGENCE: &str = "
## Order of convergence

Goodwill alone, awareness under steady goodwill, tension, and the closing chain are exact at any sub-step; the
tests run them at 1, 2, 3, 4, 5, 8 and 10 sub-steps a month. Stocks that depend on one another are right to second
order. Below, the relative error at 2 (the page's), 4, 8, 16, 32 and 64 sub-steps a month, against the closed form for
Bass and against the limit for the default firm (training cut to three weeks, 60 months on the mean
path), and the order measured at each halving: 2 means that half the step has a quarter of the error.

| Figure | 2 | 4 | 8 | 16 | 32 | 64 | Order |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
";

fn document() -> String {
    let mut text = HEAD.to_owned();
    for group in Group::ALL {
        writeln!(text, "\n## {}", group.title()).expect("text");
        for subject in SUBJECTS.iter().filter(|subject| subject.group == group) {
            subject_text(&mut text, subject);
        }
    }
    let bits = all();
    let bits = bits
        .iter()
        .filter(|outcome| outcome.group == Group::SameBits)
        .count();
    writeln!(
        text,
        "\n{bits} digests, two for every preset and strategy: one of every figure of every month of the mean path, \
         one of what its first 20 futures come to. A digest is FNV-1a over the bits. The native build makes \
         them, and a browser must give the same: one bit that differs anywhere fails.\n\nIn all {} checks.",
        count()
    )
    .expect("text");
    text + CONVERGENCE + &convergence::table()
}

#[test]
fn the_checks_are_written_down_as_they_come_out() {
    same_as_file("docs/CHECKS.md", "UPDATE_DOCS", &document());
}
