//! From the paired futures of a case to its verdict.

use crate::model::Strategy;
use crate::model::futures::FutureSummary;
use crate::model::odds::Score;

use super::best;
use super::estimate::{Estimate, MARGIN, Verdict};
use super::figure::{Figure, Of, Quantity};
use super::question::{Measure, Question};

/// The verdict and its figures; `None` before there are enough futures. `plans` has the futures of every plan
/// of the question, in its order.
pub(super) fn judge(
    question: Question,
    plans: &[&[FutureSummary]],
    budget: f64,
) -> Option<(Verdict, Vec<Figure>)> {
    match question {
        // Told on the mean path, without futures.
        Question::Chain(..) | Question::Momentum(_) => None,
        Question::Carries(strategy) => carries(strategy, plans),
        Question::Better(one, others, measure) => better(one, others, measure, plans),
        Question::Between(one, low, high) => between([one, low, high], plans),
        Question::BestManagement => {
            let profit = |future: &FutureSummary| future.profit;
            let profits: Vec<Vec<f64>> = plans
                .iter()
                .map(|plan| plan.iter().map(profit).collect())
                .collect();
            best::weigh(&profits, budget)
        }
        Question::Price(one, other) => price([one, other], plans),
    }
}

/// Whether a plan has a profit, and more than no spend, the second of the plans.
fn carries(strategy: Strategy, plans: &[&[FutureSummary]]) -> Option<(Verdict, Vec<Figure>)> {
    let [with, without] = *plans else {
        return None;
    };
    let profit = mean(with, Measure::Profit)?;
    let gain = Estimate::over(leads(with, without, Measure::Profit))?;
    let figures = vec![
        Figure::of(Of::Plan(strategy), profit, Quantity::Money),
        Figure::of(Of::OverNoSpend, gain, Quantity::Money),
    ];
    Some((profit.above_zero().and(gain.above_zero()), figures))
}

/// The leads of a plan over another, future by future, where the measure is defined for both.
fn leads<'a>(
    one: &'a [FutureSummary],
    other: &'a [FutureSummary],
    measure: Measure,
) -> impl Iterator<Item = Option<f64>> + 'a {
    let pairs = one.iter().zip(other);
    pairs.map(move |(one, other)| Some(measure.of(one)? - measure.of(other)?))
}

fn mean(plan: &[FutureSummary], measure: Measure) -> Option<Estimate> {
    Estimate::over(plan.iter().map(|future| measure.of(future)))
}

/// What a lead over a plan must exceed.
fn margin(plan: &[FutureSummary], measure: Measure) -> Option<f64> {
    let share = if measure.is_bumps() { MARGIN } else { 0.0 };
    Some(share * libm::fabs(mean(plan, measure)?.value))
}

fn quantity(measure: Measure) -> Quantity {
    if measure.is_bumps() {
        Quantity::Points
    } else {
        Quantity::Money
    }
}

/// What a plan comes to by itself, where it has a figure: bumpiness as it is, not its contrary.
fn plan_figure(strategy: Strategy, plan: &[FutureSummary], measure: Measure) -> Option<Figure> {
    let estimate = mean(plan, measure)?;
    let value = if measure.is_bumps() {
        -estimate.value
    } else {
        estimate.value
    };
    Some(Figure::of(
        Of::Plan(strategy),
        Estimate { value, ..estimate },
        quantity(measure),
    ))
}

fn better(
    one: Strategy,
    others: &[Strategy],
    measure: Measure,
    plans: &[&[FutureSummary]],
) -> Option<(Verdict, Vec<Figure>)> {
    let (first, rest) = plans.split_first()?;
    let mut verdict = Verdict::Holds;
    let mut figures = vec![plan_figure(one, first, measure)?];
    for (&other, plan) in others.iter().zip(rest) {
        let lead = Estimate::over(leads(first, plan, measure))?;
        let felt = Estimate {
            value: lead.value - margin(plan, measure)?,
            ..lead
        };
        verdict = verdict.and(felt.above_zero());
        let mut score = Score::default();
        for lead in leads(first, plan, measure).flatten() {
            score.add(lead.total_cmp(&0.0));
        }
        let odds = score.odds()?;
        figures.extend([
            plan_figure(other, plan, measure)?,
            Figure::of(Of::Lead(other), lead, quantity(measure)),
            Figure {
                of: Of::Odds(other),
                value: odds.share,
                error: Some(odds.error),
                quantity: Quantity::Share,
            },
        ]);
    }
    Some((verdict, figures))
}

/// Whether the first earns more than the second and less than the third.
fn between(
    [one, low, high]: [Strategy; 3],
    plans: &[&[FutureSummary]],
) -> Option<(Verdict, Vec<Figure>)> {
    let [middle, below, above] = *plans else {
        return None;
    };
    let over_low = Estimate::over(leads(middle, below, Measure::Profit))?;
    let under_high = Estimate::over(leads(above, middle, Measure::Profit))?;
    let figures = vec![
        plan_figure(one, middle, Measure::Profit)?,
        plan_figure(low, below, Measure::Profit)?,
        Figure::of(Of::Lead(low), over_low, Quantity::Money),
        plan_figure(high, above, Measure::Profit)?,
        Figure::of(Of::Behind(high), under_high, Quantity::Money),
    ];
    Some((over_low.above_zero().and(under_high.above_zero()), figures))
}

/// Where profit less price times bumpiness is the same for both: the ratio of the mean gaps, with the standard
/// error of a ratio from paired values. Where one plan is both richer and smoother no price turns it.
fn price(
    [one, other]: [Strategy; 2],
    plans: &[&[FutureSummary]],
) -> Option<(Verdict, Vec<Figure>)> {
    let [first, second] = *plans else {
        return None;
    };
    let pairs: Vec<Option<(f64, f64)>> = first
        .iter()
        .zip(second)
        .map(|(a, b)| {
            let points = 100.0 * (a.bumps_by_month? - b.bumps_by_month?);
            Some((a.profit - b.profit, points))
        })
        .collect();
    let over = |figure: &dyn Fn((f64, f64)) -> f64| {
        Estimate::over(pairs.iter().map(|&pair| pair.map(figure)))
    };
    let (profit, points) = (over(&|pair| pair.0)?, over(&|pair| pair.1)?);
    let smoothness = Estimate {
        value: -points.value / 100.0,
        error: points.error / 100.0,
        ..points
    };
    // A price turns it when one is richer and the other smoother.
    let verdict = match (profit.above_zero(), smoothness.above_zero()) {
        (Verdict::TooClose, _) | (_, Verdict::TooClose) => Verdict::TooClose,
        (richer, smoother) => Verdict::exact(richer != smoother),
    };
    let mut figures = vec![
        plan_figure(one, first, Measure::Profit)?,
        Figure::of(Of::Lead(other), profit, Quantity::Money),
        Figure::of(Of::Lead(other), smoothness, Quantity::Points),
    ];
    if verdict == Verdict::Holds {
        let price = profit.value / points.value;
        let misses = over(&|(profit, points)| profit - price * points)?;
        let price = Estimate {
            value: price,
            error: misses.error / libm::fabs(points.value),
            ..misses
        };
        figures.push(Figure::of(Of::Price, price, Quantity::Money));
    }
    Some((verdict, figures))
}
