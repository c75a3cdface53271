//! Every signal of the page, and the few ways to change them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::keeper::Keeper;
use crate::link::{Fingerprint, file};
use crate::model::{Param, Scenario, Strategy, View};

use super::history::History;
use super::reading::Arrival;
pub use super::results::{Closer, Crowd, Results, closer};

/// A scenario that came by link or file.
#[derive(Clone)]
pub struct Guest {
    /// What came.
    pub arrival: Arrival,
    /// The visitor's own with what he had drawn: kept, and nothing of the visit is saved. Who has no work yet gets
    /// what came for his own, and what he changes is saved.
    pub mine: Option<(Scenario, View)>,
}

/// Something the visitor must know until it is dismissed.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A sentence.
    Say(String),
    /// A link that could not be read: offers a box to paste into.
    BadLink(String),
    /// Saved work that could not be read; offers it for download.
    Unreadable(String),
    /// Another tab saved this scenario.
    OtherTab(String),
}

/// The signals. Copied freely; all of them live as long as the page.
#[derive(Clone, Copy)]
pub struct State {
    /// What is simulated.
    pub scenario: RwSignal<Scenario>,
    /// What is drawn.
    pub view: RwSignal<View>,
    /// The latest run.
    pub results: RwSignal<Arc<Results>>,
    /// The run before the last change: the ghost.
    pub before: RwSignal<Option<Arc<Results>>>,
    /// The latest run once nothing has moved for a moment: for what need not keep up with a drag.
    pub rested: RwSignal<Arc<Results>>,
    /// Whether a slider is being dragged.
    pub moving: RwSignal<bool>,
    /// Steps back and forth.
    pub history: RwSignal<History>,
    /// The question that is to be asked next, by its place among all and one; 0 for none.
    pub ask: RwSignal<usize>,
    /// Place of the chart in the large frame among `CHARTS`.
    pub main_chart: RwSignal<usize>,
    /// Whose futures are shown as bands.
    pub banded: RwSignal<Option<Strategy>>,
    /// How far the workers are.
    pub crowd: RwSignal<Crowd>,
    /// Whether all settings are unfolded.
    pub unfolded: RwSignal<bool>,
    /// How often the first screen had to be written anew.
    pub renewed: RwSignal<usize>,
    /// The visiting scenario's circumstances, while there is one.
    pub guest: RwSignal<Option<Guest>>,
    /// What the visitor must know.
    pub notices: RwSignal<Vec<Notice>>,
    /// What of the visitor's work is saved.
    pub keeper: StoredValue<Keeper>,
}

impl State {
    /// A page that shows a scenario, already run.
    pub fn new(scenario: Scenario, view: View, first: Results, keeper: Keeper) -> Self {
        let first = Arc::new(first);
        Self {
            scenario: RwSignal::new(scenario),
            view: RwSignal::new(view),
            results: RwSignal::new(Arc::clone(&first)),
            before: RwSignal::new(None),
            rested: RwSignal::new(first),
            moving: RwSignal::new(false),
            history: RwSignal::new(History::default()),
            ask: RwSignal::new(0),
            main_chart: RwSignal::new(0),
            banded: RwSignal::new(Some(Strategy::Both)),
            crowd: RwSignal::new(Crowd::default()),
            unfolded: RwSignal::new(false),
            renewed: RwSignal::new(0),
            guest: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            keeper: StoredValue::new(keeper),
        }
    }

    /// The scenario as a file.
    pub fn work(self) -> String {
        self.scenario
            .with_untracked(|scenario| file::to_json(scenario, self.view.get_untracked()))
    }

    /// Whether what is shown is a visit beside the visitor's own work.
    pub fn is_visited(self) -> bool {
        self.guest
            .with_untracked(|guest| guest.as_ref().is_some_and(|guest| guest.mine.is_some()))
    }

    /// Whether what is shown is the visitor's own work, and nobody else's stands in its place.
    pub fn is_own(self) -> bool {
        !self.is_visited() && !self.keeper.with_value(Keeper::is_asking)
    }

    /// Changes the scenario as one step, or as part of the step that is under way.
    pub fn change(self, gesture: &'static str, edit: impl FnOnce(&mut Scenario)) {
        let mut after = self.scenario.get_untracked();
        edit(&mut after);
        self.become_of(gesture, after);
    }

    /// The same for all edits, so that it is in the page once.
    fn become_of(self, gesture: &'static str, after: Scenario) {
        let before = self.scenario.get_untracked();
        if after == before {
            return;
        }
        let moving = self.moving.get_untracked();
        let mut is_new = true;
        self.history.update(|history| {
            is_new = history.take_up(gesture, before, &after, moving);
        });
        if is_new {
            self.before.set(Some(self.results.get_untracked()));
        }
        self.scenario.set(after);
    }

    /// A drag begins: what it changes is a step of its own.
    pub fn begin_drag(self) {
        self.history.update(History::end_gesture);
        self.moving.set(true);
    }

    /// Sets a parameter to the allowed value nearest to `value`.
    pub fn put(self, row: &'static Param, value: f64) {
        self.change(row.key, |scenario| {
            row.put(&mut scenario.params, value);
        });
    }

    /// One step back, or forth.
    pub fn step(self, back: bool) {
        let mut there = None;
        let here = self.scenario.get_untracked();
        self.history
            .update(|history| there = history.step(back, here));
        if let Some(scenario) = there {
            self.before.set(Some(self.results.get_untracked()));
            self.scenario.set(scenario);
        }
    }

    /// Gives up the drag under way, as if it had not begun.
    pub fn cancel_drag(self) {
        let dragging = self.history.with_untracked(History::is_in_gesture);
        if self.moving.get_untracked() && dragging {
            self.step(true);
            self.history.update(History::forget_last);
        }
        self.moving.set(false);
    }

    /// Whether there is a step back, or forth.
    pub fn can_step(self, back: bool) -> bool {
        self.history.with(|history| history.can_step(back))
    }

    /// Receives a scenario from a link or a file: it stands beside the visitor's own, if he has any.
    pub fn welcome(self, arrival: Arrival) {
        let mine = self
            .guest
            .with_untracked(|guest| guest.as_ref().and_then(|guest| guest.mine.clone()));
        let mine = mine.or_else(|| {
            let has_work = self.keeper.with_value(Keeper::has_work);
            has_work.then(|| (self.scenario.get_untracked(), self.view.get_untracked()))
        });
        let (scenario, view) = (arrival.visit.scenario.clone(), arrival.visit.view);
        self.guest.set(Some(Guest { arrival, mine }));
        self.show(scenario, view);
    }

    /// Leaves the visiting scenario: keeps it as the visitor's own, with the old one a step back, or
    /// returns.
    pub fn end_visit(self, keep: bool) {
        let Some(guest) = self.guest.get_untracked() else {
            return;
        };
        self.guest.set(None);
        let Some((mine, my_view)) = guest.mine else {
            return;
        };
        if keep {
            self.keeper
                .update_value(|keeper| keeper.settle(file::to_json(&mine, my_view)));
            self.history.update(|history| history.push(mine));
            // Nothing moves, but there is something to save now.
            self.scenario.notify();
        } else {
            self.show(mine, my_view);
        }
    }

    /// Shows a scenario that is no change of the visitor's: there is no step back from it.
    pub fn show(self, scenario: Scenario, view: View) {
        self.before.set(None);
        self.history.set(History::default());
        self.view.set(view);
        self.scenario.set(scenario);
        self.keeper
            .update_value(|keeper| keeper.settle(self.work()));
    }

    /// Tells the visitor something, once.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// The code of the page as it stands.
    pub fn code(self) -> String {
        self.scenario
            .with_untracked(|scenario| self.code_of(scenario))
    }

    /// The code of another scenario, as if the page showed it.
    pub fn code_of(self, scenario: &Scenario) -> String {
        let seen = self
            .rested
            .with_untracked(|rested| Fingerprint::of(&rested.contest));
        crate::link::encode(scenario, self.view.get_untracked(), &seen)
    }
}

/// The state, for any component of the page.
pub fn use_state() -> State {
    expect_context()
}
