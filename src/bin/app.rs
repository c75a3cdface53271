//! The page's entry point.

fn main() {
    two_stroke::app::start();
}
