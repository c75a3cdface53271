//! The worker: everything is in the library.

fn main() {
    two_stroke::worker::shell::start();
}
