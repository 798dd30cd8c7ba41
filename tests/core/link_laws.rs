//! The link's laws: parsing never fails and loses nothing, and what is written is read back.
//!
//! `cargo xtask links` tries the round trip and the changes with a million links each.

use super::link::{open, serialized};
use chargeboard::dataset::{Dimension, Scheme};
use chargeboard::view::{Change, MapView, Measure, Picture, Sort, SortColumn, Theme, View};
use proptest::prelude::*;

fn key() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] =
        &["IONITY", "Be Charge", "NL", "unknown", "ac-medium", "north", "western", "2024-03", "1", "-kw", "dark"];
    prop_oneof![
        3 => proptest::sample::select(KNOWN).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[ -~]{0,12}",
    ]
}

/// Pairs of all the keys there are, and of some that there are not.
fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    const KEYS: &[&str] = &[
        "edition", "own", "data", "measure", "regions", "merge", "operator", "region", "country", "class", "month",
        "q", "compare", "chart", "map", "matrix", "embed", "theme", "sort", "", "foo",
    ];
    let values = prop_oneof![
        4 => key(),
        1 => proptest::sample::select(&["points", "power", "sites", "m49", "reported", "class", "operator", "month", "2019-03", "map", "region", "size", "1,2,3", "all", "country=FR&operator=Bump", "operator=Tesla", "q= x"][..])
            .prop_map(str::to_owned),
    ];
    proptest::collection::vec((proptest::sample::select(KEYS).prop_map(str::to_owned), values), 0..10)
}

fn change() -> impl Strategy<Value = Change> {
    let dimension = proptest::sample::select(&Dimension::ALL[..]);
    let column = proptest::sample::select(&SortColumn::ALL[..]);
    prop_oneof![
        (dimension.clone(), key()).prop_map(|(dimension, key)| Change::Only(dimension, key)),
        (dimension.clone(), key()).prop_map(|(dimension, key)| Change::Toggle(dimension, key)),
        dimension.clone().prop_map(Change::All),
        (dimension.clone(), key(), any::<bool>()).prop_map(|(dimension, key, first)| Change::Range {
            dimension,
            key,
            first
        }),
        (dimension.clone(), key(), dimension.clone(), key())
            .prop_map(|(of, key, other, and)| Change::Both([(of, key), (other, and)])),
        (proptest::option::of(key()), any::<String>(), proptest::option::of(key()))
            .prop_map(|(operator, name, country)| Change::Site { operator, name, country }),
        any::<bool>().prop_map(Change::ByRegion),
        any::<bool>().prop_map(Change::Merge),
        proptest::option::of(key()).prop_map(Change::Own),
        Just(Change::Clear),
        proptest::sample::select(&Measure::ALL[..]).prop_map(Change::Measure),
        proptest::sample::select(&Scheme::ALL[..]).prop_map(Change::Scheme),
        any::<String>().prop_map(Change::Search),
        Just(Change::ClearSearch),
        proptest::option::of(key()).prop_map(Change::Edition),
        proptest::option::of(dimension.prop_map(Picture::Of)).prop_map(Change::Chart),
        proptest::sample::select(&[Picture::Map, Picture::Matrix, Picture::Size][..])
            .prop_map(|picture| Change::Chart(Some(picture))),
        Just(Change::MapView(None)),
        (-180.0..=180.0, -90.0..=90.0, 1.0..=100.0)
            .prop_map(|(east, north, zoom)| Change::MapView(MapView::new(east, north, zoom))),
        any::<String>().prop_map(Change::Find),
        proptest::sample::select(&[None, Some(Theme::Light), Some(Theme::Dark)][..]).prop_map(Change::Theme),
        column.prop_map(Change::Sort),
        Just(Change::Pin),
        Just(Change::Swap),
        Just(Change::Unpin),
        Just(Change::DropUnapplied),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_parses_and_its_canonical_link_is_a_fixed_point(text in any::<String>()) {
        let view = open(&text);
        prop_assert_eq!(open(&view.to_query()), view);
    }

    #[test]
    fn links_of_all_keys_round_trip(pairs in pairs()) {
        let view = open(&serialized(&pairs));
        prop_assert_eq!(&open(&view.to_query()), &view);
        prop_assert_eq!(open(&view.to_query()).to_query(), view.to_query());
    }

    #[test]
    fn no_pair_is_lost(pairs in pairs()) {
        // Whatever a link says and is not applied is still in it.
        let view = open(&serialized(&pairs));
        for (key, value) in &pairs {
            let Some(dimension) = Dimension::from_code(key) else { continue };
            let kept = view.unapplied.contains(&(key.clone(), value.clone()));
            let applied = view.has(dimension, value) || view.has(dimension, &value.to_ascii_uppercase());
            let folded = view.unapplied.contains(&(key.clone(), value.to_ascii_uppercase()));
            prop_assert!(kept || applied || folded, "{key}={value} in {view:?}");
        }
    }

    #[test]
    fn after_any_changes_the_view_is_that_of_its_link(pairs in pairs(), changes in proptest::collection::vec(change(), 0..8)) {
        let mut view = open(&serialized(&pairs));
        for change in changes {
            view = open(&change.apply(view).to_query());
            prop_assert_eq!(&open(&view.to_query()), &view);
        }
    }

    #[test]
    fn a_sort_reads_back(by in proptest::sample::select(&SortColumn::ALL[..]), descending: bool) {
        let view = View { sort: Sort { by, descending }, ..View::default() };
        prop_assert_eq!(View::parse(&view.to_query()), view);
    }
}
