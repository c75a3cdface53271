//! The table. Every entry of the oracle figures has its row; a test compares the two.

use super::{Figures, Group, Row, Subject, Tolerance};
use super::{balance, drawn, flows, formulas, stocks};

const ROUNDING: Tolerance = Tolerance::Relative(1e-9, "every step is exact: rounding");
const LIMIT: Tolerance = Tolerance::Relative(
    1e-9,
    "second order in the step: its limit, four orders taken out",
);
const LEAST: Tolerance = Tolerance::Relative(
    1e-7,
    "where a least value lies is known to the root of rounding",
);
const WAVE: Tolerance = Tolerance::Relative(
    1e-6,
    "second order in the step, taken out: the fourth is left",
);
const BOOKS: Tolerance =
    Tolerance::Absolute(1e-9, "rounding, over the larger of the figure and one");
const BITS: Tolerance = Tolerance::EqualBits;
const DRAWS: Tolerance = Tolerance::FourErrors;

const fn row(figure: &'static str, at: f64, expected: f64) -> Row {
    Row {
        figure,
        at,
        expected,
    }
}

/// Makes the table from its lines, so that each reads as one.
macro_rules! subjects {
    ($($group:ident $key:literal, $source:literal, $mapping:literal, [$($given:literal = $value:expr),*] {
        $($name:literal, $tolerance:ident, $find:path: $($figure:literal at $at:literal = $expected:expr),+;)+
    })+) => {
        /// Every subject, in order.
        pub static SUBJECTS: &[Subject] = &[$(Subject {
            key: $key,
            group: Group::$group,
            source: $source,
            mapping: $mapping,
            given: &[$(($given, $value)),*],
            figures: &[$(Figures {
                name: $name,
                tolerance: $tolerance,
                find: $find,
                rows: &[$(row($figure, $at, $expected)),+],
            }),+],
        }),+];
    };
}

subjects! {
    Oracle "nerlove_arrow", "Nerlove & Arrow 1962, closed form",
        "goodwill alone: a = A/δ, kept after a month e^−δ", ["A" = 100.0, "delta" = 0.1, "G0" = 0.0] {
        "Goodwill after so many months", ROUNDING, stocks::goodwill:
            "cont/1" at 1.0 = 95.162_581_964_040_44, "cont/6" at 6.0 = 451.188_363_905_973_6,
            "cont/12" at 12.0 = 698.805_788_087_798, "cont/24" at 24.0 = 909.282_046_710_587_6;
        "Goodwill at rest", ROUNDING, stocks::goodwill: "steady" at 600.0 = 1000.0;
    }
    Oracle "vidale_wolfe", "Vidale & Wolfe 1957, closed form",
        "r · Hill = rA/M: no memory, spend at half the effect; floor 0",
        ["r" = 2.0, "M" = 1e6, "lambda" = 0.05, "A" = 50_000.0, "S0" = 0.0, "Sss" = 666_666.666_666_666_6] {
        "Aware accounts after so many months", ROUNDING, stocks::awareness:
            "S/1" at 1.0 = 92_861.349_049_961_43, "S/6" at 6.0 = 395_620.226_839_600_54,
            "S/12" at 12.0 = 556_467.407_852_275_5, "S/24" at 24.0 = 648_450.851_701_804_8;
        "Aware accounts at rest", ROUNDING, stocks::awareness: "Sss" at 600.0 = 666_666.666_666_666_6;
        "Aware accounts a year after marketing stopped", ROUNDING, stocks::awareness_after:
            "12_months_after_stop_from_Sss" at 12.0 = 365_874.424_062_684_2;
    }
    Oracle "tension", "closed form of T′ = gI(1 − T) − μET",
        "no settling; management's power is μ times the plan's money",
        ["g" = 0.3, "mu1" = 1.5e-5, "L" = 60_000.0] {
        "Conflict of two functions of one size", ROUNDING, stocks::conflict: "I" at 0.0 = 1.0;
        "Tension at rest, by management a month", ROUNDING, stocks::tension_at_rest:
            "Tstar/0" at 0.0 = 1.0, "Tstar/10000" at 10_000.0 = 2.0 / 3.0,
            "Tstar/20000" at 20_000.0 = 0.5, "Tstar/40000" at 40_000.0 = 1.0 / 3.0,
            "T_at_Estar" at 14_641.016_151_377_55 = 0.577_350_269_189_625_7;
        "Tension after six months from none", ROUNDING, stocks::tension_on_the_way:
            "T6_from0_E20000" at 6.0 = 0.486_338_138_776_353_73;
        "Management that costs least", LEAST, stocks::best_effort: "Estar" at 0.0 = 14_641.016_151_377_55;
        "What tension and management cost then", ROUNDING, stocks::cost_of_both:
            "total_cost" at 14_641.016_151_377_55 = 49_282.032_302_755_09;
    }
    Oracle "bass", "Bass 1969, closed form",
        "all aware, all self-served, nobody leaves; yearly rates over 12",
        ["p" = 0.03, "q" = 0.38, "Fstar" = 0.460_526_315_789_473_7] {
        "Share of adopters after so many years", LIMIT, flows::bass:
            "F/1" at 1.0 = 0.035_758_164_256_441_62, "F/2" at 2.0 = 0.085_056_281_402_182_16,
            "F/5" at 5.0 = 0.331_198_642_491_373_6, "F/10" at 10.0 = 0.812_803_221_221_346_2,
            "F/12" at 12.0 = 0.908_687_563_138_693_5, "F/20" at 20.0 = 0.996_259_414_502_416_3,
            "Fstar" at 6.192_619_197_703_112 = 0.460_526_315_789_473_7;
        "The same, half of it by activation", LIMIT, flows::bass_activated:
            "" at 1.0 = 0.035_758_164_256_441_62, "" at 5.0 = 0.331_198_642_491_373_6;
        "Years until most adopt", LIMIT, flows::bass_peak_time: "tstar" at 6.0 = 6.192_619_197_703_112;
        "Share that adopts a year then", LIMIT, flows::bass_peak:
            "fstar" at 6.192_619_197_703_112 = 0.110_592_105_263_157_91;
    }
    Oracle "bass_discrete_annual_m100000", "Bass 1969, recursion by year",
        "the engine's hazard in steps of a year", ["p" = 0.03, "q" = 0.38] {
        "Adopters of 100 000 in a year", ROUNDING, flows::bass_by_year:
            "0" at 0.0 = 3000.0, "1" at 1.0 = 4015.8, "2" at 2.0 = 5_268.488_491_368,
            "3" at 3.0 = 6_726.066_745_770_006, "4" at 4.0 = 8_280.328_629_278_016,
            "5" at 5.0 = 9_721.569_934_838_3, "6" at 6.0 = 10_748.642_490_934_846,
            "7" at 7.0 = 11_048.121_486_659_862, "8" at 8.0 = 10_440.854_048_567_833,
            "9" at 9.0 = 9_014.385_096_763_981;
    }
    Oracle "erlang3_mean3_cdf", "Erlang distribution, closed form",
        "the closing chain with a cycle of 3 months", [] {
        "Share closed by a month of what came at once", ROUNDING, flows::closing:
            "1" at 1.0 = 0.080_301_397_071_394_16, "3" at 3.0 = 0.576_809_918_873_156_5,
            "6" at 6.0 = 0.938_031_195_583_341, "12" at 12.0 = 0.999_477_741_949_967_1;
    }
    Oracle "little", "Little 1961", "nothing goes stale, time to spare; 30.4375 days a month",
        ["lam_per_month" = 30.0, "W_days" = 60.0] {
        "Leads waiting", ROUNDING, flows::backlog: "L" at 30.4375 = 59.137_577_002_053_39;
        "Open deals", ROUNDING, flows::open_deals: "L" at 30.4375 = 59.137_577_002_053_39;
    }
    Oracle "mm1_follow_up_delay_months", "queue with one server (M/M/1), closed form",
        "nothing goes stale, no delay; sellers do nothing but answer", ["mu" = 100.0] {
        "Months a lead waits, by leads a month", ROUNDING, flows::queue:
            "lambda/80" at 80.0 = 0.05, "lambda/95" at 95.0 = 0.2;
    }
    Oracle "rep_ramp", "closed form (1 − e^−aR)/(aR)", "hazard −ln(1 − x)/12 of a yearly share x", [] {
        "Mean strength of a settled force, by months of training", ROUNDING, flows::ramp:
            "R5_attr35" at 5.0 = 0.915_390_620_516_820_2, "R3_attr35" at 3.0 = 0.948_034_252_744_035_7,
            "R9_attr25" at 9.0 = 0.899_476_979_237_777_8;
    }
    Oracle "adstock_unnormalised", "geometric adstock", "goodwill, divided by the share that leaves",
        ["theta" = 0.7, "x/0" = 100.0, "x/1" = 0.0, "x/2" = 0.0, "x/3" = 50.0, "x/4" = 0.0, "x/5" = 0.0] {
        "Adstock after months of spend", ROUNDING, stocks::unnormalised:
            "y/0" at 0.0 = 100.0, "y/1" at 1.0 = 70.0, "y/2" at 2.0 = 49.0, "y/3" at 3.0 = 84.3,
            "y/4" at 4.0 = 59.01, "y/5" at 5.0 = 41.307;
    }
    Oracle "pulsed_adstock_cv", "geometric adstock", "one month in n all that is spent", [] {
        "CV of goodwill, by months between pulses", ROUNDING, stocks::pulsed:
            "n4_theta0.7" at 4.0 = 0.389_804_101_619_810_5, "n3_theta0.5" at 3.0 = 0.534_522_483_824_848_7;
    }
    Oracle "exponential_delay_amplitude", "first-order delay of a sinusoid, 1/√(1 + ω²T²)",
        "goodwill with a time constant of 3 months under campaign bursts", [] {
        "Amplitude left, by months of the wave", WAVE, stocks::delayed_wave:
            "annual_T3" at 12.0 = 0.537_029_272_146_315_1, "quarterly_T3" at 3.0 = 0.157_176_725_477_589_85;
    }
    Oracle "hill_ec100", "Hill function", "response to goodwill, half of it at 100", [] {
        "Response at a slope of 1", ROUNDING, formulas::hill_of_slope_1:
            "slope1/25" at 25.0 = 0.2, "slope1/50" at 50.0 = 1.0 / 3.0, "slope1/100" at 100.0 = 0.5,
            "slope1/200" at 200.0 = 2.0 / 3.0, "slope1/400" at 400.0 = 0.8;
        "Response at a slope of 2", ROUNDING, formulas::hill_of_slope_2:
            "slope2/25" at 25.0 = 1.0 / 17.0, "slope2/50" at 50.0 = 0.2, "slope2/100" at 100.0 = 0.5,
            "slope2/200" at 200.0 = 0.8, "slope2/400" at 400.0 = 16.0 / 17.0;
    }
    Oracle "naik_raman", "Naik & Raman 2003, steady optimum",
        "the lift with κ/b₁ in place of the interaction; spend costs its square",
        ["m" = 1.0, "b1" = 0.6, "b2" = 0.3, "carryover" = 0.8, "rho" = 0.05] {
        "Without interaction: spends, cost, sales", ROUNDING, formulas::no_synergy:
            "kappa0/u" at 0.0 = 1.2, "kappa0/v" at 1.0 = 0.6, "kappa0/B" at 2.0 = 1.8, "kappa0/S" at 4.0 = 4.5;
        "With: spends, cost, ratio, sales, profit", ROUNDING, formulas::synergy:
            "kappa0.1/u" at 0.0 = 1.375, "kappa0.1/v" at 1.0 = 0.875, "kappa0.1/B" at 2.0 = 2.656_25,
            "kappa0.1/ratio" at 3.0 = 11.0 / 7.0, "kappa0.1/S" at 4.0 = 6.039_062_5,
            "kappa0.1/profit" at 5.0 = 3.382_812_5;
        "A catalyst that sells nothing alone: spends, sales", ROUNDING, formulas::catalyst:
            "catalyst_b2_0_kappa0.1/u" at 0.0 = 1.25, "catalyst_b2_0_kappa0.1/v" at 1.0 = 0.25,
            "catalyst_b2_0_kappa0.1/S" at 4.0 = 3.906_25;
    }
    Oracle "smoothness", "√(RSS/(n − 2))/mean around the straight line", "a series of twelve months", [] {
        "Bumpiness", ROUNDING, formulas::bumps: "detrended_CV_n2" at 0.0 = 0.250_722_409_629_415_33;
    }
    Oracle "pnl", "income statement", "a month with these revenues and costs",
        ["revenue" = 1e6, "cogs" = 250_000.0, "sm_incl_coord" = 364_000.0, "rd" = 180_000.0, "ga" = 120_000.0] {
        "Gross profit", ROUNDING, formulas::gross_profit: "gross_profit" at 0.0 = 750_000.0;
        "Operating income", ROUNDING, formulas::operating_income: "operating_income" at 0.0 = 86_000.0;
    }
    Oracle "unit_economics", "definitions", "a month that wins 40 customers for 600 000",
        ["s_and_m" = 600_000.0, "customers" = 40.0, "arpa" = 1000.0, "gross_margin" = 0.75, "churn" = 0.02] {
        "Cost of a customer", ROUNDING, formulas::cac: "cac" at 0.0 = 15_000.0;
        "Lifetime value", ROUNDING, formulas::lifetime_value: "ltv" at 0.0 = 37_500.0;
        "Months to pay back, while nobody leaves", ROUNDING, formulas::months_to_pay_back:
            "payback_months" at 15_000.0 = 20.0;
    }
    Oracle "haste", "definition", "a fifth off for what closes before it is ready", [] {
        "Price paid over the price, by the pace", ROUNDING, formulas::price_paid:
            "" at 0.65 = 1.0, "" at 1.0 = 1.0, "" at 1.35 = 0.948_148_148_148_148_2, "" at 2.0 = 0.9;
    }
    Oracle "worth_in_hand", "geometric series", "customers who pay 100 a month at half margin, 2% leaving a month", [] {
        "Still to come in a year", ROUNDING, formulas::worth_in_a_year: "" at 0.02 = 533.448_128_226_655_3;
        "Still to come in all", ROUNDING, formulas::worth_for_life: "" at 0.02 = 1_796.539_592_679_982_4;
    }
    Conservation "books", "identities", "the default firm, every strategy, every month of three futures", [] {
        "Customers add up", BOOKS, balance::customers: "" at 0.0 = 0.0;
        "What customers pay adds up", BOOKS, balance::recurring: "" at 0.0 = 0.0;
        "Cash adds up", BOOKS, balance::cash: "" at 0.0 = 0.0;
        "Parts of a customer", BITS, balance::parts: "" at 0.0 = 0.0;
        "Accounts in use beyond those there are", BOOKS, balance::accounts: "" at 0.0 = 0.0;
        "Accounts that know the firm beyond all, or short of those in use", BOOKS, balance::aware: "" at 0.0 = 0.0;
    }
    Conservation "ten accounts", "identities", "demand and outreach for many times as many, forty futures", [] {
        "Accounts in use beyond those there are", BOOKS, balance::ten_accounts: "" at 0.0 = 0.0;
    }
    Randomness "compound_poisson", "compound Poisson law, closed form",
        "20 000 months of deals drawn from leads, sizes lognormal",
        ["lam" = 4.0, "mu" = 50_000.0, "cv_deal" = 0.8] {
        "Mean business of a month", DRAWS, drawn::mean_of_deals: "mean" at 0.0 = 200_000.0;
        "Its variance", DRAWS, drawn::variance_of_deals: "var" at 0.0 = 1.64e10;
        "Its CV", DRAWS, drawn::cv_of_deals: "CV" at 0.0 = 0.640_312_423_743_284_9;
        "Its skewness", DRAWS, drawn::skewness_of_deals: "" at 0.0 = 1.050_112_374_938_987_1;
        "Months without a deal", DRAWS, drawn::months_without_a_deal: "P0" at 0.0 = 0.018_315_638_888_734_18;
        "Mean of the log of a deal", ROUNDING, drawn::one_deal: "lognormal_mu" at 0.0 = 10.572_430_163_492_23;
        "Its standard deviation", ROUNDING, drawn::one_deal: "lognormal_sigma" at 1.0 = 0.703_346_459_318_668_2;
        "CV when the rate swings too", DRAWS, drawn::cv_of_deals:
            "with_rate_CV_0.25" at 0.25 = 0.687_386_354_243_376;
    }
    Randomness "lognormal_shock_cv", "lognormal law, √(e^s² − 1)", "market luck without memory", [] {
        "CV of a shock, by its size", DRAWS, drawn::cv_of_shock:
            "0.2" at 0.2 = 0.202_016_767_107_060_3, "0.3" at 0.3 = 0.306_878_288_096_780_1,
            "0.4" at 0.4 = 0.416_546_361_155_406_44;
    }
    Randomness "cv_mix", "variance of a sum, closed form",
        "market luck of pull and push with these CVs and this correlation", ["c1" = 0.4, "c2" = 0.3] {
        "CV of half and half, by correlation", DRAWS, drawn::cv_of_halves:
            "rho0_50_50" at 0.0 = 0.25, "rho0.3_50_50" at 0.3 = 0.283_725_219_182_222_15,
            "rho1_50_50" at 1.0 = 0.35;
        "CV of 600 and 400 thousand, at a correlation", DRAWS, drawn::cv_of_unequal:
            "mu600k_400k_rho0.2" at 0.2 = 0.288_998_269_891_015_07;
        "Smoothest share of the first stream", DRAWS, drawn::best_share: "rho0_wstar" at 0.0 = 0.36;
        "CV at the smoothest share", DRAWS, drawn::least_cv: "rho0_minCV" at 0.0 = 0.24;
    }
    Randomness "subscription", "stock of a first-order autoregression, √(c/(2 − c))",
        "what customers pay over what they sign, under market luck alone", ["c" = 0.02] {
        "CV factor of the stock", DRAWS, drawn::cv_of_subscription: "CV_factor" at 0.0 = 0.100_503_781_525_921_21;
    }
    Randomness "weather", "first-order autoregression, closed form", "market luck in month 24 of 4000 futures",
        ["size" = 0.3, "memory" = 0.8, "shared" = 0.4] {
        "Standard deviation of its log", DRAWS, drawn::sd_of_weather: "" at 0.0 = 0.3;
        "Correlation with a month ago", DRAWS, drawn::memory_of_weather: "" at 1.0 = 0.8;
        "Correlation with half a year ago", DRAWS, drawn::memory_of_weather: "" at 6.0 = 0.262_144;
        "Correlation of pull and push", DRAWS, drawn::shared_weather: "" at 0.0 = 0.4;
    }
    Randomness "quantiles", "normal law", "inversion", [] {
        "Normal quantile", ROUNDING, drawn::normal:
            "" at 0.975 = 1.959_963_984_540_054, "" at 0.001 = -3.090_232_306_167_813_5;
    }
}
