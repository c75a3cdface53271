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
    let gain = Estimate::of(&leads(with, without, Measure::Profit))?;
    let figures = vec![
        Figure::of(Of::Plan(strategy), profit, Quantity::Money),
        Figure::of(Of::OverNoSpend, gain, Quantity::Money),
    ];
    Some((profit.above_zero().and(gain.above_zero()), figures))
}

/// The leads of a plan over another, future by future, where the measure is defined for both.
fn leads(one: &[FutureSummary], other: &[FutureSummary], measure: Measure) -> Vec<f64> {
    let pairs = one.iter().zip(other);
    pairs
        .filter_map(|(one, other)| Some(measure.of(one)? - measure.of(other)?))
        .collect()
}

fn mean(plan: &[FutureSummary], measure: Measure) -> Option<Estimate> {
    let values: Vec<f64> = plan
        .iter()
        .filter_map(|future| measure.of(future))
        .collect();
    Estimate::of(&values)
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
        let leads = leads(first, plan, measure);
        let lead = Estimate::of(&leads)?;
        let felt = Estimate {
            value: lead.value - margin(plan, measure)?,
            ..lead
        };
        verdict = verdict.and(felt.above_zero());
        let mut score = Score::default();
        for lead in &leads {
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
    let over_low = Estimate::of(&leads(middle, below, Measure::Profit))?;
    let under_high = Estimate::of(&leads(above, middle, Measure::Profit))?;
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
    let pairs: Vec<(f64, f64)> = first
        .iter()
        .zip(second)
        .filter_map(|(a, b)| {
            let points = 100.0 * (a.bumps_by_month? - b.bumps_by_month?);
            Some((a.profit - b.profit, points))
        })
        .collect();
    let column = |pick: fn(&(f64, f64)) -> f64| {
        let values: Vec<f64> = pairs.iter().map(pick).collect();
        Estimate::of(&values)
    };
    let (profit, points) = (column(|pair| pair.0)?, column(|pair| pair.1)?);
    let smoothness = Estimate {
        value: -points.value / 100.0,
        error: points.error / 100.0,
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
        let misses: Vec<f64> = pairs
            .iter()
            .map(|(profit, points)| profit - price * points)
            .collect();
        let error = Estimate::of(&misses)?.error / libm::fabs(points.value);
        let price = Estimate {
            value: price,
            error,
        };
        figures.push(Figure::of(Of::Price, price, Quantity::Money));
    }
    Some((verdict, figures))
}
