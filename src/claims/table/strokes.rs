//! One stroke: C1 to C4.

use crate::claims::question::Beside::{Nobody, Today};
use crate::model::Strategy::{Pull, Push};

use super::case;
use crate::claims::question::Expected::{Fails, Holds};
use crate::claims::question::Over::{Horizon, LastYear};
use crate::claims::question::Question::{Carries, Chain, Momentum};
use crate::claims::question::{Case, Function};

/// C1: Marketing pulls: it makes awareness, awareness makes demand, demand makes sales.
pub(super) const PULLS: &[Case] = &[
    case(
        "C1-scale-up-alone",
        "scale-up",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-small-firm-alone",
        "small-firm",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-enterprise-alone",
        "enterprise",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-software-alone",
        "software",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-consumer-goods-alone",
        "consumer-goods",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-e-commerce-alone",
        "e-commerce",
        Chain(Function::Pull, Nobody, Horizon),
        Holds,
    ),
    case(
        "C1-scale-up-beside-sales",
        "scale-up",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-small-firm-beside-sales",
        "small-firm",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-enterprise-beside-sales",
        "enterprise",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-software-beside-sales",
        "software",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-consumer-goods-beside-sales",
        "consumer-goods",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-e-commerce-beside-sales",
        "e-commerce",
        Chain(Function::Pull, Today, Horizon),
        Holds,
    ),
    case(
        "C1-scale-up-beside-sales-last-year",
        "scale-up",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
    case(
        "C1-small-firm-beside-sales-last-year",
        "small-firm",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
    case(
        "C1-enterprise-beside-sales-last-year",
        "enterprise",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
    case(
        "C1-software-beside-sales-last-year",
        "software",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
    case(
        "C1-consumer-goods-beside-sales-last-year",
        "consumer-goods",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
    case(
        "C1-e-commerce-beside-sales-last-year",
        "e-commerce",
        Chain(Function::Pull, Today, LastYear),
        Holds,
    ),
];

/// C2: Sales pushes: it makes engagement, engagement makes closed deals, deals make sales.
pub(super) const PUSHES: &[Case] = &[
    case(
        "C2-scale-up-alone",
        "scale-up",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-small-firm-alone",
        "small-firm",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-enterprise-alone",
        "enterprise",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-software-alone",
        "software",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-consumer-goods-alone",
        "consumer-goods",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-e-commerce-alone",
        "e-commerce",
        Chain(Function::Push, Nobody, Horizon),
        Holds,
    ),
    case(
        "C2-scale-up-beside-marketing",
        "scale-up",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
    case(
        "C2-small-firm-beside-marketing",
        "small-firm",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
    case(
        "C2-enterprise-beside-marketing",
        "enterprise",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
    case(
        "C2-software-beside-marketing",
        "software",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
    case(
        "C2-consumer-goods-beside-marketing",
        "consumer-goods",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
    case(
        "C2-e-commerce-beside-marketing",
        "e-commerce",
        Chain(Function::Push, Today, Horizon),
        Holds,
    ),
];

/// C3: One stroke alone can carry the business, in the right market.
pub(super) const CARRIES: &[Case] = &[
    case(
        "C3-pull-consumer-goods",
        "consumer-goods",
        Carries(Pull),
        Holds,
    ),
    case("C3-pull-e-commerce", "e-commerce", Carries(Pull), Holds),
    case("C3-push-enterprise", "enterprise", Carries(Push), Holds),
    case("C3-push-scale-up", "scale-up", Carries(Push), Holds),
    case("C3-push-small-firm", "small-firm", Carries(Push), Holds),
    case("C3-push-software", "software", Carries(Push), Holds),
    case("C3-pull-enterprise", "enterprise", Carries(Pull), Fails),
    case("C3-pull-software", "software", Carries(Pull), Fails),
    case(
        "C3-push-consumer-goods",
        "consumer-goods",
        Carries(Push),
        Fails,
    ),
    case("C3-push-e-commerce", "e-commerce", Carries(Push), Fails),
];

/// C4: One stroke gives momentum: sales grow against no spend.
pub(super) const MOMENTUM: &[Case] = &[
    case(
        "C4-pull-consumer-goods",
        "consumer-goods",
        Momentum(Pull),
        Holds,
    ),
    case("C4-pull-e-commerce", "e-commerce", Momentum(Pull), Holds),
    case("C4-push-enterprise", "enterprise", Momentum(Push), Holds),
    case("C4-push-scale-up", "scale-up", Momentum(Push), Holds),
    case("C4-push-small-firm", "small-firm", Momentum(Push), Holds),
    case("C4-push-software", "software", Momentum(Push), Holds),
];
