//! What is held of whatever the fuzzer thinks of: no panic, nothing lost, the same in any pieces.

use chargeboard::import::{Imported, Importer, Options, Refusal};

fn import(bytes: &[u8], size: usize) -> Result<Imported, Refusal> {
    let mut importer = Importer::new(Options { most_unpacked: 1 << 22, ..Options::default() });
    bytes.chunks(size.max(1)).for_each(|chunk| {
        importer.feed(chunk);
    });
    importer.finish()
}

/// Reads the bytes whole and in pieces.
pub fn hold(bytes: &[u8]) {
    let whole = import(bytes, bytes.len());
    if let Ok(imported) = &whole {
        assert!(imported.report.is_conserved(), "records in are not those kept, rejected and excluded");
    }
    assert!(whole == import(bytes, 13), "in pieces the answer is another");
}
