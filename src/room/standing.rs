//! How a crew stands, and what a visitor should know of it.

/// How the crew stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All as it should be.
    Well,
    /// A worker failed or hung and another took its place.
    Replaced,
    /// No worker can be had: the page does the work itself.
    OnPage,
    /// Nothing can be had.
    Gone,
}

impl Standing {
    /// What the visitor should know; nothing where all is well.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Well => "",
            Self::Replaced => "A background worker broke off; another has taken its place.",
            Self::OnPage => {
                "This browser runs no background workers here, so the page does their work itself."
            }
            Self::Gone => {
                "More futures cannot be had: no background worker starts. Reload the page to try again."
            }
        }
    }
}
