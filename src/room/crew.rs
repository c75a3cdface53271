//! Who does what: a few workers and the pieces of some jobs. Hears what happens and says what to do; knows nothing of the
//! browser, nor of what a piece is.

use super::Standing;

/// A worker that has been silent for so many beats in a row hangs. Beats are counted, not time: those of a tab in
/// the background come rarely, and so do answers.
const PATIENCE: u32 = 5;
/// Workers that fail are replaced so many times; whatever makes them fail goes on then.
const MOST_REPLACED: u32 = 3;
/// A piece that so many workers were lost with is what they were lost by.
const MOST_LOST: u32 = 2;

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act<P> {
    /// Start a worker under this number.
    Start(usize),
    /// End it.
    End(usize),
    /// Start the module on the page itself, under this number: there are no workers to be had.
    StartOnPage(usize),
    /// Have it do a piece, under the number of the piece.
    Send(usize, u32, P),
    /// A job is given up: its pieces break whoever does them.
    GiveUp(u32),
}

/// A piece of a job.
#[derive(Clone, Debug)]
struct Piece<P> {
    number: u32,
    job: u32,
    /// Its place in the job.
    place: u32,
    work: P,
    /// Workers that were lost with it.
    lost: u32,
}

#[derive(Debug)]
struct Member<P> {
    number: usize,
    /// Not heard of yet.
    starting: bool,
    /// What it has been given and has not answered, the oldest first.
    pieces: Vec<Piece<P>>,
    silent_beats: u32,
}

impl<P> Member<P> {
    fn is_busy(&self) -> bool {
        self.starting || !self.pieces.is_empty()
    }
}

/// The workers of a module and their jobs.
#[derive(Debug)]
pub struct Crew<P> {
    members: Vec<Member<P>>,
    size: usize,
    last_member: usize,
    replaced: u32,
    standing: Standing,
    last_job: u32,
    last_piece: u32,
    /// What nobody has been given yet, in order.
    queue: Vec<Piece<P>>,
}

impl<P: Clone> Crew<P> {
    /// A crew of so many workers, at least one; none is started before there is work.
    pub fn new(size: usize) -> Self {
        Self {
            members: Vec::new(),
            size: size.max(1),
            last_member: 0,
            replaced: 0,
            standing: Standing::Well,
            last_job: 0,
            last_piece: 0,
            queue: Vec::new(),
        }
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether anybody works.
    pub fn busy(&self) -> bool {
        self.members.iter().any(Member::is_busy)
    }

    /// Starts so many workers ahead of any work.
    pub fn prepare(&mut self, count: usize) -> Vec<Act<P>> {
        let mut acts = Vec::new();
        while self.members.len() < count.min(self.hands()) {
            acts.push(self.start());
        }
        acts
    }

    /// Tries once more where nothing could be had: what was missing may be there by now.
    pub fn revive(&mut self) {
        if self.standing == Standing::Gone {
            (self.standing, self.replaced) = (Standing::Well, 0);
        }
    }

    /// Begins a job and says its number. Its pieces come behind those of other jobs; urgent ones before them.
    pub fn begin(&mut self, pieces: Vec<P>, urgent: bool) -> (u32, Vec<Act<P>>) {
        self.last_job += 1;
        let job = self.last_job;
        let ahead = if urgent { 0 } else { self.queue.len() };
        for (place, work) in (0..).zip(pieces) {
            self.last_piece += 1;
            let piece = Piece {
                number: self.last_piece,
                job,
                place,
                work,
                lost: 0,
            };
            self.queue.insert(ahead + place as usize, piece);
        }
        let mut acts = self.prepare(self.size);
        acts.extend(self.hand_out());
        (job, acts)
    }

    /// Leaves a job: what has not been given out is dropped, and what comes of the rest is not wanted.
    pub fn leave(&mut self, job: u32) {
        self.queue.retain(|piece| piece.job != job);
        for member in &mut self.members {
            for piece in member.pieces.iter_mut().filter(|piece| piece.job == job) {
                // No job has this number.
                piece.job = 0;
            }
        }
    }

    /// A worker listens.
    pub fn ready(&mut self, number: usize) -> Vec<Act<P>> {
        if let Some(member) = self.heard(number) {
            member.starting = false;
        }
        self.hand_out()
    }

    /// Of which job the piece is that a worker has answered for, and which place it has there; `None` where it is not
    /// wanted any more.
    pub fn wanted(&self, number: usize, piece: u32) -> Option<(u32, u32)> {
        let member = self.members.iter().find(|member| member.number == number)?;
        let piece = member.pieces.iter().find(|one| one.number == piece)?;
        (piece.job > 0).then_some((piece.job, piece.place))
    }

    /// A worker has answered for a piece, and well.
    pub fn answered(&mut self, number: usize, piece: u32) -> Vec<Act<P>> {
        if let Some(member) = self.heard(number) {
            member.pieces.retain(|one| one.number != piece);
        }
        self.hand_out()
    }

    /// Whether anything of a job is still to come.
    pub fn is_open(&self, job: u32) -> bool {
        let given = self.members.iter().flat_map(|member| &member.pieces);
        self.queue.iter().chain(given).any(|piece| piece.job == job)
    }

    /// A worker has failed: another takes its place and its pieces, as long as that helps.
    pub fn failed(&mut self, number: usize) -> Vec<Act<P>> {
        let is_it = |member: &Member<P>| member.number == number;
        let Some(at) = self.members.iter().position(is_it) else {
            return Vec::new();
        };
        let member = self.members.remove(at);
        let mut acts = vec![Act::End(number)];
        // It was doing the first; the others were only at hand.
        for (at, mut piece) in member.pieces.into_iter().enumerate().rev() {
            piece.lost += u32::from(at == 0);
            if piece.job > 0 && piece.lost >= MOST_LOST {
                self.leave(piece.job);
                acts.push(Act::GiveUp(piece.job));
            } else if piece.job > 0 {
                self.queue.insert(0, piece);
            }
        }
        if self.standing == Standing::OnPage {
            self.standing = Standing::Gone;
        } else if self.replaced < MOST_REPLACED {
            self.replaced += 1;
            self.standing = Standing::Replaced;
            acts.push(self.start());
        } else if self.members.is_empty() {
            self.standing = Standing::OnPage;
            acts.push(self.start());
        }
        acts.extend(self.hand_out());
        acts
    }

    /// Some time has passed: who has been silent for too long is taken for lost.
    pub fn beat(&mut self) -> Vec<Act<P>> {
        let mut silent = Vec::new();
        for member in &mut self.members {
            if member.is_busy() {
                member.silent_beats += 1;
            }
            if member.silent_beats > PATIENCE {
                silent.push(member.number);
            }
        }
        let lost = |number| self.failed(number);
        silent.into_iter().flat_map(lost).collect()
    }

    fn hands(&self) -> usize {
        match self.standing {
            Standing::OnPage => 1,
            Standing::Gone => 0,
            Standing::Well | Standing::Replaced => self.size,
        }
    }

    fn start(&mut self) -> Act<P> {
        self.last_member += 1;
        self.members.push(Member {
            number: self.last_member,
            starting: true,
            pieces: Vec::new(),
            silent_beats: 0,
        });
        if self.standing == Standing::OnPage {
            Act::StartOnPage(self.last_member)
        } else {
            Act::Start(self.last_member)
        }
    }

    /// The worker of a number, which has given a sign of life.
    fn heard(&mut self, number: usize) -> Option<&mut Member<P>> {
        let mut members = self.members.iter_mut();
        let member = members.find(|member| member.number == number)?;
        member.silent_beats = 0;
        Some(member)
    }

    /// First everybody gets something to do, then something to go on with.
    fn hand_out(&mut self) -> Vec<Act<P>> {
        let mut acts = Vec::new();
        for depth in 0..self.at_hand() {
            for member in &mut self.members {
                if member.starting || member.pieces.len() > depth {
                    continue;
                }
                if self.queue.is_empty() {
                    return acts;
                }
                let piece = self.queue.remove(0);
                acts.push(Act::Send(member.number, piece.number, piece.work.clone()));
                member.pieces.push(piece);
            }
        }
        acts
    }

    /// How many pieces a worker has at hand, so that it need not wait while the page draws. The page itself gets one
    /// at a time, or nothing else would happen.
    fn at_hand(&self) -> usize {
        if self.standing == Standing::OnPage {
            1
        } else {
            2
        }
    }
}
