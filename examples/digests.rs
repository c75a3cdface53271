//! Writes the table of digests anew, after a change of a figure that is meant:
//! `cargo run --release --no-default-features --example digests`.

use std::fmt::Write as _;

use two_stroke::checks::all_digests;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/checks/digests.rs");

const HEAD: &str = "\
//! Digests of the native build, for the newest revision of every preset and every strategy in their order: its
//! mean path and its first futures. Written by the program `examples/digests.rs`.

use super::Digests;

/// A row for every preset and strategy.
pub static DIGESTS: &[Digests] = &[
";

fn main() {
    let mut text = HEAD.to_owned();
    for [mean_path, futures] in all_digests() {
        writeln!(text, "    [{}, {}],", hex(mean_path), hex(futures)).expect("text");
    }
    text += "];\n";
    std::fs::write(FILE, text).expect("the file of the table");
}

/// In groups of four digits.
fn hex(number: u64) -> String {
    let digits = format!("{number:016x}");
    let groups = [&digits[..4], &digits[4..8], &digits[8..12], &digits[12..]];
    format!("0x{}", groups.join("_"))
}
