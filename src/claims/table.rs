//! The claims and their cases: what the thesis expects is typed here, what is found never is.

mod ride;
mod strokes;
mod together;

use crate::model::FairFight::{Revenue, Spend};

use super::question::{Case, Claim, Expected, Question};

/// Every claim, in order.
pub static CLAIMS: [Claim; 10] = [
    Claim {
        id: "C1",
        sentence: "Marketing pulls: it makes awareness, awareness makes demand, demand makes sales.",
        cases: strokes::PULLS,
    },
    Claim {
        id: "C2",
        sentence: "Sales pushes: it makes engagement, engagement makes closed deals, deals make sales.",
        cases: strokes::PUSHES,
    },
    Claim {
        id: "C3",
        sentence: "One stroke alone can carry the business, in the right market.",
        cases: strokes::CARRIES,
    },
    Claim {
        id: "C4",
        sentence: "One stroke gives momentum: sales grow against no spend.",
        cases: strokes::MOMENTUM,
    },
    Claim {
        id: "C5",
        sentence: "Two strokes, managed, give a smoother ride than either alone.",
        cases: ride::SMOOTHER,
    },
    Claim {
        id: "C6",
        sentence: "It does not come by itself: left alone, the two fight, and much of the benefit is lost.",
        cases: together::FIGHT,
    },
    Claim {
        id: "C7",
        sentence: "Managing the tension is work that costs the boss, and it has a best amount.",
        cases: together::BEST,
    },
    Claim {
        id: "C8",
        sentence: "For many it is not worth it: the quarrel costs less than ending it, or one stroke alone earns more.",
        cases: together::NOT_WORTH_IT,
    },
    Claim {
        id: "C9",
        sentence: "Letting one side lead avoids the fight but gives up the upside: it lies between one stroke and both, managed.",
        cases: together::ONE_LEADS,
    },
    Claim {
        id: "C10",
        sentence: "Smoothness is worth something to the boss: a price of bumpiness turns the choice.",
        cases: ride::PRICE,
    },
];

const fn case(
    key: &'static str,
    market: &'static str,
    question: Question,
    expected: Expected,
) -> Case {
    Case {
        key,
        market,
        changed: &[],
        fair: Spend,
        question,
        expected,
    }
}

impl Case {
    const fn at_equal_revenue(self) -> Self {
        Self {
            fair: Revenue,
            ..self
        }
    }

    const fn changed(self, changed: &'static [(&'static str, f64)]) -> Self {
        Self { changed, ..self }
    }
}
