//! The strategies: who gets the money, and who has the say.

use super::equations as eq;
use super::number::Number;
use super::params::Params;

/// One way to run the firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Marketing alone.
    Pull,
    /// Sales alone.
    Push,
    /// Both, with the tension between them managed.
    Both,
    /// Both, left to themselves.
    CatAndDog,
    /// Marketing has the say, sales follows.
    PullLeads,
    /// Sales has the say, marketing follows.
    PushLeads,
    /// What the firm does today.
    CarryOn,
}

/// What a strategy spends a month, and which function has the say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan<N = f64> {
    /// Marketing, money a month.
    pub marketing: N,
    /// Sellers' fixed pay that is wished for, money a month.
    pub sales: N,
    /// Managing the tension, money a month.
    pub management: N,
    /// From −1 (sales has all the say) to 1 (marketing has).
    pub dominance: N,
}

/// One row of [`STRATEGIES`].
pub struct StrategyRow {
    /// Which one.
    pub strategy: Strategy,
    /// Name in links, files and style sheets.
    pub key: &'static str,
    /// Name at the end of a line.
    pub name: &'static str,
    /// Its name as a heading.
    pub title: &'static str,
    /// One sentence on what it does.
    pub help: &'static str,
    /// Always drawn; the others are one click away.
    pub always: bool,
    /// What it spends, given the parameters.
    pub plan: fn(&Params) -> Plan,
}

/// How many strategies there are.
pub const COUNT: usize = 7;

/// Every strategy, in the order used everywhere.
pub static STRATEGIES: [StrategyRow; COUNT] = [
    StrategyRow {
        strategy: Strategy::Pull,
        key: "pull",
        name: "Marketing alone",
        title: "Pull: marketing alone",
        help: "The whole budget makes the market aware. Sellers leave on the first day.",
        always: true,
        plan: |params| split(params.budget, 1.0, 0.0, 0.0),
    },
    StrategyRow {
        strategy: Strategy::Push,
        key: "push",
        name: "Sales alone",
        title: "Push: sales alone",
        help: "The whole budget pays sellers. Whoever is called knows the firm; all others forget it.",
        always: true,
        plan: |params| split(params.budget, 0.0, 0.0, 0.0),
    },
    StrategyRow {
        strategy: Strategy::Both,
        key: "both",
        name: "Both together",
        title: "Two-stroke: both, managed",
        help: "Marketing and sales share the budget, and part of it goes into managing the two.",
        always: true,
        plan: |params| split(params.budget, params.pull_share, params.management, 0.0),
    },
    StrategyRow {
        strategy: Strategy::CatAndDog,
        key: "cat-and-dog",
        name: "Both, left alone",
        title: "Cat and dog: both, left alone",
        help: "Marketing and sales share the budget and nobody minds the tension.",
        always: false,
        plan: |params| split(params.budget, params.pull_share, 0.0, 0.0),
    },
    StrategyRow {
        strategy: Strategy::PullLeads,
        key: "pull-leads",
        name: "Marketing leads",
        title: "Marketing leads, sales follows",
        help: "Both share the budget, marketing has the say: a smaller quarrel, and weaker sellers.",
        always: false,
        plan: |params| split(params.budget, params.pull_share, 0.0, params.dominance),
    },
    StrategyRow {
        strategy: Strategy::PushLeads,
        key: "push-leads",
        name: "Sales leads",
        title: "Sales leads, marketing follows",
        help: "Both share the budget, sales has the say: a smaller quarrel, and weaker marketing.",
        always: false,
        plan: |params| split(params.budget, params.pull_share, 0.0, -params.dominance),
    },
    StrategyRow {
        strategy: Strategy::CarryOn,
        key: "carry-on",
        name: "Carry on as today",
        title: "Carry on as today",
        help: "The budget, its split and the management of the years before, unchanged; not scaled for the fair fight.",
        always: false,
        plan: Plan::present,
    },
];

impl Strategy {
    /// The row of this strategy.
    pub fn row(self) -> &'static StrategyRow {
        &STRATEGIES[self as usize]
    }
}

impl Plan {
    /// What the firm has done until today.
    pub fn present(params: &Params) -> Self {
        let share = params.present_pull_share;
        split(params.present_budget, share, params.present_management, 0.0)
    }

    /// Whether only one function has money: then there is nobody to quarrel with.
    pub fn is_single(&self) -> bool {
        !self.has_both()
    }
}

impl<N: Number> Plan<N> {
    /// From the plan of each lane.
    pub fn each(of: impl Fn(usize) -> Plan) -> Self {
        Self {
            marketing: N::each(|at| of(at).marketing),
            sales: N::each(|at| of(at).sales),
            management: N::each(|at| of(at).management),
            dominance: N::each(|at| of(at).dominance),
        }
    }

    /// The same plan with `factor` times the money.
    #[must_use]
    pub fn scaled(self, factor: N) -> Self {
        Self {
            marketing: self.marketing * factor,
            sales: self.sales * factor,
            management: self.management * factor,
            dominance: self.dominance,
        }
    }

    /// Share of all its money that goes to managing the two; zero when it has none.
    pub fn management_share(&self) -> N {
        let all = self.marketing + self.sales + self.management;
        N::choose(all.above(0.0), self.management / all, N::default())
    }

    /// Whether both functions have money: only then can they quarrel.
    pub fn has_both(&self) -> N::Truth {
        self.marketing.min(self.sales).above(0.0)
    }

    /// Share of the two functions' money that goes to marketing; zero when neither has any.
    pub fn pull_share(&self) -> N {
        let both = self.marketing + self.sales;
        N::choose(both.above(0.0), self.marketing / both, N::default())
    }
}

/// Shares the budget out. With all of it on one side there is nobody to manage, to lead or to follow.
fn split(budget: f64, pull_share: f64, management: f64, dominance: f64) -> Plan {
    let two = pull_share > 0.0 && pull_share < 1.0;
    let (management, dominance) = if two {
        (management, dominance)
    } else {
        (0.0, 0.0)
    };
    let [marketing, sales, management] = eq::budget_shares(budget, pull_share, management);
    Plan {
        marketing,
        sales,
        management,
        dominance,
    }
}
