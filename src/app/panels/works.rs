//! What the workers work out: buttons for the questions, how far the latest is, and what came out as one table.

mod amounts;
mod asking;
mod hand;
mod map;
mod running;

use std::cell::RefCell;

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::effects;
use crate::app::parts::{Live, TableView};
use crate::app::state::{State, use_state};
use crate::charts::Table;
use crate::model::{Scenario, View};
use crate::room::protocol::{Request, Told};
use crate::room::table::Topic;

use running::Heard;

/// The latest question: what was asked, how far it is, what has come out. One value in one signal: a signal for
/// each would be as much code again for each of their kinds.
#[derive(Default)]
struct Latest {
    asked: Option<Asked>,
    busy: bool,
    /// Pieces done, and all of them.
    progress: (u32, u32),
    /// What has come out of the question `of`. It stands until there is more, and makes room for another question where
    /// that takes time: nothing jumps while the page is in use.
    told: Told,
    of: Option<Topic>,
    /// The figures over which a map is drawn.
    over: Vec<u16>,
}

/// What was asked, and of what.
#[derive(Clone)]
struct Asked {
    topic: Topic,
    scenario: Scenario,
    view: View,
    /// Of which run the futures are that it reads; none where it reads none.
    run: Option<u32>,
    /// The parameters over which it is asked.
    axes: Vec<u16>,
}

type Run = RwSignal<Latest>;

/// Answers that are kept: the same question of the same scenario has the same.
const MOST_KEPT: usize = 8;

thread_local! {
    static KEPT: RefCell<Vec<(Request, Option<u32>, Told)>> = const { RefCell::new(Vec::new()) };
}

impl Asked {
    fn now(state: State, topic: Topic, axes: Vec<u16>, latest: &Latest) -> Self {
        let run = state.rested.with_untracked(|rested| rested.number);
        let mut scenario = state.scenario.get_untracked();
        let asked = latest.asked.as_ref();
        if let Some(asked) = asked.filter(|asked| asked.axes == axes) {
            map::unmoved(&mut scenario, &latest.told, &axes, &asked.scenario);
        }
        Self {
            topic,
            scenario,
            view: state.view.get_untracked(),
            run: topic.row().reads_futures.then_some(run),
            axes,
        }
    }

    /// Whether the page has moved on since.
    fn is_old(&self, state: State, latest: &Latest) -> bool {
        let now = Self::now(state, self.topic, self.axes.clone(), latest);
        self.topic.row().of_scenario
            && (now.scenario != self.scenario || now.view != self.view || now.run != self.run)
    }
}

/// Asks a question. An amount that is none stops that, before what came out of the last is gone.
fn start(state: State, run: Run, frame: NodeRef<Div>, topic: Topic) {
    let row = topic.row();
    let amounts = row.amounts.iter().map(|amount| {
        let typed = amounts::read(amount)?;
        Some((amount.key.to_owned(), typed))
    });
    let Some(amounts) = amounts.collect() else {
        return;
    };
    let frame = frame.get_untracked();
    let axes = if row.axes.is_empty() {
        Vec::new()
    } else {
        run.with_untracked(|latest| latest.over.clone())
    };
    let asked = run.with_untracked(|latest| Asked::now(state, topic, axes.clone(), latest));
    let scenario = if row.of_scenario {
        format!("#{}", state.code_of(&asked.scenario))
    } else {
        String::new()
    };
    let request = Request {
        topic,
        scenario,
        amounts,
        axes,
        width: frame.map_or(0, |frame| frame.client_width()) as u16,
    };
    let of_run = asked.run;
    let same = |kept: &&(Request, Option<u32>, Told)| kept.0 == request && kept.1 == of_run;
    let kept = KEPT.with_borrow(|all| all.iter().find(same).map(|kept| kept.2.clone()));
    let is_kept = kept.is_some();
    run.update(|latest| {
        latest.asked = Some(asked);
        latest.busy = !is_kept;
        latest.progress = (0, 0);
        if let Some(told) = kept {
            (latest.told, latest.of) = (told, Some(topic));
        }
    });
    if is_kept {
        return running::leave();
    }
    let store = if row.reads_futures {
        state
            .rested
            .with_untracked(|rested| rested.futures.to_numbers())
    } else {
        Vec::new()
    };
    let of_request = request.clone();
    running::start(request, store, move |heard| {
        if let Heard::Told(told, true) = &heard {
            keep(of_request.clone(), of_run, told.clone());
        }
        // It may be heard when the tab is closed already.
        run.try_update(|latest| latest.hear(heard));
    });
}

fn keep(request: Request, run: Option<u32>, told: Told) {
    KEPT.with_borrow_mut(|kept| {
        if kept.len() == MOST_KEPT {
            kept.remove(0);
        }
        kept.push((request, run, told));
    });
}

impl Latest {
    fn hear(&mut self, heard: Heard) {
        let topic = self.asked.as_ref().map(|asked| asked.topic);
        match heard {
            Heard::Progress(done, all) => {
                self.progress = (done, all);
                if all > 0 && self.of != topic {
                    (self.told, self.of) = (Told::default(), topic);
                }
            }
            Heard::Told(told, all) => {
                (self.told, self.of) = (told, topic);
                self.busy = !all;
            }
            Heard::Trouble(sentence) => self.end(sentence),
        }
    }

    fn end(&mut self, word: String) {
        self.told.word = word;
        self.busy = false;
    }
}

/// The choices, and what came of the latest.
#[component]
pub fn Works(
    title: &'static str,
    /// What the choices are.
    about: &'static str,
    /// Where there is more, and what it is called.
    more: (&'static str, &'static str),
    /// If the first is of the scenario it is asked at once, and the latest again when the scenario has changed.
    topics: &'static [Topic],
) -> impl IntoView {
    let state = use_state();
    let run: Run = RwSignal::new(Latest {
        over: map::default_axes(),
        ..Latest::default()
    });
    let (asked, frame) = (NodeRef::new(), NodeRef::new());
    let chosen = move || run.with(|latest| latest.asked.as_ref().map(|asked| asked.topic));
    // Nobody would see what it finds once the tab is closed.
    on_cleanup(running::leave);
    effects::at_rest(state, move || {
        let wanted = state.ask.get();
        let wanted = topics.iter().find(|topic| **topic as usize + 1 == wanted);
        let again = run.with_untracked(|latest| match (&latest.asked, wanted) {
            (_, Some(&wanted)) => Some(wanted),
            (None, None) => topics[0].row().of_scenario.then_some(topics[0]),
            (Some(asked), None) => asked.is_old(state, latest).then_some(asked.topic),
        });
        if wanted.is_some() {
            state.ask.set(0);
        }
        if let Some(topic) = again {
            start(state, run, frame, topic);
        }
    });
    let title_of = move || chosen().map_or(title, |topic| topic.row().title).to_owned();
    let caption = Signal::derive(title_of);
    let table = Callback::new(move |()| {
        run.with(|latest| Table {
            headers: latest.told.headers.clone(),
            rows: latest.told.rows.clone(),
        })
    });
    hand::follow(state, run, asked, frame);
    let panel = (title, about, more, topics);
    let pictures = move || run.with(|latest| latest.told.pictures.clone());
    view! {
        <section class="panel works" aria-label=title id=asking::PANEL>
            <div class="asking" node_ref=asked prop:live=Live::markup(move || asking::markup(panel))></div>
            <p class="under" aria-live="polite" id=hand::SAYS></p>
            <div class="pictures" node_ref=frame prop:live=Live::markup(pictures)></div>
            <div id=asking::TABLE><TableView caption table/></div>
        </section>
    }
}
