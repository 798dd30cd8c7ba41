//! Any bytes as a packed file, and any bytes packed.
#![no_main]

mod law;

use std::io::Write;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    law::hold(&[&[0x1f, 0x8b, 8][..], bytes].concat());
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory");
    law::hold(&encoder.finish().expect("memory"));
});
