//! Randomness: fixed uniforms, each belonging to (seed, path, month, purpose), turned into shocks,
//! counts and sizes by inversion. A draw never depends on how many came before it, so every strategy
//! and every slider position meets the same luck, and a rate that moves a little moves a count by whole
//! units and reshuffles nothing.

use super::equations as eq;
use super::number::{Lanes, Number};

/// What a draw decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// The news of the month for demand.
    DemandNews,
    /// The news of the month for outreach.
    OutreachNews,
    /// How many buy by themselves.
    SelfServed,
    /// How many deals from leads are won.
    Inbound,
    /// How many deals from outreach are won.
    Outbound,
    /// How many customers leave.
    Churn,
    /// How many sellers leave.
    Exits,
    /// How large the orders of those who bought by themselves are.
    SelfServedSize,
    /// How large the deals from leads are.
    InboundSize,
    /// How large the deals from outreach are.
    OutboundSize,
}

/// How many purposes there are.
pub const PURPOSES: usize = 10;

/// Paths in a block: the four draws that a block has for a month and a purpose lie one in each quarter of the range,
/// so that a mean over blocks strays less than one over as many strangers (Latin hypercube; `McKay`, Beckman & Conover
/// 1979). A path by itself meets the same luck as without: its quarter is any of the four, and it lies anywhere in it.
pub const BLOCK: usize = 4;

/// Uniform numbers strictly between 0 and 1 for the paths of a block, each of which belongs to its four indices.
///
/// `SplitMix64` (Steele, Lea & Flood 2014) of the seed gives the stream, of stream and index the draw, of stream and
/// the index of the block the order of the quarters.
pub fn uniforms(seed: u64, block: u32, month: u32, purpose: Purpose) -> [f64; BLOCK] {
    let stream = mix(seed);
    let drawn = |first: u32, purpose: u64| {
        let index = (u64::from(first) << 32) | (u64::from(month) << 8) | purpose;
        mix(stream.wrapping_add(index.wrapping_mul(GOLDEN)))
    };
    let quarters = order(drawn(block, OF_BLOCK | purpose as u64));
    core::array::from_fn(|at| {
        let path = block.wrapping_mul(BLOCK as u32).wrapping_add(at as u32);
        // The middle of one of 2⁵² equal cells, 2⁵⁰ of them in each quarter: never 0, never 1.
        let cell = (quarters[at] << 50) | (drawn(path, purpose as u64) >> 14);
        (cell as f64 + 0.5) / 4_503_599_627_370_496.0
    })
}

/// The uniform number of a path.
pub fn uniform(seed: u64, path: u32, month: u32, purpose: Purpose) -> f64 {
    let at = path as usize % BLOCK;
    uniforms(seed, path / BLOCK as u32, month, purpose)[at]
}

/// Beside a purpose: the draw is the block's own and no path's.
const OF_BLOCK: u64 = 0x80;

/// The numbers from 0 on in one of the orders there are, each as likely (Fisher & Yates).
fn order(bits: u64) -> [u64; BLOCK] {
    let mut places = core::array::from_fn(|at| at as u64);
    let mut rest = bits;
    for last in (1..BLOCK).rev() {
        let choices = last as u64 + 1;
        places.swap(last, (rest % choices) as usize);
        rest /= choices;
    }
    places
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(GOLDEN);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Standard normal quantile (Wichura 1988, algorithm AS 241, relative error about 1e-16).
pub fn normal_quantile<N: Number>(p: N) -> N {
    let q = p - 0.5;
    let centre = || q * ratio(-(q * q) + 0.180_625, &CENTRE_ABOVE, &CENTRE_BELOW);
    N::either(q.abs().at_most(0.425), centre, || far_quantile(p, q))
}

/// In the tails.
fn far_quantile<N: Number>(p: N, q: N) -> N {
    let tail = p.min(N::from(1.0) - p);
    let r = (-tail.logarithm()).root();
    let middle = || ratio(r - 1.6, &MIDDLE_ABOVE, &MIDDLE_BELOW);
    let far = || ratio(r - 5.0, &FAR_ABOVE, &FAR_BELOW);
    let size = N::either(r.at_most(5.0), middle, far);
    N::choose(q.below(0.0), -size, size)
}

fn ratio<N: Number>(r: N, above: &[f64; 8], below: &[f64; 8]) -> N {
    let polynomial = |terms: &[f64; 8]| {
        let sum = |sum: N, term: &f64| sum * r + *term;
        terms.iter().rev().fold(N::default(), sum)
    };
    polynomial(above) / polynomial(below)
}

const CENTRE_ABOVE: [f64; 8] = [
    3.387_132_872_796_366_5,
    1.331_416_678_917_843_8e2,
    1.971_590_950_306_551_3e3,
    1.373_169_376_550_946e4,
    4.592_195_393_154_987e4,
    6.726_577_092_700_87e4,
    3.343_057_558_358_813e4,
    2.509_080_928_730_122_7e3,
];
const CENTRE_BELOW: [f64; 8] = [
    1.0,
    4.231_333_070_160_091e1,
    6.871_870_074_920_579e2,
    5.394_196_021_424_751e3,
    2.121_379_430_158_659_7e4,
    3.930_789_580_009_271e4,
    2.872_908_573_572_194_3e4,
    5.226_495_278_852_545e3,
];
const MIDDLE_ABOVE: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    2.417_807_251_774_506e-1,
    2.272_384_498_926_918_4e-2,
    7.745_450_142_783_414e-4,
];
const MIDDLE_BELOW: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    6.897_673_349_851e-1,
    1.481_039_764_274_800_8e-1,
    1.519_866_656_361_645_7e-2,
    5.475_938_084_995_345e-4,
    1.050_750_071_644_416_9e-9,
];
const FAR_ABOVE: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    2.965_605_718_285_048_7e-1,
    2.653_218_952_657_612_4e-2,
    1.242_660_947_388_078_4e-3,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const FAR_BELOW: [f64; 8] = [
    1.0,
    5.998_322_065_558_88e-1,
    1.369_298_809_227_358e-1,
    1.487_536_129_085_061_5e-2,
    7.868_691_311_456_133e-4,
    1.846_318_317_510_054_8e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_8e-15,
];

/// Above this mean the count comes from the normal score instead of summing probabilities.
const MANY: f64 = 16.0;

/// Poisson quantile: the smallest count whose cumulative probability exceeds `uniform`.
///
/// Exact by summing up to a mean of 16. Above, the Cornish–Fisher expansion in the normal `score` of
/// the same draw, to order `1/√mean` (Giles 2016); its error in mean and variance is tested.
pub fn poisson_quantile<N: Number>(mean: N, uniform: N, score: N) -> N {
    if !N::any(mean.above(0.0)) {
        return N::default();
    }
    let large = || eq::large_count(mean, score);
    let small = || summed_count(mean, uniform);
    N::either(mean.above(MANY), large, small)
}

/// By summing up; none where none are expected.
fn summed_count<N: Number>(mean: N, uniform: N) -> N {
    // Lanes whose mean is too large are somebody else's: they need not be waited for.
    let mean = N::choose(mean.above(MANY), N::default(), mean.max(0.0));
    let (mut count, mut number) = (N::default(), 0.0);
    let mut probability = (-mean).exponential();
    let mut below = probability;
    let mut going = uniform.above(below);
    // 16 + 9 · √16 is far beyond what a 52-bit uniform can ask for; the bound ends rounding's tail.
    while N::any(going) && number < 80.0 {
        number += 1.0;
        probability = probability * (mean / number);
        below += probability;
        count = N::choose(going, number.into(), count);
        going = uniform.above(below);
    }
    count
}

/// The law of the total size of some deals, each lognormal with the same mean and coefficient of
/// variation `cv`.
///
/// A single deal is exact. A sum of several is stood in for by a shifted lognormal with the sum's own
/// mean, variance and skewness, which are exact: with `c` the coefficient of variation of its lognormal
/// part, `c³ + 3c` is the skewness ([`eq::size_law`] solves it). The stand-in is never negative, because
/// `c ≥ cv / √count`.
#[derive(Clone, Copy, Debug, Default)]
pub struct TotalSize {
    mean: f64,
    /// Standard deviation over `c`: what the lognormal part is multiplied by.
    spread: f64,
    /// Of the lognormal part.
    sd_of_log: f64,
}

impl TotalSize {
    /// Of `count` deals.
    pub fn new(count: f64, mean: f64, cv: f64) -> Self {
        let [mean, spread, sd_of_log] = eq::size_law(count, mean, cv);
        Self {
            mean,
            spread,
            sd_of_log,
        }
    }

    /// The total at a normal score.
    pub fn at(&self, score: f64) -> f64 {
        eq::total_size(self.mean, self.spread, self.sd_of_log, score)
    }
}

/// Numbers of deals whose law is worked out beforehand.
const USUAL: usize = 128;
/// As many laws as numbers lie side by side at most.
const MOST_LANES: usize = Lanes::LANES;

/// What deals come to, by their number: the laws that are needed again and again.
#[derive(Clone, Debug)]
pub struct Sizes {
    mean: f64,
    cv: f64,
    usual: Vec<TotalSize>,
}

impl Sizes {
    /// Deals of a mean size and a coefficient of variation.
    pub fn new(mean: f64, cv: f64) -> Self {
        let usual = (0..USUAL)
            .map(|count| TotalSize::new(count as f64, mean, cv))
            .collect();
        Self { mean, cv, usual }
    }

    /// The total size of `count` deals at a normal score.
    pub fn total<N: Number>(&self, count: N, score: N) -> N {
        if !N::any(count.above(0.0)) {
            return N::default();
        }
        let mut laws = [TotalSize::default(); MOST_LANES];
        for (at, law) in laws.iter_mut().enumerate().take(N::LANES) {
            *law = self.law(count.lane(at));
        }
        eq::total_size(
            count * self.mean,
            N::each(|at| laws[at % MOST_LANES].spread),
            N::each(|at| laws[at % MOST_LANES].sd_of_log),
            score,
        )
    }

    fn law(&self, count: f64) -> TotalSize {
        // Saturating: what is below zero is none, what is no number as well.
        match self.usual.get(count as u32 as usize) {
            Some(law) => *law,
            None => TotalSize::new(count, self.mean, self.cv),
        }
    }
}
