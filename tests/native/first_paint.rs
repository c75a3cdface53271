//! What `index.html` shows before the simulator has arrived: the first screen of the default firm, made by the code that
//! writes it in the page. `UPDATE_DOCS=1` writes it anew.

use two_stroke::model::fair::Contest;
use two_stroke::model::futures::Futures;
use two_stroke::model::{Param, Scenario, View};
use two_stroke::screen::{self, LEVERS, Part, Slot};

use crate::answer::at_a_glance;
use crate::support::{at_root, same_as_file};
use crate::words::NUMBERS;

const START: &str = "<!-- first screen: written by tests/native/first_paint.rs -->\n";
const END: &str = "<!-- /first screen -->";
/// What is said until the page stands is written by hand.
const UNTIL: [&str; 2] = ["<!-- until the page stands -->", "<!-- /until -->"];

/// As many futures as the page has once its workers are done.
const FUTURES: usize = 10_240;

fn first_screen() -> String {
    let scenario = Scenario::default();
    let contest = Contest::new(&scenario.params, scenario.fair);
    let mut futures = Futures::new(&contest, &View::default().run().collect::<Vec<_>>());
    futures.stream_until(FUTURES);
    let glance = at_a_glance(&scenario, &contest, &futures.results());
    screen::html(&scenario, &contest, &glance, &NUMBERS)
}

/// What stands between two marks, with what is before and after them.
fn between<'a>(text: &'a str, start: &str, end: &str) -> [&'a str; 3] {
    let (before, rest) = text.split_once(start).expect("the mark of the start");
    let (inside, after) = rest.split_once(end).expect("the mark of the end");
    [before, inside, after]
}

#[test]
fn the_first_screen_is_that_of_the_default_firm() {
    let page = std::fs::read_to_string(at_root("index.html")).expect("index.html");
    let [before, written, after] = between(&page, START, END);
    let [_, until, _] = between(written, UNTIL[0], UNTIL[1]);
    let until = [UNTIL[0], until, UNTIL[1]].concat();
    let screen = first_screen().replace(UNTIL[0], &until);
    let text = [before, START, &screen, END, after].concat();
    same_as_file("index.html", "UPDATE_DOCS", &text);
}

#[test]
fn every_place_that_the_page_writes_to_stands_there_once() {
    let screen = first_screen();
    let mut names: Vec<String> = Slot::ALL.iter().map(|slot| slot.id().to_owned()).collect();
    for lever in &LEVERS {
        assert!(Param::by_key(lever.key).is_some(), "{}", lever.key);
        let parts = [
            Part::Slider,
            Part::Box,
            Part::Note,
            Part::Ways,
            Part::Under,
            Part::About,
            Part::Brief,
        ];
        names.extend(parts.map(|part| part.id(lever.key)));
    }
    for name in &names {
        let found = screen.matches(&format!("id=\"{name}\"")).count();
        assert_eq!(found, 1, "{name}");
    }
    // And nothing has a name that nobody knows.
    let parts = ["verdict", "then", "board", "worth", "sure"];
    for piece in screen.split(" id=\"").skip(1) {
        let name = piece.split('"').next().unwrap_or_default();
        let known = names.iter().any(|known| known == name) || parts.contains(&name);
        assert!(known, "{name}");
    }
}
