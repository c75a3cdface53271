//! Every class of the answer in its words.

use two_stroke::answer::{Glance, PLANS, Pays, Power, Ride, Worth};
use two_stroke::model::FairFight;
use two_stroke::model::Strategy::{self, Both, Pull, Push};
use two_stroke::model::presets::PRESETS;
use two_stroke::texts::{Gap, Smoother};

use super::{at_a_glance, part, run};

/// Every class of power and ride in its words, on the figures of one firm.
#[test]
fn every_verdict_reads_as_a_sentence() {
    let (scenario, contest, futures) = run(&PRESETS[0].params(), FairFight::Spend, 40);
    let told = |power: Power, ride: Ride| {
        let mut glance = at_a_glance(&scenario, &contest, &futures);
        (glance.answer.power, glance.answer.ride) = (power, ride);
        part(&glance, "verdict").1
    };
    let little = Ride::Smoother(Both, Smoother::Little);
    for (power, ride, words) in [
        (
            Power::Ahead(Push, Gap::Little),
            little,
            "Sales alone earns a little more. Running both is a little smoother.",
        ),
        (
            Power::Ahead(Pull, Gap::Clearly),
            Ride::Smoother(Push, Smoother::Much),
            "Marketing alone earns clearly more. Sales alone is much smoother.",
        ),
        (
            Power::Ahead(Both, Gap::Far),
            Ride::Same,
            "Running both earns far more. The ride is about the same.",
        ),
        (
            Power::Ahead(Both, Gap::Far),
            little,
            "Running both wins: more profit and a smoother ride.",
        ),
        (
            Power::LosesLeast(Push),
            little,
            "Every plan loses money here. Sales alone loses least. Running both is a little smoother.",
        ),
        (
            Power::Close(vec![Push, Both]),
            Ride::Rare,
            "Sales alone and running both earn about the same. New business is too rare to say how bumpy it is.",
        ),
        (
            Power::Alone(Push),
            Ride::Same,
            "Only sales alone can be compared here.",
        ),
        (Power::Nobody, Ride::Rare, "No plan can be compared here."),
        (
            Power::Close(PLANS.to_vec()),
            Ride::Same,
            "All three earn about the same. The ride is about the same.",
        ),
    ] {
        assert_eq!(told(power, ride), words);
    }
}

/// Whether managing pays, in the sentence and on its card.
#[test]
fn what_managing_the_two_is_worth() {
    let (scenario, contest, futures) = run(&PRESETS[0].params(), FairFight::Spend, 40);
    let told = |share: f64, managed: f64, alone: f64| {
        let mut contest = contest.clone();
        contest.market.params.management = share;
        contest.entries[Strategy::Both as usize].summary.profit = managed;
        contest.entries[Strategy::CatAndDog as usize].summary.profit = alone;
        let curve = || vec![[0.0, alone], [0.2, 6e6], [0.4, 1e6]];
        let worth = Worth::of(&contest, curve).expect("two functions");
        let glance = Glance {
            worth: Some(worth.clone()),
            ..at_a_glance(&scenario, &contest, &futures)
        };
        let card = part(&glance, "worth").0;
        let (_, card) = card.split_once("\"yes\">").expect("a verdict");
        let card = card.split_once("</p>").expect("its end").0.to_owned();
        (worth.pays, part(&glance, "then").1, card)
    };
    for (share, managed, alone, pays, then, card) in [
        (
            0.1,
            5e6,
            3.04e6,
            Pays::Yes(1.96e6),
            "If you run both, look after them: left to quarrel, they earn far less.",
            "Yes: about $2M more in five years.",
        ),
        (
            0.1,
            3e6,
            5e6,
            Pays::No(2e6),
            "If you run both, let them quarrel: managing them costs more than it brings.",
            "No: it costs about $2M more than it brings in five years.",
        ),
        (
            0.1,
            5e6,
            5e6,
            Pays::Same,
            "If you run both, managing them makes no difference.",
            "It makes no difference.",
        ),
        (
            0.0,
            4e6,
            4e6,
            Pays::Would(2e6),
            "If you run both, spend some of the money on managing them: it pays.",
            "Some would be: about $2M more in five years.",
        ),
        (
            0.0,
            7e6,
            7e6,
            Pays::Rightly,
            "You manage nothing, and that is right here.",
            "No: nothing brings more.",
        ),
    ] {
        let found = told(share, managed, alone);
        assert_eq!(found, (pays, then.to_owned(), card.to_owned()));
    }
}
