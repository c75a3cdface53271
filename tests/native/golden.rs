//! What each preset comes to, kept at full precision: whoever changes a figure sees it. After a change
//! that is meant, `UPDATE_GOLDEN=1 cargo test --no-default-features --test native golden` writes the
//! files anew; the equations' version ([`MODEL_VERSION`]) goes up with a change of the equations.

mod text;

use two_stroke::checks::{DIGESTS, all_digests};
use two_stroke::model::STRATEGIES;
use two_stroke::model::presets::Preset;

use crate::support::same_as_file;
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

/// The digests that the page's own checks compare with, on every machine. A preset without them fails here and
/// nowhere else.
#[test]
fn digests_of_every_preset_and_strategy() {
    const HOW: &str =
        "`cargo run --release --no-default-features --example digests` writes them anew";
    let rows = Preset::newest().count() * STRATEGIES.len();
    assert_eq!(DIGESTS.len(), rows, "a row for each; {HOW}");
    let names =
        Preset::newest().flat_map(|preset| STRATEGIES.iter().map(|row| (preset.key, row.key)));
    for ((name, kept), found) in names.zip(DIGESTS).zip(all_digests()) {
        assert_eq!(*kept, found, "{name:?}; {HOW}");
    }
}
