//! What each preset comes to, kept at full precision: whoever changes a figure sees it. After a change
//! that is meant, `UPDATE_GOLDEN=1 cargo test --no-default-features --test native golden` writes the
//! files anew; the equations' version ([`MODEL_VERSION`]) goes up with a change of the equations.

mod text;

use std::fmt::Write as _;

use two_stroke::checks::all_digests;
use two_stroke::model::presets::Preset;

use crate::support::{at_root, same_as_file};
use text::golden;

/// One test a preset, so that one run shows all that moved.
macro_rules! presets {
    ($($name:ident $key:literal)*) => {
        $(#[test]
        fn $name() {
            let preset = Preset::by_key($key).expect("a preset");
            same_as_file(&format!("tests/golden/{}.txt", $key), "UPDATE_GOLDEN", &golden(preset));
        })*

        #[test]
        fn every_preset_is_kept() {
            let keys: Vec<_> = Preset::newest().map(|preset| preset.key).collect();
            assert_eq!(keys, [$($key),*]);
        }
    };
}

presets! {
    scale_up "scale-up"
    consumer "consumer-goods"
    enterprise "enterprise"
    small_firm "small-firm"
    e_commerce "e-commerce"
    software "software"
}

/// The digests that the page's own checks compare with, on every machine.
#[test]
fn digests_of_every_preset_and_strategy() {
    let digests = all_digests();
    let head = "//! Digests of the native build";
    let mut text = std::fs::read_to_string(at_root(DIGESTS)).expect("the digests");
    let from = text.find("pub(super) const").expect("the table");
    assert!(text.starts_with(head), "the table's own words stay");
    text.truncate(from);
    writeln!(
        text,
        "pub(super) const DIGESTS: [Digests; {}] = [",
        digests.len()
    )
    .expect("text");
    for [mean_path, futures] in digests {
        writeln!(text, "    [{}, {}],", hex(mean_path), hex(futures)).expect("text");
    }
    text += "];\n";
    same_as_file(DIGESTS, "UPDATE_GOLDEN", &text);
}

const DIGESTS: &str = "src/checks/digests.rs";

/// In groups of four digits.
fn hex(number: u64) -> String {
    let digits = format!("{number:016x}");
    format!(
        "0x{}_{}_{}_{}",
        &digits[..4],
        &digits[4..8],
        &digits[8..12],
        &digits[12..]
    )
}
