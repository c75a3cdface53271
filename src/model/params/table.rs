//! The rows.

use super::{Group, Param, Scale, Unit};
use crate::model::told_when_asked;

const fn even(min: f64, max: f64, per_unit: u32) -> Scale {
    Scale::Even { min, max, per_unit }
}

const fn ladder(min: f64, max: f64, unit: f64) -> Scale {
    Scale::Ladder { min, max, unit }
}

/// Makes the struct and the table from the same rows, so that neither can miss one.
macro_rules! parameters {
    ($($group:ident { $(
        $id:literal $key:ident $tier:ident $unit:ident $scale:expr, $label:literal, $help:literal;
    )* })*) => {
        /// A whole set of values. Shares are fractions, times are months, money is in currency units.
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Params {
            $($(#[doc = $help] pub $key: f64,)*)*
        }

        /// How many values there are.
        pub const VALUES: usize = KEYS.len();

        /// The key of each, in the order of [`PARAMS`].
        pub const KEYS: &[&str] = &[$($(stringify!($key),)*)*];

        impl Params {
            /// The values, in the order of [`PARAMS`].
            pub fn to_values(&self) -> [f64; VALUES] {
                [$($(self.$key,)*)*]
            }

            /// From the values in that order.
            pub fn from_values(values: [f64; VALUES]) -> Self {
                let [$($($key,)*)*] = values;
                Self { $($($key,)*)* }
            }
        }

        /// Every parameter, in the order of the page.
        pub static PARAMS: &[Param] = &[$($(Param {
            id: $id,
            key: stringify!($key),
            label: $label,
            help: told_when_asked($help),
            unit: Unit::$unit,
            group: Group::$group,
            basic: parameters!(@tier $tier),
            scale: $scale,
            get: |params| params.$key,
            set: |params, value| params.$key = value,
        },)*)*];
    };
    (@tier basic) => { true };
    (@tier more) => { false };
}

parameters! {
    Market {
        5 customers_today basic Accounts ladder(0.0, 5e6, 1.0),
            "Customers today",
            "Customers the firm has on the day the plan starts. They keep paying until they leave, whichever plan is chosen.";
        6 price basic Money ladder(1.0, 5e6, 1.0),
            "Price of a contract or order",
            "What a customer pays for one contract or one order. New business counts it once, when the deal is signed.";
        4 sales_cycle basic Months even(0.1, 18.0, 10),
            "Sales cycle",
            "Mean time from a seller's first real talk with a customer to the decision, won or lost.";
        9 accounts more Accounts ladder(10.0, 1e7, 1.0),
            "Possible customers",
            "Everyone who could buy: customers today, those in talks, and all the others.";
        10 term more Months even(1.0, 36.0, 1),
            "Months a contract or order covers",
            "Twelve for a yearly contract, one for goods bought every month. Revenue is spread evenly over these months.";
        11 churn more SharePerYear even(0.0, 0.95, 200),
            "Customers lost in a year",
            "Share of customers who stop buying within a year.";
        12 size_cv more Number even(0.0, 3.0, 20),
            "Spread of deal sizes",
            "Standard deviation of the size of a deal over its mean: 0 when all are alike, 1 when a few large ones count for much.";
        13 self_serve more Share even(0.0, 1.0, 100),
            "Buy without a seller",
            "Share of interested customers who buy by themselves and never need a seller.";
        14 unaided_leads more Share even(0.0, 0.3, 1000),
            "Leads that close themselves",
            "Of the leads no seller ever answers, the share that buys all the same.";
        15 demand more SharePerMonth even(0.0, 0.3, 100_000),
            "Demand of those aware",
            "Share of the accounts that know the firm, and are free to buy, that come forward in a month.";
        16 word_of_mouth more SharePerMonth even(0.0, 0.3, 1000),
            "Word of mouth",
            "How much the monthly demand of those aware would rise if every account were a customer.";
        57 season more Share even(0.0, 0.9, 100),
            "Season",
            "How far demand swings above and below its yearly mean.";
        58 season_peak more MonthOfYear even(1.0, 12.0, 1),
            "Peak of the season",
            "The month of the year in which demand is highest. The plan starts in January.";
    }
    Pull {
        20 half_spend more MoneyPerMonth ladder(100.0, 5e7, 100.0),
            "Spend for half the effect",
            "Steady monthly marketing spend at which marketing has half of the greatest effect it can have.";
        21 response_slope more Number even(0.5, 3.0, 10),
            "Shape of the response",
            "1: each further unit of spend does less than the one before. Above 1: little happens until spend is large enough.";
        22 adstock more Share even(0.0, 0.95, 100),
            "Marketing remembered after a month",
            "Share of the effect of a month's marketing that is still there a month later.";
        18 reach more SharePerMonth even(0.0, 0.5, 200),
            "Reach",
            "Share of the unaware that marketing at its full effect would make aware in a month.";
        19 forgetting more SharePerMonth even(0.0, 0.5, 200),
            "Forgetting",
            "Rate a month at which awareness above its floor is lost when marketing stops.";
        66 awareness_floor more Share even(0.0, 0.9, 1000),
            "Known anyway",
            "Awareness the firm keeps without any marketing.";
        23 burst_depth more Share even(0.0, 1.0, 20),
            "Depth of campaign bursts",
            "How far marketing spend swings above and below its mean over a campaign cycle.";
        24 burst_cycle more Months even(1.0, 12.0, 1),
            "Months between campaigns",
            "Length of one campaign cycle, from burst to burst.";
        64 activation more Number even(0.0, 5.0, 1000),
            "Activation",
            "How much more often those who know the firm come forward while marketing is at its full effect: 1 for twice as often.";
        25 burst_offset more Months even(0.0, 12.0, 4),
            "Campaign after quarter start",
            "Months from the start of a quarter to the peak of the burst.";
    }
    Push {
        26 rep_cost more MoneyPerMonth ladder(500.0, 1e5, 100.0),
            "Cost of a seller",
            "Fixed pay and everything that comes with one seller, a month.";
        27 prospecting_yield more PerSellerMonth even(0.5, 200.0, 10),
            "Opportunities a seller can find",
            "Opportunities a fully trained seller opens in a month spent on nothing but finding them.";
        67 outreach_limit more SharePerMonth even(0.0005, 1.0, 100_000),
            "Limit of outreach",
            "Share of the free accounts that any number of sellers could open in a month: the best accounts are called first.";
        29 lead_effort more Share even(0.05, 2.0, 20),
            "Effort of a lead",
            "Time to work one lead, over the time to find one opportunity by outreach.";
        30 hold_effort more SellerMonths even(0.0, 0.5, 1000),
            "Effort of an open deal",
            "Seller-months of work that one open opportunity takes in a month.";
        31 qualified more Share even(0.01, 1.0, 100),
            "Leads that qualify",
            "Share of the leads worked that turn out to be a real opportunity.";
        32 win_inbound more Share even(0.0, 1.0, 100),
            "Win rate of leads",
            "Share of the opportunities from leads that end as a deal, before any lift from awareness.";
        33 win_outbound more Share even(0.0, 1.0, 100),
            "Win rate of outreach",
            "Share of the opportunities from outreach that end as a deal, before any lift from awareness.";
        34 ramp more Months even(0.0, 24.0, 2),
            "Months to train a seller",
            "Time until a new seller works at full strength; the strength grows evenly.";
        35 turnover more SharePerYear even(0.0, 0.9, 100),
            "Sellers who leave in a year",
            "Share of the sellers who leave within a year.";
        36 hiring_time more Months even(0.5, 12.0, 2),
            "Months to fill a post",
            "Mean time from an open post to the new seller's first day.";
        37 hiring_cost more Money ladder(0.0, 5e5, 100.0),
            "Cost of a hire",
            "Paid once for every new seller.";
        38 commission more Share even(0.0, 0.4, 200),
            "Commission",
            "Share of the size of a deal paid to the seller who closes it.";
        39 quarter_rush more Share even(0.0, 1.0, 20),
            "Quarter-end rush",
            "How much faster than usual sellers close in the last month of a quarter. The first two months are slower by as much.";
        65 haste_discount more Share even(0.0, 1.0, 100),
            "Discount for haste",
            "Share of the price that is given away on a deal that is closed before it is ready, as at quarter-end.";
        40 rush_inbound more Share even(0.0, 1.0, 20),
            "Rush on leads",
            "How much of the quarter-end rush reaches deals that came by themselves: such a buyer closes when ready.";
        41 follow_up more Months even(0.0, 3.0, 20),
            "Time to follow up a lead",
            "Mean wait of a lead for its first answer when sellers have time and the two functions are at peace.";
        42 stale more PerMonth even(0.0, 5.0, 20),
            "Leads going stale",
            "Rate a month at which leads that wait lose interest.";
    }
    Together {
        2 pull_share basic Share even(0.0, 1.0, 100),
            "Marketing or sales",
            "Share of what both functions may spend that goes to marketing; sales has the rest.";
        3 management basic Share even(0.0, 0.4, 200),
            "Managing the two",
            "Share of the budget spent on making the two work as one: joint planning, shared figures, the boss's own time.";
        43 synergy more Share even(0.0, 2.0, 20),
            "Lift from awareness",
            "How much easier outreach and closing are with a customer who knows the firm than with one who does not.";
        44 leak_base more Share even(0.0, 1.0, 100),
            "Leads lost at peace",
            "Share of the leads from marketing that sales never takes up, when there is no tension.";
        45 leak_tense more Share even(0.0, 1.0, 100),
            "Leads lost at war",
            "Share of the leads from marketing that sales never takes up, at the greatest tension.";
        46 delay_tension more Number even(0.0, 10.0, 2),
            "Delay from tension",
            "How many times longer than at peace the follow-up takes is one plus this, at the greatest tension.";
        47 friction more PerMonth even(0.0, 1.0, 100),
            "Friction",
            "Rate a month at which tension grows where both functions are of one size and nobody minds it.";
        48 management_power more PerMonth even(0.0, 20.0, 10),
            "Power of management",
            "Rate a month at which tension would fall if the whole budget went into managing it.";
        49 settling more PerMonth even(0.0, 1.0, 100),
            "Settling by itself",
            "Rate a month at which tension falls without anybody's doing.";
        68 lingering more Share even(0.0, 1.0, 100),
            "Tension that outlives the quarrel",
            "Share of today's tension that still weighs on whoever is left on the day when one of the two functions goes. It settles by itself.";
        50 dominance more Share even(0.0, 1.0, 20),
            "Weight of the leader",
            "In the plans where one function leads: how far it has the say. It settles the quarrel by so much, and the other function loses some of its effect.";
        51 inferior_loss more Share even(0.0, 1.0, 20),
            "Loss of the led",
            "Share of its effect that the led function would lose under a leader with all the say.";
    }
    Money {
        1 budget basic MoneyPerMonth ladder(1000.0, 5e7, 100.0),
            "Budget",
            "What marketing, sales and managing them may cost together in a month, commission and hiring included.";
        8 gross_margin basic Share even(0.01, 1.0, 100),
            "Gross margin",
            "What is left of revenue after the cost of what was sold.";
        7 cash_today basic Money ladder(0.0, 1e9, 1000.0),
            "Cash in the bank",
            "Cash on the day the plan starts.";
        52 overhead more MoneyPerMonth ladder(0.0, 5e7, 100.0),
            "Overhead",
            "All other fixed costs a month: product, administration, rent.";
        61 present_budget more MoneyPerMonth ladder(1000.0, 5e7, 100.0),
            "Budget until today",
            "What the firm has spent a month on marketing, sales and managing them, until the plan starts.";
        62 present_pull_share more Share even(0.0, 1.0, 100),
            "Marketing's share until today",
            "Share of that spend which went to marketing.";
        63 present_management more Share even(0.0, 0.4, 200),
            "Management until today",
            "Share of that budget which went into managing the two.";
        53 demand_shock more Share even(0.0, 1.0, 100),
            "Market luck, pull",
            "Size of the lasting ups and downs of demand: the standard deviation of their logarithm.";
        54 outreach_shock more Share even(0.0, 1.0, 100),
            "Market luck, push",
            "Size of the lasting ups and downs of what outreach yields: the standard deviation of their logarithm.";
        55 shock_memory more Share even(0.0, 0.98, 100),
            "Memory of luck",
            "Share of a good or bad spell of the market that is still there a month later.";
        56 shock_correlation more Number even(-0.3, 0.8, 20),
            "Pull and push share luck",
            "Correlation of the two kinds of market luck: 0 when they are strangers, 1 when they are one.";
        59 horizon more Months even(24.0, 120.0, 1),
            "Months ahead",
            "How far the simulation runs.";
        60 seed more Number even(1.0, 9999.0, 1),
            "Seed of the futures",
            "Which set of possible futures is drawn. The same seed always gives the same futures.";
    }
}
