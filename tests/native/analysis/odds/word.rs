//! The sentence: who is ahead, how often, and who is smoother.

use two_stroke::analysis::odds::{Odds, Score};
use two_stroke::model::presets::Preset;
use two_stroke::model::{Scenario, Strategy, View};

use super::{finished, firm};
use crate::words::NUMBERS;

const FUTURES: u32 = 100;

fn run(scenario: &Scenario, futures: u32) -> Odds {
    finished(Odds::new(scenario, View::default(), futures as usize))
}

fn of_preset(key: &str) -> Odds {
    run(
        &Scenario::from_preset(Preset::by_key(key).expect("a preset")),
        FUTURES,
    )
}

/// Of a hundred futures, as they were counted: neither nearly none nor nearly all.
#[track_caller]
fn wins(score: Option<Score>) -> u32 {
    let score = score.expect("both are drawn");
    assert_eq!((score.count, score.ties), (FUTURES, 0));
    assert!((51..=99).contains(&score.wins), "{score:?}");
    score.wins
}

#[test]
fn the_one_ahead_is_smoother_too() {
    // Over seven years two-stroke is ahead in the small firm.
    let mut scenario = Scenario::from_preset(Preset::by_key("small-firm").expect("a preset"));
    scenario.params.horizon = 84.0;
    let odds = run(&scenario, FUTURES);
    let earns = wins(odds.ahead(Strategy::Both, Strategy::Push, 84));
    let smoother = wins(odds.smoother(Strategy::Both, Strategy::Push));
    let told = format!(
        "Both together out-earn sales alone in {earns} of 100 futures by month 84, and are smoother in \
         {smoother} of 100. Told from 100 futures."
    );
    assert_eq!(odds.word(&NUMBERS), told);
}

#[test]
fn the_one_ahead_is_not_the_smoother() {
    let odds = of_preset("small-firm");
    let earns = wins(odds.ahead(Strategy::Push, Strategy::Both, 60));
    let smoother = wins(odds.smoother(Strategy::Both, Strategy::Push));
    let told = format!(
        "Sales alone out-earns both together in {earns} of 100 futures by month 60; both together are \
         smoother in {smoother} of 100. Told from 100 futures."
    );
    assert_eq!(odds.word(&NUMBERS), told);
}

#[test]
fn certainty_is_never_told() {
    let odds = run(&firm(|params| params.budget = 850_000.0), FUTURES);
    let score = odds.ahead(Strategy::Push, Strategy::Both, 60);
    assert_eq!(score.expect("drawn").wins, FUTURES);
    let word = odds.word(&NUMBERS);
    // Of a hundred futures three tell nothing of what was so in all of them.
    let start = "Sales alone out-earns both together in at least 97 of 100 futures by month 60";
    assert!(word.starts_with(start), "{word}");
}

#[test]
fn what_cannot_be_told_is_said() {
    let none = Odds::new(&Scenario::default(), View::default(), 5);
    assert_eq!(none.word(&NUMBERS), "No future has run yet.");
    assert!(none.rows(&NUMBERS).is_empty());
    assert_eq!(
        run(&Scenario::default(), 1).word(&NUMBERS),
        "Whether both together out-earn sales alone by month 60 is too close to call; which is smoother is too \
         close to call. Told from 1 future."
    );
}

#[test]
fn losses_are_told_as_losses() {
    let losing = firm(|params| {
        params.overhead = 5e7;
        params.budget = 850_000.0;
    });
    let word = run(&losing, 20).word(&NUMBERS);
    let start = "Sales alone loses less than both together in at least 85 of 100 futures";
    assert!(word.starts_with(start), "{word}");
}

/// With no money for one of the two, both together are the other.
#[test]
fn one_function_alone_is_not_two() {
    let word = run(&firm(|params| params.pull_share = 0.0), 20).word(&NUMBERS);
    assert!(
        word.starts_with("Sales alone out-earns marketing alone in "),
        "{word}"
    );
    let nothing = run(&firm(|params| params.budget = 0.0), 20).word(&NUMBERS);
    assert_eq!(
        nothing,
        "Sales alone and marketing alone earn the same by month 60; both are as smooth. Told from 20 futures."
    );
}
