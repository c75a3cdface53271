//! How long the model takes natively: `cargo run --profile worker --no-default-features --example bench`.

use std::time::Instant;

use two_stroke::room::bench::{HEADERS, rows};

fn main() {
    let start = Instant::now();
    let now_ms = || start.elapsed().as_secs_f64() * 1000.0;
    println!(
        "{:44} {:>13} {:>10} {:>17}",
        HEADERS[0], HEADERS[1], HEADERS[2], HEADERS[3]
    );
    for row in rows(&now_ms) {
        println!("{:44} {:>13} {:>10} {:>17}", row[0], row[1], row[2], row[3]);
    }
}
