//! The ranges that the measures should fall into.

use two_stroke::model::presets::Status;

use super::measures::{MEASURES, Measured};

/// A range of a measure in a market.
pub(crate) struct Range {
    pub(crate) measure: &'static str,
    pub(crate) market: &'static str,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) status: Status,
    pub(crate) source: &'static str,
}

impl Range {
    #[track_caller]
    pub(crate) fn measured(&self) -> &'static Measured {
        let found = MEASURES.iter().find(|measure| measure.name == self.measure);
        found.unwrap_or_else(|| panic!("no measure {}", self.measure))
    }
}

/// Where one figure is published and no range, a tenth to either side is allowed.
const TENTH: f64 = 0.1;

/// The rows of one measure: market, lowest, highest, standing, source.
macro_rules! ranges {
    ($($measure:literal { $($market:literal $low:literal $(.. $high:literal)? $status:ident $source:literal;)* })*) => {
        pub(crate) const RANGES: &[Range] = &[$($(ranges!(@row $measure $market $low $(.. $high)? $status $source),)*)*];
    };
    (@row $measure:literal $market:literal $low:literal .. $high:literal $status:ident $source:literal) => {
        Range { measure: $measure, market: $market, low: $low, high: $high, status: Status::$status, source: $source }
    };
    (@row $measure:literal $market:literal $point:literal $status:ident $source:literal) => {
        Range {
            measure: $measure,
            market: $market,
            low: $point * (1.0 - TENTH),
            high: $point * (1.0 + TENTH),
            status: Status::$status,
            source: $source,
        }
    };
}

ranges! {
    "gross margin" {
        "consumer-goods" 0.5 Published "industry accounts";
        "e-commerce" 0.63 Published "industry accounts";
        "software" 0.75 Reported "";
        "scale-up" 0.72 Reported "";
        "small-firm" 0.72 Reported "";
        "enterprise" 0.32 .. 0.45 Published "industry accounts";
    }
    "customers lost in a month" {
        "software" 0.02 .. 0.03 Reported "";
    }
    "customers lost in a year" {
        "scale-up" 0.08 .. 0.10 Reported "";
        "small-firm" 0.08 .. 0.10 Reported "";
        "enterprise" 0.05 .. 0.08 Assumed "";
    }
    "customers won a month" {
        "scale-up" 50.0 .. 80.0 Assumed "";
        "small-firm" 5.0 Assumed "";
    }
    "marketing over revenue" {
        "consumer-goods" 0.155 Reported "";
        "e-commerce" 0.2 Assumed "";
        "software" 0.12 Assumed "";
        "scale-up" 0.09 Reported "";
        "small-firm" 0.09 Reported "";
        "enterprise" 0.064 Reported "";
    }
    "months to pay a customer back" {
        "e-commerce" 0.0 .. 4.0 Assumed "the first order, which covers four months";
        "software" 12.0 Assumed "";
        "scale-up" 15.0 .. 20.0 Reported "";
        "small-firm" 15.0 .. 20.0 Reported "";
        "enterprise" 18.0 .. 24.0 Reported "";
    }
    "qualified leads won" {
        "software" 0.18 .. 0.28 Reported "";
        "scale-up" 0.12 .. 0.18 Reported "";
        "small-firm" 0.12 .. 0.18 Reported "";
    }
    "opportunities won" {
        "enterprise" 0.10 .. 0.20 Reported "vendors\u{2019} pages, large contracts";
    }
    "leads never taken up" {
        "software" 0.23 .. 0.45 Reported "web leads never answered, three audits";
        "scale-up" 0.23 .. 0.45 Reported "web leads never answered, three audits";
        "small-firm" 0.23 .. 0.45 Reported "web leads never answered, three audits";
        "enterprise" 0.23 .. 0.45 Reported "web leads never answered, three audits";
    }
    "sold by a seller in a year" {
        "scale-up" 415e3 .. 626e3 Reported "BenchSights 2021, Bridge Group 2024: quota times attainment";
        "small-firm" 415e3 .. 626e3 Reported "BenchSights 2021, Bridge Group 2024: quota times attainment";
    }
    "sales cycle, months" {
        "software" 1.2 Assumed "";
        "scale-up" 2.0 .. 2.8 Published "";
        "small-firm" 2.0 .. 2.8 Published "";
        "enterprise" 4.2 .. 9.0 Reported "upper end assumed";
    }
    "training of a seller, months" {
        "consumer-goods" 3.0 Assumed "";
        "software" 3.0 .. 4.0 Reported "";
        "scale-up" 5.0 .. 9.0 Reported "";
        "small-firm" 5.0 .. 9.0 Reported "";
        "enterprise" 12.0 .. 18.0 Reported "";
    }
    "sellers leaving in a year" {
        "consumer-goods" 0.25 Assumed "";
        "software" 0.35 Reported "";
        "scale-up" 0.3 Reported "";
        "small-firm" 0.3 Reported "";
        "enterprise" 0.25 Reported "";
    }
    "half-life of goodwill, months" {
        "consumer-goods" 0.576 Reported "30% kept after a month";
        "e-commerce" 0.444 Published "21% kept after a month";
        "software" 0.918 Assumed "47% kept after a month";
        "scale-up" 1.797 Published "Leone 1995: 68% kept after a month";
        "small-firm" 1.797 Published "Leone 1995: 68% kept after a month";
        "enterprise" 2.302 Published "74% kept after a month";
    }
    "share of a pulse\u{2019}s demand within a year" {
        "consumer-goods" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
        "e-commerce" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
        "software" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
        "scale-up" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
        "small-firm" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
        "enterprise" 0.5 .. 0.9 Published "two-times rule to Leone 1995";
    }
    "months to 90% of a pulse\u{2019}s signed business" {
        "consumer-goods" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
        "e-commerce" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
        "software" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
        "scale-up" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
        "small-firm" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
        "enterprise" 0.0 .. 8.0 Published "Leone 1995: six to nine months, of sales";
    }
    "elasticity of demand, first year over fifth" {
        "consumer-goods" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
        "e-commerce" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
        "software" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
        "scale-up" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
        "small-firm" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
        "enterprise" 0.5 Published "Sethuraman, Tellis & Briesch 2011: .12 over .24";
    }
    "advertising elasticity, first year" {
        "consumer-goods" 0.09 .. 0.12 Published "Sethuraman, Tellis & Briesch 2011";
        "e-commerce" 0.12 Published "Sethuraman, Tellis & Briesch 2011";
        "software" 0.12 Assumed "";
        "scale-up" 0.1 Assumed "";
        "small-firm" 0.1 Assumed "";
        "enterprise" 0.06 Assumed "";
    }
    "advertising elasticity, fifth year" {
        "consumer-goods" 0.24 Published "Sethuraman, Tellis & Briesch 2011";
        "e-commerce" 0.24 Published "Sethuraman, Tellis & Briesch 2011";
        "software" 0.24 Assumed "";
        "scale-up" 0.2 Assumed "";
        "small-firm" 0.2 Assumed "";
        "enterprise" 0.12 Assumed "";
    }
    "elasticity of selling, fifth year" {
        "software" 0.31 Published "Albers, Mantrala & Sridhar 2010, corrected mean";
        "scale-up" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
        "small-firm" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
        "enterprise" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
    }
    "revenue in the first dark year, over today\u{2019}s" {
        "consumer-goods" 0.84 Published "Hartnett and others 2021";
    }
    "revenue in the second dark year, over today\u{2019}s" {
        "consumer-goods" 0.75 Published "Hartnett and others 2021";
    }
    "revenue in the third dark year, over today\u{2019}s" {
        "consumer-goods" 0.64 Published "Hartnett and others 2021";
    }
    "demand in the third dark year, over that with marketing" {
        "e-commerce" 0.40 Assumed "carried over from consumer goods";
        "software" 0.40 Assumed "carried over from consumer goods";
        "scale-up" 0.40 Assumed "carried over from consumer goods";
        "small-firm" 0.40 Assumed "carried over from consumer goods";
        "enterprise" 0.40 Assumed "carried over from consumer goods";
    }
}
