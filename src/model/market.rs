//! What a set of parameters says about the market, worked out once before anything runs: hazards, the
//! closing chain's coefficients, and the firm as it stands on the first day.

use super::course::{Calendar, Course, Senses};
use super::equations as eq;
use super::force::{Exits, ForceRules};
use super::luck::MeanPath;
use super::number::{Lanes, Number};
use super::params::Params;
use super::pipeline::ChainStep;
use super::random::Sizes;
use super::simulate::{Engine, Firm};
use super::strategies::Plan;

/// How finely a month is cut. Everything shown is computed at [`Step::HALF`]; that the figures tend to
/// a limit as the step shrinks, and how fast, can be measured only where it is not the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Sub-steps in a month.
    pub per_month: usize,
    /// Length of a sub-step, months.
    pub months: f64,
}

impl Step {
    /// Half a month.
    pub const HALF: Self = Self::of_a_month(2);

    /// A month in so many equal parts.
    pub const fn of_a_month(parts: usize) -> Self {
        Self {
            per_month: parts,
            months: 1.0 / parts as f64,
        }
    }
}

/// Months of the present plan that are run at most, with the customer count held, before the first day.
pub const MOST_SPIN_UP_MONTHS: usize = 1000;
/// What a stock may still move by in a cycle of seasons and campaigns and count as at rest, over its own size.
const AT_REST: f64 = 1e-9;

/// The parameters in the form the engine uses.
#[derive(Clone, Debug)]
pub struct Market {
    /// The values as given.
    pub params: Params,
    /// How finely a month is cut.
    pub step: Step,
    /// Churn as a rate a month.
    pub churn_hazard: f64,
    /// Churn as a share a month.
    pub churn_share: f64,
    /// Exits of sellers as a share a month.
    pub exit_share: f64,
    /// Exits of sellers over a sub-step when nothing is drawn.
    pub exits: Exits,
    /// Chain coefficients of deals from leads, for each month of the quarter.
    pub inbound_steps: [ChainStep; 3],
    /// Chain coefficients of deals from outreach, for each month of the quarter.
    pub outbound_steps: [ChainStep; 3],
    /// Speed of deals from leads over the usual, for each month of the quarter.
    pub inbound_pace: [f64; 3],
    /// Speed of deals from outreach over the usual, for each month of the quarter.
    pub outbound_pace: [f64; 3],
    /// The seasons and the campaigns, for as long as anything runs.
    pub calendar: Calendar,
    /// What deals come to, by their number.
    pub sizes: Sizes,
    /// Goodwill and tension on the first day.
    pub senses: Senses,
    /// The firm on the first day.
    pub today: Firm,
    /// Whether the firm is at rest under its present plan on the first day: it would be the same a cycle of
    /// seasons and campaigns later.
    pub at_rest: bool,
}

impl Market {
    /// Works everything out, the state of the first day included.
    pub fn new(params: &Params) -> Self {
        Self::with_step(params, Step::HALF)
    }

    /// The same beside a market whose values are near: where they differ in what is planned alone, both have the same
    /// first day, and it need not be worked out again.
    pub fn beside(other: &Self, params: &Params) -> Self {
        if past(&other.params) == past(params) {
            other.from_today(params)
        } else {
            Self::new(params)
        }
    }

    /// The market under other values from the first day on: the firm of that day is the same.
    #[must_use]
    pub fn from_today(&self, params: &Params) -> Self {
        Self {
            senses: self.senses,
            today: self.today.clone(),
            at_rest: self.at_rest,
            ..Self::still(params, self.step)
        }
    }

    /// The same at another sub-step. The longest training is 48 sub-steps, so it is cut short where
    /// that is less than the months it should take.
    pub fn with_step(params: &Params, step: Step) -> Self {
        let mut market = Self::still(params, step);
        market.spin_up();
        market
    }

    /// Everything but the first day.
    fn still(params: &Params, step: Step) -> Self {
        let p = *params;
        let outbound_pace = eq::quarter_weights(p.quarter_rush);
        let inbound_pace = outbound_pace.map(|pace| eq::inbound_pace(pace, p.rush_inbound));
        let chain =
            |pace: [f64; 3]| pace.map(|speed| ChainStep::new(p.sales_cycle, speed, step.months));
        let exit_hazard = eq::hazard_from_yearly_share(p.turnover);
        let churn_hazard = eq::hazard_from_yearly_share(p.churn);
        Self {
            params: p,
            step,
            churn_hazard,
            churn_share: eq::share_leaving(churn_hazard, 1.0),
            exit_share: -libm::expm1(-exit_hazard),
            exits: Exits::new(exit_hazard, step.months),
            inbound_steps: chain(inbound_pace),
            outbound_steps: chain(outbound_pace),
            inbound_pace,
            outbound_pace,
            calendar: Calendar::new(&p, cycle_months(&p).max(p.horizon as usize), step),
            sizes: Sizes::new(p.price, p.size_cv),
            senses: Senses::default(),
            today: Firm::default(),
            at_rest: false,
        }
    }

    /// Runs the present plan, the customers held at today's number, until the firm is at the end of a cycle
    /// where it was at its beginning.
    fn spin_up(&mut self) {
        let p = &self.params;
        // Everybody cannot be a customer and in talks as well: the count cannot exceed the accounts.
        let customers = p.customers_today.min(p.accounts);
        self.today = Firm {
            customers,
            recurring: customers * p.price / p.term,
            cash: p.cash_today,
            aware: (p.accounts - customers) * p.awareness_floor,
            ..Firm::default()
        };
        let months = cycle_months(p);
        for _ in 0..MOST_SPIN_UP_MONTHS / months {
            let (senses, firm) = self.after(months);
            self.at_rest = self.moved(&senses, &firm) <= AT_REST;
            self.senses = senses;
            self.today = firm;
            if self.at_rest {
                break;
            }
        }
    }

    /// Where the present plan leads within some months, with the customers held.
    fn after(&self, months: usize) -> (Senses, Firm) {
        let plan = Plan::<Lanes>::each(|_| Plan::present(&self.params));
        let course = Course::new(self, &plan, months);
        let end = course.end.map(|stock| stock.lane(0));
        let engine = Engine {
            market: self,
            plan,
            course,
        };
        let firm = engine.settle(&MeanPath).map(|stock| stock.lane(0));
        (end, firm)
    }

    /// How far the present plan would still move the firm of the first day in a cycle of seasons and campaigns: of
    /// all stocks the most, over its own size.
    pub fn drift(&self) -> f64 {
        let (senses, firm) = self.after(cycle_months(&self.params));
        self.moved(&senses, &firm)
    }

    /// How far it is from the firm of the first day to this one.
    fn moved(&self, senses: &Senses, firm: &Firm) -> f64 {
        let plan = Plan::present(&self.params);
        let wished = self.force_rules(&plan).target;
        let (accounts, before) = (self.params.accounts, &self.today);
        let stocks = [
            (plan.marketing, self.senses.goodwill, senses.goodwill),
            (1.0, self.senses.tension, senses.tension),
            (accounts, before.aware, firm.aware),
            (accounts, before.leads_waiting, firm.leads_waiting),
            (accounts, before.inbound.open(), firm.inbound.open()),
            (accounts, before.outbound.open(), firm.outbound.open()),
            (wished, before.force.total(), firm.force.total()),
            (wished, before.force.strength(), firm.force.strength()),
        ];
        stocks.iter().fold(0.0, |most, &(size, before, after)| {
            let moved = libm::fabs(after - before);
            // What has no size does not move.
            if moved > most * size {
                moved / size
            } else {
                most
            }
        })
    }

    /// The firm as it stands on the first day, in every lane.
    pub fn first_day<N: Number>(&self) -> Firm<N> {
        self.today.map(N::from)
    }

    /// The sales force that a plan wishes for.
    pub fn force_rules<N: Number>(&self, plan: &Plan<N>) -> ForceRules<N> {
        ForceRules {
            target: eq::sellers_wished(plan.sales, self.params.rep_cost),
            hiring_months: self.params.hiring_time,
            ramp_steps: self.params.ramp / self.step.months,
            step_months: self.step.months,
        }
    }
}

/// The values without those that say what is planned: nothing of the first day hangs on these.
fn past(params: &Params) -> Params {
    Params {
        budget: 0.0,
        pull_share: 0.0,
        management: 0.0,
        dominance: 0.0,
        inferior_loss: 0.0,
        horizon: 0.0,
        ..*params
    }
}

/// Months after which seasons, quarters and campaigns all begin anew together.
fn cycle_months(p: &Params) -> usize {
    let campaign = (p.burst_cycle as usize).max(1);
    (1..=campaign)
        .map(|years| 12 * years)
        .find(|months| months % campaign == 0)
        .unwrap_or(12)
}
