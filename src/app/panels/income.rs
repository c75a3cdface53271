//! The income statement in a column for each drawn strategy: the mean path, at rest.

use leptos::prelude::*;

use crate::app::NUMBERS;
use crate::app::parts::{Stepper, Switch};
use crate::app::state::use_state;
use crate::model::income::{Kind, LINES, Line, Period, total};

/// The statement, for a month, quarter or year.
#[component]
pub fn Income() -> impl IntoView {
    let state = use_state();
    let period = RwSignal::new(Period::default());
    let number = RwSignal::new(0_usize);
    let months = move || {
        state
            .rested
            .with(|rested| rested.scenario.params.horizon as usize)
    };
    // A shorter horizon may have left the chosen period behind.
    let count = move || period.get().count(months());
    let shown = move || number.get().min(count() - 1);
    let here = move || {
        format!(
            "{} {} of {}",
            period.get().name().to_ascii_lowercase(),
            shown() + 1,
            count()
        )
    };
    view! {
        <section class="panel income" aria-labelledby="income-title">
            <h2 id="income-title">"Income statement"</h2>
            <div class="income-head">
                <PeriodSwitch period number/>
                <Stepper
                    thing="period"
                    here=Signal::derive(here)
                    can_go_back=Signal::derive(move || shown() > 0)
                    can_go_on=Signal::derive(move || shown() + 1 < count())
                    step=Callback::new(move |back| number.set(if back { shown().saturating_sub(1) } else { shown() + 1 }))
                />
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label="Income statement">
                <table>
                    <caption class="sr-only">"Income statement on the mean path"</caption>
                    <thead>
                        <tr>
                            <th scope="col"><span class="sr-only">"Line"</span></th>
                            {move || state.view.get().strategies().map(|strategy| view! { <th scope="col" class=strategy.row().key>{strategy.row().name}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {LINES.iter().map(|line| view! { <Row line period=period.into() number=Signal::derive(shown)/> }).collect_view()}
                    </tbody>
                </table>
            </div>
            <p class="under">"On the mean path, where everything goes as expected. A contract counts month by month over its term."</p>
        </section>
    }
}

#[component]
fn PeriodSwitch(period: RwSignal<Period>, number: RwSignal<usize>) -> impl IntoView {
    // The same stretch of time stays in view when its length changes.
    let choose = move |to: Period| {
        let first_month = number.get_untracked() * period.get_untracked().months();
        number.set(first_month / to.months());
        period.set(to);
    };
    let chosen = move || {
        Period::ALL
            .iter()
            .position(|choice| *choice == period.get())
    };
    view! {
        <Switch
            name="period"
            legend="Length of the period"
            quiet=true
            labels=Period::ALL.map(|choice| Signal::stored(choice.name().to_owned())).to_vec()
            chosen=Signal::derive(move || chosen().unwrap_or_default())
            choose=Callback::new(move |at: usize| choose(Period::ALL[at]))
        />
    }
}

#[component]
fn Row(line: &'static Line, period: Signal<Period>, number: Signal<usize>) -> impl IntoView {
    let state = use_state();
    let cells = move || {
        state.rested.with(|rested| {
            state
                .view
                .get()
                .strategies()
                .map(|strategy| {
                    let sum = total(
                        line,
                        period
                            .get()
                            .of(&rested.contest.entry(strategy).months, number.get()),
                    );
                    let sum = if line.kind == Kind::Minus { -sum } else { sum };
                    view! { <td>{(NUMBERS.full_money)(sum)}</td> }
                })
                .collect_view()
        })
    };
    view! {
        <tr class:total=line.kind == Kind::Total>
            <th scope="row">{line.label}</th>
            {cells}
        </tr>
    }
}
