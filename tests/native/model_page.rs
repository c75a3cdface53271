//! `model.html` is made from the model's code: every formula is the body of a function, every word about it
//! its doc comment, every value a row of the tables. `UPDATE_DOCS=1 cargo test --no-default-features --test
//! native model_page` writes it anew.

mod calls;
mod formula;
mod math;
mod mathml;
mod names;
mod page;
mod papers;
mod parameters;
mod read;
mod symbols;
mod works;

use std::collections::{BTreeSet, HashSet};

use two_stroke::model::presets::Preset;
use two_stroke::model::sources::SOURCES;

use crate::support::same_as_file;
use formula::Reader;
use read::{GROUPS, Sources};
use symbols::{RESULTS, SYMBOLS};
use works::WORKS;

#[test]
fn the_page_is_what_the_code_says() {
    same_as_file(
        "model.html",
        "UPDATE_DOCS",
        &page::document(&Sources::read()),
    );
}

/// Every name has a row, every row is for some name, and no two rows share a name or a symbol.
#[test]
fn every_symbol_has_one_meaning_and_is_used() {
    let sources = Sources::read();
    let mut used = BTreeSet::new();
    for equation in sources.equations.iter().flatten() {
        used.extend(names::names(&sources, equation));
    }
    let (mut names, mut written) = (HashSet::new(), HashSet::new());
    for row in SYMBOLS {
        assert!(
            written.insert(row.written),
            "two rows are written {}",
            row.written
        );
        for name in row.names() {
            assert!(names.insert(name), "two rows for {name}");
            assert!(used.contains(name), "{name} is in no equation");
        }
        assert!(
            !row.meaning().is_empty() && !row.unit().is_empty(),
            "{}",
            row.written
        );
    }
    for name in &used {
        assert!(
            names.contains(name.as_str()),
            "{name} has no row in the table of symbols"
        );
    }
    for (function, _) in RESULTS {
        assert!(sources.function(function).is_some(), "{function} is gone");
    }
}

/// Every work that is cited is listed, and every work listed is cited: by an equation or by a value.
#[test]
fn works_cited_are_works_listed() {
    let sources = Sources::read();
    let equations = sources.equations.iter().flatten();
    let mut texts: Vec<String> = equations
        .flat_map(|equation| [&equation.meaning, &equation.why, &equation.source])
        .cloned()
        .collect();
    texts.extend(
        two_stroke::model::PARAMS
            .iter()
            .flat_map(crate::docs::sources),
    );
    let mut cited = HashSet::new();
    for text in &texts {
        let mut rest = text.clone();
        for work in WORKS.iter().filter(|work| text.contains(work.cited)) {
            cited.insert(work.cited);
            assert!(work.cited.ends_with(work.year));
            rest = rest.replace(work.cited, "");
        }
        for source in SOURCES {
            rest = rest.replace(source.cite(), "");
        }
        for preset in Preset::newest() {
            rest = rest.replace(&preset.made.to_string(), "");
        }
        let year = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_ascii_digit());
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
        };
        assert!(
            !rest.split_whitespace().any(year),
            "cites what is not listed: {rest}"
        );
    }
    for work in WORKS {
        assert!(cited.contains(work.cited), "nothing cites {}", work.cited);
    }
}

/// What stands in the page for a function of which this is the whole text.
#[track_caller]
fn shows(body: &str, expected: &str) {
    let doc =
        "/// T.\n///\n/// M.\n///\n/// Unit: u\n///\n/// Why: w.\n///\n/// Source: assumed.\n";
    let text = format!("{doc}pub fn leak(tension: f64, waiting: f64) -> f64 {{ {body} }}");
    let sources = Sources::of(vec![vec![("a file", text)]]);
    let body = Reader { sources: &sources }.body(&sources.equations[0][0].block);
    let mathml = mathml::render(&body.value);
    let plain = mathml
        .replace("<mo>&#x2062;</mo>", "")
        .replace("<mo>&#x2061;</mo>", "")
        .replace("<mrow>", "")
        .replace("</mrow>", "")
        .replace("<mfrac>", "frac ")
        .replace("<msup>", "sup ");
    let mut shown = String::new();
    let mut inside = false;
    for c in plain.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => shown.push(c),
            _ => {}
        }
    }
    assert_eq!(shown, expected, "{body:?}", body = body.value);
}

/// Signs, brackets and powers come out as they must; T is `tension`, Q is `waiting`.
#[test]
fn code_reads_as_mathematics() {
    shows("tension - (waiting - 1.0)", "T−(Q−1)");
    shows("tension + (waiting - 1.0)", "T+Q−1");
    shows("(tension + 1.0) * waiting", "(T+1)Q");
    shows("-(tension + 1.0) * 2.0", "(−(T+1))·2");
    shows("tension * tension * waiting", "sup T2Q");
    shows("tension * waiting / 2.0", "frac TQ2");
    shows("tension / waiting / 2.0", "frac T2Q");
    shows("tension / (waiting + 1.0)", "frac TQ+1");
    shows("-libm::expm1(-tension)", "1−sup e−T");
    shows("libm::log1p(-tension)", "ln(1−T)");
    shows("libm::exp(tension).max(0.0)", "max(sup eT,0)");
    shows(
        "if waiting > 0.0 { tension } else { 1.0 }",
        "Tif&nbsp;Q&gt;01otherwise",
    );
    shows(
        "if waiting > 0.0 { return 0.5; } tension",
        "0.5if&nbsp;Q&gt;0Totherwise",
    );
}

/// A function of several figures shows them all: as many as its type has.
#[test]
fn every_result_of_every_equation_is_shown() {
    let sources = Sources::read();
    let mut several = 0;
    for equation in sources.equations.iter().flatten() {
        let count = equation.results;
        let shown = symbols::results(&equation.name).len();
        assert_eq!(shown, count, "{} gives so many figures", equation.name);
        several += usize::from(count > 1);
    }
    assert_eq!(several, RESULTS.len(), "each that is listed gives several");
}

#[test]
fn every_group_has_its_equations() {
    let sources = Sources::read();
    for (group, equations) in GROUPS.iter().zip(&sources.equations) {
        assert!(!equations.is_empty(), "{} has no equation", group.title);
    }
}
