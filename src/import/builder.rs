//! Records become rows: positions are checked, charge points are shared out to connectors, ids are counted once.
//!
//! Law: each record that comes in is counted, rejected or excluded, and the report says which.

use super::{here::Here, value::tidy};
use crate::dataset::{Current, Day, Dictionary, FileReport, Format, PowerClass, Report, Row, Table, UNKNOWN, Why};

/// More charge points than this in one record are a mistake; a table of counts may have a whole continent in one.
pub const MOST_POINTS: f64 = 1e8;

/// Connectors of one record that are alike.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Alternating or direct current.
    pub kind: Option<Current>,
    /// Power in kW, over 0.
    pub kw: Option<f64>,
    /// How many charge points they may stand for.
    pub quantity: u32,
}

/// What a record says, ready to be counted.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// What it is counted once by; none where it has no id.
    pub id: Option<&'a str>,
    /// Of records with one id the one with the greatest rank is counted, of those the last.
    pub rank: &'a str,
    /// The charge point operator.
    pub operator: &'a str,
    /// ISO 3166-1 alpha-2, or as the file has it.
    pub country: &'a str,
    /// Bundesland, département, state.
    pub region: &'a str,
    /// The site's id.
    pub site: &'a str,
    /// Degrees north and east.
    pub position: Option<(f64, f64)>,
    /// Charge points.
    pub points: u32,
    /// The class that stands in the file; it counts where no power tells one.
    pub class: Option<PowerClass>,
    /// When it opened.
    pub opened: Option<Day>,
}

/// The record that an id stands for.
#[derive(Clone, Copy, Debug)]
struct Holder {
    record: u32,
    rank: u32,
}

/// What has been read so far.
#[derive(Debug, Default)]
pub struct Builder {
    table: Table,
    report: Report,
    most_entries: usize,
    ids: Dictionary,
    /// For each id, in the order of the codes.
    holders: Vec<Holder>,
    ranks: Dictionary,
    /// Whether a record was replaced by another with its id.
    replaced: Vec<bool>,
    /// Charge points without a connector: the record, its file and line, and how many.
    unconnected: Vec<(u32, u16, u32, u32)>,
    file: u16,
    file_from: u64,
    key: String,
    /// Operators by the text that stands for them until their names are known.
    named_later: Vec<(String, String)>,
}

impl Builder {
    /// Keeps at most so many entries of each reason.
    pub fn new(most_entries: usize) -> Builder {
        Builder { most_entries, ..Builder::default() }
    }

    /// How many records came in.
    pub fn records_in(&self) -> u64 {
        self.report.records_in
    }

    /// How many records of the present file came in.
    pub fn records_in_file(&self) -> u64 {
        self.report.records_in - self.file_from
    }

    /// Says which operator a text stands for, of records before and after.
    pub fn name_operator(&mut self, placeholder: String, name: String) {
        self.named_later.push((placeholder, name));
    }

    /// Counts a record that comes in.
    pub fn comes_in(&mut self) {
        self.report.records_in += 1;
    }

    /// Ends a file; what follows is of the next.
    pub fn end_file(&mut self, mut file: FileReport) {
        file.records = self.records_in_file();
        self.report.files.push(file);
        self.file = self.file.saturating_add(1);
        self.file_from = self.report.records_in;
    }

    /// Notes a reason.
    pub fn note(&mut self, here: Here, why: Why, field: &str) {
        self.note_with(here, why, field, "", 1);
    }

    /// Notes a reason with its detail, several times over.
    pub fn note_with(&mut self, here: Here, why: Why, field: &str, detail: &str, amount: u64) {
        let file = self.file;
        self.report.note(self.most_entries, why, detail, amount, || here.entry(file, why, field, detail));
    }

    /// The position, if it is one; else the record is rejected.
    pub fn position(&mut self, here: Here, field: &str, lat: Option<f64>, lon: Option<f64>) -> Option<(f64, f64)> {
        match (lat, lon) {
            (Some(lat), Some(lon)) if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => {
                if lat == 0.0 && lon == 0.0 {
                    self.note(here, Why::NullIsland, field);
                    return None;
                }
                Some((lat, lon))
            }
            _ => {
                self.note(here, Why::BadCoords, field);
                None
            }
        }
    }

    /// The current as stated, else as the power says: over 43 kW is DC.
    pub fn kind(&mut self, here: Here, kind: Option<Current>, kw: Option<f64>) -> Option<Current> {
        match (kind, kw) {
            (None, Some(kw)) if kw > 0.0 => {
                self.note(here, Why::KindInferred, "");
                Some(if kw > 43.0 { Current::Dc } else { Current::Ac })
            }
            _ => kind,
        }
    }

    /// Counts a record. Groups are shared out from the most powerful on.
    pub fn add(&mut self, here: Here, format: Format, record: Record, groups: &mut [Group]) {
        let number = self.replaced.len() as u32;
        if !self.wins(here, format, &record, number) {
            return;
        }
        self.replaced.push(false);
        fn code(texts: &mut Dictionary, text: &str) -> u32 {
            if text.is_empty() {
                return 0;
            }
            // What is in a dictionary is tidy.
            texts.recall(text).unwrap_or_else(|| {
                let text = tidy(text);
                if text.is_empty() { 0 } else { texts.code(&text).0 }
            })
        }
        let mut row = Row {
            operator: code(&mut self.table.operators, record.operator),
            country: code(&mut self.table.countries, record.country),
            region: code(&mut self.table.regions, record.region),
            site: code(&mut self.table.sites, record.site),
            class: PowerClass::Unknown,
            strict: PowerClass::Unknown,
            points: 0,
            watts: 0,
            position: record.position,
            opened: record.opened,
            record: number,
            file: self.file,
            line: here.line.min(u64::from(u32::MAX)) as u32,
        };
        let power = |group: &Group| group.kw.filter(|kw| *kw > 0.0).unwrap_or(-1.0);
        groups.sort_by(|a, b| {
            let dc_first = |group: &Group| u8::from(group.kind != Some(Current::Dc));
            power(b).total_cmp(&power(a)).then(dc_first(a).cmp(&dc_first(b)))
        });
        let mut left = record.points;
        for group in groups.iter() {
            let taken = group.quantity.min(left);
            left -= taken;
            if taken > 0 || (record.points == 0 && group.quantity > 0) {
                let stated = record.class.filter(|_| group.kw.is_none());
                row.class = stated.unwrap_or_else(|| PowerClass::rounded(group.kind, group.kw));
                row.strict = stated.unwrap_or_else(|| PowerClass::strict(group.kind, group.kw));
                row.points = taken;
                row.watts = group.kw.map_or(0, |kw| (kw * 1000.0).round() as u32);
                self.table.push(row);
            }
            if left == 0 {
                break;
            }
        }
        if left > 0 || (record.points == 0 && groups.is_empty()) {
            let unknown = PowerClass::Unknown;
            self.table.push(Row { class: unknown, strict: unknown, points: left, watts: 0, ..row });
            if left > 0 {
                self.unconnected.push((number, self.file, row.line, left));
            }
        }
    }

    /// Whether a record is the one that its id stands for; then the former holder, if there is one, is rejected.
    fn wins(&mut self, here: Here, format: Format, record: &Record, number: u32) -> bool {
        let Some(id) = record.id.filter(|id| !id.is_empty()) else { return true };
        // Ids of two registers are never one: each layout has its own.
        self.key.clear();
        self.key.push(char::from(b'A' + format as u8));
        self.key.push_str(id);
        let rank = self.ranks.code(record.rank).0;
        let holder = Holder { record: number, rank };
        let (code, new) = self.ids.code(&self.key);
        let Some(held) = self.holders.get_mut(code as usize).filter(|_| !new) else {
            self.holders.push(holder);
            return true;
        };
        let (mut place, mut file) = (here, self.file);
        if record.rank >= self.ranks.text(held.rank) {
            // The rejected record is the former one, which stands where its rows say.
            let former = std::mem::replace(held, holder).record;
            self.replaced[former as usize] = true;
            let row = self.table.record.partition_point(|record| *record < former);
            place.line = self.table.line.get(row).map_or(0, |line| u64::from(*line));
            file = self.table.file.get(row).copied().unwrap_or(file);
        }
        let entry = || {
            let shown = id.replace('\u{1f}', " ");
            Here { column: 0, raw: shown.as_bytes(), ..place }.entry(file, Why::DuplicateId, "", "")
        };
        self.report.note(self.most_entries, Why::DuplicateId, "", 1, entry);
        number == self.holders[code as usize].record
    }

    /// What was read, and the report on it.
    pub fn finish(self) -> (Table, Report) {
        let Builder { mut table, mut report, most_entries, replaced, named_later, unconnected, .. } = self;
        let mut codes: Vec<u32> = (0..table.operators.len() as u32).collect();
        for (placeholder, name) in named_later {
            if let Some(code) = table.operators.find(&placeholder) {
                codes[code as usize] = table.operators.code(&name).0;
            }
        }
        table.operator.iter_mut().for_each(|code| *code = codes[*code as usize]);
        let gone = replaced.iter().filter(|gone| **gone).count();
        report.kept = (replaced.len() - gone) as u64;
        if gone > 0 {
            table.retain(&|record| !replaced[record as usize]);
        }
        table.shrink();
        for (_, file, line, points) in unconnected.into_iter().filter(|(record, ..)| !replaced[*record as usize]) {
            let entry =
                || Here { line: line.into(), column: 0, raw: b"" }.entry(file, Why::PointsWithoutConnector, "", "");
            report.note(most_entries, Why::PointsWithoutConnector, "", points.into(), entry);
        }
        (table, report)
    }
}

/// A record that says nothing yet.
pub fn nothing<'a>() -> Record<'a> {
    Record {
        id: None,
        rank: "",
        operator: "",
        country: UNKNOWN,
        region: "",
        site: "",
        position: None,
        points: 1,
        class: None,
        opened: None,
    }
}
