//! Where luck enters the simulation: the mean path has none, a future reads its own fixed draws.

use super::equations as eq;
use super::force::Exits;
use super::market::Market;
use super::number::{Lanes, Number};
use super::params::Params;
use super::random::{BLOCK, PURPOSES, Purpose, normal_quantile, poisson_quantile, uniforms};

/// What the simulation asks of fortune.
pub trait Luck<N: Number = f64> {
    /// Demand in a month over what was to be expected.
    fn demand(&self, month: usize) -> N;
    /// Yield of outreach in a month over what was to be expected.
    fn outreach(&self, month: usize) -> N;
    /// How many of the `available` come, when `expected` are expected.
    fn count(&self, month: usize, purpose: Purpose, expected: N, available: N) -> N;
    /// What `count` deals come to.
    fn size(&self, month: usize, purpose: Purpose, count: N, market: &Market) -> N;
    /// How the sellers' ranks thin in a month.
    fn exits(&self, month: usize, heads: N, market: &Market) -> Exits<N>;
}

/// Everything goes as expected.
pub struct MeanPath;

impl<N: Number> Luck<N> for MeanPath {
    fn demand(&self, _: usize) -> N {
        N::from(1.0)
    }
    fn outreach(&self, _: usize) -> N {
        N::from(1.0)
    }
    fn count(&self, _: usize, _: Purpose, expected: N, available: N) -> N {
        expected.min(available)
    }
    fn size(&self, _: usize, _: Purpose, count: N, market: &Market) -> N {
        count * market.params.price
    }
    fn exits(&self, _: usize, _: N, market: &Market) -> Exits<N> {
        Exits::all(&market.exits)
    }
}

// A block's draws are the lanes of one number.
const _: () = assert!(BLOCK == Lanes::LANES);

/// The draws of one month and purpose, of a block of futures: uniform numbers and their normal scores.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    uniform: [f64; BLOCK],
    score: [f64; BLOCK],
}

impl Drawn {
    fn new(uniform: [f64; BLOCK]) -> Self {
        let scores = normal_quantile(Lanes::each(|at| uniform[at]));
        Self {
            uniform,
            score: core::array::from_fn(|at| scores.lane(at)),
        }
    }
}

type DrawnMonth = [Drawn; PURPOSES];

/// The draws of a set of futures. They depend on the seed alone, so they are kept while sliders move.
pub struct Draws {
    seed: u64,
    /// The first block that is drawn.
    first: usize,
    months: usize,
    /// By block and month.
    drawn: Vec<DrawnMonth>,
}

impl Draws {
    /// Draws `paths` futures of `months` months, or a few more.
    pub fn new(seed: u64, paths: usize, months: usize) -> Self {
        Self::from(seed, 0, paths, months)
    }

    /// Draws `paths` futures without those before `path`, for whoever runs more of them than can be kept.
    pub fn from(seed: u64, path: usize, paths: usize, months: usize) -> Self {
        let mut draws = Self {
            seed,
            first: path / BLOCK,
            months,
            drawn: Vec::new(),
        };
        draws.extend_to(path + paths);
        draws
    }

    /// Whether these are the draws of a seed, long enough for a horizon.
    pub fn serves(&self, seed: u64, months: usize) -> bool {
        self.seed == seed && self.months >= months
    }

    /// Draws more futures behind those there are.
    pub fn extend_to(&mut self, paths: usize) {
        let blocks = self.paths() / BLOCK..paths.div_ceil(BLOCK);
        self.drawn.reserve(blocks.len() * self.months);
        for block in blocks {
            for month in 0..self.months {
                self.drawn.push(PURPOSE_ORDER.map(|purpose| {
                    Drawn::new(uniforms(self.seed, block as u32, month as u32, purpose))
                }));
            }
        }
    }

    /// The number behind the last future's.
    pub fn paths(&self) -> usize {
        let blocks = self.drawn.len().checked_div(self.months);
        (self.first + blocks.unwrap_or_default()) * BLOCK
    }

    fn of(&self, path: usize) -> &[DrawnMonth] {
        let at = path / BLOCK - self.first;
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

/// The market's weather in the futures of a number's lanes: two first-order autoregressions of the log,
/// correlated, begun in their stationary law, each factor with mean one.
pub struct Weather<N = f64> {
    demand: Vec<N>,
    outreach: Vec<N>,
}

impl<N: Number> Weather<N> {
    /// The weather of a path, and of those after it, one for each lane.
    pub fn new(draws: &Draws, path: usize, months: usize, p: &Params) -> Self {
        let kept = p.shock_memory;
        let fresh = eq::news_weight(kept);
        let common = p.shock_correlation;
        let own = eq::news_weight(common);
        // Month 0 draws straight from the stationary law: memory of nothing, news of full size.
        let (mut pull, mut push) = (N::default(), N::default());
        let mut weather = Self {
            demand: Vec::with_capacity(months),
            outreach: Vec::with_capacity(months),
        };
        for (month, drawn) in draws.of(path).iter().take(months).enumerate() {
            let score = |purpose| score::<N>(drawn, path, purpose);
            let news_pull = score(Purpose::DemandNews);
            let own_news = score(Purpose::OutreachNews);
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

/// The place of a path's first lane within its block. Lanes lie in one block.
fn place<N: Number>(path: usize) -> usize {
    path % BLOCK / N::LANES * N::LANES
}

fn score<N: Number>(drawn: &DrawnMonth, path: usize, purpose: Purpose) -> N {
    let score = &drawn[purpose as usize].score;
    N::each(|at| score[place::<N>(path) + at])
}

/// Possible futures, one in each lane.
pub struct Future<'a, N = f64> {
    drawn: &'a [DrawnMonth],
    path: usize,
    weather: &'a Weather<N>,
}

impl<'a, N: Number> Future<'a, N> {
    /// The future of a path under its weather, and of those after it, one for each lane.
    pub fn new(draws: &'a Draws, path: usize, weather: &'a Weather<N>) -> Self {
        Self {
            drawn: draws.of(path),
            path,
            weather,
        }
    }

    fn score(&self, month: usize, purpose: Purpose) -> N {
        score(&self.drawn[month], self.path, purpose)
    }

    fn poisson(&self, month: usize, purpose: Purpose, mean: N) -> N {
        let uniform = &self.drawn[month][purpose as usize].uniform;
        let uniform = N::each(|at| uniform[place::<N>(self.path) + at]);
        poisson_quantile(mean, uniform, self.score(month, purpose))
    }
}

impl<N: Number> Luck<N> for Future<'_, N> {
    fn demand(&self, month: usize) -> N {
        self.weather.demand[month]
    }
    fn outreach(&self, month: usize) -> N {
        self.weather.outreach[month]
    }
    fn count(&self, month: usize, purpose: Purpose, expected: N, available: N) -> N {
        self.poisson(month, purpose, expected)
            .min(available.whole().max(0.0))
    }
    fn size(&self, month: usize, purpose: Purpose, count: N, market: &Market) -> N {
        market.sizes.total(count, self.score(month, purpose))
    }
    fn exits(&self, month: usize, heads: N, market: &Market) -> Exits<N> {
        let expected = eq::expected_exits(heads, market.exit_share);
        let leaving = self
            .poisson(month, Purpose::Exits, expected)
            .min(heads.whole());
        let months = market.step.months;
        let some = leaving.above(0.0);
        if !N::any(some) {
            return Exits::all(&Exits::over_a_month(1.0, months));
        }
        let survivors = N::choose(some, N::from(1.0) - leaving / heads, N::from(1.0));
        Exits::over_a_month(survivors, months)
    }
}
