//! When the visitor's own work is saved, and when the page must ask first. Pure: texts and the time come from outside.
//!
//! Work is the scenario as a file. Three promises:
//!
//! * nothing is saved but what the visitor has changed: results that come late, or a press that changes no figure,
//!   save nothing;
//! * a change is saved at once; in a drag it waits for [`SOON_MS`] at most, and no longer than [`LATEST_MS`] on a
//!   device that has no time for timers;
//! * work that another tab has saved since is never written over without being asked.

/// A change in a drag is saved after this time, with whatever else has changed by then.
pub const SOON_MS: f64 = 400.0;
/// A device so slow that the timer comes late saves with the first change after this time.
pub const LATEST_MS: f64 = 1_000.0;

/// What this tab knows of the work that is stored, and of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeper {
    /// What is stored, as this tab last read or wrote it.
    known: Option<String>,
    /// The work that needs no saving: as it was opened, or as it was saved last.
    settled: String,
    /// When the first change came that is not saved yet.
    since_ms: Option<f64>,
    /// Whether the visitor has changed anything in this tab.
    touched: bool,
    /// Whether it is an open question whose work stays.
    asking: bool,
}

/// What a change asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// To be saved in [`SOON_MS`].
    Soon,
    /// Nothing more: an earlier change has asked.
    Asked,
    /// To be saved at once.
    Over,
}

/// What is to be done with the work of this tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Save {
    /// Nothing: it is stored, or was never changed.
    Nothing,
    /// Store it.
    Write,
    /// Another tab has stored this meanwhile: ask whose work stays.
    Ask(String),
}

impl Keeper {
    /// A tab that has opened `work`, with what was stored before.
    pub fn new(stored: Option<String>, work: String) -> Self {
        Self {
            known: stored,
            settled: work,
            ..Self::default()
        }
    }

    /// Whether the visitor has work of his own, stored or changed in this tab.
    pub fn has_work(&self) -> bool {
        self.known.is_some() || self.touched
    }

    /// A drag changes something.
    pub fn changed(&mut self, now_ms: f64) -> Wait {
        match self.since_ms {
            None => {
                self.since_ms = Some(now_ms);
                Wait::Soon
            }
            Some(since_ms) if now_ms - since_ms >= LATEST_MS => Wait::Over,
            Some(_) => Wait::Asked,
        }
    }

    /// What to do with `work`, where `stored` is there now.
    pub fn save(&mut self, work: &str, stored: Option<&str>) -> Save {
        self.since_ms = None;
        if work == self.settled {
            return Save::Nothing;
        }
        self.touched = true;
        match stored {
            Some(stored) if stored == work => {
                self.saved(work);
                Save::Nothing
            }
            Some(stored) if self.known.as_deref() != Some(stored) => {
                self.asking = true;
                Save::Ask(stored.to_owned())
            }
            _ => Save::Write,
        }
    }

    /// Another tab has stored its work over that of this tab.
    pub fn ask(&mut self) {
        self.asking = true;
    }

    /// Whether it is an open question whose work stays.
    pub fn is_asking(&self) -> bool {
        self.asking
    }

    /// `work` is stored.
    pub fn saved(&mut self, work: &str) {
        self.asking = false;
        self.known = Some(work.to_owned());
        work.clone_into(&mut self.settled);
    }

    /// `work` is shown, and needs no saving: the visitor's own from before, or one that came.
    pub fn settle(&mut self, work: String) {
        self.settled = work;
        self.since_ms = None;
    }

    /// Another tab has stored this, while nothing of this tab's own was being changed.
    pub fn heard(&mut self, stored: String) {
        self.known = Some(stored);
    }

    /// The visitor has seen what another tab has stored, and may write over it.
    pub fn overrule(&mut self, stored: String) {
        self.known = Some(stored);
        self.asking = false;
        // Even where this tab had saved it before: it is what stays now.
        self.settled.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(stored: Option<&str>, work: &str) -> Keeper {
        Keeper::new(stored.map(str::to_owned), work.to_owned())
    }

    #[test]
    fn what_is_opened_needs_no_saving() {
        for stored in [None, Some("mine"), Some("mine, written by hand")] {
            assert_eq!(opened(stored, "mine").save("mine", stored), Save::Nothing);
        }
        assert!(!opened(None, "default").has_work());
        assert!(opened(Some("mine"), "mine").has_work());
    }

    #[test]
    fn a_change_is_saved_once_and_so_is_the_way_back() {
        let mut keeper = opened(Some("300"), "300");
        assert_eq!(keeper.save("260", Some("300")), Save::Write);
        keeper.saved("260");
        assert_eq!(keeper.save("260", Some("260")), Save::Nothing);
        assert_eq!(keeper.save("300", Some("260")), Save::Write);
    }

    #[test]
    fn a_write_that_failed_is_tried_again() {
        let mut keeper = opened(None, "default");
        assert_eq!(keeper.save("260", None), Save::Write);
        assert_eq!(keeper.save("260", None), Save::Write);
        assert!(keeper.has_work(), "it is there, though nothing is stored");
    }

    #[test]
    fn work_of_another_tab_is_not_written_over_unasked() {
        let mut keeper = opened(Some("300"), "300");
        assert_eq!(keeper.save("300", Some("260")), Save::Nothing);
        for _ in 0..3 {
            assert_eq!(keeper.save("310", Some("260")), Save::Ask("260".to_owned()));
        }
        assert!(keeper.is_asking());
        keeper.overrule("260".to_owned());
        assert!(!keeper.is_asking());
        assert_eq!(keeper.save("310", Some("260")), Save::Write);
        // A third tab, after that.
        keeper.saved("310");
        assert_eq!(keeper.save("320", Some("250")), Save::Ask("250".to_owned()));
        // First work ever, in two tabs.
        let first = opened(None, "default").save("310", Some("260"));
        assert_eq!(first, Save::Ask("260".to_owned()));
    }

    /// "Keep mine" stores it, though this tab had saved that very work before the other one came.
    #[test]
    fn overruling_stores_what_was_saved_before() {
        let mut keeper = opened(Some("300"), "300");
        keeper.overrule("260".to_owned());
        assert_eq!(keeper.save("300", Some("260")), Save::Write);
    }

    #[test]
    fn the_same_work_in_two_tabs_is_no_quarrel() {
        let mut keeper = opened(Some("300"), "300");
        assert_eq!(keeper.save("260", Some("260")), Save::Nothing);
        assert_eq!(keeper.save("250", Some("260")), Save::Write);
    }

    #[test]
    fn work_that_was_deleted_elsewhere_is_saved_again() {
        assert_eq!(opened(Some("300"), "300").save("310", None), Save::Write);
    }

    #[test]
    fn a_visit_is_not_saved_and_what_is_changed_after_it_is() {
        let mut keeper = opened(Some("300"), "300");
        keeper.settle("theirs".to_owned());
        assert_eq!(keeper.save("theirs", Some("300")), Save::Nothing);
        keeper.settle("300".to_owned());
        assert_eq!(keeper.save("300", Some("300")), Save::Nothing);
        assert_eq!(keeper.save("310", Some("300")), Save::Write);
    }

    #[test]
    fn changes_that_go_on_are_saved_every_second() {
        let mut keeper = opened(None, "default");
        assert_eq!(keeper.changed(0.0), Wait::Soon);
        assert_eq!(keeper.changed(10.0), Wait::Asked);
        assert_eq!(keeper.changed(LATEST_MS), Wait::Over);
        assert_eq!(keeper.save("260", None), Save::Write);
        assert_eq!(keeper.changed(LATEST_MS + 1.0), Wait::Soon);
    }
}
