//! Who does what: a few workers, one job at a time, the newest. Hears what happens and says what to do; knows
//! nothing of the browser.

/// Futures of a piece: some twenty milliseconds of work, so that a worker soon hears of something newer.
pub const PIECE: u32 = 256;
/// And on the page itself, where nothing else happens meanwhile: a few milliseconds.
const PIECE_ON_PAGE: u32 = 64;
/// A worker that has been silent for so many beats in a row hangs. Beats are counted, not time: those of a tab in
/// the background come rarely, and so do answers.
const PATIENCE: u32 = 5;
/// Workers that fail are replaced so many times; whatever makes them fail goes on then.
const MOST_REPLACED: u32 = 3;

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Start a worker under this number.
    Start(usize),
    /// End it.
    End(usize),
    /// Start the runner on the page itself, under this number: there are no workers to be had.
    StartOnPage(usize),
    /// Have it run futures from the first on, so many.
    Run(usize, u32, u32),
}

/// How the crew stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All as it should be.
    Well,
    /// A worker failed or hung and another took its place.
    Replaced,
    /// No worker can be had: the page does the work itself.
    OnPage,
    /// Nothing can be had.
    Gone,
}

impl Standing {
    /// What the visitor should know; nothing where all is well.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Well => "",
            Self::Replaced => "A background worker broke off; another has taken its place.",
            Self::OnPage => {
                "This browser runs no background workers here, so the page does their work itself."
            }
            Self::Gone => {
                "More futures cannot be had: no background worker starts. Reload the page to try again."
            }
        }
    }
}

/// Futures from the first on, so many, for a job.
#[derive(Clone, Copy, Debug)]
struct Piece {
    first: u32,
    count: u32,
    job: u32,
}

#[derive(Debug)]
struct Member {
    number: usize,
    /// Not heard of yet.
    starting: bool,
    /// What it has been given and has not answered, the oldest first.
    pieces: Vec<Piece>,
    silent_beats: u32,
}

impl Member {
    fn is_busy(&self) -> bool {
        self.starting || !self.pieces.is_empty()
    }
}

/// The workers and their job.
#[derive(Debug)]
pub struct Crew {
    members: Vec<Member>,
    next_number: usize,
    size: usize,
    replaced: u32,
    standing: Standing,
    /// Number of the job.
    job: u32,
    /// Futures that are to be handed out next, up to the last wanted.
    next: u32,
    wanted: u32,
    /// Pieces of this job whose worker was lost.
    lost: Vec<(u32, u32)>,
}

impl Crew {
    /// A crew of so many workers, at least one; none is started before there is work.
    pub fn new(size: usize) -> Self {
        Self {
            members: Vec::new(),
            next_number: 0,
            size: size.max(1),
            replaced: 0,
            standing: Standing::Well,
            job: 0,
            next: 0,
            wanted: 0,
            lost: Vec::new(),
        }
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// The number of the newest job.
    pub fn job(&self) -> u32 {
        self.job
    }

    /// A new job of so many futures takes the place of the one before; none wanted is none to do.
    pub fn want(&mut self, futures: u32) -> Vec<Act> {
        self.job += 1;
        (self.next, self.wanted) = (0, futures);
        self.lost.clear();
        let mut acts = Vec::new();
        if futures > 0 && self.standing != Standing::Gone {
            while self.members.len() < self.hands() {
                let number = self.enter();
                acts.push(self.start(number));
            }
        }
        acts.extend(self.hand_out());
        acts
    }

    /// More futures of the same job.
    pub fn want_more(&mut self, futures: u32) -> Vec<Act> {
        self.wanted = futures.max(self.wanted);
        self.hand_out()
    }

    /// A worker listens.
    pub fn ready(&mut self, number: usize) -> Vec<Act> {
        if let Some(member) = self.heard(number) {
            member.starting = false;
        }
        self.hand_out()
    }

    /// A worker has answered for a job, its oldest piece; whether the answer is wanted.
    pub fn answered(&mut self, number: usize, job: u32) -> (bool, Vec<Act>) {
        let member = self.heard(number);
        let known = member.is_some_and(|member| {
            let given = !member.pieces.is_empty();
            member.pieces.drain(..usize::from(given));
            given
        });
        (known && job == self.job, self.hand_out())
    }

    /// A worker has failed: another takes its place and its piece, as long as that helps.
    pub fn failed(&mut self, number: usize) -> Vec<Act> {
        let Some(at) = self
            .members
            .iter()
            .position(|member| member.number == number)
        else {
            return Vec::new();
        };
        let member = self.members.remove(at);
        let lost = member.pieces.iter().filter(|piece| piece.job == self.job);
        self.lost
            .extend(lost.map(|piece| (piece.first, piece.count)));
        let mut acts = vec![Act::End(number)];
        if self.standing == Standing::OnPage {
            self.standing = Standing::Gone;
        } else if self.replaced < MOST_REPLACED {
            self.replaced += 1;
            self.standing = Standing::Replaced;
            let number = self.enter();
            acts.push(self.start(number));
        } else if self.members.is_empty() {
            self.standing = Standing::OnPage;
            let number = self.enter();
            acts.push(self.start(number));
        }
        acts.extend(self.hand_out());
        acts
    }

    /// Some time has passed: who has been silent for too long is taken for lost.
    pub fn beat(&mut self) -> Vec<Act> {
        let mut silent = Vec::new();
        for member in &mut self.members {
            if member.is_busy() {
                member.silent_beats += 1;
            }
            if member.silent_beats > PATIENCE {
                silent.push(member.number);
            }
        }
        silent
            .into_iter()
            .flat_map(|number| self.failed(number))
            .collect()
    }

    /// Whether anybody works.
    pub fn busy(&self) -> bool {
        self.members.iter().any(Member::is_busy)
    }

    fn hands(&self) -> usize {
        if self.standing == Standing::OnPage {
            1
        } else {
            self.size
        }
    }

    fn enter(&mut self) -> usize {
        self.next_number += 1;
        self.members.push(Member {
            number: self.next_number,
            starting: true,
            pieces: Vec::new(),
            silent_beats: 0,
        });
        self.next_number
    }

    fn start(&self, number: usize) -> Act {
        if self.standing == Standing::OnPage {
            Act::StartOnPage(number)
        } else {
            Act::Start(number)
        }
    }

    /// The worker of a number, which has given a sign of life.
    fn heard(&mut self, number: usize) -> Option<&mut Member> {
        let mut members = self.members.iter_mut();
        let member = members.find(|member| member.number == number)?;
        member.silent_beats = 0;
        Some(member)
    }

    /// First everybody gets something to do, then something to go on with.
    fn hand_out(&mut self) -> Vec<Act> {
        let mut acts = Vec::new();
        for depth in 0..self.at_hand() {
            for at in 0..self.members.len() {
                if self.members[at].starting || self.members[at].pieces.len() > depth {
                    continue;
                }
                let Some((first, count)) = self.piece() else {
                    return acts;
                };
                let job = self.job;
                let member = &mut self.members[at];
                member.pieces.push(Piece { first, count, job });
                acts.push(Act::Run(member.number, first, count));
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

    fn piece(&mut self) -> Option<(u32, u32)> {
        self.lost.pop().or_else(|| {
            let piece = if self.standing == Standing::OnPage {
                PIECE_ON_PAGE
            } else {
                PIECE
            };
            let (first, count) = (self.next, piece.min(self.wanted - self.next));
            self.next += count;
            (count > 0).then_some((first, count))
        })
    }
}
