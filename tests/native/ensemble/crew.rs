//! Who does what, told as a play: what happens, and what the crew does.

use two_stroke::ensemble::{Act, Crew, PIECE, Standing};

/// The piece at a place of the job, run by a worker.
fn run(number: usize, piece: u32) -> Act {
    Act::Run(number, piece * PIECE, PIECE)
}

/// A crew of two with both workers listening and a job of so many pieces under way.
fn at_work(pieces: u32) -> Crew {
    let mut crew = Crew::new(2);
    assert_eq!(crew.want(pieces * PIECE), [Act::Start(1), Act::Start(2)]);
    // The first to listen gets one to do and one to go on with; there may be none left for the other.
    let first = crew.ready(1);
    assert_eq!(first, [run(1, 0), run(1, 1)]);
    let second: Vec<Act> = (2..pieces.min(4)).map(|piece| run(2, piece)).collect();
    assert_eq!(crew.ready(2), second);
    crew
}

fn nothing() -> Vec<Act> {
    Vec::new()
}

#[test]
fn pieces_are_handed_out_until_there_are_none() {
    let mut crew = at_work(5);
    assert_eq!(crew.answered(2, 1), (true, vec![run(2, 4)]));
    for number in [1, 1, 2] {
        assert_eq!(crew.answered(number, 1), (true, nothing()));
        assert!(crew.busy());
    }
    assert_eq!(crew.answered(2, 1), (true, nothing()));
    assert!(!crew.busy());
    // The last piece is what is left; whoever has nothing comes first.
    let more = [run(1, 5), Act::Run(2, 6 * PIECE, 10)];
    assert_eq!(crew.want_more(6 * PIECE + 10), more);
    assert_eq!(crew.standing(), Standing::Well);
}

#[test]
fn everybody_gets_something_before_anybody_gets_more() {
    let mut crew = at_work(4);
    for number in [1, 1, 2, 2] {
        assert!(crew.answered(number, 1).0);
    }
    assert_eq!(crew.want(3 * PIECE), [run(1, 0), run(2, 1), run(1, 2)]);
}

#[test]
fn the_newest_job_takes_the_place_of_the_one_before() {
    let mut crew = at_work(8);
    assert_eq!(
        crew.want(2 * PIECE),
        nothing(),
        "both are busy; nothing is queued at them"
    );
    assert_eq!(
        crew.answered(1, 1),
        (false, vec![run(1, 0)]),
        "late, and dropped"
    );
    assert_eq!(crew.want(0), nothing());
    for (number, job) in [(1, 1), (1, 2), (2, 1), (2, 1)] {
        assert_eq!(crew.answered(number, job), (false, nothing()));
    }
    assert!(!crew.busy(), "stopped is stopped");
}

#[test]
fn whoever_fails_is_replaced_and_his_pieces_are_run() {
    let mut crew = at_work(4);
    assert_eq!(crew.answered(1, 1), (true, nothing()));
    assert_eq!(crew.failed(1), [Act::End(1), Act::Start(3)]);
    assert_eq!(crew.standing(), Standing::Replaced);
    assert_eq!(crew.failed(1), nothing(), "he is gone already");
    assert_eq!(
        crew.answered(1, 1),
        (false, nothing()),
        "nor is his answer wanted"
    );
    assert_eq!(crew.ready(3), [run(3, 1)]);
}

#[test]
fn whoever_hangs_is_replaced() {
    let mut crew = at_work(3);
    assert_eq!(crew.answered(2, 1), (true, nothing()));
    for _ in 0..5 {
        assert_eq!(crew.beat(), nothing());
    }
    // His pieces go to whoever has nothing to do.
    assert_eq!(
        crew.beat(),
        [Act::End(1), Act::Start(3), run(2, 1), run(2, 0)]
    );
    assert_eq!(crew.standing(), Standing::Replaced);
}

/// Beats of a tab in the background come rarely, and an answer that has come in between counts.
#[test]
fn an_answer_is_a_sign_of_life() {
    let mut crew = at_work(90);
    for _ in 0..20 {
        assert_eq!(crew.beat(), nothing());
        let job = crew.job();
        assert!(crew.answered(1, job).0 && crew.answered(2, job).0);
    }
}

#[test]
fn a_piece_that_nobody_wants_any_more_is_not_run_again() {
    let mut crew = at_work(2);
    crew.want(0);
    assert_eq!(crew.failed(1), [Act::End(1), Act::Start(3)]);
    assert_eq!(crew.ready(3), nothing());
}

/// An answer that nobody asked for, such as one to a worker's predecessor, is nobody's piece.
#[test]
fn an_answer_to_nothing_is_not_wanted() {
    let mut crew = Crew::new(1);
    crew.want(PIECE);
    assert_eq!(crew.answered(1, 1), (false, nothing()));
}

/// Workers that cannot be started at all: three more are tried, then the page does it, in smaller pieces.
#[test]
fn without_workers_the_page_does_it() {
    let mut crew = Crew::new(2);
    crew.want(PIECE);
    let mut failing = vec![1, 2];
    let mut last = nothing();
    while let Some(number) = failing.pop() {
        last = crew.failed(number);
        failing.extend(last.iter().filter_map(|act| match act {
            Act::Start(number) => Some(*number),
            _ => None,
        }));
    }
    assert_eq!(last, [Act::End(1), Act::StartOnPage(6)]);
    assert_eq!(crew.standing(), Standing::OnPage);
    assert_eq!(crew.ready(6), [Act::Run(6, 0, 64)]);
    let (job, mut seen) = (crew.job(), 64);
    while let (true, acts) = crew.answered(6, job) {
        let [Act::Run(6, first, count)] = acts[..] else {
            break;
        };
        assert_eq!(first, seen);
        seen += count;
    }
    assert_eq!(seen, PIECE);
    assert_eq!(crew.failed(6), [Act::End(6)]);
    assert_eq!(crew.standing(), Standing::Gone);
    assert_eq!(crew.want(PIECE), nothing(), "nothing more is tried");
}
