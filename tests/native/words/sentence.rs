//! Odds in words.

use two_stroke::model::odds::Odds;
use two_stroke::words::sentence::in_a_hundred;

/// What was so in all futures is so in all but three in their number; only of three hundred that is one in a hundred.
#[test]
fn few_futures_tell_less_than_many() {
    for (futures, all, none) in [
        (1.0, "at least 50 of 100", "at most 50 of 100"),
        (16.0, "at least 81 of 100", "at most 19 of 100"),
        (200.0, "at least 98 of 100", "at most 2 of 100"),
        (300.0, "more than 99 of 100", "fewer than 1 of 100"),
        (10_240.0, "more than 99 of 100", "fewer than 1 of 100"),
    ] {
        let said = |points| in_a_hundred(Odds::of_points(points, futures).expect("futures"));
        assert_eq!((said(futures).as_str(), said(0.0).as_str()), (all, none));
    }
    let some = Odds::of_points(83.0, 100.0).expect("futures");
    assert_eq!(in_a_hundred(some), "83 of 100");
}
