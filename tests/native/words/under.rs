//! The lines under sliders, and what is held equal.

use two_stroke::model::fair::{Contest, Footing};
use two_stroke::model::presets::PRESETS;
use two_stroke::model::{FairFight, PARAMS, STRATEGIES, Strategy};
use two_stroke::screen::said_under;
use two_stroke::words::under::footing;

use super::NUMBERS;

/// A preset's contest, its figures for both together changed.
fn contest(change: impl Fn(&mut Contest)) -> Contest {
    let mut contest = Contest::new(&PRESETS[0].params(), FairFight::Spend);
    change(&mut contest);
    contest
}

#[track_caller]
fn says(key: &str, change: impl Fn(&mut Contest), words: &str) {
    let found = said_under(key, &contest(change), &NUMBERS);
    assert_eq!(found.as_deref(), Some(words), "{key}");
}

fn plan(contest: &mut Contest, marketing: f64, sales: f64, management: f64) {
    let plan = &mut contest.entries[Strategy::Both as usize].plan;
    (plan.marketing, plan.sales, plan.management) = (marketing, sales, management);
}

fn last(contest: &mut Contest, sellers: f64, tension: f64) {
    let months = &mut contest.entries[Strategy::Both as usize].months;
    let last = months.last_mut().expect("a month");
    (last.sellers, last.tension) = (sellers, tension);
}

#[test]
fn money_under_sliders() {
    let price = |price, term| {
        move |contest: &mut Contest| {
            let params = &mut contest.market.params;
            (params.price, params.term) = (price, term);
        }
    };
    let from_each = |words| format!("{words} a month from each customer");
    says("price", price(38_000.0, 12.0), &from_each("$3,167"));
    says("price", price(40.0, 1.0), &from_each("$40"));
    says("price", price(1.0, 12.0), &from_each("$0.08"));
    let paid = |paid| move |contest: &mut Contest| contest.market.today.recurring = paid;
    says("customers_today", paid(2.5e6), "they pay $2.5M a month");
    says("customers_today", paid(0.0), "nobody pays yet");
    let cash = |runway, low| {
        move |contest: &mut Contest| {
            let summary = &mut contest.entries[Strategy::Both as usize].summary;
            (summary.runway_months, summary.cash_low) = (runway, low);
        }
    };
    says(
        "cash_today",
        cash(Some(8.0), -1.0),
        "both together run out of it in month 8",
    );
    says(
        "cash_today",
        cash(None, 1.5e6),
        "both together never have less than $1.5M",
    );
}

#[test]
fn the_split_under_its_slider() {
    let split = |pull, push, sellers| {
        move |contest: &mut Contest| {
            plan(contest, pull, push, 0.0);
            last(contest, sellers, 0.0);
        }
    };
    let check = |sellers, words| says("pull_share", split(3e5, 7e5, sellers), words);
    check(41.26, "It pays 41.3 sellers.");
    check(1.04, "It pays one seller.");
    check(0.04, "It pays no sellers.");
    check(2345.0, "It pays 2,345 sellers.");
}

#[test]
fn managing_under_its_slider() {
    let managed = |pull, management, tension| {
        move |contest: &mut Contest| {
            plan(contest, pull, 1.0, management);
            last(contest, 1.0, tension);
        }
    };
    let check = |pull, tension, words| says("management", managed(pull, 5e4, tension), words);
    check(1.0, 0.2, "The two work as one.");
    check(1.0, 0.35, "They get on, and are not yet one.");
    check(1.0, 0.5, "They know their roles, and pull apart.");
    check(1.0, 0.79, "Each works for itself.");
    check(0.0, 0.35, "Only one of the two has money: nobody quarrels.");
}

#[test]
fn other_sliders_have_no_line() {
    let spoken = [
        "pull_share",
        "management",
        "customers_today",
        "price",
        "cash_today",
    ];
    let contest = contest(|_| ());
    for row in PARAMS {
        let has = said_under(row.key, &contest, &NUMBERS).is_some();
        assert_eq!(has, spoken.contains(&row.key), "{}", row.key);
    }
}

#[track_caller]
fn held(equal_revenue: bool, footings: &[(Strategy, Footing)], words: &str) {
    let contest = contest(|contest| {
        contest.market.params.budget = 1e6;
        contest.entries[Strategy::Both as usize]
            .summary
            .mean_revenue = 7.5e6;
        for row in &STRATEGIES {
            contest.entries[row.strategy as usize].footing = Footing::Level;
        }
        for &(strategy, footing) in footings {
            contest.entries[strategy as usize].footing = footing;
        }
    });
    assert_eq!(footing(&contest, equal_revenue, &NUMBERS), words);
}

#[test]
fn what_is_held_equal_and_who_cannot() {
    let spend = "Every plan spends $1M a month on average, managing included.";
    let revenue = "Every plan is scaled to the same mean revenue, $7.5M a month: that of both \
                   together on $1M.";
    held(false, &[], spend);
    held(false, &[(Strategy::CarryOn, Footing::AsToday)], spend);
    held(true, &[], revenue);
    held(
        true,
        &[
            (Strategy::Pull, Footing::AtMost(6.15e6)),
            (Strategy::CatAndDog, Footing::AtLeast(8e6)),
        ],
        &format!(
            "{revenue} “Marketing alone” cannot reach it: at most $6.15M a month. “Both, left alone” cannot \
             come down to it: at least $8M a month."
        ),
    );
}
