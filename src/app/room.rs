//! The page's side of the room: a crew for each module, the lines to its workers, and who waits for what.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Uint8Array;
use leptos::leptos_dom::helpers::set_interval_with_handle;

use crate::platform::line::{Line, Loss, cores, why};
use crate::room::protocol::{Answer, Ask, Refusal, decode, encode};
use crate::room::{Act, Crew, Standing, port_of};

/// What workers run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// The futures behind the page.
    Futures,
    /// Questions about a scenario.
    Questions,
}

impl Module {
    /// As `index.html` names it.
    const fn name(self) -> &'static str {
        match self {
            Self::Futures => "futures",
            Self::Questions => "questions",
        }
    }
}

/// Pieces that somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job(Module, u32);

/// Why nothing more comes of a job.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// A part of the page cannot be had.
    Lost(Loss),
    /// It cannot be asked so: a sentence.
    Refused(String),
}

/// Gets what comes of a piece, by its place in the job; says whether it was understood. After trouble nothing more comes.
pub type Listener = Rc<dyn Fn(u32, Result<Answer, Trouble>) -> bool>;

/// Hears how those who run the futures stand.
pub type Watcher = Box<dyn Fn(Standing)>;

/// More workers than this share little of what is left to gain.
const MOST_WORKERS: usize = 4;
/// Workers that are there before a question is asked: one could be lost when the network is, too.
const READY_FOR_QUESTIONS: usize = 2;
/// How often a crew is asked whether anybody hangs.
const BEAT: Duration = Duration::from_secs(2);

thread_local! {
    static GANGS: RefCell<[Option<Gang>; 2]> = const { RefCell::new([None, None]) };
    static WATCHER: RefCell<Option<Watcher>> = const { RefCell::new(None) };
}

/// A crew, the lines to it, and who waits for its jobs.
struct Gang {
    module: Module,
    crew: Crew<Ask>,
    lines: Vec<(usize, Line)>,
    waiting: Vec<(u32, Listener)>,
}

/// Has it called how those who run the futures stand, each time that may have changed.
pub fn watch(watcher: Watcher) {
    WATCHER.set(Some(watcher));
}

/// Loads what answers questions, so that losing the network later costs nothing.
pub fn prepare() {
    with(Module::Questions, &mut |gang| {
        gang.crew.prepare(READY_FOR_QUESTIONS)
    });
}

/// Asks for the pieces of a job; urgent ones are done before those of other jobs. A module that could not be had is
/// tried again for a question, since a visitor asks it.
pub fn ask(module: Module, pieces: Vec<Ask>, urgent: bool, listener: Listener) -> Job {
    let (mut number, mut pieces) = (0, Some(pieces));
    with(module, &mut |gang| {
        if module == Module::Questions {
            gang.crew.revive();
        }
        let (job, acts) = gang.crew.begin(pieces.take().unwrap_or_default(), urgent);
        number = job;
        gang.waiting.push((job, Rc::clone(&listener)));
        acts
    });
    Job(module, number)
}

/// Nobody waits for a job any more.
pub fn leave(job: Job) {
    let Job(module, number) = job;
    with(module, &mut |gang| {
        gang.crew.leave(number);
        gang.waiting.retain(|(job, _)| *job != number);
        Vec::new()
    });
}

/// Lets a gang decide and does what it says. Who waits is told when nothing is borrowed any more: he may ask again.
fn with(module: Module, decide: &mut dyn FnMut(&mut Gang) -> Vec<Act<Ask>>) {
    let (standing, given_up) = GANGS.with_borrow_mut(|gangs| {
        let gang = gangs[module as usize].get_or_insert_with(|| Gang::new(module));
        let acts = decide(gang);
        let given_up = gang.act(acts);
        (gang.crew.standing(), given_up)
    });
    for (listener, loss) in given_up {
        match loss {
            Some(loss) => {
                listener(0, Err(Trouble::Lost(loss)));
            }
            None => wasm_bindgen_futures::spawn_local(async move {
                listener(0, Err(Trouble::Lost(why(module.name()).await)));
            }),
        }
    }
    if module == Module::Futures {
        WATCHER.with_borrow(|watcher| {
            if let Some(watcher) = watcher {
                watcher(standing);
            }
        });
    }
}

/// What a worker says.
fn hear(module: Module, number: usize, bytes: &[u8]) {
    let (piece, answer) = match decode::<Answer>(bytes) {
        Ok((_, Answer::Ready)) => return with(module, &mut |gang| gang.crew.ready(number)),
        Ok((_, Answer::Refused(Refusal::NotUnderstood)) | (0, _))
        | Err((_, Refusal::NotUnderstood)) => {
            return with(module, &mut |gang| gang.crew.failed(number));
        }
        Ok((piece, Answer::Refused(Refusal::Question(sentence)))) => {
            (piece, Err(Trouble::Refused(sentence)))
        }
        Ok((piece, Answer::Refused(Refusal::OtherBuild))) | Err((piece, _)) => {
            (piece, Err(Trouble::Lost(Loss::Missing)))
        }
        Ok((piece, answer)) => (piece, Ok(answer)),
    };
    let listener = GANGS.with_borrow(|gangs| {
        let gang = gangs[module as usize].as_ref()?;
        let (job, place) = gang.crew.wanted(number, piece)?;
        let waiting = gang.waiting.iter().find(|(other, _)| *other == job)?;
        Some((place, Rc::clone(&waiting.1)))
    });
    // Before the crew takes the piece for done: what is not understood is done again, by another.
    let understood = listener.is_none_or(|(place, listener)| listener(place, answer));
    with(module, &mut |gang| {
        if understood {
            gang.crew.answered(number, piece)
        } else {
            gang.crew.failed(number)
        }
    });
}

impl Gang {
    fn new(module: Module) -> Self {
        let beat = move || {
            let is_busy = |gang: &Gang| gang.crew.busy();
            let busy =
                GANGS.with_borrow(|gangs| gangs[module as usize].as_ref().is_some_and(is_busy));
            if busy {
                with(module, &mut |gang| gang.crew.beat());
            }
        };
        let _ = set_interval_with_handle(beat, BEAT);
        Self {
            module,
            crew: Crew::new(cores().min(MOST_WORKERS)),
            lines: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Whose jobs are given up, and why, if that is known already.
    fn act(&mut self, mut acts: Vec<Act<Ask>>) -> Vec<(Listener, Option<Loss>)> {
        let mut given_up = Vec::new();
        let mut next = 0;
        while let Some(act) = acts.get(next).cloned() {
            next += 1;
            match act {
                Act::End(number) => self.lines.retain(|(other, _)| *other != number),
                Act::Start(number) | Act::StartOnPage(number) => {
                    match self.open(number, act == Act::StartOnPage(number)) {
                        Some(line) => self.lines.push((number, line)),
                        None => acts.extend(self.crew.failed(number)),
                    }
                }
                Act::Send(number, piece, ask) => {
                    let line = self.lines.iter().find(|(other, _)| *other == number);
                    if let Some((_, line)) = line {
                        line.send(&Uint8Array::from(encode(piece, &ask).as_slice()));
                    }
                }
                Act::GiveUp(job) => {
                    let broken = self.waiting.iter().filter(|(other, _)| *other == job);
                    given_up.extend(broken.map(|(_, it)| (Rc::clone(it), Some(Loss::Broken))));
                }
            }
        }
        if self.crew.standing() == Standing::Gone {
            let all = self.waiting.drain(..);
            given_up.extend(all.map(|(job, listener)| {
                self.crew.leave(job);
                (listener, None)
            }));
        }
        self.waiting.retain(|(job, _)| self.crew.is_open(*job));
        given_up
    }

    fn open(&self, number: usize, on_page: bool) -> Option<Line> {
        let module = self.module;
        let hear = Box::new(move |said| hear(module, number, &Uint8Array::new(&said).to_vec()));
        let fail = Box::new(move || with(module, &mut |gang| gang.crew.failed(number)));
        if on_page {
            Line::to_module(module.name(), &port_of(module.name()), hear, fail)
        } else {
            Line::to_worker(module.name(), hear, fail)
        }
    }
}
