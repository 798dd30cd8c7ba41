//! Any bytes as the file of an edition.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chargeboard_fuzz::edition(bytes));
