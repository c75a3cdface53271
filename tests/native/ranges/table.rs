//! What is measured, and the ranges it should fall into.

use two_stroke::model::equations::{hazard_from_yearly_share, share_leaving};
use two_stroke::model::presets::Status;

use super::{Firm, Unit};

/// One row of [`MEASURES`].
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) unit: Unit,
    measure: fn(&Firm) -> f64,
}

impl Measured {
    pub(crate) fn of(&self, firm: &Firm) -> f64 {
        (self.measure)(firm)
    }
}

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

const fn measured(name: &'static str, unit: Unit, measure: fn(&Firm) -> f64) -> Measured {
    Measured {
        name,
        unit,
        measure,
    }
}

pub(crate) const MEASURES: &[Measured] = &[
    measured("gross margin", Unit::Share, |firm| firm.params.gross_margin),
    measured("customers lost in a year", Unit::Share, |firm| {
        firm.params.churn
    }),
    measured("customers lost in a month", Unit::Share, |firm| {
        share_leaving(hazard_from_yearly_share(firm.params.churn), 1.0)
    }),
    measured("customers won a month", Unit::Number, |firm| {
        firm.first_year.won
    }),
    measured("marketing over revenue", Unit::Share, |firm| {
        firm.first_year.marketing_share
    }),
    measured("months to pay a customer back", Unit::Months, |firm| {
        firm.first_year.payback_months
    }),
    measured("qualified leads won", Unit::Share, |firm| {
        firm.first_year.win_rate
    }),
    measured("leads never taken up", Unit::Share, |firm| {
        firm.first_year.leads_lost
    }),
    measured("sold by a seller in a year", Unit::Money, |firm| {
        firm.first_year.per_seller
    }),
    measured("sales cycle, months", Unit::Months, |firm| {
        firm.params.sales_cycle
    }),
    measured("training of a seller, months", Unit::Months, |firm| {
        firm.params.ramp
    }),
    measured("sellers leaving in a year", Unit::Share, |firm| {
        firm.params.turnover
    }),
    measured("half-life of goodwill, months", Unit::Months, |firm| {
        firm.carry_over.goodwill_half_life
    }),
    measured(
        "months to 90% of a pulse\u{2019}s sales",
        Unit::Months,
        |firm| firm.carry_over.ninety_percent_months,
    ),
    measured("advertising elasticity, first year", Unit::Number, |firm| {
        firm.elasticities.marketing_short
    }),
    measured("advertising elasticity, fifth year", Unit::Number, |firm| {
        firm.elasticities.marketing_long
    }),
    measured("elasticity of selling, fifth year", Unit::Number, |firm| {
        firm.elasticities.selling
    }),
];

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
        "e-commerce" 0.6 Published "industry accounts";
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
        "enterprise" 0.06 .. 0.09 Reported "";
    }
    "leads never taken up" {
        "software" 0.23 .. 0.36 Reported "web leads never answered";
        "scale-up" 0.23 .. 0.36 Reported "web leads never answered";
        "small-firm" 0.23 .. 0.36 Reported "web leads never answered";
        "enterprise" 0.23 .. 0.36 Reported "web leads never answered";
    }
    "sold by a seller in a year" {
        "scale-up" 630e3 .. 720e3 Reported "Insight, Periodic Table of SaaS Sales Metrics: yearly quota of an inside seller";
        "small-firm" 630e3 .. 720e3 Reported "Insight, Periodic Table of SaaS Sales Metrics: yearly quota of an inside seller";
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
    "months to 90% of a pulse\u{2019}s sales" {
        "consumer-goods" 0.0 .. 2.0 Reported "what 30% kept comes to";
        "e-commerce" 0.0 .. 2.0 Published "what 21% kept comes to";
        "software" 0.0 .. 3.0 Assumed "what 47% kept comes to";
        "scale-up" 0.0 .. 6.0 Published "Leone 1995";
        "small-firm" 0.0 .. 6.0 Published "Leone 1995";
        "enterprise" 0.0 .. 8.0 Published "what 74% kept comes to";
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
        "consumer-goods" 0.2 Assumed "";
        "e-commerce" 0.1 Assumed "";
        "software" 0.31 Published "Albers, Mantrala & Sridhar 2010, corrected mean";
        "scale-up" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
        "small-firm" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
        "enterprise" 0.34 Published "Albers, Mantrala & Sridhar 2010, mean";
    }
}
