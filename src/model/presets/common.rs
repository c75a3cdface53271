//! What every market has in common: mostly guesses that nobody has published for any market. A market that is
//! to differ names the value itself.

use super::{Given, assumed, reported, why};
use crate::model::sources::Source::{Larkin, Marketo, Oldroyd, Vakratsas};

pub(super) const COMMON: &[Given] = &[
    assumed("response_slope", 1.0, why::RETURNS).see(Vakratsas),
    assumed("burst_depth", 0.5, why::BURST),
    assumed("burst_cycle", 3.0, why::CYCLE),
    assumed("burst_offset", 0.0, why::OFFSET),
    assumed("haste_discount", 0.2, why::HASTE).see(Larkin),
    assumed("lead_effort", 0.5, why::FOUND),
    assumed("commission", 0.06, why::ROUND),
    assumed("rush_inbound", 0.25, ""),
    assumed("follow_up", 0.25, why::ANSWER).see(Oldroyd),
    assumed("stale", 0.7, why::COLD).see(Oldroyd),
    assumed("leak_base", 0.1, why::PEACE).see(Oldroyd),
    reported(
        "leak_tense",
        0.45,
        Marketo,
        "45% of 700 firms never answered",
    )
    .within([0.36, 0.45]),
    assumed("delay_tension", 3.0, why::DELAY),
    assumed("friction", 0.3, why::FRICTION),
    assumed("management_power", 3.0, why::TENDED),
    assumed("settling", 0.06, why::SETTLING),
    assumed("lingering", 0.0, why::GONE),
    assumed("dominance", 0.6, why::SAY),
    assumed("inferior_loss", 0.5, why::UNMEASURED),
    assumed("present_management", 0.02, why::UNMANAGED),
    assumed("shock_memory", 0.8, why::SPELL),
    assumed("shock_correlation", 0.2, why::ECONOMY),
    assumed("horizon", 60.0, why::YEARS),
    assumed("seed", 1.0, ""),
];
