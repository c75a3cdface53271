//! What `index.html` paints before the simulator has arrived: the sentence of the default firm, made by the
//! code that makes it in the page. `UPDATE_DOCS=1` writes it anew.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::luck::Draws;
use two_stroke::model::strategies::Strategy;
use two_stroke::model::{Scenario, View};
use two_stroke::words::sentence;

use crate::support::{at_root, same_as_file};
use crate::words::NUMBERS;

const START: &str = "<!-- first paint: written by tests/native/first_paint.rs -->\n";
const END: &str = "        <!-- /first paint -->";

/// As many futures as the page has at rest.
const FUTURES: usize = 200;

fn first_paint() -> String {
    let scenario = Scenario::default();
    let contest = Contest::new(&scenario.params, scenario.fair);
    let strategies: Vec<Strategy> = View::default().strategies().collect();
    let draws = Draws::new(
        scenario.params.seed as u64,
        FUTURES,
        scenario.params.horizon as usize,
    );
    let mut futures = Futures::new(&contest, &strategies);
    futures.run_until(FUTURES, &draws);
    let told = sentence::tell(&contest, &futures.results(), &NUMBERS);
    let words = sentence::html(&told);
    format!("        <p class=\"sentence\" id=\"first-sentence\">{words}</p>\n")
}

#[test]
fn the_first_paint_is_the_default_firm() {
    let page = std::fs::read_to_string(at_root("index.html")).expect("index.html");
    let (before, rest) = page.split_once(START).expect("the mark of the start");
    let (_, after) = rest.split_once(END).expect("the mark of the end");
    let text = format!("{before}{START}{}{END}{after}", first_paint());
    same_as_file("index.html", "UPDATE_DOCS", &text);
}
