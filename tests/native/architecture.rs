//! What the compiler cannot hold: which part may know which, read off the source. A rule for a folder
//! that is gone fails too, or it would watch over nothing.

mod first_load;

use crate::support::at_root;
use std::fs;
use std::path::Path;

struct Source {
    path: String,
    /// The lines of code, by number, without comments.
    code: Vec<(usize, String)>,
    lines: usize,
}

fn walk(folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("text");
            let path = path.strip_prefix(at_root("")).expect("below the root");
            let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
            found.push(Source {
                path: path.to_string_lossy().into_owned(),
                code: (1..).zip(text.lines().map(code)).collect(),
                lines: text.lines().count(),
            });
        }
    }
}

/// Every source below the folders `parts` of `src` and the files of the same names.
#[track_caller]
fn sources(parts: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&at_root("src"), &mut found);
    for part in parts {
        let inside = |source: &&Source| belongs(&source.path, part);
        assert!(
            found.iter().any(|source| inside(&source)),
            "src/{part} is gone: change its rules"
        );
    }
    found.retain(|source| parts.iter().any(|part| belongs(&source.path, part)));
    found
}

fn belongs(path: &str, part: &str) -> bool {
    path == format!("src/{part}.rs") || path.starts_with(&format!("src/{part}/"))
}

/// Whether a line has a word, standing alone unless it begins or ends with punctuation.
fn names(line: &str, word: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let open = |c: Option<char>| !joins(c);
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (
            line[..at].chars().next_back(),
            line[at + word.len()..].chars().next(),
        );
        (open(word.chars().next()) || open(before))
            && (open(word.chars().next_back()) || open(after))
    })
}

/// The rows of the rules: these parts name none of these words.
#[track_caller]
fn never(parts: &[&str], words: &[&str]) {
    never_but(parts, &[], words);
}

#[track_caller]
fn never_but(parts: &[&str], except: &[&str], words: &[&str]) {
    for file in except {
        assert!(at_root(file).exists(), "{file} is gone: change its rules");
    }
    let mut broken = Vec::new();
    for source in sources(parts) {
        if except.contains(&source.path.as_str()) {
            continue;
        }
        for (number, line) in &source.code {
            for word in words.iter().filter(|word| names(line, word)) {
                broken.push(format!(
                    "{}:{number} names {word}: {}",
                    source.path,
                    line.trim()
                ));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The parts of the crate, each with those it may name besides itself. Each is there, or the rule fails.
const PARTS: [(&str, &[&str]); 17] = [
    ("model", &[]),
    ("claims", &["model"]),
    ("checks", &["model"]),
    ("texts", &["model"]),
    ("answer", &["model", "charts", "words", "texts"]),
    ("screen", &["model", "words", "texts", "answer"]),
    ("analysis", &["model", "charts", "words"]),
    (
        "room",
        &[
            "model", "claims", "checks", "analysis", "link", "charts", "words",
        ],
    ),
    ("written", &["words", "reader", "platform"]),
    ("json", &[]),
    ("keeper", &[]),
    ("reader", &["model"]),
    ("link", &["model", "reader", "json"]),
    ("charts", &["model"]),
    ("words", &["model", "reader"]),
    ("platform", &[]),
    (
        "app",
        &[
            "model", "keeper", "reader", "link", "charts", "words", "texts", "answer", "screen",
            "room", "platform", "written",
        ],
    ),
];

const BROWSER: [&str; 7] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "gloo_timers",
    "console_error_panic_hook",
];

#[test]
fn parts_know_those_below_them_alone() {
    for (part, known) in PARTS {
        let strangers = PARTS
            .iter()
            .filter(|(other, _)| *other != part && !known.contains(other));
        let words: Vec<String> = strangers
            .flat_map(|(name, _)| [format!("crate::{name}"), format!("two_stroke::{name}")])
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        never(&[part], &words);
        // A brace, or a climb of more steps than a file is deep, would hide a name from the rule.
        never(
            &[part],
            &["crate::{", "two_stroke::{", "super::super::super::super"],
        );
    }
}

#[test]
fn every_part_has_its_rule() {
    let mut all = Vec::new();
    walk(&at_root("src"), &mut all);
    for source in all {
        let known = PARTS
            .map(|(part, _)| part)
            .into_iter()
            .chain(["bin", "lib"]);
        let ruled = known.into_iter().any(|part| belongs(&source.path, part));
        assert!(ruled, "{} belongs to no part", source.path);
    }
}

/// Only the page and the platform know the browser; the model knows no other crate but libm.
#[test]
fn the_pure_parts_know_no_browser() {
    let pure = [
        "model", "claims", "checks", "analysis", "keeper", "reader", "link", "charts", "words",
    ];
    never(&pure, &BROWSER);
    never_but(&["room"], &["src/room/shell.rs"], &BROWSER);
    let crates = [
        "plotters",
        "serde",
        "serde_json",
        "postcard",
        "base64ct",
        "println!",
    ];
    never(&["model", "claims", "checks", "analysis"], &crates);
}

/// The same seed gives the same figures: no clock, no chance, no order but the one written.
#[test]
fn the_model_and_its_checks_have_no_clock_and_no_chance() {
    never(
        &["model", "claims", "checks", "analysis"],
        &[
            "std::time",
            "core::time",
            "Instant",
            "SystemTime",
            "thread_rng",
            "getrandom",
        ],
    );
    never(
        &["model", "claims", "checks", "analysis"],
        &[
            "HashMap",
            "HashSet",
            "RandomState",
            "std::env",
            "std::thread",
            "static mut",
        ],
    );
}

/// The standard library's functions differ between machines in the last bit, or may be fused.
#[test]
fn the_model_and_its_checks_compute_with_libm_alone() {
    let methods = "exp exp2 exp_m1 ln ln_1p log log2 log10 powf powi sqrt cbrt hypot sin cos tan sin_cos \
                   asin acos atan atan2 sinh cosh tanh asinh acosh atanh mul_add round floor ceil trunc";
    let mut words: Vec<String> = Vec::new();
    for method in methods.split(' ') {
        words.extend([
            format!(".{method}("),
            format!("f64::{method}"),
            format!("f32::{method}"),
        ]);
    }
    words.push("f32".to_owned());
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // `floor` and `sqrt` are instructions, exact everywhere; there they get the names that the model uses.
    let exact = ["src/model/number.rs", "src/model/number/vector.rs"];
    never_but(&["model", "claims", "checks", "analysis"], &exact, &words);
}

#[test]
fn effects_stand_in_one_place() {
    let words = [
        "Effect::new",
        "Effect::watch",
        "Effect::new_sync",
        "Effect::new_isomorphic",
        "create_effect",
    ];
    let place = ["src/app/effects.rs", "src/app/effects/keep.rs"];
    never_but(&PARTS.map(|(part, _)| part), &place, &words);
}

#[test]
fn storage_is_the_platforms() {
    let words = [
        "LocalStorage",
        "SessionStorage",
        "local_storage",
        "session_storage",
        "gloo_storage",
    ];
    let others = PARTS
        .map(|(part, _)| part)
        .into_iter()
        .filter(|part| *part != "platform");
    never(&others.chain(["bin"]).collect::<Vec<_>>(), &words);
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let mut all = Vec::new();
    for folder in ["src", "tests/native", "examples"] {
        walk(&at_root(folder), &mut all);
    }
    let long: Vec<String> = all
        .iter()
        // One straight line, on purpose.
        .filter(|source| source.path != "tests/native/reference/plain.rs" && source.lines > 300)
        .map(|source| format!("{} has {} lines", source.path, source.lines))
        .collect();
    assert!(long.is_empty(), "at most 300: {}", long.join(", "));
}

#[track_caller]
fn found(expected: bool, line: &str, word: &str) {
    assert_eq!(names(line, word), expected, "{word} in {line}");
}

#[test]
fn words_are_told_from_parts_of_words() {
    found(true, "let x = y.exp();", ".exp(");
    found(false, "let x = libm::exp(y);", ".exp(");
    found(true, "use crate::link::encode;", "crate::link");
    found(false, "use crate::linkage;", "crate::link");
    found(true, "f64::sqrt", "f64::sqrt");
    found(false, "let serder = 1;", "serde");
}
