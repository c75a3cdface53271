//! The worker's job and its messages, without a worker.

use two_stroke::claims::CLAIMS;
use two_stroke::worker::Job;
use two_stroke::worker::protocol::{Reply, Request, decode, encode};

/// Rows that come out of a job until there are so many, and how far it says it is after each step.
fn rows(job: &mut Job, wanted: usize) -> (Vec<Vec<String>>, Vec<Reply>) {
    let (mut rows, mut progress) = (Vec::new(), Vec::new());
    while !job.done() && rows.len() < wanted {
        for reply in job.step() {
            match reply {
                Reply::Row(cells) => rows.push(cells),
                other => panic!("a step gives rows, not {other:?}"),
            }
        }
        progress.push(job.progress());
    }
    (rows, progress)
}

/// Checks and claims ask for no time.
fn clock() -> f64 {
    unreachable!("no clock is needed")
}

#[test]
fn the_checks_are_told_group_by_group() {
    let mut job = Job::new(Request::Check, clock);
    let (rows, progress) = rows(&mut job, usize::MAX);
    let columns = Request::Check.headers().len();
    assert!(
        rows.len() == 4 && rows.iter().all(|row| row.len() == columns),
        "{rows:?}"
    );
    let passed: usize = rows
        .iter()
        .map(|row| row[1].parse::<usize>().expect("a count"))
        .sum();
    assert!(
        rows.iter().all(|row| row[2] == "0" && row[3].is_empty()),
        "{rows:?}"
    );
    let last = progress.last();
    let word = format!("{passed} checks pass on this device.");
    assert_eq!(last, Some(&Reply::Done(word)));
    // What is done grows, up to what there is.
    let done = progress.iter().filter_map(|reply| match reply {
        Reply::Progress { done, of } => Some((*done, *of)),
        _ => None,
    });
    let done: Vec<(u32, u32)> = done.collect();
    assert!(
        done.is_sorted() && done.iter().all(|(done, of)| done < of),
        "{done:?}"
    );
}

#[test]
fn each_claim_stands_above_its_cases() {
    let mut job = Job::new(Request::Weigh, clock);
    let first = &CLAIMS[0];
    let (rows, _) = rows(&mut job, first.cases.len() + 2);
    assert_eq!(rows[0], [format!("{} {}", first.id, first.sentence)]);
    let columns = Request::Weigh.headers().len();
    for row in &rows[1..=first.cases.len()] {
        assert_eq!(row.len(), columns, "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    let next = &CLAIMS[1];
    assert_eq!(
        rows[first.cases.len() + 1],
        [format!("{} {}", next.id, next.sentence)]
    );
}

#[test]
fn messages_come_back_and_others_are_none() {
    for request in [Request::Check, Request::Weigh, Request::Measure] {
        assert_eq!(decode(&encode(&request)), Some(request));
    }
    let row = Reply::Row(vec!["a \u{b1} b".to_owned(), String::new()]);
    for reply in [
        Reply::Ready,
        Reply::Progress { done: 3, of: 9 },
        row,
        Reply::Done("x".to_owned()),
    ] {
        assert_eq!(decode(&encode(&reply)), Some(reply));
    }
    assert_eq!(decode::<Request>(&[9]), None);
    assert_eq!(decode::<Reply>(&[]), None);
}
