//! The crossfilter against the plainest definition of what it must answer.

use std::collections::BTreeSet;

use chargeboard::crossfilter::{Clause, Selection, Tally};
use chargeboard::dataset::edition::{
    Announcement, Basis, Current, Edition, Place, Reported, Section, Source, SourceDate, Word,
};
use chargeboard::dataset::{Dataset, Dimension, Scheme};
use proptest::prelude::*;

fn reported<T>(value: Option<T>) -> Reported<T> {
    let basis = if value.is_some() { Basis::Stated } else { Basis::NotStated };
    Reported { value, basis }
}

fn place() -> impl Strategy<Value = Place> {
    let names = proptest::sample::select(&[None, Some("Aba"), Some("Åbö"), Some("Lund"), Some("Pisa")][..]);
    let countries = proptest::sample::select(&[None, Some("NL"), Some("IT"), Some("DE"), Some("AQ")][..]);
    (names, countries).prop_map(|(name, country)| Place {
        name: name.map(str::to_owned),
        spelling: None,
        kind: None,
        country: reported(country.map(str::to_owned)),
        country_spelling: None,
        position: None,
        in_opening_list: false,
    })
}

fn announcement() -> impl Strategy<Value = Announcement> {
    let operators = proptest::sample::select(&["Ada", "Bob", "Cy"][..]);
    let sections = proptest::sample::select(&["north", "south"][..]);
    let places = proptest::collection::vec(place(), 1..4);
    let counts = proptest::option::of(1u32..50);
    let powers = proptest::sample::select(&[None, Some(3.7), Some(22.0), Some(50.0), Some(350.0)][..]);
    let currents = proptest::sample::select(&[None, Some(Current::Ac), Some(Current::Dc)][..]);
    let words = proptest::sample::select(&[None, Some(Word::Fast), Some(Word::UltraFast)][..]);
    (operators, sections, places, counts, powers, currents, words).prop_map(
        |(operator, section, places, count, kw, current, word)| Announcement {
            id: String::new(),
            operator: operator.to_owned(),
            section: section.to_owned(),
            places,
            charge_points: reported(count),
            kw_each: reported(kw),
            kw_together: None,
            current: reported(current),
            word: reported(word),
            note: None,
        },
    )
}

fn edition() -> impl Strategy<Value = Edition> {
    proptest::collection::vec(announcement(), 0..30).prop_map(|announcements| Edition {
        id: "2030-01".to_owned(),
        title: "January 2030".to_owned(),
        source: Source {
            publisher: String::new(),
            title: String::new(),
            address: String::new(),
            date: SourceDate { stated: String::new(), inferred: None, note: None },
        },
        sections: ["north", "south"]
            .map(|code| Section { code: code.to_owned(), name: code.to_owned(), basis: Basis::Stated, note: None })
            .into(),
        announcements,
    })
}

/// A clause for some of the dimensions, in codes of which some may not exist.
fn selection() -> impl Strategy<Value = Selection> {
    let codes = || proptest::option::of(proptest::collection::vec(0u32..12, 0..4));
    let text = proptest::option::of(proptest::sample::select(&["a", "abo", "ada", "x"][..]));
    (codes(), codes(), codes(), codes(), text, any::<bool>()).prop_map(|(a, b, c, d, text, m49)| {
        let clause =
            |(dimension, codes): (Dimension, Option<Vec<u32>>)| Some(Clause::AnyOf { dimension, codes: codes? });
        let mut clauses: Vec<Clause> = Dataset::DIMENSIONS.into_iter().zip([a, b, c, d]).filter_map(clause).collect();
        clauses.extend(text.map(|text| Clause::Contains(text.to_owned())));
        Selection { clauses, scheme: if m49 { Scheme::M49 } else { Scheme::Reported } }
    })
}

/// The definition: of the rows that pass every clause but the skipped dimension's, and have this code, the sums.
fn definition(dataset: &Dataset, selection: &Selection, group: Option<(Dimension, u32)>) -> Tally {
    let code_of = |row: usize, dimension: Dimension| dataset.column(dimension, selection.scheme).codes[row];
    let skipped = group.map(|(dimension, _)| dimension);
    let counts = |row: &usize| {
        let passes = selection.clauses.iter().all(|clause| match clause {
            Clause::AnyOf { dimension, codes } => {
                Some(*dimension) == skipped || codes.contains(&code_of(*row, *dimension))
            }
            Clause::Contains(text) => dataset.row_matches(*row, text),
        });
        passes && group.is_none_or(|(dimension, code)| code_of(*row, dimension) == code)
    };
    let rows: Vec<usize> = (0..dataset.len()).filter(counts).collect();
    let sites: BTreeSet<u32> = rows.iter().flat_map(|row| dataset.row_sites[*row].clone()).collect();
    let points = |row: &usize| dataset.points[*row].map_or(0, u64::from);
    Tally {
        rows: rows.len() as u64,
        uncounted_rows: rows.iter().filter(|row| dataset.points[**row].is_none()).count() as u64,
        points: rows.iter().map(points).sum(),
        powered_points: rows.iter().filter(|row| dataset.watts[**row].is_some()).map(points).sum(),
        watts: rows.iter().filter_map(|row| dataset.watts[*row]).sum(),
        sites: sites.len() as u64,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_that_of_the_definition(edition in edition(), selection in selection()) {
        let dataset = Dataset::from_edition(edition);
        prop_assert_eq!(selection.total(&dataset), definition(&dataset, &selection, None));
        for dimension in Dataset::DIMENSIONS {
            let tallies = selection.tallies(&dataset, dimension);
            prop_assert_eq!(tallies.len(), dataset.column(dimension, selection.scheme).entries.len());
            for (code, tally) in tallies.into_iter().enumerate() {
                prop_assert_eq!(tally, definition(&dataset, &selection, Some((dimension, code as u32))));
            }
        }
    }

    #[test]
    fn sums_are_conserved(edition in edition()) {
        let dataset = Dataset::from_edition(edition);
        for scheme in Scheme::ALL {
            let everything = Selection { scheme, ..Selection::default() };
            let total = everything.total(&dataset);
            for dimension in Dataset::DIMENSIONS {
                let tallies = everything.tallies(&dataset, dimension);
                let sum = |part: fn(&Tally) -> u64| tallies.iter().map(part).sum::<u64>();
                prop_assert_eq!(sum(|tally| tally.rows), total.rows);
                prop_assert_eq!(sum(|tally| tally.points), total.points);
                prop_assert_eq!(sum(|tally| tally.watts), total.watts);
                prop_assert_eq!(sum(|tally| tally.powered_points), total.powered_points);
                // A site with charge points of two classes is in both.
                prop_assert!(sum(|tally| tally.sites) >= total.sites);
            }
        }
    }

    #[test]
    fn its_own_filter_never_changes_a_chart(edition in edition(), selection in selection()) {
        let dataset = Dataset::from_edition(edition);
        for own in Dataset::DIMENSIONS {
            let mut without = selection.clone();
            without.clauses.retain(|clause| !matches!(clause, Clause::AnyOf { dimension, .. } if *dimension == own));
            prop_assert_eq!(selection.tallies(&dataset, own), without.tallies(&dataset, own));
        }
    }
}

/// The engine that counts the reader's own data must count an edition alike: there is one law for both.
#[cfg(feature = "import")]
mod engine {
    use super::*;
    use chargeboard_engine::{self as engine, Measure, Numbers, Question, Rows, Sites, Table};

    /// The texts that are searched for: to the engine each is a dimension of two values.
    const TEXTS: [&str; 4] = ["a", "abo", "ada", "x"];

    fn table(dataset: &Dataset, scheme: Scheme) -> Table {
        let rows = || 0..dataset.len();
        let columns = Dataset::DIMENSIONS.map(|dimension| {
            let column = dataset.column(dimension, scheme);
            // A dimension without values is refused, and an edition without rows has none.
            let values = column.entries.len().max(1) as u32;
            let codes = Numbers::below(values as usize, column.codes.iter().copied());
            engine::Dimension { name: format!("{dimension:?}"), values, codes }
        });
        let texts = TEXTS.map(|text| {
            let codes = rows().map(|row| u32::from(dataset.row_matches(row, text)));
            engine::Dimension { name: text.to_owned(), values: 2, codes: Numbers::below(2, codes) }
        });
        let measure = |amounts: Vec<Option<u64>>| Measure {
            missing: Some(amounts.iter().map(Option::is_none).collect()),
            amounts: Numbers::U32(amounts.iter().map(|amount| amount.unwrap_or(0) as u32).collect()),
        };
        let ends = dataset.row_sites.iter().scan(0, |end, sites| {
            *end += sites.len() as u32;
            Some(*end)
        });
        let rows = Rows {
            dimensions: columns.into_iter().chain(texts).collect(),
            points: measure(dataset.points.iter().map(|points| points.map(u64::from)).collect()),
            power: measure(dataset.watts.clone()),
            sites: Sites::Lists { ends: ends.collect(), ids: dataset.row_sites.concat() },
        };
        Table::new(rows, Question::default()).expect("an edition is within every limit")
    }

    fn selection_of(selection: &Selection) -> engine::Selection {
        let mut clauses = vec![engine::Clause::Any; 8];
        for clause in &selection.clauses {
            let (place, codes) = match clause {
                Clause::AnyOf { dimension, codes } => {
                    (Dataset::DIMENSIONS.iter().position(|other| other == dimension), codes.clone())
                }
                Clause::Contains(text) => {
                    (TEXTS.iter().position(|other| other == text).map(|place| place + 4), vec![1])
                }
            };
            clauses[place.expect("a dimension or text of the test")] = engine::Clause::Of(codes);
        }
        engine::Selection { clauses }
    }

    fn tally(of: engine::Tally) -> Tally {
        let engine::Tally { rows, uncounted_rows, points, powered_points, watts, sites } = of;
        Tally { rows, uncounted_rows, points, powered_points, watts, sites }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_count_alike_along_any_walk(edition in edition(), walk in proptest::collection::vec(selection(), 1..8)) {
            let dataset = Dataset::from_edition(edition);
            for scheme in Scheme::ALL {
                let mut table = table(&dataset, scheme);
                for step in &walk {
                    let step = Selection { scheme, ..step.clone() };
                    let answer = table.answer(&selection_of(&step));
                    prop_assert_eq!(tally(answer.total()), step.total(&dataset));
                    for (place, dimension) in Dataset::DIMENSIONS.into_iter().enumerate() {
                        let expected = step.tallies(&dataset, dimension);
                        let counted: Vec<Tally> = answer.tallies(place).take(expected.len()).map(tally).collect();
                        prop_assert_eq!(counted, expected);
                    }
                }
            }
        }
    }
}
