//! An edition as a text within the page: what the first load needs of it, in a form that is light to read.
//!
//! A line for each thing, its fields set apart by tabulators, what is absent empty; a value has the letter of its basis
//! before it. Without positions, which only the map needs.
//!
//! Law: `unpacked(packed(edition))` is the edition without its positions (`tests/core/edition.rs`).

use super::edition::{Announcement, Basis, Current, Edition, Place, Reported, Section, Source, SourceDate, Word};

/// The fields of a line.
type Fields<'a> = std::str::Split<'a, char>;

/// The edition as a text; none where a text of it has a line end or a tabulator.
pub fn packed(edition: &Edition) -> Option<String> {
    let Edition { id, title, source, sections, announcements } = edition;
    let Source { publisher, title: published, address, date: SourceDate { stated, inferred, note } } = source;
    let mut lines = vec![line(&[id, title, publisher, published, address, stated, absent(inferred), absent(note)])];
    for Section { code, name, basis, note } in sections {
        lines.push(line(&["=", code, name, letter(*basis), absent(note)]));
    }
    for row in announcements {
        let Announcement { id, operator, section, places, charge_points, kw_each, kw_together, current, word, note } =
            row;
        lines.push(line(&[
            id,
            operator,
            section,
            &reported(charge_points, u32::to_string),
            &reported(kw_each, |kw| watts(*kw)),
            &kw_together.map_or(String::new(), watts),
            &reported(current, |current| if *current == Current::Ac { "a" } else { "d" }.to_owned()),
            &reported(word, |word| {
                match word {
                    Word::UltraFast => "u",
                    Word::Fast => "f",
                    Word::HighSpeed => "h",
                }
                .to_owned()
            }),
            absent(note),
        ]));
        for Place { name, spelling, kind, country, country_spelling, position: _, in_opening_list } in places {
            lines.push(line(&[
                "",
                absent(name),
                absent(spelling),
                absent(kind),
                &reported(country, String::clone),
                absent(country_spelling),
                if *in_opening_list { "l" } else { "" },
            ]));
        }
    }
    let text = lines.join("\n");
    let whole = Edition { announcements: announcements.iter().map(without_positions).collect(), ..edition.clone() };
    (unpacked(&text).as_ref() == Some(&whole)).then_some(text)
}

fn without_positions(row: &Announcement) -> Announcement {
    let places = row.places.iter().map(|place| Place { position: None, ..place.clone() }).collect();
    Announcement { places, ..row.clone() }
}

fn line(fields: &[&str]) -> String {
    fields.join("\t").trim_end_matches('\t').to_owned()
}

fn absent(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}

fn letter(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "s",
        Basis::Derived => "d",
        Basis::Inferred => "i",
        Basis::NotStated => "",
    }
}

fn reported<T>(of: &Reported<T>, text: impl Fn(&T) -> String) -> String {
    letter(of.basis).to_owned() + &of.value.as_ref().map(text).unwrap_or_default()
}

/// So no number has a decimal point, and none needs to be read as one.
fn watts(kw: f64) -> String {
    ((kw * 1000.0).round() as u64).to_string()
}

/// The edition that a text says; none where it says none.
pub fn unpacked(text: &str) -> Option<Edition> {
    let mut lines = text.split('\n');
    let fields = &mut lines.next()?.split('\t');
    let mut edition = Edition {
        id: word(fields)?,
        title: word(fields)?,
        source: Source {
            publisher: word(fields)?,
            title: word(fields)?,
            address: word(fields)?,
            date: SourceDate { stated: word(fields)?, inferred: word(fields), note: word(fields) },
        },
        sections: Vec::new(),
        announcements: Vec::new(),
    };
    for line in lines {
        let fields = &mut line.split('\t');
        match fields.next()? {
            "=" => edition.sections.push(Section {
                code: word(fields)?,
                name: word(fields)?,
                basis: basis(fields).0,
                note: word(fields),
            }),
            "" => edition.announcements.last_mut()?.places.push(Place {
                name: word(fields),
                spelling: word(fields),
                kind: word(fields),
                country: value(fields, |code| Some(code.to_owned())),
                country_spelling: word(fields),
                position: None,
                in_opening_list: fields.next() == Some("l"),
            }),
            id => edition.announcements.push(Announcement {
                id: id.to_owned(),
                operator: word(fields)?,
                section: word(fields)?,
                places: Vec::new(),
                charge_points: value(fields, number),
                kw_each: value(fields, kw),
                kw_together: fields.next().and_then(kw),
                current: value(fields, |code| match code {
                    "a" => Some(Current::Ac),
                    "d" => Some(Current::Dc),
                    _ => None,
                }),
                word: value(fields, |code| match code {
                    "u" => Some(Word::UltraFast),
                    "f" => Some(Word::Fast),
                    "h" => Some(Word::HighSpeed),
                    _ => None,
                }),
                note: word(fields),
            }),
        }
    }
    Some(edition)
}

/// The next field's text; none where it is absent.
fn word(fields: &mut Fields) -> Option<String> {
    fields.next().filter(|field| !field.is_empty()).map(str::to_owned)
}

/// The next field's basis, and what comes after it.
fn basis<'a>(fields: &mut Fields<'a>) -> (Basis, &'a str) {
    let field = fields.next().unwrap_or_default();
    let basis = match field.as_bytes().first() {
        Some(b's') => Basis::Stated,
        Some(b'd') => Basis::Derived,
        Some(b'i') => Basis::Inferred,
        _ => Basis::NotStated,
    };
    (basis, field.get(1..).unwrap_or_default())
}

fn value<T>(fields: &mut Fields, read: fn(&str) -> Option<T>) -> Reported<T> {
    let (basis, text) = basis(fields);
    Reported { value: read(text).filter(|_| basis != Basis::NotStated), basis }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn kw(text: &str) -> Option<f64> {
    Some(f64::from(number(text)?) / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::bundled;

    #[test]
    fn what_is_no_edition_is_none() {
        for text in ["", "2024-03", "a\tb\tc\td\te\tf\n\tplace before any row", "a\tb\tc\td\te\tf\na01"] {
            assert_eq!(unpacked(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_text_that_would_be_torn_is_refused() {
        let mut edition = bundled::unpacked(None);
        assert!(packed(&edition).is_some());
        edition.announcements[0].note = Some("a\tb".to_owned());
        assert_eq!(packed(&edition), None);
    }
}
