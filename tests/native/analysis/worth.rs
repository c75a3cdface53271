//! What managing is worth.

use two_stroke::analysis::worth::{AMOUNTS, Tried, Worth};
use two_stroke::analysis::{Question as _, Ran, Telling};
use two_stroke::claims::{Of, Question, Verdict, weigh_on};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::presets::Preset;
use two_stroke::model::{FairFight, Scenario, Strategy};

use super::{answered, scenario};
use crate::support::near;
use crate::words::NUMBERS;

/// The claims weigh the best amount by themselves, on other amounts, in the same futures.
#[test]
fn the_best_amount_is_that_of_the_claims() {
    for preset in Preset::newest() {
        let scenario = Scenario::from_preset(preset);
        let worth = Worth::new(&scenario, 0.0, 100);
        let worth = answered(&worth);
        let question = Question::BestManagement;
        let weighed = weigh_on(&scenario.params, FairFight::Spend, question, 100);
        let figure = |of: Of| {
            let found = weighed.figures.iter().find(|figure| figure.of == of);
            *found.expect("a figure")
        };
        let (share, best) = (figure(Of::BestShare), worth.best().expect("a best amount"));
        let error = share.error.expect("an error");
        let off = (best.value - share.value).abs();
        assert!(off <= error, "{}: {best:?} is not {share:?}", preset.key);
        let (first, none) = (worth.best_tried().expect("a best"), 0);
        let lead = worth.lead(first, none).expect("a lead");
        let over_none = figure(Of::OverNone);
        let off = (lead.value - over_none.value).abs();
        assert!(
            off <= over_none.error.expect("an error"),
            "{}: {lead:?}",
            preset.key
        );
    }
}

/// What is recorded is a finding; where it changes, look why.
#[test]
fn verdicts_are_the_recorded_ones() {
    let recorded = [
        ("scale-up", Verdict::Holds, "less than sales alone"),
        (
            "consumer-goods",
            Verdict::Fails,
            "less than marketing alone",
        ),
        ("enterprise", Verdict::Holds, "less than sales alone"),
        ("small-firm", Verdict::Holds, "less than sales alone"),
        ("e-commerce", Verdict::Fails, "less than marketing alone"),
        ("software", Verdict::Holds, "less than sales alone"),
    ];
    assert_eq!(recorded.len(), Preset::newest().count());
    for (key, verdict, beside) in recorded {
        let worth = Worth::new(&scenario(key, &[]), 0.0, 100);
        let worth = answered(&worth);
        assert_eq!(worth.verdict(), Some(verdict), "{key}");
        let word = worth.word(&NUMBERS);
        assert!(word.contains(beside), "{key}: {word}");
        assert_eq!(
            word.contains("not worth it"),
            verdict == Verdict::Fails,
            "{word}"
        );
    }
}

/// The row of the scenario's own amount is the page's two-stroke, and those of the engines are the page's.
#[test]
fn amounts_run_the_futures_of_the_page() {
    let scenario = scenario("scale-up", &[("management", 0.1)]);
    let params = scenario.params;
    let worth = Worth::new(&scenario, 0.0, 20);
    let worth = answered(&worth);
    let contest = Contest::new(&params, FairFight::Spend);
    let strategies = [Strategy::Both, Strategy::Pull, Strategy::Push];
    let mut futures = Futures::new(&contest, &strategies);
    let draws = Draws::new(params.seed as u64, 20, params.horizon as usize);
    futures.run_until(20, &draws);
    let set = futures.results();
    let tried = [
        Tried::Managed(0.1),
        Tried::Alone(Strategy::Pull),
        Tried::Alone(Strategy::Push),
    ];
    for (strategy, plan) in strategies.into_iter().zip(tried) {
        let at = worth
            .of
            .tried()
            .iter()
            .position(|&other| other == plan)
            .expect("a plan");
        let mean = set.of(strategy).iter().map(|run| run.profit).sum::<f64>() / 20.0;
        near(
            "profit",
            worth.profit(at).expect("a band").middle,
            mean,
            1e-12,
        );
        let bumps = set
            .median(strategy, |run| run.bumps_by_month)
            .expect("bumps");
        near(
            "bumps",
            worth.bumps(at).expect("a band").middle,
            bumps,
            1e-12,
        );
    }
}

#[test]
fn bands_hold_nine_in_ten_futures() {
    let worth = Worth::new(&Scenario::default(), 0.0, 100);
    let worth = answered(&worth);
    for at in 0..worth.of.tried().len() {
        for band in [worth.profit(at), worth.bumps(at)] {
            let band = band.expect("a band");
            assert!(
                band.low < band.middle && band.middle < band.high,
                "{band:?}"
            );
        }
    }
}

/// Managing that does nothing is money lost, and so is managing where nobody quarrels.
#[test]
fn managing_without_use_is_not_worth_it() {
    for changed in [("management_power", 0.0), ("friction", 0.0)] {
        let worth = Worth::new(&scenario("scale-up", &[changed]), 0.0, 40);
        let worth = answered(&worth);
        assert_eq!(worth.verdict(), Some(Verdict::Fails), "{changed:?}");
        assert_eq!(worth.best().map(|best| best.value), Some(0.0));
    }
}

/// A price takes its due for each point: twice the price, twice the difference.
#[test]
fn bumps_cost_what_is_said() {
    let at_prices = [0.0, 1e6, 2e6].map(|price| Worth::new(&Scenario::default(), price, 40));
    let [free, dear, dearer] = at_prices.each_ref().map(answered);
    let (both, push) = (5, AMOUNTS + 1);
    let lead = |worth: &Ran<Worth>| worth.lead(both, push).expect("a lead").value;
    near(
        "twice",
        lead(&dearer) - lead(&free),
        2.0 * (lead(&dear) - lead(&free)),
        1e-9,
    );
    // Two-stroke is the smoother one by three or four points.
    let paid = (lead(&dear) - lead(&free)) / 1e6;
    assert!((2.0..6.0).contains(&paid), "{paid} points");
    assert!(
        dear.word(&NUMBERS)
            .contains("a point of bumpiness counted as $1,000,000")
    );
    assert!(
        free.word(&NUMBERS)
            .contains("a point of bumpiness counted as $0")
    );
}

#[test]
fn one_function_alone_has_nothing_to_manage() {
    for pull_share in [0.0, 1.0] {
        let worth = Worth::new(
            &scenario("scale-up", &[("pull_share", pull_share)]),
            0.0,
            20,
        );
        assert!(worth.next(&[]).is_empty());
        let worth = answered(&worth);
        assert!(worth.rows(&NUMBERS).is_empty());
        assert!(worth.word(&NUMBERS).contains("not two to manage"));
    }
}

/// Equal revenue or equal spend: what managing is worth is asked on equal spend.
#[test]
fn the_footing_is_equal_spend() {
    let spend = Scenario::default();
    let revenue = Scenario {
        fair: FairFight::Revenue,
        ..spend.clone()
    };
    let rows = |scenario: &Scenario| answered(&Worth::new(scenario, 0.0, 5)).rows(&NUMBERS);
    assert_eq!(rows(&spend), rows(&revenue));
}
