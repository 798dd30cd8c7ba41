//! Any bytes as a packed file, and any bytes packed.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chargeboard_fuzz::packed(bytes));
