//! Every sub-step, seen from inside, with luck: what enters a stage leaves it, waits in it, goes stale or is
//! lost; nobody is in two stages, and whoever has left all of them is free again.

use two_stroke::model::course::Course;
use two_stroke::model::fair::Contest;
use two_stroke::model::force::ForceRules;
use two_stroke::model::luck::{Draws, Future, Luck, MeanPath, Weather};
use two_stroke::model::market::{Market, Step};
use two_stroke::model::outcome::Month;
use two_stroke::model::presets::PRESETS;
use two_stroke::model::simulate::{Engine, Firm, Moved, Watch};
use two_stroke::model::strategies::{Plan, STRATEGIES};
use two_stroke::model::{FairFight, Params};

use super::PATHS;
use super::books::{Books, Chain};
use super::free::{Free, opened, turned_away};

/// The stocks that the flows fill and empty.
#[derive(Clone, Copy)]
struct Stocks {
    aware: f64,
    waiting: f64,
    inbound: f64,
    outbound: f64,
    customers: f64,
    heads: f64,
}

impl Stocks {
    fn of(firm: &Firm) -> Self {
        Self {
            aware: firm.aware,
            waiting: firm.leads_waiting,
            inbound: firm.inbound.open(),
            outbound: firm.outbound.open(),
            customers: firm.customers,
            heads: firm.force.total(),
        }
    }
}

/// All that was seen: the sub-steps of every month with the stocks they left, and the month's record.
#[derive(Default)]
struct Seen(Vec<(Moved, Stocks)>);

impl Watch for Seen {
    fn sub_step(&mut self, _: usize, moved: &Moved, firm: &Firm) {
        self.0.push((*moved, Stocks::of(firm)));
    }
}

fn watched(market: &Market, plan: Plan, months: usize, luck: &impl Luck) -> (Seen, Vec<Month>) {
    let (mut seen, mut records) = (Seen::default(), Vec::new());
    Engine::new(market, plan, months).run_watched(luck, &mut seen, &mut |month| {
        records.push(*month);
    });
    assert_eq!(
        seen.0.len(),
        months * Step::HALF.per_month,
        "every sub-step is seen"
    );
    (seen, records)
}

/// One sub-step: each stage's own balance.
fn stages_balance(books: &Books, before: &Stocks, moved: &Moved, after: &Stocks, p: &Params) {
    let m = moved;
    for flow in [
        m.free,
        m.known,
        m.aware,
        m.hired,
        m.came,
        m.leads,
        m.taken_up,
        m.self_served,
        m.worked,
        m.stale,
        m.qualified,
        m.opened_aware,
        m.opened_unaware,
        m.closed_inbound,
        m.closed_outbound,
        m.won_inbound,
        m.won_outbound,
    ] {
        assert!(flow >= 0.0, "{}: a flow of {flow} in {m:?}", books.what);
    }
    books.at_most(
        "who knows the firm and comes or is opened",
        m.came - turned_away(m) + m.opened_aware,
        m.aware,
    );
    books.at_most(
        "who does not know it and is opened",
        m.opened_unaware,
        m.free - m.aware,
    );
    books.equal("those who come", m.came, m.leads + m.came * p.self_serve);
    books.at_most("leads taken up", m.taken_up, m.leads);
    books.equal(
        "bought without a seller",
        m.self_served,
        m.came - m.leads + p.unaided_leads * (m.leads - m.taken_up),
    );
    books.equal(
        "leads",
        before.waiting + m.taken_up,
        m.worked + m.stale + after.waiting,
    );
    books.equal("leads that qualify", m.qualified, m.worked * p.qualified);
    books.equal(
        "deals from leads",
        before.inbound + m.qualified,
        m.closed_inbound + after.inbound,
    );
    books.equal(
        "deals from outreach",
        before.outbound + opened(m),
        m.closed_outbound + after.outbound,
    );
    books.at_most("won from leads", m.won_inbound, m.closed_inbound);
    books.at_most("won from outreach", m.won_outbound, m.closed_outbound);
    books.equal(
        "customers within a month",
        after.customers,
        before.customers,
    );
}

/// Sellers are those there were and were hired, less those who left; no more are hired than posts are open.
fn heads_balance(
    books: &Books,
    before: &Stocks,
    moved: &Moved,
    after: &Stocks,
    rules: &ForceRules,
) {
    books.at_most("heads", after.heads, before.heads + moved.hired);
    let posts = rules.target - before.heads.min(after.heads);
    let at_most = posts.max(0.0) * Step::HALF.months / rules.hiring_months;
    books.at_most("hired", moved.hired, at_most);
}

/// Whoever buys unaided is drawn out of these, in whole ones with luck.
fn still_free(p: &Params, now: &Stocks, closed: f64) -> f64 {
    (p.accounts - now.customers - now.waiting - now.inbound - now.outbound - closed).max(0.0)
}

pub(crate) fn balance(what: &str, market: &Market, plan: Plan, months: usize, luck: &impl Luck) {
    let p = &market.params;
    let (seen, records) = watched(market, plan, months, luck);
    let books = Books {
        what,
        slack: 1e-11 * p.accounts,
    };
    let rules = market.force_rules(&plan);
    let mut now = Stocks::of(&market.today);
    now.heads = now.heads.min(rules.target);
    let (mut inbound, mut outbound) = (Chain::default(), Chain::default());
    let course = Course::new(market, &plan, months).conditions;
    let mut free = Free::of(now.aware, still_free(p, &now, 0.0));
    let months = seen.0.chunks(Step::HALF.per_month);
    let months = months.zip(course.chunks(Step::HALF.per_month));
    for ((steps, conditions), record) in months.zip(&records) {
        let held = now.inbound + now.outbound;
        let (mut entered, mut served) = (0.0, 0.0);
        let (mut closed_inbound, mut closed_outbound) = (0.0, 0.0);
        let (mut leads, mut hired, mut pay) = (0.0, 0.0, 0.0);
        for ((moved, after), found) in steps.iter().zip(conditions) {
            stages_balance(&books, &now, moved, after, p);
            free.step(
                &books,
                moved,
                after.aware,
                [found.known_rest, found.learning],
            );
            entered += moved.qualified + opened(moved);
            served += moved.self_served;
            closed_inbound += moved.closed_inbound;
            closed_outbound += moved.closed_outbound;
            leads += moved.leads;
            heads_balance(&books, &now, moved, after, &rules);
            pay += f64::midpoint(now.heads, after.heads) * Step::HALF.months * p.rep_cost;
            hired += moved.hired;
            now = *after;
        }
        books.money(
            "hiring",
            record.hiring,
            hired * p.hiring_cost,
            rules.target * p.hiring_cost,
        );
        books.money("pay", record.sales_pay, pay, rules.target * p.rep_cost);
        books.at_most(
            "bought without a seller",
            record.won_self,
            still_free(p, &now, closed_inbound + closed_outbound),
        );
        books.equal("leads of the month", record.leads, leads);
        books.equal(
            "open from leads",
            record.open_inbound,
            inbound.settle(
                &books,
                "leads",
                now.inbound,
                closed_inbound,
                record.won_inbound,
            ),
        );
        books.equal(
            "open from outreach",
            record.open_outbound,
            outbound.settle(
                &books,
                "outreach",
                now.outbound,
                closed_outbound,
                record.won_outbound,
            ),
        );
        books.equal("waiting", record.leads_waiting, now.waiting);
        books.equal(
            "customers",
            record.customers,
            now.customers + record.won() - record.churned,
        );
        books.at_most("churn", record.churned, now.customers);
        // Out of talks without having bought, expected to buy by themselves and did not, or customers no more.
        let left_talks = held + entered - record.pipeline();
        let back = left_talks - record.won_inbound - record.won_outbound + served - record.won_self
            + record.churned;
        free.month_end(&books, back);
        books.equal(
            "all accounts that know the firm",
            record.awareness * p.accounts,
            p.accounts - free.unaware,
        );
        books.equal(
            "all accounts",
            p.accounts,
            free.aware + free.unaware + record.leads_waiting + record.pipeline() + record.customers,
        );
        now.customers = record.customers;
        now.inbound = record.open_inbound;
        now.outbound = record.open_outbound;
    }
}

fn every_stage_balances(what: &str, params: &Params, market: &Market, plan: Plan) {
    let months = params.horizon as usize;
    balance(
        &format!("{what}, mean path"),
        market,
        plan,
        months,
        &MeanPath,
    );
    let draws = Draws::new(params.seed as u64, PATHS, months);
    for path in 0..PATHS {
        let weather = Weather::new(&draws, path, months, params);
        let luck = Future::new(&draws, path, &weather);
        balance(
            &format!("{what}, future {path}"),
            market,
            plan,
            months,
            &luck,
        );
    }
}

#[test]
fn every_stage_balances_in_every_sub_step_of_the_presets() {
    for preset in PRESETS {
        let params = preset.params();
        let contest = Contest::new(&params, FairFight::Spend);
        for row in &STRATEGIES {
            let plan = contest.entry(row.strategy).plan;
            let what = format!("{} {}", preset.key, row.key);
            every_stage_balances(&what, &params, &contest.market, plan);
        }
    }
}

/// Also where everything is at its end: whole markets bought up, everybody leaving, all the luck there is.
#[test]
fn every_stage_balances_in_hostile_markets() {
    for (name, params) in super::ten_accounts() {
        let market = Market::new(&params);
        every_stage_balances(name, &params, &market, Plan::present(&params));
    }
}
