//! The checks and the claims, run on the visitor's own device by the worker.

use leptos::prelude::*;

use crate::app::parts::TableView;
use crate::charts::Table;
use crate::platform::background;
use crate::worker::protocol::{Reply, Request, decode, encode};

/// What is under way and what has come out. Another run takes the place of all of it.
#[derive(Clone, Copy)]
struct Run {
    asked: RwSignal<Option<Request>>,
    busy: RwSignal<bool>,
    /// Pieces done, and all of them.
    progress: RwSignal<(u32, u32)>,
    rows: RwSignal<Vec<Vec<String>>>,
    said: RwSignal<String>,
}

/// What is said when the worker cannot be had.
const TROUBLE: &str = "The background worker did not start, or broke off. Reload the page and try again; a browser that is \
                       some years old cannot run it.";

impl Run {
    fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            busy: RwSignal::new(false),
            progress: RwSignal::new((0, 1)),
            rows: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
        }
    }

    fn start(self, request: Request) {
        self.rows.set(Vec::new());
        self.said.set(String::new());
        self.progress.set((0, 1));
        self.asked.set(Some(request));
        self.busy.set(true);
        background::start(
            move |bytes| self.hear(decode(&bytes)),
            move || self.end(TROUBLE.to_owned()),
        );
    }

    /// What the worker says; it may say it when the tab is closed already.
    fn hear(self, reply: Option<Reply>) {
        match reply {
            Some(Reply::Ready) => {
                if let Some(Some(request)) = self.asked.try_get_untracked() {
                    background::send(&encode(&request));
                }
            }
            Some(Reply::Progress { done, of }) => {
                self.progress.try_set((done, of));
            }
            Some(Reply::Row(cells)) => {
                self.rows.try_update(|rows| rows.push(cells));
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

    fn table(self) -> Table {
        let headers = self.asked.get().map_or(&[][..], Request::headers);
        Table {
            headers: headers.iter().map(|&head| head.to_owned()).collect(),
            rows: self.rows.get(),
        }
    }
}

/// The two runs and what came of them.
#[component]
pub fn Proof() -> impl IntoView {
    let run = Run::new();
    let busy = run.busy;
    // Nobody would see what it finds once the tab is closed.
    on_cleanup(background::stop);
    view! {
        <section class="panel proof" aria-labelledby="proof-title">
            <h2 id="proof-title">"Claims and checks"</h2>
            <p class="under">
                "Your own device works these out; nothing is recorded. The checks compare the simulator with closed forms and published figures, "
                "and with the very bits it gave its makers. The claims are those of two-stroke growth, each weighed on 300 futures in markets "
                "where it should hold and in markets where it should not; what comes out otherwise is called refuted. "
                <a href="model.html#claims">"The same on paper, and where each claim turns"</a>"."
            </p>
            <p class="ways">
                <button type="button" disabled=busy on:click=move |_| run.start(Request::Check)>"Check the simulator"</button>
                <button type="button" disabled=busy on:click=move |_| run.start(Request::Weigh)>"Weigh the ten claims"</button>
                <button type="button" disabled=move || !busy.get() on:click=move |_| run.stop()>"Stop"</button>
            </p>
            <progress
                aria-label="Progress"
                hidden=move || !busy.get()
                max=move || run.progress.get().1.to_string()
                value=move || run.progress.get().0.to_string()
            ></progress>
            <p role="status"><b>{run.said}</b></p>
            <div hidden=move || run.rows.with(Vec::is_empty)>
                <TableView caption=Signal::stored("What came out on this device".to_owned()) table=Callback::new(move |()| run.table())/>
            </div>
        </section>
    }
}
