//! The two together: C6 to C9.

use crate::model::Strategy::{Both, CatAndDog, Pull, PullLeads, Push, PushLeads};

use super::case;
use crate::claims::question::Case;
use crate::claims::question::Expected::{Fails, Holds};
use crate::claims::question::Measure::{BumpsByMonth, Profit, ProfitAndYear};
use crate::claims::question::Question::{BestManagement, Better, Between};

/// C6: It does not come by itself: left alone, the two fight, and much of the benefit is lost.
pub(super) const FIGHT: &[Case] = &[
    case(
        "C6-scale-up-managed",
        "scale-up",
        Better(Both, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-small-firm-managed",
        "small-firm",
        Better(Both, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-enterprise-managed",
        "enterprise",
        Better(Both, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-software-managed",
        "software",
        Better(Both, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-consumer-goods-managed",
        "consumer-goods",
        Better(Both, &[CatAndDog], Profit),
        Fails,
    ),
    case(
        "C6-e-commerce-managed",
        "e-commerce",
        Better(Both, &[CatAndDog], Profit),
        Fails,
    ),
    case(
        "C6-scale-up-sales-alone",
        "scale-up",
        Better(Push, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-small-firm-sales-alone",
        "small-firm",
        Better(Push, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-enterprise-sales-alone",
        "enterprise",
        Better(Push, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-software-sales-alone",
        "software",
        Better(Push, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C6-scale-up-smoother",
        "scale-up",
        Better(Both, &[CatAndDog], BumpsByMonth),
        Holds,
    ),
    case(
        "C6-scale-up-managed-equal-revenue",
        "scale-up",
        Better(Both, &[CatAndDog], Profit),
        Holds,
    )
    .at_equal_revenue(),
];

/// C7: Managing the tension is work that costs the boss, and it has a best amount.
pub(super) const BEST: &[Case] = &[
    case("C7-scale-up", "scale-up", BestManagement, Holds),
    case("C7-small-firm", "small-firm", BestManagement, Holds),
    case("C7-enterprise", "enterprise", BestManagement, Holds),
    case("C7-software", "software", BestManagement, Holds),
    case("C7-consumer-goods", "consumer-goods", BestManagement, Holds),
    case("C7-e-commerce", "e-commerce", BestManagement, Holds),
];

/// C8: For many it is not worth it: the quarrel costs less than ending it, or one stroke alone earns more.
pub(super) const NOT_WORTH_IT: &[Case] = &[
    case(
        "C8-consumer-goods-unmanaged",
        "consumer-goods",
        Better(CatAndDog, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-e-commerce-unmanaged",
        "e-commerce",
        Better(CatAndDog, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-small-firm-unmanaged",
        "small-firm",
        Better(CatAndDog, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-scale-up-unmanaged",
        "scale-up",
        Better(CatAndDog, &[Both], Profit),
        Fails,
    ),
    case(
        "C8-small-firm-small-budget-unmanaged",
        "small-firm",
        Better(CatAndDog, &[Both], Profit),
        Holds,
    )
    .changed(&[("budget", 30_000.0)]),
    case(
        "C8-consumer-goods-marketing-alone",
        "consumer-goods",
        Better(Pull, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-e-commerce-marketing-alone",
        "e-commerce",
        Better(Pull, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-enterprise-sales-alone",
        "enterprise",
        Better(Push, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-small-firm-sales-alone",
        "small-firm",
        Better(Push, &[Both], Profit),
        Holds,
    ),
    case(
        "C8-software-sales-alone",
        "software",
        Better(Push, &[Both], Profit),
        Fails,
    ),
    case(
        "C8-scale-up-sales-alone",
        "scale-up",
        Better(Push, &[Both], Profit),
        Fails,
    ),
    case(
        "C8-enterprise-sales-alone-with-a-year",
        "enterprise",
        Better(Push, &[Both], ProfitAndYear),
        Holds,
    ),
    case(
        "C8-small-firm-sales-alone-with-a-year",
        "small-firm",
        Better(Push, &[Both], ProfitAndYear),
        Holds,
    ),
    case(
        "C8-software-sales-alone-with-a-year",
        "software",
        Better(Push, &[Both], ProfitAndYear),
        Fails,
    ),
    case(
        "C8-scale-up-sales-alone-with-a-year",
        "scale-up",
        Better(Push, &[Both], ProfitAndYear),
        Fails,
    ),
];

/// C9: Letting one side lead avoids the fight but gives up the upside: it lies between one stroke and both, managed.
pub(super) const ONE_LEADS: &[Case] = &[
    case(
        "C9-scale-up-marketing-leads-between",
        "scale-up",
        Between(PullLeads, Pull, Both),
        Holds,
    ),
    case(
        "C9-scale-up-sales-leads-between",
        "scale-up",
        Between(PushLeads, Push, Both),
        Holds,
    ),
    case(
        "C9-small-firm-sales-leads-between",
        "small-firm",
        Between(PushLeads, Push, Both),
        Holds,
    ),
    case(
        "C9-enterprise-sales-leads-between",
        "enterprise",
        Between(PushLeads, Push, Both),
        Holds,
    ),
    case(
        "C9-software-sales-leads-between",
        "software",
        Between(PushLeads, Push, Both),
        Holds,
    ),
    case(
        "C9-consumer-goods-marketing-leads-between",
        "consumer-goods",
        Between(PullLeads, Pull, Both),
        Holds,
    ),
    case(
        "C9-e-commerce-marketing-leads-between",
        "e-commerce",
        Between(PullLeads, Pull, Both),
        Holds,
    ),
    case(
        "C9-scale-up-marketing-leads-way-out",
        "scale-up",
        Better(PullLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-scale-up-sales-leads-way-out",
        "scale-up",
        Better(PushLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-small-firm-sales-leads-way-out",
        "small-firm",
        Better(PushLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-enterprise-sales-leads-way-out",
        "enterprise",
        Better(PushLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-software-sales-leads-way-out",
        "software",
        Better(PushLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-consumer-goods-marketing-leads-way-out",
        "consumer-goods",
        Better(PullLeads, &[CatAndDog], Profit),
        Holds,
    ),
    case(
        "C9-e-commerce-marketing-leads-way-out",
        "e-commerce",
        Better(PullLeads, &[CatAndDog], Profit),
        Holds,
    ),
];
