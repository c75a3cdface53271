//! The generator of the texts: what it writes, and what it says when it cannot; and that no word of the first screen
//! stands anywhere else.

#[path = "../../build/texts.rs"]
mod generator;

use generator::{File, generate};

use crate::support::at_root;

fn file<'a>(language: &'a str, path: &'a str, source: &'a str) -> File<'a> {
    File {
        language,
        path,
        source,
    }
}

/// The Rust of one file.
fn rust(source: &str) -> Result<String, Vec<String>> {
    generate(&[file("en", "en.ftl", source)])
}

/// All that is wrong with one file.
fn wrong(source: &str) -> String {
    rust(source).expect_err("something is wrong").join("\n")
}

/// All that is wrong with a second file.
fn wrong_in_second(first: &str, second: &str) -> String {
    let files = [file("en", "en.ftl", first), file("de", "de.ftl", second)];
    generate(&files).expect_err("something is wrong").join("\n")
}

#[test]
fn a_function_pushes_to_one_text() {
    let rust = rust("# Told above.\nodds = in { $odds } futures").expect("is right");
    assert!(
        rust.contains("/// Told above.\npub fn r#odds(r#odds: &str) -> String {"),
        "{rust}"
    );
    assert!(
        rust.contains("_to.push_str(\"in \");\n_to.push_str(r#odds);\n_to.push_str(\" futures\");")
    );
    assert!(!rust.contains("format!") && !rust.contains("unwrap"));
}

#[test]
fn words_of_rust_and_quotes_are_no_trouble() {
    let rust = rust("move = say \"yes\" \\ { $type }{\"\\u00A0\"}!\nmatch = a { -b }\n");
    assert!(wrong("match = a { -b }").contains("there is no -b above it"));
    assert!(rust.is_err());
    let rust = self::rust("move = say \"yes\" \\ { $type }{\"\\u00A0\"}!").expect("is right");
    assert!(rust.contains("pub fn r#move(r#type: &str)"), "{rust}");
    assert!(rust.contains(r#"push_str("say \"yes\" \\ ")"#), "{rust}");
    assert!(rust.contains(r#"push_str("\u{a0}!")"#), "{rust}");
}

#[test]
fn errors_name_file_line_and_key() {
    assert_eq!(
        wrong("a = one\nb = two\na = three"),
        "en.ftl:3: `a`: is there twice"
    );
    assert_eq!(
        wrong("a = { -name }"),
        "en.ftl:1: `a`: there is no -name above it"
    );
    assert_eq!(wrong("a = { b }"), "en.ftl:1: `a`: there is no b above it");
    assert_eq!(
        wrong("\na = one\n    .title = two"),
        "en.ftl:2: `a`: attributes are not supported: make each a message"
    );
    assert_eq!(
        wrong("aB = one"),
        "en.ftl:1: `aB`: `aB` is not in small letters joined-by-hyphens"
    );
    assert_eq!(
        wrong("a = { $x_y }"),
        "en.ftl:1: `a`: `x_y` is not in small letters joined-by-hyphens"
    );
    assert_eq!(
        wrong("# $b: as money\na = { $c }"),
        "en.ftl:2: `a`: the hole $b is nowhere in it"
    );
}

#[test]
fn what_is_no_fluent_is_told_with_its_line() {
    let wrong = wrong("a = one\nb = { $c\nd = two");
    assert!(wrong.starts_with("en.ftl:2: `b`: Expected"), "{wrong}");
}

#[test]
fn a_text_with_holes_is_not_put_into_another() {
    let wrong = wrong("-b = the { $c }\na = { -b }");
    assert_eq!(
        wrong,
        "en.ftl:2: `a`: -b has holes; a term can be given one: { TERM($hole) }"
    );
}

#[test]
fn a_term_takes_a_hole_of_its_type() {
    let head = "### Plan is one of: pull, push\n# $p: Plan\n-plan = { $p ->\n    [pull] x\n   *[push] y\n}\n";
    let right = rust(&[head, "# $first: Plan\na = { PLAN($first) }"].concat());
    assert!(
        right
            .expect("is right")
            .contains("r#term_plan(_to, r#first);")
    );
    assert!(
        wrong(&[head, "a = { PLAN($first) }"].concat())
            .ends_with("-plan takes a Plan, and $first is a Text")
    );
    assert!(wrong(&[head, "a = { PLAN(1) }"].concat()).contains("a term takes one hole"));
    assert!(wrong(&[head, "a = { PLANS($x) }"].concat()).contains("there is no -plans above it"));
}

#[test]
fn a_choice_has_words_for_every_key() {
    let head = "### Plan is one of: pull, push, both\n# $plan: Plan\na = { $plan ->\n";
    let choice = |arms: &str| wrong(&[head, arms, "}"].concat());
    assert!(
        choice("    [pull] x\n   *[both] z\n").ends_with("`a`: $plan has nothing for [\"push\"]")
    );
    assert!(
        choice("    [pul] x\n   *[other] z\n")
            .ends_with("[pul] is no Plan: $plan is one of pull, push, both")
    );
    assert!(
        choice("    [pull] x\n    [pull] y\n   *[other] z\n")
            .ends_with("[pull] is there twice for $plan")
    );
    let all = "    [pull] x\n    [push] y\n    [both] z\n   *[other] w\n";
    assert!(choice(all).ends_with("*[other] of $plan is never said"));
    assert!(wrong("a = { $plan ->\n   *[both] x\n}").contains("tell its type in the comment"));
    assert!(
        wrong("# $p: Plan\na = { $p ->\n   *[both] x\n}")
            .contains("the head of the file does not name")
    );
    assert!(
        wrong("# $n: Number\na = { $n ->\n    [one] x\n   *[many] y\n}")
            .contains("its default is *[other]")
    );
    assert!(
        wrong("### P is one of: a\n# $p: P\nb = { $p }").contains("$p is a P; choose its words")
    );
}

#[test]
fn another_language_has_the_same_keys_and_holes() {
    let first = "### P is one of: a, b\n# $p: P\none = { $p ->\n    [a] x\n   *[b] { $q }\n}\ntwo = words\n";
    let second = "one = { $q }{ $p ->\n    [a] x\n   *[b] y\n}\ntwo = Worte\n-own = eigen\n";
    let files = [file("en", "en.ftl", first), file("de", "de.ftl", second)];
    let rust = generate(&files).expect("is right");
    // The order of the arguments is the first file's.
    assert_eq!(
        rust.matches("pub fn r#one(r#p: super::P, r#q: &str) -> String")
            .count(),
        2
    );
    let wrong = |second| wrong_in_second("one = { $q }\ntwo = words", second);
    assert_eq!(wrong("one = { $q }"), "de.ftl: `two`: is missing");
    assert_eq!(
        wrong("one = { $r }\ntwo = Worte"),
        "de.ftl:1: `one`: the hole $q is nowhere in it"
    );
    assert_eq!(
        wrong("one = { $q }{ $r }\ntwo = Worte"),
        "de.ftl:1: `one`: its holes are {\"$q: Text\", \"$r: Text\"}, but {\"$q: Text\"} in the first file"
    );
    assert_eq!(
        wrong("# $q: Number\none = { $q }\ntwo = Worte"),
        "de.ftl:2: `one`: its holes are {\"$q: Number\"}, but {\"$q: Text\"} in the first file"
    );
    assert_eq!(
        wrong("one = { $q }\ntwo = Worte\nthree = drei"),
        "de.ftl:3: `three`: is not in the first file"
    );
    let types = wrong_in_second(
        first,
        "### P is one of: a, c\none = { $p }{ $q }\ntwo = Worte",
    );
    assert!(types.contains("`P`: is already one of"), "{types}");
}

/// Whether a piece of code is words for a reader: two of them with a space between.
fn is_words(text: &str) -> bool {
    let mut words = text
        .split(' ')
        .map(|word| word.trim_matches(['.', ',', ':', ';', '?', '!']));
    let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let mut last = words.next().is_some_and(is_word);
    words.any(|word| {
        let both = last && is_word(word);
        last = is_word(word);
        both
    })
}

/// What stands in quotes in a source, without its comments and tests.
fn quoted(source: &str) -> Vec<String> {
    let code = source
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let code = code.collect::<Vec<_>>().join("\n");
    // Of markup the words are what stands outside of its marks.
    let text = |piece: &str| {
        let mut depth = 0;
        let mut outside = String::new();
        for sign in piece.chars() {
            depth += i32::from(sign == '<');
            if depth == 0 {
                outside.push(sign);
            }
            depth -= i32::from(sign == '>' && depth > 0);
        }
        outside
    };
    let raw = code
        .split("r#\"")
        .skip(1)
        .filter_map(|rest| rest.split_once("\"#"));
    let raw: Vec<String> = raw.map(|(piece, _)| text(piece)).collect();
    let mut rest = code.clone();
    while let Some((before, after)) = rest.split_once("r#\"") {
        let after = after.split_once("\"#").map_or("", |both| both.1);
        rest = [before, after].concat();
    }
    let plain = rest.split('"').skip(1).step_by(2).map(str::to_owned);
    raw.into_iter().chain(plain).collect()
}

#[test]
fn the_words_of_the_first_screen_stand_in_one_place() {
    assert!(is_words("earns most") && is_words("a, so it is.") && !is_words("M{},{}"));
    assert_eq!(
        quoted("f(r#\"<b class=\"x y\">two words</b>\"#, \"a b\")"),
        ["two words", "a b"]
    );
    for file in [
        "answer.rs",
        "answer/lane.rs",
        "answer/markup.rs",
        "answer/markup/board.rs",
        "answer/markup/worth.rs",
        "answer/road.rs",
        "answer/verdict.rs",
        "answer/worth.rs",
        "app/panels/settings.rs",
        "app/screen.rs",
        "app/screen/answer.rs",
        "app/screen/bar.rs",
        "app/screen/glance.rs",
        "app/screen/rows.rs",
        "app/screen/typing.rs",
        "screen.rs",
        "screen/bar.rs",
        "screen/engine.rs",
        "screen/row.rs",
        "screen/slot.rs",
    ] {
        let source = std::fs::read_to_string(at_root("src").join(file)).expect("a source");
        let words: Vec<String> = quoted(&source)
            .into_iter()
            .filter(|text| is_words(text))
            .collect();
        assert!(
            words.is_empty(),
            "src/{file} has words of its own: {words:?}"
        );
    }
}
