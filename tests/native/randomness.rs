//! Luck: the quantile functions against an independent library, the laws they are meant to have, and
//! the pairing of futures. Exact where it can be; where draws are counted, within four standard errors.

mod counts;
mod pairing;
mod sizes;
mod slices;
mod streams;
mod weather;

use statrs::distribution::{ContinuousCDF, Normal};
use two_stroke::model::odds::Odds;
use two_stroke::model::random::{
    BLOCK, PURPOSES, Purpose, normal_quantile, uniform, uniforms as of_block,
};

use crate::support::{near, within};

const STANDARD_ERRORS: f64 = 4.0;

#[test]
fn normal_quantile_is_the_inverse_of_the_normal_law() {
    let law = Normal::standard();
    let mut probabilities: Vec<f64> = (1..4000).map(|i| f64::from(i) / 4000.0).collect();
    for exponent in 1..=15 {
        for digit in 1..10 {
            let tail = f64::from(digit) * 10_f64.powi(-exponent);
            probabilities.extend([tail, 1.0 - tail]);
        }
    }
    for p in probabilities {
        let expected = law.inverse_cdf(p);
        near(
            &format!("quantile of {p:e}"),
            normal_quantile(p),
            expected,
            1e-13,
        );
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let centre = mean(values);
    mean(
        &values
            .iter()
            .map(|x| (x - centre) * (x - centre))
            .collect::<Vec<_>>(),
    )
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let (ma, mb) = (mean(a), mean(b));
    let products: Vec<f64> = a.iter().zip(b).map(|(x, y)| (x - ma) * (y - mb)).collect();
    mean(&products) / (variance(a) * variance(b)).sqrt()
}

const EVERY: [Purpose; PURPOSES] = [
    Purpose::DemandNews,
    Purpose::OutreachNews,
    Purpose::SelfServed,
    Purpose::Inbound,
    Purpose::Outbound,
    Purpose::Churn,
    Purpose::Exits,
    Purpose::SelfServedSize,
    Purpose::InboundSize,
    Purpose::OutboundSize,
];

/// Draws of `paths` paths of 60 months and all purposes, their indices moved by a shift.
fn uniforms(seed: u64, paths: u32, shift: (u32, u32, usize)) -> Vec<f64> {
    let mut all = Vec::new();
    for path in 0..paths {
        for month in 0..60 {
            for purpose in 0..PURPOSES {
                let purpose = EVERY[(purpose + shift.2) % PURPOSES];
                all.push(uniform(seed, path + shift.0, month + shift.1, purpose));
            }
        }
    }
    all
}

/// Pearson's statistic over equal cells, in standard errors from what is expected.
fn chi_square_score(cells: &[u32]) -> f64 {
    let total: u32 = cells.iter().sum();
    let expected = f64::from(total) / cells.len() as f64;
    let statistic: f64 = cells
        .iter()
        .map(|&count| (f64::from(count) - expected) * (f64::from(count) - expected) / expected)
        .sum();
    let degrees = cells.len() as f64 - 1.0;
    (statistic - degrees) / (2.0 * degrees).sqrt()
}

#[test]
fn uniforms_are_uniform_and_strangers_to_their_neighbours() {
    for seed in [1, 2, 9999] {
        let here = uniforms(seed, 200, (0, 0, 0));
        assert!(here.iter().all(|&u| u > 0.0 && u < 1.0));
        let mut cells = [0_u32; 100];
        for u in &here {
            cells[(u * 100.0) as usize] += 1;
        }
        within("chi-square", chi_square_score(&cells), 0.0, STANDARD_ERRORS);
        // Kolmogorov–Smirnov: beyond 2 / √n less than once in a thousand.
        let mut sorted = here.clone();
        sorted.sort_by(f64::total_cmp);
        let n = sorted.len() as f64;
        let gap = sorted
            .iter()
            .enumerate()
            .map(|(i, u)| (u - (i as f64 + 0.5) / n).abs())
            .fold(0.0, f64::max);
        within("largest gap", gap, 0.0, 2.0 / n.sqrt());

        for (name, there) in [
            ("next block", uniforms(seed, 200, (BLOCK as u32, 0, 0))),
            ("next month", uniforms(seed, 200, (0, 1, 0))),
            ("next purpose", uniforms(seed, 200, (0, 0, 1))),
            ("next seed", uniforms(seed + 1, 200, (0, 0, 0))),
        ] {
            within(
                name,
                correlation(&here, &there),
                0.0,
                STANDARD_ERRORS / n.sqrt(),
            );
            let mut cells = [0_u32; 100];
            for (a, b) in here.iter().zip(&there) {
                cells[(a * 10.0) as usize * 10 + (b * 10.0) as usize] += 1;
            }
            within(name, chi_square_score(&cells), 0.0, STANDARD_ERRORS);
        }
    }
}

/// Where the paths of a block are spread over the quarters of a draw's range.
fn quarters(seed: u64, block: u32, month: u32, purpose: Purpose) -> [usize; BLOCK] {
    of_block(seed, block, month, purpose).map(|u| (u * BLOCK as f64) as usize)
}

/// One draw in each quarter; every order of the four as likely, and a stranger to that of the next block, month and
/// purpose; within its quarter a draw lies anywhere, whatever the order.
#[test]
fn a_block_has_a_draw_in_each_quarter() {
    let (mut orders, mut pairs) = ([0_u32; 24], [[0_u32; 16]; 3]);
    let mut within_quarters = [0_u32; 100];
    for block in 0..500 {
        for month in 0..12 {
            for (at, &purpose) in EVERY.iter().enumerate() {
                let own = quarters(3, block, month, purpose);
                let mut sorted = own;
                sorted.sort_unstable();
                assert_eq!(sorted, [0, 1, 2, 3]);
                // The number of an order: by how many of the later ones each is above.
                let above = |at: usize| own[at + 1..].iter().filter(|&&u| u < own[at]).count();
                orders[above(0) * 6 + above(1) * 2 + above(2)] += 1;
                let others = [
                    quarters(3, block + 1, month, purpose),
                    quarters(3, block, month + 1, purpose),
                    quarters(3, block, month, EVERY[(at + 1) % PURPOSES]),
                ];
                for (cells, other) in pairs.iter_mut().zip(others) {
                    cells[own[0] * 4 + other[0]] += 1;
                }
                let draw = uniform(3, block * 4, month, purpose);
                let inside = (draw * 4.0 - own[0] as f64) * 25.0;
                within_quarters[own[0] * 25 + inside as usize] += 1;
            }
        }
    }
    within("orders", chi_square_score(&orders), 0.0, STANDARD_ERRORS);
    for (of, cells) in ["block", "month", "purpose"].iter().zip(&pairs) {
        within(of, chi_square_score(cells), 0.0, STANDARD_ERRORS);
    }
    let score = chi_square_score(&within_quarters);
    within("within a quarter", score, 0.0, STANDARD_ERRORS);
}

#[test]
fn every_draw_belongs_to_its_indices_alone() {
    // A figure that a change of the generator would change: all saved links rest on it.
    let sum: f64 = uniforms(1, 3, (0, 0, 0)).iter().sum();
    near("sum of the first draws", sum, UNIFORMS_OF_SEED_1, 1e-12);
    let mut bits: Vec<u64> = uniforms(1, 100, (0, 0, 0))
        .iter()
        .map(|u| u.to_bits())
        .collect();
    bits.sort_unstable();
    bits.dedup();
    assert_eq!(bits.len(), 100 * 60 * PURPOSES, "no two draws are the same");
}

const UNIFORMS_OF_SEED_1: f64 = 893.486_587_735_441_7;

/// An even race is called in at most one case of twenty or so, however few futures there are. The chance is
/// exact: the binomial weights of the counts that are called.
#[test]
fn an_even_race_is_hardly_ever_called() {
    for futures in 1..=200_u32 {
        let mut weight = 0.5_f64.powf(f64::from(futures));
        let mut called = 0.0;
        for wins in 0..=futures {
            let odds = Odds::of_points(f64::from(wins), f64::from(futures)).expect("pairs");
            if !odds.too_close() {
                called += weight;
            }
            weight *= f64::from(futures - wins) / f64::from(wins + 1);
        }
        // Two standard errors leave 4.55% of a normal law; whole counts stray around it.
        assert!(called < 0.07, "{futures} futures call {called}");
    }
}
