//! What moved in a sub-step, for those who check the books. The page does not ask, and then nothing of
//! this is computed.

use super::Firm;

/// The flows of one sub-step, in accounts, all expected values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moved {
    /// Free accounts at its beginning.
    pub free: f64,
    /// Of these, how many came forward.
    pub came: f64,
    /// Of those who came, how many are leads.
    pub leads: f64,
    /// Of the leads, how many sales took up.
    pub taken_up: f64,
    /// How many bought without a seller: of those who came, and of the leads left lying.
    pub self_served: f64,
    /// How many waiting leads were worked.
    pub worked: f64,
    /// How many waiting leads went stale.
    pub stale: f64,
    /// Of the leads worked, how many became open deals.
    pub qualified: f64,
    /// How many free accounts outreach opened.
    pub opened: f64,
    /// How many deals from leads closed, won or lost.
    pub closed_inbound: f64,
    /// How many deals from outreach closed, won or lost.
    pub closed_outbound: f64,
    /// Of the deals from leads that closed, how many were won.
    pub won_inbound: f64,
    /// Of the deals from outreach that closed, how many were won.
    pub won_outbound: f64,
}

/// Who sees every sub-step.
pub trait Watch {
    /// A sub-step of a month has brought the firm to where it is.
    fn sub_step(&mut self, month: usize, moved: &Moved, firm: &Firm);
}

/// Nobody.
impl Watch for () {
    fn sub_step(&mut self, _: usize, _: &Moved, _: &Firm) {}
}
