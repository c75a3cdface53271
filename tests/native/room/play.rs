//! The crew played by chance: workers start late, answer in any order, die, fall silent and answer after they were given
//! up; jobs are begun and left in between. Whatever happens, each piece that is wanted comes once.

use std::collections::BTreeMap;

use two_stroke::room::{Act, Crew, Standing};

/// Numbers that look like chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }
}

/// A job that somebody waits for: how often each place of it has come.
#[derive(Default)]
struct Wanted {
    came: Vec<u32>,
    given_up: bool,
}

/// A worker of the play.
#[derive(Default)]
struct Worker {
    listens: bool,
    /// The pieces it has been sent and has not answered.
    sent: Vec<(u32, (u32, u32))>,
}

struct Play {
    crew: Crew<(u32, u32)>,
    chance: Chance,
    workers: BTreeMap<usize, Worker>,
    /// Workers that are lost to the crew and may still speak.
    ghosts: Vec<(usize, u32)>,
    jobs: BTreeMap<u32, Wanted>,
    left: Vec<u32>,
}

impl Play {
    fn new(seed: u64, size: usize) -> Self {
        Self {
            crew: Crew::new(size),
            chance: Chance(seed),
            workers: BTreeMap::new(),
            ghosts: Vec::new(),
            jobs: BTreeMap::new(),
            left: Vec::new(),
        }
    }

    fn act(&mut self, acts: Vec<Act<(u32, u32)>>) {
        for act in acts {
            match act {
                Act::Start(number) | Act::StartOnPage(number) => {
                    assert!(self.workers.insert(number, Worker::default()).is_none());
                }
                Act::End(number) => {
                    let gone = self.workers.remove(&number).expect("it was there");
                    let late = gone.sent.iter().map(|(piece, _)| (number, *piece));
                    self.ghosts.extend(late);
                }
                Act::Send(number, piece, what) => {
                    let worker = self.workers.get_mut(&number).expect("it is there");
                    assert!(worker.listens, "what is sent before it listens is lost");
                    worker.sent.push((piece, what));
                }
                Act::GiveUp(job) => {
                    self.jobs.get_mut(&job).expect("a job").given_up = true;
                }
            }
        }
    }

    fn begin(&mut self) {
        let (job, count) = (self.jobs.len() as u32 + 1, self.chance.below(9) as u32);
        let urgent = self.chance.below(3) == 0;
        let pieces = (0..count).map(|place| (job, place)).collect();
        let (number, acts) = self.crew.begin(pieces, urgent);
        assert_eq!(number, job);
        let came = vec![0; count as usize];
        self.jobs.insert(
            job,
            Wanted {
                came,
                given_up: false,
            },
        );
        self.act(acts);
    }

    fn answer(&mut self, number: usize) {
        let Some(worker) = self.workers.get_mut(&number) else {
            return;
        };
        if worker.sent.is_empty() {
            return;
        }
        let (piece, what) = worker.sent.remove(0);
        if let Some((job, place)) = self.crew.wanted(number, piece) {
            assert_eq!((job, place), what, "the answer goes to its own place");
            assert!(!self.left.contains(&job), "nobody waits for it");
            let wanted = self.jobs.get_mut(&job).expect("a job");
            assert!(!wanted.given_up);
            wanted.came[place as usize] += 1;
        }
        let acts = self.crew.answered(number, piece);
        self.act(acts);
    }

    /// Anything that can happen.
    fn something(&mut self, deaths: bool) {
        let members: Vec<usize> = self.workers.keys().copied().collect();
        let one = members.get(self.chance.below(members.len())).copied();
        match (self.chance.below(12), one) {
            (0, _) => self.begin(),
            (1, _) if !self.jobs.is_empty() => {
                let job = 1 + self.chance.below(self.jobs.len()) as u32;
                self.crew.leave(job);
                self.left.push(job);
            }
            (2, Some(number)) if deaths => {
                let acts = self.crew.failed(number);
                self.act(acts);
            }
            (3, _) if deaths => {
                let acts = self.crew.beat();
                self.act(acts);
            }
            (4, _) => {
                // Who was given up speaks all the same.
                if let Some((number, piece)) = self.ghosts.pop() {
                    assert_eq!(self.crew.wanted(number, piece), None);
                    let acts = self.crew.answered(number, piece);
                    self.act(acts);
                }
            }
            (5 | 6, Some(number)) => {
                let worker = self.workers.get_mut(&number).expect("it is there");
                if !worker.listens {
                    worker.listens = true;
                    let acts = self.crew.ready(number);
                    self.act(acts);
                }
            }
            (_, Some(number)) => self.answer(number),
            _ => {}
        }
    }
}

#[test]
fn whatever_happens_each_piece_that_is_wanted_comes_once() {
    let (mut whole, mut given_up, mut gone) = (0, 0, 0);
    for seed in 0..2_000 {
        let mut play = Play::new(seed, 1 + seed as usize % 4);
        for _ in 0..150 {
            play.something(seed % 3 > 0);
        }
        // Now all goes well, until there is nothing left to do.
        for _ in 0..400 {
            for number in play.workers.keys().copied().collect::<Vec<_>>() {
                if !play.workers[&number].listens {
                    play.workers.get_mut(&number).expect("there").listens = true;
                    let acts = play.crew.ready(number);
                    play.act(acts);
                }
                play.answer(number);
            }
        }
        assert!(!play.crew.busy(), "seed {seed}");
        for (job, wanted) in &play.jobs {
            let most = wanted.came.iter().max().copied().unwrap_or_default();
            assert!(
                most <= 1,
                "seed {seed}: a piece of job {job} came {most} times"
            );
            if wanted.given_up {
                given_up += 1;
            } else if play.crew.standing() == Standing::Gone {
                gone += 1;
            } else if !play.left.contains(job) {
                let all = wanted.came.iter().all(|&came| came == 1);
                assert!(
                    all && !play.crew.is_open(*job),
                    "seed {seed}: job {job} {:?}",
                    wanted.came
                );
                whole += 1;
            }
        }
    }
    // Not a play in which nothing happens.
    assert!(
        whole > 1_000 && given_up > 10 && gone > 10,
        "{whole} {given_up} {gone}"
    );
}
