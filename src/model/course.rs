//! Goodwill and tension, and what follows from them alone: they carry no noise, so they are worked out once for
//! a strategy and shared by all of its futures.

use super::equations as eq;
use super::market::{Market, Step};
use super::number::Number;
use super::params::Params;
use super::strategies::Plan;

/// The two stocks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Senses<N = f64> {
    /// Remembered marketing, money a month.
    pub goodwill: N,
    /// Tension between the two functions, 0 to 1.
    pub tension: N,
}

impl<N: Number> Senses<N> {
    /// The same in other numbers.
    pub fn map<M>(&self, to: impl Fn(N) -> M) -> Senses<M> {
        Senses {
            goodwill: to(self.goodwill),
            tension: to(self.tension),
        }
    }
}

/// What one sub-step of every future finds, as it is in the middle of it.
#[derive(Clone, Copy, Debug)]
pub struct Conditions<N = f64> {
    /// Marketing spend, money a month.
    pub marketing: N,
    /// Rate at which an account that knows the firm comes forward by itself, season and luck apart.
    pub demand: N,
    /// Share of the free accounts that would know the firm in the end.
    pub known_rest: N,
    /// Share of the way there that is covered in half of the sub-step.
    pub learning: N,
    /// Tension between the two functions, 0 to 1.
    pub tension: N,
    /// Share of the leads that sales never takes up; all of them where nothing is spent on sales.
    pub leak: N,
    /// Share of those who come forward that are turned away.
    pub turned_away: N,
    /// Wait of a lead when sellers have time, months.
    pub follow_up: N,
}

/// The whole way ahead for one strategy.
#[derive(Clone, Debug, Default)]
pub struct Course<N = f64> {
    /// Per sub-step.
    pub conditions: Vec<Conditions<N>>,
    /// Demand over its yearly mean, per month.
    pub season: Vec<f64>,
    /// At the end of each month.
    pub months: Vec<Senses<N>>,
    /// At the very end.
    pub end: Senses<N>,
}

/// What the calendar says, whatever the plan: worked out once for a market.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Demand over its yearly mean, per month.
    season: Vec<f64>,
    /// Marketing spend over its mean, per sub-step.
    pulse: Vec<f64>,
}

impl Calendar {
    /// For a number of months.
    pub fn new(p: &Params, months: usize, step: Step) -> Self {
        let middle_of = |number: usize| (number as f64 + 0.5) * step.months;
        let pulse = |number| {
            eq::campaign_pulse(
                p.burst_depth,
                p.burst_cycle,
                p.burst_offset,
                middle_of(number),
            )
        };
        let season = |month| eq::season(p.season, p.season_peak - 1.0, month as f64);
        Self {
            season: (0..months).map(season).collect(),
            pulse: (0..months * step.per_month).map(pulse).collect(),
        }
    }

    /// The same with a month's marketing times a factor.
    #[must_use]
    pub fn with_more(mut self, month: usize, factor: f64) -> Self {
        let steps = self.pulse.len() / self.season.len().max(1);
        for pulse in self.pulse.iter_mut().skip(month * steps).take(steps) {
            *pulse *= factor;
        }
        self
    }
}

impl<N: Number> Course<N> {
    /// Works out `months` months of a plan from the market's first day.
    pub fn new(market: &Market, plan: &Plan<N>, months: usize) -> Self {
        let longer;
        let calendar = if market.calendar.season.len() >= months {
            &market.calendar
        } else {
            longer = Calendar::new(&market.params, months, market.step);
            &longer
        };
        let rules = Rules::new(market, plan);
        let mut senses = market.senses.map(N::from);
        let alone = eq::tension_left(market.params.lingering, senses.tension);
        senses.tension = N::choose(plan.has_both(), senses.tension, alone);
        let mut conditions = Vec::with_capacity(months * market.step.per_month);
        let mut month_ends = Vec::with_capacity(months);
        for month in calendar
            .pulse
            .chunks_exact(market.step.per_month)
            .take(months)
        {
            for &pulse in month {
                conditions.push(rules.step(&mut senses, plan.marketing * pulse, &market.params));
            }
            month_ends.push(senses);
        }
        let season = calendar.season[..months].to_vec();
        Self {
            conditions,
            season,
            months: month_ends,
            end: senses,
        }
    }
}

/// What holds for the whole of a plan.
struct Rules<N: Number> {
    half_step_months: f64,
    goodwill_leaving: f64,
    marketing_effect: N,
    /// Where tension settles, and the share of the way there in half a sub-step.
    tension_rest: N,
    tension_leaving: N,
    sells: N::Truth,
}

impl<N: Number> Rules<N> {
    fn new(market: &Market, plan: &Plan<N>) -> Self {
        let (p, half_step_months) = (&market.params, market.step.months / 2.0);
        let conflict = eq::conflict(plan.pull_share(), plan.dominance);
        let conflict = N::choose(plan.has_both(), conflict, N::default());
        let rising = eq::tension_rising(p.friction, conflict);
        let calming = eq::tension_calming(p.management_power, plan.management_share(), p.settling);
        Self {
            half_step_months,
            goodwill_leaving: eq::share_leaving(eq::goodwill_hazard(p.adstock), half_step_months),
            marketing_effect: eq::led_effect(-plan.dominance, p.inferior_loss),
            tension_rest: eq::tension_rest(rising, calming),
            tension_leaving: eq::share_leaving(rising + calming, half_step_months),
            sells: plan.sales.above(0.0),
        }
    }

    /// Moves the stocks one sub-step, by way of its middle.
    fn step(&self, senses: &mut Senses<N>, marketing: N, p: &Params) -> Conditions<N> {
        let heard = marketing * self.marketing_effect;
        let half_a_step = |from: Senses<N>| Senses {
            goodwill: eq::goodwill_step(from.goodwill, heard, self.goodwill_leaving),
            tension: eq::tension_step(from.tension, self.tension_rest, self.tension_leaving),
        };
        let middle = half_a_step(*senses);
        *senses = half_a_step(middle);
        let Senses { goodwill, tension } = middle;
        let response = eq::hill(goodwill, p.half_spend, p.response_slope);
        let reached = eq::reached(p.reach, response);
        let [known_rest, learning] = eq::learning(
            reached,
            p.forgetting,
            p.awareness_floor,
            self.half_step_months,
        );
        let leak = eq::leak(p.leak_base, p.leak_tense, tension);
        let leak = N::choose(self.sells, leak, N::from(1.0));
        Conditions {
            marketing,
            demand: eq::activated_demand(p.demand, p.activation, response),
            known_rest,
            learning,
            tension,
            leak,
            turned_away: eq::turned_away(leak, p.self_serve, p.unaided_leads),
            follow_up: eq::follow_up_wait(p.follow_up, p.delay_tension, tension),
        }
    }
}
