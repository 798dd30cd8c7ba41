//! Gzip, unpacked as it comes in, with a limit: a small file may not unpack to a whole disk.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::refusal::Trouble;

/// Every gzip file begins so.
pub const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// What a file may unpack to for each byte of it, once it is past [`FREE`]. Registers pack to a tenth or a fiftieth.
const MOST_RATIO: u64 = 300;
/// So much may be unpacked whatever the ratio.
const FREE: u64 = 64 << 20;

/// Where in a gzip member the next byte belongs.
#[derive(Debug)]
enum Part {
    /// Bytes of the header so far; its length is known only once its flags and texts are read.
    Header(Vec<u8>),
    Body(Box<Decompress>, Crc),
    /// The checksum and length that the member must have, and the bytes of them that came.
    Trailer(u32, u32, Vec<u8>),
    /// Zeros that pad the last member.
    Padding,
}

/// Unpacks one file of one or more gzip members.
#[derive(Debug)]
pub struct Inflater {
    part: Part,
    packed: u64,
    unpacked: u64,
    limit: u64,
}

impl Inflater {
    /// Unpacks at most `limit` bytes.
    pub fn new(limit: u64) -> Inflater {
        Inflater { part: Part::Header(Vec::new()), packed: 0, unpacked: 0, limit }
    }

    /// Unpacks some more bytes and hands on what they hold, at most 64 KB at a time.
    ///
    /// # Errors
    ///
    /// Bytes that are not gzip, a wrong checksum, or more than the limit.
    pub fn push(&mut self, mut input: &[u8], out: &mut dyn FnMut(&[u8]) -> Result<(), Trouble>) -> Result<(), Trouble> {
        let mut buffer = vec![0; 1 << 16];
        while !input.is_empty() {
            let taken = match &mut self.part {
                Part::Header(bytes) => {
                    let before = bytes.len();
                    bytes.extend_from_slice(input);
                    match header_length(bytes)? {
                        Some(length) => {
                            self.part = Part::Body(Box::new(Decompress::new(false)), Crc::new());
                            length - before
                        }
                        None => input.len(),
                    }
                }
                Part::Body(decompress, crc) => {
                    let (before_in, before_out) = (decompress.total_in(), decompress.total_out());
                    let status = decompress
                        .decompress(input, &mut buffer, FlushDecompress::None)
                        .map_err(|_| Trouble::BrokenGzip)?;
                    let taken = (decompress.total_in() - before_in) as usize;
                    let given = (decompress.total_out() - before_out) as usize;
                    crc.update(&buffer[..given]);
                    self.unpacked += given as u64;
                    let allowed = FREE.max((self.packed + taken as u64) * MOST_RATIO).min(self.limit);
                    if self.unpacked > allowed {
                        return Err(Trouble::GzipLimit { unpacked: self.unpacked });
                    }
                    out(&buffer[..given])?;
                    if status == Status::StreamEnd {
                        self.part = Part::Trailer(crc.sum(), crc.amount(), Vec::new());
                    } else if taken == 0 && given == 0 {
                        return Err(Trouble::BrokenGzip);
                    }
                    taken
                }
                Part::Trailer(sum, length, bytes) => {
                    bytes.push(input[0]);
                    if let [a, b, c, d, e, f, g, h] = bytes[..] {
                        let whole =
                            (*sum, *length) == (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]));
                        if !whole {
                            return Err(Trouble::BrokenGzip);
                        }
                        self.part = Part::Padding;
                    }
                    1
                }
                Part::Padding if input[0] == 0 => 1,
                Part::Padding => {
                    self.part = Part::Header(Vec::new());
                    0
                }
            };
            self.packed += taken as u64;
            input = &input[taken..];
        }
        Ok(())
    }

    /// Whether the file ended where a member ends.
    pub fn is_whole(&self) -> bool {
        matches!(self.part, Part::Padding)
    }
}

/// No header is longer, in bytes: its names could go on for ever.
const LONGEST: usize = 1 << 17;

/// How long the header of a gzip member (RFC 1952) is that these bytes begin with; none as long as it is not whole.
fn header_length(bytes: &[u8]) -> Result<Option<usize>, Trouble> {
    let wrong = |at: usize, expected: u8| bytes.get(at).is_some_and(|byte| *byte != expected);
    let length = whole_header(bytes);
    if wrong(0, MAGIC[0]) || wrong(1, MAGIC[1]) || wrong(2, 8) || length.unwrap_or(bytes.len()) > LONGEST {
        return Err(Trouble::BrokenGzip);
    }
    Ok(length)
}

/// The same, of whatever bytes.
fn whole_header(bytes: &[u8]) -> Option<usize> {
    let flags = bytes.get(3).filter(|_| bytes.len() >= 10)?;
    let mut at = 10;
    if flags & 4 != 0 {
        at += 2 + usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    }
    for text in [8, 16] {
        if flags & text != 0 {
            at += bytes.get(at..)?.iter().position(|byte| *byte == 0)? + 1;
        }
    }
    if flags & 2 != 0 {
        at += 2;
    }
    Some(at).filter(|at| *at <= bytes.len())
}
