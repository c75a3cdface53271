//! What the visitor must know: a visiting scenario, a bad link, trouble with saving.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::effects::{overrule, receive};
use crate::app::parts::live;
use crate::app::reading::Arrival;
use crate::app::state::{Guest, Notice, Results, State, use_state};
use crate::link::{Difference, Fingerprint, Visit, file};
use crate::model::Scenario;
use crate::platform::download;

/// All of them.
#[component]
pub fn Notices() -> impl IntoView {
    let state = use_state();
    // What has been closed stays so until the page is opened anew.
    let closed = RwSignal::new(STANDING.len());
    view! {
        <div class="notices" role="region" aria-label="Messages" aria-live="polite">
            {move || state.guest.get().map(|guest| visiting(state, guest).view(state))}
            {move || standing(state, closed).map(|message| message.view(state))}
            {move || {
                let notices = state.notices.get().into_iter();
                notices.map(|notice| told(state, notice).view(state)).collect_view()
            }}
        </div>
    }
}

/// A message in one shape: each by itself would be as much code again.
struct Message {
    class: &'static str,
    text: Box<dyn Fn() -> String + Send>,
    /// More of it, each a line.
    notes: Vec<String>,
    /// The ways on, a button each.
    ways: Vec<(&'static str, Callback<()>)>,
    /// Whether a text with a link in it may be pasted here.
    pastes: bool,
    /// What closing it does; nothing where one of the ways must be taken.
    close: Option<Callback<()>>,
}

impl Message {
    fn view(self, state: State) -> AnyView {
        let Self {
            class,
            text,
            notes,
            ways,
            pastes,
            close,
        } = self;
        let way = |(words, go): (&'static str, Callback<()>)| {
            view! { <button type="button" on:click=move |_| go.run(())>{words}</button> }
        };
        let notes = notes.into_iter().map(|note| view! { <li>{note}</li> });
        view! {
            <section class=class>
                <p>{live(text)}</p>
                <ul>{notes.collect_view()}</ul>
                <p class="ways">
                    {ways.into_iter().map(way).collect_view()}
                    {pastes.then(|| paste_box(state, close))}
                </p>
                {close.map(|close| view! {
                    <button type="button" class="close" on:click=move |_| close.run(())>
                        "\u{d7}"<span class="sr-only">" Close this message"</span>
                    </button>
                })}
            </section>
        }
        .into_any()
    }
}

/// A scenario that came by link or file: what differs from what was sent, and the ways on.
fn visiting(state: State, Guest { arrival, mine }: Guest) -> Message {
    let Arrival { visit, notes } = arrival;
    let leave = Callback::new(move |()| state.end_visit(false));
    let (kept, ways, close) = match mine {
        Some(_) => {
            let keep = Callback::new(move |()| state.end_visit(true));
            let ways = vec![("Save a copy", keep), ("Back to mine", leave)];
            ("Your own is kept.", ways, None)
        }
        None => ("What you change in it is yours.", Vec::new(), Some(leave)),
    };
    let title = match visit.scenario.title.as_str() {
        "" => String::new(),
        title => format!(": {title}"),
    };
    let text = move || {
        let compared = state.rested.with(|rested| compared(&visit, rested));
        format!("A scenario from a link{title}. {kept} {compared}")
    };
    Message {
        class: "notice guest",
        text: Box::new(text),
        notes,
        ways,
        pastes: false,
        close,
    }
}

/// What is to be known of the scenario for as long as it is as it is.
fn standing(state: State, closed: RwSignal<usize>) -> Option<Message> {
    let (which, ways) = state.rested.with(|rested| {
        if rested.scenario.renewed().is_some() {
            let take = Callback::new(move |()| {
                let renewed = state.scenario.with_untracked(Scenario::renewed);
                let renew =
                    |scenario: &mut Scenario| *scenario = renewed.unwrap_or(scenario.clone());
                state.change("revision", renew);
            });
            let ways = vec![("Take the new values, keep what was changed", take)];
            return Some((0, ways));
        }
        (!rested.contest.market.at_rest).then(|| (1, Vec::new()))
    })?;
    (which != closed.get()).then(|| Message {
        class: "notice",
        text: Box::new(move || STANDING[which].to_owned()),
        notes: Vec::new(),
        ways,
        pastes: false,
        close: Some(Callback::new(move |()| closed.set(which))),
    })
}

const STANDING: [&str; 2] = [
    "This scenario began with an older revision of its market. The model has changed since, and the newest revision has \
     other values for it.",
    "Under its present plan this firm does not come to rest, even after 1,000 months. The plans begin with it as it \
     stands then.",
];

/// Whether this page computes what the sender's did; nothing once the scenario is another. It compares expected
/// profits: those above are medians, and each device runs as many futures as it can.
fn compared(visit: &Visit, rested: &Results) -> String {
    let (Some(seen), true) = (visit.seen, rested.scenario == visit.scenario) else {
        return String::new();
    };
    let now = Fingerprint::of(&rested.contest);
    let differ = |one: Difference| {
        format!(
            "{}: the sender\u{2019}s page expected a profit of {}, this version expects {}.",
            one.strategy.row().name,
            (NUMBERS.money)(one.seen),
            (NUMBERS.money)(one.now)
        )
    };
    let told: Vec<String> = seen.differences(&now).map(differ).collect();
    if told.is_empty() {
        "It is computed as the sender\u{2019}s was; what is counted over possible futures may differ in the last digit."
            .to_owned()
    } else {
        told.join(" ")
    }
}

fn told(state: State, notice: Notice) -> Message {
    let gone = notice.clone();
    let close = Callback::new(move |()| {
        state
            .notices
            .update(|notices| notices.retain(|other| *other != gone));
    });
    let pastes = matches!(notice, Notice::BadLink(_));
    let (text, ways) = match notice {
        Notice::Say(text) | Notice::BadLink(text) => (text, Vec::new()),
        Notice::Unreadable(saved) => {
            let fetch = Callback::new(move |()| {
                let _ = download::save("two-stroke-unreadable.txt", "text/plain", &saved);
            });
            let text = "Your saved scenario could not be read. It is set aside and nothing of it is lost; the page starts afresh.";
            (text.to_owned(), vec![("Download what was saved", fetch)])
        }
        Notice::OtherTab(saved) => {
            let other = file::from_json(&saved).ok();
            let keep = Callback::new(move |()| {
                close.run(());
                overrule(state, saved.clone());
            });
            let take = other.map(|visit| {
                Callback::new(move |()| {
                    state.view.set(visit.view);
                    state.change("other tab", |scenario| *scenario = visit.scenario.clone());
                    close.run(());
                })
            });
            let mut ways = vec![("Keep this one", keep)];
            if let Some(take) = take {
                ways.insert(0, ("Use the other one", take));
            }
            let text = "Another tab has saved a different scenario. Nothing of this tab is saved until you choose which of the two to keep.";
            (text.to_owned(), ways)
        }
    };
    Message {
        class: "notice",
        text: Box::new(move || text.clone()),
        notes: Vec::new(),
        ways,
        pastes,
        close: Some(close),
    }
}

/// Where a whole mail may be pasted; the link in it is found.
fn paste_box(state: State, done: Option<Callback<()>>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let open = move |_| {
        let pasted = text.get_untracked();
        if let Some(done) = done {
            done.run(());
        }
        receive(state, &pasted);
    };
    view! {
        <textarea
            rows="2"
            aria-label="The link, or the whole text around it"
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
        ></textarea>
        <button type="button" on:click=open>"Open it"</button>
    }
}
