//! Unpacks gzip as it comes in, within limits: a small file must not fill the memory.

use std::io::Write;

use flate2::write::GzDecoder;

use super::error::FileError;

/// The first bytes of every gzip file.
pub const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Unpacked bytes allowed for each packed byte, once [`FREE`] is used up. Registers pack to a tenth or a fiftieth.
const MAX_RATIO: u64 = 300;
/// Unpacked bytes allowed at any ratio.
const FREE: u64 = 64 << 20;

/// Receives unpacked bytes, at most 64 KB at a time.
pub type Sink<'a> = dyn FnMut(&[u8]) -> Result<(), FileError> + 'a;

/// Unpacks one file of one or more gzip members.
///
/// `flate2`'s own decoder of several members refuses the zeros that some programs pad a file with, so each member
/// has a decoder here.
#[derive(Debug)]
pub struct Inflater {
    /// The decoder of the current member; `None` between two members.
    member: Option<GzDecoder<Vec<u8>>>,
    packed: u64,
    unpacked: u64,
    limit: u64,
}

impl Inflater {
    /// Unpacks at most `limit` bytes.
    pub fn new(limit: u64) -> Inflater {
        Inflater { member: None, packed: 0, unpacked: 0, limit }
    }

    /// Unpacks more bytes and hands them on.
    ///
    /// # Errors
    ///
    /// Bytes that are not gzip, a wrong checksum, or more than the limit.
    pub fn push(&mut self, mut input: &[u8], out: &mut Sink) -> Result<(), FileError> {
        while let Some(first) = input.first() {
            let taken = match &mut self.member {
                Some(member) => match member.write(input).map_err(|_| FileError::BrokenGzip)? {
                    0 => {
                        self.end_member(out)?;
                        continue;
                    }
                    taken => taken,
                },
                None if *first == 0 => 1,
                None => {
                    self.member = Some(GzDecoder::new(Vec::new()));
                    continue;
                }
            };
            self.packed += taken as u64;
            input = &input[taken..];
            self.hand_on(out)?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// A member that is cut short, and those of [`Inflater::push`].
    pub fn finish(mut self, out: &mut Sink) -> Result<(), FileError> {
        self.end_member(out)
    }

    /// Checks the member's checksum and hands on its last bytes.
    fn end_member(&mut self, out: &mut Sink) -> Result<(), FileError> {
        if let Some(member) = &mut self.member {
            let checked = member.try_finish();
            self.hand_on(out)?;
            checked.map_err(|_| FileError::BrokenGzip)?;
            self.member = None;
        }
        Ok(())
    }

    /// Hands on the bytes that the decoder wrote, if they are within the limits.
    fn hand_on(&mut self, out: &mut Sink) -> Result<(), FileError> {
        let Some(member) = &mut self.member else { return Ok(()) };
        let bytes = member.get_mut();
        self.unpacked += bytes.len() as u64;
        if self.unpacked > FREE.max(self.packed * MAX_RATIO).min(self.limit) {
            return Err(FileError::GzipLimit { unpacked: self.unpacked });
        }
        if !bytes.is_empty() {
            out(bytes)?;
            bytes.clear();
        }
        Ok(())
    }
}
