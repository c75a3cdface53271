//! What `index.html` paints before the simulator has arrived: the answer for the default firm, made by the
//! code that makes it in the page. `UPDATE_DOCS=1` writes it anew.

use two_stroke::answer::markup::{self, PARTS};
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::{Scenario, View};

use crate::answer::at_a_glance;
use crate::support::{at_root, same_as_file};
use crate::words::NUMBERS;

const START: &str = "<!-- first paint: written by tests/native/first_paint.rs -->\n";
const END: &str = "        <!-- /first paint -->";

/// As many futures as the page has once its workers are done.
const FUTURES: usize = 10_240;

fn first_paint() -> String {
    let scenario = Scenario::default();
    let contest = Contest::new(&scenario.params, scenario.fair);
    let mut futures = Futures::new(&contest, &View::default().run().collect::<Vec<_>>());
    futures.stream_until(FUTURES);
    let glance = at_a_glance(&scenario, &contest, &futures.results());
    let parts = PARTS.map(|part| part.1(&glance, &NUMBERS));
    let frame = markup::frame("first-", &parts);
    format!("        <section class=\"answer\" id=\"first-answer\">{frame}</section>\n")
}

#[test]
fn the_first_paint_is_the_default_firm() {
    let page = std::fs::read_to_string(at_root("index.html")).expect("index.html");
    let (before, rest) = page.split_once(START).expect("the mark of the start");
    let (_, after) = rest.split_once(END).expect("the mark of the end");
    let text = format!("{before}{START}{}{END}{after}", first_paint());
    same_as_file("index.html", "UPDATE_DOCS", &text);
}
