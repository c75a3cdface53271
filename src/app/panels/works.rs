//! What the worker works out: buttons to start it, how far it is, and what came out as one table.

use leptos::html::{Div, Input};
use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::TableView;
use crate::app::state::{State, use_state};
use crate::charts::Table;
use crate::platform::background;
use crate::words::typed;
use crate::worker::protocol::{Reply, Request, Work, decode, encode};

/// A choice of work: what it is called, and what it is.
pub type Choice = (&'static str, Work);

/// What is under way and what has come out. Another run takes the place of all of it.
#[derive(Clone, Copy)]
struct Run {
    state: State,
    asked: StoredValue<Option<Request>>,
    busy: RwSignal<bool>,
    /// Pieces done, and all of them.
    progress: RwSignal<(u32, u32)>,
    table: RwSignal<Table>,
    /// Markup of the worker's own.
    pictures: RwSignal<String>,
    said: RwSignal<String>,
    /// As wide as a picture may be.
    frame: NodeRef<Div>,
    /// What a point of bumpiness costs; not on the page where nothing depends on it.
    price: NodeRef<Input>,
    /// What is wrong with it.
    wrong: RwSignal<String>,
}

/// What is said when the worker cannot be had.
const TROUBLE: &str = "The background worker did not start, or broke off. Reload the page and try again; a browser that is \
                       some years old cannot run it.";

impl Run {
    fn new() -> Self {
        Self {
            state: use_state(),
            asked: StoredValue::new(None),
            busy: RwSignal::new(false),
            progress: RwSignal::new((0, 1)),
            table: RwSignal::new(Table::default()),
            pictures: RwSignal::new(String::new()),
            said: RwSignal::new(String::new()),
            frame: NodeRef::new(),
            price: NodeRef::new(),
            wrong: RwSignal::new(String::new()),
        }
    }

    /// The price in the box, which then shows the price that counts; `None` where it is none.
    fn priced(self) -> Option<f64> {
        let Some(input) = self.price.get_untracked() else {
            return Some(0.0);
        };
        let read = typed::price(&input.value(), &NUMBERS);
        if let Ok(price) = read {
            input.set_value(&(NUMBERS.full_money)(price));
        }
        self.wrong
            .set(read.as_ref().err().cloned().unwrap_or_default());
        read.ok()
    }

    /// Starts it. A price that is none stops that, before what came out of the last is gone.
    fn start(self, work: Work) {
        let price = match work {
            Work::Worth => self.priced(),
            _ => Some(0.0),
        };
        let Some(price) = price else { return };
        let frame = self.frame.get_untracked();
        let width = frame.map_or(0, |frame| frame.client_width()) as u16;
        self.pictures.set(String::new());
        self.table.set(Table::default());
        self.said.set(String::new());
        self.progress.set((0, 1));
        self.busy.set(true);
        let scenario = format!("#{}", self.state.code());
        self.asked.set_value(Some(Request {
            work,
            scenario,
            width,
            price,
        }));
        background::start(
            move |bytes| self.hear(decode(&bytes)),
            move || self.end(TROUBLE.to_owned()),
        );
    }

    /// What the worker says; it may say it when the tab is closed already.
    fn hear(self, reply: Option<Reply>) {
        match reply {
            Some(Reply::Ready) => {
                if let Some(Some(request)) = self.asked.try_get_value() {
                    background::send(&encode(&request));
                }
            }
            Some(Reply::Headers(headers)) => {
                self.table.try_update(|table| table.headers = headers);
            }
            Some(Reply::Row(cells)) => {
                self.table.try_update(|table| table.rows.push(cells));
            }
            Some(Reply::Picture(picture)) => {
                self.pictures.try_update(|pictures| *pictures += &picture);
            }
            Some(Reply::Progress { done, of }) => {
                self.progress.try_set((done, of));
            }
            Some(Reply::Done(said)) => self.end(said),
            None => self.end(TROUBLE.to_owned()),
        }
    }

    fn end(self, said: String) {
        self.said.try_set(said);
        self.busy.try_set(false);
    }

    fn stop(self) {
        background::stop();
        self.end("Stopped.".to_owned());
    }

    /// Whether what stands here is of another scenario than the one on the page.
    fn is_old(self) -> bool {
        self.state.rested.track();
        let said = self.said.with(|said| !said.is_empty());
        said && self.asked.with_value(|asked| {
            asked.as_ref().is_some_and(|asked| {
                asked.work.is_of_scenario() && asked.scenario[1..] != self.state.code()
            })
        })
    }
}

/// The choices, and what came of the latest.
#[component]
pub fn Works(
    title: &'static str,
    /// What the choices are, as markup of our own.
    about: &'static str,
    choices: &'static [Choice],
    /// Whether a point of bumpiness may have a price.
    #[prop(optional)]
    priced: bool,
) -> impl IntoView {
    let run = Run::new();
    let busy = run.busy;
    // Nobody would see what it finds once the tab is closed.
    on_cleanup(background::stop);
    let choice = move |&(name, work): &'static Choice| {
        view! { <button type="button" disabled=busy on:click=move |_| run.start(work)>{name}</button> }
    };
    view! {
        <section class="panel works" aria-label=title>
            <h2>{title}</h2>
            <p class="under" inner_html=about></p>
            <p class="ways">
                {choices.iter().map(choice).collect_view()}
                <button type="button" disabled=move || !busy.get() on:click=move |_| run.stop()>"Stop"</button>
            </p>
            {priced.then(|| view! { <Price run/> })}
            <progress
                aria-label="Progress"
                hidden=move || !busy.get()
                max=move || run.progress.get().1.to_string()
                value=move || run.progress.get().0.to_string()
            ></progress>
            <p role="status"><b>{run.said}</b></p>
            <p class="under">{move || run.is_old().then_some("The scenario has changed since: this is what it was before.")}</p>
            <div class="pictures" node_ref=run.frame inner_html=run.pictures></div>
            <div hidden=move || run.table.with(|table| table.rows.is_empty())>
                <TableView caption=Signal::stored("What came out on this device".to_owned()) table=Callback::new(move |()| run.table.get())/>
            </div>
        </section>
    }
}

/// The box for what a point of bumpiness costs.
#[component]
fn Price(run: Run) -> impl IntoView {
    view! {
        <p class="price">
            <label for="price">"A point of bumpiness costs you"</label>
            <span class="box">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id="price"
                    value=(NUMBERS.full_money)(0.0)
                    aria-invalid=move || run.wrong.with(|wrong| !wrong.is_empty()).to_string()
                    aria-describedby="price-about price-wrong"
                    node_ref=run.price
                    on:change=move |_| { run.priced(); }
                />
            </span>
            <span class="under" id="price-about">"counted in \u{201c}Is managing worth it\u{201d}, for each percentage point by month"</span>
        </p>
        <p class="note" role="alert" id="price-wrong">{run.wrong}</p>
    }
}
