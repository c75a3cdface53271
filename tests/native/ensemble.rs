//! Futures in pieces: what comes back is what the page would have run itself, whoever runs which piece and when.

mod crew;

use two_stroke::charts::CHARTS;
use two_stroke::ensemble::{Answer, Ask, Runner, Task};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::luck::Draws;
use two_stroke::model::presets::Preset;
use two_stroke::model::{FairFight, PARAMS, Params, STRATEGIES, Scenario, Strategy};

const STRATEGIES_RUN: [Strategy; 3] = [Strategy::Push, Strategy::Both, Strategy::CarryOn];

fn task(params: &Params, fair: FairFight) -> Task {
    Task {
        params: *params,
        fair,
        strategies: STRATEGIES_RUN.to_vec(),
        closer: Some((Strategy::Both, 1)),
    }
}

fn asked(task: &Task, first: u32, count: u32) -> Ask {
    Ask {
        job: 7,
        first,
        count,
        task: task.clone(),
    }
}

/// A piece as it comes back through both messages.
fn piece(runner: &mut Runner, task: &Task, first: u32, count: u32) -> FutureSet {
    let ask = Ask::from_numbers(&asked(task, first, count).to_numbers()).expect("a question");
    let answer = runner.answer(&ask).to_numbers();
    let Answer::Futures { job, numbers } = Answer::from_numbers(&answer) else {
        panic!("no futures: {answer:?}");
    };
    assert_eq!(job, 7);
    FutureSet::from_numbers(&task.strategies, &numbers).expect("a set")
}

/// What the page runs itself.
fn whole(task: &Task, count: usize) -> FutureSet {
    let params = &task.params;
    let contest = Contest::new(params, task.fair);
    let draws = Draws::new(params.seed as u64, count, params.horizon as usize);
    let closer = task
        .closer
        .map(|(strategy, chart)| (strategy, CHARTS[chart].figure));
    let mut futures = Futures::new(&contest, &task.strategies).looking_at(closer);
    futures.run_until(count, &draws);
    futures.results()
}

#[test]
fn questions_come_back_and_others_are_none() {
    for preset in Preset::newest() {
        for (closer, fair) in [
            (None, FairFight::Spend),
            (Some((Strategy::Pull, 2)), FairFight::Revenue),
        ] {
            let task = Task {
                closer,
                ..task(&Scenario::from_preset(preset).params, fair)
            };
            let ask = asked(&task, 64, 32);
            let numbers = ask.to_numbers();
            assert_eq!(Ask::from_numbers(&numbers), Some(ask));
            assert_eq!(Ask::from_numbers(&numbers[..60]), None, "cut short");
        }
    }
    let params = Params::default();
    assert_eq!(PARAMS.len(), params.to_values().len());
    for strange in [f64::NAN, -3.0, 99.0] {
        let mut numbers = asked(&task(&params, FairFight::Spend), 0, 4).to_numbers();
        *numbers.last_mut().expect("a strategy") = strange;
        assert_eq!(Ask::from_numbers(&numbers), None, "{strange}");
    }
}

/// Every row's value is found again, each in its own place.
#[test]
fn values_keep_their_order() {
    let mut params = Params::default();
    for (at, row) in PARAMS.iter().enumerate() {
        (row.set)(&mut params, at as f64 + 0.5);
    }
    let values = params.to_values();
    assert!(
        values
            .iter()
            .enumerate()
            .all(|(at, value)| *value == at as f64 + 0.5)
    );
    assert_eq!(Params::from_values(values), params);
}

#[test]
fn pieces_are_what_the_page_would_have_run() {
    for (preset, fair) in
        Preset::newest().zip([FairFight::Spend, FairFight::Revenue].into_iter().cycle())
    {
        let task = task(&Scenario::from_preset(preset).params, fair);
        let mut runner = Runner::default();
        // Out of order, of several sizes, by one runner that meets another task in between.
        let mut joined = piece(&mut runner, &task, 24, 16);
        let other = Task {
            params: Params {
                budget: 1e5,
                ..task.params
            },
            ..task.clone()
        };
        assert_eq!(piece(&mut runner, &other, 0, 4), self::whole(&other, 4));
        for (first, count) in [(0, 8), (8, 16), (40, 7)] {
            joined.join(&piece(&mut runner, &task, first, count));
        }
        let whole = whole(&task, 47);
        assert_eq!(joined.count(), 47);
        for strategy in STRATEGIES_RUN {
            let sorted = |set: &FutureSet| {
                let mut figures: Vec<(u64, u64)> = set
                    .of(strategy)
                    .iter()
                    .map(|future| (future.profit.to_bits(), future.cash_low.to_bits()))
                    .collect();
                figures.sort_unstable();
                figures
            };
            assert_eq!(sorted(&joined), sorted(&whole), "{}", preset.key);
        }
        assert_eq!(joined.fan(), whole.fan(), "{}", preset.key);
    }
}

/// No budget, one seller, ten accounts, ten years, shocks beyond all reason: figures or "not defined".
#[test]
fn hostile_firms_give_figures_or_none() {
    let given = Scenario::default().params;
    let firms = [
        Params {
            budget: 0.0,
            present_budget: 0.0,
            ..given
        },
        Params {
            budget: given.rep_cost,
            ..given
        },
        Params {
            horizon: 120.0,
            ..given
        },
        Params {
            demand_shock: 3.0,
            outreach_shock: 3.0,
            size_cv: 5.0,
            ..given
        },
        Params {
            accounts: 10.0,
            customers_today: 3.0,
            ..given
        },
    ];
    for params in firms {
        let all = Task {
            strategies: STRATEGIES.iter().map(|row| row.strategy).collect(),
            ..task(&params, FairFight::Spend)
        };
        let set = piece(&mut Runner::default(), &all, 0, 32);
        for &strategy in set.strategies() {
            assert_eq!(set.of(strategy).len(), 32);
            for future in set.of(strategy) {
                let figures = [
                    Some(future.profit),
                    Some(future.cash_low),
                    future.bumps_by_month,
                    future.bumps_by_quarter,
                    future.bumps_of_revenue,
                ];
                assert!(
                    figures.into_iter().flatten().all(f64::is_finite),
                    "{strategy:?}: {future:?}"
                );
            }
        }
        let fan = set.fan().expect("bands");
        assert!(
            fan.most
                .iter()
                .all(|(low, high)| low.is_finite() && high.is_finite())
        );
    }
}
