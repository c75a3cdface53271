//! The mean path of a plan on a market, written from the documents alone (`model.html` and `docs/MODEL.md`)
//! by somebody who had not seen the simulator, in one straight line. It shares no code with it, so where the
//! two agree the documents say enough, and where they differ one of them is wrong. The steps of version 3 were
//! put in by whoever wrote the documents; a reader who had not seen the simulator went through every line.
//! Time is in months, money in currency units.

use std::collections::VecDeque;
use std::f64::consts::PI;

/// Steps in a month, and the length of one.
const STEPS: usize = 2;
const H: f64 = 0.5;

/// What a plan pays for in a month, and who has the say: −1 sales, 0 nobody, 1 marketing.
#[derive(Clone, Copy)]
struct Plan {
    marketing: f64,
    sales: f64,
    management: f64,
    say: f64,
}

/// Every stock of the firm, as it stands between two months.
#[derive(Clone, Default)]
struct Firm {
    customers: f64,
    recurring: f64,
    cash: f64,
    /// Free accounts that know the firm.
    aware: f64,
    goodwill: f64,
    tension: f64,
    heads: f64,
    training: f64,
    /// Everybody's share of full strength, summed up.
    strength: f64,
    /// Hires a month in each of the last steps whose hires are still in training, the oldest first.
    hired: VecDeque<f64>,
    waiting: f64,
    /// Open deals in the three closing stages, from leads and from outreach.
    inbound: [f64; 3],
    outbound: [f64; 3],
    before: Before,
}

/// What the step before brought: where half of a step's change is asked for before it is known, it stands in.
#[derive(Clone, Copy, Default)]
struct Before {
    qualified: f64,
    opened: f64,
    /// Change of the leads that wait.
    waiting: f64,
    won: f64,
    /// Change of the free accounts, and of those of them that know the firm.
    free: f64,
    aware: f64,
    back_from_sales: f64,
}

/// The mean path: the firm at rest under its present plan, then the months ahead under `plan`, which is
/// one of pull, push, both, cat-and-dog, pull-leads, push-leads and carry-on. value(key) gives a parameter.
pub(super) fn mean_path(value: &dyn Fn(&str) -> f64, plan: &str, months: usize) -> Vec<[f64; 28]> {
    let today = [
        value("present_budget"),
        value("present_pull_share"),
        value("present_management"),
    ];
    let present = shared_out(today[0], today[1], today[2], 0.0);
    let (budget, split, weight) = (value("budget"), value("pull_share"), value("dominance"));
    let plan = match plan {
        "pull" => shared_out(budget, 1.0, 0.0, 0.0),
        "push" => shared_out(budget, 0.0, 0.0, 0.0),
        "both" => shared_out(budget, split, value("management"), 0.0),
        "cat-and-dog" => shared_out(budget, split, 0.0, 0.0),
        "pull-leads" => shared_out(budget, split, 0.0, weight),
        "push-leads" => shared_out(budget, split, 0.0, -weight),
        "carry-on" => present,
        other => panic!("no plan is called {other}"),
    };
    let mut firm = first_day(value, present);

    // The plan takes over. Sellers above it go at once, the trained and the new in proportion, so one
    // factor acts on heads, on their strength and on every class of those still in training.
    let wished = plan.sales / value("rep_cost");
    if firm.heads > wished {
        let kept = wished / firm.heads;
        firm.heads *= kept;
        firm.training *= kept;
        firm.strength *= kept;
        firm.hired.iter_mut().for_each(|rate| *rate *= kept);
    }
    // With one function alone there is nobody to quarrel with; what lingers of the quarrel settles by itself.
    if plan.marketing <= 0.0 || plan.sales <= 0.0 {
        firm.tension *= value("lingering");
    }
    (0..months)
        .map(|index| month(value, plan, &mut firm, index, false))
        .collect()
}

/// The budget shared out. Management is paid first; what is left is split between the two functions.
/// A single function needs nobody to manage it, to lead it or to follow it.
fn shared_out(budget: f64, split: f64, management: f64, say: f64) -> Plan {
    let alone = split <= 0.0 || split >= 1.0;
    let (management, say) = if alone { (0.0, 0.0) } else { (management, say) };
    let working = budget * (1.0 - management);
    let (marketing, sales) = (working * split, working * (1.0 - split));
    Plan {
        marketing,
        sales,
        management: budget * management,
        say,
    }
}

/// The firm at rest under its present plan, run without luck from nothing but awareness at its floor.
fn first_day(value: &dyn Fn(&str) -> f64, present: Plan) -> Firm {
    let (accounts, customers) = (value("accounts"), value("customers_today"));
    let mut firm = Firm {
        customers,
        recurring: customers * value("price") / value("term"),
        cash: value("cash_today"),
        aware: value("awareness_floor") * (accounts - customers),
        // Of a training that is no whole number of steps, the hires of two steps end theirs in a step.
        hired: VecDeque::from(vec![0.0; (value("ramp") / H).floor() as usize + 1]),
        ..Firm::default()
    };
    // A cycle is as long as it takes for seasons and campaigns to begin anew together.
    let both_begin = |months: &usize| *months as f64 % value("burst_cycle") == 0.0;
    let cycle = (12..1000).step_by(12).find(both_begin).unwrap_or(12);
    // At rest is what has not moved from one cycle's end to the next, each stock against its own size. The
    // 1,000 months of the document are taken as the most whole cycles that fit into them.
    let wished = present.sales / value("rep_cost");
    let sizes = [
        accounts,
        accounts,
        accounts,
        accounts,
        present.marketing,
        1.0,
        wished,
        wished,
    ];
    let stocks = |f: &Firm| {
        let (open_in, open_out) = (f.inbound.iter().sum(), f.outbound.iter().sum());
        [
            f.aware, f.waiting, open_in, open_out, f.goodwill, f.tension, f.heads, f.strength,
        ]
    };
    let mut run = 0;
    while run + cycle <= 1000 {
        let before = stocks(&firm);
        for index in run..run + cycle {
            month(value, present, &mut firm, index, true);
        }
        run += cycle;
        let after = stocks(&firm);
        if (0..8).all(|stock| (after[stock] - before[stock]).abs() <= 1e-9 * sizes[stock]) {
            break;
        }
    }
    firm
}

/// One month of a plan, two steps and the month's end. `index` counts months from 0 for a January. While
/// the firm is brought to rest, its customers are held at their number and no money is counted.
#[expect(clippy::too_many_lines, reason = "one straight line, on purpose")]
fn month(
    value: &dyn Fn(&str) -> f64,
    plan: Plan,
    firm: &mut Firm,
    index: usize,
    held: bool,
) -> [f64; 28] {
    let accounts = value("accounts");
    let sum = |stages: &[f64; 3]| stages[0] + stages[1] + stages[2];
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let share_leaving = |rate: f64, time: f64| -(-rate * time).exp_m1();
    let yearly_hazard = |share: f64| -(-share).ln_1p() / 12.0;

    // The calendar of the month: the season of demand, and the pace of closing by the quarter's month.
    let season_turn = 2.0 * PI * (index as f64 - (value("season_peak") - 1.0)) / 12.0;
    let season = 1.0 + value("season") * season_turn.cos();
    let rush = value("quarter_rush");
    let pace_out = [1.0 - 0.7 * rush, 1.0 - 0.3 * rush, 1.0 + rush][index % 3];
    let pace_in = 1.0 + value("rush_inbound") * (pace_out - 1.0);

    // What the plan makes of the two functions. The led one loses some of its effect: marketing of its
    // spend, sellers of their time.
    let marketing_left = 1.0 - (-plan.say).max(0.0) * value("inferior_loss");
    let sales_left = 1.0 - plan.say.max(0.0) * value("inferior_loss");
    let working = plan.marketing + plan.sales;
    let split = share(plan.marketing, working);
    let conflict = 4.0 * split * (1.0 - split) * (1.0 - plan.say.abs());
    let rising = conflict * value("friction");
    let managed = share(plan.management, working + plan.management);
    let calming = managed * value("management_power") + value("settling");
    let tension_rest = share(rising, rising + calming);
    let wished = plan.sales / value("rep_cost");
    let sellers_go = yearly_hazard(value("turnover"));
    // With nothing kept after a month there is no memory, and the rate is without end.
    let goodwill_fades = -value("adstock").ln();
    let response = |goodwill: f64| {
        let ratio = (value("half_spend") / goodwill).powf(value("response_slope"));
        if goodwill > 0.0 {
            1.0 / (ratio + 1.0)
        } else {
            0.0
        }
    };

    // The sums of the month.
    let (mut leads_came, mut won_self, mut won_in, mut won_out, mut closed) =
        (0.0, 0.0, 0.0, 0.0, 0.0);
    let (mut spent, mut pay, mut hires) = (0.0, 0.0, 0.0);

    for step in 0..STEPS {
        let before = firm.before;
        let middle = |stock: f64, change: f64| (stock + change / 2.0).max(0.0);

        // Goodwill moves to the step's spend, taken at the middle of the step, and tension to its rest: half
        // a step, and below another half. All that follows is by what they are in between.
        let at = ((index * STEPS + step) as f64 + 0.5) * H;
        let burst_turn = 2.0 * PI * (at - value("burst_offset")) / value("burst_cycle");
        let spend = plan.marketing * (1.0 + value("burst_depth") * burst_turn.cos());
        spent += spend * H;
        let half_a_step = |goodwill: f64, tension: f64| {
            let faded = share_leaving(goodwill_fades, H / 2.0);
            let settled = share_leaving(rising + calming, H / 2.0);
            (
                goodwill + (spend * marketing_left - goodwill) * faded,
                tension + (tension_rest - tension) * settled,
            )
        };
        let (goodwill, tension) = half_a_step(firm.goodwill, firm.tension);
        (firm.goodwill, firm.tension) = half_a_step(goodwill, tension);

        // Sellers: hires come evenly over the step, as many as there are posts open in its middle, where half
        // of them are there. Those hired a training ago end it as evenly, as far as they are still there. All
        // leave at one hazard.
        let u = sellers_go * H;
        let stay = (-u).exp();
        // Where hardly anybody leaves the closed forms divide nothing by nothing; their series do not.
        let (mut here, mut trained) = (H * (1.0 - u / 2.0), H * H * (0.5 - u / 3.0));
        if u >= 1e-6 {
            here = share_leaving(sellers_go, H) / sellers_go;
            trained = (here - stay * H) / sellers_go;
        }
        let posts = (wished - f64::midpoint(firm.heads, firm.heads * stay)).max(0.0);
        let hiring = posts / (here / 2.0 + value("hiring_time"));
        let (heads_before, strength_before) = (firm.heads, firm.strength);
        firm.heads = firm.heads * stay + hiring * here;
        let steps = value("ramp") / H;
        let part = steps - steps.floor();
        // The oldest is a whole step older than it need be: of those who end, so many are of it.
        firm.hired.push_back(hiring);
        let (older, newer) = (firm.hired[0], firm.hired[1]);
        firm.hired.pop_front();
        let survivors = |steps: f64| (-sellers_go * steps * H).exp();
        let ending = newer * survivors(steps.floor()) * (1.0 - part)
            + older * survivors(steps.floor() + 1.0) * part;
        let net = hiring - ending;
        if steps > 0.0 {
            let gained = firm.training * H * stay + net * trained;
            firm.strength = (firm.strength * stay + gained / value("ramp")).max(0.0);
            firm.training = (firm.training * stay + net * here).max(0.0);
        } else {
            firm.strength = firm.heads;
        }
        hires += hiring * H;
        pay += value("rep_cost") * (heads_before + firm.heads) / 2.0 * H;
        let strength = f64::midpoint(strength_before, firm.strength);

        // Sellers' time goes to open deals first, each kind at its own pace, and what is left to leads. In
        // the middle of the step half of the deals that close of themselves are gone, and half of what comes
        // is there.
        let time = strength * sales_left;
        let hold = value("hold_effort");
        let cycle = value("sales_cycle").max(0.05);
        let (passed_in, passed_out) = (3.0 * pace_in * H / cycle, 3.0 * pace_out * H / cycle);
        let (open_in, open_out) = (sum(&firm.inbound), sum(&firm.outbound));
        let closing_in = open_in - still_open(&firm.inbound, passed_in);
        let closing_out = open_out - still_open(&firm.outbound, passed_out);
        let holding_in = middle(open_in, before.qualified - closing_in);
        let holding_out = middle(open_out, before.opened - closing_out);
        let time_on_deals = (holding_in * pace_in + holding_out * pace_out) * hold;
        let enough = if time_on_deals > time {
            time / time_on_deals
        } else {
            1.0
        };
        let work_done = if time > 0.0 { enough } else { 0.0 };
        let spare = (time - time_on_deals).max(0.0);
        let of_a_lead = value("lead_effort") / value("prospecting_yield");
        let lead_months = of_a_lead.max(value("qualified") * hold * pace_in * H);
        let capacity = spare / lead_months;
        let wait = (tension * value("delay_tension") + 1.0) * value("follow_up");
        let queue = middle(firm.waiting, before.waiting);
        let answered = capacity / (queue + 1.0 + capacity * wait);
        let outreach_time = (spare - answered * queue * lead_months).max(0.0);

        // Who is free: neither a customer nor a lead nor an open deal, nor decided this month already. For
        // half a step they learn of the firm or forget it.
        let free =
            accounts - firm.customers - won_self - firm.waiting - open_in - open_out - closed;
        let reached = response(goodwill) * value("reach");
        let learning = reached + value("forgetting");
        let known = share(
            reached + value("forgetting") * value("awareness_floor"),
            learning,
        );
        let learnt = share_leaving(learning, H / 2.0);
        let aware = firm.aware + (known * free - firm.aware) * learnt;
        let free_midway = middle(free, before.free);
        let aware_midway = middle(aware, before.aware).min(free_midway);
        let awareness = share(aware_midway, free_midway);
        let lift = (1.0 - tension) * value("synergy") * awareness + 1.0;

        // Who comes: those who know the firm, moved by goodwill and by customers. While customers are held,
        // word of mouth is that of the first day's.
        let joined = if held {
            0.0
        } else {
            middle(won_self + won_in + won_out, before.won)
        };
        let talking = (firm.customers + joined) / accounts;
        let activated = (response(goodwill) * value("activation") + 1.0) * value("demand");
        let coming = season * (talking * value("word_of_mouth") + activated);
        // Who is called: a limited share of the free, and at most what there is time to hold.
        let power = outreach_time * value("prospecting_yield") * lift;
        let limit = value("outreach_limit");
        let unbound = power * limit / (power + free_midway * limit);
        let bound = outreach_time / (free_midway * hold * pace_out * H);
        let called = if power > 0.0 { unbound.min(bound) } else { 0.0 };
        // Whoever wants a seller, is left lying and does not buy is turned away, has not left and may come
        // again. Without money for sales all are left lying.
        let leak = if plan.sales > 0.0 {
            tension * (value("leak_tense") - value("leak_base")).max(0.0) + value("leak_base")
        } else {
            1.0
        };
        let turned_away = leak * (1.0 - value("self_serve")) * (1.0 - value("unaided_leads"));
        // Whoever knows the firm comes or is called, whichever is first, so they are shared by rate.
        let leaving = coming * (1.0 - turned_away) + called;
        let gone = middle(aware, before.back_from_sales) * share_leaving(leaving, H);
        let gone = gone.min(aware);
        let came = if leaving > 0.0 {
            gone * coming / leaving
        } else {
            aware * coming * H
        };
        let opened_aware = (gone - came * (1.0 - turned_away)).max(0.0);
        let opened = opened_aware + (free - aware).max(0.0) * share_leaving(called, H);

        // Leads: those who came and want a seller.
        let leads = came * (1.0 - value("self_serve"));
        let taken_up = leads * (1.0 - leak);
        let self_won = came - leads + (leads - taken_up) * value("unaided_leads");
        // Waiting leads are answered or go stale; what left is shared by rate.
        let gone_rate = answered + value("stale");
        let waited = firm.waiting;
        firm.waiting += taken_up;
        if gone_rate > 0.0 {
            firm.waiting =
                waited + (taken_up / (H * gone_rate) - waited) * share_leaving(gone_rate, H);
        }
        let gone = (waited + taken_up - firm.waiting).max(0.0);
        let worked = share(gone * answered, gone_rate);
        let stale = share(gone * value("stale"), gone_rate);
        let qualified = worked * value("qualified");
        let back_from_sales = stale + worked - qualified;

        // Both closing chains take their inflow evenly over the step, each at its own pace.
        let closed_in = chain(&mut firm.inbound, qualified, passed_in);
        let closed_out = chain(&mut firm.outbound, opened, passed_out);
        let new_in = closed_in * (lift * value("win_inbound")).min(1.0) * work_done;
        let new_out = closed_out * (lift * value("win_outbound")).min(1.0) * work_done;
        leads_came += leads;
        won_self += self_won;
        won_in += new_in;
        won_out += new_out;
        closed += closed_in + closed_out;

        // Aware accounts lose who came or was called, gain who is free again, and learn and forget for the
        // other half of the step.
        let back = came * turned_away + back_from_sales;
        firm.before = Before {
            qualified,
            opened,
            waiting: firm.waiting - waited,
            won: self_won + new_in + new_out,
            free: back - came - opened,
            aware: back - came - opened_aware,
            back_from_sales,
        };
        let left = aware + firm.before.aware;
        firm.aware = left + (known * (free + firm.before.free) - left) * learnt;
    }

    // The month's end. Deals that were not won join the aware, and so do customers who left; while
    // customers are held, whoever was won takes the place of one who left, and that one joins them.
    let customers_stay = (-yearly_hazard(value("churn"))).exp();
    let churned = firm.customers * (1.0 - customers_stay);
    firm.aware += closed - won_in - won_out;
    if held {
        firm.aware += won_self + won_in + won_out;
        return [0.0; 28];
    }
    firm.aware += churned;
    firm.customers += won_self + won_in + won_out - churned;

    // Money. A deal is signed at one size, less what is given away for haste at the month's pace.
    let price_of_haste = |pace: f64| 1.0 - value("haste_discount") * (1.0 - 1.0 / pace).max(0.0);
    let business_self = won_self * value("price");
    let business_in = won_in * value("price") * price_of_haste(pace_in);
    let business_out = won_out * value("price") * price_of_haste(pace_out);
    // In the months of coming and going a customer pays half.
    let term = value("term");
    let first = |business: f64| business / (2.0 * term);
    let repeat = firm.recurring * (customers_stay + 1.0) / 2.0;
    let revenue = first(business_self) + first(business_in) + first(business_out) + repeat;
    firm.recurring =
        firm.recurring * customers_stay + (business_self + business_in + business_out) / term;
    let cogs = revenue * (1.0 - value("gross_margin"));
    let commission = (business_in + business_out) * value("commission");
    let hiring_cost = hires * value("hiring_cost");
    let costs = cogs + spent + pay + commission + hiring_cost + plan.management + value("overhead");
    firm.cash += revenue - costs;

    // Known is the firm to everybody but the free who do not know it.
    let (open_in, open_out) = (sum(&firm.inbound), sum(&firm.outbound));
    let free = accounts - firm.customers - firm.waiting - open_in - open_out;
    let awareness = 1.0 - (free - firm.aware).max(0.0) / accounts;
    #[rustfmt::skip]
    let figures = [
        awareness, firm.tension, firm.heads, firm.waiting, open_in, open_out, firm.customers,
        firm.recurring, leads_came, won_self, won_in, won_out, churned, business_self, business_in,
        business_out, first(business_self), first(business_in), first(business_out), repeat, cogs, spent,
        pay, commission, hiring_cost, plan.management, value("overhead"), firm.cash,
    ];
    figures
}

/// Of the deals in the three stages, how many are open after a step in which none comes.
fn still_open([a, b, c]: &[f64; 3], passed: f64) -> f64 {
    let same = (-passed).exp();
    let (one, two) = (same * passed, same * passed * passed / 2.0);
    a * (same + one + two) + b * (same + one) + c * same
}

/// Moves the three closing stages over a step with an even inflow, and gives what has closed, won or not.
/// `passed` is how many stages a deal is expected to pass in the step; passages are a Poisson process.
fn chain(stages: &mut [f64; 3], inflow: f64, passed: f64) -> f64 {
    let same = (-passed).exp();
    let one = same * passed;
    let two = same * passed * passed / 2.0;
    let moved = -(-passed).exp_m1();
    let enter = [moved, moved - one, moved - one - two].map(|share| share.max(0.0) / passed);
    let [a, b, c] = *stages;
    *stages = [
        a * same + inflow * enter[0],
        a * one + b * same + inflow * enter[1],
        a * two + b * one + c * same + inflow * enter[2],
    ];
    // What is missing has closed, so that no deal is made or lost by rounding.
    (a + b + c + inflow - stages[0] - stages[1] - stages[2]).max(0.0)
}
