//! What the visitor does in what is markup: he asks, types amounts, points on maps.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::map::{Map, Place, as_today};
use super::{Latest, Run, amounts, asking, running, start};
use crate::app::effects::effect;
use crate::app::state::State;
use crate::platform::{places, say};
use crate::room::table::{QUESTIONS, Topic};

/// Where it is said what is known of a place.
pub(super) const SAYS: &str = "map-says";
/// Where the figures of a map are chosen.
const CHOICES: [&str; 2] = ["map-across", "map-up"];

/// Follows the hand on what can be asked, and on the pictures.
pub(super) fn follow(state: State, run: Run, asked: NodeRef<Div>, frame: NodeRef<Div>) {
    asked.on_load(move |asked| {
        places::listen(&asked, Rc::new(move |event| ask(state, run, frame, &event)));
    });
    let hand = Rc::new(Hand {
        state,
        run,
        frame,
        at: OnceCell::new(),
        pointed: Cell::new(None),
        chose: Cell::new(None),
    });
    let heard = Rc::clone(&hand);
    frame.on_load(move |found| {
        let hand = Rc::clone(&heard);
        places::listen(&found, Rc::new(move |event| hand.hear(&event)));
        let _ = heard.at.set(found.into());
        heard.show();
    });
    // One for all: another would be as much code again. It ends with the tab.
    effect(move |_| {
        state.scenario.track();
        state.rested.track();
        run.track();
        // When everything is drawn: which effect comes first is nobody's word.
        let hand = Rc::clone(&hand);
        request_animation_frame(move || hand.show());
    });
}

/// A question is asked, or left; or something was typed that it counts with.
fn ask(state: State, run: Run, frame: NodeRef<Div>, event: &Event) {
    let Some((id, name, text)) = places::told_by(event) else {
        return;
    };
    match (event.type_().as_str(), name.as_str()) {
        ("change", _) => amounts::typed(&id),
        ("click", asking::TOPIC) => {
            if let Some(row) = QUESTIONS.iter().find(|row| row.title == text) {
                start(state, run, frame, row.topic);
            }
        }
        ("click", asking::STOP) => {
            running::leave();
            run.update(|latest| latest.end("Stopped.".to_owned()));
        }
        ("click", key) => amounts::choose(key, &text),
        _ => {}
    }
}

/// What points on a map, and chooses its figures.
struct Hand {
    state: State,
    run: Run,
    frame: NodeRef<Div>,
    /// Where the pictures are, once they are there.
    at: OnceCell<Element>,
    /// The place that is pointed to.
    pointed: Cell<Option<Place>>,
    /// Which choice was made last: it is made anew with the pictures, and keeps the keys.
    chose: Cell<Option<&'static str>>,
}

impl Hand {
    /// Does something with the latest question and the map that is shown, if one is; nothing where the tab has been
    /// closed in the meantime.
    fn with_map(&self, act: impl FnOnce(&Latest, Option<Map>)) {
        self.run.try_with_untracked(|latest| {
            let axes = latest.asked.as_ref().map_or(&[][..], |asked| &asked.axes);
            act(latest, Map::of(&latest.told, axes));
        });
    }

    /// Shows how far the latest question is; puts every marker in its place, and says what is known of the one that is
    /// pointed to, or where the visitor stands.
    fn show(&self) {
        let Some(at) = self.at.get() else { return };
        let scenario = self.state.scenario;
        let params = scenario.with_untracked(|scenario| scenario.params);
        self.with_map(|latest, map| {
            let asked = latest.asked.as_ref();
            let is_old = asked.is_some_and(|asked| asked.is_old(self.state, latest));
            asking::show(latest, is_old);
            let about = "Winner map. Arrow keys move the point, Enter takes its figures.";
            places::let_keys_in(at, map.map(|_| about));
            let mut said = "";
            if let Some(map) = map {
                let here = map.stands(&params);
                let today = Some(map.stands(&as_today(&params))).filter(|today| *today != here);
                let pointed = self.pointed.get();
                let pointer = pointed.map(|place| map.is_at(place));
                for (class, to) in [("today", today), ("here", Some(here)), ("pointed", pointer)] {
                    places::put_all(at, class, to);
                }
                let [across, up] = pointed.unwrap_or_else(|| map.nearest(&params));
                let says = map.told.says.get(up * map.told.across.len() + across);
                said = says.map_or("", String::as_str);
            }
            say(SAYS, said);
        });
        if let Some(choice) = self.chose.get() {
            places::give_lost_focus_to(choice);
        }
    }

    fn hear(&self, event: &Event) {
        if event.type_() == "change" {
            self.choose(event);
        }
        self.with_map(|_, map| {
            let Some(map) = map else { return };
            match event.type_().as_str() {
                "pointermove" => self.pointed.set(map.under(event)),
                "pointerleave" => self.pointed.set(None),
                "click" => {
                    if let Some(at) = map.under(event) {
                        map.take(self.state, at);
                    }
                }
                "keydown" => self.key(map, event),
                _ => {}
            }
        });
        self.show();
    }

    /// Arrows move the point, Enter takes the place, Escape goes back to where the visitor stands.
    fn key(&self, map: Map, event: &Event) {
        if event.target().as_deref() != self.at.get().map(AsRef::as_ref) {
            return;
        }
        let here = || {
            let scenario = self.state.scenario;
            scenario.with_untracked(|scenario| map.nearest(&scenario.params))
        };
        let mut place = self.pointed.get().unwrap_or_else(here);
        let key = event.unchecked_ref::<KeyboardEvent>().key();
        let (axis, on) = match key.as_str() {
            "ArrowLeft" => (0, false),
            "ArrowRight" => (0, true),
            "ArrowDown" => (1, false),
            "ArrowUp" => (1, true),
            "Escape" => return self.pointed.set(None),
            "Enter" => {
                self.pointed.set(None);
                return map.take(self.state, place);
            }
            _ => return,
        };
        event.prevent_default();
        let last = map.axes[axis].values.len() - 1;
        let at = &mut place[axis];
        *at = if on {
            last.min(*at + 1)
        } else {
            at.saturating_sub(1)
        };
        self.pointed.set(Some(place));
    }

    /// Another figure across or up. The one that the other has changes places with it.
    fn choose(&self, event: &Event) {
        let Some((choice, value)) = places::chosen(event) else {
            return;
        };
        let Some(at) = CHOICES.iter().position(|id| *id == choice) else {
            return;
        };
        self.chose.set(Some(CHOICES[at]));
        self.run.update(|latest| {
            if latest.over[1 - at] == value {
                latest.over.swap(0, 1);
            }
            latest.over[at] = value;
        });
        start(self.state, self.run, self.frame, Topic::Map);
    }
}
