//! The module that answers questions: everything is in the library.

use two_stroke::NUMBERS;
use two_stroke::room::{Clerk, shell};

fn main() {
    let mut clerk = Clerk::new(NUMBERS, shell::now_ms);
    shell::start("questions", move |ask| clerk.answer(ask));
}
