//! Chance: how draws become shocks, counts and sizes. Each draw is a uniform number of (seed, future,
//! month, purpose), and the standard normal score that belongs to it.

use crate::model::number::Number;

/// Weight of the news.
///
/// What is left for new luck when a share of the old is kept, so that the spread stays as it is. The same
/// form gives each function's own part of correlated luck.
///
/// Unit: a factor
///
/// Why: variances add up: the squares of the two weights sum to one.
///
/// Source: standard. Stationary first-order autoregression.
pub fn news_weight(kept_share: f64) -> f64 {
    (1.0 - kept_share * kept_share).root()
}

/// Luck in common.
///
/// The month's news for outreach, correlated with that for demand.
///
/// Unit: standard deviations
///
/// Why: what is bad for demand is often bad for outreach too, and the more so, the less one smooths the
/// other.
///
/// Source: standard. Two correlated normal variables. The correlation is assumed.
pub fn shared_news<N: Number>(
    shock_correlation: f64,
    demand_news: N,
    own_weight: f64,
    own_news: N,
) -> N {
    demand_news * shock_correlation + own_news * own_weight
}

/// Market luck.
///
/// The market's score in a month: some of last month's, and news. The first month is all news.
///
/// Unit: standard deviations
///
/// Why: good and bad spells last for months. The first month is drawn from the law that holds in the long
/// run.
///
/// Source: standard. First-order autoregression. Its memory is assumed.
pub fn shock_step<N: Number>(shock_memory: f64, score: N, weight: f64, news: N) -> N {
    score * shock_memory + news * weight
}

/// Luck as a factor.
///
/// What demand or outreach is multiplied by.
///
/// Unit: a factor with mean 1
///
/// Why: luck multiplies and is never negative; the second term keeps its mean at 1, so that luck neither
/// adds to the market nor takes from it.
///
/// Source: standard. Lognormal law. Its size is assumed.
pub fn luck_factor<N: Number>(deviation: f64, score: N) -> N {
    (score * deviation - deviation * deviation / 2.0).exponential()
}

/// Counts.
///
/// How many come when many are expected: orders, deals won, customers lost, sellers leaving. It is the
/// quantile of the Poisson law that belongs to the draw. Up to a mean of 16 the quantile is summed up
/// exactly instead.
///
/// Unit: whole numbers
///
/// Why: independent events in a month. By inversion a mean that moves a little moves the count by whole
/// units and reshuffles nothing, so plans meet the same luck.
///
/// Source: published. Giles 2016: Cornish–Fisher expansion; the score from Wichura 1988, the uniform from
/// Steele, Lea & Flood 2014.
pub fn large_count<N: Number>(mean: N, score: N) -> N {
    let root = mean.root();
    let expansion = mean + root * score + (score * score + 2.0) / 6.0
        - (score / 36.0 + score * score * score / 72.0) / root;
    expansion.whole().max(0.0)
}

/// Sellers expected to leave.
///
/// Mean of the month's count of exits.
///
/// Unit: sellers a month
///
/// Why: every head is as likely to leave as any other.
///
/// Source: standard. Exponential survival.
pub fn expected_exits<N: Number>(heads: N, exit_share: f64) -> N {
    heads * exit_share
}

/// Law of the size of some deals.
///
/// Three figures: mean of the sum of the deals, scale of its lognormal part, and the standard deviation of
/// that part's logarithm.
///
/// Unit: money; money; a number
///
/// Why: sizes are lognormal: many small, few large. The sum of several takes one draw, from a shifted
/// lognormal with the sum's own mean, variance and skewness. A single deal is exact.
///
/// Source: standard. Matching of moments. The spread of sizes is assumed.
pub fn size_law(count: f64, price: f64, size_cv: f64) -> [f64; 3] {
    if count <= 0.0 || size_cv <= 0.0 {
        return [count * price, 0.0, 0.0];
    }
    let root = count.root();
    let skewness = (size_cv * size_cv * size_cv + 3.0 * size_cv) / root;
    let part_cv = 2.0 * libm::sinh(libm::asinh(skewness / 2.0) / 3.0);
    [
        count * price,
        price * size_cv * root / part_cv,
        libm::log1p(part_cv * part_cv).root(),
    ]
}

/// Size of some deals.
///
/// What they come to at the score of the draw.
///
/// Unit: money
///
/// Why: the mean, and what the lognormal part strays from its own mean of one. Never negative.
///
/// Source: standard. Shifted lognormal law.
pub fn total_size<N: Number>(size_mean: N, spread: N, sd_of_log: N, score: N) -> N {
    let lognormal = (sd_of_log * (score - sd_of_log / 2.0)).exponential();
    (size_mean + spread * (lognormal - 1.0)).max(0.0)
}
