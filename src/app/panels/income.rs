//! The income statement in a column for each drawn strategy: the mean path, at rest.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::{Live, Stepper, Switch};
use crate::app::state::{Results, use_state};
use crate::model::View;
use crate::model::income::{Kind, LINES, Period, total};

/// The statement, for a month, quarter or year.
#[component]
pub fn Income() -> impl IntoView {
    let state = use_state();
    // Its place among all: a signal of another type would be as much code again.
    let length = RwSignal::new(Period::default() as usize);
    let number = RwSignal::new(0_usize);
    let period = move || Period::ALL[length.get()];
    let months = move || {
        state
            .rested
            .with(|rested| rested.scenario.params.horizon as usize)
    };
    // A shorter horizon may have left the chosen period behind.
    let count = move || period().count(months());
    let shown = move || number.get().min(count() - 1);
    let here = move || {
        format!(
            "{} {} of {}",
            period().name().to_ascii_lowercase(),
            shown() + 1,
            count()
        )
    };
    let table = move || {
        let view = state.view.get();
        state
            .rested
            .with(|rested| statement(rested, view, period(), shown()))
    };
    view! {
        <section class="panel income" aria-labelledby="income-title">
            <h2 id="income-title">"Income statement"</h2>
            <div class="income-head">
                <PeriodSwitch length number/>
                <Stepper
                    thing="period"
                    here=Signal::derive(here)
                    can_go_back=Signal::derive(move || shown() > 0)
                    can_go_on=Signal::derive(move || shown() + 1 < count())
                    step=Callback::new(move |back| number.set(if back { shown().saturating_sub(1) } else { shown() + 1 }))
                />
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label="Income statement">
                <table prop:live=Live::markup(table)></table>
            </div>
            <p class="under">"On the mean path, where everything goes as expected. A contract counts month by month over its term."</p>
        </section>
    }
}

#[component]
fn PeriodSwitch(length: RwSignal<usize>, number: RwSignal<usize>) -> impl IntoView {
    // The same stretch of time stays in view when its length changes.
    let choose = move |to: usize| {
        let months = |at: usize| Period::ALL[at].months();
        let first_month = number.get_untracked() * months(length.get_untracked());
        number.set(first_month / months(to));
        length.set(to);
    };
    view! {
        <Switch
            name="period"
            legend="Length of the period"
            quiet=true
            labels=Period::ALL.map(|choice| Signal::stored(choice.name().to_owned())).to_vec()
            chosen=Signal::derive(move || length.get())
            choose=Callback::new(choose)
        />
    }
}

/// The statement as markup; all words in it are from tables of our own.
fn statement(results: &Results, view: View, period: Period, number: usize) -> String {
    let mut html = "<caption class=\"sr-only\">Income statement on the mean path</caption><thead><tr><th scope=\"col\">\
                    <span class=\"sr-only\">Line</span></th>"
        .to_owned();
    let mut push = |pieces: &[&str]| pieces.iter().for_each(|piece| html.push_str(piece));
    for strategy in view.strategies() {
        let row = strategy.row();
        push(&[
            "<th scope=\"col\" class=\"",
            row.key,
            "\">",
            row.name,
            "</th>",
        ]);
    }
    push(&["</tr></thead><tbody>"]);
    for line in LINES {
        let class = if line.kind == Kind::Total {
            " class=\"total\""
        } else {
            ""
        };
        push(&["<tr", class, "><th scope=\"row\">", line.label, "</th>"]);
        for strategy in view.strategies() {
            let sum = total(
                line,
                period.of(&results.contest.entry(strategy).months, number),
            );
            let sum = if line.kind == Kind::Minus { -sum } else { sum };
            push(&["<td>", &(NUMBERS.full_money)(sum), "</td>"]);
        }
        push(&["</tr>"]);
    }
    push(&["</tbody>"]);
    html
}
