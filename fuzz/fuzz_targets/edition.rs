//! Any bytes as the query string of a edition.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chargeboard_fuzz::edition(bytes));
