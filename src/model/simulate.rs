//! The only loop: months of sub-steps, the same code for the mean path and for every future.
//!
//! Within a sub-step inputs are held constant and every stock moves exactly, so none can turn negative
//! whatever the sliders say. They are held at what they are in its middle, so couplings between stocks are right to
//! second order in the step.
//! What leaves a stock is what was there and came in, less what stays, shared by rate: nothing is made
//! or lost but by rounding. Counts are drawn once a month from the month's expected flows.

mod books;
mod firm;
mod sellers;
mod watch;

use firm::Latest;
pub use firm::{Firm, Pipeline};
use sellers::SellersTime;
pub use watch::{Moved, Watch};

use super::course::{Conditions, Course};
use super::equations as eq;
use super::force::{Exits, ForceRules};
use super::luck::Luck;
use super::market::Market;
use super::number::Number;
use super::outcome::Month;
use super::strategies::Plan;

/// A plan on a market, ready to run through any number of futures.
pub struct Engine<'a, N = f64> {
    /// The market.
    pub market: &'a Market,
    /// The plan, one in each lane.
    pub plan: Plan<N>,
    /// Its noise-free stocks.
    pub course: Course<N>,
}

/// What a month has brought so far, as expected values.
#[derive(Default)]
struct Flows<N> {
    leads: N,
    self_served: N,
    closed_inbound: N,
    closed_outbound: N,
    won_inbound: N,
    won_outbound: N,
    marketing: N,
    seller_months: N,
    hired: N,
}

impl<N: Number> Flows<N> {
    fn won(&self) -> N {
        self.self_served + self.won_inbound + self.won_outbound
    }

    fn closed(&self) -> N {
        self.closed_inbound + self.closed_outbound
    }
}

/// What stays the same for all sub-steps of a month.
struct MonthTerms<N> {
    demand: N,
    outreach: N,
    exits: Exits<N>,
    quarter_month: usize,
    /// Whether anybody sells. Where nobody does, all that sellers do is nothing, to the bit, and is left out.
    sells: bool,
}

impl<'a, N: Number> Engine<'a, N> {
    /// A plan on a market for a number of months.
    pub fn new(market: &'a Market, plan: Plan<N>, months: usize) -> Self {
        let course = Course::new(market, &plan, months);
        Self {
            market,
            plan,
            course,
        }
    }

    /// Runs from the first day through a future and shows every month to `observe`.
    pub fn run(&self, luck: &dyn Luck<N>, mut observe: impl FnMut(&Month<N>)) {
        self.run_watched(luck, &mut (), &mut observe);
    }

    /// The same, and shows every sub-step to `watch`.
    pub fn run_watched(
        &self,
        luck: &dyn Luck<N>,
        watch: &mut impl Watch<N>,
        observe: &mut dyn FnMut(&Month<N>),
    ) {
        let mut firm = self.market.first_day();
        let rules = self.market.force_rules(&self.plan);
        firm.force.cut_to(rules.target);
        for month in 0..self.course.season.len() {
            let flows = self.month(&mut firm, month, &rules, luck, Some(watch));
            observe(&self.close_books(&mut firm, month, &flows, luck));
        }
    }

    /// Runs the whole course with the customers held: how the firm came to stand where it does. Whoever is won
    /// is free again at the month's end, as a customer leaves for each who comes.
    pub(super) fn settle(&self, luck: &dyn Luck<N>) -> Firm<N> {
        let mut firm = self.market.first_day();
        let rules = self.market.force_rules(&self.plan);
        for month in 0..self.course.season.len() {
            let flows = self.month(&mut firm, month, &rules, luck, None::<&mut ()>);
            firm.aware += flows.self_served + flows.closed();
        }
        firm
    }

    /// The sub-steps of a month, shown to `watch`. Without one this is the time before the first day: deals
    /// won do not become customers.
    fn month<W: Watch<N>>(
        &self,
        firm: &mut Firm<N>,
        month: usize,
        rules: &ForceRules<N>,
        luck: &dyn Luck<N>,
        mut watch: Option<&mut W>,
    ) -> Flows<N> {
        let heads = firm.force.total();
        let sells = N::any(heads.above(0.0)) || N::any(rules.target.above(0.0));
        let terms = MonthTerms {
            demand: luck.demand(month) * self.course.season[month],
            outreach: luck.outreach(month),
            exits: if sells {
                luck.exits(month, heads, self.market)
            } else {
                Exits::default()
            },
            quarter_month: month % 3,
            sells,
        };
        let mut flows = Flows::default();
        let step = self.market.step;
        let steps = month * step.per_month..(month + 1) * step.per_month;
        for conditions in &self.course.conditions[steps] {
            let won = if watch.is_some() {
                eq::in_the_middle(flows.won(), firm.latest.won)
            } else {
                N::default()
            };
            let customers = firm.customers + won;
            let moved = self.sub_step(firm, customers, conditions, &terms, rules, &mut flows);
            if let Some(watch) = &mut watch {
                watch.sub_step(month, &moved, firm);
            }
        }
        flows
    }

    // Within the loop, for what nobody watches need not be written down.
    #[inline]
    fn sub_step(
        &self,
        firm: &mut Firm<N>,
        customers: N,
        now: &Conditions<N>,
        terms: &MonthTerms<N>,
        rules: &ForceRules<N>,
        flows: &mut Flows<N>,
    ) -> Moved<N> {
        let (market, p) = (self.market, &self.market.params);
        let step_months = market.step.months;
        let latest = firm.latest;
        let mut hired = N::default();
        let time = if terms.sells {
            let (heads, strength) = (firm.force.total(), firm.force.strength());
            hired = firm.force.advance(rules, &terms.exits);
            flows.hired += hired;
            flows.seller_months += (heads + firm.force.total()) * 0.5 * step_months;
            let strength = (strength + firm.force.strength()) * 0.5;
            self.sellers_time(firm, strength, now, terms)
        } else {
            SellersTime::default()
        };
        // Whoever has said no is free again from the next month on; deals counted as won ahead of the
        // chain are in `open` and in `closed`, so that nobody is sold twice.
        let taken = firm.customers + flows.self_served + firm.in_talks() + flows.closed();
        let free = (N::from(p.accounts) - taken).max(0.0);
        // In each half of the sub-step whoever is free is reached by marketing, or forgets.
        let known = firm.aware.min(free);
        let aware = eq::aware_step(known, free, now.known_rest, now.learning);
        let free_midway = eq::in_the_middle(free, latest.free);
        let aware_midway = eq::in_the_middle(aware, latest.aware).min(free_midway);
        let awareness = eq::awareness(aware_midway, free_midway);
        let lift = eq::synergy_lift(p.synergy, now.tension, awareness);

        // Free accounts come forward or are opened, shared by rate.
        let customer_share = customers / p.accounts;
        let coming = eq::demand_hazard(terms.demand, now.demand, p.word_of_mouth, customer_share);
        let opening = if terms.sells {
            self.opening(&time, lift, free_midway, terms)
        } else {
            N::default()
        };
        let [came, opened_aware, opened_unaware] = eq::came_and_opened(
            aware,
            free - aware,
            latest.returned,
            coming,
            now.turned_away,
            opening,
            step_months,
        );
        let opened = opened_aware + opened_unaware;

        // Some buy by themselves; the others are leads, and sales takes up part of them.
        let leads = eq::leads(came, p.self_serve);
        let taken_up = eq::taken_up(leads, now.leak);
        let self_served = eq::served_alone(came, leads, taken_up, p.unaided_leads);
        flows.leads += leads;
        flows.self_served += self_served;
        let waiting = firm.leads_waiting;
        let (worked, stale);
        [firm.leads_waiting, worked, stale] =
            eq::leads_step(waiting, taken_up, time.follow_up, p.stale, step_months);

        // Qualified leads and opened accounts move through the two chains.
        let quarter = terms.quarter_month;
        let qualified = worked * p.qualified;
        let chain = &mut firm.inbound.chain;
        let closed_inbound = chain.advance(&market.inbound_steps[quarter], qualified);
        let won_inbound = eq::deals_won(closed_inbound, p.win_inbound, lift, time.coverage);
        let chain = &mut firm.outbound.chain;
        let closed_outbound = chain.advance(&market.outbound_steps[quarter], opened);
        let won_outbound = eq::deals_won(closed_outbound, p.win_outbound, lift, time.coverage);
        flows.closed_inbound += closed_inbound;
        flows.won_inbound += won_inbound;
        flows.closed_outbound += closed_outbound;
        flows.won_outbound += won_outbound;

        let returned = eq::back_from_sales(stale, worked, qualified);
        let back = came * now.turned_away + returned;
        let change = Latest {
            qualified,
            opened,
            waiting: firm.leads_waiting - waiting,
            won: self_served + won_inbound + won_outbound,
            free: back - came - opened,
            aware: back - came - opened_aware,
            returned,
        };
        firm.aware = eq::aware_step(
            aware + change.aware,
            free + change.free,
            now.known_rest,
            now.learning,
        );
        firm.latest = change;
        flows.marketing += now.marketing * step_months;
        Moved {
            free,
            known,
            aware,
            came,
            leads,
            taken_up,
            self_served,
            worked,
            stale,
            qualified,
            opened_aware,
            opened_unaware,
            closed_inbound,
            closed_outbound,
            won_inbound,
            won_outbound,
            hired,
        }
    }
}
