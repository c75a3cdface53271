//! Digests of whole runs: equal digests mean equal bits of every month.

use crate::model::fair::{Contest, FairFight};
use crate::model::futures::{FutureSummary, Futures};
use crate::model::luck::Draws;
use crate::model::outcome::Month;
use crate::model::presets::Preset;
use crate::model::strategies::{STRATEGIES, Strategy};

/// What is digested of every preset and strategy.
pub(super) const KINDS: [&str; 2] = ["Mean path, every month", "The first 20 futures"];

/// A digest for each of [`KINDS`].
pub type Digests = [u64; KINDS.len()];

const FUTURES: usize = 20;

/// FNV-1a over the bytes of numbers, lowest first.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn add(&mut self, figure: f64) {
        for byte in figure.to_bits().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
}

/// What the digests of a preset are made from.
pub(super) fn prepare(preset: &Preset) -> (Contest, Draws) {
    let params = preset.params();
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    (Contest::new(&params, FairFight::Spend), draws)
}

/// The digests of a strategy: every figure of every month of its mean path, and what its first futures
/// come to. `draws` must hold 20 futures at least.
pub fn digests(contest: &Contest, draws: &Draws, strategy: Strategy) -> Digests {
    let mut mean_path = Digest::new();
    for month in &contest.entry(strategy).months {
        for figure in month_figures(month) {
            mean_path.add(figure);
        }
    }
    let mut futures = Futures::new(contest, &[strategy]);
    futures.run_until(FUTURES, draws);
    [mean_path.0, of_futures(futures.results().of(strategy))]
}

/// The digests of every preset's newest revision and every strategy, in their order, as this build makes them.
pub fn all_digests() -> Vec<Digests> {
    let of_preset = |preset: &Preset| {
        let (contest, draws) = prepare(preset);
        STRATEGIES
            .each_ref()
            .map(|row| digests(&contest, &draws, row.strategy))
    };
    Preset::newest().flat_map(of_preset).collect()
}

/// The digest of what some futures come to.
fn of_futures(summaries: &[FutureSummary]) -> u64 {
    let mut digest = Digest::new();
    for summary in summaries {
        // Taken apart, so that a new figure cannot be forgotten.
        let FutureSummary {
            profit,
            bumps_by_month,
            bumps_by_quarter,
            bumps_of_revenue,
            cash_low,
            worth_year,
        } = *summary;
        digest.add(profit);
        for bumps in [bumps_by_month, bumps_by_quarter, bumps_of_revenue] {
            // Bumpiness is never negative, so this is none.
            digest.add(bumps.unwrap_or(-1.0));
        }
        for money in [cash_low, worth_year] {
            digest.add(money);
        }
    }
    digest.0
}

fn month_figures(month: &Month) -> [f64; 28] {
    // Taken apart, so that a new figure cannot be forgotten.
    let Month {
        awareness,
        tension,
        sellers,
        leads_waiting,
        open_inbound,
        open_outbound,
        customers,
        recurring,
        leads,
        won_self,
        won_inbound,
        won_outbound,
        churned,
        business_self,
        business_inbound,
        business_outbound,
        revenue_self,
        revenue_inbound,
        revenue_outbound,
        revenue_repeat,
        cogs,
        marketing,
        sales_pay,
        commission,
        hiring,
        management,
        overhead,
        cash,
    } = *month;
    [
        awareness,
        tension,
        sellers,
        leads_waiting,
        open_inbound,
        open_outbound,
        customers,
        recurring,
        leads,
        won_self,
        won_inbound,
        won_outbound,
        churned,
        business_self,
        business_inbound,
        business_outbound,
        revenue_self,
        revenue_inbound,
        revenue_outbound,
        revenue_repeat,
        cogs,
        marketing,
        sales_pay,
        commission,
        hiring,
        management,
        overhead,
        cash,
    ]
}
