//! Scenarios on a revision of a preset that is not the newest.

use two_stroke::model::presets::Preset;
use two_stroke::model::{PARAMS, Param, Scenario};

#[test]
fn the_newest_revision_is_taken_with_what_was_changed() {
    for newest in Preset::newest() {
        assert_eq!(Scenario::from_preset(newest).renewed(), None);
        let first = Preset::find(newest.id, 1).expect("the first revision");
        let mut old = Scenario::from_preset(first);
        old.set_title("Next year");
        let changed = [
            ("price", 12_345.0),
            ("pull_share", 0.41),
            ("awareness_floor", 0.2),
        ];
        for (key, value) in changed {
            Param::by_key(key)
                .expect("a row")
                .put(&mut old.params, value);
        }
        let renewed = old.renewed().expect("a newer one");
        assert_eq!(
            (renewed.preset, renewed.title.as_str()),
            (newest, "Next year")
        );
        for row in PARAMS {
            let from = if changed.iter().any(|(key, _)| *key == row.key) {
                old.params
            } else {
                newest.params()
            };
            assert_eq!((row.get)(&renewed.params), (row.get)(&from), "{}", row.key);
        }
        assert_eq!(renewed.renewed(), None);
    }
}
