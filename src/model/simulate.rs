//! The only loop: months of sub-steps, the same code for the mean path and for every future.
//!
//! Within a sub-step inputs are held constant and every stock moves exactly, so none can turn negative
//! whatever the sliders say; couplings between stocks are therefore right to first order in the step.
//! What leaves a stock is what was there and came in, less what stays, shared by rate: nothing is made
//! or lost but by rounding. Counts are drawn once a month from the month's expected flows.

mod books;
mod sellers;
mod watch;

pub use watch::{Moved, Watch};

use super::course::{Conditions, Course};
use super::equations as eq;
use super::force::{Exits, Force, ForceRules};
use super::luck::Luck;
use super::market::Market;
use super::outcome::Month;
use super::pipeline::Chain;
use super::strategies::Plan;

/// The stocks of the firm.
#[derive(Clone, Debug, Default)]
pub struct Firm {
    /// Sellers.
    pub force: Force,
    /// Leads waiting for an answer.
    pub leads_waiting: f64,
    /// Open opportunities from leads.
    pub inbound: Pipeline,
    /// Open opportunities from outreach.
    pub outbound: Pipeline,
    /// Customers.
    pub customers: f64,
    /// What the customers pay, money a month.
    pub recurring: f64,
    /// Cash in the bank.
    pub cash: f64,
}

/// Open opportunities of one origin.
#[derive(Clone, Debug, Default)]
pub struct Pipeline {
    chain: Chain,
    /// Never positive: deals that were won, as whole ones, before the smooth chain had closed as many.
    /// Later closings repay it, so drawn counts are taken from their source and none is made up.
    ahead: f64,
}

impl Pipeline {
    /// Open opportunities.
    pub fn open(&self) -> f64 {
        self.chain.total() + self.ahead
    }

    /// Takes `won` deals out of this month's `closed`; whatever else closed is lost.
    fn settle(&mut self, closed: f64, won: f64) {
        self.ahead = (self.ahead + closed - won).min(0.0);
    }
}

/// A plan on a market, ready to run through any number of futures.
pub struct Engine<'a> {
    /// The market.
    pub market: &'a Market,
    /// The plan.
    pub plan: Plan,
    /// Its noise-free stocks.
    pub course: Course,
}

/// What a month has brought so far, as expected values.
#[derive(Default)]
struct Flows {
    leads: f64,
    self_served: f64,
    closed_inbound: f64,
    closed_outbound: f64,
    won_inbound: f64,
    won_outbound: f64,
    marketing: f64,
    seller_months: f64,
    hired: f64,
}

impl Flows {
    fn won(&self) -> f64 {
        self.self_served + self.won_inbound + self.won_outbound
    }
}

/// What stays the same for all sub-steps of a month.
struct MonthTerms {
    demand: f64,
    outreach: f64,
    exits: Exits,
    quarter_month: usize,
}

impl<'a> Engine<'a> {
    /// A plan on a market for a number of months.
    pub fn new(market: &'a Market, plan: Plan, months: usize) -> Self {
        let course = Course::new(market, &plan, months);
        Self {
            market,
            plan,
            course,
        }
    }

    /// Runs from the first day through a future and shows every month to `observe`.
    pub fn run(&self, luck: &impl Luck, observe: impl FnMut(&Month)) {
        self.run_watched(luck, &mut (), observe);
    }

    /// The same, and shows every sub-step to `watch`.
    pub fn run_watched(
        &self,
        luck: &impl Luck,
        watch: &mut impl Watch,
        mut observe: impl FnMut(&Month),
    ) {
        let mut firm = self.market.today.clone();
        let rules = self.market.force_rules(&self.plan);
        firm.force.cut_to(rules.target);
        for month in 0..self.course.season.len() {
            let flows = self.month(&mut firm, month, &rules, luck, Some(watch));
            observe(&self.close_books(&mut firm, month, &flows, luck));
        }
    }

    /// Runs the whole course with the customers held: how the firm came to stand where it does.
    pub(super) fn settle(&self, luck: &impl Luck) -> Firm {
        let mut firm = self.market.today.clone();
        let rules = self.market.force_rules(&self.plan);
        for month in 0..self.course.season.len() {
            self.month::<()>(&mut firm, month, &rules, luck, None);
        }
        firm
    }

    /// The sub-steps of a month, shown to `watch`. Without one this is the time before the first day: deals
    /// won do not become customers.
    fn month<W: Watch>(
        &self,
        firm: &mut Firm,
        month: usize,
        rules: &ForceRules,
        luck: &impl Luck,
        mut watch: Option<&mut W>,
    ) -> Flows {
        let terms = MonthTerms {
            demand: self.course.season[month] * luck.demand(month),
            outreach: luck.outreach(month),
            exits: luck.exits(month, firm.force.total(), self.market),
            quarter_month: month % 3,
        };
        let mut flows = Flows::default();
        let step = self.market.step;
        let steps = month * step.per_month..(month + 1) * step.per_month;
        for conditions in &self.course.conditions[steps] {
            let won = if watch.is_some() { flows.won() } else { 0.0 };
            let moved = self.sub_step(firm, firm.customers + won, conditions, &terms, &mut flows);
            flows.marketing += conditions.marketing * step.months;
            let heads_before = firm.force.total();
            flows.hired += firm.force.advance(rules, &terms.exits);
            flows.seller_months += 0.5 * (heads_before + firm.force.total()) * step.months;
            if let Some(watch) = &mut watch {
                watch.sub_step(month, &moved, firm);
            }
        }
        flows
    }

    fn sub_step(
        &self,
        firm: &mut Firm,
        customers: f64,
        now: &Conditions,
        terms: &MonthTerms,
        flows: &mut Flows,
    ) -> Moved {
        let (market, p) = (self.market, &self.market.params);
        let step_months = market.step.months;
        let time = self.sellers_time(firm, now, terms);
        let open = firm.inbound.open() + firm.outbound.open();
        // Whoever has said no is free again from the next month on; deals counted as won ahead of the
        // chain are in `open` and in `closed`, so that nobody is sold twice.
        let closed = flows.closed_inbound + flows.closed_outbound;
        let taken = firm.customers + flows.self_served + firm.leads_waiting + open + closed;
        let free = (p.accounts - taken).max(0.0);

        // Free accounts come forward or are opened, shared by rate.
        let coming = eq::demand_hazard(
            terms.demand,
            now.awareness,
            p.demand,
            p.word_of_mouth,
            customers / p.accounts,
        );
        let holding = p.hold_effort * market.outbound_pace[terms.quarter_month] * step_months;
        let power = eq::outreach_power(
            time.prospecting,
            p.prospecting_yield,
            now.lift,
            terms.outreach,
            holding,
        );
        let opening = eq::outreach_hazard(power, p.outreach_limit, free);
        let [came, opened] = eq::came_and_opened(free, coming, opening, step_months);

        // Some buy by themselves; the others are leads, and sales takes up part of them.
        let leads = eq::leads(came, p.self_serve);
        let taken_up = if self.plan.sales > 0.0 {
            eq::taken_up(leads, now.leak)
        } else {
            0.0
        };
        let self_served = eq::served_alone(came, leads, taken_up, p.unaided_leads);
        flows.leads += leads;
        flows.self_served += self_served;
        let (worked, stale);
        [firm.leads_waiting, worked, stale] = eq::leads_step(
            firm.leads_waiting,
            taken_up,
            time.follow_up,
            p.stale,
            step_months,
        );

        // Qualified leads and opened accounts move through the two chains.
        let quarter = terms.quarter_month;
        let qualified = worked * p.qualified;
        let chain = &mut firm.inbound.chain;
        let closed_inbound = chain.advance(&market.inbound_steps[quarter], qualified);
        let won_inbound = eq::deals_won(closed_inbound, p.win_inbound, now.lift, time.coverage);
        let chain = &mut firm.outbound.chain;
        let closed_outbound = chain.advance(&market.outbound_steps[quarter], opened);
        let won_outbound = eq::deals_won(closed_outbound, p.win_outbound, now.lift, time.coverage);
        flows.closed_inbound += closed_inbound;
        flows.won_inbound += won_inbound;
        flows.closed_outbound += closed_outbound;
        flows.won_outbound += won_outbound;
        Moved {
            free,
            came,
            leads,
            taken_up,
            self_served,
            worked,
            stale,
            qualified,
            opened,
            closed_inbound,
            closed_outbound,
            won_inbound,
            won_outbound,
        }
    }
}
