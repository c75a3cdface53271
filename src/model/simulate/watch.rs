//! What moved in a sub-step, for those who check the books. The page does not ask, and then nothing of
//! this is computed.

use super::Firm;
use crate::model::number::Number;

/// The flows of one sub-step, in accounts, all expected values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moved<N = f64> {
    /// Free accounts at its beginning.
    pub free: N,
    /// Of these, how many know the firm.
    pub known: N,
    /// How many do after half a sub-step's learning and forgetting.
    pub aware: N,
    /// Of those, how many came forward.
    pub came: N,
    /// Of those who came, how many are leads.
    pub leads: N,
    /// Of the leads, how many sales took up.
    pub taken_up: N,
    /// How many bought without a seller: of those who came, and of the leads left lying.
    pub self_served: N,
    /// How many waiting leads were worked.
    pub worked: N,
    /// How many waiting leads went stale.
    pub stale: N,
    /// Of the leads worked, how many became open deals.
    pub qualified: N,
    /// How many free accounts that know the firm outreach opened.
    pub opened_aware: N,
    /// How many that do not.
    pub opened_unaware: N,
    /// How many deals from leads closed, won or lost.
    pub closed_inbound: N,
    /// How many deals from outreach closed, won or lost.
    pub closed_outbound: N,
    /// Of the deals from leads that closed, how many were won.
    pub won_inbound: N,
    /// Of the deals from outreach that closed, how many were won.
    pub won_outbound: N,
    /// Sellers hired.
    pub hired: N,
}

/// Who sees every sub-step.
pub trait Watch<N: Number = f64> {
    /// A sub-step of a month has brought the firm to where it is.
    fn sub_step(&mut self, month: usize, moved: &Moved<N>, firm: &Firm<N>);
}

/// Nobody.
impl<N: Number> Watch<N> for () {
    fn sub_step(&mut self, _: usize, _: &Moved<N>, _: &Firm<N>) {}
}
