//! Many runs of one scenario, summed up: what a single run cannot show. Pure, and resumable, since it takes
//! longer than a frame.

pub mod odds;
