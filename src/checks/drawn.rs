//! Luck: what is drawn by the engine's own draws, against the laws it is to follow.

use super::firm::{NO_SPEND, still};
use super::{Case, Found};
use crate::model::Params;
use crate::model::luck::{Draws, Future, Luck, Weather};
use crate::model::market::Market;
use crate::model::random::{Purpose, TotalSize, normal_quantile};
use crate::model::simulate::Engine;

/// Draws are independent by block of paths; a statistic loses each of these groups of whole blocks in turn.
const GROUPS: usize = 20;
const SEED: u64 = 1;

type Pair = [f64; 2];

/// A statistic and its standard error, by the jackknife over groups of whole paths.
fn estimate(values: &[Pair], statistic: impl Fn(&[Pair]) -> f64) -> Found {
    let size = values.len() / GROUPS;
    let without: Vec<f64> = (0..GROUPS)
        .map(|group| {
            let (before, rest) = values.split_at(group * size);
            statistic(&[before, &rest[size..]].concat())
        })
        .collect();
    let mean = without.iter().sum::<f64>() / GROUPS as f64;
    let squares: f64 = without.iter().map(|x| (x - mean) * (x - mean)).sum();
    Found {
        value: statistic(values),
        error: libm::sqrt(squares * (GROUPS as f64 - 1.0) / GROUPS as f64),
    }
}

/// What `draw` makes of `paths` futures.
fn sample(
    params: &Params,
    paths: usize,
    months: usize,
    mut draw: impl FnMut(&Future, &mut Vec<Pair>),
) -> Vec<Pair> {
    let draws = Draws::new(SEED, paths, months);
    let mut values = Vec::new();
    for path in 0..paths {
        let weather = Weather::new(&draws, path, months, params);
        draw(&Future::new(&draws, path, &weather), &mut values);
    }
    values
}

/// The mean of a power of the first number's distance from a centre.
fn moment(values: &[Pair], centre: f64, power: i32) -> f64 {
    let raised = |value: &Pair| (0..power).fold(1.0, |product, _| product * (value[0] - centre));
    values.iter().map(raised).sum::<f64>() / values.len() as f64
}

fn mean(values: &[Pair]) -> f64 {
    moment(values, 0.0, 1)
}

fn variance(values: &[Pair]) -> f64 {
    moment(values, mean(values), 2)
}

fn cv(values: &[Pair]) -> f64 {
    libm::sqrt(variance(values)) / mean(values)
}

fn correlation(values: &[Pair]) -> f64 {
    let swapped: Vec<Pair> = values.iter().map(|&[a, b]| [b, a]).collect();
    covariance(values) / libm::sqrt(variance(values) * variance(&swapped))
}

fn covariance(values: &[Pair]) -> f64 {
    let count = values.len() as f64;
    let (a, b) = values
        .iter()
        .fold((0.0, 0.0), |(a, b), value| (a + value[0], b + value[1]));
    values.iter().map(|value| value[0] * value[1]).sum::<f64>() / count - a * b / (count * count)
}

/// New business of months with the oracle's deals, the rate swinging with a factor of some CV.
fn business(case: &Case, rate_cv: f64) -> Vec<Pair> {
    let params = Params {
        price: case.of("mu"),
        size_cv: case.of("cv_deal"),
        demand_shock: sd_of_log(rate_cv),
        ..still()
    };
    let market = Market::new(&params);
    sample(&params, 400, 50, |future, values| {
        for month in 0..50 {
            let rate = case.of("lam") * future.demand(month);
            let count = future.count(month, Purpose::Inbound, rate, 1e9);
            values.push([
                future.size(month, Purpose::InboundSize, count, &market),
                count,
            ]);
        }
    })
}

fn sd_of_log(cv: f64) -> f64 {
    libm::sqrt(libm::log1p(cv * cv))
}

pub(super) fn mean_of_deals(case: &Case) -> Found {
    estimate(&business(case, 0.0), mean)
}

pub(super) fn variance_of_deals(case: &Case) -> Found {
    estimate(&business(case, 0.0), variance)
}

pub(super) fn cv_of_deals(case: &Case) -> Found {
    estimate(&business(case, case.at), cv)
}

pub(super) fn skewness_of_deals(case: &Case) -> Found {
    estimate(&business(case, 0.0), |values| {
        let variance = variance(values);
        moment(values, mean(values), 3) / (variance * libm::sqrt(variance))
    })
}

pub(super) fn months_without_a_deal(case: &Case) -> Found {
    estimate(&business(case, 0.0), |values| {
        values.iter().filter(|value| value[1] == 0.0).count() as f64 / values.len() as f64
    })
}

/// Of the log of one deal: its mean, or its standard deviation where `at` is 1.
pub(super) fn one_deal(case: &Case) -> Found {
    let law = TotalSize::new(1.0, case.of("mu"), case.of("cv_deal"));
    let median = libm::log(law.at(0.0));
    let found = if case.at == 1.0 {
        libm::log(law.at(1.0)) - median
    } else {
        median
    };
    found.into()
}

pub(super) fn cv_of_shock(case: &Case) -> Found {
    let params = Params {
        demand_shock: case.at,
        ..still()
    };
    let demand = sample(&params, 400, 50, |future, values| {
        values.extend((0..50).map(|month| [future.demand(month), 0.0]));
    });
    estimate(&demand, cv)
}

/// Two streams with the oracle's CVs and a correlation, month by month.
fn streams(case: &Case, shared: f64) -> Vec<Pair> {
    let [first, second] = ["c1", "c2"].map(|name| case.of(name));
    let (a, b) = (sd_of_log(first), sd_of_log(second));
    let params = Params {
        demand_shock: a,
        outreach_shock: b,
        // What the logs share, so that the factors share as much as they are to; never more than all.
        shock_correlation: (libm::log1p(shared * first * second) / (a * b)).min(1.0),
        ..still()
    };
    sample(&params, 400, 50, |future, values| {
        values.extend((0..50).map(|month| [future.demand(month), future.outreach(month)]));
    })
}

fn mixed(values: &[Pair], share: f64) -> f64 {
    let mix = |&[a, b]: &Pair| [share * a + (1.0 - share) * b, 0.0];
    cv(&values.iter().map(mix).collect::<Vec<_>>())
}

/// Half and half, at a correlation.
pub(super) fn cv_of_halves(case: &Case) -> Found {
    estimate(&streams(case, case.at), |values| mixed(values, 0.5))
}

pub(super) fn cv_of_unequal(case: &Case) -> Found {
    estimate(&streams(case, case.at), |values| mixed(values, 0.6))
}

/// The share of the first stream at which the mix is smoothest.
fn smoothest(values: &[Pair]) -> f64 {
    let swapped: Vec<Pair> = values.iter().map(|&[a, b]| [b, a]).collect();
    let (a, b, both) = (variance(values), variance(&swapped), covariance(values));
    (b - both) / (a + b - 2.0 * both)
}

pub(super) fn best_share(case: &Case) -> Found {
    estimate(&streams(case, 0.0), smoothest)
}

pub(super) fn least_cv(case: &Case) -> Found {
    estimate(&streams(case, 0.0), |values| {
        mixed(values, smoothest(values))
    })
}

/// Logs of the two kinds of market luck in month 24, and of demand `lag` months before.
fn weather(case: &Case, lag: usize) -> Vec<[f64; 3]> {
    let params = Params {
        demand_shock: case.of("size"),
        outreach_shock: case.of("size"),
        shock_memory: case.of("memory"),
        shock_correlation: case.of("shared"),
        ..still()
    };
    let mut all = Vec::new();
    sample(&params, 4000, 25, |future, _| {
        all.push(
            [
                future.demand(24),
                future.demand(24 - lag),
                future.outreach(24),
            ]
            .map(libm::log),
        );
    });
    all
}

pub(super) fn sd_of_weather(case: &Case) -> Found {
    let values: Vec<Pair> = weather(case, 0).iter().map(|w| [w[0], w[1]]).collect();
    estimate(&values, |values| libm::sqrt(variance(values)))
}

pub(super) fn memory_of_weather(case: &Case) -> Found {
    let values: Vec<Pair> = weather(case, case.at as usize)
        .iter()
        .map(|w| [w[0], w[1]])
        .collect();
    estimate(&values, correlation)
}

pub(super) fn shared_weather(case: &Case) -> Found {
    let values: Vec<Pair> = weather(case, 0).iter().map(|w| [w[0], w[2]]).collect();
    estimate(&values, correlation)
}

/// A firm so large that only the market's luck, new every month, makes it swing; it begins at rest.
/// CV of what customers pay over the CV of what they sign.
pub(super) fn cv_of_subscription(case: &Case) -> Found {
    let (months, settled) = (240, 180);
    let leaving = case.of("c");
    let signed = 1e9;
    let params = Params {
        accounts: 1e15,
        customers_today: signed / leaving,
        awareness_floor: 1.0,
        self_serve: 1.0,
        demand: signed / 1e15,
        churn: -libm::expm1(12.0 * libm::log1p(-leaving)),
        demand_shock: 0.3,
        ..still()
    };
    let market = Market::new(&params);
    let engine = Engine::new(&market, NO_SPEND, months);
    let values = sample(&params, 400, months, |future, values| {
        let mut number = 0;
        engine.run(future, |month| {
            number += 1;
            if number > settled {
                values.push([month.recurring, month.new_business()]);
            }
        });
    });
    estimate(&values, |values| {
        let signed: Vec<Pair> = values.iter().map(|&[_, signed]| [signed, 0.0]).collect();
        cv(values) / cv(&signed)
    })
}

pub(super) fn normal(case: &Case) -> Found {
    normal_quantile(case.at).into()
}
