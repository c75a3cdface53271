//! The only loop: months of four sub-steps, the same code for the mean path and for every future.
//!
//! Within a sub-step inputs are held constant and every stock moves exactly, so none can turn negative
//! whatever the sliders say; couplings between stocks are therefore right to first order in the step.
//! What leaves a stock is what was there and came in, less what stays, shared by rate: nothing is made
//! or lost but by rounding. Counts are drawn once a month from the month's expected flows.

mod books;

use super::course::{Conditions, Course};
use super::equations as eq;
use super::force::{Exits, Force, ForceRules};
use super::luck::Luck;
use super::market::{Market, STEP_MONTHS, STEPS};
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
    pub fn run(&self, luck: &impl Luck, mut observe: impl FnMut(&Month)) {
        let mut firm = self.market.today.clone();
        let rules = self.market.force_rules(&self.plan);
        firm.force.cut_to(rules.target);
        for month in 0..self.course.season.len() {
            let flows = self.month(&mut firm, month, &rules, luck, true);
            observe(&self.close_books(&mut firm, month, &flows, luck));
        }
    }

    /// Runs the whole course with the customers held: how the firm came to stand where it does.
    pub(super) fn settle(&self, luck: &impl Luck) -> Firm {
        let mut firm = self.market.today.clone();
        let rules = self.market.force_rules(&self.plan);
        for month in 0..self.course.season.len() {
            self.month(&mut firm, month, &rules, luck, false);
        }
        firm
    }

    /// The four sub-steps of a month. `growing`: whether deals won become customers.
    fn month(
        &self,
        firm: &mut Firm,
        month: usize,
        rules: &ForceRules,
        luck: &impl Luck,
        growing: bool,
    ) -> Flows {
        let terms = MonthTerms {
            demand: self.course.season[month] * luck.demand(month),
            outreach: luck.outreach(month),
            exits: luck.exits(month, firm.force.total(), self.market),
            quarter_month: month % 3,
        };
        let mut flows = Flows::default();
        for conditions in &self.course.conditions[month * STEPS..(month + 1) * STEPS] {
            let customers = firm.customers + if growing { flows.won() } else { 0.0 };
            self.sub_step(firm, customers, conditions, &terms, &mut flows);
            flows.marketing += conditions.marketing * STEP_MONTHS;
            let heads_before = firm.force.total();
            flows.hired += firm.force.advance(rules, &terms.exits);
            flows.seller_months += 0.5 * (heads_before + firm.force.total()) * STEP_MONTHS;
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
    ) {
        let (market, p) = (self.market, &self.market.params);
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
        let holding = p.hold_effort * market.outbound_pace[terms.quarter_month] * STEP_MONTHS;
        let power = eq::outreach_power(
            time.prospecting,
            p.prospecting_yield,
            now.lift,
            terms.outreach,
            holding,
        );
        let opening = eq::outreach_hazard(power, p.outreach_limit, free);
        let [came, opened] = eq::came_and_opened(free, coming, opening, STEP_MONTHS);

        // Some buy by themselves; the others are leads, and sales takes up part of them.
        let leads = eq::leads(came, p.self_serve);
        let taken_up = if self.plan.sales > 0.0 {
            eq::taken_up(leads, now.leak)
        } else {
            0.0
        };
        flows.leads += leads;
        flows.self_served += eq::served_alone(came, leads, taken_up, p.unaided_leads);
        let worked;
        [firm.leads_waiting, worked] = eq::leads_step(
            firm.leads_waiting,
            taken_up,
            time.follow_up,
            p.stale,
            STEP_MONTHS,
        );

        // Qualified leads and opened accounts move through the two chains.
        let quarter = terms.quarter_month;
        let closed = firm
            .inbound
            .chain
            .advance(&market.inbound_steps[quarter], worked * p.qualified);
        flows.closed_inbound += closed;
        flows.won_inbound += eq::deals_won(closed, p.win_inbound, now.lift, time.coverage);
        let closed = firm
            .outbound
            .chain
            .advance(&market.outbound_steps[quarter], opened);
        flows.closed_outbound += closed;
        flows.won_outbound += eq::deals_won(closed, p.win_outbound, now.lift, time.coverage);
    }

    /// Sellers' time is one budget: open deals first, more so at quarter-end, then leads, then
    /// prospecting with what is left. A full pipeline stops prospecting, and a sales cycle later it is
    /// empty: feast and famine, unless leads refill it.
    fn sellers_time(&self, firm: &Firm, now: &Conditions, terms: &MonthTerms) -> SellersTime {
        let (market, p) = (self.market, &self.market.params);
        let time = firm.force.strength() * eq::led_effect(self.plan.dominance, p.inferior_loss);
        let quarter = terms.quarter_month;
        let closing = eq::time_on_deals(
            p.hold_effort,
            [firm.inbound.open(), market.inbound_pace[quarter]],
            [firm.outbound.open(), market.outbound_pace[quarter]],
        );
        let spare = (time - closing).max(0.0);
        let lead_months = eq::lead_months(
            p.lead_effort,
            p.prospecting_yield,
            p.qualified,
            p.hold_effort,
            market.inbound_pace[quarter],
            STEP_MONTHS,
        );
        let follow_up =
            eq::follow_up_hazard(spare / lead_months, firm.leads_waiting, now.follow_up);
        let prospecting = eq::time_for_outreach(spare, follow_up, firm.leads_waiting, lead_months);
        SellersTime {
            coverage: eq::coverage(time, closing),
            follow_up,
            prospecting,
        }
    }
}

/// How sellers spend a sub-step.
struct SellersTime {
    /// Share of the work on open deals that gets done; deals that are not worked are lost.
    coverage: f64,
    /// Rate at which a waiting lead is answered, a month.
    follow_up: f64,
    /// Seller-months a month left for prospecting.
    prospecting: f64,
}
