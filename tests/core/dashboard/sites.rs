//! Sites of an edition of which one announcement gives a figure and another one does not.

use super::*;

/// What the only site says of itself in a view.
fn spoken(query: &str) -> String {
    let mut edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let mut known = edition.announcements.remove(0);
    known.places.truncate(1);
    let mut silent = known.clone();
    silent.id = "b2".to_owned();
    silent.charge_points.value = None;
    silent.kw_each.value = None;
    silent.current.value = None;
    edition.announcements = vec![known, silent];
    let page = page_of(&mut Dataset::from_edition(edition), query);
    let dots = page.pictures.sizes.expect("sites").sizes.dots;
    assert_eq!(dots.len(), 1);
    dots[0].datum.spoken.clone()
}

#[test]
fn a_site_without_a_figure_says_so() {
    for (query, expected) in [
        ("", "10 charge points; 7.4 kW each; 100 % of the current view"),
        ("class=unknown", "not stated; 10 charge points, 7.4 kW each"),
        ("class=unknown&measure=power", "power not stated; 10 charge points, 7.4 kW each"),
        ("class=unknown&measure=sites", "1 site; 10 charge points, 7.4 kW each; 100 % of the current view"),
        (
            "class=ac-medium&compare=class%3Dunknown",
            "10 charge points; 7.4 kW each; 100 % of the current view; pinned: not stated",
        ),
        (
            "class=ac-medium&compare=class%3Dunknown&measure=power",
            "74 kW of rated power; 10 charge points, 7.4 kW each; 100 % of the current view; pinned: not stated",
        ),
        (
            "class=ac-medium&compare=class%3Ddc-fast",
            "10 charge points; 7.4 kW each; 100 % of the current view; pinned: 0 charge points",
        ),
    ] {
        assert_eq!(spoken(query), format!("Aachen, Germany (Übér & <Söhne>); {expected}"), "?{query}");
    }
}

#[test]
fn a_country_that_shares_all_of_its_figures_is_in_no_list() {
    let data = Dataset::from_edition(serde_json::from_str(OTHER).expect("an edition"));
    assert_eq!(chargeboard::dashboard::beside(&data, Dimension::Country), []);
}
