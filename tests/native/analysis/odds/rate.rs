//! How often, and the rule of three.

use two_stroke::model::rate::Rate;

fn none_of(futures: u32) -> Rate {
    Rate { events: 0, futures }
}

/// A probability at the bound would show no event in n futures with a chance of 5%, no more and hardly less:
/// it is what 95% confidence means, and the rule is no looser than rounding 2.996 to 3 makes it.
#[test]
fn the_rule_of_three_bounds_what_was_never_seen() {
    for futures in [4_u32, 10, 30, 100, 1000, 100_000] {
        let bound = none_of(futures).rule_of_three().expect("a bound");
        let unseen = |probability: f64| (1.0 - probability).powf(f64::from(futures));
        assert!(unseen(bound) <= 0.05, "{futures}: {}", unseen(bound));
        if futures >= 1000 {
            assert!(unseen(bound * 0.997) > 0.05, "{futures}");
        }
    }
    assert_eq!(none_of(1000).rule_of_three(), Some(0.003));
}

#[test]
fn few_futures_bound_nothing_and_seen_events_need_no_rule() {
    for futures in 0..=3 {
        assert_eq!(none_of(futures).rule_of_three(), None, "{futures}");
    }
    let some = Rate {
        events: 1,
        futures: 1000,
    };
    assert_eq!(some.rule_of_three(), None);
    let all = Rate {
        events: 1000,
        futures: 1000,
    };
    assert_eq!(all.rule_of_three(), Some(0.003));
}

/// Agresti and Coull: two of each are added, so that a share of nothing has an error too.
#[test]
fn rates_have_their_standard_error() {
    assert_eq!(Rate::default().odds(), None);
    let mut rate = Rate::default();
    for at in 0..10 {
        rate.add(at < 3);
    }
    let odds = rate.odds().expect("futures");
    assert_eq!(odds.share, 0.3);
    let steadied: f64 = 5.0 / 14.0;
    crate::support::near(
        "error",
        odds.error,
        (steadied * (1.0 - steadied) / 14.0).sqrt(),
        1e-15,
    );
    assert!(none_of(10).odds().expect("futures").error > 0.0);
}
