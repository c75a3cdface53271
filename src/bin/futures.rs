//! The module that runs futures: everything is in the library.

use two_stroke::room::{Runner, shell};

fn main() {
    let mut runner = Runner::default();
    shell::start("futures", move |ask| runner.answer(ask));
}
