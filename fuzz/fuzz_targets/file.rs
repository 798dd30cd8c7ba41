//! Any bytes as a file.
#![no_main]

mod law;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| law::hold(bytes));
