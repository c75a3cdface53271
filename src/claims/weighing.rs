//! A case weighed: its plans brought to their footing and run through the same futures.

use crate::model::fair::{Footing, Ground};
use crate::model::futures::FutureSummary;
use crate::model::market::Market;
use crate::model::pack::Pack;
use crate::model::strategies::Plan;
use crate::model::{FairFight, Params, Strategy};

use super::estimate::Verdict;
use super::figure::{Figure, Of, Quantity, Weighed};
use super::judge::judge;
use super::question::{Case, Question};
use super::{FUTURES, best, exact};

/// A plan that a question needs.
#[derive(Clone, Copy)]
enum Wanted {
    /// A strategy's, on the footing of the case.
    Strategy(Strategy),
    /// Any plan, on the footing of the case.
    Level(Plan),
    /// Nothing spent.
    NoSpend,
}

/// Weighs a case with the usual number of futures.
pub fn weigh(case: &Case) -> Weighed {
    weigh_on(&case.params(), case.fair, case.question, FUTURES)
}

/// Weighs a question on any values.
pub fn weigh_on(params: &Params, fair: FairFight, question: Question, futures: usize) -> Weighed {
    let market = Market::new(params);
    let exact = match question {
        Question::Chain(function, beside, over) => {
            Some(exact::chain(&market, function, beside, over))
        }
        Question::Momentum(strategy) => Some(exact::momentum(&market, fair, strategy)),
        _ => None,
    };
    if let Some((verdict, figures)) = exact {
        return Weighed {
            verdict,
            figures,
            futures: 0,
        };
    }
    let ground = Ground::new(&market, fair);
    let (plans, footings): (Vec<Plan>, Vec<Footing>) = plans(question, params)
        .into_iter()
        .map(|wanted| match wanted {
            Wanted::Strategy(strategy) => ground.plan(&market, strategy),
            Wanted::Level(plan) => ground.level(&market, plan),
            Wanted::NoSpend => (Plan::present(params).scaled(0.0), Footing::Level),
        })
        .unzip();
    let done = Pack::new(&market, &plans).futures(0..futures);
    let done: Vec<&[FutureSummary]> = done.iter().map(Vec::as_slice).collect();
    let judged = judge(question, &done, params.budget);
    let (verdict, mut figures) = judged.unwrap_or((Verdict::TooClose, Vec::new()));
    figures.extend(off_ground(question, &footings));
    Weighed {
        verdict,
        figures,
        futures,
    }
}

/// The plans that could not be brought to the footing.
fn off_ground(question: Question, footings: &[Footing]) -> impl Iterator<Item = Figure> {
    let named = named(question).into_iter().zip(footings);
    named.filter_map(|(strategy, footing)| {
        let (of, reached) = match *footing {
            Footing::AtMost(most) => (Of::AtMost(strategy), most),
            Footing::AtLeast(least) => (Of::AtLeast(strategy), least),
            Footing::Level | Footing::AsToday => return None,
        };
        Some(Figure::exact(of, reached, Quantity::Money))
    })
}

/// The strategies of a question, in the order of its plans.
fn named(question: Question) -> Vec<Strategy> {
    match question {
        Question::Chain(..) | Question::Momentum(_) | Question::BestManagement => Vec::new(),
        Question::Carries(strategy) => vec![strategy],
        Question::Better(one, others, _) => core::iter::once(one)
            .chain(others.iter().copied())
            .collect(),
        Question::Between(one, low, high) => vec![one, low, high],
        Question::Price(one, other) => vec![one, other],
    }
}

/// The plans of a question, in the order of its plans.
fn plans(question: Question, params: &Params) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = named(question).into_iter().map(Wanted::Strategy).collect();
    match question {
        Question::Carries(_) => wanted.push(Wanted::NoSpend),
        Question::BestManagement => wanted.extend(best::SHARES.map(|management| {
            Wanted::Level((Strategy::Both.row().plan)(&Params {
                management,
                ..*params
            }))
        })),
        _ => {}
    }
    wanted
}
