//! Where luck enters the simulation: the mean path has none, a future reads its own fixed draws.

use super::equations as eq;
use super::force::Exits;
use super::market::Market;
use super::params::Params;
use super::random::{PURPOSES, Purpose, normal_quantile, poisson_quantile, uniform};

/// What the simulation asks of fortune.
pub trait Luck {
    /// Demand in a month over what was to be expected.
    fn demand(&self, month: usize) -> f64;
    /// Yield of outreach in a month over what was to be expected.
    fn outreach(&self, month: usize) -> f64;
    /// How many of the `available` come, when `expected` are expected.
    fn count(&self, month: usize, purpose: Purpose, expected: f64, available: f64) -> f64;
    /// What `count` deals come to.
    fn size(&self, month: usize, purpose: Purpose, count: f64, market: &Market) -> f64;
    /// How the sellers' ranks thin in a month.
    fn exits(&self, month: usize, heads: f64, market: &Market) -> Exits;
}

/// Everything goes as expected.
pub struct MeanPath;

impl Luck for MeanPath {
    fn demand(&self, _: usize) -> f64 {
        1.0
    }
    fn outreach(&self, _: usize) -> f64 {
        1.0
    }
    fn count(&self, _: usize, _: Purpose, expected: f64, available: f64) -> f64 {
        expected.min(available)
    }
    fn size(&self, _: usize, _: Purpose, count: f64, market: &Market) -> f64 {
        count * market.params.price
    }
    fn exits(&self, _: usize, _: f64, market: &Market) -> Exits {
        market.exits
    }
}

/// The draws of a set of futures. They depend on the seed alone, so they are kept while sliders move.
pub struct Draws {
    seed: u64,
    /// The first future that is drawn.
    first: usize,
    paths: usize,
    months: usize,
    /// Uniform and its normal score, by path, month and purpose.
    drawn: Vec<[(f64, f64); PURPOSES]>,
}

impl Draws {
    /// Draws `paths` futures of `months` months.
    pub fn new(seed: u64, paths: usize, months: usize) -> Self {
        let mut draws = Self::before(seed, 0, months);
        draws.extend_to(paths);
        draws
    }

    /// Draws one future without those before it, for whoever runs more of them than can be kept.
    pub fn alone(seed: u64, path: usize, months: usize) -> Self {
        let mut draws = Self::before(seed, path, months);
        draws.extend_to(path + 1);
        draws
    }

    fn before(seed: u64, first: usize, months: usize) -> Self {
        Self {
            seed,
            first,
            paths: first,
            months,
            drawn: Vec::new(),
        }
    }

    /// Whether these are the draws of a seed, long enough for a horizon.
    pub fn serves(&self, seed: u64, months: usize) -> bool {
        self.seed == seed && self.months >= months
    }

    /// Draws more futures behind those there are.
    pub fn extend_to(&mut self, paths: usize) {
        self.drawn
            .reserve(paths.saturating_sub(self.paths) * self.months);
        for path in self.paths..paths {
            for month in 0..self.months {
                self.drawn.push(PURPOSE_ORDER.map(|purpose| {
                    let uniform = uniform(self.seed, path as u32, month as u32, purpose);
                    (uniform, normal_quantile(uniform))
                }));
            }
        }
        self.paths = self.paths.max(paths);
    }

    /// The number behind the last future's.
    pub fn paths(&self) -> usize {
        self.paths
    }

    fn of(&self, path: usize) -> &[[(f64, f64); PURPOSES]] {
        let at = path - self.first;
        &self.drawn[at * self.months..(at + 1) * self.months]
    }
}

const PURPOSE_ORDER: [Purpose; PURPOSES] = [
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

/// The market's weather in one future: two first-order autoregressions of the log, correlated, begun
/// in their stationary law, each factor with mean one.
pub struct Weather {
    demand: Vec<f64>,
    outreach: Vec<f64>,
}

impl Weather {
    /// The weather of a path.
    pub fn new(draws: &Draws, path: usize, months: usize, p: &Params) -> Self {
        let kept = p.shock_memory;
        let fresh = eq::news_weight(kept);
        let common = p.shock_correlation;
        let own = eq::news_weight(common);
        // Month 0 draws straight from the stationary law: memory of nothing, news of full size.
        let (mut pull, mut push) = (0.0, 0.0);
        let mut weather = Self {
            demand: Vec::with_capacity(months),
            outreach: Vec::with_capacity(months),
        };
        for (month, drawn) in draws.of(path).iter().take(months).enumerate() {
            let news_pull = drawn[Purpose::DemandNews as usize].1;
            let own_news = drawn[Purpose::OutreachNews as usize].1;
            let news_push = eq::shared_news(common, news_pull, own, own_news);
            let weight = if month == 0 { 1.0 } else { fresh };
            pull = eq::shock_step(kept, pull, weight, news_pull);
            push = eq::shock_step(kept, push, weight, news_push);
            weather.demand.push(eq::luck_factor(p.demand_shock, pull));
            weather
                .outreach
                .push(eq::luck_factor(p.outreach_shock, push));
        }
        weather
    }
}

/// One possible future.
pub struct Future<'a> {
    drawn: &'a [[(f64, f64); PURPOSES]],
    weather: &'a Weather,
}

impl<'a> Future<'a> {
    /// The future of a path under its weather.
    pub fn new(draws: &'a Draws, path: usize, weather: &'a Weather) -> Self {
        Self {
            drawn: draws.of(path),
            weather,
        }
    }

    fn poisson(&self, month: usize, purpose: Purpose, mean: f64) -> f64 {
        let (uniform, score) = self.drawn[month][purpose as usize];
        poisson_quantile(mean, uniform, score)
    }
}

impl Luck for Future<'_> {
    fn demand(&self, month: usize) -> f64 {
        self.weather.demand[month]
    }
    fn outreach(&self, month: usize) -> f64 {
        self.weather.outreach[month]
    }
    fn count(&self, month: usize, purpose: Purpose, expected: f64, available: f64) -> f64 {
        self.poisson(month, purpose, expected)
            .min(libm::floor(available).max(0.0))
    }
    fn size(&self, month: usize, purpose: Purpose, count: f64, market: &Market) -> f64 {
        market
            .sizes
            .total(count, self.drawn[month][purpose as usize].1)
    }
    fn exits(&self, month: usize, heads: f64, market: &Market) -> Exits {
        let expected = eq::expected_exits(heads, market.exit_hazard);
        let leaving = self
            .poisson(month, Purpose::Exits, expected)
            .min(libm::floor(heads));
        let survivors = if leaving > 0.0 {
            1.0 - leaving / heads
        } else {
            1.0
        };
        Exits::over_a_month(survivors, market.step.months)
    }
}
