//! Futures in pieces: what comes back is what the page would have run itself, whoever runs which piece and when.

use two_stroke::charts::CHARTS;
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::luck::Draws;
use two_stroke::model::presets::Preset;
use two_stroke::model::{FairFight, PARAMS, Params, STRATEGIES, Scenario, Strategy};
use two_stroke::room::Runner;
use two_stroke::room::protocol::{Answer, Ask, Refusal, Task, decode, encode};

use super::{clerk, request, sent};
use two_stroke::room::table::Topic;

const RUN: [Strategy; 3] = [Strategy::Push, Strategy::Both, Strategy::CarryOn];
const CLOSER: (Strategy, usize) = (Strategy::Both, 1);

/// What is asked for.
#[derive(Clone)]
struct Wanted {
    params: Params,
    fair: FairFight,
    strategies: Vec<Strategy>,
}

impl Wanted {
    fn of(preset: &'static Preset, fair: FairFight) -> Self {
        Self {
            params: Scenario::from_preset(preset).params,
            fair,
            strategies: RUN.to_vec(),
        }
    }

    fn task(&self) -> Task {
        Task::new(&self.params, self.fair, &self.strategies, Some(CLOSER))
    }

    /// A piece as it comes back through both messages.
    fn piece(&self, runner: &mut Runner, first: u32, count: u32) -> FutureSet {
        let asked = encode(3, &Ask::Futures(self.task(), first, count));
        let (number, ask) = decode(&asked).expect("a message");
        let answer = encode(number, &runner.answer(ask));
        let Ok((3, Answer::Futures(numbers))) = decode(&answer) else {
            panic!("no futures: {:?}", decode::<Answer>(&answer));
        };
        FutureSet::from_numbers(&self.strategies, &numbers).expect("a set")
    }

    /// What the page runs itself.
    fn whole(&self, count: usize) -> FutureSet {
        let contest = Contest::new(&self.params, self.fair);
        let draws = Draws::new(self.params.seed as u64, count, self.params.horizon as usize);
        let mut futures = Futures::new(&contest, &self.strategies)
            .looking_at(Some((CLOSER.0, CHARTS[CLOSER.1].figure)));
        futures.run_until(count, &draws);
        futures.results()
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
    let in_order = |(at, value): (usize, &f64)| *value == at as f64 + 0.5;
    assert!(values.iter().enumerate().all(in_order));
    let task = Task::new(&params, FairFight::Revenue, &RUN, None);
    assert_eq!(task.params(), Some(params));
    assert_eq!(task.fair(), FairFight::Revenue);
    assert_eq!(task.strategies(), Some(RUN.to_vec()));
}

/// Who runs futures answers no question, and who answers questions runs no futures.
#[test]
fn each_module_refuses_what_is_for_the_other() {
    let refused = Answer::Refused(Refusal::NotUnderstood);
    let question = Ask::Open(request(Topic::Worth, &Scenario::default()));
    assert_eq!(Runner::default().answer(question), refused);
    let wanted = Wanted::of(Preset::newest().next().expect("a preset"), FairFight::Spend);
    assert_eq!(
        sent(&mut clerk(), &Ask::Futures(wanted.task(), 0, 4)),
        refused
    );
}

/// Joined in the order of their numbers they are the page's to the bit, whoever ran which and when.
#[test]
fn pieces_are_what_the_page_would_have_run() {
    let footings = [FairFight::Spend, FairFight::Revenue];
    for (preset, fair) in Preset::newest().zip(footings.into_iter().cycle()) {
        let wanted = Wanted::of(preset, fair);
        let mut runners = [Runner::default(), Runner::default()];
        // Out of order, of several sizes, by two of which one meets another task in between.
        let mut pieces = vec![(24, wanted.piece(&mut runners[0], 24, 16))];
        let mut other = wanted.clone();
        other.params.budget = 1e5;
        assert_eq!(other.piece(&mut runners[0], 0, 4), other.whole(4));
        for (at, (first, count)) in [(0, 8), (8, 16), (40, 7)].into_iter().enumerate() {
            pieces.push((first, wanted.piece(&mut runners[at % 2], first, count)));
        }
        pieces.sort_by_key(|(first, _)| *first);
        let mut joined = FutureSet::none(&wanted.strategies);
        for (_, piece) in &pieces {
            joined.join(piece);
        }
        assert_eq!(joined, wanted.whole(47), "{}", preset.key);
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
        let wanted = Wanted {
            params,
            fair: FairFight::Spend,
            strategies: STRATEGIES.iter().map(|row| row.strategy).collect(),
        };
        let set = wanted.piece(&mut Runner::default(), 0, 32);
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
                let finite = figures.into_iter().flatten().all(f64::is_finite);
                assert!(finite, "{strategy:?}: {future:?}");
            }
        }
        let fan = set.fan().expect("bands");
        let finite = |(low, high): &(f64, f64)| low.is_finite() && high.is_finite();
        assert!(fan.most.iter().all(finite));
    }
}

/// No message makes the runner panic: what it cannot run it refuses.
#[test]
fn a_task_that_is_none_is_refused() {
    let wanted = Wanted::of(Preset::newest().next().expect("a preset"), FairFight::Spend);
    let bytes = encode(1, &Ask::Futures(wanted.task(), 0, 4));
    let mut refused = 0;
    for at in 1..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x15;
        // A future's number or their count may be changed as well: those are futures, and may be many.
        let Ok((_, Ask::Futures(task, ..))) = decode::<Ask>(&damaged) else {
            continue;
        };
        if task.params().is_none() || task.strategies().is_none() {
            let answer = Runner::default().answer(Ask::Futures(task, 0, 4));
            assert_eq!(answer, Answer::Refused(Refusal::NotUnderstood));
            refused += 1;
        }
    }
    assert!(refused > 0);
}
