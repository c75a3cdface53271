//! Closer questions on one market: what is found, and that whatever a visitor sets gives figures or none.

mod behind;
mod map;
mod moving;
mod odds;
mod split;
mod timing;
mod turns;
mod worth;

use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError};
use two_stroke::analysis::map::Map;
use two_stroke::analysis::split::Split;
use two_stroke::analysis::timing::Timing;
use two_stroke::analysis::turns::Turns;
use two_stroke::analysis::worth::Worth;
use two_stroke::analysis::{Question, Telling};
use two_stroke::claims::set;
use two_stroke::model::futures::FutureSet;
use two_stroke::model::presets::Preset;
use two_stroke::model::random::{Purpose, uniform};
use two_stroke::model::{FairFight, Param, Params, Scenario};

use crate::words::NUMBERS;

/// What a question comes to. Its pieces are done in a scrambled order: none may count on another.
fn answered<Q: Question>(question: &Q) -> Q::Report<'_> {
    answered_beside(question, None)
}

/// The same, with the futures behind the page.
fn answered_beside<'a, Q: Question>(
    question: &'a Q,
    store: Option<&'a FutureSet>,
) -> Q::Report<'a> {
    question.report(parts(&[question], 1), store)
}

/// The parts by their numbers, until none is wanted: done in an order that belongs to `scramble`, each by another of
/// those who ask the same.
fn parts<Q: Question>(who: &[&Q], scramble: u64) -> Vec<(usize, Q::Part)> {
    let mut done = Vec::new();
    loop {
        let mut order = who[0].next(&done);
        if order.is_empty() {
            return done;
        }
        let draw = |piece: &usize| uniform(scramble, *piece as u32, 0, Purpose::Churn);
        order.sort_by(|one, other| draw(one).total_cmp(&draw(other)));
        for (piece, who) in order.into_iter().zip(who.iter().cycle()) {
            done.push((piece, who.run(piece).expect("a piece that was wanted")));
        }
        done.sort_by_key(|(piece, _)| *piece);
    }
}

/// A scenario on a preset, some values changed; those that no visitor could set are set all the same.
fn scenario(key: &str, changed: &[(&str, f64)]) -> Scenario {
    let preset = Preset::by_key(key).expect("a preset");
    let mut scenario = Scenario::from_preset(preset);
    for &(key, value) in changed {
        set(&mut scenario.params, key, value);
    }
    scenario
}

/// A scenario of its own values.
fn of(params: &Params) -> Scenario {
    Scenario {
        params: *params,
        ..Scenario::default()
    }
}

#[track_caller]
fn sound<T: Telling>(what: &str, found: &T) {
    let (rows, word) = (found.rows(&NUMBERS), found.word(&NUMBERS));
    assert!(word.ends_with('.'), "{what}: {word}");
    for text in rows.iter().flatten().chain([&word]) {
        let broken = ["NaN", "inf", "optimal"]
            .iter()
            .any(|sign| text.contains(sign));
        assert!(!broken, "{what}: {text}");
    }
    for row in rows {
        assert!(
            [1, T::HEADERS.len()].contains(&row.len()),
            "{what}: {row:?}"
        );
    }
}

/// The map of a scenario over two of its values.
fn mapped(scenario: &Scenario, futures: usize) -> Map {
    let axes = ["horizon", "management"].map(|key| Param::by_key(key).expect("a row"));
    Map::new(scenario, axes, [futures, futures])
}

#[track_caller]
fn all_sound(what: &str, scenario: &Scenario, price: f64, futures: usize) {
    sound(what, &answered(&Split::new(scenario, futures)));
    sound(what, &answered(&Worth::new(scenario, price, futures)));
    sound(what, &answered(&Timing::new(scenario, futures)));
    // Every walk and every place runs futures of its own.
    sound(what, &answered(&Turns::new(scenario, futures.min(6))));
    sound(what, &answered(&mapped(scenario, futures.min(2))));
}

/// Values that a scenario may be bent to.
const BENT: [(&str, &[(&str, f64)]); 9] = [
    ("sales only", &[("pull_share", 0.0)]),
    ("marketing only", &[("pull_share", 1.0)]),
    ("least budget", &[("budget", 0.0)]),
    (
        "ten accounts",
        &[("accounts", 10.0), ("customers_today", 0.0)],
    ),
    ("ten years", &[("horizon", 120.0)]),
    ("two years", &[("horizon", 24.0)]),
    (
        "wild market",
        &[
            ("demand_shock", 1.0),
            ("outreach_shock", 1.0),
            ("shock_memory", 0.98),
        ],
    ),
    (
        "wild deals",
        &[("size_cv", 3.0), ("turnover", 0.9), ("churn", 0.95)],
    ),
    (
        "no business",
        &[
            ("demand", 0.0),
            ("win_inbound", 0.0),
            ("win_outbound", 0.0),
            ("unaided_leads", 0.0),
        ],
    ),
];

#[test]
fn whatever_is_set_gives_figures_or_none() {
    for preset in ["scale-up", "enterprise", "e-commerce"] {
        for (what, changed) in BENT {
            all_sound(what, &scenario(preset, changed), 1e4, 20);
        }
    }
}

#[test]
fn nothing_to_spend_gives_figures_or_none() {
    for preset in Preset::newest() {
        let mut scenario = Scenario::from_preset(preset);
        scenario.params.budget = 0.0;
        scenario.params.present_budget = 0.0;
        all_sound("no budget", &scenario, 0.0, 20);
    }
}

#[test]
fn few_futures_or_none_give_no_errors() {
    for futures in [0, 1, 2, 9] {
        all_sound("few futures", &Scenario::default(), 0.0, futures);
    }
}

#[test]
fn nothing_is_told_before_anything_has_run() {
    let scenario = Scenario::default();
    sound("split", &Split::new(&scenario, 20).report(Vec::new(), None));
    sound(
        "worth",
        &Worth::new(&scenario, 0.0, 20).report(Vec::new(), None),
    );
    sound(
        "timing",
        &Timing::new(&scenario, 20).report(Vec::new(), None),
    );
    sound("turns", &Turns::new(&scenario, 20).report(Vec::new(), None));
    sound("map", &mapped(&scenario, 20).report(Vec::new(), None));
}

/// Those pieces that are done tell of their futures, and no others: an answer grows while it is worked on.
#[test]
fn what_is_done_so_far_is_told_of_its_own_futures() {
    let scenario = Scenario::default();
    let question = Worth::new(&scenario, 0.0, 40);
    let mut begun = parts(&[&question], 1);
    begun.truncate(2);
    let begun = question.report(begun, None);
    let fewer = Worth::new(&scenario, 0.0, begun.futures_run());
    assert!((1..40).contains(&begun.futures_run()));
    assert_eq!(begun.rows(&NUMBERS), answered(&fewer).rows(&NUMBERS));
}

/// One question asked once and done in order, against two that were made apart and share the pieces between them.
fn nobody_matters<Q: Question>(ask: impl Fn() -> Q, scramble: u64) -> Result<(), TestCaseError> {
    let (alone, one, other) = (ask(), ask(), ask());
    let pieces = alone.next(&[]).into_iter();
    let in_order = pieces.map(|piece| (piece, alone.run(piece).expect("a piece")));
    let mut in_order: Vec<_> = in_order.collect();
    while let Some(&piece) = alone.next(&in_order).first() {
        in_order.push((piece, alone.run(piece).expect("a piece")));
        in_order.sort_by_key(|(piece, _)| *piece);
    }
    let expected = alone.report(in_order, None);
    let found = one.report(parts(&[&one, &other], scramble), None);
    prop_assert_eq!(found.rows(&NUMBERS), expected.rows(&NUMBERS));
    prop_assert_eq!(found.word(&NUMBERS), expected.word(&NUMBERS));
    prop_assert_eq!(
        found.pictures(&NUMBERS, 600.0),
        expected.pictures(&NUMBERS, 600.0)
    );
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 8, failure_persistence: None, ..Config::default() })]

    /// Neither the order of the pieces nor who does them changes a letter.
    #[test]
    fn pieces_may_be_done_in_any_order_and_by_anybody(
        key in select(Preset::newest().map(|preset| preset.key).collect::<Vec<_>>()),
        seed in 1..10_000_u32,
        futures in 1..70_usize,
        revenue in any::<bool>(),
        scramble in any::<u64>(),
    ) {
        let mut asked = scenario(key, &[("seed", f64::from(seed)), ("horizon", 24.0)]);
        asked.fair = if revenue { FairFight::Revenue } else { FairFight::Spend };
        nobody_matters(|| Split::new(&asked, futures), scramble)?;
        nobody_matters(|| Worth::new(&asked, 1e4, futures), scramble)?;
        nobody_matters(|| Timing::new(&asked, futures), scramble)?;
        nobody_matters(|| Turns::new(&asked, futures.min(6)), scramble)?;
        nobody_matters(|| mapped(&asked, 2), scramble)?;
    }
}
