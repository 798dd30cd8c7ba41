//! The engine held to the plain definition of a crossfilter, on random editions along random walks of selections.

use std::collections::BTreeSet;

use chargeboard::crossfilter::Tally;
use chargeboard::dataset::edition::{
    Announcement, Basis, Current, Edition, Place, Reported, Section, Source, SourceDate, Word,
};
use chargeboard::dataset::{Dataset, Dimension, Scheme};
use chargeboard::view::View;
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

/// What is chosen, as the law sees it: for some dimensions codes, of which some may not exist, and a text.
#[derive(Clone, Debug)]
struct Choice {
    codes: Vec<(Dimension, Vec<u32>)>,
    text: Option<&'static str>,
    scheme: Scheme,
}

fn choice() -> impl Strategy<Value = Choice> {
    let codes = || proptest::option::of(proptest::collection::vec(0u32..12, 1..4));
    let text = proptest::option::of(proptest::sample::select(&["a", "abo", "ada", "x"][..]));
    (codes(), codes(), codes(), codes(), text, any::<bool>()).prop_map(|(a, b, c, d, text, m49)| {
        let codes = DIMENSIONS.into_iter().zip([a, b, c, d]).filter_map(|(dimension, codes)| Some((dimension, codes?)));
        Choice { codes: codes.collect(), text, scheme: if m49 { Scheme::M49 } else { Scheme::Reported } }
    })
}

/// The dimensions that an edition has.
const DIMENSIONS: [Dimension; 4] = [Dimension::Operator, Dimension::Region, Dimension::Country, Dimension::Class];

/// The choice as a view. A code that does not exist becomes a key that does not exist.
fn view(dataset: &Dataset, choice: &Choice) -> View {
    let mut view =
        View { scheme: choice.scheme, search: choice.text.unwrap_or_default().to_owned(), ..View::default() };
    for (dimension, codes) in &choice.codes {
        let column = dataset.column(*dimension, choice.scheme);
        for code in codes {
            let key = if (*code as usize) < column.len() { column.key(*code) } else { "no such key" };
            view.filters.add(*dimension, key);
        }
    }
    view
}

/// The definition: the sums of the rows that pass every clause but the skipped dimension's, and have this code.
fn definition(dataset: &Dataset, choice: &Choice, group: Option<(Dimension, u32)>) -> Tally {
    let edition = dataset.edition.as_ref().expect("an edition");
    let code_of = |row: usize, dimension: Dimension| dataset.column(dimension, choice.scheme).of(row);
    let skipped = group.map(|(dimension, _)| dimension);
    let counts = |row: &usize| {
        let chosen = choice
            .codes
            .iter()
            .all(|(dimension, codes)| Some(*dimension) == skipped || codes.contains(&code_of(*row, *dimension)));
        let found = choice.text.is_none_or(|text| edition.row_matches(*row, text));
        chosen && found && group.is_none_or(|(dimension, code)| code_of(*row, dimension) == code)
    };
    let rows: Vec<usize> = (0..dataset.len()).filter(counts).collect();
    let sites: BTreeSet<u32> = rows.iter().flat_map(|row| edition.row_sites[*row].clone()).collect();
    let points = |row: &usize| edition.points[*row].map_or(0, u64::from);
    Tally {
        rows: rows.len() as u64,
        uncounted_rows: rows.iter().filter(|row| edition.points[**row].is_none()).count() as u64,
        points: rows.iter().map(points).sum(),
        powered_points: rows.iter().filter(|row| edition.watts[**row].is_some()).map(points).sum(),
        watts: rows.iter().filter_map(|row| edition.watts[*row]).sum(),
        sites: sites.len() as u64,
    }
}

/// The engine's tallies by code of a dimension.
fn counted(dataset: &mut Dataset, choice: &Choice, dimension: Dimension) -> Vec<Tally> {
    let (view, place) = (view(dataset, choice), dataset.place(dimension, choice.scheme));
    dataset.count(&view).tallies(place).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_that_of_the_definition_along_any_walk(
        edition in edition(),
        walk in proptest::collection::vec(choice(), 1..8),
    ) {
        let mut dataset = Dataset::from_edition(edition);
        for choice in &walk {
            let view = view(&dataset, choice);
            let rows: Vec<usize> = dataset.passing_rows(&view).collect();
            let total = dataset.count(&view).total();
            prop_assert_eq!(total, definition(&dataset, choice, None));
            prop_assert_eq!(rows.len() as u64, total.rows);
            for dimension in DIMENSIONS {
                let tallies = counted(&mut dataset, choice, dimension);
                for (code, tally) in tallies.into_iter().enumerate() {
                    prop_assert_eq!(tally, definition(&dataset, choice, Some((dimension, code as u32))));
                }
            }
        }
    }

    #[test]
    fn pairs_are_those_of_the_definition(edition in edition(), choice in choice()) {
        let mut dataset = Dataset::from_edition(edition);
        let view = view(&dataset, &choice);
        let of = |dimension| (0..dataset.column(dimension, choice.scheme).len() as u32).collect::<Vec<u32>>();
        let (operators, classes) = (of(Dimension::Operator), of(Dimension::Class));
        let pairs = dataset.pairs(&view, (Dimension::Operator, &operators), &classes);
        let mut other = choice.clone();
        other.codes.retain(|(dimension, _)| !matches!(dimension, Dimension::Operator | Dimension::Class));
        for (row, operator) in operators.iter().enumerate() {
            for (column, class) in classes.iter().enumerate() {
                let mut one = other.clone();
                one.codes.push((Dimension::Operator, vec![*operator]));
                let expected = definition(&dataset, &one, Some((Dimension::Class, *class)));
                prop_assert_eq!(pairs[row * classes.len() + column], expected);
            }
        }
    }

    #[test]
    fn sums_are_conserved(edition in edition()) {
        let mut dataset = Dataset::from_edition(edition);
        for scheme in Scheme::ALL {
            let everything = Choice { codes: Vec::new(), text: None, scheme };
            let total = dataset.unfiltered_total();
            for dimension in DIMENSIONS {
                let tallies = counted(&mut dataset, &everything, dimension);
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
    fn its_own_filter_never_changes_a_chart(edition in edition(), choice in choice()) {
        let mut dataset = Dataset::from_edition(edition);
        for own in DIMENSIONS {
            let mut without = choice.clone();
            without.codes.retain(|(dimension, _)| *dimension != own);
            prop_assert_eq!(counted(&mut dataset, &choice, own), counted(&mut dataset, &without, own));
        }
    }
}
