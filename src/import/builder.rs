//! Turns records into rows: checks positions, divides charge points among connectors, counts each id once.
//!
//! Law: each input record is counted, rejected or excluded, and the report says which.

use super::{span::Span, value::tidy};
use crate::dataset::{
    Current, Day, Dictionary, FileReport, Format, IssueKind, PowerClass, Report, Row, Table, UNKNOWN,
};

/// More charge points than this in one record are an error. A table of counts may have a continent in one record.
pub const MOST_POINTS: f64 = 1e8;

/// Equal connectors of one record.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Alternating or direct current.
    pub kind: Option<Current>,
    /// Power in kW, over 0.
    pub kw: Option<f64>,
    /// The number of charge points that these connectors can belong to.
    pub quantity: u32,
}

/// A record's values, ready to be counted.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The id under which it counts once; `None` if it has no id.
    pub id: Option<&'a str>,
    /// Of the records with one id, the one with the greatest rank counts, and the last of those.
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
    /// The class in the file; used only if the record has no power.
    pub class: Option<PowerClass>,
    /// The opening day.
    pub opened: Option<Day>,
}

/// The record that counts for an id.
#[derive(Clone, Copy, Debug)]
struct Holder {
    record: u32,
    rank: u32,
}

/// The rows and the report so far.
#[derive(Debug, Default)]
pub struct Builder {
    table: Table,
    report: Report,
    most_entries: usize,
    ids: Dictionary,
    /// For each id, in the order of the codes.
    holders: Vec<Holder>,
    ranks: Dictionary,
    /// For each record, true if a later one with its id replaced it.
    replaced: Vec<bool>,
    /// Charge points without a connector: the record, its file and line, and their number.
    unconnected: Vec<(u32, u16, u32, u32)>,
    file: u16,
    file_from: u64,
    key: String,
    /// Placeholders of operators, with the names that were read later.
    named_later: Vec<(String, String)>,
}

impl Builder {
    /// Creates a builder whose report keeps at most this many entries for each kind of issue.
    pub fn new(most_entries: usize) -> Builder {
        Builder { most_entries, ..Builder::default() }
    }

    /// The number of input records.
    pub fn records_in(&self) -> u64 {
        self.report.records_in
    }

    /// The number of input records of the current file.
    pub fn records_in_file(&self) -> u64 {
        self.report.records_in - self.file_from
    }

    /// Names the operator of a placeholder, in records before and after.
    pub fn name_operator(&mut self, placeholder: String, name: String) {
        self.named_later.push((placeholder, name));
    }

    /// Counts an input record.
    pub fn comes_in(&mut self) {
        self.report.records_in += 1;
    }

    /// Ends a file. The next record belongs to the next file.
    pub fn end_file(&mut self, mut file: FileReport) {
        file.records = self.records_in_file();
        self.report.files.push(file);
        self.file = self.file.saturating_add(1);
        self.file_from = self.report.records_in;
    }

    /// Reports an issue.
    pub fn note(&mut self, span: Span, issue: IssueKind, field: &str) {
        self.note_with(span, issue, field, "", 1);
    }

    /// Reports an issue with a detail, as often as `amount`.
    pub fn note_with(&mut self, span: Span, issue: IssueKind, field: &str, detail: &str, amount: u64) {
        let file = self.file;
        self.report.note(self.most_entries, issue, detail, amount, || span.entry(file, issue, field, detail));
    }

    /// Returns the position if it is valid; otherwise reports that the record is rejected.
    pub fn position(&mut self, span: Span, field: &str, lat: Option<f64>, lon: Option<f64>) -> Option<(f64, f64)> {
        match (lat, lon) {
            (Some(lat), Some(lon)) if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => {
                if lat == 0.0 && lon == 0.0 {
                    self.note(span, IssueKind::NullIsland, field);
                    return None;
                }
                Some((lat, lon))
            }
            _ => {
                self.note(span, IssueKind::BadCoords, field);
                None
            }
        }
    }

    /// Returns the stated current, or infers it from the power: over 43 kW is DC.
    pub fn kind(&mut self, span: Span, kind: Option<Current>, kw: Option<f64>) -> Option<Current> {
        match (kind, kw) {
            (None, Some(kw)) if kw > 0.0 => {
                self.note(span, IssueKind::KindInferred, "");
                Some(if kw > 43.0 { Current::Dc } else { Current::Ac })
            }
            _ => kind,
        }
    }

    /// Counts a record. Its charge points go to the most powerful groups first.
    pub fn add(&mut self, span: Span, format: Format, record: Record, groups: &mut [Group]) {
        let number = self.replaced.len() as u32;
        if !self.wins(span, format, &record, number) {
            return;
        }
        self.replaced.push(false);
        fn code(texts: &mut Dictionary, text: &str) -> u32 {
            if text.is_empty() {
                return 0;
            }
            // Texts in a dictionary are tidy.
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
            line: span.line.min(u64::from(u32::MAX)) as u32,
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

    /// Returns true if a record counts for its id; the previous one of that id, if any, is then rejected.
    fn wins(&mut self, span: Span, format: Format, record: &Record, number: u32) -> bool {
        let Some(id) = record.id.filter(|id| !id.is_empty()) else { return true };
        // Ids of different registers never collide: the key begins with the format.
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
        let (mut place, mut file) = (span, self.file);
        if record.rank >= self.ranks.text(held.rank) {
            // The rejected record is the previous one; its rows know its location.
            let former = std::mem::replace(held, holder).record;
            self.replaced[former as usize] = true;
            let row = self.table.record.partition_point(|record| *record < former);
            place.line = self.table.line.get(row).map_or(0, |line| u64::from(*line));
            file = self.table.file.get(row).copied().unwrap_or(file);
        }
        let entry = || {
            let shown = id.replace('\u{1f}', " ");
            Span { column: 0, raw: shown.as_bytes(), ..place }.entry(file, IssueKind::DuplicateId, "", "")
        };
        self.report.note(self.most_entries, IssueKind::DuplicateId, "", 1, entry);
        number == self.holders[code as usize].record
    }

    /// Returns the table and the report.
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
            let entry = || {
                Span { line: line.into(), column: 0, raw: b"" }.entry(file, IssueKind::PointsWithoutConnector, "", "")
            };
            report.note(most_entries, IssueKind::PointsWithoutConnector, "", points.into(), entry);
        }
        (table, report)
    }
}

/// A record without any values.
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
