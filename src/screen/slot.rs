//! The places of the first screen that change.

/// Makes the kind and the table of all of them from the same rows.
macro_rules! slots {
    ($($(#[$doc:meta])* $slot:ident $id:literal,)*) => {
        /// A place of the first screen that the page writes to or hears of, by the name of its element.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Slot {
            $($(#[$doc])* $slot,)*
        }

        impl Slot {
            /// All of them; a native test finds each once in the HTML.
            pub const ALL: &[Self] = &[$(Self::$slot,)*];

            /// The name of the element.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$slot => $id,)*
                }
            }
        }
    };
}

slots! {
    /// Which firm it is like.
    Preset "preset",
    /// One step back.
    Undo "undo",
    /// One step forth.
    Redo "redo",
    /// Copies the link.
    CopyLink "copy-link",
    /// Says that it is copied, to those who do not see it.
    Copied "copied",
    /// Messages, which come later.
    Notices "notices",
    /// The answer: says of which run it is.
    Answer "answer",
    /// A hairline that fills while futures come.
    MoreFutures "more-futures",
    /// What became of those who run the futures.
    Standing "standing",
    /// The verdict, for those who do not see it change.
    Spoken "spoken",
    /// The firm in a sentence.
    About "about",
    /// The engine.
    Engine "engine",
    /// The levers: says which of them has the slider on a phone.
    Levers "levers",
    /// The name of the scenario.
    Title "title",
    /// All figures as the firm has them.
    Reset "reset",
    /// All settings, which come later.
    Settings "settings",
    /// What stands below, which comes later.
    Rest "rest",
}
