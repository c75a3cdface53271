//! A question on its way: it is opened, its pieces are worked out by whoever is free, and what they come to is told.

use std::cell::{Cell, RefCell};
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
    /// What came of the pieces, by number, in the order in which they were asked for.
    parts: RefCell<Vec<(u32, Option<Vec<u8>>)>>,
    /// Of how many parts it was last told. Another worker may be slower with fewer.
    told_of: Cell<usize>,
}

/// Gets an answer with its place, and says whether it was understood. Boxed, so that the code around it is there once.
type Take = Box<dyn Fn(&Rc<Running>, u32, Answer) -> bool>;

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
        told_of: Cell::default(),
    });
    LATEST.set(Some(Rc::clone(&running)));
    let open = Ask::Open(running.request.clone());
    let take: Take = Box::new(|running, _, answer| running.opened(answer));
    running.ask(vec![open], true, take);
}

impl Running {
    /// Asks.
    fn ask(self: &Rc<Self>, asks: Vec<Ask>, urgent: bool, take: Take) {
        let running = Rc::clone(self);
        let listener = move |place, answer| match answer {
            Ok(answer) => take(&running, place, answer),
            Err(trouble) => {
                running.end(trouble);
                true
            }
        };
        let job = room::ask(Module::Questions, asks, urgent, Rc::new(listener));
        self.jobs.borrow_mut().push(job);
    }

    fn end(&self, trouble: Trouble) {
        leave();
        (self.hear)(Heard::Trouble(sentence(trouble)));
    }

    fn opened(self: &Rc<Self>, answer: Answer) -> bool {
        let Answer::Opened(pieces) = answer else {
            return false;
        };
        (self.hear)(Heard::Progress(0, pieces.len() as u32));
        if pieces.is_empty() {
            self.tell();
        }
        self.want(pieces);
        true
    }

    /// Asks for pieces; each has its place among those that were asked for before.
    fn want(self: &Rc<Self>, pieces: Vec<u32>) {
        let first = {
            let mut parts = self.parts.borrow_mut();
            let first = parts.len() as u32;
            parts.extend(pieces.iter().map(|&piece| (piece, None)));
            first
        };
        let asks = pieces
            .iter()
            .map(|&piece| Ask::Piece(self.request.clone(), piece));
        let take: Take =
            Box::new(move |running, place, answer| running.came(first + place, answer));
        self.ask(asks.collect(), false, take);
    }

    fn came(self: &Rc<Self>, place: u32, answer: Answer) -> bool {
        let Answer::Part(part) = answer else {
            return false;
        };
        let (done, all) = {
            let mut parts = self.parts.borrow_mut();
            parts[place as usize].1 = Some(part);
            let done = parts.iter().filter(|(_, part)| part.is_some());
            (done.count() as u32, parts.len() as u32)
        };
        (self.hear)(Heard::Progress(done, all));
        // What grows is told as it grows, a few times.
        let share = self.request.topic.row().told_in;
        if done == all || done * share / all > (done - 1) * share / all {
            self.tell();
        }
        true
    }

    /// Asks what the parts come to that there are.
    fn tell(self: &Rc<Self>) {
        let (mut parts, mut all) = (Vec::new(), true);
        for (piece, part) in self.parts.borrow().iter() {
            match part {
                Some(part) => parts.push((*piece, part.clone())),
                None => all = false,
            }
        }
        let count = parts.len();
        let ask = Ask::Tell(self.request.clone(), parts, self.store.clone());
        let take: Take = Box::new(move |running, _, answer| running.told(answer, count, all));
        self.ask(vec![ask], true, take);
    }

    /// Of so many parts; `all` if nothing was on its way when it was asked.
    fn told(self: &Rc<Self>, answer: Answer, count: usize, all: bool) -> bool {
        let Answer::Told(mut told) = answer else {
            return false;
        };
        if count < self.told_of.replace(count.max(self.told_of.get())) {
            return true;
        }
        let wanted = core::mem::take(&mut told.wanted);
        let last = all && wanted.is_empty();
        (self.hear)(Heard::Told(told, last));
        if all && !last {
            self.want(wanted);
        }
        true
    }
}
