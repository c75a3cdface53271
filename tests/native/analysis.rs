//! Many runs, summed up: the sums are those of the runs.

mod odds;
