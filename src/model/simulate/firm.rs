//! The stocks of the firm.

use crate::model::equations as eq;
use crate::model::force::Force;
use crate::model::number::Number;
use crate::model::pipeline::{Chain, ChainStep};

/// The stocks of the firm.
#[derive(Clone, Debug, Default)]
pub struct Firm<N = f64>
where
    N: Number,
{
    /// Sellers.
    pub force: Force<N>,
    /// Free accounts that know the firm.
    pub aware: N,
    /// Leads waiting for an answer.
    pub leads_waiting: N,
    /// Open opportunities from leads.
    pub inbound: Pipeline<N>,
    /// Open opportunities from outreach.
    pub outbound: Pipeline<N>,
    /// Customers.
    pub customers: N,
    /// What the customers pay, money a month.
    pub recurring: N,
    /// Cash in the bank.
    pub cash: N,
    pub(in crate::model) latest: Latest<N>,
}

/// What the latest sub-step brought, in accounts. The next one is taken to bring as much, where half of it is asked for
/// before it is known.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model) struct Latest<N> {
    /// Leads that became open deals.
    pub(in crate::model) qualified: N,
    /// Accounts that outreach opened.
    pub(in crate::model) opened: N,
    /// By how many more leads wait.
    pub(in crate::model) waiting: N,
    /// Customers won.
    pub(in crate::model) won: N,
    /// By how many more accounts are free.
    pub(in crate::model) free: N,
    /// By how many more of them know the firm, learning and forgetting apart.
    pub(in crate::model) aware: N,
    /// Accounts that came back from sales.
    pub(in crate::model) returned: N,
}

impl<N: Number> Latest<N> {
    fn map<M>(&self, to: impl Fn(N) -> M) -> Latest<M> {
        Latest {
            qualified: to(self.qualified),
            opened: to(self.opened),
            waiting: to(self.waiting),
            won: to(self.won),
            free: to(self.free),
            aware: to(self.aware),
            returned: to(self.returned),
        }
    }
}

impl<N: Number> Firm<N> {
    /// Accounts that a seller talks to or is to talk to.
    pub(super) fn in_talks(&self) -> N {
        self.leads_waiting + self.inbound.open() + self.outbound.open()
    }

    /// The same firm in other numbers.
    pub fn map<M: Number>(&self, to: impl Fn(N) -> M) -> Firm<M> {
        Firm {
            force: self.force.map(&to),
            aware: to(self.aware),
            leads_waiting: to(self.leads_waiting),
            inbound: self.inbound.map(&to),
            outbound: self.outbound.map(&to),
            customers: to(self.customers),
            recurring: to(self.recurring),
            cash: to(self.cash),
            latest: self.latest.map(&to),
        }
    }
}

/// Open opportunities of one origin.
#[derive(Clone, Debug, Default)]
pub struct Pipeline<N = f64> {
    pub(super) chain: Chain<N>,
    /// Never positive: deals that were won, as whole ones, before the smooth chain had closed as many.
    /// Later closings repay it, so drawn counts are taken from their source and none is made up.
    ahead: N,
}

impl<N: Number> Pipeline<N> {
    /// Open opportunities.
    pub fn open(&self) -> N {
        self.chain.total() + self.ahead
    }

    /// Open opportunities in the middle of a sub-step to which so many come.
    pub(super) fn in_the_middle(&self, step: &ChainStep, inflow: N) -> N {
        let change = self.chain.left_after(step) + inflow - self.chain.total();
        eq::in_the_middle(self.open(), change)
    }

    fn map<M: Number>(&self, to: impl Fn(N) -> M) -> Pipeline<M> {
        Pipeline {
            chain: self.chain.map(&to),
            ahead: to(self.ahead),
        }
    }

    /// Takes `won` deals out of this month's `closed`; whatever else closed is lost.
    pub(super) fn settle(&mut self, closed: N, won: N) {
        self.ahead = (self.ahead + closed - won).min(0.0);
    }
}
