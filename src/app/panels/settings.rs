//! All settings: the few that matter most, then every one in folded groups, with a search.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::effects::effect;
use crate::app::parts::{Live, live};
use crate::app::screen;
use crate::app::state::{State, use_state};
use crate::model::Param;
use crate::model::params::{Group, PARAMS};
use crate::screen::{LEVERS, row};
use crate::texts::en as texts;

/// All settings, folded until somebody wants them.
#[component]
pub fn Settings() -> impl IntoView {
    let state = use_state();
    let sought = RwSignal::new(String::new());
    let only_changed = RwSignal::new(false);
    let changed = move || state.scenario.with(|scenario| scenario.changed().count());
    // Rows stay as they are while they are used; only what is looked for makes others of them.
    let groups = Memo::new(move |_| found(state, &sought.get(), only_changed.get()));
    effect(move |_| {
        groups.track();
        state.unfolded.track();
        // When the rows stand there.
        request_animation_frame(move || screen::renew_rows(state));
    });
    view! {
        <details
            class="settings"
            prop:open=move || state.unfolded.get()
            on:toggle=move |event| state.unfolded.set(event_target::<web_sys::Element>(&event).has_attribute("open"))
        >
            <summary>{texts::ALL_SETTINGS}</summary>
            <input
                type="search"
                aria-label=texts::FIND_SETTING
                placeholder=texts::FIND_SETTING
                on:input=move |event| sought.set(event_target_value(&event))
            />
            <label class="only">
                <input type="checkbox" on:change=move |event| only_changed.set(event_target_checked(&event))/>
                {live(move || texts::only_changed(&changed().to_string()))}
            </label>
            <div prop:live=Live::markup(move || markup(state, &groups.get(), sought.with(String::is_empty), only_changed.get()))></div>
        </details>
    }
}

/// A heading and its rows.
type Found = (&'static str, Vec<&'static str>);

/// The rows that are looked for, under their headings: those that matter most first, where nothing is looked for.
fn found(state: State, sought: &str, only_changed: bool) -> Vec<Found> {
    let words = sought.to_lowercase();
    let is_found = |row: &&Param| {
        // The field's own word for it is in its key.
        let named = [row.label, row.group.title(), row.key].map(str::to_lowercase);
        let is_sought = words
            .split_whitespace()
            .all(|word| named.iter().any(|name| name.contains(word)));
        let is_lever = LEVERS.iter().any(|lever| lever.key == row.key);
        let is_kept = !only_changed || state.scenario.with(|scenario| scenario.is_changed(row));
        is_sought && is_kept && (!is_lever || only_changed)
    };
    let is_plain = words.is_empty() && !only_changed;
    let rows = |of: &dyn Fn(&Param) -> bool| {
        let rows = PARAMS.iter().filter(is_found).filter(|row| of(row));
        rows.map(|row| row.key).collect()
    };
    let mut all: Vec<Found> = Vec::new();
    if is_plain {
        all.push((texts::MATTERS_MOST, rows(&|row| row.basic)));
    }
    for group in Group::ALL {
        all.push((
            group.title(),
            rows(&|row| row.group == group && !(is_plain && row.basic)),
        ));
    }
    all.retain(|(_, rows)| !rows.is_empty());
    all
}

/// The rows as they stand; of what was looked for every group is open.
fn markup(state: State, groups: &[Found], all: bool, only_changed: bool) -> String {
    state.results.with_untracked(|results| {
        let mut html = String::new();
        for (at, (title, keys)) in groups.iter().enumerate() {
            let open = if at == 0 || !all || only_changed {
                " open"
            } else {
                ""
            };
            let rows = keys.iter().filter_map(|key| Param::by_key(key));
            let rows: String = state.scenario.with_untracked(|scenario| {
                rows.map(|it| row(it, scenario, &results.contest, &NUMBERS))
                    .collect()
            });
            for piece in [
                "<details class=\"group\"",
                open,
                "><summary>",
                title,
                "</summary>",
                &rows,
                "</details>",
            ] {
                html.push_str(piece);
            }
        }
        if groups.is_empty() {
            html = [
                "<p class=\"under\">",
                if all {
                    texts::NOTHING_CHANGED
                } else {
                    texts::NOTHING_FOUND
                },
                "</p>",
            ]
            .concat();
        }
        html
    })
}
