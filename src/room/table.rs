//! Every question, one row each: what it is called, and what it counts with. How it is answered is said in `open.rs`,
//! which is no part of the page.

use serde::{Deserialize, Serialize};

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Topic {
    /// Who is ahead, and when.
    Odds,
    /// The drawn plans in figures.
    Plans,
    /// What the answer hangs on.
    Turns,
    /// Who wins where, over two values.
    Map,
    /// What makes the bumps.
    Split,
    /// Whether managing the two is worth it.
    Worth,
    /// When to campaign.
    Timing,
    /// Every figure with its passport.
    Figures,
    /// The guesses among them.
    Guesses,
    /// Every check of the simulator.
    Checks,
    /// Every claim on its markets.
    Claims,
    /// How long the model takes; `make bench` asks for it.
    Speed,
}

/// An amount of money that a question counts with, typed beside it.
#[derive(Debug, PartialEq)]
pub struct Amount {
    /// Its name in messages, and of its box.
    pub key: &'static str,
    /// What stands before the box.
    pub label: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What counts until something is typed.
    pub default: f64,
}

/// A row of [`QUESTIONS`].
#[derive(Debug)]
pub struct Row {
    /// Which question.
    pub topic: Topic,
    /// On its button.
    pub title: &'static str,
    /// What it counts with.
    pub amounts: &'static [Amount],
    /// Over which parameters it is asked, until others are chosen.
    pub axes: &'static [&'static str],
    /// Whether it is of the scenario, and is asked again when that has changed.
    pub of_scenario: bool,
    /// Whether it reads the futures behind the page.
    pub reads_futures: bool,
    /// How often it is told while its pieces come.
    pub told_in: u32,
}

impl Row {
    const fn of_scenario(topic: Topic, title: &'static str) -> Self {
        Self {
            topic,
            title,
            amounts: &[],
            axes: &[],
            of_scenario: true,
            reads_futures: false,
            told_in: 1,
        }
    }

    const fn of_none(topic: Topic, title: &'static str) -> Self {
        Self {
            of_scenario: false,
            told_in: 20,
            ..Self::of_scenario(topic, title)
        }
    }
}

/// Every question, in the order of [`Topic`].
pub static QUESTIONS: [Row; 12] = [
    Row {
        amounts: &[Amount {
            key: "reserve",
            label: "Cash you must not fall below",
            about: "counted in \u{201c}Who is ahead, and when\u{201d}, at every month\u{2019}s end",
            default: 0.0,
        }],
        reads_futures: true,
        ..Row::of_scenario(Topic::Odds, "Who is ahead, and when")
    },
    Row {
        reads_futures: true,
        ..Row::of_scenario(Topic::Plans, "The plans in figures")
    },
    Row::of_scenario(Topic::Turns, "What it hangs on"),
    Row {
        axes: &["budget", "self_serve"],
        ..Row::of_scenario(Topic::Map, "Winner map")
    },
    Row {
        reads_futures: true,
        ..Row::of_scenario(Topic::Split, "What makes the bumps")
    },
    Row {
        amounts: &[Amount {
            key: "price",
            label: "A point of bumpiness costs you",
            about: "counted in \u{201c}Is managing worth it\u{201d}, for each percentage point by month",
            default: 0.0,
        }],
        ..Row::of_scenario(Topic::Worth, "Is managing worth it")
    },
    Row::of_scenario(Topic::Timing, "When to campaign"),
    Row::of_scenario(Topic::Figures, "All figures"),
    Row::of_scenario(Topic::Guesses, "Only the guesses"),
    Row::of_none(Topic::Checks, "Check the simulator"),
    Row::of_none(Topic::Claims, "Weigh the ten claims"),
    Row::of_none(Topic::Speed, "Measure"),
];

impl Topic {
    /// Its row.
    pub fn row(self) -> &'static Row {
        &QUESTIONS[self as usize]
    }
}
