//! What would make the page's first load larger than it may be.

use super::never;

/// The reader is in the page's first load: the standard parser and writer of numbers, and what panics with
/// numbers in its words, bring tables with them that are larger than all of it.
#[test]
fn the_reader_reads_without_the_librarys_tables() {
    let words = [
        "parse::<f64>",
        "f64::from_str",
        "format!",
        "to_string(",
        ".clamp(",
        "is_alphabetic(",
        "is_alphanumeric(",
        "is_numeric(",
        "to_lowercase(",
        "HashMap",
        "BTreeMap",
    ];
    never(&["reader"], &words);
}
