//! Any bytes as the records of a table, under the header of each register in turn.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chargeboard_fuzz::table(bytes));
