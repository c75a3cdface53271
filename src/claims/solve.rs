//! The values of a preset that are solved, so that its present plan shows what is published, reported or
//! counted of its market. No target here knows which plan wins.

mod linear;
mod targets;

use super::present::{Dark, Elasticities, FirstYear};
use crate::model::params::{Param, Params};
use linear::solved_for;
pub use targets::{FIRST_YEAR_SHARE, Sellers, TARGETS, THIRD_DARK_YEAR, Target};

/// The values that are solved, each for the target beside it in [`Target::misses`]; those of the sellers last.
pub const SOLVED: [&str; 6] = [
    "activation",
    "half_spend",
    "awareness_floor",
    "demand",
    "prospecting_yield",
    "outreach_limit",
];

/// A target counts as met within this share of it.
const MET: f64 = 1e-6;
/// Steps of Newton's method from one start, and how far a knob may turn in one.
const MOST_STEPS: usize = 60;
const LONGEST_TURN: f64 = 0.5;
/// By how much a knob is turned to see what it moves.
const PROBE: f64 = 1e-5;
/// Where the search begins, over the values given: so many starts, each knob up to so many times as large.
const STARTS: usize = 60;
const SPREAD: f64 = 4.0;

impl Target {
    /// That of a preset.
    pub fn of(key: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.key == key)
    }

    /// The same with another third year without marketing.
    #[must_use]
    pub fn with_dark_year(self, dark_year: f64) -> Self {
        Self { dark_year, ..self }
    }

    /// The values that are solved for it.
    pub fn solved(&self) -> &'static [&'static str] {
        let without_sellers = SOLVED.len() - 2;
        if self.sellers.is_some() {
            &SOLVED
        } else {
            &SOLVED[..without_sellers]
        }
    }

    /// What each target is, in words.
    pub const NAMES: [&'static str; 6] = [
        "elasticity of demand in the first year over that in the fifth",
        "elasticity of new business to marketing in the fifth year",
        "demand in the third year without marketing",
        "customers won who came by themselves",
        "customers won by outreach",
        "elasticity of new business to sales in the fifth year",
    ];

    /// By how much each target is missed, as a share of it.
    pub fn misses(&self, params: &Params) -> Vec<f64> {
        let elasticities = Elasticities::of(params);
        let first = FirstYear::of(params);
        let dark = Dark::of(params);
        let came = match self.sellers {
            Some(_) => first.pulled,
            None => first.won,
        };
        let mut shown = vec![
            (elasticities.first_year_share(), FIRST_YEAR_SHARE),
            (elasticities.marketing_long, self.marketing),
            (dark.demand, self.dark_year),
            (came, self.wins),
        ];
        if let Some(Sellers { selling, wins }) = self.sellers {
            shown.push((first.won - first.pulled, wins));
            shown.push((elasticities.selling, selling));
        }
        let misses = shown.iter().map(|(shown, target)| shown / target - 1.0);
        misses.collect()
    }

    /// The largest miss, and of what.
    pub fn worst(&self, params: &Params) -> (f64, &'static str) {
        let misses = self.misses(params);
        let worst = misses.iter().zip(Self::NAMES);
        let worst = worst.max_by(|(one, _), (other, _)| one.abs().total_cmp(&other.abs()));
        worst.map_or((0.0, ""), |(miss, name)| (*miss, name))
    }

    /// The root that is found from the values given.
    ///
    /// # Errors
    /// A sentence that names the target that is missed.
    pub fn root(&self, given: &Params) -> Result<Params, String> {
        let found = self.solve(given);
        if self.is_met(&found) {
            Ok(found)
        } else {
            Err(self.failure(&found, 1))
        }
    }

    fn is_met(&self, params: &Params) -> bool {
        self.worst(params).0.abs() <= MET && self.is_allowed(params)
    }

    /// The roots that are found from many starts around the values given, each named once.
    ///
    /// # Errors
    /// A sentence that names the target that is missed, where none is found.
    pub fn roots(&self, given: &Params) -> Result<Vec<Params>, String> {
        let mut roots: Vec<Params> = Vec::new();
        let mut nearest: Option<Params> = None;
        for start in 0..STARTS {
            let begun = self.start(given, start);
            let found = self.solve(&begun);
            if self.is_met(&found) {
                if !roots.iter().any(|root| self.is_same(root, &found)) {
                    roots.push(found);
                }
            } else if nearest
                .is_none_or(|best| self.worst(&found).0.abs() < self.worst(&best).0.abs())
            {
                nearest = Some(found);
            }
        }
        if roots.is_empty() {
            return Err(self.failure(&nearest.unwrap_or(*given), STARTS));
        }
        Ok(roots)
    }

    /// Why values that came nearest are no solution.
    fn failure(&self, nearest: &Params, searches: usize) -> String {
        let (miss, name) = self.worst(nearest);
        let values: Vec<String> = self
            .solved()
            .iter()
            .map(|key| format!("{key} {:.6}", get(nearest, key)))
            .collect();
        format!(
            "{}: no allowed values meet all targets; the nearest of {searches} searches misses the {name} by {:.2e} of it, with {}",
            self.key,
            miss,
            values.join(", ")
        )
    }

    /// The values given, but those to be solved elsewhere: a place of its own for every number.
    fn start(&self, given: &Params, number: usize) -> Params {
        let mut params = *given;
        for (at, key) in self.solved().iter().enumerate().filter(|_| number > 0) {
            // Multiples of irrational numbers, less the whole: they fill the space evenly.
            let place = number as f64 * libm::sqrt([2.0, 3.0, 5.0, 7.0, 11.0, 13.0][at]);
            let place = 2.0 * (place - libm::floor(place)) - 1.0;
            let value = get(given, key) * libm::pow(SPREAD, place);
            set(
                &mut params,
                key,
                if *key == "awareness_floor" {
                    value.min(0.4)
                } else {
                    value
                },
            );
        }
        params
    }

    /// Newton's method, held back where it would go too far or lead away.
    fn solve(&self, start: &Params) -> Params {
        let mut params = *start;
        let mut misses = self.misses(&params);
        for _ in 0..MOST_STEPS {
            if size(&misses) <= MET / 100.0 {
                break;
            }
            let slopes: Vec<Vec<f64>> = self
                .solved()
                .iter()
                .map(|key| {
                    let probed = self.misses(&turned(&params, key, PROBE));
                    let slope = probed
                        .iter()
                        .zip(&misses)
                        .map(|(now, was)| (now - was) / PROBE);
                    slope.collect()
                })
                .collect();
            let Some(turns) = solved_for(&slopes, &misses) else {
                break;
            };
            let longest = size(&turns).max(f64::MIN_POSITIVE);
            let mut held = (LONGEST_TURN / longest).min(1.0);
            let better = loop {
                let mut next = params;
                for (key, turn) in self.solved().iter().zip(&turns) {
                    next = turned(&next, key, -turn * held);
                }
                let now = self.misses(&next);
                if size(&now) < size(&misses) {
                    break Some((next, now));
                }
                held /= 2.0;
                if held < 1e-4 {
                    break None;
                }
            };
            let Some((next, now)) = better else { break };
            (params, misses) = (next, now);
        }
        params
    }

    /// Whether every solved value is within its range.
    fn is_allowed(&self, params: &Params) -> bool {
        self.solved().iter().all(|key| {
            let value = get(params, key);
            row(key).is_some_and(|row| (row.scale.min()..=row.scale.max()).contains(&value))
        })
    }

    fn is_same(&self, one: &Params, other: &Params) -> bool {
        self.solved().iter().all(|key| {
            let (one, other) = (get(one, key), get(other, key));
            (one - other).abs() <= 1e-3 * one.abs()
        })
    }
}

/// A share is turned by so much, anything else by that share of it.
fn turned(params: &Params, key: &str, by: f64) -> Params {
    let mut params = *params;
    let value = get(&params, key);
    let value = if key == "awareness_floor" {
        (value + 0.2 * by).clamp(0.0, 0.9)
    } else {
        value * libm::exp(by)
    };
    set(&mut params, key, value);
    params
}

fn row(key: &str) -> Option<&'static Param> {
    Param::by_key(key)
}

fn get(params: &Params, key: &str) -> f64 {
    row(key).map_or(f64::NAN, |row| (row.get)(params))
}

/// Not on a position of its slider: that is for whoever writes the preset.
fn set(params: &mut Params, key: &str, value: f64) {
    if let Some(row) = row(key) {
        (row.set)(params, value);
    }
}

fn size(values: &[f64]) -> f64 {
    let largest = values.iter().map(|value| value.abs());
    largest.fold(0.0, |one, other| {
        if other > one || other.is_nan() {
            other
        } else {
            one
        }
    })
}
