//! What was read, as columns.
//!
//! A row is a number of charge points of one record that share a class and a power; most records are one row.
//! Laws: every column has one value per row; every code is in its dictionary; the rows of a record stand together.

use super::{Dictionary, PowerClass, UNKNOWN};

/// A day, as the number `YYYYMMDD`; days sort as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub u32);

impl Day {
    /// The day of a date, if there is such a date.
    pub fn of(year: u32, month: u32, day: u32) -> Option<Day> {
        // A year of two digits is of this century, as in the registers, which began in it.
        let year = if year < 100 { year + 2000 } else { year };
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Day(year * 10_000 + month * 100 + day))
    }
}

/// A position that is not known, in place of degrees.
const NOWHERE: i32 = i32::MIN;

/// Columns over rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Names of operators, as the files spell them.
    pub operators: Dictionary,
    /// ISO 3166-1 alpha-2 where that is known, else as the files spell it.
    pub countries: Dictionary,
    /// Bundesland, département, state or whatever the files divide a country into.
    pub regions: Dictionary,
    /// Ids of sites; code 0 where there is none.
    pub sites: Dictionary,
    /// Codes of operators.
    pub operator: Vec<u32>,
    /// Codes of countries.
    pub country: Vec<u32>,
    /// Codes of regions.
    pub region: Vec<u32>,
    /// Codes of sites.
    pub site: Vec<u32>,
    /// Classes, AC powers near a nominal one taken for it.
    pub class: Vec<PowerClass>,
    /// Classes from powers as stated.
    pub strict: Vec<PowerClass>,
    /// Charge points.
    pub points: Vec<u32>,
    /// Rated power of each charge point, in watts; 0 where it is not known.
    pub watts: Vec<u32>,
    /// Degrees north times 10,000,000.
    latitude: Vec<i32>,
    /// Degrees east times 10,000,000.
    longitude: Vec<i32>,
    /// Opening day; 0 where it is not known.
    opened: Vec<u32>,
    /// The record that a row is of, from 0.
    pub record: Vec<u32>,
    /// The file that a row is from, from 0.
    pub file: Vec<u16>,
    /// The line that the record begins on, from 1.
    pub line: Vec<u32>,
}

impl Default for Table {
    fn default() -> Table {
        let unknown = |text| {
            let mut texts = Dictionary::default();
            texts.code(text);
            texts
        };
        Table {
            operators: unknown(UNKNOWN),
            countries: unknown(UNKNOWN),
            regions: unknown(UNKNOWN),
            sites: unknown(""),
            operator: Vec::new(),
            country: Vec::new(),
            region: Vec::new(),
            site: Vec::new(),
            class: Vec::new(),
            strict: Vec::new(),
            points: Vec::new(),
            watts: Vec::new(),
            latitude: Vec::new(),
            longitude: Vec::new(),
            opened: Vec::new(),
            record: Vec::new(),
            file: Vec::new(),
            line: Vec::new(),
        }
    }
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Code of the operator.
    pub operator: u32,
    /// Code of the country.
    pub country: u32,
    /// Code of the region.
    pub region: u32,
    /// Code of the site.
    pub site: u32,
    /// See [`Table::class`].
    pub class: PowerClass,
    /// See [`Table::strict`].
    pub strict: PowerClass,
    /// Charge points.
    pub points: u32,
    /// Watts of each; 0 where that is not known.
    pub watts: u32,
    /// Degrees north and east.
    pub position: Option<(f64, f64)>,
    /// The opening day.
    pub opened: Option<Day>,
    /// The record, from 0.
    pub record: u32,
    /// The file, from 0.
    pub file: u16,
    /// The line that the record begins on, from 1.
    pub line: u32,
}

impl Table {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// All charge points.
    pub fn charge_points(&self) -> u64 {
        self.points.iter().map(|points| u64::from(*points)).sum()
    }

    /// Degrees north and east of a row.
    pub fn position(&self, row: usize) -> Option<(f64, f64)> {
        let degrees = |scaled: i32| f64::from(scaled) / 1e7;
        (self.latitude[row] != NOWHERE).then(|| (degrees(self.latitude[row]), degrees(self.longitude[row])))
    }

    /// The day on which a row opened, as its source says.
    pub fn opened(&self, row: usize) -> Option<Day> {
        Some(Day(self.opened[row])).filter(|day| day.0 > 0)
    }

    /// The month in which a row opened, as the number `YYYYMM`.
    pub fn month(&self, row: usize) -> Option<u32> {
        self.opened(row).map(|day| day.0 / 100)
    }

    /// Adds a row.
    pub fn push(&mut self, row: Row) {
        // Rounded by truncation, which processors and browsers have an instruction for.
        let scaled = |degrees: f64| (degrees * 1e7 + 0.5_f64.copysign(degrees)) as i32;
        let (latitude, longitude) = row.position.map_or((NOWHERE, NOWHERE), |(y, x)| (scaled(y), scaled(x)));
        self.operator.push(row.operator);
        self.country.push(row.country);
        self.region.push(row.region);
        self.site.push(row.site);
        self.class.push(row.class);
        self.strict.push(row.strict);
        self.points.push(row.points);
        self.watts.push(row.watts);
        self.latitude.push(latitude);
        self.longitude.push(longitude);
        self.opened.push(row.opened.map_or(0, |day| day.0));
        self.record.push(row.record);
        self.file.push(row.file);
        self.line.push(row.line);
    }

    /// Drops the rows of the records that `keep` says no to.
    pub fn retain(&mut self, keep: &dyn Fn(u32) -> bool) {
        let kept: Vec<bool> = self.record.iter().map(|record| keep(*record)).collect();
        struct Only<'a>(&'a [bool]);
        impl Change for Only<'_> {
            fn change<T>(&self, column: &mut Vec<T>) {
                let mut flags = self.0.iter();
                column.retain(|_| *flags.next().unwrap_or(&true));
            }
        }
        self.each(&Only(&kept));
    }

    /// Gives back the memory that columns were given to grow into.
    pub fn shrink(&mut self) {
        struct Shrink;
        impl Change for Shrink {
            fn change<T>(&self, column: &mut Vec<T>) {
                column.shrink_to_fit();
            }
        }
        self.each(&Shrink);
    }

    fn each(&mut self, change: &impl Change) {
        change.change(&mut self.operator);
        change.change(&mut self.country);
        change.change(&mut self.region);
        change.change(&mut self.site);
        change.change(&mut self.class);
        change.change(&mut self.strict);
        change.change(&mut self.points);
        change.change(&mut self.watts);
        change.change(&mut self.latitude);
        change.change(&mut self.longitude);
        change.change(&mut self.opened);
        change.change(&mut self.record);
        change.change(&mut self.file);
        change.change(&mut self.line);
    }
}

/// What is done to every column alike.
trait Change {
    fn change<T>(&self, column: &mut Vec<T>);
}
