//! Numbers as JSON has them, and nothing that only people would write.

use two_stroke::reader::machine;

#[test]
fn numbers_of_files() {
    for (text, value) in [
        ("0", 0.0),
        ("0.35", 0.35),
        ("-0.3", -0.3),
        ("260000", 260_000.0),
        ("38.000", 38.0),
        ("1e20", 1e20),
        ("1e+22", 1e22),
        ("2.5E-3", 0.0025),
        ("0.07", 0.07),
    ] {
        assert_eq!(machine(text), Some(value), "{text}");
    }
}

#[test]
fn what_only_people_write() {
    for text in [
        "", "-", ".5", "5.", "2,5", "1,000", "1 000", "$5", "5k", "35%", "+5", "--5", "1e",
        "1e5.5", "null", "true", "\"5\"", "٣", "１", "1e999", "1.2.3", " 5", "1_000", "1'000",
        "Infinity",
    ] {
        assert_eq!(machine(text), None, "{text}");
    }
}
