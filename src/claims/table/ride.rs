//! The ride and its price: C5 and C10.

use crate::model::Strategy::{Both, Pull, Push};

use super::case;
use crate::claims::question::Case;
use crate::claims::question::Expected::{Fails, Holds};
use crate::claims::question::Measure::{BumpsByMonth, BumpsByQuarter, BumpsOfRevenue, Worth};
use crate::claims::question::Question::{Better, Price};

/// C5: Two strokes, managed, give a smoother ride than either alone.
pub(super) const SMOOTHER: &[Case] = &[
    case(
        "C5-scale-up-month",
        "scale-up",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Holds,
    ),
    case(
        "C5-scale-up-month-equal-revenue",
        "scale-up",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Holds,
    )
    .at_equal_revenue(),
    case(
        "C5-scale-up-quarter",
        "scale-up",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Holds,
    ),
    case(
        "C5-scale-up-quarter-equal-revenue",
        "scale-up",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Holds,
    )
    .at_equal_revenue(),
    case(
        "C5-scale-up-revenue",
        "scale-up",
        Better(Both, &[Push, Pull], BumpsOfRevenue),
        Holds,
    ),
    case(
        "C5-software-month",
        "software",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Holds,
    ),
    case(
        "C5-software-month-equal-revenue",
        "software",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Holds,
    )
    .at_equal_revenue(),
    case(
        "C5-software-quarter",
        "software",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Holds,
    ),
    case(
        "C5-software-quarter-equal-revenue",
        "software",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Holds,
    )
    .at_equal_revenue(),
    case(
        "C5-small-firm-month",
        "small-firm",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    ),
    case(
        "C5-small-firm-month-equal-revenue",
        "small-firm",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    )
    .at_equal_revenue(),
    case(
        "C5-small-firm-quarter",
        "small-firm",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Fails,
    ),
    case(
        "C5-small-firm-quarter-equal-revenue",
        "small-firm",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Fails,
    )
    .at_equal_revenue(),
    case(
        "C5-enterprise-month",
        "enterprise",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    ),
    case(
        "C5-enterprise-month-equal-revenue",
        "enterprise",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    )
    .at_equal_revenue(),
    case(
        "C5-enterprise-quarter",
        "enterprise",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Fails,
    ),
    case(
        "C5-consumer-goods-month",
        "consumer-goods",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    ),
    case(
        "C5-consumer-goods-quarter",
        "consumer-goods",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Fails,
    ),
    case(
        "C5-e-commerce-month",
        "e-commerce",
        Better(Both, &[Push, Pull], BumpsByMonth),
        Fails,
    ),
    case(
        "C5-e-commerce-quarter",
        "e-commerce",
        Better(Both, &[Push, Pull], BumpsByQuarter),
        Fails,
    ),
];

/// C10: Smoothness is worth something to the boss: a price of bumpiness turns the choice.
pub(super) const PRICE: &[Case] = &[
    case("C10-scale-up-turns", "scale-up", Price(Both, Push), Holds),
    case(
        "C10-small-firm-turns",
        "small-firm",
        Price(Both, Push),
        Holds,
    ),
    case(
        "C10-scale-up-at-2-million-a-point",
        "scale-up",
        Better(Both, &[Push], Worth(2e6)),
        Holds,
    ),
    case(
        "C10-scale-up-at-no-price",
        "scale-up",
        Better(Both, &[Push], Worth(0.0)),
        Fails,
    ),
];
