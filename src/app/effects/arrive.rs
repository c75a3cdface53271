//! What arrives while the page is open: a link opened in this tab, a pasted text, a file.

use leptos::prelude::*;

use super::keep;
use crate::app::reading::{Arrival, Read, read};
use crate::app::state::{Notice, State};
use crate::keeper::Keeper;
use crate::platform::address;

/// A link opened in this tab while the page is open.
pub fn follow_the_address(state: State) {
    let listener = window_event_listener(leptos::ev::hashchange, move |_| {
        let text = address::carried();
        let bare = !text.contains('#');
        if state.is_visited() && (address::is_own() || bare) {
            // Back at a place of the visitor's own, or at the bare page: the visit is over.
            state.end_visit(false);
            return;
        }
        let unchanged = address::is_own() && !state.keeper.with_value(Keeper::has_work);
        read(&text, move |read| match read {
            // An ordinary anchor is no link and no mistake.
            Read::Nothing => {}
            // Back at what was there before anybody changed or sent anything.
            Read::Arrival(arrival) if unchanged => {
                state.guest.set(None);
                state.show(arrival.visit.scenario, arrival.visit.view);
            }
            read => arrive(state, read),
        });
    });
    on_cleanup(move || listener.remove());
}

/// Reads whatever a visitor brings: an address, a pasted text, a file. Says so when there is nothing in it.
pub fn receive(state: State, text: &str) {
    read(text, move |read| arrive(state, read));
}

fn arrive(state: State, read: Read) {
    match read {
        Read::Arrival(arrival) => {
            let mine = state.guest.with_untracked(|guest| {
                let mine = guest.as_ref().and_then(|guest| guest.mine.clone());
                mine.map(|(mine, _)| mine)
            });
            let Arrival { visit, notes } = &*arrival;
            let is_mine = mine
                .unwrap_or_else(|| state.scenario.get_untracked())
                .eq(&visit.scenario);
            if is_mine {
                // The visitor's own scenario: nobody visits, but what was not as written is told.
                state.end_visit(false);
                state.view.set(visit.view);
                for note in notes {
                    state.notify(Notice::Say(note.clone()));
                }
            } else {
                // What was changed a moment ago is the visitor's own.
                keep::save(state);
                state.welcome(*arrival);
            }
        }
        Read::Nothing => state.notify(Notice::BadLink(NO_LINK.to_owned())),
        Read::Problem(problem) => state.notify(Notice::BadLink(problem)),
    }
}

/// What a text without a scenario in it is told.
const NO_LINK: &str =
    "There is no scenario in this text. Paste the whole link, or the whole mail it came in.";
