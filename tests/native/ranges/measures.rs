//! What is measured.

use two_stroke::model::equations::{hazard_from_yearly_share, share_leaving};

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
    measured("opportunities won", Unit::Share, |firm| {
        firm.first_year.opportunities_won
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
        "share of a pulse\u{2019}s demand within a year",
        Unit::Share,
        |firm| firm.carry_over.within_a_year,
    ),
    measured(
        "months to 90% of a pulse\u{2019}s signed business",
        Unit::Months,
        |firm| firm.carry_over.ninety_percent_months,
    ),
    measured(
        "elasticity of demand, first year over fifth",
        Unit::Number,
        |firm| firm.elasticities.first_year_share(),
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
    measured(
        "revenue in the first dark year, over today\u{2019}s",
        Unit::Number,
        |firm| firm.dark.revenue[0],
    ),
    measured(
        "revenue in the second dark year, over today\u{2019}s",
        Unit::Number,
        |firm| firm.dark.revenue[1],
    ),
    measured(
        "revenue in the third dark year, over today\u{2019}s",
        Unit::Number,
        |firm| firm.dark.revenue[2],
    ),
    measured(
        "demand in the third dark year, over that with marketing",
        Unit::Number,
        |firm| firm.dark.demand,
    ),
];
