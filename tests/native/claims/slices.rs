//! Pairing: a case is weighed in the very futures that the page shows.

use two_stroke::claims::{
    BOUND, CLAIMS, CONFIDENCE, Measure, Of, Question, SWEEPS, Verdict, weigh_on,
};
use two_stroke::model::estimate::bound;
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
        let weighed = weigh_on(&params, fair, question, 20);
        let lead = weighed
            .figures
            .iter()
            .find(|figure| figure.of == Of::Lead(Strategy::Push));
        assert_eq!(lead.expect("a lead").value, mean);
    }
}

/// Without futures, and with one, nothing is sure, and there is no figure to show.
#[test]
fn nothing_is_told_from_too_few_futures() {
    let case = CLAIMS[4].cases[0];
    for futures in 0..2 {
        let weighed = weigh_on(&case.params(), case.fair, case.question, futures);
        assert_eq!(weighed.verdict, Verdict::TooClose);
        assert!(weighed.figures.is_empty());
        assert_eq!(weighed.futures, futures);
    }
}

/// A sweep has a point at each of its values, each of them the case weighed there.
#[test]
fn a_sweep_weighs_its_question_at_every_value() {
    let sweep = &SWEEPS[0];
    let points = sweep.run(2);
    let values: Vec<f64> = points.iter().map(|point| point.value).collect();
    assert_eq!(values, sweep.values);
    for point in points {
        let (params, question) = sweep.at(point.value);
        let weighed = weigh_on(&params, sweep.fair, question, 2);
        assert_eq!(point.weighed, weighed, "{}", point.value);
    }
}

/// Pairing is what makes the errors small: the error of a lead is that of the differences. Were the futures
/// not paired it would be the root of both squares.
#[test]
fn leads_are_paired() {
    let case = CLAIMS[4].cases[0];
    let weighed = weigh_on(&case.params(), case.fair, case.question, 60);
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
    let tail = f64::midpoint(1.0, CONFIDENCE);
    within("bound", BOUND, normal.inverse_cdf(tail), 1e-9);
}

/// And of Student's law, where few tell the error.
#[test]
fn few_strangers_make_the_bound_wider() {
    use statrs::distribution::{ContinuousCDF, StudentsT};
    let tail = f64::midpoint(1.0, CONFIDENCE);
    for degrees in [3.0, 4.0, 7.0, 9.0, 30.0, 1000.0] {
        let student = StudentsT::new(0.0, 1.0, degrees).expect("a law");
        let expected = student.inverse_cdf(tail);
        within("bound", bound(degrees), expected, 0.01 * expected);
    }
    assert!(bound(2.0).is_infinite());
}
