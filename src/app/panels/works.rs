//! What the worker works out: buttons to start it, how far it is, and what came out as one table.

mod amounts;

use leptos::prelude::*;

use crate::app::effects;
use crate::app::parts::TableView;
use crate::app::reading::trouble;
use crate::app::state::{State, use_state};
use crate::charts::Table;
use crate::model::{Scenario, View};
use crate::platform::background::{self, Asker};
use crate::platform::line::Loss;
use crate::worker::protocol::{Answer, Call, Reply, Request, Work, decode, encode};

pub use amounts::Amount;
use amounts::{AmountBox, Places};

/// A choice of work: what it is called, and what it is.
pub type Choice = (&'static str, Work);

/// The latest run: what was asked, how far it is, what has come out. One value in one signal: a signal for
/// each would be as much code again for each of their kinds.
#[derive(Default)]
struct Told {
    asked: Option<Asked>,
    busy: bool,
    /// Pieces done, and all of them.
    progress: (u32, u32),
    found: Found,
    /// What the run before found, shown while quick work is under way: nothing jumps while the page is in use.
    before: Found,
}

/// What has come out: pictures, a table, and the last word.
#[derive(Default)]
struct Found {
    /// Markup of the worker's own.
    pictures: String,
    table: Table,
    said: String,
}

/// What was asked, and of what. Answers to another number are of a question that was left.
struct Asked {
    number: u32,
    choice: &'static Choice,
    scenario: Scenario,
    view: View,
}

type Run = RwSignal<Told>;

impl Told {
    fn is_quick(&self) -> bool {
        self.asked
            .as_ref()
            .is_some_and(|asked| asked.choice.1.is_quick())
    }

    fn shown(&self) -> &Found {
        if self.busy && self.is_quick() {
            &self.before
        } else {
            &self.found
        }
    }

    fn take(&mut self, reply: Reply) {
        match reply {
            Reply::Ready | Reply::Found(_) => {}
            Reply::Headers(headers) => self.found.table.headers = headers,
            Reply::Row(cells) => self.found.table.rows.push(cells),
            Reply::Picture(picture) => self.found.pictures += &picture,
            Reply::Progress { done, of } => self.progress = (done, of),
            Reply::Done(said) => self.end(&said),
        }
    }

    fn end(&mut self, said: &str) {
        said.clone_into(&mut self.found.said);
        self.busy = false;
    }

    /// Whether what was asked is of another scenario than the one on the page.
    fn is_of_another(&self, state: State) -> bool {
        self.asked.as_ref().is_some_and(|asked| {
            asked.choice.1.is_of_scenario()
                && (state.view.get_untracked() != asked.view
                    || state.scenario.with_untracked(|now| *now != asked.scenario))
        })
    }
}

/// Starts it. An amount that is none stops that, before what came out of the last is gone.
fn start(state: State, run: Run, places: Places, choice: &'static Choice) {
    let counts = |work, at| {
        if choice.1 == work {
            places.amount(at)
        } else {
            Some(0.0)
        }
    };
    let (Some(price), Some(reserve)) = (counts(Work::Worth, 0), counts(Work::Odds, 1)) else {
        return;
    };
    let frame = places.frame.get_untracked();
    let request = Request {
        work: choice.1,
        scenario: format!("#{}", state.code()),
        width: frame.map_or(0, |frame| frame.client_width()) as u16,
        price,
        reserve,
    };
    let number = background::number();
    let asked = Asked {
        number,
        choice,
        scenario: state.scenario.get_untracked(),
        view: state.view.get_untracked(),
    };
    run.update(|told| {
        let last = std::mem::take(told);
        let unfinished = last.busy && last.is_quick();
        *told = Told {
            asked: Some(asked),
            busy: true,
            before: if unfinished { last.before } else { last.found },
            ..Told::default()
        };
    });
    let call: Call = (number, Some(request));
    background::ask(Asker::Tab, encode(&call), move |said| hear(run, said));
}

/// What the worker says; it may say it when the tab is closed already.
fn hear(run: Run, said: Result<Vec<u8>, Loss>) {
    let answer = said.map(|bytes| decode::<Answer>(&bytes).ok_or(Loss::Broken));
    run.try_update(|told| match answer.and_then(|answer| answer) {
        Ok((number, reply)) => {
            if told
                .asked
                .as_ref()
                .is_some_and(|asked| asked.number == number)
            {
                told.take(reply);
            }
        }
        Err(loss) if told.busy => told.end(trouble(loss)),
        Err(_) => {}
    });
}

/// The worker may rest; nobody listens to it.
fn leave() {
    let call: Call = (0, None);
    background::leave(Asker::Tab, encode(&call));
}

/// The choices, and what came of the latest.
#[component]
pub fn Works(
    title: &'static str,
    /// What the choices are.
    about: &'static str,
    /// Where there is more, and what it is called.
    more: (&'static str, &'static str),
    /// If they are quick, the first is made at once, and the latest again when the scenario has changed.
    choices: &'static [Choice],
    /// The price of a point of bumpiness and the cash to stay above, if any choice counts with them.
    amounts: &'static [Amount],
) -> impl IntoView {
    let state = use_state();
    let run: Run = RwSignal::default();
    let places = Places::new();
    let quick = choices.iter().all(|(_, work)| work.is_quick());
    let busy = move || run.with(|told| told.busy);
    let chosen = move || run.with(|told| told.asked.as_ref().map(|asked| asked.choice));
    let empty = move || run.with(|told| told.shown().table.rows.is_empty());
    // Nobody would see what it finds once the tab is closed.
    on_cleanup(leave);
    if quick {
        effects::at_rest(state, move || {
            let asked = run.with_untracked(|told| {
                let again = told.asked.is_none() || told.is_of_another(state);
                again.then(|| {
                    told.asked
                        .as_ref()
                        .map_or(&choices[0], |asked| asked.choice)
                })
            });
            if let Some(choice) = asked {
                start(state, run, places, choice);
            }
        });
    }
    let choice = move |choice: &'static Choice| {
        let current = move || chosen().is_some_and(|chosen| chosen.1 == choice.1);
        view! {
            <button
                type="button"
                aria-current=move || current().to_string()
                disabled=move || !quick && busy()
                on:click=move |_| start(state, run, places, choice)
            >
                {choice.0}
            </button>
        }
    };
    let stop = move |_| {
        leave();
        run.update(|told| told.end("Stopped."));
    };
    // One view of all that changes with a run: each by itself would be as much code again.
    let how_far = move || {
        state.rested.track();
        run.with(|told| {
            let Found { table, said, .. } = told.shown();
            // What stands there already is of more use than how far the next is.
            let waits = told.busy && (!told.is_quick() || table.rows.is_empty());
            let old = !told.busy && told.is_of_another(state);
            let old = old.then_some("The scenario has changed since: this is what it was before.");
            view! {
                <progress
                    aria-label="Progress"
                    hidden=!waits
                    max=told.progress.1.max(1).to_string()
                    value=told.progress.0.to_string()
                ></progress>
                <p role="status"><b data-live="" prop:live=true prop:textContent=said.clone()></b></p>
                <p class="under">{old}</p>
            }
        })
    };
    let caption = Signal::derive(move || chosen().map_or(title, |choice| choice.0).to_owned());
    view! {
        <section class="panel works" aria-label=title>
            <h2>{title}</h2>
            <p class="under">{about}" "<a href=more.0>{more.1}</a></p>
            <p class="ways">
                {choices.iter().map(choice).collect_view()}
                <button type="button" hidden=quick disabled=move || !busy() on:click=stop>"Stop"</button>
            </p>
            {amounts.iter().enumerate().map(|(at, amount)| view! { <AmountBox amount at places/> }).collect_view()}
            <amounts::AmountRemark places/>
            {how_far}
            <div
                class="pictures"
                data-live=""
                prop:live=true
                node_ref=places.frame
                inner_html=move || run.with(|told| told.shown().pictures.clone())
            ></div>
            <div hidden=empty>
                <TableView caption table=Callback::new(move |()| run.with(|told| told.shown().table.clone()))/>
            </div>
        </section>
    }
}
