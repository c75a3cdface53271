//! The sentence over the chart: true, whole and in English, whatever the figures.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::luck::Draws;
use two_stroke::model::odds::Odds;
use two_stroke::model::presets::{PRESETS, Preset};
use two_stroke::model::{FairFight, PARAMS, Params, Strategy, View};
use two_stroke::words::sentence::{Piece, in_a_hundred, name, plain, tell};

use super::{NUMBERS, row};
use crate::support::still;

const FUTURES: usize = 60;

fn run(params: &Params, fair: FairFight) -> (Contest, FutureSet) {
    let contest = Contest::new(params, fair);
    let strategies: Vec<_> = View::default().strategies().collect();
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    let mut futures = Futures::new(&contest, &strategies);
    futures.run_until(FUTURES, &draws);
    let futures = futures.results();
    (contest, futures)
}

fn told((contest, futures): &(Contest, FutureSet)) -> String {
    plain(&tell(contest, futures, &NUMBERS))
}

/// The strategies of the sentence, the highest median profit first.
fn order(futures: &FutureSet) -> [(Strategy, f64); 3] {
    let median = |strategy| futures.median(strategy, |future| Some(future.profit));
    let mut order = [Strategy::Pull, Strategy::Push, Strategy::Both]
        .map(|strategy| (strategy, median(strategy).expect("a profit")));
    order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    order
}

#[track_caller]
fn check_english(text: &str) {
    assert!(text.starts_with("Over ") && text.ends_with('.'), "{text}");
    for wrong in [
        "NaN",
        "inf",
        "not defined",
        "  ",
        " .",
        " ,",
        "..",
        "$\u{2212}",
        "\u{2212}",
        "both together earns",
        "both together loses",
        "both together makes",
        "alone earn ",
        "alone lose ",
        "alone make ",
        " 100 of 100",
        " 0 of 100",
    ] {
        assert!(!text.contains(wrong), "{wrong:?} in: {text}");
    }
}

/// `cargo test --no-default-features the_sentence_of_every_preset -- --nocapture` shows them.
#[test]
fn the_sentence_of_every_preset() {
    for preset in Preset::newest() {
        for fair in [FairFight::Spend, FairFight::Revenue] {
            let run = run(&preset.params(), fair);
            let text = told(&run);
            println!("{}, {fair:?}: {text}\n", preset.key);
            check_english(&text);
            check_leader(&text, &run);
        }
    }
}

/// The first part, put together once more.
#[track_caller]
fn check_leader(text: &str, (contest, futures): &(Contest, FutureSet)) {
    let [(first, most), (second, next), (third, least)] = order(futures);
    let score = futures.score(first, second, |future| Some(future.profit));
    let odds = score.odds().expect("odds");
    let money = |value: f64| (NUMBERS.money)(value.abs());
    let (one, other, last) = (name(first), name(second), name(third));
    let s = if first == Strategy::Both { "" } else { "s" };
    let (verb, more) = if most < 0.0 {
        (format!("lose{s} least"), "less")
    } else {
        (format!("earn{s} most"), "more")
    };
    let params = &contest.market.params;
    let spent = params.budget * params.horizon;
    if score.too_close() || odds.share < 0.5 || most - next < spent / 1000.0 {
        assert!(text.contains("too close to call: "), "{text}");
        return;
    }
    let begins = format!(
        ", {one} {verb}: {}, {} {more} than {other} and ahead in ",
        money(most),
        money(most - next)
    );
    assert!(text.contains(&begins), "{begins}\n{text}");
    let s = if third == Strategy::Both { "" } else { "s" };
    let verb = if least < 0.0 { "lose" } else { "make" };
    let ends = format!(" of 100 futures; {last} {verb}{s} {}. ", money(least));
    assert!(text.contains(&ends), "{ends}\n{text}");
}

#[test]
fn every_end_of_every_slider_gives_a_sentence() {
    for row in PARAMS.iter().filter(|row| row.basic) {
        for value in [row.scale.min(), row.scale.max()] {
            let mut params = PRESETS[0].params();
            row.put(&mut params, value);
            check_english(&told(&run(&params, FairFight::Spend)));
        }
    }
}

#[test]
fn losses_are_told_as_losses() {
    let mut params = PRESETS[0].params();
    row("overhead").put(&mut params, 5e7);
    let run = run(&params, FairFight::Spend);
    let text = told(&run);
    check_leader(&text, &run);
    check_english(&text);
    assert!(
        text.contains(" least: $") && text.contains(" less than "),
        "{text}"
    );
    assert!(!text.contains("earn") && !text.contains("make"), "{text}");
}

#[test]
fn one_function_alone_is_not_two() {
    let with = |share| {
        let mut params = PRESETS[0].params();
        row("pull_share").put(&mut params, share);
        told(&run(&params, FairFight::Spend))
    };
    for (share, end) in [
        (
            0.0,
            " futures. With no money for marketing, both together are the same as sales alone.",
        ),
        (
            1.0,
            " futures. With no money for sales, both together are the same as marketing alone.",
        ),
    ] {
        let text = with(share);
        check_english(&text);
        assert!(text.ends_with(end), "{text}");
        assert_eq!(text.matches("both together").count(), 1, "{text}");
    }
}

/// A firm in which nothing happens: every plan comes to the same.
#[test]
fn what_is_the_same_is_too_close_to_call() {
    let params = |pull_share, management| Params {
        budget: 10.0,
        pull_share,
        management,
        hiring_time: 0.5,
        ..still()
    };
    let check = |params: &Params, words: &str| {
        let (mut contest, futures) = run(params, FairFight::Spend);
        contest.entries[Strategy::CatAndDog as usize].summary.profit = -250.0;
        contest.entries[Strategy::Both as usize].summary.profit = -240.0;
        let mut names: Vec<String> = Vec::new();
        for (strategy, _) in order(&futures) {
            if strategy != Strategy::Both || params.pull_share > 0.0 {
                names.push(name(strategy));
            }
        }
        let last = names.pop().expect("a name");
        let names = format!("Over two years, {} and {last}", names.join(", "));
        assert_eq!(told(&(contest, futures)), format!("{names}{words}"));
    };
    check(
        &params(0.5, 0.0),
        " are too close to call: a loss of \
         $240, a loss of $240 and a loss of $240. New business is too rare to say how bumpy it is.",
    );
    check(
        &params(0.5, 0.1),
        " are too close to call: a loss of \
         $240, a loss of $240 and a loss of $240. New business is too rare to say how bumpy it is. Left \
         alone, marketing and sales would lose $10 more on average.",
    );
    check(
        &params(0.0, 0.0),
        " are too close to call: a loss of $240 and a loss \
         of $240. With no money for marketing, both together are the same as sales alone.",
    );
}

#[test]
fn what_managing_the_two_is_worth() {
    let (contest, futures) = run(&PRESETS[0].params(), FairFight::Spend);
    let check = |managed, alone, words: &str| {
        let mut contest = contest.clone();
        contest.entries[Strategy::Both as usize].summary.profit = managed;
        contest.entries[Strategy::CatAndDog as usize].summary.profit = alone;
        let text = plain(&tell(&contest, &futures, &NUMBERS));
        let end = format!(" Left alone, marketing and sales would {words} on average.");
        assert!(text.ends_with(&end), "{text}");
    };
    check(5e6, 3e6, "earn $2M less");
    check(3e6, 5e6, "earn $2M more");
    check(1e6, -1e6, "earn $2M less");
    check(-1e6, 1e6, "earn $2M more");
    check(-3e6, -5e6, "lose $2M more");
    check(-5e6, -3e6, "lose $2M less");
}

/// What the horizon cuts off is told where it turns the order beyond doubt, and nowhere else.
#[test]
fn a_further_year_is_told_where_it_turns_the_order() {
    for (months, turns) in [(48.0, false), (60.0, false), (63.0, true), (84.0, false)] {
        let mut params = PRESETS[0].params();
        params.horizon = months;
        let (contest, futures) = run(&params, FairFight::Spend);
        let text = plain(&tell(&contest, &futures, &NUMBERS));
        println!("{text}");
        let told = text.contains(
            " With one further year of the customers that each has then, both together would have earned $",
        );
        assert_eq!(told, turns, "{months}: {text}");
    }
}

#[test]
fn the_leader_is_the_first_name_and_its_figure_is_stressed() {
    let (contest, futures) = run(&PRESETS[0].params(), FairFight::Spend);
    let pieces = tell(&contest, &futures, &NUMBERS);
    let [(first, profit), ..] = order(&futures);
    assert_eq!(pieces[1], Piece::Name(first));
    assert_eq!(pieces[3], Piece::Strong((NUMBERS.money)(profit)));
}

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
