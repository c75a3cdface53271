//! The ensemble: everything is in the library.

fn main() {
    two_stroke::ensemble::shell::start();
}
