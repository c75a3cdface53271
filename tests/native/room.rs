//! The room for work, without a worker: messages, the futures behind the page, and the questions.

mod crew;
mod futures;
mod pictures;
mod play;
mod questions;

use two_stroke::link::{Fingerprint, encode as link_of};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSet, Futures};
use two_stroke::model::{Param, Scenario, View};
use two_stroke::room::Clerk;
use two_stroke::room::protocol::{Answer, Ask, Refusal, Request, Told, decode, encode};
use two_stroke::room::table::{QUESTIONS, Topic};

use crate::words::NUMBERS;

/// A clock that runs: a millisecond each time it is read.
fn clock() -> f64 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NOW: AtomicU32 = AtomicU32::new(0);
    f64::from(NOW.fetch_add(1, Ordering::Relaxed))
}

fn clerk() -> Clerk {
    Clerk::new(NUMBERS, clock)
}

/// What comes back when a message goes to a clerk as bytes, and his answer comes back as bytes.
fn sent(clerk: &mut Clerk, ask: &Ask) -> Answer {
    let (number, ask) = decode(&encode(7, ask)).expect("a message");
    let (same, answer) = decode(&encode(number, &clerk.answer(ask))).expect("an answer");
    assert_eq!(same, 7);
    answer
}

/// A question with every amount at its default.
fn request(topic: Topic, scenario: &Scenario) -> Request {
    let seen = Fingerprint::of(&Contest::new(&scenario.params, scenario.fair));
    let amounts = topic.row().amounts.iter();
    Request {
        topic,
        scenario: format!("#{}", link_of(scenario, View::default(), &seen)),
        amounts: amounts
            .map(|amount| (amount.key.to_owned(), amount.default))
            .collect(),
        axes: axes(topic),
        width: 700,
    }
}

/// Those over which a question is asked until others are chosen.
fn axes(topic: Topic) -> Vec<u16> {
    let rows = topic.row().axes.iter().map(|key| Param::by_key(key));
    rows.map(|row| row.expect("a row").id).collect()
}

/// The same with other amounts.
fn with_amount(topic: Topic, scenario: &Scenario, key: &str, amount: f64) -> Request {
    Request {
        amounts: vec![(key.to_owned(), amount)],
        ..request(topic, scenario)
    }
}

/// Futures behind the page.
const BEHIND: usize = 300;

fn store(scenario: &Scenario) -> FutureSet {
    let contest = Contest::new(&scenario.params, scenario.fair);
    let strategies: Vec<_> = View::default().run().collect();
    let mut futures = Futures::new(&contest, &strategies);
    futures.stream_until(BEHIND);
    futures.results()
}

/// The first pieces of a question, worked out by two clerks in an order of no meaning.
fn parts(request: &Request) -> Result<Vec<(u32, Vec<u8>)>, Refusal> {
    let mut clerks = [clerk(), clerk()];
    let pieces = match sent(&mut clerks[1], &Ask::Open(request.clone())) {
        Answer::Opened(pieces) => pieces,
        Answer::Refused(refusal) => return Err(refusal),
        other => panic!("{other:?}"),
    };
    Ok(done(request, &mut clerks, pieces))
}

fn done(request: &Request, clerks: &mut [Clerk; 2], mut pieces: Vec<u32>) -> Vec<(u32, Vec<u8>)> {
    pieces.sort_by_key(|piece| piece % 7);
    let mut parts: Vec<(u32, Vec<u8>)> = (0..)
        .zip(pieces)
        .map(|(at, piece)| {
            let asked = Ask::Piece(request.clone(), piece);
            let answer = sent(&mut clerks[(at % 2) as usize], &asked);
            let Answer::Part(part) = answer else {
                panic!("{answer:?}");
            };
            (piece, part)
        })
        .collect();
    parts.sort();
    parts
}

/// The answer to a question, told by one who has worked on none of it.
fn told(request: &Request, scenario: &Scenario) -> Result<Told, Refusal> {
    tell(request, scenario, parts(request)?)
}

fn tell(
    request: &Request,
    scenario: &Scenario,
    parts: Vec<(u32, Vec<u8>)>,
) -> Result<Told, Refusal> {
    let store = if request.topic.row().reads_futures {
        store(scenario).to_numbers()
    } else {
        Vec::new()
    };
    match sent(
        &mut clerk(),
        &Ask::Tell(request.clone(), parts.clone(), store),
    ) {
        // What came calls for more.
        Answer::Told(told) if !told.wanted.is_empty() => {
            let more = done(request, &mut [clerk(), clerk()], told.wanted);
            let mut all = [parts, more].concat();
            all.sort();
            tell(request, scenario, all)
        }
        Answer::Told(told) => Ok(told),
        Answer::Refused(refusal) => Err(refusal),
        other => panic!("{other:?}"),
    }
}

/// The questions that take no more than a moment each; the proof has tests of its own.
fn of_scenario() -> impl Iterator<Item = Topic> {
    let rows = QUESTIONS.iter().filter(|row| row.of_scenario);
    rows.map(|row| row.topic)
}

#[test]
fn every_question_has_its_row_in_its_place() {
    for (at, row) in QUESTIONS.iter().enumerate() {
        assert_eq!(row.topic as usize, at, "{}", row.title);
        assert_eq!(row.topic.row().title, row.title);
        for amount in row.amounts {
            let once = QUESTIONS.iter().flat_map(|row| row.amounts);
            let once = once.filter(|other| other.key == amount.key).count();
            assert_eq!(
                once, 1,
                "a page may not have two boxes named {}",
                amount.key
            );
        }
    }
}

#[test]
fn messages_come_back_and_others_are_refused() {
    let ask = Ask::Piece(request(Topic::Worth, &Scenario::default()), 3);
    let bytes = encode(12, &ask);
    assert_eq!(decode(&bytes), Ok((12, ask)));
    for cut in 0..bytes.len() {
        let refusal = decode::<Ask>(&bytes[..cut]).expect_err("cut short");
        assert_eq!(refusal.1, Refusal::NotUnderstood, "{cut}");
    }
    // One of another build says which question it is about, whatever else it says.
    let other = postcard_of_another_build();
    assert_eq!(decode::<Ask>(&other), Err((12, Refusal::OtherBuild)));
    let answer = Answer::Refused(Refusal::Question("No.".to_owned()));
    assert_eq!(decode(&encode(1, &answer)), Ok((1, answer)));
}

/// A build id, a number, and a message of a form that is not known here.
fn postcard_of_another_build() -> Vec<u8> {
    let build = b"another build";
    let mut bytes = vec![build.len() as u8];
    bytes.extend_from_slice(build);
    bytes.extend([12, 200, 200, 200]);
    bytes
}

/// Any bytes are a message or none; nobody panics over them, and nobody answers what he does not understand.
#[test]
fn garbage_is_refused() {
    let asks = [
        encode(1, &Ask::Open(request(Topic::Split, &Scenario::default()))),
        encode(
            1,
            &Ask::Tell(
                request(Topic::Timing, &Scenario::default()),
                vec![(0, vec![1, 2])],
                vec![],
            ),
        ),
        encode(1, &Ask::Read("#budget=3".to_owned())),
        encode(1, &Ask::About(1, 2, 3)),
    ];
    let mut clerk = clerk();
    let mut seed = 1_u64;
    for round in 0..300 {
        let mut bytes = asks[round % asks.len()].clone();
        // Behind the build id, so that more than that is read.
        for _ in 0..2 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let at = 1 + (seed >> 33) as usize % (bytes.len() - 1);
            bytes[at] = (seed >> 24) as u8;
        }
        if let Ok((_, ask)) = decode::<Ask>(&bytes) {
            clerk.answer(ask);
        }
    }
    let tell = |parts: Vec<(u32, Vec<u8>)>, store| {
        Ask::Tell(request(Topic::Split, &Scenario::default()), parts, store)
    };
    for ask in [
        tell(vec![(0, vec![9, 9])], Vec::new()),
        tell(Vec::new(), vec![1.0, 2.0]),
        tell(Vec::new(), vec![f64::NAN; 40]),
        Ask::Piece(request(Topic::Split, &Scenario::default()), 100_000),
    ] {
        assert_eq!(
            sent(&mut clerk, &ask),
            Answer::Refused(Refusal::NotUnderstood),
            "{ask:?}"
        );
    }
}
