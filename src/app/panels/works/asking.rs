//! What can be asked, what is typed beside it, and how far the latest question is. It is markup, which is kept up to date
//! by hand: views of it would be a good part of the page's code.

use super::{Latest, amounts};
use crate::platform::{say, set};
use crate::room::table::{QUESTIONS, Topic};

/// The names of its buttons.
pub(super) const TOPIC: &str = "topic";
pub(super) const STOP: &str = "stop";

/// The panel, and its table.
pub(super) const PANEL: &str = "asked";
pub(super) const TABLE: &str = "asked-table";

const PROGRESS: &str = "asked-progress";
const WORD: &str = "asked-word";
const OLD: &str = "asked-old";

/// What a panel asks: its title, what its questions are, where there is more and what that is called, the questions.
pub(super) type Panel = (
    &'static str,
    &'static str,
    (&'static str, &'static str),
    &'static [Topic],
);

/// The markup. All of it is from tables of our own.
pub(super) fn markup((title, about, more, topics): Panel) -> String {
    let mut html = String::new();
    let mut push = |pieces: &[&str]| pieces.iter().for_each(|piece| html.push_str(piece));
    push(&["<h2>", title, "</h2><p class=\"under\">", about, " "]);
    push(&[
        "<a href=\"",
        more.0,
        "\">",
        more.1,
        "</a></p><p class=\"ways\">",
    ]);
    for topic in topics {
        let button = "<button type=\"button\" aria-current=\"false\" name=\"";
        push(&[
            button,
            TOPIC,
            "\" id=\"",
            &id(*topic as usize),
            "\">",
            topic.row().title,
            "</button>",
        ]);
    }
    push(&[
        "<button type=\"button\" hidden name=\"",
        STOP,
        "\" id=\"",
        STOP,
        "\">Stop</button></p>",
    ]);
    push(&[&amounts::boxes(topics)]);
    push(&[
        "<progress aria-label=\"Progress\" hidden id=\"",
        PROGRESS,
        "\"></progress>",
    ]);
    push(&[
        "<p role=\"status\"><b id=\"",
        WORD,
        "\"></b></p><p class=\"under\" id=\"",
        OLD,
        "\"></p>",
    ]);
    html
}

/// Of the button of a question.
fn id(topic: usize) -> String {
    format!("ask-{topic}")
}

/// Shows how far the latest question is, and whether the page has moved on since.
pub(super) fn show(latest: &Latest, is_old: bool) {
    let asked = latest.asked.as_ref().map(|asked| asked.topic as usize);
    for at in 0..QUESTIONS.len() {
        let current = if asked == Some(at) { "true" } else { "false" };
        set(&id(at), "aria-current", Some(current));
    }
    let (done, all) = latest.progress;
    // What takes no time needs no sign that it is on its way.
    let waits = latest.busy && (all > 0 || latest.told.rows.is_empty());
    let is_empty = latest.told.rows.is_empty();
    set(
        PANEL,
        "aria-busy",
        Some(if latest.busy { "true" } else { "false" }),
    );
    for (name, hides) in [(STOP, !latest.busy), (PROGRESS, !waits), (TABLE, is_empty)] {
        set(name, "hidden", hides.then_some(""));
    }
    set(PROGRESS, "max", Some(&all.max(1).to_string()));
    set(PROGRESS, "value", Some(&done.to_string()));
    say(WORD, &latest.told.word);
    let old = "The scenario has changed since: this is what it was before.";
    say(OLD, if is_old { old } else { "" });
}
