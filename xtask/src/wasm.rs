//! The outer form of a WebAssembly program: its sections, what it imports, and what its functions are called.
//!
//! Law: what is not understood is a failure, never skipped.

use crate::run::Outcome;

/// One section: its id, and what is in it.
pub type Section<'a> = (u8, &'a [u8]);

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
/// Sections that the engine does not read.
pub const CUSTOM: u8 = 0;
/// The functions and other things that the program asks for.
pub const IMPORTS: u8 = 2;
/// The bodies of its functions.
pub const CODE: u8 = 10;

/// What its memory holds from the start.
const DATA: u8 = 11;

/// Where in a program's memory that ends which it holds from the start: its constants.
pub fn end_of_constants(binary: &[u8]) -> Outcome<usize> {
    let data = sections(binary)?.into_iter().find(|(id, _)| *id == DATA);
    let mut reader = Reader(data.ok_or("The program has no constants: build once more.")?.1);
    let mut end = 0;
    for _ in 0..reader.number()? {
        // Of the first memory, from a place that is a number.
        if (reader.number()?, reader.byte()?) != (0, 0x41) {
            return Err("The program's constants are not at a fixed place: is there another linker?".into());
        }
        let begin = reader.number()?;
        reader.byte()?;
        let length = reader.number()?;
        reader.bytes(length)?;
        end = end.max(begin + length);
    }
    Ok(end)
}

/// What a section is called.
pub fn section_name(id: u8) -> &'static str {
    const NAMES: [&str; 13] = [
        "custom",
        "types",
        "imports",
        "functions",
        "tables",
        "memory",
        "globals",
        "exports",
        "start",
        "elements",
        "code",
        "data",
        "data count",
    ];
    NAMES.get(usize::from(id)).unwrap_or(&"unknown")
}

/// Reads bytes from the front.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or("The program ends too early: build once more.")?;
        self.0 = rest;
        Ok(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Outcome<u8> {
        Ok(self.bytes(1)?[0])
    }

    /// A number in LEB128.
    pub fn number(&mut self) -> Outcome<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    /// A text.
    pub fn text(&mut self) -> Outcome<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| "The program has a name that is no text.".to_owned())
    }

    /// What an import is of, as it stands, and whether it is a function.
    fn kind(&mut self) -> Outcome<(&'a [u8], bool)> {
        let before = self.0;
        let kind = self.byte()?;
        match kind {
            0 => drop(self.number()?),
            1 | 2 => {
                self.bytes(usize::from(kind == 1))?;
                let most = self.byte()? & 1;
                for _ in 0..=most {
                    self.number()?;
                }
            }
            3 => drop(self.bytes(2)?),
            _ => return Err(format!("The program imports a thing of kind {kind}, which is not known here.")),
        }
        Ok((&before[..before.len() - self.0.len()], kind == 0))
    }
}

/// The sections, in order.
pub fn sections(wasm: &[u8]) -> Outcome<Vec<Section<'_>>> {
    let rest = wasm.strip_prefix(MAGIC).ok_or("This is no WebAssembly program: build once more.")?;
    let mut reader = Reader(rest);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        sections.push((id, reader.bytes(length)?));
    }
    Ok(sections)
}

/// A program of these sections.
pub fn program(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for (id, body) in sections {
        out.push(*id);
        write_number(&mut out, body.len());
        out.extend(body);
    }
    out
}

/// Renames what a section of imports asks for: `names` is handed the module and the name of each.
pub fn renamed(imports: &[u8], names: &mut dyn FnMut(&str, &str) -> (String, String)) -> Outcome<Vec<u8>> {
    let mut reader = Reader(imports);
    let count = reader.number()?;
    let mut out = Vec::new();
    write_number(&mut out, count);
    for _ in 0..count {
        let (module, name) = names(reader.text()?, reader.text()?);
        for text in [module, name] {
            write_number(&mut out, text.len());
            out.extend(text.as_bytes());
        }
        out.extend(reader.kind()?.0);
    }
    Ok(out)
}

/// How many functions a section of imports asks for.
pub fn imported_functions(imports: &[u8]) -> Outcome<usize> {
    let mut reader = Reader(imports);
    let mut functions = 0;
    for _ in 0..reader.number()? {
        reader.text()?;
        reader.text()?;
        functions += usize::from(reader.kind()?.1);
    }
    Ok(functions)
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_end_where_the_last_one_does() {
        // Two pieces: three bytes from 1024, one from 16.
        let data = b"\x02\x00\x41\x80\x08\x0b\x03abc\x00\x41\x10\x0b\x01d".to_vec();
        assert_eq!(end_of_constants(&program(&[(DATA, data)])), Ok(1027));
        assert!(end_of_constants(&program(&[(DATA, b"\x01\x01\x00".to_vec())])).is_err());
        assert!(end_of_constants(&program(&[])).is_err());
    }

    /// A program that imports `a.b`, a function, and `a.c`, a memory of at least one page, and has a note.
    fn example() -> Vec<u8> {
        let imports = b"\x02\x01a\x01b\x00\x05\x01a\x01c\x02\x00\x01".to_vec();
        program(&[(1, vec![0]), (IMPORTS, imports), (CUSTOM, b"\x04notehere".to_vec())])
    }

    #[test]
    fn what_is_read_is_what_is_written() {
        let wasm = example();
        let read = sections(&wasm).expect("sections");
        let owned: Vec<_> = read.iter().map(|(id, body)| (*id, body.to_vec())).collect();
        assert_eq!(program(&owned), wasm);
        assert_eq!(imported_functions(read[1].1), Ok(1));
    }

    #[test]
    fn imports_are_renamed_and_nothing_else() {
        let wasm = example();
        let read = sections(&wasm).expect("sections");
        let out = renamed(read[1].1, &mut |module, name| (module.to_uppercase(), name.repeat(2))).expect("imports");
        assert_eq!(out, b"\x02\x01A\x02bb\x00\x05\x01A\x02cc\x02\x00\x01");
    }

    #[test]
    fn numbers_have_as_many_bytes_as_they_need() {
        for (number, bytes) in [(0, &b"\0"[..]), (127, b"\x7f"), (128, b"\x80\x01"), (624_485, b"\xe5\x8e\x26")] {
            let mut out = Vec::new();
            write_number(&mut out, number);
            assert_eq!(out, bytes);
            assert_eq!(Reader(bytes).number(), Ok(number));
        }
    }

    #[test]
    fn what_is_cut_off_is_a_failure() {
        let wasm = example();
        assert!(sections(&wasm[..wasm.len() - 1]).is_err());
        assert!(sections(b"<html>").is_err());
    }
}
