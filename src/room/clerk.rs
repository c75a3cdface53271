//! Answers questions about a scenario, a piece at a time.

use super::at_once;
use super::open::{Work, open};
use super::protocol::{Answer, Ask, Refusal, Request};
use crate::link;
use crate::model::futures::FutureSet;
use crate::words::Numbers;

/// Keeps the question that was last asked, ready to work on.
pub struct Clerk {
    numbers: Numbers,
    now_ms: fn() -> f64,
    open: Option<(Request, Box<dyn Work>)>,
}

impl Clerk {
    /// One who writes numbers in some way, and has a clock in milliseconds to measure with.
    pub fn new(numbers: Numbers, now_ms: fn() -> f64) -> Self {
        Self {
            numbers,
            now_ms,
            open: None,
        }
    }

    /// Answers.
    pub fn answer(&mut self, ask: Ask) -> Answer {
        match ask {
            Ask::Futures(..) => Answer::Refused(Refusal::NotUnderstood),
            Ask::Read(text) => Answer::Found(at_once::read(&text)),
            Ask::About(row, preset, revision) => {
                Answer::About(at_once::about(row, preset, revision, &self.numbers))
            }
            Ask::Open(request) => self.of(request, |_, work| Some(Answer::Opened(work.first()))),
            Ask::Piece(request, piece) => {
                self.of(request, |_, work| work.run(piece).map(Answer::Part))
            }
            Ask::Tell(request, parts, store) => {
                let numbers = self.numbers;
                self.of(request, |request, work| {
                    let store = store_of(request, &store)?;
                    let told = work.tell(&parts, store.as_ref(), &numbers)?;
                    Some(Answer::Told(told))
                })
            }
        }
    }

    /// Works on a question, which stays ready for the next piece.
    fn of(
        &mut self,
        request: Request,
        act: impl FnOnce(&Request, &dyn Work) -> Option<Answer>,
    ) -> Answer {
        let kept = self.open.take().filter(|(of, _)| *of == request);
        let work = match kept {
            Some((_, work)) => work,
            None => match open(&request, self.now_ms) {
                Ok(work) => work,
                Err(sentence) => return Answer::Refused(Refusal::Question(sentence)),
            },
        };
        let answer = act(&request, work.as_ref());
        self.open = Some((request, work));
        answer.unwrap_or(Answer::Refused(Refusal::NotUnderstood))
    }
}

/// The futures behind the page; `None` where they are no such futures, `Some(None)` where there are none.
#[expect(
    clippy::option_option,
    reason = "none sent is not the same as none understood"
)]
fn store_of(request: &Request, numbers: &[f64]) -> Option<Option<FutureSet>> {
    if numbers.is_empty() {
        return Some(None);
    }
    let visit = link::read(&request.scenario).ok()??;
    let strategies: Vec<_> = visit.view.run().collect();
    FutureSet::from_numbers(&strategies, numbers).map(Some)
}
