//! `docs/CLAIMS.md`: what was found, written from the tables and the model itself.
//! `UPDATE_DOCS=1 cargo test --no-default-features --test native claims` writes it anew.

use std::fmt::Write as _;

use two_stroke::claims::phrases::{asked, place, verdicts};
use two_stroke::claims::words::{amount, figures};
use two_stroke::claims::{
    CLAIMS, CONFIDENCE, Case, Claim, FUTURES, Finding, MARGIN, Point, Question, Sweep, Weighed,
};
use two_stroke::model::estimate::bound;
use two_stroke::model::presets::Preset;
use two_stroke::model::random::BLOCK;

use super::{SWEEP_FUTURES, swept, weighed, weighed_case};
use crate::ranges::{EXCEPTIONS, Exception, Firm, MEASURES, RANGES, Range, exception};
use crate::support::same_as_file;

const FILE: &str = "docs/CLAIMS.md";

const HEAD: &str = "\
# The claims, weighed

Written by the tests in `tests/native/claims` from the tables in `src/claims`; do not edit it by hand,
`UPDATE_DOCS=1 cargo test --no-default-features --test native claims` writes it.

The thesis behind Two-Stroke is cut into ten claims. Each is put to the model on several markets: where the
thesis expects it to hold, and where it expects it not to. What is expected was written down by hand. What is
found is computed, and no value of a preset was changed for it.
";

const JUDGED: &str = "
A case is *as expected*, **refuted** (the contrary is found, also where a claim holds that should not), or
*open*:

| Claim | | As expected | Refuted | Open |
| --- | --- | ---: | ---: | ---: |
";

/// Of each case.
const BLOCKS: usize = FUTURES / BLOCK;

fn head() -> String {
    let mut text = HEAD.to_owned();
    write!(
        text,
        "
## How it is judged

- **Paired futures**, {FUTURES} in each case: every plan meets the same luck, so differences are between plans.
  \u{b1} is one standard error of the mean, for leads that of the paired differences, told by the {} blocks of futures
  that are strangers to each other.
- **Sure means {:.0}%**, two-sided: the mean is more than {:.2} standard errors from zero. Else it is *too close
  to call*. Among {} cases about one may be wrong by chance.
- **Smoother** means by more than {:.0}% of the other\u{2019}s bumpiness. Less can be told apart by enough futures,
  and is felt by nobody. Money is counted to the last.
- **A claim against two plans** holds only against both, and fails against one.
- **Points** are percentage points of bumpiness: the detrended coefficient of variation of new business.
- **Doses** go from none to twice what the function gets today, in five steps, on the mean path. Figures without
  \u{b1} are from there: chance has no part in them.
- Five years, equal spend, the presets as they are, unless something else is said.
",
        BLOCKS,
        100.0 * CONFIDENCE,
        bound((BLOCKS - 1) as f64),
        weighed().len(),
        100.0 * MARGIN,
    )
    .expect("text");
    text.push_str(JUDGED);
    for claim in &CLAIMS {
        let count = |finding: Finding| {
            let cases = claim.cases.iter();
            cases
                .filter(|case| case.finding(weighed_case(case).verdict) == finding)
                .count()
        };
        writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            claim.id,
            claim.sentence,
            count(Finding::AsExpected),
            count(Finding::Refuted),
            count(Finding::Open)
        )
        .expect("text");
    }
    text
}

/// A case as a row of the table of its question.
pub(super) fn row(case: &Case, weighed: &Weighed) -> String {
    let finding = case.finding(weighed.verdict);
    let finding = match finding {
        Finding::Refuted => format!("**{}**", finding.words()),
        _ => finding.words().to_owned(),
    };
    format!(
        "| {} | {} | {} | {} | {finding} |",
        place(case),
        figures(case.question, weighed).join("<br>"),
        case.expected.words(),
        weighed.verdict.words(),
    )
}

fn claim(claim: &Claim) -> String {
    let mut text = format!("\n## {}\n\n{}\n", claim.id, claim.sentence);
    let mut questions: Vec<Question> = Vec::new();
    for case in claim.cases {
        if !questions.contains(&case.question) {
            questions.push(case.question);
        }
    }
    for question in questions {
        write!(text, "\n{}:\n\n{CASES_HEAD}", asked(question)).expect("text");
        for case in claim.cases.iter().filter(|case| case.question == question) {
            writeln!(text, "{}", row(case, weighed_case(case))).expect("text");
        }
    }
    let sweeps: Vec<_> = swept()
        .iter()
        .filter(|(sweep, _)| sweep.claim == claim.id)
        .collect();
    if !sweeps.is_empty() {
        text.push_str(SWEEPS_HEAD);
        for (sweep, points) in sweeps {
            writeln!(text, "{}", sweep_row(sweep, points)).expect("text");
        }
    }
    text
}

const CASES_HEAD: &str = "\
| Market | Found | Expected | Verdict | Finding |
| --- | --- | --- | --- | --- |
";

const SWEEPS_HEAD: &str = "
What it depends on, moving one value and leaving the others:

| Market | Asked | Moved | Found at each value | Border |
| --- | --- | --- | --- | --- |
";

fn name(market: &str) -> &'static str {
    Preset::by_key(market).expect("a preset").name
}

fn sweep_row(sweep: &Sweep, points: &[Point]) -> String {
    let name = name(sweep.market);
    let found: Vec<String> = points
        .iter()
        .map(|point| {
            let figure = point.weighed.deciding(sweep.question);
            let figure = figure.map_or_else(|| "none".to_owned(), amount);
            format!("{}: {figure}", sweep.written(point.value))
        })
        .collect();
    format!(
        "| {name} | {} | {} | {} | {} |",
        asked(sweep.question),
        sweep.moved(),
        found.join("<br>"),
        verdicts(sweep, points)
    )
}

const RANGES_HEAD: &str = "
## The presets against published ranges

Measured through the whole engine, under the plan of today, on the mean path. Elasticities are those of new
business to a lasting 1% of one function\u{2019}s money. A pulse is one month with more marketing. Where one figure is
known and no range, a tenth to either side is allowed. **Bold** is out of range; the reasons stand below.

| Measure | Market | Found | Range | Where the range comes from |
| --- | --- | ---: | ---: | --- |
";

fn range_row(range: &Range, firm: &Firm) -> String {
    let measure = range.measured();
    let written = |value| measure.unit.written(value);
    let found = written(measure.of(firm));
    let found = match exception(range) {
        Some(_) => format!("**{found}**"),
        None => found,
    };
    let source = match range.source {
        "" => range.status.word().to_owned(),
        source => format!("{}: {source}", range.status.word()),
    };
    let name = name(range.market);
    format!(
        "| {} | {name} | {found} | {} to {} | {source} |",
        range.measure,
        written(range.low),
        written(range.high)
    )
}

fn ranges() -> String {
    let firms: Vec<(&str, Firm)> = Preset::newest()
        .map(|preset| (preset.key, Firm::of(preset)))
        .collect();
    let mut text = RANGES_HEAD.to_owned();
    for measure in MEASURES {
        for range in RANGES.iter().filter(|range| range.measure == measure.name) {
            let firm = firms.iter().find(|(key, _)| *key == range.market);
            let (_, firm) = firm.expect("a preset");
            writeln!(text, "{}", range_row(range, firm)).expect("text");
        }
    }
    text.push_str("\n| Out of range | Market | Why it is left so |\n| --- | --- | --- |\n");
    let same = |a: &Exception, b: &Exception| (a.measure, a.reason) == (b.measure, b.reason);
    for alike in EXCEPTIONS.chunk_by(same) {
        let names: Vec<&str> = alike
            .iter()
            .map(|exception| name(exception.market))
            .collect();
        let Exception {
            measure, reason, ..
        } = alike[0];
        writeln!(text, "| {measure} | {} | {reason} |", names.join("; ")).expect("text");
    }
    text
}

fn document() -> String {
    let mut text = head();
    for each in &CLAIMS {
        text.push_str(&claim(each));
    }
    write!(
        text,
        "\nSweeps run {SWEEP_FUTURES} futures at each value and show the figure on which the verdict turns: of several\n\
         leads the weakest.\n"
    )
    .expect("text");
    text + &ranges()
}

#[test]
fn the_claims_are_written_down_as_they_are_found() {
    same_as_file(FILE, "UPDATE_DOCS", &document());
}
