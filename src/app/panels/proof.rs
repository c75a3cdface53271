//! The checks and the claims, run on the visitor's own device by the worker.

use leptos::prelude::*;

use crate::platform::background::Background;
use crate::worker::protocol::{Case, Group, Reply, Request, decode, encode};

/// What is under way and what has come out. Another run takes the place of all of it.
#[derive(Clone, Copy)]
struct Run {
    worker: StoredValue<Option<Background>, LocalStorage>,
    asked: RwSignal<Option<Request>>,
    /// Pieces done, and all of them.
    progress: RwSignal<(u32, u32)>,
    groups: RwSignal<Vec<Group>>,
    cases: RwSignal<Vec<Case>>,
    trouble: RwSignal<bool>,
}

impl Run {
    fn new() -> Self {
        Self {
            worker: StoredValue::new_local(None),
            asked: RwSignal::new(None),
            progress: RwSignal::new((0, 0)),
            groups: RwSignal::new(Vec::new()),
            cases: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(false),
        }
    }

    fn start(self, request: Request) {
        match request {
            Request::Check => self.groups.set(Vec::new()),
            Request::Weigh => self.cases.set(Vec::new()),
        }
        self.trouble.set(false);
        self.progress.set((0, 1));
        self.asked.set(Some(request));
        let worker = Background::start(move |bytes| self.hear(&bytes), move || self.fail());
        if worker.is_none() {
            self.fail();
        }
        self.worker.set_value(worker);
    }

    /// What the worker says; it may say it when the tab is closed already.
    fn hear(self, bytes: &[u8]) {
        match decode(bytes) {
            Some(Reply::Ready) => {
                if let Some(Some(request)) = self.asked.try_get_untracked() {
                    self.worker.try_with_value(|worker| {
                        if let Some(worker) = worker {
                            worker.send(&encode(&request));
                        }
                    });
                }
            }
            Some(Reply::Progress { done, of }) => {
                self.progress.try_set((done, of));
            }
            Some(Reply::Checked(group)) => {
                self.groups.try_update(|groups| groups.push(group));
            }
            Some(Reply::Weighed(case)) => {
                self.cases.try_update(|cases| cases.push(case));
            }
            Some(Reply::Done) => {
                self.asked.try_set(None);
            }
            None => self.fail(),
        }
    }

    fn fail(self) {
        self.trouble.try_set(true);
        self.asked.try_set(None);
    }

    fn stop(self) {
        self.worker.set_value(None);
        self.asked.set(None);
    }
}

/// The two runs and what came of them.
#[component]
pub fn Proof() -> impl IntoView {
    let run = Run::new();
    let busy = move || run.asked.get().is_some();
    view! {
        <section class="panel proof" aria-labelledby="proof-title">
            <h2 id="proof-title">"Claims and checks"</h2>
            <p class="under">
                "Nothing here is recorded: your device works it out. The checks compare the simulator with closed forms and published figures, "
                "and with the very bits it gave its makers. The claims are those of two-stroke growth, each weighed on 300 futures in markets "
                "where it should hold and where it should not; what does not come out is called refuted. "
                <a href="model.html#claims">"The same on paper, with sweeps"</a>"."
            </p>
            <p class="ways">
                <button type="button" disabled=busy on:click=move |_| run.start(Request::Check)>"Check the simulator"</button>
                <button type="button" disabled=busy on:click=move |_| run.start(Request::Weigh)>"Weigh the ten claims"</button>
                {move || busy().then(|| view! { <button type="button" on:click=move |_| run.stop()>"Stop"</button> })}
            </p>
            {move || busy().then(|| view! { <progress aria-label="Progress" value=move || run.progress.get().0.to_string() max=move || run.progress.get().1.to_string()></progress> })}
            {move || run.trouble.get().then(|| view! {
                <p role="alert">"The background worker did not start or broke off. Reload the page and try again; an older browser may not be able to run it."</p>
            })}
            <Checked groups=run.groups.into() busy=Signal::derive(busy)/>
            {move || (!run.cases.with(Vec::is_empty)).then(|| view! { <Claims cases=run.cases.into()/> })}
        </section>
    }
}

/// How many checks passed, and those that did not.
#[component]
fn Checked(groups: Signal<Vec<Group>>, busy: Signal<bool>) -> impl IntoView {
    let sum = move || {
        groups.with(|groups| {
            let passed: u32 = groups.iter().map(|group| group.passed).sum();
            let failed: usize = groups.iter().map(|group| group.failed.len()).sum();
            match (groups.is_empty() || busy.get(), failed) {
                (true, _) => String::new(),
                (_, 0) => format!("{passed} checks pass on this device."),
                _ => format!("{failed} checks fail on this device, {passed} pass."),
            }
        })
    };
    let group = |group: Group| {
        let failed = group
            .failed
            .into_iter()
            .map(|failed| view! { <li><b>"Failed: "</b>{failed}</li> });
        view! {
            <li>{group.title}": "{group.passed}" pass"<ul>{failed.collect_view()}</ul></li>
        }
    };
    view! {
        <p role="status"><b>{sum}</b></p>
        <ul class="groups">{move || groups.get().into_iter().map(group).collect_view()}</ul>
    }
}

/// The claims so far, a row for each market.
#[component]
fn Claims(cases: Signal<Vec<Case>>) -> impl IntoView {
    let row = |case: Case| {
        view! {
            <tr>
                <th scope="row"><b>{case.claim.0}</b>" "{case.claim.1}</th>
                <td class="words">{case.asked}</td>
                <td class="words">{case.figures}</td>
                <td class="words">{case.verdict}</td>
            </tr>
        }
    };
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label="The ten claims">
            <table>
                <caption class="sr-only">"The ten claims, weighed on this device"</caption>
                <thead><tr>{["Claim", "Asked", "Found, with standard errors", "Verdict"].map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{move || cases.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
