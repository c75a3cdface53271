//! The sentence: who is ahead, how often, and who is smoother.

use two_stroke::model::odds::Score;
use two_stroke::model::presets::Preset;
use two_stroke::model::{Scenario, Strategy, View};

use super::{Page, firm};

const FUTURES: u32 = 100;

fn run(scenario: &Scenario, futures: u32) -> Page {
    Page::new(scenario, View::default(), futures as usize)
}

fn of_preset(key: &str) -> Page {
    run(
        &Scenario::from_preset(Preset::by_key(key).expect("a preset")),
        FUTURES,
    )
}

/// In how many futures one is less bumpy than another.
fn smoother(page: &Page, one: Strategy, other: Strategy) -> Option<Score> {
    let score = page
        .futures
        .score(other, one, |future| future.bumps_by_month);
    (score.count > 0).then_some(score)
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
    let page = run(&scenario, FUTURES);
    let earns = wins(page.futures.ahead(Strategy::Both, Strategy::Push, 84));
    let smooth = wins(smoother(&page, Strategy::Both, Strategy::Push));
    let told = format!(
        "Both together out-earn sales alone in {earns} of 100 futures by month 84, and are smoother in \
         {smooth} of 100. Told from 100 futures."
    );
    assert_eq!(page.word(), told);
}

#[test]
fn the_one_ahead_is_not_the_smoother() {
    let page = of_preset("small-firm");
    let earns = wins(page.futures.ahead(Strategy::Push, Strategy::Both, 60));
    let smooth = wins(smoother(&page, Strategy::Both, Strategy::Push));
    let told = format!(
        "Sales alone out-earns both together in {earns} of 100 futures by month 60; both together are \
         smoother in {smooth} of 100. Told from 100 futures."
    );
    assert_eq!(page.word(), told);
}

#[test]
fn certainty_is_never_told() {
    let page = run(&firm(|params| params.budget = 850_000.0), FUTURES);
    let score = page.futures.ahead(Strategy::Push, Strategy::Both, 60);
    assert_eq!(score.expect("drawn").wins, FUTURES);
    let word = page.word();
    // Of a hundred futures three tell nothing of what was so in all of them.
    let start = "Sales alone out-earns both together in at least 97 of 100 futures by month 60";
    assert!(word.starts_with(start), "{word}");
}

#[test]
fn what_cannot_be_told_is_said() {
    assert_eq!(
        run(&Scenario::default(), 1).word(),
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
    let word = run(&losing, 20).word();
    let start = "Sales alone loses less than both together in at least 85 of 100 futures";
    assert!(word.starts_with(start), "{word}");
}

/// With no money for one of the two, both together are the other.
#[test]
fn one_function_alone_is_not_two() {
    let word = run(&firm(|params| params.pull_share = 0.0), 20).word();
    assert!(
        word.starts_with("Sales alone out-earns marketing alone in "),
        "{word}"
    );
    let nothing = run(&firm(|params| params.budget = 0.0), 20).word();
    assert_eq!(
        nothing,
        "Sales alone and marketing alone earn the same by month 60; both are as smooth. Told from 20 futures."
    );
}
