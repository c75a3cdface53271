//! Who does what, told as a play: what happens, and what the crew does.

use two_stroke::room::{Act, Crew, Standing};

/// What to do with pieces that are letters.
type Acts = Vec<Act<char>>;

/// A worker is sent a piece; pieces have numbers in the order in which they were asked for.
fn send(member: usize, number: u32, piece: char) -> Act<char> {
    Act::Send(member, number, piece)
}

fn letters(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// A crew of two with both workers listening and a job under way: each has one piece to do and one to go on with.
fn at_work(pieces: &str) -> Crew<char> {
    let mut crew = Crew::new(2);
    let (job, acts) = crew.begin(letters(pieces), false);
    assert_eq!((job, acts), (1, vec![Act::Start(1), Act::Start(2)]));
    let given: Acts = (1..)
        .zip(pieces.chars())
        .map(|(number, piece)| send(if number < 3 { 1 } else { 2 }, number, piece))
        .collect();
    let (first, second) = given.split_at(given.len().min(2));
    assert_eq!(crew.ready(1), first);
    assert_eq!(crew.ready(2), &second[..second.len().min(2)]);
    crew
}

/// A worker answers for a piece: whether that was wanted, and what follows.
fn answer(crew: &mut Crew<char>, member: usize, piece: u32) -> (Option<(u32, u32)>, Acts) {
    (crew.wanted(member, piece), crew.answered(member, piece))
}

fn nothing() -> Acts {
    Vec::new()
}

#[test]
fn pieces_are_handed_out_until_there_are_none() {
    let mut crew = at_work("abcde");
    assert_eq!(
        answer(&mut crew, 2, 3),
        (Some((1, 2)), vec![send(2, 5, 'e')])
    );
    for (member, piece) in [(1, 1), (1, 2), (2, 4)] {
        assert_eq!(answer(&mut crew, member, piece).1, nothing());
        assert!(crew.busy() && crew.is_open(1));
    }
    assert_eq!(answer(&mut crew, 2, 5), (Some((1, 4)), nothing()));
    assert!(!crew.busy() && !crew.is_open(1));
    assert_eq!(crew.standing(), Standing::Well);
}

#[test]
fn everybody_gets_something_before_anybody_gets_more() {
    let mut crew = at_work("abcd");
    for (member, piece) in [(1, 1), (1, 2), (2, 3), (2, 4)] {
        assert!(answer(&mut crew, member, piece).0.is_some());
    }
    let next = vec![send(1, 5, 'x'), send(2, 6, 'y'), send(1, 7, 'z')];
    assert_eq!(crew.begin(letters("xyz"), false), (2, next));
}

#[test]
fn what_is_urgent_comes_before_the_pieces_of_other_jobs() {
    let mut crew = at_work("abcdefgh");
    assert_eq!(
        crew.begin(letters("uv"), true),
        (2, nothing()),
        "all have enough at hand"
    );
    assert_eq!(crew.begin(letters("z"), false), (3, nothing()));
    let mut order = String::new();
    for (member, piece) in [(1, 1), (2, 3), (1, 2), (2, 4), (1, 9), (2, 10), (1, 5)] {
        for act in answer(&mut crew, member, piece).1 {
            let Act::Send(_, _, piece) = act else {
                panic!("{act:?}");
            };
            order.push(piece);
        }
    }
    assert_eq!(order, "uvefghz");
}

#[test]
fn a_job_that_is_left_is_done_by_nobody() {
    let mut crew = at_work("abcdefgh");
    crew.leave(1);
    assert!(!crew.is_open(1));
    let (job, acts) = crew.begin(letters("xy"), false);
    assert_eq!(
        (job, acts),
        (2, nothing()),
        "both are busy; nothing is queued at them"
    );
    // What they were at is not wanted, and the next takes its place.
    assert_eq!(answer(&mut crew, 1, 1), (None, vec![send(1, 9, 'x')]));
    assert_eq!(answer(&mut crew, 2, 3), (None, vec![send(2, 10, 'y')]));
    crew.leave(2);
    for (member, piece) in [(1, 2), (1, 9), (2, 4), (2, 10)] {
        assert_eq!(answer(&mut crew, member, piece), (None, nothing()));
    }
    assert!(!crew.busy(), "stopped is stopped");
}

#[test]
fn whoever_fails_is_replaced_and_his_pieces_are_done() {
    let mut crew = at_work("abcd");
    assert_eq!(answer(&mut crew, 1, 1), (Some((1, 0)), nothing()));
    assert_eq!(crew.failed(1), [Act::End(1), Act::Start(3)]);
    assert_eq!(crew.standing(), Standing::Replaced);
    assert_eq!(crew.failed(1), nothing(), "he is gone already");
    assert_eq!(
        answer(&mut crew, 1, 2),
        (None, nothing()),
        "nor is his answer wanted"
    );
    assert_eq!(crew.ready(3), [send(3, 2, 'b')]);
    assert_eq!(
        crew.wanted(3, 2),
        Some((1, 1)),
        "it is the same piece of the same job"
    );
}

#[test]
fn whoever_hangs_is_replaced() {
    let mut crew = at_work("abc");
    assert_eq!(answer(&mut crew, 2, 3), (Some((1, 2)), nothing()));
    for _ in 0..5 {
        assert_eq!(crew.beat(), nothing());
    }
    // His pieces go to whoever has nothing to do.
    let acts = [Act::End(1), Act::Start(3), send(2, 1, 'a'), send(2, 2, 'b')];
    assert_eq!(crew.beat(), acts);
    assert_eq!(crew.standing(), Standing::Replaced);
}

/// Beats of a tab in the background come rarely, and an answer that has come in between counts.
#[test]
fn an_answer_is_a_sign_of_life() {
    let mut crew = at_work(&"a".repeat(200));
    let mut at_hand = vec![(1, 1), (2, 3), (1, 2), (2, 4)];
    for _ in 0..40 {
        assert_eq!(crew.beat(), nothing());
        for (member, piece) in at_hand.drain(..2).collect::<Vec<_>>() {
            for act in answer(&mut crew, member, piece).1 {
                let Act::Send(member, piece, _) = act else {
                    panic!("{act:?}");
                };
                at_hand.push((member, piece));
            }
        }
    }
}

/// A piece that breaks whoever does it is not handed on for ever: its job is given up, and the others go on.
#[test]
fn a_piece_that_breaks_two_is_given_up_with_its_job() {
    let mut crew = at_work("abcd");
    let (other, _) = crew.begin(letters("z"), false);
    assert_eq!(crew.failed(1), [Act::End(1), Act::Start(3)]);
    assert_eq!(crew.ready(3), [send(3, 1, 'a'), send(3, 2, 'b')]);
    let acts = crew.failed(3);
    assert_eq!(acts, [Act::End(3), Act::GiveUp(1), Act::Start(4)]);
    assert!(!crew.is_open(1) && crew.is_open(other));
    assert_eq!(crew.ready(4), [send(4, 5, 'z')]);
    assert_eq!(
        answer(&mut crew, 2, 3),
        (None, nothing()),
        "what is left of it is not wanted"
    );
}

/// What a worker only had at hand was not what broke it.
#[test]
fn what_was_only_at_hand_is_not_blamed() {
    let mut crew = Crew::new(1);
    crew.begin(letters("ab"), false);
    assert_eq!(crew.ready(1), [send(1, 1, 'a'), send(1, 2, 'b')]);
    crew.failed(1);
    assert_eq!(crew.ready(2), [send(2, 1, 'a'), send(2, 2, 'b')]);
    assert_eq!(answer(&mut crew, 2, 1).0, Some((1, 0)));
    // Now it is the second one's turn, for the first time.
    assert_eq!(crew.failed(2), [Act::End(2), Act::Start(3)]);
    assert_eq!(crew.ready(3), [send(3, 2, 'b')]);
}

#[test]
fn a_piece_that_nobody_wants_any_more_is_not_done_again() {
    let mut crew = at_work("ab");
    crew.leave(1);
    assert_eq!(crew.failed(1), [Act::End(1), Act::Start(3)]);
    assert_eq!(crew.ready(3), nothing());
}

/// An answer that nobody asked for, such as one to a worker's predecessor, is nobody's piece.
#[test]
fn an_answer_to_nothing_is_not_wanted() {
    let mut crew = Crew::new(1);
    crew.begin(letters("a"), false);
    assert_eq!(answer(&mut crew, 1, 1), (None, nothing()));
}

#[test]
fn a_few_can_be_ready_before_there_is_work() {
    let mut crew = Crew::new(3);
    assert_eq!(crew.prepare(2), [Act::Start(1), Act::Start(2)]);
    assert_eq!(crew.prepare(2), nothing(), "once is enough");
    assert_eq!((crew.ready(1), crew.ready(2)), (nothing(), nothing()));
    let acts = vec![Act::Start(3), send(1, 1, 'a')];
    assert_eq!(crew.begin(letters("a"), false), (1, acts));
}

/// Fails whoever is started, until nobody is started any more.
fn fail_all(crew: &mut Crew<char>, mut failing: Vec<usize>) -> Acts {
    let mut last = nothing();
    while let Some(number) = failing.pop() {
        last = crew.failed(number);
        failing.extend(last.iter().filter_map(|act| match act {
            Act::Start(number) => Some(*number),
            _ => None,
        }));
    }
    last
}

/// Workers that cannot be started at all: three more are tried, then the page does it, a piece at a time.
#[test]
fn without_workers_the_page_does_it() {
    let mut crew = Crew::new(2);
    crew.begin(letters("abc"), false);
    let last = fail_all(&mut crew, vec![1, 2]);
    assert_eq!(last, [Act::End(1), Act::StartOnPage(6)]);
    assert_eq!(crew.standing(), Standing::OnPage);
    assert_eq!(crew.ready(6), [send(6, 1, 'a')]);
    assert_eq!(
        answer(&mut crew, 6, 1),
        (Some((1, 0)), vec![send(6, 2, 'b')])
    );
    assert_eq!(crew.failed(6), [Act::End(6)]);
    assert_eq!(crew.standing(), Standing::Gone);
    assert_eq!(
        crew.begin(letters("x"), false),
        (2, nothing()),
        "nothing more is tried"
    );
    // Unless somebody asks for it.
    crew.revive();
    let (_, acts) = crew.begin(letters("y"), false);
    assert_eq!(acts, [Act::Start(7), Act::Start(8)]);
    assert_eq!(crew.standing(), Standing::Well);
}
