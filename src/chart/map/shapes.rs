//! Reads the country outlines from the file that `cargo xtask map` writes.
//!
//! The file: the units in a degree, a byte. The number of borders, and how many points each has. Every point's step
//! east from the one before it, then every step north. The number of countries, and for each its two letters, the
//! number of its rings, and of each ring the borders, as how far back from the next new one, doubled, and one more
//! where the border is walked backwards.
//! Numbers have seven bits a byte, the lowest first; the eighth says that there is more. A step has its sign in the
//! lowest bit.

/// Outlines of countries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shapes {
    /// The countries, by code.
    pub countries: Vec<Outline>,
}

/// The outline of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Closed lines of degrees east and north; one within another is a hole.
    pub rings: Vec<Vec<(f64, f64)>>,
}

impl Shapes {
    /// Reads a file; `None` if the bytes are not a valid one.
    pub fn read(bytes: &[u8]) -> Option<Shapes> {
        let mut file = File { bytes };
        let units = f64::from(file.byte()?);
        let lengths = file.list(File::count)?;
        let points = lengths.iter().try_fold(0_usize, |sum, length| sum.checked_add(*length))?;
        let [east, north] = [file.steps(points)?, file.steps(points)?];
        let mut at = 0;
        let borders: Vec<Vec<(f64, f64)>> = lengths
            .into_iter()
            .map(|length| {
                let range = at..at + length;
                at += length;
                let degrees = |(x, y): (&i32, &i32)| (f64::from(*x) / units, f64::from(*y) / units);
                east[range.clone()].iter().zip(&north[range]).map(degrees).collect()
            })
            .collect();
        let mut next = 0;
        let countries = file.list(|file| {
            let code = [file.byte()?, file.byte()?].map(char::from).iter().collect();
            let rings = file.list(|file| {
                let walked = file.list(|file| {
                    let step = file.count()?;
                    let number = usize::checked_sub(next, step / 2)?;
                    next += usize::from(step / 2 == 0);
                    Some((borders.get(number)?, step % 2 == 1))
                })?;
                let mut ring = Vec::new();
                for (border, backwards) in walked {
                    // The first point is the last one of the border before.
                    ring.pop();
                    match backwards {
                        true => ring.extend(border.iter().rev()),
                        false => ring.extend(border),
                    }
                }
                Some(ring)
            })?;
            Some(Outline { code, rings })
        })?;
        file.bytes.is_empty().then_some(Shapes { countries })
    }
}

/// The unread rest of the file.
struct File<'a> {
    bytes: &'a [u8],
}

impl File<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn count(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// Reads a number of items. Each item takes at least one byte, which limits the number.
    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        if count > self.bytes.len() {
            return None;
        }
        (0..count).map(|_| read(self)).collect()
    }

    /// Sums up steps to positions.
    fn steps(&mut self, count: usize) -> Option<Vec<i32>> {
        if count > self.bytes.len() {
            return None;
        }
        let mut at = 0_i32;
        let mut step = || {
            let step = self.count()? as i32;
            at = at.checked_add((step >> 1) ^ -(step & 1))?;
            Some(at)
        };
        (0..count).map(|_| step()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &[u8] = include_bytes!("../../../public/map/countries-1.bin");

    #[test]
    fn the_file_holds_the_countries() {
        let shapes = Shapes::read(FILE).expect("the file");
        assert!(shapes.countries.len() > 230, "{}", shapes.countries.len());
        let italy = shapes.countries.iter().find(|country| country.code == "IT").expect("Italy");
        assert!(italy.rings.len() >= 3, "the mainland and two great islands");
        let (east, north) = italy.rings.iter().flatten().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
        let count = italy.rings.iter().flatten().count() as f64;
        assert!((6.0..19.0).contains(&(east / count)) && (36.0..47.0).contains(&(north / count)));
    }

    #[test]
    fn every_ring_is_closed_and_on_the_globe() {
        for country in Shapes::read(FILE).expect("the file").countries {
            for ring in country.rings {
                assert!(ring.len() >= 3, "{}", country.code);
                assert_eq!(ring.first(), ring.last(), "{}", country.code);
                assert!(ring.iter().all(|(x, y)| x.abs() <= 180.1 && y.abs() <= 90.1), "{}", country.code);
            }
        }
    }

    #[test]
    fn any_other_bytes_are_none() {
        assert_eq!(Shapes::read(b""), None);
        assert_eq!(Shapes::read(b"<!doctype html>"), None);
        for length in (0..FILE.len()).step_by(97) {
            assert_eq!(Shapes::read(&FILE[..length]), None, "cut at {length}");
        }
        // A changed byte gives another map or none, but never a panic.
        for at in (0..FILE.len()).step_by(131) {
            let mut bytes = FILE.to_vec();
            bytes[at] ^= 0x55;
            Shapes::read(&bytes);
        }
    }
}
