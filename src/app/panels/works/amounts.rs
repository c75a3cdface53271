//! The amounts that a question counts with, typed beside it.

use crate::app::NUMBERS;
use crate::platform::{self, places, say, set};
use crate::room::table::{Amount, QUESTIONS, Topic};
use crate::words::typed::{self, Typed};
use crate::written::signs;

/// Where it is said what is wrong with an amount, or asked of it.
const WRONG: &str = "amount-wrong";
/// Where the sums stand that may be meant.
const MEANT: &str = "amount-meant";

/// The boxes of some questions, and room for what is said of them. All of it is from tables of our own.
pub(super) fn boxes(topics: &[Topic]) -> String {
    let mut html = String::new();
    for Amount {
        key,
        label,
        about,
        default,
    } in topics.iter().flat_map(|topic| topic.row().amounts)
    {
        let default = (NUMBERS.full_money)(*default);
        for piece in [
            "<p class=\"price\"><label for=\"",
            key,
            "\">",
            label,
            "</label><span class=\"box\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" id=\"",
            key,
            "\" value=\"",
            &default,
            "\" aria-describedby=\"",
            key,
            "-about ",
            WRONG,
            "\"></span><span class=\"under\" id=\"",
            key,
            "-about\">",
            about,
            "</span></p>",
        ] {
            html.push_str(piece);
        }
    }
    let room = [
        "<p class=\"note\" role=\"alert\" id=\"",
        WRONG,
        "\"></p><p class=\"ways\" id=\"",
        MEANT,
        "\"></p>",
    ];
    html + &room.concat()
}

/// The amount in its box, which then shows the one that counts; `None` where it is none, or may be one of two. Until
/// there is a box it is what counts until something is typed.
pub(super) fn read(of: &Amount) -> Option<f64> {
    let Some(input) = platform::input(of.key) else {
        return Some(of.default);
    };
    let (text, meant, amount) = match typed::amount(&input.value(), &NUMBERS, signs()) {
        Ok(Typed::Set { value, .. }) => {
            input.set_value(&(NUMBERS.full_money)(value));
            (String::new(), Vec::new(), Some(value))
        }
        Ok(Typed::Ask { question, choices }) => {
            let labels = choices.into_iter().map(|choice| choice.label).collect();
            (question, labels, None)
        }
        Err(sentence) => (sentence, Vec::new(), None),
    };
    let wrong = if text.is_empty() { "false" } else { "true" };
    set(of.key, "aria-invalid", Some(wrong));
    tell(of.key, &text, meant);
    amount
}

/// Says what is wrong with an amount, with a button for each sum that may be meant.
fn tell(key: &str, text: &str, meant: Vec<String>) {
    say(WRONG, text);
    if let Some(place) = platform::element(MEANT) {
        place.set_text_content(None);
        for label in meant {
            places::add_button(&place, key, &label);
        }
    }
}

/// Something was typed in the box of a name: an amount is shown as the one that counts.
pub(super) fn typed(key: &str) {
    let mut amounts = QUESTIONS.iter().flat_map(|row| row.amounts);
    if let Some(amount) = amounts.find(|amount| amount.key == key) {
        read(amount);
    }
}

/// One of the sums that may be meant is chosen.
pub(super) fn choose(key: &str, label: &str) {
    if let Some(input) = platform::input(key) {
        input.set_value(label);
        set(key, "aria-invalid", Some("false"));
        tell(key, "", Vec::new());
        let _ = input.focus();
    }
}
