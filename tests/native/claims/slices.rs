//! Slices: a page stops and goes on, and sees the same figures as everywhere else.

use two_stroke::claims::{
    BOUND, CLAIMS, Measure, Of, Question, SWEEPS, Sweeping, Verdict, Weighing,
};
use two_stroke::model::entrant::Entrant;
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::{FairFight, Scenario, Strategy};

use crate::support::within;

/// A case weighs the very futures that the page shows: same plans, same luck, to the last bit.
#[test]
fn a_case_weighs_the_futures_of_the_contest() {
    let params = Scenario::default().params;
    for fair in [FairFight::Spend, FairFight::Revenue] {
        let contest = Contest::new(&params, fair);
        let strategies = [Strategy::Both, Strategy::Push];
        let mut futures = Futures::new(&contest, &strategies);
        let draws = Draws::new(params.seed as u64, 20, params.horizon as usize);
        futures.run_until(20, &draws);
        let set = futures.results();
        let profits = |strategy| set.of(strategy).iter().map(|future| future.profit);
        let gaps: Vec<f64> = profits(Strategy::Both)
            .zip(profits(Strategy::Push))
            .map(|(both, push)| both - push)
            .collect();
        let mean = gaps.iter().sum::<f64>() / 20.0;
        let question = Question::Better(Strategy::Both, &[Strategy::Push], Measure::Profit);
        let weighed = Weighing::of(&params, fair, question, 20).finish();
        let lead = weighed
            .figures
            .iter()
            .find(|figure| figure.of == Of::Lead(Strategy::Push));
        assert_eq!(lead.expect("a lead").value, mean);
    }
}

#[test]
fn steps_are_small_and_come_to_an_end() {
    for claim in &CLAIMS {
        let case = claim.cases[0];
        let mut weighing = Weighing::of(&case.params(), case.fair, case.question, 5);
        let mut steps = 0;
        while !weighing.done() {
            let before = weighing.futures_run();
            weighing.step();
            let most = before + Entrant::AT_ONCE;
            assert!(weighing.futures_run() <= most, "{}", case.key);
            steps += 1;
        }
        assert!((1..40).contains(&steps), "{}: {steps} steps", case.key);
        let verdict = weighing.verdict();
        weighing.step();
        assert_eq!(weighing.verdict(), verdict, "{}: done is done", case.key);
    }
}

#[test]
fn nothing_is_told_before_anything_has_run() {
    let case = CLAIMS[4].cases[0];
    let weighing = Weighing::new(&case);
    assert_eq!(weighing.verdict().verdict, Verdict::TooClose);
    assert!(weighing.verdict().figures.is_empty());
    let mut sweeping = Sweeping::new(&SWEEPS[0], 2);
    assert!(sweeping.points().is_empty());
    while !sweeping.done() {
        sweeping.step();
    }
    assert_eq!(sweeping.points().len(), SWEEPS[0].values.len());
}

/// Pairing is what makes the errors small: the error of a lead is that of the differences. Were the futures
/// not paired it would be the root of both squares.
#[test]
fn leads_are_paired() {
    let case = CLAIMS[4].cases[0];
    let weighed = Weighing::of(&case.params(), case.fair, case.question, 60).finish();
    let error = |of: Of| {
        let figure = weighed.figures.iter().find(|figure| figure.of == of);
        figure.and_then(|figure| figure.error).expect("an error")
    };
    let (both, push) = (
        error(Of::Plan(Strategy::Both)),
        error(Of::Plan(Strategy::Push)),
    );
    let unpaired = both.hypot(push);
    assert!(error(Of::Lead(Strategy::Push)) < unpaired / 2.0);
}

/// The quantile of the normal law that the stated confidence asks for.
#[test]
fn the_bound_is_that_of_the_confidence() {
    use statrs::distribution::{ContinuousCDF, Normal};
    let normal = Normal::standard();
    let tail = f64::midpoint(1.0, two_stroke::claims::CONFIDENCE);
    within("bound", BOUND, normal.inverse_cdf(tail), 1e-9);
}
