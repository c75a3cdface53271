//! The equations, each a function with its source. Times are in months, rates per month, money in
//! currency units. `libm` is used throughout, never the standard library's functions, so that native
//! and WebAssembly builds give the same bits.

/// A yearly share as a hazard: `−ln(1 − x) / 12` a month.
pub fn hazard_from_yearly_share(yearly_share: f64) -> f64 {
    -libm::log1p(-yearly_share) / 12.0
}

/// `1 − e^(−hazard · months)`: the share that leaves, exact for a constant hazard.
pub fn share_leaving(hazard: f64, months: f64) -> f64 {
    let x = hazard * months;
    if x < 0.03 {
        // The series, to the last bit but one, for the small hazards of a sub-step: a third of the time.
        return x
            * (1.0
                - x / 2.0
                    * (1.0
                        - x / 3.0
                            * (1.0
                                - x / 4.0 * (1.0 - x / 5.0 * (1.0 - x / 6.0 * (1.0 - x / 7.0))))));
    }
    -libm::expm1(-x)
}

/// Moves a stock exactly towards its rest point when a share `leaving` of the distance is covered.
pub fn relax(stock: f64, rest: f64, leaving: f64) -> f64 {
    stock + (rest - stock) * leaving
}

/// Time constant of goodwill from the share of advertising kept after a month (Nerlove & Arrow 1962:
/// `G' = (a − G) / τ`, normalised so that steady spend `a` gives goodwill `a`). Zero kept: no memory.
pub fn goodwill_hazard(kept_after_a_month: f64) -> f64 {
    if kept_after_a_month > 0.0 {
        -libm::log(kept_after_a_month)
    } else {
        f64::INFINITY
    }
}

/// Diminishing response to goodwill, between 0 and 1: `G^s / (G^s + half^s)` (Hill; for `s` = 1 the
/// Michaelis–Menten form usual in marketing-mix models).
pub fn hill(goodwill: f64, half: f64, slope: f64) -> f64 {
    if goodwill <= 0.0 {
        return 0.0;
    }
    // Written as a power of the ratio: G^s alone overflows for large budgets and steep slopes.
    let ratio = half / goodwill;
    1.0 / (1.0
        + if slope == 1.0 {
            ratio
        } else {
            libm::pow(ratio, slope)
        })
}

/// Awareness after `months` (Vidale & Wolfe 1957, with a floor):
/// `A' = reached · (1 − A) − forgetting · (A − floor)`, exact for constant `reached`.
pub fn awareness_step(
    awareness: f64,
    reached: f64,
    forgetting: f64,
    floor: f64,
    months: f64,
) -> f64 {
    let hazard = reached + forgetting;
    if hazard <= 0.0 {
        return awareness;
    }
    relax(
        awareness,
        (reached + forgetting * floor) / hazard,
        share_leaving(hazard, months),
    )
}

/// Hazard a month at which a free account comes forward: `A · (ι + q · C/N)` (Bass 1969 with word of
/// mouth among the aware).
pub fn demand_hazard(awareness: f64, demand: f64, word_of_mouth: f64, customer_share: f64) -> f64 {
    awareness * (demand + word_of_mouth * customer_share)
}

/// Opportunities a month that outreach opens: the sellers' power, limited by the share of free accounts
/// that any number of sellers could open (`x · L / (x + L)`): the best accounts are called first.
/// Form assumed; the limit is solved so that the elasticity of selling (Albers, Mantrala & Sridhar
/// 2010: mean .34) comes out. Returned per free account, so that an empty market is no special case.
pub fn outreach_hazard(power: f64, limit: f64, free: f64) -> f64 {
    if power <= 0.0 {
        0.0
    } else {
        power * limit / (power + limit * free)
    }
}

/// Rate at which a waiting lead is answered: `c / (1 + B + c · delay)`. With no delay this is a queue
/// with one server of capacity `c` (M/M/1); with ample capacity a wait of `delay`.
pub fn follow_up_hazard(capacity: f64, waiting: f64, delay: f64) -> f64 {
    capacity / (1.0 + waiting + capacity * delay)
}

/// How strongly the two functions are set against each other: greatest when they are of one size,
/// nothing when one has no money or all the say: `4w(1 − w)(1 − |d|)`.
pub fn conflict(pull_share: f64, dominance: f64) -> f64 {
    4.0 * pull_share * (1.0 - pull_share) * (1.0 - libm::fabs(dominance))
}

/// Where tension settles: `T' = rising · (1 − T) − calming · T`, with `rising` friction times conflict and
/// `calming` management and settling together. It gets there at the hazard `rising + calming`. Form
/// assumed (that tension costs is published, no curve of it is).
pub fn tension_rest(rising: f64, calming: f64) -> f64 {
    let hazard = rising + calming;
    if hazard > 0.0 { rising / hazard } else { 0.0 }
}

/// Lift of outreach and closing by awareness: `1 + κ(1 − T)(1 − |d|) · A` (form of Naik & Raman 2003
/// and Gatignon & Hanssens 1987).
pub fn synergy_lift(synergy: f64, tension: f64, dominance: f64, awareness: f64) -> f64 {
    1.0 + synergy * (1.0 - tension) * (1.0 - libm::fabs(dominance)) * awareness
}

/// Speed of closing in the three months of a quarter, from the size of the quarter-end rush. The mean
/// is 1: the rush moves deals in time and makes none (Oyer 1998).
pub fn quarter_weights(rush: f64) -> [f64; 3] {
    [1.0 - 0.7 * rush, 1.0 - 0.3 * rush, 1.0 + rush]
}

/// Marketing spend over its mean at a time: a wave with mean 1 over each campaign cycle.
pub fn campaign_pulse(depth: f64, cycle_months: f64, offset_months: f64, month: f64) -> f64 {
    1.0 + depth * libm::cos(core::f64::consts::TAU * (month - offset_months) / cycle_months)
}

/// Demand over its yearly mean in a month of the year (0 for January).
pub fn season(depth: f64, peak_month: f64, month: f64) -> f64 {
    1.0 + depth * libm::cos(core::f64::consts::TAU * (month - peak_month) / 12.0)
}
