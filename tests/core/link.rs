//! The link: every key of it, and what becomes of what it says wrong.

use chargeboard::dataset::{Dataset, Dimension, bundled};
use chargeboard::view::{MapView, Picture, View};
use std::sync::LazyLock;

/// Unpacked once: a million links are opened on it.
static MARCH: LazyLock<Dataset> = LazyLock::new(|| bundled::edition(Some("2024-03")));

/// What a fresh page makes of a link.
pub(super) fn open(query: &str) -> View {
    MARCH.settled_beside(View::parse(query), "2024-03")
}

/// The canonical link of a link.
fn check(query: &str, canonical: &str) {
    assert_eq!(open(query).to_query(), canonical, "{query}");
}

#[test]
fn every_key_of_the_table() {
    for query in [
        "",
        "measure=power",
        "measure=sites",
        "regions=m49",
        "operator=IONITY",
        "operator=Be+Charge",
        "region=north",
        "region=central-west",
        "region=mediterranean",
        "region=unknown",
        "regions=m49&region=northern",
        "regions=m49&region=southern&region=unknown",
        "country=NL",
        "country=unknown",
        "class=ac-medium",
        "class=unknown",
        "q=k%C3%A4rs%C3%A4m%C3%A4ki",
        "compare=all",
        "operator=Bump&q=x&compare=operator%3DBe%2BCharge%26country%3DFR%26q%3Dz",
        "chart=class",
        "chart=map",
        "chart=matrix",
        "chart=size",
        "chart=matrix&matrix=region",
        "map=4.9%2C52.37%2C8",
        "map=-180%2C-90%2C1",
        "chart=map&map=0.001%2C0%2C99.99&embed=1",
        "embed=1",
        "theme=light",
        "theme=dark",
        "sort=operator",
        "sort=-kw",
        "measure=power&regions=m49&operator=Bump&operator=IONITY&region=western&country=FR&country=NL&class=ac-medium&q=a&chart=operator&embed=1&theme=dark&sort=class",
    ] {
        check(query, query);
        assert!(open(query).unapplied.is_empty(), "{query}");
    }
}

#[test]
fn a_look_at_the_map_is_as_exact_as_the_link() {
    check("map=4.90004,52.3699999,8.004", "map=4.9%2C52.37%2C8");
    assert_eq!(MapView::from_code("4.9,-52.37,8").map(MapView::numbers), Some((4.9, -52.37, 8.0)));
    assert_eq!(MapView::from_code("00179,-00.5,8").map(MapView::numbers), Some((179.0, -0.5, 8.0)));
    // Nine decimals are read, and rounded; what has more is none.
    check("map=4.900499999%2C0%2C8", "map=4.9%2C0%2C8");
    for none in [
        "",
        "4.9",
        "4.9,52.4",
        "4.1234567890,0,8",
        "000179,0,8",
        "4.9,52.4,8,1",
        "181,0,2",
        "0,91,2",
        "0,0,0.5",
        "0,0,101",
        "NaN,0,2",
        "x,0,2",
    ] {
        assert_eq!(MapView::from_code(none), None, "{none}");
    }
}

#[test]
fn a_pinned_selection_is_filters_and_nothing_else() {
    check("compare=country%3Dfr%26operator%3DBump", "compare=operator%3DBump%26country%3DFR");
    for none in ["", "measure=power", "country=FR&theme=dark", "x=1", "compare=all", "country=FR&country=", "All"] {
        let link = form_urlencoded::Serializer::new(String::new()).append_pair("compare", none).finish();
        assert_eq!(open(&link).unapplied, [("compare".to_owned(), none.to_owned())], "{none}");
    }
    // What means nothing here is no part of a selection, so that there is none.
    let unknown = open("compare=operator%3DTesla%26country%3DFR");
    assert_eq!((unknown.compare, unknown.unapplied.len()), (None, 1));
}

#[test]
fn defaults_are_not_written() {
    check("?measure=points&regions=reported&sort=-points&q=", "");
    check("edition=2024-03", "");
}

#[test]
fn order_and_spelling_are_canonical() {
    check("country=nl&operator=IONITY&operator=Bump&operator=IONITY", "operator=Bump&operator=IONITY&country=NL");
    check("operator=Be%20Charge", "operator=Be+Charge");
    check("theme=dark&measure=power", "measure=power&theme=dark");
}

#[test]
fn what_is_not_understood_is_kept_and_written_last() {
    check(
        "operator=Nope&class=warp&foo=1&operator=IONITY&measure=volts",
        "operator=IONITY&foo=1&measure=volts&operator=Nope&class=warp",
    );
    check("edition=1999-01&operator=IONITY", "operator=IONITY&edition=1999-01");
    check("region=northern", "region=northern");
    assert_eq!(open("region=northern").unapplied.len(), 1, "a UN region is none of the sections");
    check("embed=0&embed=1", "embed=1&embed=0");
}

#[test]
fn of_a_key_with_one_value_the_first_legal_one_counts() {
    check("measure=volts&measure=power&measure=sites", "measure=power&measure=volts&measure=sites");
    check("measure=points&measure=power", "measure=points&measure=power");
    check("q=&q=x", "q=&q=x");
    check("edition=2024-03&chart=x&edition=1999-01", "edition=2024-03&chart=x&edition=1999-01");
}

#[test]
fn what_is_too_long_to_mean_anything_is_kept() {
    for (key, length, unapplied) in [("q", 2000, 0), ("q", 2001, 1), ("own", 2001, 1), ("operator", 2001, 1)] {
        let query = format!("{key}={}", "x".repeat(length));
        let view = View::parse(&query);
        assert_eq!((view.unapplied.len(), view.to_query()), (unapplied, query), "{key} {length}");
    }
}

#[test]
fn what_only_own_data_has_is_kept() {
    check("merge=1&own=a+b.csv&month=2019-03&chart=month", "own=a+b.csv&merge=1&chart=month&month=2019-03");
    check("data=../x&data=nl-2024.csv", "data=nl-2024.csv&data=..%2Fx");
    let own = "own=a.csv&data=b&regions=m49&merge=1&operator=IONITY&month=2019-03..2021-07&month=unknown&chart=month";
    assert_eq!(View::parse(own).to_query(), own);
    assert!(View::parse(own).unapplied.is_empty());
    for name in [".hidden", "a/b", "", "ä", &"a".repeat(101)] {
        assert_eq!(View::parse(&serialized(&[("data".to_owned(), name.to_owned())])).data, None, "{name}");
    }
}

#[test]
fn what_the_data_cannot_apply_is_left_out_of_a_view_and_nothing_else() {
    let link = "own=own.csv&operator=Bump&operator=IONITY&country=FR&compare=country%3DDE&chart=month&merge=1";
    let view = View::parse(link);
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    for (gone, left) in [
        (vec![], link.to_owned()),
        (vec![pair("operator", "Bump")], link.replace("operator=Bump&", "")),
        // A value of one key says nothing of the same value of another one.
        (vec![pair("region", "Bump"), pair("operator", "FR")], link.to_owned()),
        (vec![pair("chart", "month")], link.replace("&chart=month", "")),
        (vec![pair("chart", "map")], link.to_owned()),
        (vec![pair("merge", "1")], link.replace("&merge=1", "")),
        (vec![pair("compare", "country=DE")], link.replace("&compare=country%3DDE", "")),
        (vec![pair("compare", "country=FR")], link.to_owned()),
    ] {
        let view = view.clone().without(gone.clone());
        assert_eq!(view.unapplied, gone);
        assert_eq!(View { unapplied: vec![], ..view }, View::parse(&left), "{gone:?}");
    }
}

#[test]
fn a_picture_alone_is_shown_alone() {
    const PICTURES: [Picture; 4] = [Picture::Map, Picture::Matrix, Picture::Size, Picture::Of(Dimension::Month)];
    let shown = |query: &str| -> Vec<&str> {
        let view = View::parse(query);
        PICTURES.iter().filter(|picture| view.shows(**picture)).map(|picture| picture.code()).collect()
    };
    assert_eq!(shown("").len(), PICTURES.len());
    assert_eq!(shown("chart=map"), ["map"]);
}

#[test]
fn a_country_or_class_without_rows_is_applied() {
    check("country=PT", "country=PT");
    assert!(open("country=PT&class=ac-slow").unapplied.is_empty());
    assert_eq!(open("country=ZZ").unapplied.len(), 1);
}

pub(super) fn serialized(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
