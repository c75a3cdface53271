//! A question on its way: it is opened, its pieces are worked out by whoever is free, and what they come to is told.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::reading::sentence;
use crate::app::room::{self, Job, Module, Trouble};
use crate::room::protocol::{Answer, Ask, Request, Told};

/// What is heard of it.
pub enum Heard {
    /// Pieces that are done, and all of them.
    Progress(u32, u32),
    /// What the pieces come to, and whether that is all of it.
    Told(Told, bool),
    /// Why there is no answer.
    Trouble(String),
}

/// A question, what it reads, and who hears of it.
pub struct Running {
    request: Request,
    /// The futures behind the page; empty where the question reads none.
    store: Vec<f64>,
    hear: Box<dyn Fn(Heard)>,
    jobs: RefCell<Vec<Job>>,
    parts: RefCell<Vec<Option<Vec<u8>>>>,
}

thread_local! {
    /// There is one: it is left for the next.
    static LATEST: RefCell<Option<Rc<Running>>> = const { RefCell::new(None) };
}

/// Leaves the question that is on its way, if any is.
pub fn leave() {
    if let Some(latest) = LATEST.take() {
        for job in latest.jobs.take() {
            room::leave(job);
        }
    }
}

/// Asks a question; the one before is left.
pub fn start(request: Request, store: Vec<f64>, hear: impl Fn(Heard) + 'static) {
    leave();
    let running = Rc::new(Running {
        request,
        store,
        hear: Box::new(hear),
        jobs: RefCell::default(),
        parts: RefCell::default(),
    });
    LATEST.set(Some(Rc::clone(&running)));
    let open = Ask::Open(running.request.clone());
    running.ask(vec![open], true, Running::opened);
}

impl Running {
    /// Asks for pieces; `take` gets each answer with its place, and says whether it was understood.
    fn ask(
        self: &Rc<Self>,
        asks: Vec<Ask>,
        urgent: bool,
        take: fn(&Rc<Self>, u32, Answer) -> bool,
    ) {
        let running = Rc::clone(self);
        let job = room::ask(
            Module::Questions,
            asks,
            urgent,
            move |place, answer| match answer {
                Ok(answer) => take(&running, place, answer),
                Err(trouble) => {
                    running.end(trouble);
                    true
                }
            },
        );
        self.jobs.borrow_mut().push(job);
    }

    fn end(&self, trouble: Trouble) {
        leave();
        (self.hear)(Heard::Trouble(sentence(trouble)));
    }

    fn opened(self: &Rc<Self>, _: u32, answer: Answer) -> bool {
        let Answer::Opened(pieces) = answer else {
            return false;
        };
        self.parts.replace(vec![None; pieces as usize]);
        (self.hear)(Heard::Progress(0, pieces));
        if pieces == 0 {
            self.tell();
        }
        let asks = (0..pieces).map(|piece| Ask::Piece(self.request.clone(), piece));
        self.ask(asks.collect(), false, Self::came);
        true
    }

    fn came(self: &Rc<Self>, place: u32, answer: Answer) -> bool {
        let Answer::Part(part) = answer else {
            return false;
        };
        let (done, all) = {
            let mut parts = self.parts.borrow_mut();
            parts[place as usize] = Some(part);
            (parts.iter().flatten().count() as u32, parts.len() as u32)
        };
        (self.hear)(Heard::Progress(done, all));
        // What grows is told as it grows, a few times.
        let share = self.request.topic.row().told_in;
        if done == all || done * share / all > (done - 1) * share / all {
            self.tell();
        }
        true
    }

    fn tell(self: &Rc<Self>) {
        let parts: Vec<(u32, Vec<u8>)> = (0..)
            .zip(self.parts.borrow().iter())
            .filter_map(|(place, part)| Some((place, part.clone()?)))
            .collect();
        let all = parts.len() == self.parts.borrow().len();
        let ask = Ask::Tell(self.request.clone(), parts, self.store.clone());
        let take = if all { Self::told } else { Self::told_so_far };
        self.ask(vec![ask], true, take);
    }

    fn told(self: &Rc<Self>, _: u32, answer: Answer) -> bool {
        self.hear_told(answer, true)
    }

    fn told_so_far(self: &Rc<Self>, _: u32, answer: Answer) -> bool {
        self.hear_told(answer, false)
    }

    fn hear_told(&self, answer: Answer, all: bool) -> bool {
        let Answer::Told(told) = answer else {
            return false;
        };
        (self.hear)(Heard::Told(told, all));
        true
    }
}
