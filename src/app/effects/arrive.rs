//! What arrives while the page is open: a link opened in this tab, a pasted text, a file.

use leptos::prelude::*;

use super::keep;
use crate::app::state::{Notice, State};
use crate::keeper::Keeper;
use crate::link::{self, LinkError, Visit};
use crate::platform::address;

/// A link opened in this tab while the page is open.
pub fn follow_the_address(state: State) {
    let listener = window_event_listener(leptos::ev::hashchange, move |_| {
        let text = address::carried();
        let read = link::read(&text);
        let bare = read == Ok(None) && !text.contains('#');
        if state.is_visited() && (address::is_own() || bare) {
            // Back at a place of the visitor's own, or at the bare page: the visit is over.
            state.end_visit(false);
            return;
        }
        let has_work = state.keeper.with_value(Keeper::has_work);
        match read {
            // An ordinary anchor is no link and no mistake.
            Ok(None) => {}
            // Back at what was there before anybody changed or sent anything.
            Ok(Some(visit)) if address::is_own() && !has_work => {
                state.guest.set(None);
                state.show(visit.scenario, visit.view);
            }
            read => arrive(state, read),
        }
    });
    on_cleanup(move || listener.remove());
}

/// Reads whatever a visitor brings: an address, a pasted text, a file. Says so when there is nothing in it.
pub fn receive(state: State, text: &str) {
    arrive(state, link::read(text));
}

fn arrive(state: State, read: Result<Option<Visit>, LinkError>) {
    match read {
        Ok(Some(visit)) => {
            let mine = state.guest.with_untracked(|guest| {
                let mine = guest.as_ref().and_then(|guest| guest.mine.clone());
                mine.map(|(mine, _)| mine)
            });
            let is_mine = mine
                .unwrap_or_else(|| state.scenario.get_untracked())
                .eq(&visit.scenario);
            if is_mine {
                // The visitor's own scenario: nobody visits, but what was not as written is told.
                state.end_visit(false);
                state.view.set(visit.view);
                visit
                    .notes
                    .iter()
                    .for_each(|note| state.notify(Notice::Say(note.to_string())));
            } else {
                // What was changed a moment ago is the visitor's own.
                keep::save(state);
                state.welcome(visit);
            }
        }
        Ok(None) => state.notify(Notice::BadLink(NO_LINK.to_owned())),
        Err(problem) => state.notify(Notice::BadLink(problem.to_string())),
    }
}

/// What a text without a scenario in it is told.
const NO_LINK: &str =
    "There is no scenario in this text. Paste the whole link, or the whole mail it came in.";
