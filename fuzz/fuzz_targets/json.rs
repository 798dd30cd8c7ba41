//! Any bytes as the inside of a record of each feed in turn.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chargeboard_fuzz::json(bytes));
